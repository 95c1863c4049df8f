import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { AboutMe } from "./about-me.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Password } from "./password.tsx";
import { Sessions } from "./sessions.tsx";
import { Tokens } from "./tokens.tsx";
import "#web/components/section/section.css";
import "./account.css";

type Account = Body<"/api/account">;

/** What is one's own: who one is, how one signs in, where one is signed in, and one's programs. */
export function AccountPage() {
  const texts = useAccountMessages();
  const answer = useApi("/api/account", {}, { language: useLanguage() });
  useTitle(texts.account);
  return <Asked answer={answer}>{(account) => <Content account={account} />}</Asked>;
}

function Content({ account }: { readonly account: Account }) {
  const texts = useAccountMessages();
  const isFresh = useIsBefore(account.freshUntil);
  const cameByLink = account.sessions.some(({ isThis, way }) => isThis && way === "link");
  const hasNoWay = account.passkeys.length === 0 && !account.hasPassword;
  return (
    <>
      <h1>{texts.account}</h1>
      <p className="lede">{texts.accountLede}</p>
      {isFresh ? null : <SignInAgain />}
      {isFresh && cameByLink && hasNoWay ? <p className="account-note">{texts.noWay}</p> : null}
      <div className="sections">
        <AboutMe account={account} />
        <Passkeys passkeys={account.passkeys} isFresh={isFresh} />
        <Password account={account} isFresh={isFresh} />
        <Sessions sessions={account.sessions} />
        <Tokens tokens={account.tokens} isFresh={isFresh} />
      </div>
    </>
  );
}

function SignInAgain() {
  const texts = useAccountMessages();
  const { pathname } = useLocation();
  return (
    <div className="account-note">
      <p>{texts.notFresh}</p>
      <Link to="/sign-in" className="button" search={({ language }: Search) => ({ language, next: pathname })}>
        {texts.signInAgain}
      </Link>
    </div>
  );
}

/** Whether a moment is still to come; turns by itself when it has come. */
function useIsBefore(moment: string): boolean {
  const [now, setNow] = useState(Date.now);
  const left = Date.parse(moment) - now;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), left);
    return () => clearTimeout(timer);
  }, [left]);
  return left > 0;
}
