import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import { useSend } from "#web/api/send.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { goOn } from "./go-on.ts";
import "./sign-in.css";

/** Signs in by the link that leads here, when its reader says so: what opens links on its own doesn't use it up. */
export function LinkPage() {
  const texts = useAccountMessages();
  const token = useFragment();
  const signIn = useSend("POST /api/sign-in/link");
  useTitle(texts.linkTitle);
  return (
    <div className="sign-in">
      <h1>{texts.linkTitle}</h1>
      {token === "" ? (
        <div className="notice" role="alert">
          <p>
            <strong>{texts.linkMissing}</strong>
          </p>
          <p>{texts.linkMissingAdvice}</p>
        </div>
      ) : (
        <>
          {signIn.error === null ? (
            <p className="lede">{texts.linkLede}</p>
          ) : (
            <ErrorNotice error={signIn.error} retry={null} headingId={null} />
          )}
          {signIn.error?.code === "link_spent" ? null : (
            <button
              type="button"
              className="button"
              onClick={() => signIn.mutate({ body: { token } }, { onSuccess: goOn })}
            >
              {texts.signIn}
            </button>
          )}
        </>
      )}
      {token === "" || signIn.error !== null ? (
        <p className="failed-ways">
          <Link to="/sign-in" search={({ language }: Search) => ({ language })}>
            {texts.toSignIn}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

/** What stands after #, which is taken away from the address and from the browser's history at once. */
function useFragment(): string {
  const [fragment] = useState(() => globalThis.location.hash.slice(1));
  useEffect(() => {
    const { pathname, search } = globalThis.location;
    globalThis.history.replaceState(globalThis.history.state, "", pathname + search);
  }, []);
  return fragment;
}
