import { expect, test } from "vitest";
import type { Workspace } from "#domain/workspace.ts";
import { cellsOf, only, onlyTable, printed } from "../../../tests/factories/printed.ts";
import {
  assessmentOf,
  cubeOf,
  factOf,
  indicatorOf,
  measureOf,
  objectiveOf,
  roundOf,
  span,
  statementOf,
  templateOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { buildReport, type BuiltReport } from "./build.ts";

const period = "2018-01..2018-04";
const made = statementOf({ sales: "income", costs: "cost", result: { total: "income.sales + income.costs" } });
const [sales, costs] = made.measures;
if (sales === undefined || costs === undefined) throw new Error("the statement has two rows of facts");
const visits = measureOf("visits", { unit: "count", better: "higher", decimals: 0 });
const perVisit = measureOf("per_visit", {
  kind: "rate",
  better: "lower",
  decimals: 0,
  formula: "0 - income.costs / visits",
});
const facts = [
  factOf(sales, period, "10"),
  factOf(sales, period, "8", { scenario: "budget" }),
  factOf(costs, period, "-9"),
  factOf(costs, period, "-8", { scenario: "budget" }),
  factOf(visits, period, "20000"),
];
const levels = [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }];

function build(body: string, parts: Partial<Workspace> = {}): BuiltReport {
  const measures = [...made.measures, visits, perVisit];
  const reports = [templateOf(body, { round: "2018t1" })];
  const rounds = [roundOf("2018t1", "2018T1")];
  const workspace = workspaceOf({ measures, statements: [made.statement], facts, rounds, reports, ...parts });
  return buildReport(workspace, cubeOf(workspace), "report");
}

function planOf(...indicators: Workspace["plan"]["indicators"]): Partial<Workspace> {
  return { plan: { levels, objectives: [objectiveOf("g1")], indicators, assignments: [] } };
}

test("a step of a waterfall that names its own measure is the same in the drawing, in words and in the table", () => {
  const chart: Workspace["charts"][number] = {
    id: "bridge",
    name: { sv: "Bryggan" },
    area: null,
    kind: "waterfall",
    series: [{ name: { sv: "Resultat" }, part: { measure: "income.result" } }],
    categories: [
      { name: { sv: "Budget" }, part: { scenario: "budget" }, total: true },
      { name: { sv: "Intäkter" }, part: { measure: "income.sales", scenario: "deviation" }, total: false },
      { name: { sv: "Kostnader" }, part: { measure: "income.costs", scenario: "deviation" }, total: false },
      { name: { sv: "Utfall" }, part: {}, total: true },
    ],
    reference: { name: { sv: "Budget" }, part: { scenario: "budget" } },
    decimals: 1,
    in: null,
  };
  const built = only(build("::chart{of=bridge}", { charts: [chart] }).document, "chart");
  expect(built.chart.series[0]?.points.map(({ text }) => text)).toEqual(["0,0", "+2,0", "−1,0", "1,0"]);
  expect(cellsOf(built.table).map(([, step]) => step)).toEqual(["0,0", "+2,0", "−1,0", "1,0"]);
});

test("kronor for each of something are printed in kronor", () => {
  const { document } = build(":value[per_visit]\n\n::indicators{of=per_visit}");
  const paragraph = only(document, "paragraph");
  expect(printed(paragraph.content)).toBe("450\u00a0kr");
  expect(printed(only(document, "boxes").boxes[0]?.value ?? [])).toBe("450\u00a0kr");
});

test("the year stands once over a column of the year, and in the caption of nothing else", () => {
  const { document } = build('::statement{of=income columns="budget:year forecast:year"}');
  const table = onlyTable(document);
  expect(table.columns.map((column) => column.text)).toEqual(["", "Budget 2018, mnkr", "Prognos 2018"]);
  expect(table.caption).toMatch(/ 2018$/u);
  expect(table.caption).not.toContain("apr");
});

test("a target of the whole year is printed with its year, and a part of the year is not held against it", () => {
  const target = factOf(visits, "2018", "60000", { scenario: "target" });
  const ofFact = indicatorOf("i1", { objective: "g1", measure: "visits", target: { kind: "fact" } });
  const inPlan = indicatorOf("i2", {
    objective: "g1",
    measure: "visits",
    target: { kind: "number", relation: "at_least", value: "60000" },
  });
  const rows = cellsOf(
    onlyTable(
      build("::scorecard{level=goal together=yes}", { ...planOf(ofFact, inPlan), facts: [...facts, target] }).document,
    ),
  );
  expect(rows.flat()).toContain("60\u00a0000 (2018)");
  expect(rows.flat().join(" ")).not.toContain("Når inte målvärdet");
});

test("a cost that is printed without its minus is judged as it is printed", () => {
  const style = { money: "mnkr", moneyDecimals: 1, rounding: "as_is", costs: "positive_costs" } as const;
  const indicator = indicatorOf("i1", {
    objective: "g1",
    measure: "income.costs",
    period: span(period),
    target: { kind: "number", relation: "at_most", value: "8000000" },
  });
  const { document } = build("::indicators{of=i1}", { ...planOf(indicator), style });
  expect(printed(only(document, "boxes").boxes[0]?.value ?? [])).toContain("9");
  expect(only(document, "boxes").boxes[0]?.status?.text).toBe("Når inte målvärdet");
});

test("what the unit wrote stands where the decision says nothing of its own", () => {
  const assessments = [
    assessmentOf("objective:g1", "not_met", { comment: { sv: "För hög frånvaro." } }),
    assessmentOf("objective:g1", "on_track", { source: "decided" }),
  ];
  const rounds = [roundOf("2018t1", "2018T1", { assessments })];
  const { document } = build("::comment{on=objective:g1}", { ...planOf(), rounds });
  expect(printed(only(document, "paragraph").content)).toBe("För hög frånvaro.");
});

test("controls are counted as they are printed: those of the unit and of the units above", () => {
  const risk = (id: string, unit: string) => ({ id, name: { sv: id }, unit, probability: 1, consequence: 1, place });
  const control = (id: string, of: string) => ({ ...plainControl, id, risk: of, name: { sv: id } });
  const { document } = build("Av :count[controls] är :count[controls]{risk=fire} om brand.", {
    control: {
      risks: [risk("trust", "LT"), risk("fire", "A")],
      controls: [control("c1", "trust"), control("c2", "trust"), control("c3", "fire")],
    },
  });
  expect(printed(only(document, "paragraph").content)).toBe("Av 2 är 1 om brand.");
});

const place = { file: "control/controls.yaml", line: 1 };
const plainControl = {
  method: { sv: "Stickprov" },
  sample: null,
  performed: "yes",
  reason: null,
  performedMethod: null,
  result: null,
  action: null,
  place,
} as const;

test("a sum that lacks units and months says both, and is neither judged nor compared", () => {
  const monthly = [
    factOf(visits, "2018-01", "10", { unit: "A" }),
    factOf(visits, "2018-02", "10", { unit: "A" }),
    factOf(visits, "2018-01", "10", { unit: "B" }),
    factOf(visits, "2017-01..2017-04", "90", { unit: "A" }),
    factOf(visits, "2017-01..2017-04", "90", { unit: "B" }),
  ];
  const target = { kind: "number", relation: "at_least", value: "100" } as const;
  const indicator = indicatorOf("i1", { objective: "g1", measure: "visits", period: span(period), target });
  const { document } = build(
    'Besök: :value[visits].\n\n::indicators{of="i1"}\n\n::scorecard{level=goal together=yes}',
    { ...planOf(indicator), facts: monthly },
  );
  expect(printed(only(document, "paragraph").content)).toBe("Besök: 30 (1 av 2 enheter, 2 av 4 månader).");
  expect(only(document, "boxes").boxes[0]?.status).toBeNull();
  expect(cellsOf(onlyTable(document)).flat().join(" ")).not.toMatch(/Minskar|Når inte/u);
});

test("the trend of a cost that is printed without its minus is that of what is printed", () => {
  const style = { money: "mnkr", moneyDecimals: 1, rounding: "as_is", costs: "positive_costs" } as const;
  const indicator = indicatorOf("i1", { objective: "g1", measure: "income.costs", period: span(period) });
  const earlier = factOf(costs, "2017-01..2017-04", "-7");
  const { document } = build("::scorecard{level=goal together=yes}", {
    ...planOf(indicator),
    facts: [...facts, earlier],
    style,
  });
  expect(cellsOf(onlyTable(document)).flat().join(" ")).toContain("Ökar, sämre");
});
