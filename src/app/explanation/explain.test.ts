import { expect, test } from "vitest";

import type { Workspace } from "#domain/workspace.ts";

import {
  cubeOf,
  dimensionOf,
  edgeOf,
  factOf,
  measureOf,
  organisationOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { explain } from "./explain.ts";
import { formulaText } from "./formula.ts";
import type { AnsweredView } from "./view.ts";

const hours = measureOf("sick_hours", { unit: "hours", name: { sv: "Sjukfrånvarotid" } });
const ordinary = measureOf("ordinary_hours", { unit: "hours", name: { sv: "Ordinarie arbetstid" } });
const leave = measureOf("sick_leave", {
  name: { sv: "Sjukfrånvaro" },
  unit: "percent",
  kind: "rate",
  decimals: 1,
  formula: "100 * sick_hours / ordinary_hours",
});

function open(parts: Partial<Workspace>): OpenWorkspace {
  const workspace = workspaceOf({ measures: [hours, ordinary, leave], ...parts });
  const visit = () => ({ fetch: async () => false, end: () => undefined });
  const own = { problems: [], stored: null, fault: null, visit, mayRead: () => true };
  return { id: "test", folder: "", workspace, cube: cubeOf(workspace), ...own };
}

function explained(workspace: OpenWorkspace, ref: string, offset = 0, limit = 20): AnsweredView {
  const result = explain(workspace, { ref, offset, limit, language: "sv" });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const leaveOfLt = "measure=sick_leave&unit=LT&period=2018-01&scenario=outcome";

test("a computed value shows its formula with names, and each input opens in its turn", () => {
  const place = { file: "facts/people.csv", line: 14 };
  const workspace = open({
    facts: [
      factOf(hours, "2018-01", "43.1", { unit: "A", source: place }),
      factOf(ordinary, "2018-01", "1000", { unit: "A" }),
    ],
  });
  const view = explained(workspace, leaveOfLt);
  expect(view.value?.text).toBe("4,31\u00a0%");
  expect(view.formula).toBe("100 × sjukfrånvarotid ÷ ordinarie arbetstid");
  expect(view.kind).toContain("Beräknat");
  expect(view.inputs.map(({ name }) => name)).toEqual(["Sjukfrånvarotid", "Ordinarie arbetstid"]);
  const below = explained(workspace, view.inputs[0]?.ref ?? "");
  expect(below.facts.items[0]).toMatchObject({ unit: "Enhet A", value: "43,1\u00a0timmar", place });
});

test("a reported value says that its parts were not published, and where it stands", () => {
  const fact = factOf(leave, "2018-01", "4.31", { kind: "reported", note: "ur rapporten" });
  const view = explained(open({ facts: [fact] }), leaveOfLt);
  expect(view.kind).toContain("delarna är inte publicerade");
  expect(view.facts.items).toHaveLength(1);
  expect(view.facts.items[0]?.note).toBe("ur rapporten");
});

test("a value that is not there says why, and which input lacked", () => {
  const view = explained(open({ facts: [factOf(hours, "2018-01", "43", { unit: "A" })] }), leaveOfLt);
  expect(view.value).toBeNull();
  expect(view.absent).toContain("Ordinarie arbetstid");
});

test("many facts come in pages, and all of them can be had", () => {
  const units = Array.from({ length: 45 }, (_, index) => `U${index}`);
  const workspace = open({
    organisation: organisationOf({ LT: null, ...Object.fromEntries(units.map((unit) => [unit, "LT"])) }),
    facts: units.map((unit) => factOf(hours, "2018-01", "1", { unit })),
  });
  const ref = "measure=sick_hours&unit=LT&period=2018-01&scenario=outcome";
  const seen = [0, 20, 40].flatMap((offset) => explained(workspace, ref, offset).facts.items.map(({ unit }) => unit));
  expect(new Set(seen)).toEqual(new Set(units.map((unit) => `Enhet ${unit}`)));
  expect(explained(workspace, ref).facts.total).toBe(45);
});

test.each([
  ["(sick_hours + ordinary_hours) * 2", "(sjukfrånvarotid + ordinarie arbetstid) × 2"],
  ["sick_hours - (ordinary_hours - 1)", "sjukfrånvarotid − (ordinarie arbetstid − 1)"],
  ["-sick_hours / 0.5", "−sjukfrånvarotid ÷ 0,5"],
  ["closing(sick_hours) / last_year(none)", "sjukfrånvarotid vid periodens slut ÷ none samma period året före"],
  ["not a formula (", "not a formula ("],
])("the formula %s is read as %s", (written, read) => {
  expect(formulaText(open({}).workspace, written, "sv")).toBe(read);
});

test("a deviation that was published without its parts shows no formula", () => {
  const result = measureOf("result", { name: { sv: "Resultat" } });
  const fact = factOf(result, "2018-01", "3.7", { scenario: "deviation", kind: "reported" });
  const workspace = open({ measures: [result], facts: [fact] });
  expect(explained(workspace, "measure=result&unit=LT&period=2018-01&scenario=deviation").formula).toBeNull();
  const facts = [factOf(result, "2018-01", "5"), factOf(result, "2018-01", "1.3", { scenario: "budget" })];
  const computed = explained(
    open({ measures: [result], facts }),
    "measure=result&unit=LT&period=2018-01&scenario=deviation",
  );
  expect(computed.formula).toContain("utfall − budget");
  expect(computed.inputs).toHaveLength(2);
});

test("five thousand facts behind one total are paged through, each once, and the count is said all the way", () => {
  const units = Array.from({ length: 100 }, (_, index) => `U${index}`);
  const months = Array.from(
    { length: 50 },
    (_, index) => `${2014 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );
  const workspace = open({
    organisation: organisationOf({ LT: null, ...Object.fromEntries(units.map((unit) => [unit, "LT"])) }),
    facts: months.flatMap((month, row) =>
      units.map((unit, at) =>
        factOf(hours, month, "1", { unit, source: { file: "facts/hours.csv", line: row * units.length + at + 2 } }),
      ),
    ),
  });
  const ref = "measure=sick_hours&unit=LT&period=2014-01..2018-02&scenario=outcome";
  const pages = Array.from({ length: 26 }, (_, page) => explained(workspace, ref, page * 200, 200));
  expect(pages.map(({ facts }) => facts.total)).toEqual(pages.map(() => 5000));
  expect(pages.at(-1)?.facts.items).toEqual([]);
  const lines = pages.flatMap(({ facts }) => facts.items.map(({ place }) => place.line));
  expect(lines.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 5000 }, (_, index) => index + 2));
  expect(pages[0]?.value?.text).toBe("5\u00a0000,0\u00a0timmar");
});

test("what an index is weighed by is among what it was made of", () => {
  const answers = measureOf("answers", { name: { sv: "Svar" }, unit: "count" });
  const weighed = { kind: "index", overUnits: "weighted", overTime: "weighted", weight: "answers" } as const;
  const engaged = measureOf("engaged", { unit: "index", ...weighed });
  const facts = [factOf(answers, "2018-01", "10", { unit: "A" }), factOf(engaged, "2018-01", "80", { unit: "A" })];
  const view = explained(
    open({ measures: [answers, engaged], facts }),
    "measure=engaged&unit=LT&period=2018-01&scenario=outcome",
  );
  expect(view.inputs).toMatchObject([{ name: "Svar", value: { text: "10,0" } }]);
});

test("it says what was added: months, units, parts, and only those", () => {
  const facts = [
    factOf(hours, "2018-01", "1", { unit: "A", cut: { gender: "K" } }),
    factOf(hours, "2018-02", "1", { unit: "A", cut: { gender: "K" } }),
  ];
  const dimensions = [dimensionOf("gender", { K: "Kvinnor", M: "Män" })];
  const ref = "measure=sick_hours&unit=LT&period=2018-01..2018-02&scenario=outcome&cut=gender%3DK";
  expect(explained(open({ facts, dimensions }), ref).rules).toEqual(["månaderna läggs ihop"]);
  const both = [...facts, factOf(hours, "2018-02", "1", { unit: "B", cut: { gender: "K" } })];
  expect(explained(open({ facts: both, dimensions }), ref).rules).toEqual([
    "månaderna läggs ihop",
    "enheterna läggs ihop",
  ]);
});

test("it tells what was carried over from units that are no more, what share of it, and what nobody took over", () => {
  const organisation = {
    ...organisationOf({ LT: null, A: "LT", B: "LT" }),
    edges: [
      edgeOf("LT", null),
      edgeOf("A", "LT"),
      { ...edgeOf("B", "LT", null, "2017-12-31"), name: { sv: "Arkivet" } },
      edgeOf("C", "LT", null, "2017-12-31"),
    ],
    successions: [
      { date: "2018-01-01", unit: "B", successor: "A", share: { num: 3, den: 5 }, note: null },
      { date: "2018-01-01", unit: "B", successor: null, share: { num: 2, den: 5 }, note: null },
    ],
  };
  const facts = ["A", "B"].map((unit) => factOf(hours, "2017-12", "10", { unit }));
  const of = (unit: string) => `measure=sick_hours&unit=${unit}&period=2017-12&scenario=outcome&organisation=2018-01`;
  const view = explained(open({ organisation, facts }), of("A"));
  expect(view.value?.text).toBe("16,0\u00a0timmar");
  expect(view.question).toContain("i organisationen jan 2018");
  expect(view.rules).toContain("60 % av värdena för Arkivet före den 1 januari 2018, enligt efterträdarkartan");
  expect(explained(open({ organisation, facts }), of("LT")).coverage).toBe(
    "enheter utan efterträdare som inte är med: 1",
  );
});
