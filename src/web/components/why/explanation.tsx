import type { ReactNode } from "react";

import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { Loading } from "#web/components/state/loading.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

import type { ExplanationBody } from "./explanation-body.ts";
import { FactList } from "./fact-list.tsx";
import { InputTree } from "./input-tree.tsx";
import { SourcePlace } from "./source-place.tsx";

interface ExplanationProps {
  readonly ref_: string;
  /** The id that the panel is named by; null inside the tree of inputs, where the input's own line is the heading. */
  readonly heading: string | null;
  readonly depth: number;
}

export function Explanation({ ref_, heading, depth }: ExplanationProps) {
  const messages = useMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/explanation", { workspace }, { ref: ref_, language });
  if (answer.isPending) {
    return (
      <>
        {heading === null ? null : <h3 id={heading}>{messages.whereFrom}</h3>}
        <Loading />
      </>
    );
  }
  if (answer.isError)
    return <ErrorNotice error={answer.error} retry={() => void answer.refetch()} headingId={heading} />;
  return <Answer answer={answer.data} heading={heading} depth={depth} />;
}

interface AnswerProps {
  readonly answer: ExplanationBody;
  readonly heading: string | null;
  readonly depth: number;
}

function Answer({ answer, heading, depth }: AnswerProps) {
  const messages = useMessages();
  const { definition } = answer;
  const value = answer.value?.text ?? messages.noValue;
  const version = messages.definitionVersion(definition.version, definition.of, definition.from);
  return (
    <>
      {heading === null ? null : (
        <h3 id={heading}>
          {messages.whereFromTitle(value)}
          <span className="why-question">
            {answer.measure} · {answer.question}
          </span>
        </h3>
      )}
      <dl className="why-list">
        <Item term={messages.whyFormula}>{answer.formula}</Item>
        <Item term={messages.whyRules}>{answer.rules.length === 0 ? null : answer.rules.join(" · ")}</Item>
        <Item term={messages.whyBasis}>{answer.absent ?? answer.kind}</Item>
        <Item term={messages.whyDefinition}>
          {definition.text} <span className="why-aside">(</span>
          <Address to={definition.address}>{version}</Address>
          <span className="why-aside">)</span> <SourcePlace place={definition.place} />
        </Item>
        <Item term={messages.whyAuthority}>{definition.authority}</Item>
        <Item term={messages.whyCoverage}>{answer.coverage}</Item>
        {answer.inputs.length === 0 ? null : (
          <Item term={messages.whyInputs}>
            <InputTree
              inputs={answer.inputs}
              renderExplanation={(ref) => <Explanation ref_={ref} heading={null} depth={depth + 1} />}
            />
          </Item>
        )}
        {answer.facts.total === 0 ? null : (
          <Item term={messages.whySource}>
            <FactList ref_={answer.ref} first={answer.facts} />
          </Item>
        )}
        {depth > 0 || isUnused(answer.usedIn) ? null : (
          <Item term={messages.whyUsedIn}>
            <UsedIn uses={answer.usedIn} />
          </Item>
        )}
      </dl>
    </>
  );
}

function Item({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function isUnused({ reports, places }: ExplanationBody["usedIn"]): boolean {
  return reports.length + places.length === 0;
}

function UsedIn({ uses }: { readonly uses: ExplanationBody["usedIn"] }) {
  const messages = useMessages();
  const reports = uses.reports.map(({ text, address, numbers }) => ({
    text,
    address,
    aside: messages.numbersIn(numbers),
  }));
  const places = uses.places.map(({ text, address, via }) => ({
    text,
    address,
    aside: via.length === 0 ? "" : messages.byWayOf(via),
  }));
  return (
    <ul className="why-uses">
      {[...reports, ...places].map(({ text, address, aside }, index) => (
        <li key={index}>
          {address === null ? text : <Address to={address}>{text}</Address>}
          {aside === "" ? null : <span className="why-aside"> ({aside})</span>}
        </li>
      ))}
    </ul>
  );
}
