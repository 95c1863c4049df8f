import { useSend } from "#web/api/send.ts";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";
import { agentText } from "#web/components/person/agent.ts";
import { dayText, momentText } from "#web/components/inline/moment.ts";

import type { PersonAnswer } from "./person-page.tsx";

interface PersonSessionsProps {
  readonly person: string;
  readonly sessions: PersonAnswer["access"]["sessions"];
}

export function PersonSessions({ person, sessions }: PersonSessionsProps) {
  const texts = usePeopleMessages();
  const account = useAccountMessages();
  const language = useLanguage();
  const end = useSend("DELETE /api/people/{person}/sessions");
  return (
    <section>
      <h2>{texts.sessions}</h2>
      {sessions.length === 0 ? <p className="section-lede">{texts.noSessions}</p> : null}
      {sessions.length === 0 ? null : (
        <>
          <ul className="section-list">
            {sessions.map(({ id, agent, seenAt }) => (
              <li key={id}>
                <p>
                  <strong>{agentText(agent, account.on, account.unknownBrowser)}</strong>
                  <span className="section-about">{texts.seen(momentText(seenAt, language))}</span>
                </p>
              </li>
            ))}
          </ul>
          <button type="button" className="button" onClick={() => end.mutate({ params: { person } })}>
            {texts.endSessions}
          </button>
        </>
      )}
      {end.error === null ? null : <ErrorNotice error={end.error} retry={null} headingId={null} />}
    </section>
  );
}

interface PersonTokensProps {
  readonly person: string;
  readonly tokens: PersonAnswer["access"]["tokens"];
}

export function PersonTokens({ person, tokens }: PersonTokensProps) {
  const texts = usePeopleMessages();
  const language = useLanguage();
  const revoke = useSend("DELETE /api/people/{person}/tokens/{token}");
  return (
    <section>
      <h2>{texts.tokens}</h2>
      {tokens.length === 0 ? <p className="section-lede">{texts.noTokens}</p> : null}
      {tokens.length === 0 ? null : (
        <ul className="section-list">
          {tokens.map(({ id, name, scope, endsAt }) => (
            <li key={id}>
              <p>
                <strong>{name}</strong>
                <span className="section-about">
                  {[...(scope.people ? [texts.forPeople] : []), texts.until(dayText(endsAt, language))].join(", ")}
                </span>
              </p>
              <SureButton
                label={texts.revoke}
                name={texts.revokeNamed(name)}
                onSure={() => revoke.mutate({ params: { person, token: id } })}
              />
            </li>
          ))}
        </ul>
      )}
      {revoke.error === null ? null : <ErrorNotice error={revoke.error} retry={null} headingId={null} />}
    </section>
  );
}
