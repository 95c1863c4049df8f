import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";

import { Loading } from "#web/components/state/loading.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

import { Header } from "./header.tsx";
import "./frame.css";

/** What stands around every page. */
export function Frame() {
  const messages = useMessages();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useHeadingFocus();
  return (
    <>
      <a className="skip" href="#main">
        {messages.skip}
      </a>
      <Header />
      <main id="main" className="frame-main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="frame-foot">
        <p>{messages.footText}</p>
        <p>
          <a href="/api/openapi.json">{messages.openApi}</a>
        </p>
      </footer>
    </>
  );
}

/** A new page is announced by moving focus to its heading, as a page load would. */
function useHeadingFocus(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    const isFirst = shown.current === undefined;
    shown.current = path;
    if (isFirst || path === undefined) return;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
}
