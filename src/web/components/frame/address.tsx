import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { closed, readSearch, type Search } from "#web/search.ts";

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
  const [path = "", query = ""] = to.split("?");
  const chosen = readSearch(Object.fromEntries(new URLSearchParams(query)));
  const search = (before: Search): Search => ({ ...before, ...closed, ...given(chosen) });
  // `?unit=RN` alone: the same page, seen from there.
  const address = path === "" && query !== "" ? "." : `/${workspace}/${path}`.replace(/\/$/, "");
  return (
    <Link to={address} search={search} activeOptions={exactly} {...shared}>
      {children}
    </Link>
  );
}

/** The overview's address begins every other: being there is told by `current` alone. */
const exactly = { exact: true };

function given(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
