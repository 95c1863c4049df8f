import { formatSpan } from "#domain/periods/format.ts";
import { spanKey, type Span } from "#domain/periods/span.ts";
import type { Grid } from "#formats/grid.ts";
import { collectProblems, type Problems } from "../workspace/problems.ts";
import type { Extract, Recognised, SourceTotal, SourceValue } from "./extract.ts";
import { facetsOf, type FacetDefinition } from "./facets.ts";
import { nothing, tooLarge, type OpenedFile, type Reading } from "./file.ts";
import type { Column } from "./table/columns.ts";
import { findTables, type FoundTable } from "./table/find.ts";
import { openSheets, sheetPlace } from "./table/open.ts";
import {
  isScenario,
  nameOf,
  readFound,
  spanOfValue,
  type ReadRow,
  type ReadTable,
  type ValueColumn,
} from "./table/read-table.ts";
import { tableReading, type TableReading } from "./table/reading.ts";
import { repeatedColumns, totalsOf, type Totals } from "./table/totals.ts";
import { likelyOf } from "./table/words.ts";

/** What the reading of a file is built up in. */
interface State {
  readonly file: string;
  readonly reading: TableReading;
  readonly problems: Problems;
  readonly facets: Map<string, FacetDefinition>;
  readonly values: SourceValue[];
  readonly totals: SourceTotal[];
  readonly recognised: Recognised[];
  readonly marks: Set<string>;
}

/** Facets that no column of names gives: what is said in heads, above parts of a table, and by sheets. */
const ofHeads = {
  scenario: { id: "Scenario", name: { sv: "Scenario", en: "Scenario" }, likely: "scenario" },
  column: { id: "Kolumn", name: { sv: "Kolumnens rubrik", en: "Head of the column" }, likely: null },
  section: { id: "Mellanrubrik", name: { sv: "Mellanrubrik", en: "Heading in the table" }, likely: null },
  sheet: { id: "Blad", name: { sv: "Blad", en: "Sheet" }, likely: null },
} as const satisfies Record<string, FacetDefinition>;

/**
 * Reads a spreadsheet (.xlsx) or CSV file of any shape: tables are found, and heads, periods, scenarios, scales and sums in
 * them recognised, or taken from the profile's reading (docs/imports/tables.md). What can be read in two ways is a problem.
 */
export function readTable(file: OpenedFile, written: Reading): Extract {
  const large = tooLarge(file);
  if (large !== null) return nothing("table", [large]);
  const { reading, problems: ofReading } = tableReading(written, file.name);
  const { grids, recognised, problems: ofFile } = openSheets(file, reading);
  const state: State = {
    file: file.name,
    reading,
    problems: collectProblems(),
    facets: new Map(),
    values: [],
    totals: [],
    recognised: [...recognised],
    marks: new Set(),
  };
  const tables = grids.map((grid) => ({ grid, found: findTables(grid, reading) }));
  const several = tables.filter(({ found }) => found.length > 0).length > 1;
  for (const { grid, found } of tables) for (const each of found) takeTable(state, grid, each, several);
  if (grids.length > 0 && tables.every(({ found }) => found.length === 0))
    state.problems.add("no-table", { file: file.name, line: null }, {});
  return {
    kind: "table",
    recognised: [...state.recognised, ...periodsOf(state.values)],
    marks: [...state.marks],
    facets: facetsOf([...state.facets.values()], state.values).map((facet) => ({
      ...facet,
      likely: facet.likely ?? (facet.values.every(({ name }) => isScenario(name)) ? "scenario" : null),
    })),
    values: state.values,
    totals: state.totals,
    problems: [...ofReading, ...ofFile, ...state.problems.all()],
  };
}

function takeTable(state: State, grid: Grid, found: FoundTable, several: boolean): void {
  const place = sheetPlace(state.file, grid.name);
  const table = readFound(found, state.reading, { file: place, sheet: grid.name, problems: state.problems });
  const first = found.body[0]?.row ?? null;
  if (table.columns.length === 0) return state.problems.add("no-table", { file: place, line: first }, {});
  const sheet = grid.name === "" ? null : grid.name;
  const totals = totalsOf(table, state.reading, { file: place, sheet, problems: state.problems });
  state.totals.push(...totals.totals);
  const taken = takenColumns(table, totals, place, state);
  const fixed = several && sheet !== null ? { [ofHeads.sheet.id]: sheet } : {};
  takeValues(state, { table, totals, taken, sheet, place, fixed });
  for (const mark of [...facetIds(table.names), ...taken.flatMap(({ column }) => [column.scenario ?? "", column.name])])
    if (mark !== "") state.marks.add(mark);
  state.recognised.push(...recognisedIn(found, table, totals, sheet));
}

/** A column whose values are taken, and its place among those of amounts. */
interface Taken {
  readonly at: number;
  readonly column: ValueColumn;
}

function takenColumns(table: ReadTable, totals: Totals, file: string, { problems }: State): readonly Taken[] {
  const repeated = repeatedColumns(table, totals);
  return table.columns.flatMap((column, at) => {
    if (column.role !== "value" || totals.columns.has(at)) return [];
    const first = repeated.get(at);
    if (first === undefined) return [{ at, column }];
    const values = { first: nameOf(first), column: nameOf(column) };
    problems.add("repeated-head", { file, line: null, excerpt: column.head }, values);
    return [];
  });
}

interface Taking {
  readonly table: ReadTable;
  readonly totals: Totals;
  readonly taken: readonly Taken[];
  readonly sheet: string | null;
  readonly place: string;
  /** What names all values of the table have. */
  readonly fixed: Readonly<Record<string, string>>;
}

function takeValues(state: State, { table, totals, taken, sheet, place, fixed }: Taking): void {
  const ids = facetIds(table.names);
  for (const [at, { name }] of table.names.entries()) {
    const id = ids[at] ?? name;
    state.facets.set(id, state.facets.get(id) ?? { id, name: { sv: id }, likely: likelyOf(name) });
  }
  for (const facet of Object.values(ofHeads)) state.facets.set(facet.id, facet);
  const withoutPeriod = new Set<Column>();
  const seen = new Map<string, number>();
  const columns = taken.map((each) => {
    const names = namesOfColumn(each.column, fixed);
    return { ...each, names, saysNothing: Object.keys(names).length === 0 };
  });
  const spans = sharedSpans();
  for (const [line, row] of table.rows.entries()) {
    if (totals.rows.has(line)) continue;
    const key = JSON.stringify([row.names, row.section, row.parts]);
    const first = seen.get(key);
    if (first !== undefined) {
      const excerpt = row.names.join(" | ");
      state.problems.add("repeated-row", { file: place, line: row.row, excerpt }, { first: String(first) });
      continue;
    }
    seen.set(key, row.row);
    const ofRow = namesOfRow(row, ids);
    for (const { at, column, names: ofColumn, saysNothing } of columns) {
      const amount = row.amounts[at] ?? null;
      if (amount === null) continue;
      const period = spanOfValue(row.parts, column);
      if (period === null) withoutPeriod.add(column);
      else {
        state.values.push({
          names: saysNothing ? ofRow : { ...ofRow, ...ofColumn },
          period: spans(period),
          amount,
          place: { sheet, row: row.row, column: column.letter },
        });
      }
    }
  }
  for (const column of withoutPeriod)
    state.problems.add("no-period", { file: place, line: null, excerpt: column.head }, { column: nameOf(column) });
}

/** The same object for the same span: of millions of values there are few. */
function sharedSpans(): (span: Span) => Span {
  const known = new Map<number, Map<number, Span>>();
  return (span) => {
    const ends = known.get(span.from) ?? new Map<number, Span>();
    known.set(span.from, ends);
    const shared = ends.get(span.to) ?? span;
    ends.set(span.to, shared);
    return shared;
  };
}

/** What is not said is not there. */
function namesOfRow({ names, section }: ReadRow, ids: readonly string[]): Readonly<Record<string, string>> {
  const all = [...ids.map((id, at) => [id, names[at] ?? ""] as const), [ofHeads.section.id, section] as const];
  return Object.fromEntries(all.filter(([, name]) => name !== ""));
}

function namesOfColumn({ scenario, name }: ValueColumn, fixed: Taking["fixed"]): Readonly<Record<string, string>> {
  return {
    ...fixed,
    ...(scenario === null ? {} : { [ofHeads.scenario.id]: scenario }),
    ...(name === "" ? {} : { [ofHeads.column.id]: name }),
  };
}

/** Columns of names are called by their heads; where two have the same, by their letters too. */
function facetIds(names: readonly Column[]): readonly string[] {
  const heads = names.map(({ name }) => name);
  return names.map(({ name, letter }, at) => {
    if (name === "") return `Kolumn ${letter}`;
    const isTaken = heads.indexOf(name) < at || Object.values(ofHeads).some(({ id }) => id === name);
    return isTaken ? `${name} (${letter})` : name;
  });
}

function recognisedIn(
  found: FoundTable,
  table: ReadTable,
  totals: Totals,
  sheet: string | null,
): readonly Recognised[] {
  const rows = table.rows.map(({ row }) => row);
  const last = found.body.at(-1)?.row ?? 0;
  const letters = (columns: readonly Column[]): string => columns.map(nameOf).join(", ");
  const where = `${sheet === null ? "" : `${sheet}: `}${found.heads[0]?.row ?? rows[0] ?? 0}–${last}`;
  const sums = [...totals.rows].map((line) => table.rows[line]?.row).join(", ");
  const made = table.columns.filter(({ role }, at) => role !== "value" || totals.columns.has(at));
  const all: readonly Recognised[] = [
    { name: { sv: "Tabell på raderna", en: "Table on the rows" }, value: where },
    { name: { sv: "Kolumner med namn", en: "Columns of names" }, value: letters(table.names) },
    { name: { sv: "Skala", en: "Scale" }, value: table.scale?.word ?? "" },
    { name: { sv: "Rader som är summor", en: "Rows that are sums" }, value: sums },
    {
      name: { sv: "Kolumner som är summor eller skillnader", en: "Columns that are sums or differences" },
      value: letters(made),
    },
    { name: { sv: "Kolumner som inte läses", en: "Columns that are not read" }, value: letters(table.left) },
  ];
  return all.filter(({ value }) => value !== "");
}

function periodsOf(values: readonly SourceValue[]): readonly Recognised[] {
  const spans = new Map<string, Span>();
  for (const { period } of values) spans.set(spanKey(period), period);
  if (spans.size === 0) return [];
  const ordered = [...spans.values()].toSorted((one, other) => one.from - other.from || one.to - other.to);
  const shown = ordered.slice(0, periodsShown).map((span) => formatSpan(span, "sv"));
  const value = shown.join(", ") + (ordered.length > shown.length ? ` … (${ordered.length})` : "");
  return [{ name: { sv: "Perioder", en: "Periods" }, value }];
}

const periodsShown = 12;
