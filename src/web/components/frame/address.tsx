import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import type { Search } from "#web/search.ts";

interface AddressProps {
  readonly to: string;
  readonly className?: string | undefined;
  readonly current?: boolean | undefined;
  readonly children: ReactNode;
}

/** A link as the API writes it: an address within the workspace (`objectives/g7`), within the page (`#goals`), or outside. */
export function Address({ to, className, current, children }: AddressProps) {
  const workspace = useWorkspaceId();
  const shared = { className, "aria-current": current === true ? ("page" as const) : undefined };
  if (/^(https?:|mailto:|#|\/)/.test(to)) {
    return (
      <a href={to} {...shared}>
        {children}
      </a>
    );
  }
  const path = to === "" ? `/${workspace}` : `/${workspace}/${to}`;
  return (
    <Link to={path} search={(before: Search) => ({ ...before, why: undefined, at: undefined })} {...shared}>
      {children}
    </Link>
  );
}
