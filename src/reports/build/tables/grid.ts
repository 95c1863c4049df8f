import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import { fromMoneyScale, toMoneyScale, unitHead } from "#domain/quantities/format.ts";
import type { Rational } from "#domain/quantities/rational.ts";
import type { MoneyScale, UnitOfMeasurementId } from "#domain/quantities/units.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import type { Cell, DocumentRow, DocumentTable, Inline, TableHead } from "../../document.ts";
import { ask, isQuery, joinParts, queryOf, type Asked, type Unaskable } from "../ask.ts";
import { measureOf, text, unitOf, type ReportContext, type Scope } from "../context.ts";
import { missingValue, noSuch, noSuchUnit } from "../problems.ts";
import { precisionOf, printValue } from "../print.ts";
import { footColumn, partsByValue, type FootedColumn, type Total } from "./footing.ts";
import { notesOf, type CellNote } from "./notes.ts";

export interface GridRow {
  readonly name: string;
  readonly detail?: readonly Inline[] | undefined;
  readonly part: QueryPart;
  readonly role: "row" | "total" | "group";
  readonly level: number;
  readonly link?: string | null | undefined;
}

export interface GridColumn {
  readonly name: string;
  readonly part: QueryPart;
  readonly decimals: number | null;
  readonly in: MoneyScale | null;
}

export interface Grid {
  readonly id: string;
  readonly caption: string;
  readonly rowHead: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly notes: readonly string[];
  /** What each total adds up, where it is known; else it is found among the values. */
  readonly totals?: readonly Total[] | undefined;
  readonly place: ProblemPlace;
}

export interface BuiltTable {
  readonly table: DocumentTable;
  readonly problems: readonly Problem[];
}

/** Rows x columns of questions, answered, footed and printed. The one way that tables of numbers are made, in reports and on pages. */
export function buildGrid(context: ReportContext, grid: Grid): BuiltTable {
  const columns = grid.columns.map((column) => buildColumn(context, grid, column));
  const unit = sharedMoney(columns);
  const said = (printed: string): boolean => names(grid.caption, printed);
  const table: DocumentTable = {
    kind: "table",
    id: grid.id,
    label: null,
    caption: grid.caption,
    columns: [
      rowHead(grid.rowHead, unit === null || said(unit) ? null : unit),
      ...columns.map((column) => columnHead(column, unit, said)),
    ],
    rows: grid.rows.map((row, index) =>
      documentRow(
        row,
        columns.map(({ cells }) => cells[index] ?? emptyCell),
      ),
    ),
    notes: [
      ...grid.notes,
      ...notesOf(
        columns.flatMap(({ notes }) => notes),
        context.language,
      ),
    ],
  };
  const missing = columns.flatMap(({ problems }) => problems);
  return { table, problems: [...distinct(missing), ...nothingThere(context, grid, columns)] };
}

interface BuiltColumn {
  readonly column: GridColumn;
  /** The unit that stands once in the head; null where the cells have different ones, each with its own. */
  readonly unit: string | null;
  readonly isMoney: boolean;
  readonly asked: readonly (Asked | null)[];
  readonly cells: readonly Cell[];
  readonly notes: readonly CellNote[];
  readonly problems: readonly Problem[];
}

const emptyCell: Cell = { content: [], detail: [] };

function buildColumn(context: ReportContext, grid: Grid, column: GridColumn): BuiltColumn {
  const questions = grid.rows.map((row) =>
    row.role === "group" ? null : queryOf(context, joinParts(row.part, column.part)),
  );
  const asked = questions.map((question) => (question !== null && isQuery(question) ? ask(context, question) : null));
  const units = new Set(asked.flatMap((one) => (one?.answer.state === "value" ? [one.answer.unit] : [])));
  const [unit] = units.size === 1 ? units : [null];
  const footed = unit === null || unit === undefined || !adds(unit) ? unfootable : foot(context, grid, column, asked);
  return {
    column,
    unit:
      unit === null || unit === undefined
        ? units.size === 0
          ? ""
          : null
        : unitHead(unit, context.language, scaleOf(context, column)),
    isMoney: unit === "sek",
    asked,
    cells: asked.map((one, row) => printCell(context, column, one, units.size <= 1, footed.adjusted.get(row))),
    notes: [
      ...asked.flatMap((one, row) => cellNotes(one, `${grid.rows[row]?.name}, ${column.name}`)),
      ...footingNotes(context, grid, column, footed, asked),
    ],
    problems: [
      ...unaskable(context, grid.place, questions),
      ...unknown(context, grid.place, asked),
      ...footingProblems(context, grid, column, footed),
    ],
  };
}

function scaleOf(scope: Scope, column: GridColumn): MoneyScale {
  return column.in ?? scope.workspace.style.money;
}

/** Units whose values can make up a sum; shares and means can't. */
function adds(unit: UnitOfMeasurementId): boolean {
  return !["percent", "points", "index", "ratio"].includes(unit);
}

const unfootable: FootedColumn = { adjusted: new Map(), unfooted: [] };

function foot(context: ReportContext, grid: Grid, column: GridColumn, asked: readonly (Asked | null)[]): FootedColumn {
  const precise = asked.find((one) => one?.answer.state === "value");
  if (precise?.answer.state !== "value") return unfootable;
  const { decimals } = precisionOf(context, precise.query, precise.answer.unit, {
    decimals: column.decimals ?? undefined,
    in: scaleOf(context, column),
  });
  const values = asked.map((one) => scaled(context, column, one));
  const totals = grid.totals ?? partsByValue(grid.rows, values, decimals);
  const footed = footColumn({ values, decimals, totals }, context.workspace.style.rounding);
  return {
    ...footed,
    adjusted: new Map(
      [...footed.adjusted].map(([row, value]) => [row, unscaled(context, column, asked[row] ?? null, value)]),
    ),
  };
}

function scaled(scope: Scope, column: GridColumn, asked: Asked | null): Rational | null {
  if (asked?.answer.state !== "value" || asked.answer.upper !== null) return null;
  return asked.answer.unit === "sek" ? toMoneyScale(asked.answer.value, scaleOf(scope, column)) : asked.answer.value;
}

function unscaled(scope: Scope, column: GridColumn, asked: Asked | null, value: Rational): Rational {
  return asked?.answer.unit === "sek" ? fromMoneyScale(value, scaleOf(scope, column)) : value;
}

function printCell(
  context: ReportContext,
  column: GridColumn,
  asked: Asked | null,
  bare: boolean,
  adjusted: Rational | undefined,
): Cell {
  if (asked === null) return emptyCell;
  if (asked.answer.state === "absent") return { content: [text("–")], detail: [] };
  const options = { decimals: column.decimals ?? undefined, in: scaleOf(context, column), bare, table: true, adjusted };
  return { content: [printValue(context, asked.query, asked.answer, options)], detail: [] };
}

function cellNotes(asked: Asked | null, place: string): readonly CellNote[] {
  if (asked === null) return [];
  if (asked.answer.state === "absent")
    return asked.answer.reason === "no_data" ? [] : [{ kind: "absent", reason: asked.answer.reason, place }];
  const { coverage } = asked.answer;
  return coverage === null ? [] : [{ kind: "coverage", coverage, place }];
}

function footingNotes(
  context: ReportContext,
  grid: Grid,
  column: GridColumn,
  { unfooted }: FootedColumn,
  asked: readonly (Asked | null)[],
): readonly CellNote[] {
  return unfooted.flatMap(({ row, difference }) => {
    const one = asked[row];
    if (one?.answer.state !== "value") return [];
    const { decimals } = precisionOf(context, one.query, one.answer.unit, {
      decimals: column.decimals ?? undefined,
      in: scaleOf(context, column),
    });
    return [{ kind: "does_not_foot", place: `${grid.rows[row]?.name}, ${column.name}`, difference, decimals } as const];
  });
}

function footingProblems(
  context: ReportContext,
  grid: Grid,
  column: GridColumn,
  { unfooted }: FootedColumn,
): readonly Problem[] {
  if (unfooted.length === 0 || context.workspace.style.rounding === "foot") return [];
  return [problem("table-does-not-foot", grid.place, { column: column.name, table: grid.caption })];
}

function unaskable(
  context: ReportContext,
  place: ProblemPlace,
  questions: readonly (ReturnType<typeof queryOf> | null)[],
): readonly Problem[] {
  const refused = questions.filter((question): question is Unaskable => question !== null && !isQuery(question));
  return refused.map((question) =>
    question.missing === "period"
      ? problem("no-such-period", place, { value: question.written })
      : noSuch("unknown-measure", place, "", context.workspace.measures),
  );
}

/** A dash says that there is no value; that there can be none is a problem. */
function unknown(context: ReportContext, place: ProblemPlace, asked: readonly (Asked | null)[]): readonly Problem[] {
  return asked.flatMap((one) => {
    if (one?.answer.state !== "absent") return [];
    if (one.answer.reason === "unknown_measure") return [missingValue(context, one.query, one.answer, place)];
    if (one.answer.reason !== "unknown_unit" || unitOf(context, one.query.unit) !== undefined) return [];
    return [noSuchUnit(context, place, one.query.unit)];
  });
}

function nothingThere(context: ReportContext, grid: Grid, columns: readonly BuiltColumn[]): readonly Problem[] {
  const asked = columns.flatMap((column) => column.asked).filter((one) => one !== null);
  const first = asked.find(({ answer }) => answer.state === "absent");
  if (
    first?.answer.state !== "absent" ||
    asked.some(({ answer }) => answer.state === "value") ||
    !measureOf(context, first.query.measure)
  )
    return [];
  return [missingValue(context, first.query, first.answer, grid.place)];
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify([one.code, one.line, one.values]), one])).values()];
}

/** The money scale that all columns of money share, where there are several: it stands once, over the rows' names. */
function sharedMoney(columns: readonly BuiltColumn[]): string | null {
  const money = columns.filter(({ isMoney }) => isMoney);
  const units = new Set(money.map(({ unit }) => unit));
  const [unit] = units;
  return money.length > 1 && units.size === 1 ? (unit ?? null) : null;
}

function rowHead(name: string, unit: string | null): TableHead {
  const words = [name, unit ?? ""].filter((part) => part !== "").join(", ");
  return { text: words, align: "left", width: 1 };
}

/** A unit stands once: in the caption, over the rows' names or over its column. */
function columnHead(
  { column, unit, isMoney }: BuiltColumn,
  shared: string | null,
  inCaption: (unit: string) => boolean,
): TableHead {
  const said =
    unit === null || unit === "" || names(column.name, unit) || (isMoney && (shared !== null || inCaption(unit)));
  return { text: said ? column.name : `${column.name}, ${unit}`, align: "right", width: 0 };
}

/** Whether words say a unit: `Investeringar, mnkr`, `Skillnad (procentenheter)`. */
function names(words: string, unit: string): boolean {
  const plain = ` ${words.toLowerCase().replaceAll(/[\s,;:()]+/gu, " ")} `;
  return plain.includes(` ${unit.toLowerCase()} `);
}

function documentRow(row: GridRow, cells: readonly Cell[]): DocumentRow {
  const head: Cell = { content: [text(row.name)], detail: row.detail ?? [] };
  return {
    role: row.role,
    level: row.level,
    cells: row.role === "group" ? [head] : [head, ...cells],
    link: row.link ?? null,
  };
}
