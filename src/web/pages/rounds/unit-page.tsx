import { useMemo } from "react";

import { onAnswers } from "#domain/posts/post.ts";
import { usePathNames } from "#web/address.ts";
import { summaryAddress } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useSession } from "#web/api/session.ts";
import { Blocks } from "#web/components/block/block-view.tsx";
import { placesIn, type PlacedInlines } from "#web/components/block/places.ts";
import { Discussion } from "#web/components/discussion/discussion.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { WhyProvider } from "#web/components/why/why-provider.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";
import { Downloads } from "#web/pages/reports/downloads.tsx";
import "#web/pages/reports/reports.css";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { Acts } from "./acts.tsx";
import { Below } from "./below.tsx";
import { CommentItems } from "./comment-items.tsx";
import type { Item, UnitRound } from "./draft.ts";
import { DueText } from "./due-text.tsx";
import { ItemView } from "./item-view.tsx";
import { Lacks } from "./lacks.tsx";
import { ReportExceptions } from "./report-exceptions.tsx";
import { ReadText } from "./text-field.tsx";
import { SaveState } from "./save-state.tsx";
import { Unsent } from "./unsent.tsx";
import { useBelow } from "./use-below.ts";
import { unitPath, useSaver, WritingContext } from "./use-saver.ts";
import "./rounds.css";

/** What a round asks of a unit, to be answered, or read and approved. */
export function UnitPage() {
  const { workspace, round, unit } = usePathNames();
  const answer = useApi(unitPath, { workspace, round, unit }, { language: useLanguage() });
  const { data } = useSession();
  const person = data?.person?.id ?? null;
  return (
    <Asked answer={answer}>
      {(page) => (person === null ? null : <Content key={`${round} ${unit}`} page={page} person={person} />)}
    </Asked>
  );
}

function Content({ page, person }: { readonly page: UnitRound; readonly person: string }) {
  const texts = useRoundMessages();
  const { workspace } = usePathNames();
  const { saver, saving } = useSaver(person, { workspace, round: page.round.id, unit: page.unit.code });
  const canWrite = page.may.answer.allowed;
  const below = useBelow({ workspace, round: page.round.id, unit: page.unit.code }, page.below > 0);
  const writing = useMemo(() => ({ saver, saving, canWrite, below }), [saver, saving, canWrite, below]);
  const language = useLanguage();
  const summaryOf = (format: string): string =>
    summaryAddress({ workspace, round: page.round.id, unit: page.unit.code }, { language, format });
  useTitle(`${page.unit.name}, ${page.round.name}`);
  return (
    <WritingContext value={writing}>
      <WhyProvider places={placesOf(page)}>
        <nav className="breadcrumb">
          <Address to="rounds">{texts.rounds}</Address>
        </nav>
        <h1>{page.unit.name}</h1>
        <Head page={page} />
        <Returned page={page} />
        <Unsent page={page} />
        {page.instructions.length === 0 ? null : (
          <section className="rounds-part" aria-labelledby="instructions">
            <h2 id="instructions">{texts.instructions}</h2>
            <Blocks blocks={page.instructions} place="instructions" under={2} />
          </section>
        )}
        <Below round={page.round.id} units={below} />
        <Lacking page={page} />
        <Items page={page} />
        <CommentItems title={texts.deviations} id="deviations" label={texts.explanation} items={page.deviations} />
        <CommentItems title={texts.questions} id="questions" label={texts.answer} items={page.questions} />
        <ReportExceptions page={page} />
        <Acts page={page} />
        <Discussion on={onAnswers(page.round.id, page.unit.code)} />
        <section className="rounds-part" aria-labelledby="summary">
          <h2 id="summary">{texts.summary}</h2>
          <Downloads name={texts.summary} address={summaryOf} />
        </section>
        {canWrite ? <SaveState lacking={page.lacking.length} /> : null}
      </WhyProvider>
    </WritingContext>
  );
}

function Head({ page }: { readonly page: UnitRound }) {
  const texts = useRoundMessages();
  const { may, round } = page;
  return (
    <>
      <p className="lede">
        {round.name}, {round.period}. <strong>{round.stage === "open" ? page.stateText : page.stageText}</strong>
        {page.deadline === null ? null : (
          <>
            {". "}
            <DueText day={page.deadline} isLate={page.isLate} isWaiting={isWaiting(page)} />
          </>
        )}
      </p>
      {may.answer.allowed ? (
        <p>
          <Address to={`roles/own?handover=${encodeURIComponent(page.unit.code)}`}>{texts.handOver}</Address>
        </p>
      ) : (
        <p className="empty">
          {texts.locked} {may.answer.why}
        </p>
      )}
    </>
  );
}

function isWaiting({ state, round }: UnitRound): boolean {
  return round.stage !== "closed" && state !== "submitted" && state !== "approved";
}

function Returned({ page: { state, comment, approver } }: { readonly page: UnitRound }) {
  const texts = useRoundMessages();
  if (state !== "returned" || comment === null) return null;
  return (
    <section className="notice rounds-part" aria-labelledby="returned">
      <h2 id="returned">{texts.returnedBy(approver.name)}</h2>
      <ReadText text={comment} />
    </section>
  );
}

function Lacking({ page }: { readonly page: UnitRound }) {
  const texts = useRoundMessages();
  if (!page.may.answer.allowed) return null;
  if (page.lacking.length === 0) return <p className="rounds-part">{texts.nothingLacks}</p>;
  return (
    <section className="rounds-part" aria-labelledby="lacking">
      <h2 id="lacking">{texts.lacking(page.lacking.length)}</h2>
      <p>{texts.lackingLede}</p>
      <Lacks page={page} />
    </section>
  );
}

const kinds = ["objective", "indicator", "assignment", "control"] as const;

/** Each objective with its indicators below it, then what hangs on no objective. */
function Items({ page }: { readonly page: UnitRound }) {
  const texts = useRoundMessages();
  const { items, deviations, questions } = page;
  if (items.length + deviations.length + questions.length === 0) return <p className="empty">{texts.nothingAsked}</p>;
  return kinds.map((kind) => {
    const ofKind = ordered(items).filter((one) => groupOf(one, items) === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} className="rounds-part" aria-labelledby={`kind-${kind}`}>
        <h2 id={`kind-${kind}`}>{texts.kinds[kind]}</h2>
        {ofKind.map((item) => (
          <ItemView key={item.subject} item={item} isBelow={item.kind !== kind} />
        ))}
      </section>
    );
  });
}

function groupOf(item: Item, all: readonly Item[]): Item["kind"] {
  const isBelow = item.kind === "indicator" && all.some(({ subject }) => subject === `objective:${item.objective}`);
  return isBelow ? "objective" : item.kind;
}

function ordered(items: readonly Item[]): readonly Item[] {
  const belongs = (item: Item): boolean => groupOf(item, items) !== item.kind;
  return items
    .filter((item) => !belongs(item))
    .flatMap((item) => [item, ...items.filter((one) => belongs(one) && item.subject === `objective:${one.objective}`)]);
}

function placesOf({ items, deviations, instructions }: UnitRound): PlacedInlines[] {
  return [
    ...placesIn(instructions, "instructions"),
    ...items.flatMap(({ subject, about, measured, last }) => [
      ...placesIn(about, subject),
      ...(measured === null
        ? []
        : [{ place: subject, content: [...measured.baseline, ...measured.target, ...measured.outcome] }]),
      ...placesIn(last?.comment ?? [], `last ${subject}`),
    ]),
    ...deviations.map(({ subject, amount, percent }) => ({ place: subject, content: [...amount, ...percent] })),
  ];
}
