import { groupReasons } from "#domain/cube/query.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Cell, DocumentRow, DocumentTable, TableHead } from "../../document.ts";
import { askTogether } from "../ask.ts";
import { measureOf, text, type ReportContext } from "../context.ts";
import { missingValue } from "../problems.ts";
import { buildColumn, emptyCell, questionsOf, type BuiltColumn } from "./column.ts";
import type { Grid, GridRow } from "./layout.ts";
import { notesOf } from "./notes.ts";

export interface BuiltTable {
  readonly table: DocumentTable;
  readonly problems: readonly Problem[];
  /** A number is kept from being shown for the few persons it tells of. */
  readonly hasHidden: boolean;
}

/** Rows x columns of questions, answered, footed and printed. The one way that tables of numbers are made, in reports and on pages. */
export function buildGrid(context: ReportContext, grid: Grid): BuiltTable {
  const questions = grid.columns.map((column) => questionsOf(context, grid, column));
  const answered = askTogether(context, questions.flat());
  const columns = grid.columns.map((column, at) => {
    const asked = answered.slice(at * grid.rows.length, (at + 1) * grid.rows.length);
    return buildColumn(context, grid, column, { questions: questions[at] ?? [], asked });
  });
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
  const problems = [...distinct(missing), ...nothingThere(context, grid, columns)];
  return { table, problems, hasHidden: columns.some(({ asked }) => asked.some(isHidden)) };
}

function isHidden(one: BuiltColumn["asked"][number]): boolean {
  return one?.answer.state === "absent" && groupReasons.has(one.answer.reason);
}

function nothingThere(context: ReportContext, grid: Grid, columns: readonly BuiltColumn[]): readonly Problem[] {
  const asked = columns.flatMap((column) => column.asked).filter((one) => one !== null);
  const first = asked.find(isHidden) ?? asked.find(({ answer }) => answer.state === "absent");
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
