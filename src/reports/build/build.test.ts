import { expect, test } from "vitest";
import type { ReportTemplate, Workspace } from "#domain/workspace.ts";
import { cellsOf, only, onlyTable, printed } from "../../../tests/factories/printed.ts";
import {
  columnOf,
  cubeOf,
  factOf,
  measureOf,
  rowOf,
  tableOf,
  templateOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { buildReport, type BuiltReport } from "./build.ts";
import { slug } from "./number.ts";

const visits = measureOf("visits", { unit: "count", decimals: 0 });

function build(body: string, template: Partial<ReportTemplate> = {}, more: Partial<Workspace> = {}): BuiltReport {
  const workspace = workspaceOf({ measures: [visits], reports: [templateOf(body, template)], ...more });
  return buildReport(workspace, cubeOf(workspace), "report");
}

function headings({ document }: BuiltReport): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "heading" ? [`${block.number ?? ""} ${printed(block.content)} #${block.id}`] : [],
  );
}

test("headings are numbered by level, and their ids are unique and plain", () => {
  const built = build("# Ett\n\n## Två & tre\n\n## Två & tre\n\n# Åtgärder\n\n## Två & tre", {
    numberedHeadings: true,
  });
  expect(headings(built)).toEqual([
    "1 Ett #ett",
    "1.1 Två & tre #tva-tre",
    "1.2 Två & tre #tva-tre-2",
    "2 Åtgärder #atgarder",
    "2.1 Två & tre #tva-tre-3",
  ]);
  expect(headings(build("# Ett"))).toEqual([" Ett #ett"]);
});

test("an id does not change with the values in its heading", () => {
  const facts = [factOf(visits, "2018-01..2018-04", "12")];
  expect(headings(build("# Besök: :value[visits]", {}, { facts }))).toEqual([" Besök: 12 #besok"]);
});

test("a heading that skips a level is moved up and told", () => {
  const built = build("# Ett\n\n### Tre\n\n#### Fyra");
  expect(built.document.blocks.map((block) => (block.kind === "heading" ? block.level : 0))).toEqual([1, 2, 3]);
  expect(built.problems[0]).toMatchObject({
    code: "skipped-heading-level",
    line: 12,
    excerpt: "### Tre",
    values: { level: "3", previous: "1" },
  });
});

test.each(["Åäö Öl", "--", "a  b"])("the slug of %s has only plain letters, digits and single hyphens", (words) => {
  expect(slug(words)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
});

test("the first paragraph leads the report", () => {
  const { document } = build("# Sammanfattning\n\nFörst.\n\nSedan.");
  expect(document.blocks.map((block) => (block.kind === "paragraph" ? block.role : block.kind))).toEqual([
    "heading",
    "lead",
    "body",
  ]);
});

test("Markdown becomes blocks", () => {
  const { document, problems } = build(
    "> Citat\n\n1. Ett\n2. **Två** och *tre*\n\n[länk](https://example.org)\nny rad\n\n| a | b |\n|---|--:|\n| x | 1 |",
  );
  expect(problems).toEqual([]);
  expect(document.blocks).toMatchObject([
    { kind: "quote", blocks: [{ kind: "paragraph" }] },
    {
      kind: "list",
      ordered: true,
      items: [
        [{ content: [{ text: "Ett" }] }],
        [{ content: [{ kind: "strong" }, { text: " och " }, { kind: "emphasis" }] }],
      ],
    },
    { kind: "paragraph", content: [{ kind: "link", href: "https://example.org" }, { text: " ny rad" }] },
    {
      kind: "table",
      label: null,
      columns: [
        { text: "a", align: "left" },
        { text: "b", align: "right" },
      ],
    },
  ]);
});

test("a text links out or within the report, and nowhere else", () => {
  const { document, problems } = build(
    "[a](javascript:a) [b](data:b) [c](//c.example) [d](goals/d) [e](#e) [f](mailto:f@example.org) [g](HTTPS://g.example)",
  );
  expect(problems).toEqual([]);
  const [paragraph] = document.blocks;
  const content = paragraph?.kind === "paragraph" ? paragraph.content : [];
  const links = content.flatMap((inline) => (inline.kind === "link" ? [inline.href] : []));
  expect(links).toEqual(["#e", "mailto:f@example.org", "HTTPS://g.example"]);
  expect(printed(content)).toBe("a b c d e f g");
});

test("what a report can't hold is told and seen", () => {
  const { document, problems } = build("Se `kod` och ![bild](x.png)\n\n---");
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ["unsupported-markdown", 10],
    ["unsupported-markdown", 10],
    ["unsupported-markdown", 12],
  ]);
  expect(printed(only(document, "paragraph").content)).toBe("Se `kod` och ![bild](x.png)");
});

test("tables and charts are labelled in order, each by itself", () => {
  const tables = [tableOf([rowOf("Alla")], [columnOf("Antal", { measure: "visits" })])];
  const facts = [factOf(visits, "2018-01", "1")];
  const charts = [{ ...chart, categories: "months" as const }];
  const { document } = build(
    "::table{of=table}\n\n::chart{of=visits}\n\n::table{of=table caption=Igen note=Obs}",
    {},
    { tables, facts, charts },
  );
  const labels = document.blocks.flatMap((block) =>
    block.kind === "table" || block.kind === "chart" ? [[block.label, block.id]] : [],
  );
  expect(labels).toEqual([
    ["Tabell 1", "tabell-table"],
    ["Diagram 1", "diagram-visits"],
    ["Tabell 2", "tabell-table-2"],
  ]);
  expect(document.blocks[2]).toMatchObject({ caption: "Igen", notes: expect.arrayContaining(["Obs"]) as unknown });
});

const chart: Workspace["charts"][number] = {
  id: "visits",
  name: { sv: "Besöken är :value[visits]" },
  area: null,
  kind: "line",
  series: [{ name: { sv: "Besök" }, part: { measure: "visits" } }],
  categories: "months",
  reference: null,
  decimals: null,
  in: null,
};

test("a chart of months has its numbers, their texts, the same in words and the same as a table", () => {
  const facts = ["1", "2", "4"].map((value, index) => factOf(visits, `2018-0${index + 1}`, value));
  const built = only(build("::chart{of=visits}", {}, { facts, charts: [chart] }).document, "chart");
  expect(built.caption).toMatch(/^Besöken är 7/u);
  expect(built.chart.categories).toEqual(["jan 2018", "feb", "mar", "apr"]);
  expect(built.chart.series[0]?.points.map(({ value, text }) => [value, text])).toEqual([
    [1, "1"],
    [2, "2"],
    [4, "4"],
    [null, "–"],
  ]);
  expect(built.alternative).toBe("Linjediagram, visits, Besök, jan–apr 2018. jan 2018 1; feb 2; mar 4; apr –.");
  expect(cellsOf(built.table)).toEqual([
    ["jan 2018", "1"],
    ["feb", "2"],
    ["mar", "4"],
    ["apr", "–"],
  ]);
});

test("rolling twelve months end with each month", () => {
  const facts = ["2017-05", "2018-01", "2018-04"].map((month) => factOf(visits, month, "1"));
  const built = only(
    build("::chart{of=visits}", {}, { facts, charts: [{ ...chart, categories: "rolling12" }] }).document,
    "chart",
  );
  expect(built.chart.series[0]?.points.map(({ value }) => value)).toEqual([2, 2, 2, 3]);
});

test("a waterfall has steps, and totals that stand on the axis; a reference has its value", () => {
  const money = measureOf("money");
  const facts = [
    factOf(money, "2018-01..2018-04", "3", { unit: "A" }),
    factOf(money, "2018-01..2018-04", "-1.5", { unit: "B" }),
  ];
  const category = (unit: string, total: boolean) => ({ name: { sv: unit }, part: { unit }, total });
  const definition = {
    ...chart,
    kind: "waterfall" as const,
    name: { sv: "Skillnaden" },
    series: [{ name: { sv: "Belopp" }, part: { measure: "money" } }],
    categories: [category("A", false), category("B", false), category("LT", true)],
    reference: { name: { sv: "Mål" }, part: { unit: "A" } },
  };
  const built = only(
    build("::chart{of=visits table=yes}", {}, { measures: [money], facts, charts: [definition] }).document,
    "chart",
  );
  expect(built.chart).toMatchObject({
    kind: "waterfall",
    unit: "mnkr",
    series: [
      {
        points: [
          { value: 3, total: false },
          { value: -1.5, text: "−1,5" },
          { value: 1.5, total: true },
        ],
      },
    ],
    reference: { name: "Mål", value: 3, text: "3,0" },
  });
});

test("a chart without any value is a gap", () => {
  const { document, problems } = build("::chart{of=visits}", {}, { charts: [{ ...chart, name: { sv: "Besöken" } }] });
  expect(document.blocks).toMatchObject([{ kind: "gap" }]);
  expect(problems).toMatchObject([{ code: "missing-value" }]);
});

test("the document says who and what it is", () => {
  const identity = {
    number: "D-1",
    version: "0.10",
    date: "2018-05-21",
    responsible: { sv: "Divisionschef" },
    author: null,
    status: { sv: "Utkast", en: "Draft" },
  };
  const { document } = build(
    "::identity\n\n::contents{depth=2}\n\n::pagebreak\n\n::appendix{number=5c name=Investeringar}",
    { identity },
  );
  expect(document).toMatchObject({
    language: "sv",
    title: "Delårsrapport",
    organisation: "Region Exempel",
    unit: "Länsteknik",
    period: "januari–april 2018",
    identity: { number: "D-1", responsible: "Divisionschef", status: "Utkast" },
  });
  expect(document.blocks).toMatchObject([
    { kind: "facts" },
    { kind: "contents", title: "Innehåll", depth: 2 },
    { kind: "page_break" },
    { kind: "paragraph", content: [{ text: "Se bilaga 5c: Investeringar." }] },
  ]);
});

test("a template whose period, round or unit is not there gives a report all the same, and says so", () => {
  const { problems, document } = build("Text", { period: "2018T7", round: "t9", unit: "ZZ" });
  expect(problems.map(({ code }) => code)).toEqual(["no-such-period", "unknown-round", "no-such-unit"]);
  expect(document.blocks).toHaveLength(1);
});

test("a report is built for another unit and period when asked", () => {
  const workspace = workspaceOf({ measures: [visits], reports: [templateOf(":unit :period")] });
  const { document } = buildReport(workspace, cubeOf(workspace), "report", { unit: "A", period: "2019" });
  expect(printed(only(document, "paragraph").content)).toBe("Enhet A 2019");
  expect(document).toMatchObject({ unit: "Enhet A", period: "2019" });
  expect(() => buildReport(workspace, cubeOf(workspace), "none")).toThrow(RangeError);
});

test("the same input gives the same document", () => {
  const facts = [factOf(visits, "2018-01", "1")];
  const tables = [tableOf([rowOf("Alla")], [columnOf("Antal", { measure: "visits" })])];
  const make = () => build("# A\n\n::table{of=table}\n\n:value[visits]", {}, { facts, tables }).document;
  expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
  expect(onlyTable(make()).id).toBe("tabell-table");
});
