import { addMonths } from "#domain/periods/month.ts";
import type { Span } from "#domain/periods/span.ts";
import type { Cell, GridRow } from "#formats/grid.ts";
import type { Problems } from "../../workspace/problems.ts";
import { amountOf, type AmountFault } from "./amounts.ts";
import { cellText, isFilled } from "./cells.ts";
import { columnsOf, type Column } from "./columns.ts";
import type { FoundTable } from "./find.ts";
import { commonPeriod, readTitle } from "./head.ts";
import { commonSign, type DecimalSign } from "./number-text.ts";
import { periodPart, spanOf, type PeriodPart } from "./period-text.ts";
import type { TableReading } from "./reading.ts";
import { isSum, takeScale, takeScenario, type Scale } from "./words.ts";

/** A column of values, with what is known of all of them. */
export interface ValueColumn extends Column {
  readonly scenario: string | null;
  /** What holds for its values where the row says nothing of the period. */
  readonly parts: readonly PeriodPart[];
}

/** A row of a table as it was read: what it names, when it holds, and its amounts by the place of their columns among those of values. */
export interface ReadRow {
  readonly row: number;
  /** By the place of their columns among those of names; the heading above last. */
  readonly names: readonly string[];
  readonly section: string;
  readonly parts: readonly PeriodPart[];
  readonly amounts: readonly (string | null)[];
  /** The amounts that are per cents: no sum of them is one. */
  readonly percents: ReadonlySet<number>;
  readonly isSum: boolean;
}

/** A table in which nothing is known of the workspace yet. */
export interface ReadTable {
  readonly names: readonly Column[];
  /** Values, sums and differences, as they stand. */
  readonly columns: readonly ValueColumn[];
  readonly left: readonly Column[];
  readonly rows: readonly ReadRow[];
  /** When values hold is said in the rows too. */
  readonly dated: boolean;
  readonly scale: Scale | null;
}

/** Reads the cells of a table that was found. What can't be read is told and left out. */
export function readFound(
  table: FoundTable,
  reading: TableReading,
  { file, sheet, problems }: { readonly file: string; readonly sheet: string; readonly problems: Problems },
): ReadTable {
  const all = columnsOf(table, reading);
  const names = all.filter(({ role }) => role === "name");
  // What is said over the names is said of all beside them: `Resultaträkning 2023, mnkr`.
  const titles = [...table.titles, ...names.map(({ head }) => head)].map(readTitle);
  const title = {
    scenario: titles.findLast(({ scenario }) => scenario !== null)?.scenario ?? null,
    scale: titles.findLast(({ scale }) => scale !== null)?.scale ?? null,
    period: commonPeriod(titles.map(({ period }) => period)),
  };
  const years = commonPeriod(all.flatMap(({ periods }) => periods)).years;
  const columns = all
    .filter(({ role }) => role === "value" || role === "sum" || role === "difference")
    .map((column) => ({
      ...column,
      scenario: column.scenario ?? title.scenario,
      scale: reading.scale ?? column.scale ?? title.scale,
      parts: [
        ...column.periods,
        reading.period,
        title.period,
        readTitle(sheet).period,
        // The year before that of the other columns.
        column.yearBefore ? { years, months: null } : null,
      ].filter((part) => part !== null),
    }));
  const rowReader: RowReader = {
    file,
    problems,
    columns,
    names,
    times: all.filter(({ role }) => role === "period" || role === "year" || role === "month"),
    fixedScale: reading.scale !== null,
    sums: reading.sums !== "none",
    sign: reading.decimal ?? commonSign(textsIn(table.body, columns)),
    heads: new Set(table.heads.map(textOfRow)),
  };
  return {
    names: rowReader.names,
    columns,
    left: all.filter(({ role }) => role === "left"),
    rows: readRows(table.body, rowReader),
    dated: rowReader.times.length > 0,
    scale: reading.scale ?? title.scale ?? columns.find(({ scale }) => scale !== null)?.scale ?? null,
  };
}

interface RowReader {
  readonly file: string;
  readonly problems: Problems;
  readonly columns: readonly ValueColumn[];
  readonly names: readonly Column[];
  readonly times: readonly Column[];
  /** The scale holds whatever a row's name says. */
  readonly fixedScale: boolean;
  readonly sums: boolean;
  readonly sign: DecimalSign | null;
  /** As they are repeated on each printed page. */
  readonly heads: ReadonlySet<string>;
}

function* textsIn(rows: readonly GridRow[], columns: readonly Column[]): Iterable<string> {
  for (const { cells } of rows)
    for (const { index } of columns) {
      const cell = cells[index];
      if (cell?.kind === "text") yield cell.text;
    }
}

function textOfRow({ cells }: GridRow): string {
  return cells.map(cellText).join("\t");
}

function readRows(body: readonly GridRow[], reader: RowReader): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let section = "";
  for (const row of body) {
    const heading = headingOf(row, reader);
    if (heading !== null) section = heading;
    else if (!reader.heads.has(textOfRow(row))) {
      const read = readRow(row, section, reader);
      if (read !== null) rows.push(read);
    }
  }
  return rows;
}

/** A row that says one thing, as a name: it heads those below it. */
function headingOf({ cells }: GridRow, { columns, names }: RowReader): string | null {
  const texts = new Set(names.map(({ index }) => cellText(cells[index])).filter((text) => text !== ""));
  const [text] = texts;
  if (texts.size !== 1 || text === undefined || isSum(text)) return null;
  const inColumns = columns.map(({ index }) => cells[index]).filter(isFilled);
  return inColumns.every((cell) => cellText(cell) === text) && names.length > 0 ? text : null;
}

function readRow(row: GridRow, section: string, reader: RowReader): ReadRow | null {
  const names = reader.names.map(({ index }) => cellText(row.cells[index]));
  const scale = reader.fixedScale ? null : scaleOfNames(names);
  const percents = new Set<number>();
  const amounts = reader.columns.map((column, at) => {
    const read = amountOf(row.cells[column.index], scale ?? column.scale, reader.sign);
    if ("fault" in read) {
      // What is made of other columns is not taken: `#DIV/0!` in a per cent of a difference does no harm.
      if (column.role === "value") tellFault(read.fault, row, column, reader);
      return null;
    }
    if (read.percent) percents.add(at);
    return read.amount;
  });
  if (amounts.every((amount) => amount === null)) return null;
  const parts = partsOfRow(row, reader);
  return parts === null
    ? null
    : {
        row: row.row,
        names,
        section,
        parts,
        amounts,
        percents,
        isSum: reader.sums && names.some((name) => isSum(name)),
      };
}

function scaleOfNames(names: readonly string[]): Scale | null {
  return names.map((name) => takeScale(name).scale).find((scale) => scale !== null) ?? null;
}

/** What a row's own columns say of its period; null where they can't be read, which is told. Sums may say nothing. */
function partsOfRow(row: GridRow, { times, file, problems }: RowReader): readonly PeriodPart[] | null {
  const parts: PeriodPart[] = [];
  for (const column of times) {
    const cell = row.cells[column.index];
    const value = cellText(cell);
    if (value === "") continue;
    const part = partOf(cell, column);
    if (part !== null && part !== "unclear") parts.push(part);
    else if (isSum(value)) return [];
    else {
      const place = { file, line: row.row, excerpt: excerptOf(row) };
      problems.add(part === null ? "unknown-period" : "unclear-date", place, { value, column: nameOf(column) });
      return null;
    }
  }
  return parts;
}

function partOf(cell: Cell | undefined, { role }: Column): PeriodPart | "unclear" | null {
  const text = cellText(cell);
  if (role !== "month") return periodPart(text);
  const number = /^(?:0?[1-9]|1[0-2])$/u.test(text) ? Number(text) : null;
  return number === null ? periodPart(text) : { years: null, months: [number, number] };
}

function tellFault(fault: AmountFault, row: GridRow, column: Column, { file, problems }: RowReader): void {
  const values = { value: cellText(row.cells[column.index]), column: nameOf(column) };
  problems.add(fault, { file, line: row.row, excerpt: excerptOf(row) }, values);
}

/** A column as a person finds it: `C (Utfall jan)`. */
export function nameOf({ letter, head }: Column): string {
  return head === letter ? letter : `${letter} (${head})`;
}

function excerptOf({ cells }: GridRow): string {
  return cells
    .map(cellText)
    .filter((text) => text !== "")
    .join(" | ");
}

/** The period of a value: what its row says of it first, then the column; null where nobody says the year. */
export function spanOfValue(ofRow: readonly PeriodPart[], column: ValueColumn): Span | null {
  const span = spanOf([...ofRow, ...column.parts]);
  if (span === null || !column.yearBefore) return span;
  return { from: addMonths(span.from, -12), to: addMonths(span.to, -12) };
}

/** The scenario that a name stands for, by its word. */
export function isScenario(name: string): boolean {
  const { scenario, rest } = takeScenario(name);
  return scenario !== null && rest.trim() === "";
}
