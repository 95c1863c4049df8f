import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Answer } from "../cube/query.ts";
import {
  assessmentOf,
  assignmentOf,
  fulfilment,
  indicatorOf,
  objectiveOf,
  organisationOf,
  roundOf,
} from "../../../tests/factories/workspace.ts";
import { subtree } from "../organisation/tree.ts";
import { fromInteger } from "../quantities/rational.ts";
import { canFollow, unitActs, type UnitAct } from "./acts.ts";
import { askedOf, subjectOf } from "./asked.ts";
import { isOver, lacking, needsNote, type Weighed } from "./lacking.ts";
import { progressOf } from "./progress.ts";
import { askedKinds, deadlineOf, reversedDeadlines, submissionStates, type Round } from "./round.ts";
import { approverUnit, levelOf, standingOf, treeOfRound, unitsAsked, unitsBelow, unitStates } from "./standing.ts";

const place = { file: "x", line: 1 };

/** Any tree of ten units, any of them asked, each having come to anything. */
const rounds = fc
  .record({
    parents: fc.tuple(...Array.from({ length: 9 }, (_, index) => fc.integer({ min: -1, max: index }))),
    asked: fc.uniqueArray(fc.integer({ min: 0, max: 9 })),
    states: fc.array(fc.constantFrom(...submissionStates, null), { minLength: 10, maxLength: 10 }),
    dates: fc.uniqueArray(fc.constantFrom("2018-05-01", "2018-05-10", "2018-05-20")),
  })
  .map(({ parents, asked, states, dates }) => {
    const parentOf = (unit: number): string | null => {
      const parent = unit === 0 ? -1 : (parents[unit - 1] ?? -1);
      return parent < 0 ? null : `u${parent}`;
    };
    const organisation = organisationOf(Object.fromEntries(states.map((_, unit) => [`u${unit}`, parentOf(unit)])));
    const round = roundOf("r", "2018T1", {
      units: asked.map((unit) => `u${unit}`),
      deadline: "2018-05-15",
      deadlines: dates.map((date, level) => ({ level, date })),
      submissions: asked.flatMap((unit) => {
        const state = states[unit] ?? null;
        return state === null ? [] : [{ unit: `u${unit}`, state, comment: null }];
      }),
    });
    return { tree: treeOfRound(organisation, round), round };
  });

const today = "2018-05-12";

test("progress counts each unit asked once, in its level and in every subtree that it is in", () => {
  fc.assert(
    fc.property(rounds, ({ tree, round }) => {
      const progress = progressOf(tree, round, today);
      const asked = unitsAsked(tree, round);
      const standings = new Map(asked.map((unit) => [unit, standingOf(tree, round, unit, today)]));
      const countIn = (units: readonly string[]) => {
        const found = units.flatMap((unit) => standings.get(unit) ?? []);
        const states = unitStates.map((state) => [state, found.filter((one) => one.state === state).length] as const);
        const late = found.filter(({ isLate }) => isLate).length;
        return { ...Object.fromEntries(states), late, all: found.length };
      };
      expect(progress.whole).toEqual(countIn(asked));
      for (const unit of asked) expect(progress.subtrees.get(unit)).toEqual(countIn(subtree(tree, unit)));
      progress.levels.forEach((counts, level) => {
        expect(counts).toEqual(countIn(asked.filter((unit) => levelOf(tree, round, unit) === level)));
      });
      expect(progress.levels.reduce((sum, { all }) => sum + all, 0)).toBe(asked.length);
    }),
  );
});

test("nobody but the very top signs for itself, and each hands in to one above it", () => {
  fc.assert(
    fc.property(rounds, ({ tree, round }) => {
      const asked = unitsAsked(tree, round);
      for (const unit of asked) {
        const above = approverUnit(tree, round, unit);
        expect(above === unit).toBe(tree.parent.get(unit) === null);
        if (above !== unit) expect(subtree(tree, above)).toContain(unit);
      }
      // Those below are each below one, and those whose approver is asked are below it.
      const below = asked.flatMap((unit) => unitsBelow(tree, round, unit));
      const handing = asked.filter((unit) => {
        const above = approverUnit(tree, round, unit);
        return above !== unit && asked.includes(above);
      });
      expect(below.toSorted()).toEqual(handing.toSorted());
    }),
  );
});

test("any acts lead only where the table says, and what is approved is opened only by who signs", () => {
  const acts = Object.keys(unitActs) as readonly UnitAct[];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts)), (taken) => {
      let state: (typeof unitStates)[number] = "not_begun";
      for (const act of taken) {
        const before: typeof state = state;
        if (!canFollow(act, state)) continue;
        state = unitActs[act].to;
        expect(state).not.toBe(before);
        if (before === "approved") expect(unitActs[act]).toMatchObject({ right: "approve", needsComment: true });
        if (state === "approved") expect(before).toBe("submitted");
      }
    }),
  );
});

test("a unit's deadline is that of its level, and it is late the day after until it has handed in", () => {
  const tree = treeOfRound(organisationOf({ LT: null, A: "LT", A1: "A" }), { period: roundOf("r", "2018T1").period });
  const round = roundOf("r", "2018T1", {
    units: ["LT", "A1"],
    deadline: "2018-05-15",
    deadlines: [{ level: 2, date: "2018-05-08" }],
    submissions: [{ unit: "LT", state: "submitted", comment: null }],
  });
  // The level between counts, though it is not asked.
  expect(standingOf(tree, round, "A1", "2018-05-08")).toMatchObject({
    level: 2,
    deadline: "2018-05-08",
    isLate: false,
  });
  expect(standingOf(tree, round, "A1", "2018-05-09")).toMatchObject({ state: "not_begun", isLate: true });
  expect(standingOf(tree, round, "LT", "2018-06-01")).toMatchObject({ deadline: "2018-05-15", isLate: false });
  expect(deadlineOf({ deadline: null, deadlines: [] }, 0)).toBeNull();
});

test("an upper level may not be due before one below it", () => {
  const days = (...dates: readonly string[]): Pick<Round, "deadlines"> => ({
    deadlines: dates.map((date, level) => ({ level, date })),
  });
  expect(reversedDeadlines(days("2018-05-15", "2018-05-15", "2018-05-08"))).toBeNull();
  expect(reversedDeadlines(days("2018-05-15", "2018-05-08", "2018-05-20"))).toEqual({
    upper: { level: 0, date: "2018-05-15" },
    lower: { level: 2, date: "2018-05-20" },
  });
});

test("a unit is asked about what is its own, goes on, and is of a kind that is asked about", () => {
  const risk = { id: "r", name: { sv: "R" }, unit: "A", probability: null, consequence: null, place };
  const said = { performed: "no", reason: null, performedMethod: null, result: null, action: null } as const;
  const control = { id: "c", risk: "r", name: { sv: "C" }, method: { sv: "M" }, sample: null, ...said, place };
  const planned = {
    plan: {
      levels: [],
      objectives: [
        objectiveOf("mine", { unit: "A" }),
        objectiveOf("dropped", { unit: "A", status: "dropped" }),
        objectiveOf("theirs", { unit: "B" }),
      ],
      indicators: [
        indicatorOf("own", { unit: "A", objective: "mine" }),
        indicatorOf("gone", { unit: "A", objective: "dropped" }),
      ],
      assignments: [
        assignmentOf("goes on", { unit: "A" }),
        assignmentOf("ends in it", { unit: "A", end: "2018-01-01" }),
        assignmentOf("ended before", { unit: "A", end: "2017-12-31" }),
        assignmentOf("begins after", { unit: "A", start: "2018-05-01" }),
      ],
    },
    control: { risks: [risk], controls: [control, { ...control, id: "other", risk: "x" }] },
  };
  const askedBy = (round: Round): readonly string[] => askedOf(planned, round, "A").subjects.map(subjectOf);
  expect(askedBy(roundOf("r", "2018T1"))).toEqual([
    "objective:mine",
    "indicator:own",
    "assignment:goes on",
    "assignment:ends in it",
    "control:c",
  ]);
  const asks = { subjects: ["control"], deviations: [], questions: [], instructions: null } as const;
  expect(askedBy(roundOf("r", "2018T1", { asks }))).toEqual(["control:c"]);
  expect(askedBy(roundOf("r", "2017T1"))).not.toContain("objective:mine");
  expect(askedKinds).toHaveLength(4);
});

describe("what is lacking", () => {
  const [met, , missed] = fulfilment.steps;
  const weighed = (more: Partial<Weighed>): Weighed => ({
    subject: "objective:a",
    answer: null,
    step: null,
    proposal: null,
    proposed: null,
    ...more,
  });
  const kinds = (one: Weighed): readonly string[] =>
    lacking({ subjects: [one], deviations: [], questions: [] }, { comments: [] }, "LT").map(({ kind }) => kind);
  const answer = (step: string | null, more: object = {}) => assessmentOf("objective:a", step, more);
  const notMet = { verdict: "not_met", reason: "missed" } as const;

  test("is an assessment, or a reason why there is none", () => {
    expect(kinds(weighed({}))).toEqual(["step"]);
    expect(kinds(weighed({ answer: answer(null) }))).toEqual(["step"]);
    expect(kinds(weighed({ answer: answer(null, { reason: { sv: "Mäts i höst." } }) }))).toEqual([]);
    expect(kinds(weighed({ answer: answer("met"), step: met ?? null }))).toEqual([]);
  });

  test("is a comment where the target is missed or the step is another than the proposed", () => {
    const off = weighed({ answer: answer("met"), step: met ?? null, proposal: notMet, proposed: missed ?? null });
    expect(kinds(off)).toEqual(["note"]);
    expect(kinds({ ...off, answer: answer("met", { comment: { sv: "Därför." } }) })).toEqual([]);
    expect(needsNote({ step: missed ?? null, proposal: null, proposed: null })).toBe(true);
    expect(needsNote({ step: met ?? null, proposal: { verdict: "met" }, proposed: met ?? null })).toBe(false);
  });

  const deviation = (over: object) => ({ measure: "income", scenario: "deviation", over }) as const;
  const value = (whole: number): Answer => ({
    state: "value",
    value: fromInteger(whole, 0),
    upper: null,
    unit: "sek",
    kind: "computed",
    qualifier: null,
    preliminary: false,
    coverage: null,
    carried: "none",
  });
  const absent: Answer = { state: "absent", reason: "division_by_zero", about: "income", unit: null };

  test.each([
    [{ amount: "500" }, value(-501), value(1), true],
    [{ amount: "500" }, value(-500), value(1), false],
    [{ amount: "500", percent: "2" }, value(900), value(2), false],
    [{ amount: "500", percent: "2" }, value(900), value(-3), true],
    [{ percent: "2" }, value(1), absent, true],
    [{ percent: "2" }, value(0), absent, false],
    [{ amount: "0" }, absent, absent, false],
  ])("a deviation over %j: %#", (over, amount, percent, expected) => {
    expect(isOver(deviation(over), amount, percent)).toBe(expected);
  });

  test("is an explanation and a required answer, until the unit itself has written one", () => {
    const question = (id: string, required: boolean) => ({ id, name: { sv: id }, help: null, required });
    const asked = { subjects: [], deviations: [deviation({})], questions: [question("a", true), question("b", false)] };
    const comment = (on: string, unit: string) => ({ on, unit, text: { sv: "x" }, place });
    expect(lacking(asked, { comments: [comment("question:a", "A")] }, "LT")).toEqual([
      { kind: "deviation", subject: "row:income" },
      { kind: "question", subject: "question:a" },
    ]);
    expect(lacking(asked, { comments: [comment("question:a", "LT"), comment("row:income", "LT")] }, "LT")).toEqual([]);
  });
});
