import { Link, Navigate, useLocation } from "@tanstack/react-router";
import { useMutation } from "@tanstack/react-query";
import { useId, useState, type FocusEvent, type KeyboardEvent } from "react";

import { useApi } from "#web/api/queries.ts";
import { send } from "#web/api/send.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import type { Search } from "#web/search.ts";

import "./person-menu.css";

/** Who has signed in, with what is theirs. Whoever has not is led to where one does. */
export function PersonMenu() {
  const language = useLanguage();
  const { pathname, href } = useLocation();
  const { data } = useApi("/api/session", {}, { language });
  if (data === undefined) return null;
  if (data.person !== null) return <Menu key={pathname} name={data.person.name} isOperator={data.person.isOperator} />;
  if (pathname.startsWith("/sign-in")) return null;
  const next = pathname === "/" ? undefined : href;
  return <Navigate to="/sign-in" search={({ language: chosen }: Search) => ({ language: chosen, next })} replace />;
}

/** Made anew for each page, so that it closes when one is chosen. */
function Menu({ name, isOperator }: { readonly name: string; readonly isOperator: boolean }) {
  const messages = useMessages();
  const language = useLanguage();
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
