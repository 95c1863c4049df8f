import { sign } from "#domain/quantities/rational.ts";

import { oneLine } from "../words/one-line.ts";
import { natureOf } from "./natures.ts";
import type { RowPart, TableRow } from "./table.ts";

type Line =
  | "income"
  | "cost"
  | "net"
  | "funding"
  | "operating"
  | "financial_income"
  | "financial_cost"
  | "after_financial"
  | "extraordinary"
  | "result";

/** The lines of the income statement that the law on municipal bookkeeping prescribes. */
const names: readonly (readonly [Line, RegExp])[] = [
  ["income", /^verksamhetens intäkter(?!\p{L})/iu],
  ["cost", /^(?:verksamhetens kostnader|(?:av|ned)skrivningar|av- och nedskrivningar)(?!\p{L})/iu],
  ["net", /^(?:verksamhetens )?nettokostnad(?:er)?(?!\p{L})/iu],
  ["funding", /^(?:skatteintäkter|(?:generella )?statsbidrag|kommunal(?:ekonomisk)? utjämning|läkemedelsbidrag)/iu],
  ["operating", /^verksamhetens resultat(?!\p{L})/iu],
  ["financial_income", /^finansiella intäkter(?!\p{L})/iu],
  ["financial_cost", /^finansiella kostnader(?!\p{L})/iu],
  [
    "after_financial",
    /^resultat (?:efter (?:finansiella|skatt\p{L}* och finans)|före (?:extraordinära|skatt(?!\p{L})))/iu,
  ],
  ["extraordinary", /^extraordinära/iu],
  ["result", /^(?:årets|periodens) resultat(?!\p{L})/iu],
];

/** What each result line is made of; costs may be printed with or without a minus. */
const made: readonly (readonly [Line, readonly Line[]])[] = [
  ["net", ["income", "cost"]],
  ["operating", ["net", "funding"]],
  ["after_financial", ["operating", "financial_income", "financial_cost"]],
  ["result", ["after_financial", "extraordinary"]],
];

/** Lines that sum up what stands above them: each is printed again as the last of its kind, and counts once. */
const results: ReadonlySet<Line | null> = new Set(["net", "operating", "after_financial"]);

/**
 * The ways in which each row may be made up: as the law puts its lines together, and with the rows between them that the law does
 * not name, such as tax. None for a row that is no result line, and for all where the table is no such statement.
 */
export function statementWays(rows: readonly TableRow[]): readonly (readonly (readonly RowPart[])[])[] {
  const lines = rows.map(({ name, role }) => (role === "group" || role === "of_which" ? null : lineOf(name)));
  if (!["net", "funding", "income", "cost"].every((line) => lines.includes(line as Line))) return rows.map(() => []);
  const netIsCost = signOf("net") === 1 && signOf("cost") !== -1;
  return rows.map((_, total) => {
    const of = partLines(lines[total] ?? null, lines, hasMore(total));
    if (of === null) return [];
    const last = (line: Line | null): number => lines.lastIndexOf(line, total - 1);
    const byLaw = [...lines.keys()].filter(
      (row) => isOf(row, of) && (!results.has(lines[row] ?? null) || row === last(lines[row] ?? null)),
    );
    const start = Math.max(-1, ...byLaw.filter((row) => row < total && results.has(lines[row] ?? null)));
    const others = [...lines.keys()].filter((row) => row > start && row < total && isOther(row));
    return [byLaw, ...(others.length === 0 ? [] : [[...byLaw, ...others]])].map((way) =>
      way.map((row) => ({ row, sign: signIn(row, lines[total] === "net") })),
    );
  });

  function signOf(line: Line): -1 | 0 | 1 {
    const figure = rows[lines.indexOf(line)]?.figures.find((one) => one !== null);
    return figure === undefined || figure === null ? 0 : sign(figure.value);
  }

  function isOf(row: number, of: readonly Line[]): boolean {
    const line = lines[row] ?? null;
    return line !== null && of.includes(line);
  }

  function isOther(row: number): boolean {
    return lines[row] === null && rows[row]?.role === "row";
  }

  /** Whether something stands between the result after financial items and a row below it. */
  function hasMore(row: number): boolean {
    const after = lines.lastIndexOf("after_financial", row);
    return lines.some((line, at) => at > after && at < row && (line === "extraordinary" || isOther(at)));
  }

  function signIn(row: number, isNet: boolean): 1 | -1 {
    const line = lines[row] ?? null;
    const isCost =
      line === "cost" || line === "financial_cost" || (line === null && natureOf(rows[row]?.name ?? "") === "cost");
    const isTakenAway =
      (line === "net" && netIsCost) || (isCost && rows[row]?.figures.find((one) => one !== null)?.sign !== "-");
    return isTakenAway === (isNet && netIsCost) ? 1 : -1;
  }
}

/** Whether each row is a result line of the income statement. */
export const isResultLine = (rows: readonly TableRow[]): readonly boolean[] =>
  statementWays(rows).map((ways) => ways.length > 0);

const lineOf = (name: string): Line | null => names.find(([, pattern]) => pattern.test(oneLine(name)))?.[0] ?? null;

/** Result lines that are not printed, and one with nothing between it and the next, are replaced by what they are made of. */
function partLines(line: Line | null, printed: readonly (Line | null)[], hasMore: boolean): readonly Line[] | null {
  const of = made.find(([result]) => result === line)?.[1] ?? null;
  if (of === null) return null;
  return of.flatMap((part) => {
    const isPassed = part === "after_financial" && !hasMore;
    return isPassed || !printed.includes(part) ? (partLines(part, printed, hasMore) ?? []) : [part];
  });
}
