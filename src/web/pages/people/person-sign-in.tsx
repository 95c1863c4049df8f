import { useSend } from "#web/api/send.ts";
import { CopyButton } from "#web/components/state/copy-button.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import type { PeopleMessages } from "#web/messages/people.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

import type { PersonAnswer } from "./person-page.tsx";

/** How somebody signs in, a link for who can't yet, shown or mailed, and the bar. */
export function SignIn({ person: { id, status }, access, canMail }: PersonAnswer) {
  const texts = usePeopleMessages();
  const link = useSend("POST /api/people/{person}/link");
  const mail = useSend("POST /api/people/{person}/link/mail");
  const change = useSend("PATCH /api/people/{person}");
  const ways = waysOf(access, texts);
  const error = link.error ?? mail.error ?? change.error;
  const isActive = status === "active";
  const turn = (): void => change.mutate({ params: { person: id }, body: { status: isActive ? "blocked" : "active" } });
  const send = { params: { person: id } };
  // A new link takes the place of the one before, which is then not to be shown any more.
  const makeLink = (): void => link.mutate(send, { onSuccess: mail.reset });
  const mailLink = (): void => mail.mutate(send, { onSuccess: link.reset });
  return (
    <section>
      <h2>{texts.signIn}</h2>
      <p className="section-lede">{ways.length === 0 ? texts.noWays : `${texts.ways}: ${ways.join(", ")}`}</p>
      {link.data === undefined || !isActive ? null : (
        <>
          <output>{texts.linkMade}</output>
          <p>
            <code className="section-secret">{link.data.address}</code>
          </p>
          <CopyButton label={texts.copyLink} about={texts.signIn} text={() => link.data.address} />
        </>
      )}
      {mail.data === undefined || !isActive ? null : <output>{texts.linkMailed(mail.data.to)}</output>}
      {isActive ? <p className="section-lede">{texts.blockHint}</p> : null}
      <div className="form-buttons">
        {isActive ? (
          <button type="button" className="button" onClick={makeLink}>
            {texts.makeLink}
          </button>
        ) : null}
        {isActive && canMail ? (
          <button type="button" className="button" onClick={mailLink}>
            {texts.mailLink}
          </button>
        ) : null}
        <button type="button" className={isActive ? "quiet-button sure-yes" : "button"} onClick={turn}>
          {isActive ? texts.block : texts.unblock}
        </button>
      </div>
      {error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />}
    </section>
  );
}

function waysOf(
  { hasPassword, hasCodes, passkeys, identities }: PersonAnswer["access"],
  texts: PeopleMessages,
): readonly string[] {
  return [
    ...passkeys.map(({ name }) => texts.passkeyWay(name)),
    ...(hasPassword ? [texts.passwordWay] : []),
    ...(hasCodes ? [texts.codeWay] : []),
    ...identities.map(({ provider }) => texts.identityWay(provider)),
  ];
}
