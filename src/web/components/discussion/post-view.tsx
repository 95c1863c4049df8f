import { useRef, useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { momentText } from "#web/components/inline/moment.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { Composer } from "./composer.tsx";
import { draftOf, emptyDraft, type Post } from "./draft.ts";
import { linkedParts } from "./linked.ts";

interface PostViewProps {
  readonly on: string;
  readonly post: Post;
  readonly canWrite: boolean;
  /** Told when something has been written. */
  readonly onDone: (text: string) => void;
}

/** A post, with what its reader can do about it. */
export function PostView({ on, post, canWrite, onDone }: PostViewProps) {
  const texts = useDiscussionMessages();
  const language = useLanguage();
  const when = momentText(post.at, language);
  return (
    <article className="post" data-unread={post.isUnread ? "" : undefined} aria-label={`${post.who}, ${when}`}>
      <p className="post-head">
        <strong>{post.who}</strong> <time dateTime={post.at}>{when}</time>
        {post.alteredAt === null || post.isTakenBack ? null : ` · ${texts.altered}`}
        {post.isUnread ? <span className="post-unread"> · {texts.unread}</span> : null}
      </p>
      {post.isTakenBack ? <p className="post-head">{texts.takenBack}</p> : <PostText parts={post.parts} />}
      <Acts on={on} post={post} when={when} canWrite={canWrite} onDone={onDone} />
    </article>
  );
}

/** What is written, to the letter. */
function PostText({ parts }: Pick<Post, "parts">) {
  return (
    <p className="post-text">
      {parts.map((part, index) =>
        "text" in part ? (
          <Linked key={index} text={part.text} />
        ) : (
          <span key={index} className="post-mention">
            @{part.name}
          </span>
        ),
      )}
    </p>
  );
}

function Linked({ text }: { readonly text: string }) {
  return linkedParts(text).map((part, index) =>
    "text" in part ? (
      part.text
    ) : (
      <a key={index} href={part.href} rel="noopener noreferrer nofollow">
        {part.href}
      </a>
    ),
  );
}

interface ActsProps extends PostViewProps {
  readonly when: string;
}

function Acts({ on, post, when, canWrite, onDone }: ActsProps) {
  const texts = useDiscussionMessages();
  const params = { workspace: useWorkspaceId() };
  const [open, setOpen] = useState<"answer" | "alter" | null>(null);
  const [draft, setDraft] = useState(emptyDraft);
  const opener = useRef<HTMLButtonElement>(null);
  const adding = useSend("POST /api/workspaces/{workspace}/posts");
  const altering = useSend("POST /api/workspaces/{workspace}/posts/alter");
  const takingBack = useSend("POST /api/workspaces/{workspace}/posts/take-back");
  const reading = useSend("POST /api/workspaces/{workspace}/posts/read");
  const { id, change, who } = post;
  const about = (act: string): string => texts.about(act, who, when);
  const begin = (form: "answer" | "alter"): void => {
    for (const one of [adding, altering]) one.reset();
    setDraft(form === "alter" ? draftOf(post.parts) : emptyDraft);
    setOpen(form);
  };
  const close = (): void => {
    setOpen(null);
    opener.current?.focus();
  };
  const done = (text: string) => ({
    onSuccess: () => {
      close();
      onDone(text);
    },
  });
  const send = (text: string): void => {
    if (open === "alter") altering.mutate({ params, body: { post: id, change, text } }, done(texts.saved));
    else adding.mutate({ params, body: { on, text, answers: id } }, done(texts.sent));
  };
  const failed = takingBack.error ?? reading.error;
  return (
    <>
      <div className="post-acts">
        {canWrite ? (
          <button
            type="button"
            className="quiet-button"
            ref={opener}
            aria-label={about(texts.answer)}
            aria-expanded={open === "answer"}
            onClick={() => begin("answer")}
          >
            {texts.answer}
          </button>
        ) : null}
        {canWrite && post.isOwn && !post.isTakenBack ? (
          <>
            <button
              type="button"
              className="quiet-button"
              aria-label={about(texts.alter)}
              aria-expanded={open === "alter"}
              onClick={() => begin("alter")}
            >
              {texts.alter}
            </button>
            <SureButton
              label={texts.takeBack}
              name={about(texts.takeBack)}
              onSure={() => takingBack.mutate({ params, body: { post: id, change } }, done(texts.takenBack))}
            />
          </>
        ) : null}
        {post.isUnread ? (
          <button
            type="button"
            className="quiet-button"
            aria-label={about(texts.read)}
            onClick={() => reading.mutate({ params, body: { post: id } }, done(""))}
          >
            {texts.read}
          </button>
        ) : null}
      </div>
      {failed === null ? null : <ErrorNotice error={failed} retry={null} headingId={null} />}
      {open === null ? null : (
        <Composer
          on={on}
          label={open === "alter" ? texts.alterOwn : texts.answerTo(who)}
          act={open === "alter" ? texts.save : texts.send}
          draft={draft}
          onDraft={setDraft}
          onSend={send}
          onClose={close}
          isBusy={adding.isPending || altering.isPending}
          error={adding.error ?? altering.error}
        />
      )}
    </>
  );
}
