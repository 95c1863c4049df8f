import type { Span } from "#domain/periods/span.ts";
import { monthKey, monthsOf } from "#domain/periods/span.ts";
import { decimalText, fromInteger } from "#domain/quantities/rational.ts";
import { emptyCell, type Cell, type Grid } from "#formats/grid.ts";
import { writeWorkbook } from "#formats/xlsx/write.ts";

import type { MadeValue } from "../value.ts";

/** A sheet of rows, one under the other from the first. */
export function sheetOf(name: string, rows: readonly (readonly Cell[])[]): Grid {
  return { name, hidden: false, rows: rows.map((cells, index) => ({ row: index + 1, cells })), merges: [] };
}

export function textCell(text: string): Cell {
  return { kind: "text", text };
}

/** A whole number of the smallest part of its unit, which has so many decimals. */
export function numberCell(amount: number, decimals: number): Cell {
  return { kind: "number", value: decimalText(fromInteger(amount, decimals)), percent: false, thousands: 0 };
}

/** What a sheet by month is about. */
export interface MonthsSheet {
  readonly title: string;
  /** The head of the units. */
  readonly head: string;
  readonly year: Span;
  readonly decimals: number;
  /** What the units are called, by their codes. */
  readonly units: ReadonlyMap<string, string>;
}

/**
 * A workbook as people keep them: a title, months as heads, a row for each unit, and sums in the last column and the last row. The
 * values are of one measure and a month each.
 */
export function writeMonths(
  { title, head, year, decimals, units }: MonthsSheet,
  values: readonly MadeValue[],
): Promise<Uint8Array> {
  const months = monthsOf(year);
  const rows = [...Map.groupBy(values, ({ unit }) => unit)].map(([unit, own]) => {
    const amounts = new Map(own.map(({ period, amount }) => [period.to, amount]));
    return { unit, amounts: months.map((month) => amounts.get(month)) };
  });
  const cells = (amounts: readonly (number | undefined)[]): Cell[] =>
    [...amounts, sum(amounts)].map((amount) => (amount === undefined ? emptyCell : numberCell(amount, decimals)));
  return writeWorkbook([
    sheetOf("Blad1", [
      [textCell(title)],
      [],
      [head, "Namn", ...months.map(monthKey), "Summa"].map(textCell),
      ...rows.map(({ unit, amounts }) => [textCell(unit), textCell(units.get(unit) ?? unit), ...cells(amounts)]),
      [
        textCell("Summa"),
        emptyCell,
        ...cells(months.map((_, index) => sum(rows.map(({ amounts }) => amounts[index])))),
      ],
    ]),
  ]);
}

function sum(amounts: readonly (number | undefined)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}
