import { useId, useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

import { Composer } from "./composer.tsx";
import { emptyDraft } from "./draft.ts";
import { PostView } from "./post-view.tsx";
import "./discussion.css";

type View = Body<"/api/workspaces/{workspace}/posts">;

interface DiscussionProps {
  readonly on: string;
  /** What a new post begins with. */
  readonly begun?: string;
}

/** The discussion of something: what has been written, and where one writes. */
export function Discussion({ on, begun = "" }: DiscussionProps) {
  const texts = useDiscussionMessages();
  const heading = useId();
  const params = { workspace: useWorkspaceId() };
  const answer = useApi("/api/workspaces/{workspace}/posts", params, { on, language: useLanguage() });
  return (
    <section className="discussion" aria-labelledby={heading}>
      <h2 id={heading}>{texts.discussion}</h2>
      <p className="discussion-lede">{texts.lede}</p>
      <Asked answer={answer}>{(view) => <Content key={on} on={on} begun={begun} view={view} />}</Asked>
    </section>
  );
}

function Content({ on, begun, view: { posts, may } }: Required<DiscussionProps> & { readonly view: View }) {
  const texts = useDiscussionMessages();
  const params = { workspace: useWorkspaceId() };
  const [draft, setDraft] = useState({ ...emptyDraft, text: begun });
  const [told, setTold] = useState("");
  const adding = useSend("POST /api/workspaces/{workspace}/posts");
  const shared = { on, canWrite: may.write.allowed, onDone: setTold };
  const send = (text: string): void => {
    const done = {
      onSuccess: () => {
        setDraft(emptyDraft);
        setTold(texts.sent);
      },
    };
    adding.mutate({ params, body: { on, text, answers: null } }, done);
  };
  return (
    <>
      {posts.length === 0 ? <p className="empty">{texts.none}</p> : null}
      <ul className="posts">
        {posts.map((post) => (
          <li key={post.id}>
            <PostView post={post} {...shared} />
            {post.answers.length === 0 ? null : (
              <ul className="posts">
                {post.answers.map((answer) => (
                  <li key={answer.id}>
                    <PostView post={answer} {...shared} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <output className="discussion-told">{told}</output>
      {may.write.why === null ? null : <p className="empty">{may.write.why}</p>}
      {may.write.allowed ? (
        <Composer
          on={on}
          label={texts.new}
          act={texts.send}
          draft={draft}
          onDraft={setDraft}
          onSend={send}
          onClose={null}
          isBusy={adding.isPending}
          error={adding.error}
        />
      ) : null}
    </>
  );
}
