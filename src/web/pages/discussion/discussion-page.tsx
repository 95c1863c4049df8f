import { reportIn, roundIn } from "#domain/posts/post.ts";
import { useAddressSearch } from "#web/address.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Discussion } from "#web/components/discussion/discussion.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { unitAddress } from "#web/pages/rounds/unit-address.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

/** The discussion of one thing. */
export function DiscussionPage() {
  const { on = "", text = "" } = useAddressSearch();
  const params = { workspace: useWorkspaceId() };
  const answer = useApi("/api/workspaces/{workspace}/posts", params, { on, language: useLanguage() });
  return <Asked answer={answer}>{({ about }) => <Content on={on} about={about} begun={text} />}</Asked>;
}

interface ContentProps {
  readonly on: string;
  readonly about: string;
  /** What the address has begun to write. */
  readonly begun: string;
}

function Content({ on, about, begun }: ContentProps) {
  const texts = useDiscussionMessages();
  const [answers, report] = [roundIn(on), reportIn(on)];
  useTitle(about);
  return (
    <>
      <nav className="breadcrumb">
        {answers !== null ? (
          <Address to={unitAddress(answers.round, answers.unit)}>{texts.toAnswers}</Address>
        ) : report !== null ? (
          <Address to={`reports/${report}`}>{texts.toReport}</Address>
        ) : (
          <Address to="plan">{texts.toPlan}</Address>
        )}
      </nav>
      <h1>{about}</h1>
      <Discussion on={on} begun={begun} />
    </>
  );
}
