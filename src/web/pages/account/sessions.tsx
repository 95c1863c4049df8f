import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import type { AccountMessages } from "#web/messages/account.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { agentText } from "#web/components/person/agent.ts";
import { momentText } from "#web/components/inline/moment.ts";

/** Where one is signed in. */
export function Sessions({ sessions }: { readonly sessions: Body<"/api/account">["sessions"] }) {
  const texts = useAccountMessages();
  const language = useLanguage();
  const end = useSend("DELETE /api/account/sessions/{session}");
  const endOthers = useSend("POST /api/account/sessions/end-others");
  const error = end.error ?? endOthers.error;
  return (
    <section>
      <h2>{texts.sessions}</h2>
      <ul className="section-list">
        {sessions.map(({ id, isThis, way, agent, createdAt, seenAt }) => {
          const name = agentText(agent, texts.on, texts.unknownBrowser);
          return (
            <li key={id}>
              <p>
                <strong>{name}</strong>
                {isThis ? ` (${texts.thisSession})` : ""}
                <span className="section-about">
                  {texts.signedInBy(wayText(way, texts), momentText(createdAt, language))},{" "}
                  {texts.lastSeen(momentText(seenAt, language))}
                </span>
              </p>
              {isThis ? null : (
                <button
                  type="button"
                  className="quiet-button"
                  aria-label={texts.endSessionOf(name)}
                  onClick={() => end.mutate({ params: { session: id } })}
                >
                  {texts.endSession}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <button type="button" className="button" onClick={() => endOthers.mutate({})}>
          {texts.endOthers}
        </button>
      ) : null}
      {error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />}
    </section>
  );
}

function wayText(way: string, { ways }: AccountMessages): string {
  return new Map(Object.entries(ways)).get(way) ?? way;
}
