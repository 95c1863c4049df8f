import { problem, type Problem } from "#domain/problems/problem.ts";
import { columnName, columnOf } from "#formats/grid.ts";
import type { Delimiter } from "#formats/csv/csv.ts";
import { encodings, type Encoding } from "#formats/text/decode.ts";
import type { Reading } from "../file.ts";
import type { DecimalSign } from "./number-text.ts";
import { periodPart, spanOf, type PeriodPart } from "./period-text.ts";
import { scaleOf, type Scale } from "./words.ts";

/** Rows of a sheet, both included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What a profile says of a table, where what is recognised would be wrong. Null where it says nothing. */
export interface TableReading {
  /** The sheet that is read; without it all that are shown. */
  readonly sheet: string | null;
  readonly head: RowRange | null;
  /** The first and the last row with values. */
  readonly first: number | null;
  readonly last: number | null;
  /** The period, or the year, of values where the table does not say. */
  readonly period: PeriodPart | null;
  /** The scale of all amounts, whatever the table says. */
  readonly scale: Scale | null;
  readonly decimal: DecimalSign | null;
  /** Columns from 0 that are names, values, and nothing. */
  readonly names: ReadonlySet<number>;
  readonly values: ReadonlySet<number>;
  readonly leaveOut: ReadonlySet<number>;
  /** Sums are known by words and by arithmetic (`all`), by words only, or not at all. */
  readonly sums: "all" | "words" | "none";
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

const separators: Readonly<Record<string, Delimiter>> = { ";": ";", ",": ",", "|": "|", tab: "\t" };

/** Each name of a reading: what may be written, and what is read of it; undefined where it can't be. */
const words = {
  sheet: ["Blad1", (text: string) => text],
  head: ["3, 3-4", rowsOf],
  first: ["5", rowOf],
  last: ["40", rowOf],
  period: ["2023, 2023T2, jan-aug 2023", periodOf],
  scale: ["kr, tkr, mnkr, %", (text: string) => scaleOf(text) ?? undefined],
  decimal: [", .", (text: string): DecimalSign | undefined => (text === "," || text === "." ? text : undefined)],
  names: ["A, B", columnsOf],
  values: ["C-N", columnsOf],
  leaveOut: ["D, F", columnsOf],
  sums: ["all, words, none", (text: string) => (["all", "words", "none"] as const).find((each) => each === text)],
  encoding: [encodings.join(", "), (text: string) => encodings.find((each) => each === text)],
  delimiter: ["; , | tab", (text: string) => separators[text]],
} as const;

const said = {
  sheet: null,
  head: null,
  first: null,
  last: null,
  period: null,
  scale: null,
  decimal: null,
  names: new Set<number>(),
  values: new Set<number>(),
  leaveOut: new Set<number>(),
  sums: "all",
  encoding: null,
  delimiter: null,
} as const satisfies TableReading;

/** The reading of a profile; tells of names that there are not, and of what can't be read. */
export function tableReading(
  written: Reading,
  file: string,
): { readonly reading: TableReading; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written)) {
    const [allowed, parse] = Object.hasOwn(words, name)
      ? words[name as keyof typeof words]
      : [Object.keys(words).join(", ")];
    const meaning = value === "" ? null : parse?.(value.trim());
    if (meaning === undefined)
      problems.push(problem("unknown-reading", { file, line: null }, { name, value, allowed }));
    else if (meaning !== null) read[name] = meaning;
  }
  return { reading: { ...said, ...read }, problems };
}

function rowOf(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/u.test(text) ? Number(text) : undefined;
}

function rowsOf(text: string): RowRange | undefined {
  const [from, to = from, more] = text.split("-").map((part) => rowOf(part.trim()));
  return from === undefined || to === undefined || more !== undefined || to < from ? undefined : { from, to };
}

function periodOf(text: string): PeriodPart | undefined {
  const part = periodPart(text);
  return part === null || part === "unclear" || spanOf([part]) === null ? undefined : part;
}

/** `A`, `A, C`, `C-N`. */
function columnsOf(text: string): ReadonlySet<number> | undefined {
  const columns = new Set<number>();
  for (const part of text.toUpperCase().split(",")) {
    const [from = "", to = from, more] = part.split("-").map((each) => each.trim());
    const [first, last] = [columnOf(from), columnOf(to)];
    const known = more === undefined && first >= 0 && columnName(first) === from && columnName(last) === to;
    if (!known || last < first || last > lastColumn) return undefined;
    for (let column = first; column <= last; column += 1) columns.add(column);
  }
  return columns;
}

const lastColumn = 16_383;
