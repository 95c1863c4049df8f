import { columnName, type Cell, type GridRow } from "#formats/grid.ts";
import { cellText, isAmount, isFilled, isMissing } from "./cells.ts";
import type { FoundTable } from "./find.ts";
import { readHead, saysValue, type Head } from "./head.ts";
import { periodPart, type PeriodPart } from "./period-text.ts";
import type { TableReading } from "./reading.ts";
import { likelyOf, periodColumn, takeScale, type Scale } from "./words.ts";

/** What a column of a table is. `period`, `year` and `month` say when a row's values hold; a `sum` and a `difference` are of other columns. */
export type ColumnRole = "name" | "period" | "year" | "month" | "value" | "sum" | "difference" | "left";

export interface Column {
  readonly index: number;
  readonly letter: string;
  readonly role: ColumnRole;
  /** All of its heads as one text; its letter where it has none. */
  readonly head: string;
  /** What the heads name: of values without scenario, period and scale, of names without scale. */
  readonly name: string;
  readonly scenario: string | null;
  /** From the head nearest to the values. */
  readonly periods: readonly PeriodPart[];
  readonly yearBefore: boolean;
  readonly scale: Scale | null;
}

interface Counts {
  /** Those that say something: a dash says that there is no value. */
  readonly filled: number;
  readonly numbers: number;
  readonly whole: number;
  readonly periods: number;
}

const rowsLookedAt = 1000;

/** The columns of a table that have something in them, from the left. */
export function columnsOf(table: FoundTable, reading: TableReading): readonly Column[] {
  const body = table.body.slice(0, rowsLookedAt);
  const width = [...table.heads, ...body].reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const drafts = Array.from({ length: width }, (_, index) => {
    const heads = headsOf(table.heads, index);
    return { index, heads, counts: countsOf(body, index) };
  }).filter(({ heads, counts }) => heads.length > 0 || counts.filled > 0);
  const roles = drafts.map(({ index, heads, counts }) => roleOf(index, heads, counts, reading));
  // A number without a word of its own, to the left of a name, is a code: `4711 Kirurgi`.
  const firstValue = drafts.findIndex(({ heads }, at) => roles[at] === "value" && sayValue(heads));
  const lastName = roles.findLastIndex((role, at) => role === "name" && (firstValue < 0 || at < firstValue));
  return drafts.map(({ index, heads, counts }, at) => {
    const isCode = roles[at] === "value" && at < lastName && !sayValue(heads) && counts.whole === counts.filled;
    const role = isCode && !reading.values.has(index) ? "name" : (roles[at] ?? "left");
    return columnOfHeads(index, heads, role);
  });
}

/** From the one nearest to the values. A head that says the same as the one below it says it once. */
function headsOf(rows: readonly GridRow[], index: number): readonly Head[] {
  const texts = rows.map(({ cells }) => cellText(cells[index])).filter((text) => text !== "");
  return [...new Set(texts.toReversed())].map(readHead);
}

function countsOf(body: readonly GridRow[], index: number): Counts {
  const cells = body.map((row) => row.cells[index]).filter((cell) => isFilled(cell) && !isMissing(cell));
  return {
    filled: cells.length,
    numbers: cells.filter((cell) => isAmount(cell) || isWhole(cell)).length,
    whole: cells.filter(isWhole).length,
    periods: cells.filter((cell) => periodPart(cellText(cell)) !== null).length,
  };
}

function isWhole(cell: Cell | undefined): boolean {
  return /^\d+$/u.test(cellText(cell));
}

function sayValue(heads: readonly Head[]): boolean {
  return heads.some(saysValue);
}

function roleOf(index: number, heads: readonly Head[], counts: Counts, reading: TableReading): ColumnRole {
  if (reading.leaveOut.has(index)) return "left";
  if (reading.names.has(index)) return "name";
  const kinds = new Set(heads.map(({ kind }) => kind));
  if (reading.values.has(index)) return "value";
  const text = heads[0]?.text ?? "";
  const time = periodColumn(text);
  if (time !== null) return time;
  if (likelyOf(text) !== null) return "name";
  if (kinds.has("remark")) return "left";
  const says = sayValue(heads);
  if (counts.filled > 0 && counts.periods === counts.filled && !says) return "period";
  if (counts.numbers * 2 < counts.filled || (counts.filled === 0 && !says)) return "name";
  if (kinds.has("difference")) return "difference";
  return kinds.has("sum") && reading.sums !== "none" ? "sum" : "value";
}

function columnOfHeads(index: number, heads: readonly Head[], role: ColumnRole): Column {
  const letter = columnName(index);
  const named = heads.toReversed().map(({ name, text }) => (role === "name" ? takeScale(text).rest.trim() : name));
  return {
    index,
    letter,
    role,
    head:
      heads
        .toReversed()
        .map(({ text }) => text)
        .join(" ") || letter,
    name: named.filter((name) => name !== "").join(" / "),
    scenario: heads.find(({ scenario }) => scenario !== null)?.scenario ?? null,
    periods: heads.map(({ period }) => period).filter((period) => period !== null),
    yearBefore: heads.some(({ yearBefore }) => yearBefore),
    scale: heads.find(({ scale }) => scale !== null)?.scale ?? null,
  };
}
