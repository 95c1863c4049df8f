import { expect, test } from "vitest";
import type { Fact } from "#domain/measures/fact.ts";
import type { TableColumn, TableRow } from "#domain/statements/table.ts";
import type { Workspace } from "#domain/workspace.ts";
import { cellsOf, onlyTable } from "../../../../tests/factories/printed.ts";
import {
  columnOf,
  cubeOf,
  dimensionOf,
  factOf,
  measureOf,
  rowOf,
  statementOf,
  tableOf,
  templateOf,
  workspaceOf,
} from "../../../../tests/factories/workspace.ts";
import { buildReport, type BuiltReport } from "../build.ts";

const period = "2018-01..2018-04";
const made = statementOf({
  sales: "income",
  grants: "income",
  income: { total: "income.sales + income.grants" },
  personnel: "cost",
  other: "cost",
  costs: { total: "income.personnel + income.other" },
  result: { total: "income.income + income.costs" },
});

/** Facts of rows as `{ row: [outcome, budget] }`. */
function factsOf(values: Readonly<Record<string, readonly [string, string]>>): Fact[] {
  return Object.entries(values).flatMap(([row, [outcome, budget]]) => {
    const measure = made.measures.find(({ id }) => id === `income.${row}`);
    if (measure === undefined) throw new RangeError(row);
    return [factOf(measure, period, outcome), factOf(measure, period, budget, { scenario: "budget" })];
  });
}

const facts = factsOf({
  sales: ["10.04", "10"],
  grants: ["2.04", "0"],
  personnel: ["-4.04", "-5"],
  other: ["-3.04", "-3"],
});

function build(body: string, more: Partial<Workspace> = {}): BuiltReport {
  const plain = { measures: made.measures, statements: [made.statement], facts, reports: [templateOf(body)] };
  const workspace = workspaceOf({ ...plain, ...more });
  return buildReport(workspace, cubeOf(workspace), "report");
}

const statement = '::statement{of=income columns="outcome budget deviation deviation_percent"}';

test("a statement has its unit once, its totals, deviations that are good when they are positive, and dashes that say why", () => {
  const table = onlyTable(build(statement).document);
  expect(table.columns.map(({ text }) => text)).toEqual(["mnkr", "Utfall", "Budget", "Avvikelse", "Avvikelse, %"]);
  expect(table.caption).toBe("Resultaträkning jan–apr 2018");
  expect(table.label).toBe("Tabell 1");
  expect(cellsOf(table)).toEqual([
    ["sales", "10,0", "10,0", "0,0", "+0,4"],
    ["grants", "2,0", "0,0", "+2,0", "–"],
    ["income", "12,1", "10,0", "+2,1", "+20,8"],
    ["personnel", "−4,0", "−5,0", "+1,0", "+19,2"],
    ["other", "−3,0", "−3,0", "0,0", "−1,3"],
    ["costs", "−7,1", "−8,0", "+0,9", "+11,5"],
    ["result", "5,0", "2,0", "+3,0", "+150,0"],
  ]);
  expect(table.rows[3]?.cells[3]?.content).toMatchObject([{ tone: "good" }]);
  expect(table.rows[3]?.link).toBe("statements/income/personnel");
  expect(table.notes).toContain("Streck: budgeten är 0 (grants, Avvikelse, %).");
});

test("printed as is, a table says which totals its printed rows do not make, and by how much", () => {
  const { document, problems } = build('::statement{of=income columns="outcome"}');
  expect(onlyTable(document).notes).toEqual([
    "Värdena är avrundade var för sig; delarna summerar inte till income, Utfall (skillnad +0,1); costs, Utfall (skillnad −0,1).",
  ]);
  expect(problems).toMatchObject([{ code: "table-does-not-foot", severity: "warning", line: 10 }]);
});

test("made to foot, the difference is placed on the parts and marked, and totals of totals hold", () => {
  const style = { ...workspaceOf().style, rounding: "foot" } as const;
  const { document, problems } = build('::statement{of=income columns="outcome"}', { style });
  const table = onlyTable(document);
  expect(cellsOf(table).map(([, cell]) => cell)).toEqual(["10,1", "2,0", "12,1", "−4,1", "−3,0", "−7,1", "5,0"]);
  const adjusted = table.rows.map(({ cells }) => cells[1]?.content.some((one) => one.kind === "value" && one.adjusted));
  expect(adjusted).toEqual([true, false, false, true, false, false, false]);
  expect(table.notes).toEqual([]);
  expect(problems).toEqual([]);
});

test("costs without minus change the sign of costs alone", () => {
  const style = { ...workspaceOf().style, costs: "positive_costs" } as const;
  const table = onlyTable(build('::statement{of=income columns="outcome deviation" in=tkr}', { style }).document);
  expect(cellsOf(table).slice(3)).toEqual(
    [
      ["personnel", "4 040", "+960"],
      ["other", "3 040", "−40"],
      ["costs", "−7 080", "+920"],
      ["result", "5 000", "+3 000"],
    ].map((row) => row.map((cell) => cell.replace(" ", "\u00a0"))),
  );
});

test("a column may have a period of its own", () => {
  const table = onlyTable(build('::statement{of=income columns="outcome budget:year"}').document);
  expect(table.columns.map(({ text }) => text)).toEqual(["mnkr", "Utfall", "Budget 2018"]);
});

const rate = measureOf("rate", { unit: "percent", kind: "rate", better: "lower" });
const heads = measureOf("heads", { unit: "persons", decimals: 0, addsOver: ["group"] });
const group = dimensionOf("group", { x: "Grupp X", y: "Grupp Y", z: "Grupp Z" });
const ofGroups: readonly Fact[] = [
  factOf(heads, period, "3", { cut: { group: "x" } }),
  factOf(heads, period, "4", { cut: { group: "y" }, qualifier: "about" }),
  factOf(rate, period, "4.4", { kind: "reported", preliminary: true }),
  factOf(rate, "2017-01..2017-04", "3.2", { kind: "reported" }),
  factOf(rate, period, "8", { kind: "reported", cut: { group: "x" } }),
];

function buildTable(
  rows: Parameters<typeof tableOf>[0],
  columns: readonly TableColumn[],
  more: Partial<Workspace> = {},
): BuiltReport {
  const tables = [tableOf(rows, columns)];
  return build("::table{of=table}", { measures: [rate, heads], dimensions: [group], facts: ofGroups, tables, ...more });
}

test("rows for each member are those that have a value, and the whole", () => {
  const each = { each: "member", dimension: "group", total: { sv: "Totalt" } } as const;
  const tables = [
    {
      ...tableOf([], []),
      rows: each,
      columns: [
        columnOf("Antal", { measure: "heads" }),
        columnOf("Sjuka", { measure: "rate" }),
        columnOf("Skillnad", { measure: "rate", scenario: "change" }, { judged: true }),
      ],
    },
  ];
  const table = onlyTable(buildTable([], [], { tables }).document);
  expect(table.columns.map(({ text }) => text)).toEqual(["Grupp", "Antal", "Sjuka, %", "Skillnad, procentenheter"]);
  expect(cellsOf(table)).toEqual([
    ["Grupp X", "3", "8,0", "–"],
    ["Grupp Y", "ca\u00a04", "–", "–"],
    ["Totalt", "ca\u00a07", "4,4", "+1,2"],
  ]);
  expect(table.rows[2]?.cells[2]?.content).toMatchObject([{ preliminary: true, tone: "none" }]);
  expect(table.rows[2]?.cells[3]).toMatchObject({ content: [{ tone: "bad" }], detail: [{ text: "sämre" }] });
  expect(table.rows[2]?.role).toBe("total");
});

test("rows of different units print each its own", () => {
  const rows: readonly TableRow[] = [rowOf("Antal", { measure: "heads" }), rowOf("Andel", { measure: "rate" })];
  const table = onlyTable(buildTable(rows, [columnOf("2018")]).document);
  expect(table.columns.map(({ text }) => text)).toEqual(["Grupp", "2018"]);
  expect(cellsOf(table)).toEqual([
    ["Antal", "ca\u00a07"],
    ["Andel", "4,4\u00a0%"],
  ]);
});

test("a published total that misses its parts by rounding says so; one that is no sum does not", () => {
  const parts = (total: string): Fact[] =>
    ["1", "1", total].map((value, index) =>
      factOf(heads, period, value, { kind: "reported", unit: ["A", "B", "LT"][index] ?? "" }),
    );
  const rows = [rowOf("A", { unit: "A" }), rowOf("B", { unit: "B" }), rowOf("Summa", {}, "total")];
  const notes = (total: string) =>
    onlyTable(buildTable(rows, [columnOf("Antal", { measure: "heads" })], { facts: parts(total) }).document).notes;
  expect(notes("2")).toEqual([]);
  expect(notes("3")).toEqual([
    "Värdena är avrundade var för sig; delarna summerar inte till Summa, Antal (skillnad +1).",
  ]);
  expect(notes("9")).toEqual([]);
});

test("one child a row, in the tree of the period", () => {
  const tables = [
    {
      ...tableOf([], [columnOf("Antal", { measure: "heads" })]),
      rows: { each: "child", total: { sv: "Alla" } } as const,
    },
  ];
  const facts = [factOf(heads, period, "1", { unit: "A" }), factOf(heads, period, "2", { unit: "B" })];
  expect(cellsOf(onlyTable(buildTable([], [], { tables, facts }).document))).toEqual([
    ["Enhet A", "1"],
    ["Enhet B", "2"],
    ["Alla", "3"],
  ]);
});

test("what not all have reported is a note", () => {
  const months = ["2018-01", "2018-02", "2018-03", "2018-04"];
  const facts = months.flatMap((month) => [
    factOf(heads, month, "1", { unit: "A" }),
    ...(month === "2018-03" ? [] : [factOf(heads, month, "1", { unit: "B" })]),
  ]);
  const table = onlyTable(buildTable([rowOf("Alla")], [columnOf("Antal", { measure: "heads" })], { facts }).document);
  expect(table.notes).toEqual(["1 av 2 enheter har lämnat värde: Alla, Antal."]);
});

test.each([
  ["::statement{of=incom}", "unknown-statement", { nearest: "income" }],
  ["::statement", "missing-directive-attribute", { attribute: "of" }],
  ['::statement{of=income columns="outcom"}', "bad-directive-attribute", { attribute: "columns" }],
  ['::statement{of=income columns="outcome:2018T9"}', "no-such-period", {}],
  ["::table{of=none}", "unknown-table", {}],
  ["::tabel{of=none}", "unknown-directive", { nearest: "table" }],
  ["::statement{of=income unit=A}", "missing-value", {}],
])("%s: %s", (written, code, values) => {
  const { document, problems } = build(written);
  expect(problems).toMatchObject([{ code, line: 10, values }]);
  expect(document.blocks).toHaveLength(1);
});

test("a table that asks for a measure that does not exist is told", () => {
  const { problems } = buildTable([rowOf("A")], [columnOf("Antal", { measure: "headz" })]);
  expect(problems).toMatchObject([{ code: "unknown-measure", values: { id: "headz", nearest: "heads" } }]);
});
