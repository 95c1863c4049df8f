import type { Span } from "#domain/periods/span.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { add, decimalText, parseDecimal, rational, zero, type Rational } from "#domain/quantities/rational.ts";

import type { Cell } from "#formats/grid.ts";

import { collectProblems, type Problems } from "../workspace/problems.ts";
import type { Extract, SourceTotal, SourceValue } from "./extract.ts";
import { facetsOf, type FacetDefinition } from "./facets.ts";
import { nothing, tooLarge, type OpenedFile, type Reading } from "./file.ts";
import { cellText } from "./table/cells.ts";
import { openGrids } from "./named/grids.ts";
import {
  columnPlace,
  findTable,
  labelOf,
  rowAt,
  type NamedRow,
  type NamedTable,
  type OtherColumn,
} from "./named/table.ts";
import { ageBand, isQuantity, payFields, payGroupings, type PayField } from "./pay/fields.ts";
import { isPersonalNumber } from "./pay/personal-number.ts";
import { readPeriod } from "./period.ts";
import { commonSign, numberOfText, type DecimalSign } from "./table/number-text.ts";
import { saidIn, startTally, type Tally } from "./tally.ts";

/**
 * Reads a pay system's extract of hours and heads: a row for each group or each person, with a column for each quantity or one column that
 * names it. Rows of persons are added up to groups with `headcount`; who anybody is, and what a single row says, goes no further.
 * `reading`: `period`, where no column says it; `values`, the heads of the columns with values, separated by semicolons.
 * Null where it is no such file.
 */
export function readPay(file: OpenedFile, reading: Reading): Extract | null {
  const large = tooLarge(file);
  if (large !== null) return nothing("pay", [large]);
  const { grids, recognised, problems: ofFile } = openGrids(file, reading);
  const table = findTable(file.name, grids, payFields, ["unit"]);
  const columns = table?.others.filter(({ head }) => isQuantity(head, reading["values"] ?? "")) ?? [];
  if (table === null || !isOfPay(table, columns)) return null;
  const context = contextOf(file.name, table, columns, reading);
  const totals = readRows(context);
  const values = [...context.tally.values(), ...headcounts(context)];
  return {
    kind: "pay",
    recognised: [...recognised, ...recognisedIn(context)],
    marks: [...table.heads.values(), ...columns.map(({ head }) => head)],
    facets: facetsOf(facets, values),
    values,
    totals,
    problems: [...ofFile, ...table.problems, ...context.problems.all()],
  };
}

interface PayContext {
  readonly file: string;
  readonly table: NamedTable<PayField>;
  readonly columns: readonly OtherColumn[];
  /** The period of rows that do not say one themselves. */
  readonly period: Span | null;
  /** What stands before the decimals of numbers that are written as text; null where it can't be told. */
  readonly sign: DecimalSign | null;
  /** All ages are written in years, and so are put in groups. */
  readonly hasYears: boolean;
  readonly tally: Tally;
  /** Who has been counted in a group, by the group. */
  readonly persons: Map<string, { readonly value: Omit<SourceValue, "amount">; readonly known: Set<string> }>;
  readonly problems: Problems;
}

/** Any table has units and numbers; one of pay says something of persons too. */
function isOfPay({ heads }: NamedTable<PayField>, columns: readonly OtherColumn[]): boolean {
  const saysOfPersons = ["aid", "gender", "age", "absence", "employment", "person"].some((field) =>
    heads.has(field as PayField),
  );
  return saysOfPersons && (columns.length > 0 || heads.has("person"));
}

function contextOf(
  file: string,
  table: NamedTable<PayField>,
  columns: readonly OtherColumn[],
  reading: Reading,
): PayContext {
  const problems = collectProblems();
  const period = readPeriod(reading["period"] ?? "");
  if (period === null && !table.heads.has("period"))
    problems.add("source-needs-month", { file, line: null }, { key: "period" });
  const ages = table.rows.map(({ text }) => text("age")).filter((age) => age !== "");
  const hasYears = ages.every((age) => /^1?\d{1,2}$/u.test(age));
  const texts = table.rows.flatMap((row) => columns.map(({ column }) => cellText(row.cell(column))));
  const sign = commonSign(texts);
  return { file, table, columns, period, sign, hasYears, tally: startTally(), persons: new Map(), problems };
}

/** Reads all rows; gives the totals that the extract states itself. */
function readRows(context: PayContext): readonly SourceTotal[] {
  const { columns, table } = context;
  const totals: SourceTotal[] = [];
  let whole = new Map<number, Rational>();
  let part = new Map<number, Rational>();
  for (const row of table.rows) {
    const name = row.text("unit");
    const isTotal = /^(?:summa|total|totalt|s:a|sum)\b/iu.test(name);
    const amounts = amountsOf(row, context);
    if (!isTotal) {
      if (amounts === null || !readRow(row, amounts, context)) continue;
      for (const sums of [whole, part])
        for (const [column, amount] of amounts) sums.set(column, add(sums.get(column) ?? zero, amount));
      continue;
    }
    const sums = /^\S+$/u.test(name) ? whole : part;
    for (const { column, head } of columns) {
      const stated = amounts?.get(column);
      if (stated === undefined) continue;
      const told = { sv: `${name}, ${head}`, en: `${name}, ${head}` };
      const sum = decimalText(sums.get(column) ?? zero);
      totals.push({ name: told, amount: decimalText(stated), sum, place: columnPlace(row, head) });
    }
    part = new Map();
    if (sums === whole) whole = new Map();
  }
  return totals;
}

/** The amounts of a row by column; null where one is no number, which is told. */
function amountsOf(row: NamedRow<PayField>, context: PayContext): ReadonlyMap<number, Rational> | null {
  const amounts = new Map<number, Rational>();
  for (const { column, head } of context.columns) {
    const amount = amountOf(row.cell(column), context.sign);
    if (amount === null) {
      tellNumber(cellText(row.cell(column)), head, row, context);
      return null;
    }
    if (amount !== undefined) amounts.set(column, amount);
  }
  return amounts;
}

/** Undefined where nothing is said, null where it is no number, or one that can be read in two ways. */
function amountOf(cell: Cell | undefined, sign: DecimalSign | null): Rational | undefined | null {
  const text = cellText(cell);
  if (isPersonalNumber(text)) return null;
  if (cell?.kind === "number") return cell.percent ? null : parseDecimal(text);
  const number = numberOfText(text, sign);
  if (number.kind === "missing") return undefined;
  return number.kind === "number" && !number.percent ? parseDecimal(number.value) : null;
}

function tellNumber(text: string, column: string, row: NamedRow<PayField>, context: PayContext): void {
  const place = placeOf(row, context);
  if (isPersonalNumber(text)) context.problems.add("personal-number-in-column", place, { column });
  else context.problems.add("not-a-quantity", place, { column });
}

/** Where a row is; what stands in it is shown only where it is of a group. */
function placeOf(row: NamedRow<PayField>, { file, table }: PayContext): ProblemPlace {
  return rowAt(file, row, table.heads.has("person") ? [] : ["unit", "period", "what"]);
}

/** Adds up one row; false where it can't be counted, which is told. */
function readRow(row: NamedRow<PayField>, amounts: ReadonlyMap<number, Rational>, context: PayContext): boolean {
  const { table, columns, tally, problems, hasYears } = context;
  const needed = (["unit", "person", "what"] as const).filter((field) => table.heads.has(field));
  const empty = needed.find((field) => row.text(field) === "");
  const secret = payGroupings.find((field) => isPersonalNumber(row.text(field)));
  if (empty !== undefined) problems.add("missing-cell", placeOf(row, context), { column: labelOf(table, empty) });
  if (secret !== undefined)
    problems.add(
      "personal-number-in-column",
      { ...placeOf(row, context), excerpt: null },
      { column: labelOf(table, secret) },
    );
  const period = empty === undefined && secret === undefined ? periodOf(row, context) : null;
  if (period === null) return false;
  const said = Object.fromEntries(payGroupings.map((field) => [field, row.text(field)]));
  const names = {
    ...said,
    age: hasYears && row.text("age") !== "" ? ageBand(Number(row.text("age"))) : row.text("age"),
  };
  for (const { column, head } of columns) {
    const amount = amounts.get(column);
    if (amount === undefined) continue;
    const what = row.text("what");
    const named = columns.length === 1 ? what || head : [what, head].filter((part) => part !== "").join(", ");
    tally.add({ what: named, ...names }, period, amount, row.place);
  }
  if (table.heads.has("person")) countPerson(row, { ...names, absence: "" }, period, context);
  return true;
}

function periodOf(row: NamedRow<PayField>, context: PayContext): Span | null {
  const written = row.text("period");
  if (written === "") return context.period;
  const period = readPeriod(written);
  if (period === null) context.problems.add("invalid-period", placeOf(row, context), { value: written });
  return period;
}

function countPerson(
  row: NamedRow<PayField>,
  names: SourceValue["names"],
  period: Span,
  { persons }: PayContext,
): void {
  const said = saidIn({ what: "headcount", ...names });
  const key = JSON.stringify([period, said]);
  const group = persons.get(key) ?? { value: { names: said, period, place: row.place }, known: new Set<string>() };
  group.known.add(row.text("person"));
  persons.set(key, group);
}

function headcounts({ persons }: PayContext): readonly SourceValue[] {
  return [...persons.values()].map(({ value, known }) => ({ ...value, amount: decimalText(rational(known.size)) }));
}

function recognisedIn({ table, columns }: PayContext): Extract["recognised"] {
  const passed = table.others.filter((other) => !columns.includes(other)).map(({ head }) => head);
  return [
    {
      name: { sv: "Rader av", en: "Rows of" },
      value: table.heads.has("person") ? "personer (summeras, visas inte)" : "grupper",
    },
    ...(passed.length === 0
      ? []
      : [{ name: { sv: "Kolumner som inte läses", en: "Columns that are not read" }, value: passed.join(", ") }]),
  ];
}

const facets: readonly FacetDefinition[] = [
  { id: "what", name: { sv: "Vad som räknas", en: "What is counted" }, likely: "measure" },
  { id: "unit", name: { sv: "Enhet", en: "Unit" }, likely: "unit" },
  { id: "aid", name: { sv: "Personalgrupp (AID)", en: "Staff group (AID)" }, likely: "aid" },
  { id: "gender", name: { sv: "Kön", en: "Gender" }, likely: "gender" },
  { id: "age", name: { sv: "Åldersgrupp", en: "Age group" }, likely: "age" },
  { id: "absence", name: { sv: "Frånvarotyp", en: "Absence type" }, likely: null },
  { id: "employment", name: { sv: "Anställningsform", en: "Form of employment" }, likely: null },
];
