import { Blocks } from "#web/components/block/block-view.tsx";
import { Inlines, Status } from "#web/components/inline/inlines.tsx";
import { WhyBelow } from "#web/components/why/why-below.tsx";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import { nothingSaid, type Item, type SaidAnswer } from "./draft.ts";
import { Beside } from "./beside.tsx";
import { Conflict } from "./conflict.tsx";
import { fieldId } from "./places.ts";
import { StepField } from "./step-field.tsx";
import { TakeIn } from "./take-in.tsx";
import { TextField } from "./text-field.tsx";
import { TrendField } from "./trend-field.tsx";
import { useWriting } from "./use-saver.ts";
import { WrittenBy } from "./written-by.tsx";

interface ItemViewProps {
  readonly item: Item;
  /** An indicator below its objective. */
  readonly isBelow: boolean;
}

/** Something of the plan: what is known of it, and what the unit says. */
export function ItemView({ item, isBelow }: ItemViewProps) {
  const { subject, about } = item;
  const id = `about-${fieldId(subject, "step")}`;
  return (
    <article className={isBelow ? "round-item round-item-below" : "round-item"} aria-labelledby={id}>
      <h3 id={id}>
        {item.number === null ? null : <span className="heading-number">{item.number} </span>}
        {item.name}
      </h3>
      {about.length === 0 ? null : <Blocks blocks={about} place={subject} under={3} />}
      <Measured item={item} />
      <Proposal item={item} />
      <Answer item={item} />
      {item.kind === "objective" ? <TakeIn subject={subject} name={item.name} written={item.written} /> : null}
      <Last item={item} />
      {item.kind === "indicator" ? <Beside indicator={subject.slice("indicator:".length)} name={item.name} /> : null}
    </article>
  );
}

const measuredParts = ["baseline", "target", "outcome"] as const;

function Measured({ item: { measured, subject } }: { readonly item: Item }) {
  const texts = useRoundMessages();
  if (measured === null) return null;
  return (
    <>
      <dl className="measured">
        {measuredParts
          .filter((part) => measured[part].length > 0)
          .map((part) => (
            <div key={part}>
              <dt>{texts[part]}</dt>
              <dd>
                <Inlines content={measured[part]} place={subject} />
              </dd>
            </div>
          ))}
      </dl>
      <WhyBelow place={subject} />
    </>
  );
}

function Proposal({ item: { proposal, scale } }: { readonly item: Item }) {
  const texts = useRoundMessages();
  if (proposal === null) return null;
  const step = scale?.steps.find(({ id }) => id === proposal.step);
  return (
    <p className="proposal">
      {step === undefined ? null : (
        <>
          {texts.proposed}:{" "}
          <Status status={{ kind: "status", tone: step.tone, symbol: step.symbol, text: step.name }} />
          {". "}
        </>
      )}
      {proposal.reason}
    </p>
  );
}

function Answer({ item }: { readonly item: Item }) {
  const texts = useRoundMessages();
  const { saver, saving, canWrite } = useWriting();
  const { subject, scale, proposal, written } = item;
  if (scale === null) return <p className="empty">{texts.noScale}</p>;
  const unsaved = saving.unsaved.get(subject);
  const answer = unsaved?.said.kind === "answer" ? unsaved.said.answer : (item.answer ?? nothingSaid(scale.id));
  const write = (more: Partial<SaidAnswer>): void => {
    const { scale: of, step, trend, outcome, reason, comment, carriedOver } = answer;
    const next = { scale: of, step, trend, outcome, reason, comment, carriedOver, ...more };
    saver.write(subject, { kind: "answer", answer: next }, written?.change ?? null);
  };
  const inWords = item.kind === "assignment" || item.kind === "control" || answer.outcome !== null;
  const text = { about: item.name, isReadOnly: !canWrite };
  return (
    <div className="answer">
      {inWords ? (
        <TextField
          {...text}
          id={fieldId(subject, "outcome")}
          label={texts.outcomeText}
          value={answer.outcome}
          onChange={(outcome) => write({ outcome })}
        />
      ) : null}
      <StepField item={item} scale={scale} answer={answer} proposed={proposal?.step ?? null} onChange={write} />
      {item.kind === "indicator" || answer.trend !== null ? (
        <TrendField about={item.name} value={answer.trend} onChange={(trend) => write({ trend })} />
      ) : null}
      <TextField
        {...text}
        id={fieldId(subject, "comment")}
        label={texts.comment}
        hint={item.needsNote ? texts.commentNeeded : undefined}
        isRequired={item.needsNote}
        value={answer.comment}
        onChange={(comment) => write({ comment })}
      />
      <Conflict unsaved={unsaved} scale={scale} />
      <WrittenBy written={written} />
    </div>
  );
}

function Last({ item: { last, subject } }: { readonly item: Item }) {
  const texts = useRoundMessages();
  if (last === null) return null;
  return (
    <details className="last">
      <summary>
        {texts.lastTime(last.round)} <Status status={last.status} />
        {last.trend === null ? null : (
          <>
            {" "}
            <Status status={last.trend} />
          </>
        )}
      </summary>
      {last.outcome === null ? null : <p>{last.outcome}</p>}
      <Blocks blocks={last.comment} place={`last ${subject}`} under={3} />
    </details>
  );
}
