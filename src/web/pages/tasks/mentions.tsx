import type { Body } from "#web/api/client.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { discussionAddress } from "#web/components/discussion/address.ts";
import "#web/components/form/form.css";
import { Address } from "#web/components/frame/address.tsx";
import { momentText } from "#web/components/inline/moment.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

interface MentionsProps {
  readonly mentions: Body<"/api/workspaces/{workspace}/tasks">["mentions"];
}

/** Posts that mention who reads: to be answered, or marked as read. */
export function Mentions({ mentions }: MentionsProps) {
  const texts = useDiscussionMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const reading = useSend("POST /api/workspaces/{workspace}/posts/read");
  if (mentions.length === 0) return null;
  return (
    <section className="tasks-mentions" aria-labelledby="mentions">
      <h2 id="mentions">{texts.mentions}</h2>
      {reading.error === null ? null : <ErrorNotice error={reading.error} retry={null} headingId={null} />}
      <ul className="tasks">
        {mentions.map(({ post, on, about, unit, who, at, text }) => {
          const when = momentText(at, language);
          return (
            <li key={post}>
              <p>
                <Address to={discussionAddress(on)}>
                  {about.includes(unit.name) ? about : `${about}, ${unit.name}`}
                </Address>
              </p>
              <p className="tasks-about">{texts.mentionBy(who, when)}</p>
              <p className="tasks-post">{text}</p>
              <button
                type="button"
                className="plain-button"
                aria-label={texts.about(texts.read, who, when)}
                disabled={reading.isPending}
                onClick={() => reading.mutate({ params: { workspace }, body: { post } })}
              >
                {texts.read}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
