import { expect, test } from "vitest";

import type { Workspace } from "#domain/workspace.ts";

import {
  columnOf,
  cubeOf,
  factOf,
  indicatorOf,
  measureOf,
  objectiveOf,
  templateOf,
  tableOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { queryRef } from "#domain/cube/query.ts";
import type { Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { allAsWritten } from "../history/names.ts";
import { batchUses } from "./batch.ts";
import { factUses } from "./fact.ts";
import { fileUses } from "./file.ts";
import { measureUses } from "./measure.ts";

const hours = measureOf("sick_hours", { unit: "hours", name: { sv: "Sjukfrånvarotid" } });
const ordinary = measureOf("ordinary_hours", { unit: "hours", name: { sv: "Ordinarie arbetstid" } });
const leave = measureOf("sick_leave", {
  name: { sv: "Sjukfrånvaro" },
  unit: "percent",
  kind: "rate",
  formula: "100 * sick_hours / ordinary_hours",
});
const health = measureOf("health", { name: { sv: "Hälsotal" }, unit: "percent", formula: "100 - sick_leave" });

const at = (file: string, line: number) => ({ source: { file, line } });

function open(parts: Partial<Workspace> = {}): OpenWorkspace {
  const workspace = workspaceOf({
    measures: [hours, ordinary, leave, health],
    facts: [
      factOf(hours, "2018-01", "40", { unit: "A", ...at("facts/sick.csv", 2) }),
      factOf(hours, "2017-01", "50", { unit: "A", ...at("facts/old.csv", 2) }),
      factOf(ordinary, "2018-01", "1000", { unit: "A", ...at("facts/hours.csv", 2) }),
    ],
    tables: [tableOf([], [columnOf("x", { measure: "health" }), columnOf("y", { measure: "sick_leave" })])],
    plan: {
      levels: [],
      objectives: [objectiveOf("g7", { name: { sv: "God arbetsmiljö" } })],
      indicators: [indicatorOf("i7", { measure: "sick_leave", objective: "g7" })],
      assignments: [],
    },
    reports: [
      templateOf("# A\n\nVi hade :value[health] friska och :value[sick_leave], alltså :value[health].\n", {
        period: "2018-01",
        unit: "LT",
      }),
    ],
    ...parts,
  });
  const visit = () => ({ fetch: async () => false, end: () => undefined });
  const own = { problems: [], stored: null, fault: null, visit, mayRead: () => true };
  return { id: "test", folder: "", workspace, cube: cubeOf(workspace), ...own };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test("a measure's uses are followed through formulas, each told once by the shortest way", () => {
  const { reports, places } = value(measureUses(open(), "sick_hours", "sv"));
  expect(places).toEqual([
    { kind: "indicator", text: "God arbetsmiljö", address: "objectives/g7", via: ["Sjukfrånvaro"] },
    { kind: "table", text: "Tabellen", address: null, via: ["Sjukfrånvaro"] },
    { kind: "measure", text: "Sjukfrånvaro", address: "measures/sick_leave", via: [] },
    { kind: "measure", text: "Hälsotal", address: "measures/health", via: ["Sjukfrånvaro"] },
  ]);
  expect(reports).toMatchObject([{ id: "report", address: "reports/report", numbers: 2 }]);
  expect(value(measureUses(open(), "health", "sv")).reports).toMatchObject([{ numbers: 1 }]);
});

test("a file tells what it gives values to, and the reports that print numbers made of just its rows", async () => {
  const workspace = open();
  expect(value(await fileUses(workspace, "facts/sick.csv", "sv", allAsWritten))).toMatchObject({
    facts: 1,
    period: "jan 2018",
    units: [{ code: "A", name: "Enhet A" }],
    measures: [{ id: "sick_hours", text: "Sjukfrånvarotid", address: "measures/sick_hours", facts: 1 }],
    batches: [],
    reports: [{ id: "report", numbers: 2 }],
    places: [{ text: "God arbetsmiljö", via: ["Sjukfrånvarotid", "Sjukfrånvaro"] }, {}, {}, {}],
  });
  expect(value(await fileUses(workspace, "facts/old.csv", "sv", allAsWritten)).reports).toEqual([]);
  expect(await fileUses(workspace, "facts/none.csv", "sv", allAsWritten)).toMatchObject({
    refusal: { code: "no_values_of_file" },
  });
});

const ref = (measure: string, unit: string, period: string) =>
  `measure=${measure}&unit=${unit}&period=${period}&scenario=outcome`;

test("a stored value tells the units whose totals it is part of, and the reports", async () => {
  const uses = value(await factUses(open(), ref("sick_hours", "A", "2018-01"), "sv", allAsWritten));
  expect(uses).toMatchObject({
    measure: "Sjukfrånvarotid",
    fact: { value: "40\u00a0timmar", place: { file: "facts/sick.csv", line: 2 }, address: "data/files/facts/sick.csv" },
    units: [{ code: "A" }, { code: "LT" }],
    reports: [{ numbers: 2 }],
  });
  expect(value(await factUses(open(), ref("sick_hours", "A", "2017-01"), "sv", allAsWritten)).reports).toEqual([]);
});

test("what is taken over as reported is part of no total above", async () => {
  const fact = factOf(hours, "2018-01", "40", { unit: "A", kind: "reported" });
  const uses = value(await factUses(open({ facts: [fact] }), ref("sick_hours", "A", "2018-01"), "sv", allAsWritten));
  expect(uses.units).toEqual([{ code: "A", name: "Enhet A" }]);
});

test("a ledger row is part of the rows whose accounts hold it, and of nothing else", async () => {
  const ledger = measureOf("ledger", { name: { sv: "Huvudbok" } });
  const staff = measureOf("staff_cost", { accounts: ["50..59"] });
  const other = measureOf("other_cost", { accounts: ["60..69"] });
  const fact = factOf(ledger, "2018-01", "-3", { cut: { account: "5010" }, ...at("facts/ledger.csv", 9) });
  const workspace = open({ measures: [ledger, staff, other], facts: [fact], plan: open().workspace.plan, tables: [] });
  const asked = queryRef({
    measure: "ledger",
    unit: "LT",
    period: fact.period,
    scenario: "outcome",
    cut: { account: "5010" },
  });
  expect(value(await factUses(workspace, asked, "sv", allAsWritten)).places.map(({ text }) => text)).toEqual([
    "staff_cost",
  ]);
});

test("a weight is used by what it weighs", async () => {
  const answers = measureOf("answers", { unit: "count" });
  const engaged = measureOf("engaged", {
    unit: "index",
    kind: "index",
    overUnits: "weighted",
    overTime: "weighted",
    weight: "answers",
  });
  const workspace = open({
    measures: [answers, engaged],
    facts: [
      factOf(answers, "2018-01", "10", { unit: "A", ...at("facts/answers.csv", 2) }),
      factOf(engaged, "2018-01", "80", { unit: "A", ...at("facts/engaged.csv", 2) }),
    ],
    reports: [templateOf("# A\n\nIndex :value[engaged].\n", { period: "2018-01", unit: "LT" })],
  });
  expect(value(await fileUses(workspace, "facts/answers.csv", "sv", allAsWritten)).reports).toMatchObject([
    { numbers: 1 },
  ]);
});

test("what is not there is refused by name", async () => {
  expect(measureUses(open(), "none", "sv")).toMatchObject({ refusal: { code: "unknown_measure" } });
  expect(await factUses(open(), "nonsense", "sv", allAsWritten)).toMatchObject({ refusal: { code: "bad_reference" } });
  expect(await factUses(open(), ref("none", "A", "2018-01"), "sv", allAsWritten)).toMatchObject({
    refusal: { code: "unknown_measure" },
  });
  expect(await factUses(open(), ref("sick_hours", "B", "2018-01"), "sv", allAsWritten)).toMatchObject({
    refusal: { code: "unknown_fact" },
  });
  expect(await batchUses(open(), 1, "sv", allAsWritten)).toMatchObject({ refusal: { code: "no_history" } });
});
