import type { CalendarEntry } from "#domain/calendar/entry.ts";
import { createCube, type Cube } from "#domain/cube/cube.ts";
import type { Dimension } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { Measure, MeasureSource } from "#domain/measures/measure.ts";
import { parseSpan, type Span } from "#domain/periods/span.ts";
import type { ParentEdge } from "#domain/organisation/organisation.ts";
import type { Assignment, Indicator, Objective } from "#domain/plan/plan.ts";
import { parseDecimal, rational, multiply } from "#domain/quantities/rational.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import { roundHalfAway } from "#domain/quantities/rounding.ts";
import { unitOfScenario } from "#domain/measures/scenario.ts";
import type { Profile, Role } from "#domain/profiles/profile.ts";
import { plainRound, type Round } from "#domain/rounds/round.ts";
import type { Assessment } from "#domain/assessment/assessment.ts";
import type { AssessmentScale, ScaleProposals } from "#domain/assessment/scale.ts";
import type { Statement, StatementRow } from "#domain/statements/statement.ts";
import type { TableColumn, TableDefinition, TableRow } from "#domain/statements/table.ts";
import type { ReportTemplate, Workspace } from "#domain/workspace.ts";

/*
 * A small workspace as a value. Each function fills what the test does not name, so that a test says only what it is about.
 */

const place = { file: "made-for-the-test", line: 1 } as const;

export function span(written: string): Span {
  const parsed = parseSpan(written);
  if (parsed === null) throw new RangeError(`${written} is no period`);
  return parsed;
}

/** A workspace whose top unit is LT (Länsteknik), with the units A and B below, and rounds, plans and facts as given. */
export function workspaceOf(parts: Partial<Workspace> = {}): Workspace {
  return {
    id: "test",
    name: { sv: "Region Exempel", en: "Region Example" },
    languages: ["sv", "en"],
    style: { money: "mnkr", moneyDecimals: 1, rounding: "as_is", costs: "signed" },
    scales: [fulfilment],
    organisation: organisationOf({ LT: null, A: "LT", B: "LT" }),
    grants: [],
    dimensions: [],
    measures: [],
    statements: [],
    tables: [],
    charts: [],
    profiles: [],
    plan: { levels: [], objectives: [], indicators: [], assignments: [] },
    facts: [],
    control: { risks: [], controls: [] },
    registers: [],
    rounds: [],
    calendar: [],
    reports: [],
    ...parts,
  };
}

export function cubeOf(workspace: Workspace): Cube {
  return createCube(workspace);
}

/** Units by code with the unit above; names are `Enhet A`, but for LT. */
export function organisationOf(parents: Readonly<Record<string, string | null>>): Workspace["organisation"] {
  const edges = Object.entries(parents).map(([unit, parent]) => edgeOf(unit, parent));
  return { units: edges.map(({ unit: code, name }) => ({ code, name })), edges, successions: [] };
}

export function edgeOf(
  unit: string,
  parent: string | null,
  from: string | null = null,
  to: string | null = null,
): ParentEdge {
  return { unit, parent, from, to, name: { sv: unit === "LT" ? "Länsteknik" : `Enhet ${unit}` } };
}

export const proposes: ScaleProposals = { met: "met", notMet: "not_met", notMeasured: "not_measured" };

export const fulfilment: AssessmentScale = {
  id: "fulfilment",
  name: { sv: "Måluppfyllelse", en: "Fulfilment" },
  steps: [
    { id: "met", name: { sv: "Uppfyllt", en: "Met" }, symbol: "●", tone: "good", meaning: null },
    { id: "on_track", name: { sv: "Följer planen" }, symbol: "◐", tone: "mid", meaning: null },
    { id: "not_met", name: { sv: "Når inte målvärdet" }, symbol: "▲", tone: "bad", meaning: null },
    { id: "not_measured", name: { sv: "Inte mätt" }, symbol: "–", tone: "none", meaning: null },
  ],
  proposes,
};

/** A measure of facts; `formula` or `accounts` (of the measure `ledger`) make it computed. */
export function measureOf(
  id: string,
  { formula, accounts, ...more }: Partial<Measure> & { formula?: string; accounts?: readonly string[] } = {},
): Measure {
  return {
    id,
    name: { sv: id },
    unit: "sek",
    kind: "flow",
    better: "neither",
    overUnits: "sum",
    overTime: "sum",
    weight: null,
    addsOver: [],
    decimals: 1,
    authority: null,
    versions: [{ from: null, number: 1, definition: { sv: id }, source: sourceOf(formula, accounts) }],
    place,
    ...more,
  };
}

function sourceOf(formula: string | undefined, accounts: readonly string[] | undefined): MeasureSource {
  if (formula !== undefined) return { kind: "formula", formula };
  return accounts === undefined ? { kind: "facts" } : { kind: "accounts", ledger: "ledger", ranges: accounts };
}

/** A fact; its value as written, in the measure's unit (money in millions of kronor). */
export function factOf(measure: Measure, period: string, value: string, more: Partial<Fact> = {}): Fact {
  const scenario = more.scenario ?? "outcome";
  const { upper, ...rest } = more;
  return {
    measure: measure.id,
    unit: "LT",
    period: span(period),
    scenario,
    version: "",
    cut: {},
    kind: "observed",
    amount: amountOf(measure, scenario, value),
    qualifier: null,
    preliminary: false,
    note: null,
    source: place,
    upper: upper ?? null,
    ...rest,
  };
}

/** What a fact stores for a value as written. */
export function amountOf(measure: Measure, scenario: Fact["scenario"], value: string): number {
  const read = parseDecimal(value);
  if (read === null) throw new RangeError(`${value} is no number`);
  const unit = unitOfScenario(measure.unit, scenario);
  const scaled = unit === "sek" ? multiply(read, rational(1_000_000)) : read;
  return Number(roundHalfAway(scaled, unitsOfMeasurement[unit].decimals));
}

export interface MadeStatement {
  readonly statement: Statement;
  readonly measures: readonly Measure[];
}

/** A statement `income`: each row is a measure of facts (a string says its nature) or a total by its formula. */
export function statementOf(
  rows: Readonly<Record<string, StatementRow["nature"] | { readonly total: string }>>,
): MadeStatement {
  const made = Object.entries(rows).map(([id, row]) => {
    const isTotal = typeof row !== "string";
    const measure = measureOf(`income.${id}`, { better: "higher", ...(isTotal ? { formula: row.total } : {}) });
    const nature = isTotal ? "result" : row;
    return {
      measure,
      row: {
        id,
        name: { sv: id },
        measure: measure.id,
        role: isTotal ? "total" : "row",
        nature,
        source: isTotal ? { kind: "formula", formula: row.total } : { kind: "measure", measure: measure.id },
      } satisfies StatementRow,
    };
  });
  return {
    statement: {
      id: "income",
      name: { sv: "Resultaträkning", en: "Income statement" },
      ledger: null,
      rows: made.map(({ row }) => row),
    },
    measures: made.map(({ measure }) => measure),
  };
}

export function tableOf(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  more: Partial<TableDefinition> = {},
): TableDefinition {
  return {
    id: "table",
    name: { sv: "Tabellen" },
    area: null,
    rowHead: { sv: "Grupp" },
    rows,
    columns,
    note: null,
    ...more,
  };
}

export function rowOf(name: string, part: TableRow["part"] = {}, role: TableRow["role"] = "row"): TableRow {
  return { name: { sv: name }, part, role, level: 0 };
}

export function columnOf(name: string, part: TableColumn["part"] = {}, more: Partial<TableColumn> = {}): TableColumn {
  return { name: { sv: name }, part, decimals: null, in: null, ...more };
}

export function dimensionOf(id: string, members: Readonly<Record<string, string>>): Dimension {
  const entries = Object.entries(members);
  return {
    id,
    name: { sv: id },
    members: entries.map(([member, name]) => ({ id: member, name: { sv: name }, parent: null })),
  };
}

export function objectiveOf(id: string, more: Partial<Objective> = {}): Objective {
  const plain = {
    description: null,
    unit: "LT",
    supports: [],
    number: null,
    status: "active",
    ended: null,
    followedUpIn: null,
  } as const;
  return { id, level: "goal", name: { sv: `Mål ${id}` }, period: span("2018"), place, ...plain, ...more };
}

export function indicatorOf(id: string, more: Partial<Indicator> = {}): Indicator {
  const plain = { objective: null, unit: "LT", measure: null, scenario: "outcome", cuts: [{}] } as const;
  const references = { baseline: { kind: "not_set" }, target: { kind: "not_set" } } as const;
  return { id, name: { sv: `Styrmått ${id}` }, period: span("2018"), place, ...plain, ...references, ...more };
}

export function assignmentOf(id: string, more: Partial<Assignment> = {}): Assignment {
  const plain = { number: null, type: "overarching", description: null, unit: "LT", supports: [] } as const;
  const dates = { start: null, end: null, owner: null, carriedOverTo: null } as const;
  return { id, name: { sv: `Uppdrag ${id}` }, place, ...plain, ...dates, ...more };
}

export function assessmentOf(subject: string, step: string | null, more: Partial<Assessment> = {}): Assessment {
  const plain = { unit: "LT", source: "unit", scale: "fulfilment", trend: null, outcome: null, reason: null } as const;
  return { subject, step, comment: null, carriedOver: false, date: null, place, ...plain, ...more };
}

export function roundOf(id: string, period: string, more: Partial<Round> = {}): Round {
  const plain = { ...plainRound, deadline: null, previous: null, units: ["LT"], report: null };
  const said = { submissions: [], assessments: [], comments: [] };
  return { id, name: { sv: id }, period: span(period), ...plain, ...said, ...more };
}

/** Something of the annual wheel: a meeting of LT on a day, once. */
export function calendarEntryOf(id: string, date: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  const plain = { kind: "meeting", unit: "LT", repeats: "never", until: null, description: null, role: null } as const;
  return { id, name: { sv: id }, date, place, ...plain, ...more };
}

/** A profile of a table with the columns Enhet, Mått and Scenario, whose names mean what they say. */
export function profileOf(more: Partial<Profile> = {}): Profile {
  return {
    id: "table",
    name: { sv: "Tabellen" },
    source: "table",
    recognisedBy: [],
    reading: {},
    unit: facetRole("Enhet"),
    measure: facetRole("Mått"),
    scenario: { kind: "fixed", value: "outcome" },
    version: { kind: "fixed", value: "" },
    cuts: {},
    negated: [],
    completeFor: null,
    automatic: false,
    ...more,
  };
}

/** A role by a facet whose names mean what `translations` says, null being passed over; others mean what they say. */
export function facetRole(facet: string, translations: Readonly<Record<string, string | null>> = {}): Role {
  const always = { from: null, to: null };
  return {
    kind: "facet",
    facet,
    translations: Object.entries(translations).map(([outside, inside]) => ({ outside, inside, ...always })),
    otherwise: "same",
    empty: null,
  };
}

/** A report `report` of LT for January-April 2018, whose body begins on line 10 of `reports/report.md`. */
export function templateOf(body: string, more: Partial<ReportTemplate> = {}): ReportTemplate {
  return {
    id: "report",
    name: { sv: "Delårsrapport", en: "Interim report" },
    subtitle: null,
    language: "sv",
    unit: "LT",
    round: null,
    period: "2018T1",
    numberedHeadings: false,
    identity: { number: null, version: null, date: null, responsible: null, author: null, status: null },
    file: "reports/report.md",
    body,
    bodyLine: 10,
    ...more,
  };
}
