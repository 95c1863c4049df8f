import type { IsoDate, Organisation, ParentEdge, Unit } from "#domain/organisation/organisation.ts";
import { dayAfter, dayBefore, isDay } from "#domain/periods/span.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { LocalText } from "#domain/text.ts";
import type { CsvRow } from "#formats/csv/csv.ts";
import { hasCells, readCsv, type CsvTable } from "../csv-table.ts";
import { placeText } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import type { TextFile } from "../source.ts";
import { readSuccessions, type ReadSuccessions } from "./successions.ts";

const columns = { needed: ["code", "name", "parent"], optional: ["name_en", "from", "to"] };

type Edge = ParentEdge & { readonly row: CsvRow };

/** The edges taken so far, by unit, in the order the units came. */
type EdgesOf = ReadonlyMap<string, readonly Edge[]>;

/** The organisation, and the units that a row of was left out. */
export interface ReadOrganisation {
  readonly organisation: Organisation;
  readonly known: Known;
  readonly ended: readonly EndedUnit[];
}

/** A unit that ends, and of which nothing says who follows it. */
export interface EndedUnit {
  readonly code: string;
  readonly last: IsoDate;
  readonly place: ProblemPlace;
}

/** Reads organisation.csv: the units, and the parent edges that can be true together; and successions.csv, who follows whom. */
export function readOrganisation(
  file: TextFile | null,
  successionsFile: TextFile | null,
  problems: Problems,
): ReadOrganisation {
  const table = file === null ? null : readCsv(file, columns, problems);
  if (table === null) {
    // Without units every reference to one would be told; that there are none has been told already.
    const organisation = { units: [], edges: [], successions: [] };
    return { organisation, known: { ids: new Set(), broken: { has: () => true } }, ended: [] };
  }
  const rows = table.rows.filter((row) => hasCells(table, row, ["code", "name"], problems));
  const codes = new Set(rows.map((row) => table.cell(row, "code")));
  const broken = new Set<string>();
  const edges = new Map<string, Edge[]>();
  for (const row of rows) {
    const edge = edgeOf(table, row, codes, problems);
    if (edge !== null && fits(table, edge, edges, problems))
      edges.set(edge.unit, [...(edges.get(edge.unit) ?? []), edge]);
    else broken.add(table.cell(row, "code"));
  }
  for (const edge of [...edges.values()].flat()) checkParent(table, edge, edges, broken, problems);
  const known = { ids: codes, broken: withThoseBelow(broken, edges) };
  const standing = {
    units: unitsOf(table, rows, edges),
    edges: [...edges.values()].flat().map(({ unit, parent, from, to, name }) => ({ unit, parent, from, to, name })),
    successions: [],
  };
  const read = readSuccessions(successionsFile, standing, known, problems);
  const ended = endedUnits(table, edges, read).filter(({ code }) => !known.broken.has(code));
  return { organisation: { ...standing, successions: read.successions }, known, ended };
}

/** The units by the names that they have now: those of their newest rows. */
function unitsOf(table: CsvTable, rows: readonly CsvRow[], edges: EdgesOf): readonly Unit[] {
  const names = new Map(rows.map((row) => [table.cell(row, "code"), nameOf(table, row)]));
  return [...names].map(([code, name]) => ({ code, name: newest(edges.get(code) ?? [])?.name ?? name }));
}

function newest(edges: readonly Edge[]): Edge | undefined {
  return edges.toSorted((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1)).at(-1);
}

function nameOf(table: CsvTable, row: CsvRow): LocalText {
  const [sv, en] = [table.cell(row, "name"), table.cell(row, "name_en")];
  return en === "" ? { sv } : { sv, en };
}

function endedUnits(table: CsvTable, edges: EdgesOf, { successions, broken }: ReadSuccessions): readonly EndedUnit[] {
  const followed = new Set(successions.map(({ date, unit }) => `${unit}\n${date}`));
  return [...edges].flatMap(([code, own]) => {
    const edge = newest(own);
    if (edge === undefined || edge.to === null || broken.has(code)) return [];
    if (followed.has(`${code}\n${dayAfter(edge.to)}`)) return [];
    return [{ code, last: edge.to, place: table.at(edge.row) }];
  });
}

function edgeOf(table: CsvTable, row: CsvRow, codes: ReadonlySet<string>, problems: Problems): Edge | null {
  const parent = table.cell(row, "parent");
  const dates = ["from", "to"].map((column) => table.cell(row, column));
  const wrong = dates.find((date) => date !== "" && !isDay(date));
  if (wrong !== undefined) {
    problems.add("invalid-date", table.at(row), { value: wrong });
    return null;
  }
  const [from = "", to = ""] = dates;
  if (from !== "" && to !== "" && to < from) {
    problems.add("reversed-range", table.at(row), { from, to });
    return null;
  }
  const known = { ids: codes, broken: new Set<string>() };
  if (parent !== "" && !isKnown(problems, "unknown-unit", known, parent, table.at(row))) return null;
  const name = nameOf(table, row);
  return { unit: table.cell(row, "code"), parent: parent || null, from: from || null, to: to || null, name, row };
}

/** Whether an edge can be true beside those before it. */
function fits(table: CsvTable, edge: Edge, edges: EdgesOf, problems: Problems): boolean {
  const other = (edges.get(edge.unit) ?? []).find((earlier) => common(earlier, edge) !== null);
  if (other !== undefined) {
    if (other.name.sv === edge.name.sv)
      problems.add("overlapping-edges", table.at(edge.row), { code: edge.unit, first: placeText(table.at(other.row)) });
    else {
      const names = { first: other.name.sv, second: edge.name.sv };
      problems.add("duplicate-unit", table.at(edge.row), { code: edge.unit, ...names });
    }
    return false;
  }
  const path = pathUp(edge, edge, edges);
  if (path === null) return true;
  problems.add("tree-cycle", table.at(edge.row), { code: edge.unit, path: [edge.unit, ...path].join(" → ") });
  return false;
}

/** Tells of a unit under one that is not there all the while: in the days between, it has no place in the tree. */
function checkParent(
  table: CsvTable,
  edge: Edge,
  edges: EdgesOf,
  broken: ReadonlySet<string>,
  problems: Problems,
): void {
  const { unit, parent, from, to } = edge;
  if (parent === null || broken.has(parent)) return;
  const above = (edges.get(parent) ?? []).toSorted((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1));
  let day = from;
  for (const days of above) {
    if (days.from !== null && (day === null || day < days.from)) break;
    if (days.to === null) return;
    if (day === null || day <= days.to) day = dayAfter(days.to);
  }
  if (day === null || to === null || day <= to) {
    const first = above.find((days) => days.from !== null)?.from ?? null;
    const missing = day ?? (first === null ? "" : dayBefore(first));
    problems.add("parent-not-in-tree", table.at(edge.row), { code: unit, parent, day: missing });
  }
}

/** A unit under one whose row was left out has no place either, for no fault of its own. */
function withThoseBelow(broken: ReadonlySet<string>, edges: EdgesOf): ReadonlySet<string> {
  const below = Map.groupBy([...edges.values()].flat(), (edge) => edge.parent);
  const found = new Set<string>();
  const visit = (unit: string): void => {
    if (found.has(unit)) return;
    found.add(unit);
    for (const edge of below.get(unit) ?? []) visit(edge.unit);
  };
  broken.forEach(visit);
  return found;
}

interface Dates {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The way from an edge's parent back up to the unit that it was asked for, in the days that all of it holds. */
function pathUp(start: Edge, edge: Dates & { readonly parent: string | null }, edges: EdgesOf): string[] | null {
  if (edge.parent === null) return null;
  if (edge.parent === start.unit) return [edge.parent];
  for (const above of edges.get(edge.parent) ?? []) {
    const days = common(above, edge);
    const rest = days === null ? null : pathUp(start, { ...days, parent: above.parent }, edges);
    if (rest !== null) return [edge.parent, ...rest];
  }
  return null;
}

/** The days that two intervals share. Dates are compared as texts; null is open-ended. */
function common(one: Dates, other: Dates): Dates | null {
  const from =
    [one.from, other.from]
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? null;
  const to = [one.to, other.to].filter((date) => date !== null).toSorted()[0] ?? null;
  return from !== null && to !== null && to < from ? null : { from, to };
}
