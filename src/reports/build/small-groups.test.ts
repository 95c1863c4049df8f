import { expect, test } from "vitest";

import type { ChartDefinition } from "#domain/statements/chart.ts";
import { cellsOf, onlyTable, printed } from "../../../tests/factories/printed.ts";
import {
  columnOf,
  cubeOf,
  dimensionOf,
  factOf,
  indicatorOf,
  measureOf,
  tableOf,
  templateOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { writeJson } from "../write/json.ts";
import { buildReport } from "./build.ts";

const gender = dimensionOf("gender", { K: "Kvinnor", M: "Män" });
const headcount = measureOf("headcount", {
  unit: "persons",
  kind: "stock",
  overTime: "last",
  addsOver: ["gender"],
  decimals: 0,
});
const facts = [
  ["A", "K", "3"],
  ["A", "M", "41"],
  ["B", "K", "17"],
  ["B", "M", "29"],
].map(([unit = "", member = "", size = ""]) => factOf(headcount, "2018-04", size, { unit, cut: { gender: member } }));
const byUnit = tableOf(
  ["A", "B", "LT"].map((unit) => ({
    name: { sv: unit },
    part: { unit },
    role: unit === "LT" ? "total" : "row",
    level: 0,
  })),
  [
    columnOf("Kvinnor", { measure: "headcount", cut: { gender: "K" } }),
    columnOf("Män", { measure: "headcount", cut: { gender: "M" } }),
    columnOf("Alla", { measure: "headcount" }),
  ],
);
const chart: ChartDefinition = {
  id: "chart",
  name: { sv: "Kvinnor" },
  area: null,
  kind: "bars",
  series: [{ name: { sv: "Kvinnor" }, part: { measure: "headcount", cut: { gender: "K" } } }],
  categories: ["A", "B", "LT"].map((unit) => ({ name: { sv: unit }, part: { unit }, total: false })),
  reference: null,
  decimals: null,
  in: null,
};
const indicator = indicatorOf("i1", { measure: "headcount", unit: "A", cuts: [{ gender: "K" }, { gender: "M" }, {}] });

function build(body: string) {
  const workspace = workspaceOf({
    measures: [headcount],
    dimensions: [gender],
    facts,
    tables: [byUnit],
    charts: [chart],
    plan: { ...workspaceOf().plan, indicators: [indicator] },
    reports: [templateOf(body)],
    smallGroups: { threshold: 5, persons: null },
  });
  return buildReport(workspace, cubeOf(workspace), "report");
}

test("a table hides the small group, and in its row and column what it could be worked out from", () => {
  const table = onlyTable(build("::table{of=table}").document);
  expect(cellsOf(table)).toEqual([
    ["A", "–", "–", "44"],
    ["B", "–", "–", "46"],
    ["LT", "20", "70", "90"],
  ]);
  expect(table.notes).toEqual([
    "Streck: visas inte: färre än 5 personer (A, Kvinnor).",
    "Streck: visas inte: annars kan en grupp med färre än 5 personer räknas ut (B, Kvinnor; A, Män; B, Män).",
  ]);
});

test("a chart, its words and its table, and an indicator's cuts hide the same", () => {
  for (const body of ["::chart{of=chart}", "::indicators{of=i1}"]) {
    const { document } = build(body);
    const written = writeJson(document);
    for (const hidden of ["3", "17", "41"]) expect(written).not.toMatch(new RegExp(`[ "]${hidden}[ "]`, "u"));
  }
});

test("a number in prose leaves a gap that says why", () => {
  const { document, problems } = build(':value[headcount]{cut="gender=K" unit=A} :value[headcount]');
  expect(problems).toMatchObject([{ code: "small-group", severity: "warning", values: { threshold: "5" } }]);
  const [paragraph] = document.blocks;
  expect(paragraph?.kind === "paragraph" ? printed(paragraph.content) : "").toBe(
    "[Headcount (headcount), A, jan–apr 2018, utfall, gender=K visas inte: gruppen är för liten. Det behövs minst 5 personer.] 90",
  );
});
