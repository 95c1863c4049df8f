import * as fc from "fast-check";
import { expect, test } from "vitest";

import { monthOf } from "../periods/month.ts";
import { assignmentFaults, objectiveFaults, type PlanNames } from "./check.ts";
import { milestonesDue } from "./milestone.ts";
import type { Milestone, Objective } from "./plan.ts";

const place = { file: "", line: 1 };

const objective = (id: string, supports: readonly string[] = []): Objective => ({
  id,
  level: "goal",
  name: { sv: id },
  description: null,
  unit: "R",
  supports,
  period: { from: monthOf(2026, 1), to: monthOf(2026, 12) },
  number: null,
  status: "active",
  ended: null,
  followedUpIn: null,
  place,
});

const namesOf = (objectives: readonly Objective[]): PlanNames => ({
  plan: {
    levels: [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }],
    objectives,
    indicators: [],
    assignments: [],
  },
  control: { risks: [], controls: [] },
  measures: [],
  isUnit: (code) => code === "R",
  today: "2026-06-15",
});

test("an objective that supports those before it is right, and one that closes a ring is not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, high, low) => {
      const ids = Array.from({ length: count }, (_, index) => `g${index}`);
      const chain = ids.map((id, index) => objective(id, index === 0 ? [] : [`g${index - 1}`]));
      expect(chain.flatMap((one) => objectiveFaults(namesOf(chain), one))).toEqual([]);
      const from = high % (count - 1);
      const to = from + 1 + (low % (count - 1 - from));
      const closing = { ...objective(`g${from}`), supports: [`g${to}`] };
      const [fault] = objectiveFaults(namesOf(chain), closing);
      expect(fault).toMatchObject({ field: "supports", code: "supports_circle" });
      const way = fault?.values["path"]?.split(" → ") ?? [];
      expect([way[0], way.at(-1), way.length]).toEqual([`g${from}`, `g${from}`, to - from + 2]);
    }),
  );
});

const work = {
  id: "a",
  number: null,
  type: "activity",
  name: { sv: "A" },
  description: null,
  unit: "R",
  supports: [],
};

test("days in their order are right, others are not", () => {
  const day = fc.constantFrom("2026-01-01", "2026-02-28", "2026-12-31", null);
  fc.assert(
    fc.property(day, day, (start, end) => {
      const faults = assignmentFaults(namesOf([]), { ...work, start, end, owner: null, carriedOverTo: null, place });
      expect(faults.length > 0).toBe(start !== null && end !== null && end < start);
    }),
  );
});

test("a milestone is within its assignment's days, stands once and was not done ahead", () => {
  const of = (...milestones: readonly Milestone[]) => {
    const dates = { start: "2026-02-01", end: null, owner: null, carriedOverTo: null, place };
    return assignmentFaults(namesOf([]), { ...work, ...dates, milestones }).map(({ field, code }) => [field, code]);
  };
  const half: Milestone = { id: "half", name: { sv: "Delrapport" }, date: "2026-05-01", done: "2026-06-15" };
  expect(of(half, { ...half, id: "next", date: "2026-09-01", done: null })).toEqual([]);
  expect(of({ ...half, date: "2026-01-31" })).toEqual([["milestones.0.date", "milestone_outside"]]);
  expect(of(half, { ...half, id: "again" })).toEqual([["milestones.1.name", "milestone_twice"]]);
  expect(of({ ...half, done: "2026-06-16" })).toEqual([["milestones.0.done", "done_ahead"]]);
  expect(of({ ...half, name: { sv: "" } })).toEqual([["milestones.0.name", "name_missing"]]);
});

test("what a period has to do with is due in it, or was not done before it", () => {
  const at = (id: string, date: string, done: string | null = null): Milestone => ({
    id,
    name: { sv: id },
    date,
    done,
  });
  const milestones = [
    at("early", "2026-02-01", "2026-01-15"),
    at("late", "2026-02-01"),
    at("mended", "2026-02-01", "2026-05-02"),
    at("now", "2026-08-31", "2026-04-01"),
    at("ahead", "2026-09-01"),
  ];
  const dates = { start: null, end: null, owner: null, carriedOverTo: null, place };
  const due = milestonesDue({ ...work, ...dates, milestones }, { from: monthOf(2026, 5), to: monthOf(2026, 8) });
  expect(due.map(({ id }) => id)).toEqual(["late", "mended", "now"]);
});
