import { expect, test } from "vitest";
import type { Fact } from "#domain/measures/fact.ts";
import type { Workspace } from "#domain/workspace.ts";
import type { Inline, ReportDocument } from "../document.ts";
import { printed } from "../../../tests/factories/printed.ts";
import {
  cubeOf,
  dimensionOf,
  factOf,
  measureOf,
  roundOf,
  statementOf,
  templateOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { buildReport, type BuiltReport } from "./build.ts";

const { statement, measures: rows } = statementOf({
  sales: "income",
  personnel: "cost",
  result: { total: "income.sales + income.personnel" },
});
const [sales, personnel] = rows;
if (sales === undefined || personnel === undefined) throw new Error("the statement has rows");
const sick = measureOf("sick_leave", {
  unit: "percent",
  kind: "rate",
  better: "lower",
  decimals: 2,
  name: { sv: "Sjukfrånvaro" },
});
const hours = measureOf("hours", { unit: "hours", decimals: 0 });
const staff = measureOf("staff", {
  unit: "persons",
  kind: "stock",
  overTime: "last",
  decimals: 0,
  addsOver: ["gender"],
});
const period = "2018-01..2018-04";

const facts: readonly Fact[] = [
  factOf(sales, period, "10.04"),
  factOf(sales, period, "8", { scenario: "budget" }),
  factOf(personnel, period, "-6.3"),
  factOf(personnel, period, "-9.3", { scenario: "budget" }),
  factOf(sick, period, "4.31", { kind: "reported" }),
  factOf(sick, "2017-01..2017-04", "3.97", { kind: "reported" }),
  factOf(sick, "2018", "3", { scenario: "target", kind: "reported" }),
  factOf(hours, period, "467496"),
  factOf(staff, "2018-04", "5", { cut: { gender: "K" } }),
  factOf(staff, "2018-04", "3", { cut: { gender: "M" }, qualifier: "about" }),
];

function workspace(more: Partial<Workspace> = {}): Workspace {
  return workspaceOf({
    measures: [...rows, sick, hours, staff],
    statements: [statement],
    dimensions: [dimensionOf("gender", { K: "Kvinnor", M: "Män" })],
    facts,
    ...more,
  });
}

function build(body: string, more: Partial<Workspace> = {}): BuiltReport {
  const made = workspace({ reports: [templateOf(body)], ...more });
  return buildReport(made, cubeOf(made), "report");
}

/** The first paragraph as printed, with spaces for no-break spaces. */
function prose(body: string, more: Partial<Workspace> = {}): string {
  return printed(contentOf(build(body, more).document)).replaceAll("\u00a0", " ");
}

function contentOf(document: ReportDocument): readonly Inline[] {
  const [first] = document.blocks;
  return first?.kind === "paragraph" ? first.content : [];
}

test.each([
  [":value[income.sales]", "10,0 mnkr"],
  [":value[income.result]{scenario=deviation}", "+5,0 mnkr"],
  [":value[income.result]{scenario=deviation sign=never decimals=0}", "5 mnkr"],
  [":value[income.personnel]", "−6,3 mnkr"],
  [":value[income.personnel]{in=tkr bare}", "−6 300"],
  [":value[income.personnel]{scenario=deviation_percent}", "+32,3 %"],
  [":value[sick_leave]", "4,31 %"],
  [":value[sick_leave]{period=previous}", "3,97 %"],
  [":value[sick_leave]{scenario=change}", "+0,34 procentenheter"],
  [":value[sick_leave]{scenario=target decimals=0}", "3 %"],
  [":value[hours]", "467 496 timmar"],
  [':value[staff]{period=closing words cut="gender=K"}', "fem"],
  [':value[staff]{period=closing cut="gender=M"}', "cirka 3"],
  [':value[staff]{period=closing cut="gender=M" exact}', "3"],
  [":value[hours]{decimals=2}", "467 496,00 timmar"],
  [":value[income.sales]{words}", "10,0 mnkr"],
  [":period", "jan–apr 2018"],
  [":period[previous]{form=long}", "januari–april 2017"],
  [":unit{unit=A}", "Enhet A"],
])("%s prints %s", (written, shown) => {
  expect(prose(written)).toBe(shown);
});

test("a value is bound to its question, has no-break spaces, and a tone where its sign means good or bad", () => {
  const [deviation, , change] = contentOf(
    build(":value[income.result]{scenario=deviation} :value[sick_leave]{scenario=change}").document,
  );
  expect(deviation).toMatchObject({
    kind: "value",
    text: "+5,0\u00a0mnkr",
    ref: `measure=income.result&unit=LT&period=${period}&scenario=deviation`,
    valueKind: "computed",
    tone: "good",
  });
  expect(change).toMatchObject({ tone: "bad" });
});

test("costs print without minus where the workspace says so, deviations as ever", () => {
  const style = { ...workspaceOf().style, costs: "positive_costs" } as const;
  expect(prose(":value[income.personnel] :value[income.personnel]{scenario=deviation}", { style })).toBe(
    "6,3 mnkr +3,0 mnkr",
  );
});

test("English prints English", () => {
  const made = workspace({ reports: [templateOf(":value[income.sales] :value[sick_leave]{scenario=change}")] });
  const { document } = buildReport(made, cubeOf(made), "report", { language: "en" });
  expect(printed(contentOf(document)).replaceAll("\u00a0", " ")).toBe("10.0 SEK million +0.34 percentage points");
});

test("a report of a round prints that round's forecast, also when a later one has come", () => {
  const forecast = (version: string, value: string): Fact =>
    factOf(sales, "2018", value, { scenario: "forecast", version });
  const rounds = [roundOf("t1", "2018T1"), roundOf("t2", "2018-01..2018-08", { previous: "t1" })];
  const ofRound = (round: string) => ({
    rounds,
    facts: [...facts, forecast("t1", "30"), forecast("t2", "33")],
    reports: [
      templateOf(":value[income.sales]{scenario=forecast} :value[income.sales]{scenario=forecast_change}", { round }),
    ],
  });
  expect(prose("", ofRound("t2"))).toBe("33,0 mnkr +3,0 mnkr");
  expect(prose("", ofRound("t1"))).toMatch(/^30,0 mnkr \[/u);
});

test("what not all have reported says so in the sentence", () => {
  const made = measureOf("visits", { unit: "count", decimals: 0 });
  const reported = ["2018-01", "2018-02", "2018-03", "2018-04"].flatMap((month) => [
    factOf(made, month, "1", { unit: "A" }),
    ...(month === "2018-04" ? [] : [factOf(made, month, "1", { unit: "B" })]),
  ]);
  expect(prose(":value[visits]", { measures: [made], facts: reported })).toBe("7 (1 av 2 enheter)");
});

test.each([
  [":value[sick_leaves]", "unknown-measure", { id: "sick_leaves", nearest: "sick_leave" }],
  [":value[sick_leave]{unit=A}", "missing-value", {}],
  [":value[sick_leave]{unit=C}", "unknown-unit", { id: "C" }],
  [":value[sick_leave]{period=2018T9}", "no-such-period", { value: "2018T9" }],
  [":value[sick_leave]{round=t9}", "unknown-round", { id: "t9" }],
  [":value[sick_leave]{scenaro=budget}", "bad-directive-attribute", { attribute: "scenaro", value: "budget" }],
  [":value[sick_leave]{scenario=budgett}", "bad-directive-attribute", { attribute: "scenario", value: "budgett" }],
  [":value", "missing-directive-attribute", { name: "value" }],
  [":valeu[sick_leave]", "unknown-directive", { name: "valeu", nearest: "value" }],
  [":chart[sick_leave]", "unknown-directive", { name: "chart" }],
  [":count[goals]", "bad-directive-attribute", { value: "goals" }],
])("%s is a gap and the problem %s, with its place", (written, code, values) => {
  const { document, problems } = build(`Rad ett\noch ${written} här`);
  expect(problems).toMatchObject([{ code, file: "reports/report.md", line: 11, values }]);
  expect(contentOf(document).map(({ kind }) => kind)).toEqual(["text", "gap", "text"]);
});

test("a value that is divided by zero is a gap that says so", () => {
  const empty = factOf(sales, period, "0", { scenario: "budget" });
  const { problems } = build(":value[income.sales]{scenario=deviation_percent}", {
    facts: [...facts.slice(0, 1), empty],
  });
  expect(problems).toMatchObject([{ code: "division-by-zero" }]);
});

test("ordinary text is left alone", () => {
  const { document, problems } = build("Mötet var 10:30 den 3:e, se a:b och <b>c</b>.");
  expect(printed(contentOf(document))).toBe("Mötet var 10:30 den 3:e, se a:b och <b>c</b>.");
  expect(problems).toEqual([]);
});

test("a block's directive in the middle of a line is told", () => {
  const { problems } = build("Se ::table{of=sick-leave} här");
  expect(problems).toMatchObject([{ code: "unknown-directive", values: { name: "::table" } }]);
});
