import { Blocks } from "#web/components/block/block-view.tsx";
import { Inlines } from "#web/components/inline/inlines.tsx";
import { WhyBelow } from "#web/components/why/why-below.tsx";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import { Conflict } from "./conflict.tsx";
import type { UnitRound } from "./draft.ts";
import { fieldId } from "./places.ts";
import { TakeIn } from "./take-in.tsx";
import { TextField } from "./text-field.tsx";
import { useWriting } from "./use-saver.ts";
import { WrittenBy } from "./written-by.tsx";

type Deviation = UnitRound["deviations"][number];
type Question = UnitRound["questions"][number];

interface CommentItemsProps {
  readonly id: string;
  readonly title: string;
  /** What the field of each says. */
  readonly label: string;
  readonly items: readonly (Deviation | Question)[];
}

/** What is answered by a text alone: deviations and questions. */
export function CommentItems({ id, title, label, items }: CommentItemsProps) {
  if (items.length === 0) return null;
  return (
    <section className="rounds-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.map((item) => (
        <CommentItem key={item.subject} item={item} label={label} />
      ))}
    </section>
  );
}

function CommentItem({ item, label }: { readonly item: Deviation | Question; readonly label: string }) {
  const texts = useRoundMessages();
  const { saver, saving, canWrite } = useWriting();
  const { subject, name, written, last } = item;
  const unsaved = saving.unsaved.get(subject);
  const text = unsaved?.said.kind === "comment" ? unsaved.said.text : item.text;
  const isRequired = "required" in item ? item.required : item.isOver;
  const heading = `about-${fieldId(subject, "text")}`;
  return (
    <article className="round-item" aria-labelledby={heading}>
      <h3 id={heading}>{name}</h3>
      {"amount" in item ? <Amounts item={item} /> : item.help === null ? null : <p className="soft">{item.help}</p>}
      <div className="answer">
        <TextField
          id={fieldId(subject, "text")}
          label={label}
          about={name}
          isRequired={isRequired}
          isReadOnly={!canWrite}
          value={text}
          onChange={(next) => saver.write(subject, { kind: "comment", text: next }, written?.change ?? null)}
        />
        <Conflict unsaved={unsaved} scale={null} />
        <WrittenBy written={written} />
      </div>
      <TakeIn subject={subject} name={name} written={written} />
      {last === null ? null : (
        <details className="last">
          <summary>{texts.lastTime(last.round)}</summary>
          <Blocks blocks={last.text} place={`last ${subject}`} under={3} />
        </details>
      )}
    </article>
  );
}

function Amounts({ item: { subject, amount, percent, isOver } }: { readonly item: Deviation }) {
  const texts = useRoundMessages();
  if (amount.length === 0) return <p>{texts.noDeviation}</p>;
  return (
    <>
      <p>
        {texts.deviation}: <Inlines content={amount} place={subject} />
        {percent.length === 0 ? null : (
          <>
            , <Inlines content={percent} place={subject} />
          </>
        )}
        .{isOver ? null : ` ${texts.within}`}
      </p>
      <WhyBelow place={subject} />
    </>
  );
}
