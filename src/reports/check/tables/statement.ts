import { sign } from "#domain/quantities/rational.ts";

import { oneLine } from "../words/one-line.ts";
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
  ["after_financial", /^resultat efter finansiella/iu],
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

/** The parts of each row as the law puts them together: empty for all rows where the table is no such statement. */
export function statementParts(rows: readonly TableRow[]): readonly (readonly RowPart[])[] {
  const lines = rows.map(({ name, role }) => (role === "group" || role === "of_which" ? null : lineOf(name)));
  const nothing = rows.map(() => []);
  if (!["net", "funding", "income", "cost"].every((line) => lines.includes(line as Line))) return nothing;
  const netIsCost = signOf("net") === 1 && signOf("cost") !== -1;
  return rows.map((_, index) => {
    const line = lines[index] ?? null;
    const of = line === null ? null : partLines(line, lines);
    return of === null ? [] : rows.flatMap((__, row) => partOf(row, of, line));
  });

  function signOf(line: Line): -1 | 0 | 1 {
    const figure = rows[lines.indexOf(line)]?.figures.find((one) => one !== null);
    return figure === undefined || figure === null ? 0 : sign(figure.value);
  }

  function partOf(row: number, of: readonly Line[], total: Line | null): readonly RowPart[] {
    const line = lines[row] ?? null;
    if (line === null || !of.includes(line)) return [];
    const isTakenAway =
      (line === "net" && netIsCost) ||
      ((line === "cost" || line === "financial_cost") && rows[row]?.figures.find((one) => one !== null)?.sign !== "-");
    const turned = total === "net" && netIsCost;
    return [{ row, sign: isTakenAway === turned ? 1 : -1 }];
  }
}

const lineOf = (name: string): Line | null => names.find(([, pattern]) => pattern.test(oneLine(name)))?.[0] ?? null;

/** Result lines that are not printed are replaced by what they are made of. */
function partLines(line: Line, printed: readonly (Line | null)[]): readonly Line[] | null {
  const of = made.find(([result]) => result === line)?.[1] ?? null;
  if (of === null) return null;
  const hasExtraordinary = printed.includes("extraordinary");
  return of.flatMap((part) => {
    const isPassed = part === "after_financial" && !hasExtraordinary;
    return isPassed || !printed.includes(part) ? (partLines(part, printed) ?? []) : [part];
  });
}
