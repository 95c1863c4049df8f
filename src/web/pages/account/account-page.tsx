import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { SignInAgain } from "#web/components/person/sign-in-again.tsx";
import { useIsBefore } from "#web/components/person/use-is-before.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { AboutMe } from "./about-me.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Password } from "./password.tsx";
import { Sessions } from "./sessions.tsx";
import { OwnTokens } from "./own-tokens.tsx";
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
      {isFresh && cameByLink && hasNoWay ? <p className="section-note">{texts.noWay}</p> : null}
      <div className="sections">
        <AboutMe account={account} />
        <Passkeys passkeys={account.passkeys} isFresh={isFresh} />
        <Password account={account} isFresh={isFresh} />
        <Sessions sessions={account.sessions} />
        <OwnTokens tokens={account.tokens} isFresh={isFresh} />
      </div>
    </>
  );
}
