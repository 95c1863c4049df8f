import { inLanguage, showableIn, type Language } from "#domain/text.ts";
import { formatSpan } from "#domain/periods/format.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { answerOf } from "#domain/rounds/lacking.ts";
import { legendNotes } from "#reports/build/legend.ts";
import { numberBlocks } from "#reports/build/number.ts";
import { statusOf } from "#reports/build/assess.ts";

import type { Block, Cell, DocumentTable, Inline, ReportDocument } from "../document.ts";
import { withoutPersons } from "../history/names.ts";
import { cell, left, row, table, text } from "../pages/parts.ts";
import type { Actor } from "../permissions/actor.ts";
import { documentFile, type ReportFile } from "../reports/file.ts";
import type { Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { scopeOf, type RoundScope } from "./scope.ts";
import { roundIn } from "./settle.ts";
import { unitRound, written, type AskedItem, type DeviationItem, type QuestionItem, type UnitRound } from "./unit.ts";
import { summaryWord } from "./words.ts";

/** What a unit says in a round, short, for a workplace meeting, as a file. Throws a StoreError. */
export async function unitSummaryFile(
  open: OpenWorkspace,
  actor: Actor,
  asked: { readonly round: string; readonly unit: UnitCode },
  format: string,
  language: Language,
): Promise<Result<ReportFile>> {
  const seen = await unitRound(open, actor, asked, language, () => Promise.resolve(withoutPersons));
  if (!seen.ok) return seen;
  const standing = roundIn(open.workspace, asked.round);
  if (!standing.ok) return standing;
  const scope = scopeOf(open, standing.value, asked.unit, language);
  return documentFile(open, documentOf(scope, seen.value), format, `${asked.round}-${asked.unit}`);
}

function documentOf(scope: RoundScope, seen: UnitRound): ReportDocument {
  const { language, workspace } = scope;
  const blocks: readonly Block[] = [
    heading(1, summaryWord("title", language)),
    { kind: "facts", items: factsOf(seen, language) },
    ...(seen.items.length === 0 ? [] : [assessedTable(scope, seen.items)]),
    ...seen.items.flatMap((item) => noteOf(scope, item)),
    ...(seen.deviations.length === 0 ? [] : [heading(2, summaryWord("deviations", language))]),
    ...seen.deviations.flatMap((one) => deviationBlocks(scope, one)),
    ...seen.questions.flatMap((one) => [heading(2, one.name), ...saidOf(scope, one)]),
  ];
  return showableIn({
    language,
    title: summaryWord("title", language),
    subtitle: seen.round.name,
    organisation: inLanguage(workspace.name, language),
    unit: seen.unit.name,
    period: formatSpan(scope.round.period, language, "long"),
    identity: { number: null, version: null, date: null, responsible: null, author: null, status: seen.stateText },
    openErrors: 0,
    blocks: numberBlocks(blocks, { language, numberedHeadings: false }),
  });
}

function heading(level: number, words: string): Block {
  return { kind: "heading", level, number: null, id: "", content: [text(words)] };
}

function factsOf({ stateText, deadline }: UnitRound, language: Language) {
  const said = [
    ["state", stateText],
    ["deadline", deadline],
  ] as const;
  return said.flatMap(([name, words]) =>
    words === null ? [] : [{ term: summaryWord(name, language), content: [text(words)] }],
  );
}

/** A table of what was wanted, what came of it, and what the unit says of that. */
function assessedTable(scope: RoundScope, items: readonly AskedItem[]): DocumentTable {
  const { language } = scope;
  const heads = [
    left(summaryWord("what", language), 3),
    left(summaryWord("target", language)),
    left(summaryWord("outcome", language)),
    left(summaryWord("assessment", language), 2),
  ];
  const rows = items.map((item) => {
    const { target = [], outcome = [] } = item.measured ?? {};
    return row([cell(item.name), valueCell(target), valueCell(outcome), cell(statusIn(scope, item))]);
  });
  return { ...table("assessed", summaryWord("assessed", language), heads, rows), notes: legendNotes(scope, rows) };
}

const valueCell = (content: readonly Inline[]): Cell => ({
  content: content.length > 0 ? content : [text("–")],
  detail: [],
});

function statusIn(scope: RoundScope, { subject }: AskedItem): Inline {
  const answer = answerOf(scope.round, scope.unit, subject);
  return answer === null ? text(summaryWord("unsaid", scope.language)) : statusOf(scope, answer);
}

function noteOf(scope: RoundScope, { name, answer }: AskedItem): readonly Block[] {
  if (answer === null || answer.comment === null) return [];
  return [heading(2, name), ...written(scope, answer.comment)];
}

function deviationBlocks(scope: RoundScope, item: DeviationItem): readonly Block[] {
  const { name, amount } = item;
  const content = [text(`${name} `), ...(amount.length > 0 ? amount : [text("–")])];
  return [{ kind: "paragraph", role: "body", content }, ...saidOf(scope, item)];
}

function saidOf(scope: RoundScope, { text: said }: QuestionItem | DeviationItem): readonly Block[] {
  if (said !== null) return written(scope, said);
  return [{ kind: "paragraph", role: "note", content: [text(summaryWord("noComment", scope.language))] }];
}
