import { roundIn } from "#domain/posts/post.ts";
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
  const { on = "" } = useAddressSearch();
  const params = { workspace: useWorkspaceId() };
  const answer = useApi("/api/workspaces/{workspace}/posts", params, { on, language: useLanguage() });
  return <Asked answer={answer}>{({ about }) => <Content on={on} about={about} />}</Asked>;
}

function Content({ on, about }: { readonly on: string; readonly about: string }) {
  const texts = useDiscussionMessages();
  const answers = roundIn(on);
  useTitle(about);
  return (
    <>
      <nav className="breadcrumb">
        {answers === null ? (
          <Address to="plan">{texts.toPlan}</Address>
        ) : (
          <Address to={unitAddress(answers.round, answers.unit)}>{texts.toAnswers}</Address>
        )}
      </nav>
      <h1>{about}</h1>
      <Discussion on={on} />
    </>
  );
}
