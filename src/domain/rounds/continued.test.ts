import { expect, test } from "vitest";

import { assessmentOf, assignmentOf, indicatorOf, objectiveOf } from "../../../tests/factories/workspace.ts";
import type { AskedSubject } from "./asked.ts";
import { earlierAnswer, earlierSubjects } from "./continued.ts";

const objectives = [
  objectiveOf("g24"),
  objectiveOf("g25", { continues: "g24" }),
  objectiveOf("g26", { continues: "g25" }),
  objectiveOf("round", { continues: "round" }),
];
const indicators = [
  indicatorOf("i25", { objective: "g25", measure: "sick" }),
  indicatorOf("other", { objective: "g25", measure: "cost" }),
  indicatorOf("i26", { objective: "g26", measure: "sick" }),
];
const assignments = [
  assignmentOf("w25", { supports: ["g25"], name: { sv: "Minska svinnet" } }),
  assignmentOf("w26", { supports: ["g26"], name: { sv: "Minska svinnet" } }),
];
const plan = { levels: [], objectives, indicators, assignments };

const objective = (id: string): AskedSubject => ({ kind: "objective", thing: objectiveOf(id) });
const sick = { kind: "indicator", thing: indicatorOf("i26", { objective: "g26", measure: "sick" }) } as const;
const waste = {
  kind: "assignment",
  thing: assignmentOf("w26", { supports: ["g26"], name: { sv: "Minska svinnet" } }),
} as const;

test("what is carried on is found under its earlier ids, the newest first", () => {
  expect(earlierSubjects(plan, objective("g26"))).toEqual(["objective:g26", "objective:g25", "objective:g24"]);
  expect(earlierSubjects(plan, objective("round"))).toEqual(["objective:round"]);
  expect(earlierSubjects(plan, sick)).toEqual(["indicator:i26", "indicator:i25"]);
  expect(earlierSubjects(plan, waste)).toEqual(["assignment:w26", "assignment:w25"]);
});

test("where two could be meant, none is", () => {
  const twice = [...indicators, indicatorOf("i25b", { objective: "g25", measure: "sick" })];
  expect(earlierSubjects({ ...plan, indicators: twice }, sick)).toEqual(["indicator:i26"]);
});

test("the answer of the round before is the one of its own unit, under whichever id", () => {
  const last = {
    assessments: [
      assessmentOf("objective:g25", "met", { unit: "A" }),
      assessmentOf("objective:g26", "not_met", { unit: "B" }),
    ],
  };
  expect(earlierAnswer(plan, last, "A", objective("g26"))).toMatchObject({ step: "met" });
  expect(earlierAnswer(plan, last, "B", objective("g26"))).toMatchObject({ step: "not_met" });
  expect(earlierAnswer(plan, last, "C", objective("g26"))).toBeNull();
});
