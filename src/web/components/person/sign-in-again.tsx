import { Link, useLocation } from "@tanstack/react-router";

import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import type { Search } from "#web/search.ts";

/** For what takes somebody who has just signed in: the way to do it, and back. */
export function SignInAgain() {
  const texts = useAccountMessages();
  const { pathname } = useLocation();
  return (
    <div className="section-note">
      <p>{texts.notFresh}</p>
      <Link to="/sign-in" className="button" search={({ language }: Search) => ({ language, next: pathname })}>
        {texts.signInAgain}
      </Link>
    </div>
  );
}
