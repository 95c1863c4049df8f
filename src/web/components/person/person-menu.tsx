import { Link, Navigate, useLocation } from "@tanstack/react-router";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useId, useState, type FocusEvent, type KeyboardEvent } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { send } from "#web/api/send.ts";
import { useSession } from "#web/api/session.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import type { Search } from "#web/search.ts";

import "./person-menu.css";

const SessionEnded = lazy(() => import("./session-ended.tsx").then(({ SessionEnded: shown }) => ({ default: shown })));

/** Who has signed in, with what is theirs. Whoever has not is led to where one does; where the session has ended, the page is kept until they have. */
export function PersonMenu() {
  const { pathname, href } = useLocation();
  const { data } = useSession();
  const wasHere = useWasHere(data?.person?.id ?? null);
  if (data === undefined) return null;
  if (data.person !== null) return <Menu key={pathname} name={data.person.name} isOperator={data.person.isOperator} />;
  if (pathname.startsWith("/sign-in")) return null;
  if (wasHere)
    return (
      <Suspense fallback={null}>
        <SessionEnded />
      </Suspense>
    );
  const next = pathname === "/" ? undefined : href;
  return <Navigate to="/sign-in" search={({ language: chosen }: Search) => ({ language: chosen, next })} replace />;
}

/** Whether somebody has been signed in here. When it is another than before the page is loaded anew, so that nothing of whose it was is left in it. */
function useWasHere(person: string | null): boolean {
  const [first, setFirst] = useState<string | null>(null);
  if (first === null && person !== null) setFirst(person);
  const isOther = first !== null && person !== null && person !== first;
  useEffect(() => {
    if (isOther) globalThis.location.reload();
  }, [isOther]);
  return first !== null;
}

/** Made anew for each page, so that it closes when one is chosen. */
function Menu({ name, isOperator }: { readonly name: string; readonly isOperator: boolean }) {
  const messages = useMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const signOut = useMutation({
    mutationFn: () => send("POST /api/sign-out", { body: { everywhere: false } }, language),
    // Loaded anew, so that nothing of what the person saw is left in the page.
    onSuccess: () => globalThis.location.assign("/sign-in"),
  });
  const close = {
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === "Escape") setOpen(false);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setOpen(false);
    },
  };
  return (
    <div className="person-menu" {...close}>
      <button
        type="button"
        className="quiet-button person-name"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{name}</span>
        <span aria-hidden="true"> ▾</span>
      </button>
      <ul id={list} hidden={!isOpen}>
        <li>
          <Link to="/account" search={({ language: chosen }: Search) => ({ language: chosen })}>
            {messages.account}
          </Link>
        </li>
        {workspace === "" ? null : (
          <li>
            <Address to="roles/own">{messages.ownRoles}</Address>
          </li>
        )}
        {isOperator ? (
          <>
            <li>
              <Link to="/people" search={({ language: chosen }: Search) => ({ language: chosen })}>
                {messages.people}
              </Link>
            </li>
            <li>
              <Link to="/settings" search={({ language: chosen }: Search) => ({ language: chosen })}>
                {messages.settings}
              </Link>
            </li>
          </>
        ) : null}
        <li>
          <button type="button" onClick={() => signOut.mutate()}>
            {messages.signOut}
          </button>
        </li>
      </ul>
    </div>
  );
}
