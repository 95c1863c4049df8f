import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCube } from "#domain/cube/cube.ts";
import { nameOn } from "#domain/organisation/organisation.ts";
import { fromInteger } from "#domain/quantities/rational.ts";
import { monthOf } from "#domain/periods/month.ts";
import { parseSpan } from "#domain/periods/span.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { folderOf } from "./folder.ts";
import { loadFolder } from "./load.ts";

const base = filesBelow(join(import.meta.dirname, "../../../tests/errors/base"));

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

async function load(files: Readonly<Record<string, string | Uint8Array>>) {
  const { workspace, problems } = await loadFolder(folderOf({ ...base, ...files }));
  const told = problems.map((problem) => `${problem.code} ${problem.file}:${problem.line}`);
  return { workspace, problems, told };
}

test("every kind of file is read, and each thing knows its place", async () => {
  const { workspace, problems } = await load({});
  expect(problems).toEqual([]);
  expect(workspace.plan.objectives[0]).toMatchObject({
    id: "g1",
    unit: "R",
    period: parseSpan("2024"),
    place: { file: "plans/base.yaml", line: 4 },
  });
  expect(workspace.facts[3]).toEqual({
    measure: "ledger",
    unit: "A",
    period: parseSpan("2024"),
    scenario: "outcome",
    version: "",
    cut: { account: "30" },
    kind: "observed",
    amount: 100_000,
    upper: null,
    qualifier: null,
    preliminary: false,
    note: null,
    source: { file: "facts/base.csv", line: 5 },
  });
  expect(workspace.reports[0]).toMatchObject({ id: "annual", period: "2024-01..2024-12", bodyLine: 6 });
});

test("an empty folder gives an empty workspace and says what is missing", async () => {
  const { workspace, problems } = await loadFolder(folderOf({}));
  expect(problems.map((problem) => [problem.code, problem.file])).toEqual([
    ["missing-file", "organisation.csv"],
    ["missing-file", "workspace.yaml"],
  ]);
  expect(workspace).toMatchObject({ languages: ["sv"], facts: [], measures: [] });
});

test("the rows of a statement are measures, whose formulas name their siblings in full", async () => {
  const { workspace, told } = await load({
    "statements/income.yaml": `
- id: income
  name: Resultat
  ledger: ledger
  rows:
    - { id: visits, name: Intäkter, nature: income, accounts: ["30"] }
    - { id: per, name: Per besök, nature: result, unit: ratio, formula: visits / budget(headcount) + income.visits }
    - { id: shown, name: Anställda, nature: result, measure: headcount }
`,
  });
  expect(told).toEqual([]);
  const sources = workspace.measures
    .slice(-3)
    .map(({ id, unit, kind, versions }) => [id, unit, kind, versions[0]?.source]);
  expect(sources).toEqual([
    ["income.visits", "sek", "flow", { kind: "accounts", ledger: "ledger", ranges: ["30"] }],
    ["income.per", "ratio", "flow", { kind: "formula", formula: "income.visits / budget(headcount) + income.visits" }],
    ["income.shown", "persons", "stock", { kind: "formula", formula: "headcount" }],
  ]);
});

test("a total of a statement is computed from what was loaded", async () => {
  const { workspace } = await load({});
  const answer = createCube(workspace).answer({
    measure: "income.result",
    unit: "R",
    period: { from: monthOf(2024, 1), to: monthOf(2024, 12) },
    scenario: "outcome",
  });
  expect(answer).toMatchObject({ state: "value", value: fromInteger(100, 0), kind: "computed" });
});

test("one fault gives one problem: what refers to a thing that was left out is not told", async () => {
  const { told, workspace } = await load({
    "measures/base.yaml":
      base["measures/base.yaml"]?.replace("unit: count, kind: flow", "unit: pieces, kind: flow") ?? "",
  });
  expect(told).toEqual(["not-one-of measures/base.yaml:3"]);
  expect(workspace.facts.map((fact) => fact.measure)).not.toContain("visits");
});

test("an assessment of a thing that was left out is not told", async () => {
  const { told } = await load({
    "plans/base.yaml": "period: 2024\nunit: R\nobjectives:\n  - { id: g1, level: goal, name: [] }\n",
    "rounds/2024.yaml": `${base["rounds/2024.yaml"]}assessments:\n  - { subject: "objective:g1", scale: fulfilment, step: met }\n`,
  });
  expect(told).toEqual(["wrong-type plans/base.yaml:4"]);
});

test("of settings, what is wrong takes its usual value and the rest is kept", async () => {
  const { workspace, told } = await load({
    "workspace.yaml":
      "tertial: 1\nid: Fel id\nname: Region\nstyle: { money: tkr, rounding: ibland }\nlanguages: [sv, en]\n",
    "plans/base.yaml": "",
  });
  expect(told.filter((one) => one.includes("workspace.yaml"))).toEqual([
    "invalid-id workspace.yaml:2",
    "not-one-of workspace.yaml:4",
  ]);
  expect(workspace).toMatchObject({ name: { sv: "Region" }, languages: ["sv", "en"], style: { money: "mnkr" } });
});

test("a misspelt key is told and passed over; the thing is kept", async () => {
  const { told, workspace } = await load({
    "plans/extra.yaml":
      "period: 2024\nunit: R\nobjectives:\n  - { id: g2, level: goal, name: { sv: Mer, eng: More }, nme: Mer }\n",
  });
  expect(told).toEqual(["unknown-key plans/extra.yaml:4", "unknown-key plans/extra.yaml:4"]);
  expect(workspace.plan.objectives.map(({ id, name }) => [id, name])).toContainEqual(["g2", { sv: "Mer" }]);
});

test("baselines and targets are typed", async () => {
  const target = async (written: string) => {
    const { workspace, told } = await load({
      "plans/extra.yaml": `period: 2024\nunit: R\nindicators:\n  - { id: i1, name: Besök, target: ${written} }\n`,
    });
    return told.length > 0 ? told : workspace.plan.indicators[0]?.target;
  };
  expect(await target("{ atMost: 3.50 }")).toEqual({ kind: "number", relation: "at_most", value: "3.50" });
  expect(await target('{ value: "4,31" }')).toEqual({ kind: "number", relation: "equal", value: "4,31" });
  expect(await target("{ from: 70, to: 80 }")).toEqual({ kind: "range", from: "70", to: "80" });
  expect(await target("{ direction: no_increase }")).toEqual({ kind: "direction", direction: "no_increase" });
  expect(await target("{ state: Infört }")).toEqual({ kind: "state", state: { sv: "Infört" } });
  expect(await target("{ fact: true }")).toEqual({ kind: "fact" });
  expect(await target("{ from: 80, to: 70 }")).toEqual(["reversed-range plans/extra.yaml:4"]);
  expect(await target("{ atLeast: många }")).toEqual(["invalid-number plans/extra.yaml:4"]);
  expect(await target("{ direction: uppåt }")).toEqual(["not-one-of plans/extra.yaml:4"]);
  expect(await target("90 procent")).toEqual(["wrong-type plans/extra.yaml:4"]);
  expect(await target("{ atLeast: 3, atMost: 5 }")).toEqual(["wrong-type plans/extra.yaml:4"]);
});

test("table rows in short are written out, or kept where they depend on the report", async () => {
  const rows = async (written: string) => {
    const { workspace, told } = await load({
      "tables/t.yaml": `- { id: t, name: T, rows: ${written}, columns: [{ name: "2024", measure: visits }] }\n`,
    });
    return told.length > 0 ? told : workspace.tables[0]?.rows;
  };
  const row = { role: "row", level: 0 };
  expect(await rows("{ measures: [visits, income.result] }")).toEqual([
    { name: { sv: "Besök" }, part: { measure: "visits" }, ...row },
    { name: { sv: "Resultat" }, part: { measure: "income.result" }, ...row },
  ]);
  expect(await rows("{ units: [A, B], total: Båda }")).toEqual([
    { name: { sv: "Avdelning A" }, part: { unit: "A" }, ...row },
    { name: { sv: "Avdelning B" }, part: { unit: "B" }, ...row },
    { name: { sv: "Båda" }, part: {}, role: "total", level: 0 },
  ]);
  expect(await rows("{ units: children }")).toEqual({ each: "child", total: null });
  expect(await rows("{ dimension: gender, total: Alla }")).toEqual({
    each: "member",
    dimension: "gender",
    total: { sv: "Alla" },
  });
  expect(await rows("{ dimension: age }")).toEqual(["unknown-dimension tables/t.yaml:1"]);
  expect(await rows("[{ name: Kvinnor, cut: { gender: K } }]")).toEqual(["missing-key tables/t.yaml:1"]);
});

test("reported values may overlap, observed ones not", async () => {
  const { told, workspace } = await load({
    "facts/extra.csv": `measure;unit;period;value;kind
visits;A;2023-01;1;
visits;A;2023-02;2;
visits;A;2023T1;9;
visits;R;2023;100;reported
visits;R;2023T1;30;reported
visits;R;2023T1;31;reported
`,
  });
  expect(told).toEqual(["overlapping-facts facts/extra.csv:4", "equal-facts facts/extra.csv:7"]);
  expect(workspace.facts.filter((fact) => fact.source.file === "facts/extra.csv")).toHaveLength(4);
});

test("a unit may move, but not stand in two places or under itself on any day", async () => {
  const tree = async (...rows: readonly string[]) => {
    return (
      await load({
        "organisation.csv": ["code,name,parent,from,to", "R,Region,,,", ...rows, ""].join("\n"),
        "facts/base.csv": "measure,unit,period,value\n",
      })
    ).told;
  };
  expect(await tree("A,A,R,,2023-12-31", "B,B,R,,", "A,A,B,2024-01-01,")).toEqual([]);
  expect(await tree("A,A,B,2024-01-01,", "B,B,R,,", "A,A,R,,2024-01-01")).toEqual([
    "overlapping-edges organisation.csv:5",
  ]);
  expect(await tree("A,A,B,,2023-12-31", "B,B,A,2024-01-01,", "A,A,R,2024-01-01,", "B,B,R,,2023-12-31")).toEqual([]);
  expect(await tree("A,A,R,,2023-12-31", "A,A,R,2024-01-01,", "B,B,A,,")).toEqual([]);
  expect(await tree("A,A,R,,2023-12-30", "A,A,R,2024-01-01,", "B,B,A,,")).toEqual([
    "parent-not-in-tree organisation.csv:5",
  ]);
  expect(await tree("A,A,R,2023-01-01,", "B,B,A,2022-01-01,")).toEqual(["parent-not-in-tree organisation.csv:4"]);
  expect(await tree("A,A,B,,2023-12-31", "B,B,C,,2023-12-31", "C,C,A,2023-12-31,")).toEqual([
    "tree-cycle organisation.csv:5",
  ]);
});

test("so many of a kind are told, then how many more", async () => {
  const rows = Array.from({ length: 150 }, (_, index) => `visits,A,${1900 + index},x`);
  const { problems } = await load({ "facts/extra.csv": ["measure,unit,period,value", ...rows].join("\n") });
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ code: "more-problems", values: { count: "50", code: "invalid-number" } });
});

test("a file as large as can be is refused before it is read", async () => {
  const folder = folderOf(base);
  const { problems } = await loadFolder({
    list: async () => ({ files: [{ path: "facts/large.csv", size: 200_000_000, link: false }], more: false }),
    read: async () => expect.fail("the file is not read"),
  });
  expect(problems.map((problem) => problem.code)).toContain("file-too-large");
  expect((await folder.list(3))?.more).toBe(true);
});

test("whatever is done to the files, loading ends with a workspace and problems that have their place", async () => {
  const starter = filesBelow(join(import.meta.dirname, "new/files"));
  const names = Object.keys(starter);
  const damage = fc.record({
    file: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    text: fc.oneof(
      fc.constantFrom(
        "",
        "\n",
        '"',
        ":",
        "- ",
        "  ",
        ",",
        ";",
        "{",
        "]",
        "&a ",
        "*a",
        "---\n",
        "\u0000",
        "__proto__: 1\n",
        "null",
        "[]",
        "{}",
        "2018T9",
        "1e9",
      ),
      fc.string({ maxLength: 8 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const files = { ...starter };
      for (const { file, at, length, text } of damages) {
        const content = files[file] ?? "";
        const start = Math.floor(at * content.length);
        files[file] = content.slice(0, start) + text + content.slice(start + length);
      }
      const { workspace, problems } = await loadFolder(folderOf(files));
      expect(workspace.languages).toContain("sv");
      for (const { file, line } of problems) {
        const lines = (files[file] ?? "").split("\n").length;
        expect(line ?? 1).toBeGreaterThanOrEqual(1);
        expect(line ?? 1).toBeLessThanOrEqual(lines);
      }
      createCube(workspace);
    }),
    { numRuns: 150 },
  );
});

test("a mean of months of a formula is told, not passed over", async () => {
  const measure =
    "- { id: fte, name: x, unit: fte, kind: stock, better: neither, overTime: mean, definition: x, formula: 1 + 1 }\n";
  expect((await load({ "measures/extra.yaml": measure })).told).toEqual(["conflicting-keys measures/extra.yaml:1"]);
});

test("a comma that divides a target is told before the number is wrong", async () => {
  const plan = "period: 2024\nunit: R\nindicators:\n  - { id: x, name: x, target: { atMost: 4,5 } }\n";
  expect((await load({ "plans/extra.yaml": plan })).told).toEqual(["yaml-syntax plans/extra.yaml:4"]);
});

test("an empty file of a list is told; one with nothing but comments is not", async () => {
  expect((await load({ "charts/empty.yaml": "" })).told).toEqual(["not-a-list charts/empty.yaml:1"]);
  expect((await load({ "charts/later.yaml": "# later\n" })).told).toEqual([]);
});

test("a member whose id no cut could name is told", async () => {
  const dimensions = base["dimensions.yaml"]?.replace("id: K,", 'id: " K",') ?? "";
  expect((await load({ "dimensions.yaml": dimensions })).told).toContain("invalid-id dimensions.yaml:4");
});

test("a unit that changes its name has that of the time, and a share that is lost takes the unit's other shares with it", async () => {
  const rows = ["R,Region Exempel,,,", "A,Avdelning A,R,,2023-12-31", "A,Enhet A,R,2024-01-01,", "B,Avdelning B,R,,"];
  const { told, workspace } = await load({
    "organisation.csv": ["code,name,parent,from,to", ...rows, ""].join("\n"),
    "successions.csv": "date,unit,successor,share\n2024-01-01,A,A,60 %\n2024-01-01,A,B,forty\n",
  });
  expect(told).toEqual(["invalid-share successions.csv:3"]);
  const { organisation } = workspace;
  expect([nameOn(organisation, "A", "2023-12-31"), nameOn(organisation, "A", "2024-01-01")]).toEqual([
    { sv: "Avdelning A" },
    { sv: "Enhet A" },
  ]);
  expect(organisation.units.find(({ code }) => code === "A")?.name).toEqual({ sv: "Enhet A" });
  expect(organisation.successions).toEqual([]);
});
