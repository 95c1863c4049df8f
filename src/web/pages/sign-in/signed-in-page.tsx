import { Navigate } from "@tanstack/react-router";

import { useSession } from "#web/api/session.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import "./sign-in.css";

/** Where one comes who has signed in beside a page whose session had ended. */
export function SignedInPage() {
  const texts = useAccountMessages();
  const { data } = useSession();
  useTitle(texts.signedIn);
  if (data === undefined) return null;
  if (data.person === null) return <Navigate to="/sign-in" search={({ language }: Search) => ({ language })} replace />;
  return (
    <div className="sign-in">
      <h1>{texts.signedIn}</h1>
      <p className="lede">{texts.signedInLede}</p>
    </div>
  );
}
