import { overlaps, type Span } from "#domain/periods/span.ts";
import type { Problems } from "../../workspace/problems.ts";
import type { SourceTotal } from "../extract.ts";
import { fromFixed, placesOf, toFixed } from "./fixed.ts";
import { nameOf, spanOfValue, type ReadRow, type ReadTable, type ValueColumn } from "./read-table.ts";
import { findSums, type Line, type Sum } from "./sums.ts";
import type { TableReading } from "./reading.ts";

/** Which rows and columns of a table are made of others, and what the sums and differences in it are held against. */
export interface Totals {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly totals: readonly SourceTotal[];
}

/** The table with its amounts as whole numbers of the smallest part in it. */
interface Fixed {
  readonly table: ReadTable;
  readonly places: number;
  /** By row, then column. */
  readonly amounts: readonly (readonly (bigint | null)[])[];
}

interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly problems: Problems;
}

export function totalsOf(table: ReadTable, reading: TableReading, place: Place): Totals {
  const places = table.rows.reduce(
    (most, { amounts }) => amounts.reduce((own, amount) => Math.max(own, placesOf(amount ?? "")), most),
    0,
  );
  const amounts = table.rows.map((row) => row.amounts.map((one) => (one === null ? null : toFixed(one, places))));
  const fixed: Fixed = { table, places, amounts };
  const byColumns = reading.sums === "none" ? [] : columnSums(fixed, reading);
  const byRows = reading.sums === "none" ? [] : rowSums(fixed, reading);
  tellOfArithmetic(table, byRows, byColumns, place);
  const rows = new Set(byRows.map(({ line }) => line));
  const columns = new Set(byColumns.map(({ line }) => line));
  return {
    rows,
    columns,
    totals: [
      ...rowTotals(fixed, byRows, place.sheet),
      ...columnTotals(fixed, byColumns, rows, place.sheet),
      ...differences(fixed, columns, rows, place.sheet),
    ],
  };
}

/** Where rows say when they hold, one after the other has no meaning: there only words tell a sum. */
function rowSums({ table, amounts }: Fixed, reading: TableReading): readonly Sum[] {
  const lines = table.rows.map(({ isSum }, at): Line => ({ isSum, amounts: amounts[at] ?? [] }));
  const arithmetic = reading.sums === "all" && !table.dated;
  const sums = findSums(lines, arithmetic);
  if (sums.length > 0 || !arithmetic) return sums;
  // A parent above its parts.
  const last = lines.length - 1;
  return findSums(lines.toReversed(), true).map(({ line, of, byArithmetic }) => ({
    line: last - line,
    of: of.map((each) => last - each),
    byArithmetic,
  }));
}

/** Within one scenario; a sum without one is of what stands before it. */
function columnSums({ table, amounts }: Fixed, reading: TableReading): readonly Sum[] {
  const groups = new Map<string, number[]>();
  let before = "";
  for (const [at, { role, scenario }] of table.columns.entries()) {
    if (role === "difference") continue;
    const group = role === "sum" && scenario === null ? before : (scenario ?? "");
    groups.set(group, [...(groups.get(group) ?? []), at]);
    before = group;
  }
  return [...groups.values()].flatMap((members) => {
    const lines = members.map((at): Line => {
      const isSum = table.columns[at]?.role === "sum";
      return { isSum, amounts: amounts.map((row) => row[at] ?? null) };
    });
    return findSums(lines, reading.sums === "all").map(({ line, of, byArithmetic }) => ({
      line: members[line] ?? 0,
      of: of.map((each) => members[each] ?? 0),
      byArithmetic,
    }));
  });
}

function tellOfArithmetic(table: ReadTable, byRows: readonly Sum[], byColumns: readonly Sum[], place: Place): void {
  for (const { line, byArithmetic } of byRows) {
    const row = table.rows[line];
    if (byArithmetic && row !== undefined) {
      const name = row.names.filter((each) => each !== "").join(" · ");
      place.problems.add("sum-by-arithmetic", { file: place.file, line: row.row, excerpt: name }, { name });
    }
  }
  for (const { line, byArithmetic } of byColumns) {
    const column = table.columns[line];
    if (byArithmetic && column !== undefined)
      place.problems.add(
        "sum-by-arithmetic",
        { file: place.file, line: null, excerpt: column.head },
        { name: nameOf(column) },
      );
  }
}

function added(amounts: readonly (bigint | null | undefined)[]): bigint {
  return amounts.reduce((sum: bigint, amount) => sum + (amount ?? 0n), 0n);
}

function rowTotals(
  { table, places, amounts }: Fixed,
  sums: readonly Sum[],
  sheet: string | null,
): readonly SourceTotal[] {
  return sums.flatMap(({ line, of }) => {
    const row = table.rows[line];
    if (row === undefined) return [];
    const name = row.names.filter((each) => each !== "").join(" · ");
    return table.columns.flatMap((column, at): readonly SourceTotal[] => {
      const amount = row.amounts[at] ?? null;
      if (amount === null || column.role === "difference" || row.percents.has(at)) return [];
      const sum = fromFixed(added(of.map((each) => amounts[each]?.[at])), places);
      return [total(`${name}, ${column.head}`, amount, sum, sheet, row, column)];
    });
  });
}

function columnTotals(
  { table, places, amounts }: Fixed,
  sums: readonly Sum[],
  rowsOfSums: ReadonlySet<number>,
  sheet: string | null,
): readonly SourceTotal[] {
  return sums.flatMap(({ line, of }) => {
    const column = table.columns[line];
    if (column === undefined) return [];
    return table.rows.flatMap((row, at): readonly SourceTotal[] => {
      const amount = row.amounts[line] ?? null;
      if (amount === null || rowsOfSums.has(at) || row.percents.has(line)) return [];
      const sum = fromFixed(added(of.map((each) => amounts[at]?.[each])), places);
      return [total(`${column.head}, ${row.names.join(" · ")}`, amount, sum, sheet, row, column)];
    });
  });
}

function total(
  name: string,
  amount: string,
  sum: string,
  sheet: string | null,
  row: ReadRow,
  column: ValueColumn,
): SourceTotal {
  return { name: { sv: name }, amount, sum, place: { sheet, row: row.row, column: column.letter } };
}

/**
 * A difference is of the two columns before it that have values of different scenarios, the first less the second or the
 * other way round: what most rows say. One that neither holds for any row is of something else (a per cent), and is left out.
 */
function differences(
  { table, places, amounts }: Fixed,
  sumColumns: ReadonlySet<number>,
  rowsOfSums: ReadonlySet<number>,
  sheet: string | null,
): readonly SourceTotal[] {
  return table.columns.flatMap((column, at) => {
    if (column.role !== "difference") return [];
    const before = table.columns.map((each, index) => ({ each, index })).slice(0, at);
    const values = before.filter(({ each, index }) => each.role === "value" && !sumColumns.has(index));
    const second = values.at(-1);
    const first = values.findLast(({ each }) => each.scenario !== second?.each.scenario);
    if (first === undefined || second === undefined) return [];
    const rows = table.rows
      .map((row, line) => ({ row, line, own: amounts[line]?.[at] ?? null }))
      .filter(({ own }) => own !== null);
    const difference = (line: number): bigint =>
      (amounts[line]?.[first.index] ?? 0n) - (amounts[line]?.[second.index] ?? 0n);
    const same = rows.filter(({ line, own }) => own === difference(line)).length;
    const turned = rows.filter(({ line, own }) => own === -difference(line)).length;
    if (same === 0 && turned === 0) return [];
    const times = same >= turned ? 1n : -1n;
    return rows
      .filter(({ line }) => !rowsOfSums.has(line))
      .map(({ row, line }) => {
        const sum = fromFixed(difference(line) * times, places);
        return total(`${column.head}, ${row.names.join(" · ")}`, row.amounts[at] ?? "0", sum, sheet, row, column);
      });
  });
}

/** Columns of values that say the same as one before, or a period that overlaps its, by their places; with the one that says it. */
export function repeatedColumns(table: ReadTable, totals: Totals): ReadonlyMap<number, ValueColumn> {
  const repeated = new Map<number, ValueColumn>();
  const seen = new Map<string, { column: ValueColumn; span: Span | null }[]>();
  for (const [at, column] of table.columns.entries()) {
    if (column.role !== "value" || totals.columns.has(at)) continue;
    const span = spanOfValue([], column);
    const key = `${column.scenario ?? ""}\t${column.name}`;
    const others = seen.get(key) ?? [];
    const other = others.find((each) =>
      span === null || each.span === null ? span === each.span : overlaps(span, each.span),
    );
    if (other === undefined) seen.set(key, [...others, { column, span }]);
    else repeated.set(at, other.column);
  }
  return repeated;
}
