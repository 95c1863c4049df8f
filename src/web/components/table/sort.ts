import type { DocumentRow, DocumentTable } from "#server/contract/document.ts";

import { cellText, readNumber } from "./cell-text.ts";

export interface Sorting {
  readonly column: number;
  readonly order: "ascending" | "descending";
}

interface IndexedRow {
  readonly row: DocumentRow;
  /** Where it stood before it was sorted. */
  readonly index: number;
}

/** Only where rows stand beside each other: not under groups, not indented, and more than a handful. */
export function canSort(table: DocumentTable): boolean {
  const rows = table.rows.filter((row) => row.role === "row");
  return rows.length >= 5 && table.rows.every((row) => row.role !== "group" && row.level === 0);
}

/** Totals stay last; numbers by size, words by letter, what is empty after both. */
export function sortRows(rows: readonly DocumentRow[], sorting: Sorting | null): readonly IndexedRow[] {
  const indexed = rows.map((row, index) => ({ row, index }));
  if (sorting === null) return indexed;
  const sign = sorting.order === "ascending" ? 1 : -1;
  const [totals, ordinary] = [indexed.filter(isTotal), indexed.filter((one) => !isTotal(one))];
  return [...ordinary.toSorted((one, other) => compare(keyOf(one, sorting), keyOf(other, sorting), sign)), ...totals];
}

function isTotal({ row }: IndexedRow): boolean {
  return row.role === "total";
}

function keyOf({ row }: IndexedRow, sorting: Sorting): number | string {
  const text = cellText(row.cells[sorting.column]);
  return readNumber(text) ?? text;
}

const letters = new Intl.Collator("sv");

function compare(one: number | string, other: number | string, sign: number): number {
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
  if (typeof one === "number" && typeof other === "number") return sign * (one - other);
  if (typeof one === "string" && typeof other === "string") return sign * letters.compare(one, other);
  return typeof one === "number" ? -1 : 1;
}
