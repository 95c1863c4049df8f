import { remembered } from "#domain/lazy.ts";

import type { CheckedTable, ColumnRole } from "../tables/table.ts";
import { isNoun, wordsOf } from "../words/akin.ts";
import { stemOf } from "../words/stem.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";
import { verdictInCell, type Verdict } from "../words/verdicts.ts";

/** So many of a column's cells at least, and so large a share of them, are verdicts where its head does not say that it judges. */
const [fewest, share] = [3, 2 / 3];

/** The column that judges the rows: the one whose cells are verdicts, whatever its head, else the one whose head says so; -1 for none. */
export const verdictColumn = remembered((table: CheckedTable): number => {
  const judging = table.columns.findLastIndex((_, column) => isOfVerdicts(table, column));
  return judging < 0 ? table.columns.findIndex(({ role }) => role === "status") : judging;
});

function isOfVerdicts({ columns, rows }: CheckedTable, column: number): boolean {
  const cells = rows.map(({ texts }) => texts[column]?.trim() ?? "").filter((text) => text !== "");
  const verdicts = cells.filter((text) => verdictInCell(text, columns[column]?.text ?? "") !== null);
  return verdicts.length >= fewest && verdicts.length >= share * cells.length;
}

const ofLater = phrase(
  String.raw`trend\p{L}*|utveckling\p{L}*|tendens|riktning|prognos\p{L}*|helår\p{L}*|forecast|direction|outlook`,
);
const expected = phrase("bedöms|beräknas|förväntas|väntas|kommer|expected|likely|will");

/**
 * The verdict that a row gives its own outcome. Null for one of how it goes or will go, and where it stands beside the first of
 * several rows, as a goal's does beside its indicators.
 */
export function verdictOfRow(table: CheckedTable, row: number, column: number): Verdict | null {
  const [head, text] = [table.columns[column]?.text ?? "", table.rows[row]?.texts[column] ?? ""];
  const below = table.rows[row + 1];
  const isShared = below !== undefined && below.role === "row" && (below.texts[column] ?? "").trim() === "";
  return isShared || ofLater.test(head) || expected.test(text) ? null : verdictInCell(text, head);
}

/** Whether the rows are such as a noun names, by a head over words: `mål`. */
export function judgesSuch({ columns }: CheckedTable, noun: string): boolean {
  return columns.some(
    ({ role, text }) => worded.has(role) && wordsOf(text).some((word) => isNoun(stemOf(noun), stemOf(word))),
  );
}

const worded: ReadonlySet<ColumnRole> = new Set(["name", "text", "target"]);

/** What a row is called beside its verdict: where that stands first, the first words after it. */
export function judgedName({ rows }: CheckedTable, row: number, verdict: number): string {
  const { name = "", texts = [] } = rows[row] ?? {};
  return oneLine(verdict === 0 ? (texts.slice(1).find((text) => /\p{L}/u.test(text)) ?? name) : name);
}
