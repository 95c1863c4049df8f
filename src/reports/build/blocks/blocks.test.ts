import { expect, test } from "vitest";
import type { Model } from "#domain/workspace.ts";
import { cellsOf, only, onlyTable, printed } from "../../../../tests/factories/printed.ts";
import {
  assessmentOf,
  assignmentOf,
  columnOf,
  cubeOf,
  dimensionOf,
  factOf,
  indicatorOf,
  measureOf,
  objectiveOf,
  organisationOf,
  roundOf,
  span,
  tableOf,
  templateOf,
  workspaceOf,
} from "../../../../tests/factories/workspace.ts";
import { buildReport, type BuiltReport } from "../build.ts";

const period = "2018-01..2018-04";
const sick = measureOf("sick_leave", {
  unit: "percent",
  kind: "rate",
  better: "lower",
  decimals: 2,
  name: { sv: "Sjukfrånvaro" },
});
const fullTime = measureOf("full_time", { unit: "percent", kind: "rate", better: "higher", decimals: 0 });
const consultants = measureOf("consultants", { better: "lower" });

const levels = [
  { id: "perspective", name: { sv: "Perspektiv" }, plural: { sv: "Perspektiv" } },
  { id: "strategic", name: { sv: "Strategiskt mål" }, plural: { sv: "Strategiska mål" } },
  { id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } },
];

const plan: Model["plan"] = {
  levels,
  objectives: [
    objectiveOf("p1", { level: "perspective", name: { sv: "Medarbetare" } }),
    objectiveOf("p2", { level: "perspective", name: { sv: "Ekonomi" } }),
    objectiveOf("s1", { level: "strategic", supports: ["p1"], name: { sv: "Aktivt medarbetarskap" } }),
    objectiveOf("g1", { supports: ["s1"], name: { sv: "Friska medarbetare" } }),
    objectiveOf("g2", { supports: ["s1"], name: { sv: "Heltid" } }),
    objectiveOf("g3", { supports: ["p2"], name: { sv: "Färre konsulter" } }),
    objectiveOf("g4", { unit: "B", supports: ["p2"], name: { sv: "En annan enhets" } }),
    objectiveOf("old", { supports: ["p2"], name: { sv: "Förra årets" }, period: span("2017") }),
  ],
  indicators: [
    indicatorOf("i1", {
      objective: "g1",
      measure: "sick_leave",
      name: { sv: "Sjukfrånvaro" },
      baseline: { kind: "number", relation: "equal", value: "3.45" },
      target: { kind: "number", relation: "at_most", value: "3" },
    }),
    indicatorOf("i2", {
      objective: "g2",
      measure: "full_time",
      cuts: [{ gender: "K" }, { gender: "M" }],
      baseline: { kind: "fact" },
      target: { kind: "direction", direction: "increase" },
    }),
    indicatorOf("i3", {
      objective: "g3",
      measure: "consultants",
      baseline: { kind: "number", relation: "equal", value: "1070000" },
      target: { kind: "direction", direction: "no_increase" },
    }),
  ],
  assignments: [
    assignmentOf("a1", {
      number: "2.2.1",
      description: { sv: "Vad det **handlar** om." },
      start: "2018-01-01",
      end: "2018-12-31",
    }),
    assignmentOf("a2", { start: "2018-03-01" }),
    assignmentOf("a3", { unit: "B" }),
    assignmentOf("a4", { type: "activity", owner: { sv: "Controller" } }),
  ],
};

const facts = [
  factOf(sick, period, "4.31", { kind: "reported" }),
  factOf(sick, "2017-01..2017-04", "3.97", { kind: "reported" }),
  factOf(fullTime, "2018", "100", { scenario: "baseline", kind: "reported", cut: { gender: "K" } }),
  factOf(fullTime, "2018", "98", { scenario: "baseline", kind: "reported", cut: { gender: "M" } }),
  factOf(consultants, period, "0.78"),
];

const place = { file: "rounds/t1.yaml", line: 40 };
const round = roundOf("t1", "2018T1", {
  assessments: [
    assessmentOf("objective:g1", "not_met", {
      comment: { sv: "Den är :value[sick_leave].\n\n# Vad som görs\n\nSamtal och :valeu[x]." },
      trend: { direction: "up", meaning: "worse" },
      place,
    }),
    assessmentOf("objective:g2", null, { reason: { sv: "mäts i oktober" } }),
    assessmentOf("assignment:a1", "on_track"),
    assessmentOf("assignment:a1", "met", { source: "decided" }),
  ],
  comments: [{ on: "objective:g3", unit: "LT", text: { sv: "Luckor i bemanningen." }, place }],
});

function build(body: string, more: Partial<Model> = {}): BuiltReport {
  const workspace = workspaceOf({
    measures: [sick, fullTime, consultants],
    dimensions: [dimensionOf("gender", { K: "Kvinnor", M: "Män" })],
    organisation: organisationOf({ LT: null, A: "LT", B: "LT" }),
    facts,
    plan,
    rounds: [round],
    reports: [templateOf(body, { round: "t1" })],
    ...more,
  });
  return buildReport(workspace, cubeOf(workspace), "report");
}

/** Blocks as one line each. */
function linesOf({ document }: BuiltReport): string[] {
  return document.blocks.map((block) => {
    if (block.kind === "heading")
      return `${"#".repeat(block.level)} ${block.number === null ? "" : `${block.number} `}${printed(block.content)}`;
    return block.kind === "paragraph" ? printed(block.content) : block.kind;
  });
}

test("a scorecard has group rows, references as written, outcomes by cut, what was said of each and what the rule proposes", () => {
  const { document, problems } = build("::scorecard{level=perspective}");
  const [staff, economy] = document.blocks;
  if (staff?.kind !== "table" || economy?.kind !== "table") throw new Error("two tables");
  expect(problems).toEqual([]);
  expect(staff.caption).toBe("Perspektiv: Medarbetare");
  expect(staff.columns.map(({ text }) => text)).toEqual([
    "Mål",
    "Styrmått",
    "Ingångsvärde",
    "Målvärde",
    "Utfall",
    "Bedömning",
    "Utveckling",
  ]);
  expect(cellsOf(staff)).toEqual([
    ["Strategiskt mål: Aktivt medarbetarskap"],
    [
      "Friska medarbetare",
      "Sjukfrånvaro",
      "3,45\u00a0%",
      "högst\u00a03\u00a0%",
      "4,31\u00a0%",
      "▲ Når inte målvärdet",
      "↗ Ökar, sämre",
    ],
    ["Heltid", "Styrmått i2", "Kvinnor 100\u00a0% / Män 98\u00a0%", "öka", "–", "– Inte bedömt: mäts i oktober", "–"],
  ]);
  expect(staff.rows.map(({ link }) => link)).toEqual(["objectives/s1", "objectives/g1", "objectives/g2"]);
  expect(cellsOf(economy)).toEqual([
    ["Färre konsulter", "Styrmått i3", "1\u00a0070\u00a0tkr", "ingen ökning", "780\u00a0tkr", "● Uppfyllt"],
  ]);
  expect(economy.rows[0]?.cells[5]?.detail).toMatchObject([{ text: "förslag enligt regeln" }]);
});

test("several objectives may share one scorecard", () => {
  const table = onlyTable(build("::scorecard{level=perspective together=yes}").document);
  expect(cellsOf(table).filter((cells) => cells.length === 1)).toEqual([
    ["Perspektiv: Medarbetare"],
    ["Strategiskt mål: Aktivt medarbetarskap"],
    ["Perspektiv: Ekonomi"],
  ]);
});

test("the goal account has a heading, the assessment and the comment, whose headings stand below and whose problems are in its file", () => {
  const built = build("# Mål\n\n::goals{level=goal under=s1}");
  expect(linesOf(built)).toEqual([
    "# Mål",
    "## Friska medarbetare",
    "Bedömning: ▲ Når inte målvärdet. Utveckling: ↗ Ökar, sämre.",
    "Den är 4,31\u00a0%.",
    "### Vad som görs",
    "Samtal och [Direktivet ”valeu” finns inte.].",
    "## Heltid",
    "Bedömning: – Inte bedömt: mäts i oktober.",
  ]);
  expect(built.problems).toMatchObject([{ code: "unknown-directive", file: "rounds/t1.yaml", line: 44 }]);
});

test("a goal that is dropped says why, and what came instead", () => {
  const ended = { date: "2018-03-01", reason: { sv: "Uppdraget är överfört" }, successor: "g2" };
  const objectives = [
    objectiveOf("g1", { status: "dropped", ended, followedUpIn: { sv: "nämndens rapport" } }),
    objectiveOf("g2", { name: { sv: "Heltid" }, level: "x" }),
  ];
  const lines = linesOf(
    build("::goals{level=goal}", { plan: { ...plan, objectives }, rounds: [roundOf("t1", "2018T1")] }),
  );
  expect(lines).toEqual([
    "# Mål g1",
    "Utgått 2018-03-01: Uppdraget är överfört. Ersätts av Heltid. Följs upp i nämndens rapport.",
  ]);
});

test("the assignment account tells what was decided, and what the unit said where that is not the same", () => {
  expect(linesOf(build("# Uppdrag\n\n::assignments{type=overarching}"))).toEqual([
    "# Uppdrag",
    "## 2.2.1 Uppdrag a1",
    "Vad det handlar om.",
    "Bedömning: ● Uppfyllt (Enhetens bedömning: Följer planen).",
    "## Uppdrag a2",
  ]);
});

test("assignments as a table leave out columns that none fills", () => {
  const table = onlyTable(build("::assignments{type=overarching as=table}").document);
  expect(table.columns.map(({ text }) => text)).toEqual(["Nr", "Uppdrag", "Tid", "Bedömning"]);
  expect(cellsOf(table)).toEqual([
    ["2.2.1", "Uppdrag a1", "2018", "● Uppfyllt"],
    ["–", "Uppdrag a2", "från 2018-03-01", "–"],
  ]);
  expect(table.rows[0]?.link).toBe("assignments/a1");
});

test("indicator boxes show the target and the year before; a measure can be named too", () => {
  const { boxes } = only(build('::indicators{of="i1 sick_leave i2"}').document, "boxes");
  const shown = boxes.map(({ name, value, lines, status }) => [
    name,
    printed(value),
    ...lines.map((line) => `${line.name} ${printed(line.content)}`),
    status?.text,
  ]);
  expect(shown).toEqual([
    ["Sjukfrånvaro", "4,31\u00a0%", "Mål högst\u00a03\u00a0%", "Föregående år 3,97\u00a0%", "Når inte målvärdet"],
    ["Sjukfrånvaro", "4,31\u00a0%", "Föregående år 3,97\u00a0%", undefined],
    ["Styrmått i2", "[Värde saknas]", "Mål öka", "Inte bedömt: mäts i oktober"],
  ]);
});

test("a table or a statement without a row is a gap, never an empty table", () => {
  const empty = {
    tables: [tableOf([], [columnOf("Utfall")])],
    statements: [{ id: "income", name: { sv: "R" }, ledger: null, rows: [] }],
  };
  for (const body of ["::table{of=table}", "::statement{of=income}"]) {
    const { document, problems } = build(body, empty);
    expect(problems).toMatchObject([{ code: "empty-block" }]);
    expect(document.blocks).toMatchObject([{ kind: "gap" }]);
  }
});

test("what was written in the round stands where it is asked for", () => {
  expect(linesOf(build("::comment{on=objective:g3}"))).toEqual(["Luckor i bemanningen."]);
  const { document, problems } = build("::comment{on=objective:g4}");
  expect(problems).toMatchObject([{ code: "empty-block" }]);
  expect(document.blocks).toMatchObject([{ kind: "gap" }]);
});

test.each([
  [":count[objectives]{level=goal words}", "tre"],
  [":count[objectives]{level=goal step=not_met}", "1"],
  [":count[objectives]{level=goal step=none}", "2"],
  [":count[objectives]{under=p1}", "3"],
  [":count[indicators]", "3"],
  [":count[assignments]{type=overarching}", "2"],
  [":count[assignments]{step=met}", "1"],
  [":count[levels]", "3"],
])("%s is %s", (written, shown) => {
  const [paragraph] = build(written).document.blocks;
  const content = paragraph?.kind === "paragraph" ? paragraph.content : [];
  expect(printed(content)).toBe(shown);
  expect(content).toMatchObject([{ ref: null, explanation: expect.stringMatching(/^[a-z]+( \w+=\w+)*$/u) as unknown }]);
});

const events: Model["registers"][number] = {
  id: "events",
  name: { sv: "Händelser" },
  description: null,
  fields: [
    { id: "date", name: { sv: "Datum" }, type: "date", choices: [] },
    { id: "kind", name: { sv: "Slag" }, type: "choice", choices: [{ id: "deal", name: { sv: "Avtal" } }] },
    { id: "cost", name: { sv: "Kostnad" }, type: "money", choices: [] },
    { id: "open", name: { sv: "Öppen" }, type: "yes_no", choices: [] },
    { id: "text", name: { sv: "Händelse" }, type: "text", choices: [] },
  ],
  records: [
    {
      id: "e1",
      values: { date: "2018-02-01", kind: "deal", cost: "125000", open: "yes", text: "Nytt avtal" },
      line: 2,
    },
    { id: "e2", values: { kind: "other", text: "Annat" }, line: 3 },
  ],
  file: "registers/events.csv",
};

test("a register is a table of typed fields, or a list of one", () => {
  const registers = [events];
  const table = onlyTable(
    build('::register{of=events as=table columns="date kind cost open"}', { registers }).document,
  );
  expect(cellsOf(table)).toEqual([
    ["2018-02-01", "Avtal", "125\u00a0000\u00a0kr", "Ja"],
    ["–", "other", "–", "–"],
  ]);
  const list = only(build('::register{of=events as=list where="kind=deal"}', { registers }).document, "list");
  expect(list.items).toMatchObject([[{ content: [{ text: "Nytt avtal" }] }]]);
  expect(build("::register{of=events columns=dat}", { registers }).problems).toMatchObject([
    { code: "bad-directive-attribute", values: { value: "dat" } },
  ]);
  expect(printed(paragraphContent(build(":count[records]{of=events kind=deal}", { registers })))).toBe("1");
});

function paragraphContent({ document }: BuiltReport) {
  return only(document, "paragraph").content;
}

test("a control tells the risk, what was to be done, what was done and what came of it", () => {
  const control: Model["control"] = {
    risks: [{ id: "trust", name: { sv: "Förtroendeskada" }, unit: "LT", probability: 3, consequence: 4, place }],
    controls: [
      {
        id: "c1",
        risk: "trust",
        name: { sv: "Direktupphandling" },
        method: { sv: "Stickprov" },
        sample: {
          size: 10,
          over: 100_000,
          under: null,
          parts: [{ name: { sv: "I verktyget" }, size: 5 }],
          questions: [],
        },
        performed: "no",
        reason: { sv: "Förseningar" },
        performedMethod: null,
        result: null,
        action: null,
        place,
      },
    ],
  };
  const { items } = only(build("::control{risk=trust}", { control }).document, "facts");
  expect(items.map(({ term, content }) => `${term}: ${printed(content)}`)).toEqual([
    "Risk: Förtroendeskada / Sannolikhet 3, konsekvens 4",
    "Kontrollmoment: Direktupphandling",
    "Metod: Stickprov",
    "Stickprov: 10, över 100\u00a0000\u00a0kr (I verktyget 5)",
    "Genomfört: ▲ Ej genomfört",
    "Skäl: Förseningar",
  ]);
  expect(build("::control{risk=trus}", { control }).problems).toMatchObject([
    { code: "unknown-risk", values: { nearest: "trust" } },
  ]);
});

test.each([
  ["::scorecard{level=perspectiv}", "unknown-level", { nearest: "perspective" }],
  ["::scorecard{of=p9}", "unknown-objective", {}],
  ["::goals{level=gaol}", "unknown-level", { nearest: "goal" }],
  ["::goals{step=met}", "empty-block", {}],
  ["::assignments{type=special}", "empty-block", {}],
  ["::indicators{of=i9}", "unknown-measure", {}],
  ["::register{of=event}", "unknown-register", {}],
  ["::appendix{number=5c}", "missing-directive-attribute", { attribute: "name" }],
  ["::pagebreak{after=2}", "bad-directive-attribute", { attribute: "after" }],
  [":::note\ntext\n:::", "unknown-directive", { name: "note" }],
])("%s leaves a gap: %s", (written, code, values) => {
  const { document, problems } = build(written);
  expect(problems).toMatchObject([{ code, line: 10, values }]);
  expect(document.blocks).toMatchObject([{ kind: "gap" }]);
});
