import type { ManuscriptTable } from "#formats/manuscript.ts";

import { unitIn, type Unit } from "../figures/unit.ts";
import type { ColumnRole, TableColumn, TableRow } from "./table.ts";

/** Tried in this order on a head without white space and hyphens, for in print its words are divided anywhere. */
const words: readonly (readonly [ColumnRole, RegExp])[] = [
  ["status", /måluppfyllelse|bedömning|^status|^trend|^utveckling$|assessment/u],
  ["deviation", /avvik|diff|skillnad|förändring|ökning|minskning|utfbud|deviation|variance|change/u],
  ["previous", /föregående|fgår|förraåret|previous|lastyear/u],
  ["forecast", /prognos|forecast/u],
  ["budget", /budget|ram(?:\d|$)|^ram|anslag/u],
  ["baseline", /ingångsvärde|utgångsläge|utgångsvärde|baseline/u],
  ["target", /mål|target|goal/u],
  ["outcome", /utfall|resultat|bokslut|^ack|outcome|actual|result/u],
];

/** What a column is, by its head and what stands in it. */
export function columnsOf(table: ManuscriptTable, rows: readonly TableRow[]): readonly Omit<TableColumn, "relation">[] {
  // The head of the rows' names often says what the whole table counts in: `Belopp i mnkr`.
  const said = `${table.caption ?? ""} ${headOf(table, 0)}`;
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const text = headOf(table, column);
    const figures = rows.flatMap((row) => row.figures[column] ?? []);
    const filled = rows.filter((row) => (row.texts[column] ?? "").trim() !== "").length;
    const isNumeric = figures.length > 0 && figures.length * 2 >= filled;
    const role = isNumeric ? numericRole(text) : textRole(text, column);
    return {
      text,
      role,
      unit: unitOf(
        text,
        role,
        said,
        figures.map(({ unit }) => unit),
      ),
      years: yearsIn(text),
    };
  });
}

/** A column's head with the heads that span it. */
export function headOf(table: ManuscriptTable, column: number): string {
  const texts = table.rows.slice(0, table.head).map((_, row) => headCell(table, row, column));
  return texts.filter((text, index) => text !== "" && text !== texts[index - 1]).join(" ");
}

/** A head that spans several columns stands in the first of them: the others have one of their own below. */
function headCell({ rows, head }: ManuscriptTable, row: number, column: number): string {
  const own = rows[row]?.[column]?.text.trim() ?? "";
  const below = rows.slice(row + 1, head).some((cells) => (cells[column]?.text.trim() ?? "") !== "");
  if (own !== "" || !below || column < 2) return own;
  return (
    (rows[row] ?? [])
      .slice(1, column)
      .findLast(({ text }) => text.trim() !== "")
      ?.text.trim() ?? ""
  );
}

/** Whether a column refers to notes: its numbers count nothing. */
export const isNoteHead = (text: string): boolean => /^(?:not(?:er)?|notes?)\.?$/iu.test(text.trim());

/** The role that a head's words tell; null for none. */
export function roleSaid(text: string): ColumnRole | null {
  const said = text.toLowerCase().replaceAll(/[\s\u00ad-]/gu, "");
  return words.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

function numericRole(text: string): ColumnRole {
  const said = text.toLowerCase().replaceAll(/[\s\u00ad-]/gu, "");
  const role = roleSaid(text);
  if (role !== "deviation" && /(?:%|procent|andel)av|shareof|percentof/u.test(said)) return "share";
  if (role === "deviation") return /(?:%|procent|percent)\)?$/u.test(said) ? "deviation_percent" : "deviation";
  if (role === "status" || role === null) return /%|procent|andel|share/u.test(said) ? "share" : "value";
  return role;
}

function textRole(text: string, column: number): ColumnRole {
  if (column === 0) return "name";
  const role = roleSaid(text);
  return role === "status" || role === "target" || role === "baseline" ? role : "text";
}

/** Per cent in a table of money is said by its column alone. */
function unitOf(text: string, role: ColumnRole, said: string, units: readonly (Unit | null)[]): Unit | null {
  const own = unitIn(text);
  if (own !== null) return own;
  const told = units.filter((unit) => unit !== null);
  const [first] = told;
  if (first !== undefined && told.length * 2 > units.length) {
    const isShared = told.every((unit) => isSameUnit(unit, first));
    // In a table of indicators some rows are in per cent and say so, and others are numbers.
    const isMixed = first.kind === "percent" && told.length < units.length && role !== "share";
    return isShared && !isMixed ? first : null;
  }
  return told.some(({ kind }) => kind !== "money") || role === "deviation_percent" || role === "share"
    ? null
    : unitIn(said);
}

const isSameUnit = (one: Unit, other: Unit): boolean => one.kind === other.kind && one.scale === other.scale;

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year));
}
