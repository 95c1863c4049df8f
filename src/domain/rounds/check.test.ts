import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assessmentOf, measureOf, organisationOf, roundOf } from "../../../tests/factories/workspace.ts";
import { nextSpan } from "../periods/span.ts";
import { begunFaults, isBegun, roundFaults } from "./check.ts";
import { askedKinds, plainAsks, type Question, type Round } from "./round.ts";

const tree = organisationOf({ LT: null, A: "LT", B: "LT", OLD: "LT" });
const organisation = {
  ...tree,
  edges: tree.edges.map((edge) => (edge.unit === "OLD" ? { ...edge, to: "2018-03-31" } : edge)),
};
const names = {
  organisation,
  measures: [measureOf("cost"), measureOf("sick", { unit: "percent" })],
  reports: [{ id: "annual" }],
  rounds: [] as readonly Round[],
};
const today = "2018-05-01";
const plain = roundOf("r", "2018T1", { units: ["LT", "A"], deadline: "2018-05-15" });
const question = (id: string, sv: string): Question => ({ id, name: { sv }, help: null, required: false });

function faultsOf(round: Partial<Round>, before: Round | null = null, rounds: readonly Round[] = []) {
  return roundFaults({ ...names, rounds }, { ...plain, ...round }, before, today).map(
    ({ field, code }) => `${field} ${code}`,
  );
}

describe("what keeps a round from standing", () => {
  test("a whole round has no fault", () => {
    expect(faultsOf({ report: "annual" })).toEqual([]);
  });

  test.each([
    ["name name_missing", { name: { sv: "  " } }],
    ["units round_without_units", { units: [] }],
    ["units asked_unit_ended", { units: ["A", "OLD"] }],
    ["deadline bad_day", { deadline: "2018-02-30" }],
    ["deadline deadline_passed", { deadline: "2018-04-30" }],
    ["level-1 deadline_passed", { deadlines: [{ level: 1, date: "2018-04-01" }] }],
    ["deadline deadlines_reversed", { deadlines: [{ level: 1, date: "2018-05-20" }] }],
    ["level-0 deadlines_reversed", { deadlines: [{ level: 0, date: "2018-05-14" }] }],
    ["subjects nothing_asked", { asks: { ...plainAsks, subjects: [] } }],
    ["report unknown_report", { report: "none" }],
    ["previous unknown_round", { previous: "none" }],
  ] as const)("%s", (told, round) => {
    expect(faultsOf(round)).toEqual([told]);
  });

  test("each deviation is told of at its own fields", () => {
    const of = (measure: string, over: object) => ({ measure, scenario: "deviation", over }) as const;
    const deviations = [
      of("cost", { amount: "-1" }),
      of("cost", { percent: "två" }),
      of("sick", { amount: "1" }),
      of("none", { amount: "0" }),
      of("cost", {}),
      of("", { amount: "1" }),
    ];
    expect(faultsOf({ asks: { ...plainAsks, deviations } })).toEqual([
      "deviation-0-amount bad_limit",
      "deviation-1 deviation_twice",
      "deviation-1-percent bad_limit",
      "deviation-2 deviation_not_money",
      "deviation-3 unknown_measure",
      "deviation-4 deviation_twice",
      "deviation-4-amount limit_missing",
      "deviation-5 measure_missing",
    ]);
  });

  test("questions have texts of their own", () => {
    const questions = [
      question("q1", "Hur går det?"),
      question("q2", "hur går det? "),
      question("q3", ""),
      question("Q", "x"),
    ];
    expect(faultsOf({ asks: { ...plainAsks, questions } })).toEqual([
      "question-1 question_twice",
      "question-2 question_missing",
      "question-3 bad_question",
    ]);
  });

  test("the same units are asked once of a period", () => {
    const other = { ...plain, id: "other", units: ["A", "LT"] };
    expect(faultsOf({}, null, [other])).toEqual(["period round_made_twice"]);
    expect(faultsOf({ units: ["A"] }, null, [other])).toEqual([]);
    expect(faultsOf({ name: { sv: "Ny" } }, plain, [plain, other])).toEqual([]);
  });

  test("a last day that stood may have passed", () => {
    const before = { ...plain, deadline: "2018-04-20" };
    expect(faultsOf({ deadline: "2018-04-20" }, before)).toEqual([]);
    expect(faultsOf({ deadline: "2018-04-25" }, before)).toEqual(["deadline deadline_passed"]);
  });
});

describe("a round that has begun", () => {
  const begun: Round = {
    ...plain,
    stage: "open",
    deadlines: [{ level: 1, date: "2018-05-10" }],
    asks: { ...plainAsks, questions: [question("q1", "Hur går det?")] },
  };
  const told = (round: Partial<Round>) =>
    begunFaults({ ...begun, ...round }, begun).map(({ field, code }) => `${field} ${code}`);
  const asks = begun.asks ?? plainAsks;

  test("is one that is opened, or in which something is said", () => {
    expect(isBegun(plain)).toBe(false);
    expect(isBegun(begun)).toBe(true);
    expect(isBegun({ ...plain, assessments: [assessmentOf("objective:g", "met")] })).toBe(true);
  });

  test("gets another name, later days, more units and more questions", () => {
    const questions = [question("q2", "Mer?"), ...asks.questions];
    expect(
      told({
        name: { sv: "Annat" },
        deadline: "2018-05-16",
        deadlines: [{ level: 1, date: "2018-05-11" }],
        units: ["B", "A", "LT"],
        asks: { ...asks, questions, instructions: { sv: "Kort." } },
      }),
    ).toEqual([]);
    expect(told({ deadlines: [] })).toEqual([]);
  });

  test.each([
    ["period asked_already", { period: nextSpan(plain.period) }],
    ["subjects asked_already", { asks: { ...asks, subjects: askedKinds.slice(1) } }],
    [
      "deviations asked_already",
      { asks: { ...asks, deviations: [{ measure: "cost", scenario: "deviation", over: { amount: "1" } }] } },
    ],
    ["report asked_already", { report: "annual" }],
    ["deadline deadline_earlier", { deadline: "2018-05-14" }],
    ["level-1 deadline_earlier", { deadlines: [{ level: 1, date: "2018-05-09" }] }],
    ["units unit_taken_away", { units: ["LT"] }],
    ["questions question_taken_away", { asks: { ...asks, questions: [question("q1", "Hur gick det?")] } }],
  ] as const)("%s", (expected, round) => {
    expect(told(round)).toEqual([expected]);
  });

  test("whatever is added, what was asked is not lost", () => {
    fc.assert(
      fc.property(fc.subarray(["LT", "A", "B"]), fc.subarray(["q1", "q2"]), (units, ids) => {
        const questions = ids.map((id) => asks.questions.find((one) => one.id === id) ?? question(id, id));
        const isKept = units.includes("LT") && units.includes("A") && ids.includes("q1");
        expect(told({ units, asks: { ...asks, questions } }).length === 0).toBe(isKept);
      }),
    );
  });
});
