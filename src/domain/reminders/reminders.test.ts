import * as fc from "fast-check";
import { expect, test } from "vitest";

import { assignmentOf, organisationOf, roundOf } from "../../../tests/factories/workspace.ts";
import { treeAt } from "../organisation/tree.ts";
import type { Assignment } from "../plan/plan.ts";
import type { Grant } from "../permissions/grant.ts";
import { dayAfter, daysBetween } from "../periods/span.ts";
import type { Round, Submission } from "../rounds/round.ts";
import { ownedDates } from "./dates.ts";
import { dueIn, usualRules } from "./due.ts";
import { holdersOf } from "./holders.ts";

const organisation = organisationOf({ LT: null, A: "LT", B: "LT" });
const tree = treeAt(organisation, "2026-04-30");
const round = (more: Partial<Round> = {}) =>
  roundOf("t1", "2026T1", { stage: "open", units: ["LT", "A"], deadline: "2026-05-15", ...more });
const kinds = (today: string, more: Partial<Round> = {}) =>
  dueIn(tree, round(more), today, usualRules).map(({ unit, kind, toldAt }) => `${unit} ${kind} ${toldAt}`);

test.each([
  ["2026-05-11", ["LT opened LT", "A opened A"]],
  ["2026-05-12", ["LT soon LT", "A soon A"]],
  ["2026-05-15", ["LT soon LT", "A soon A"]],
  ["2026-05-16", ["LT late LT", "A late A"]],
  ["2026-05-20", ["LT late LT", "LT escalated LT", "A late A", "A escalated LT"]],
])("on %s %j is due", (today, due) => {
  expect(kinds(today)).toEqual(due);
});

test("who has handed in is left alone, and what is returned is told of", () => {
  const of = (state: Submission["state"]) => ({ submissions: [{ unit: "A", state, comment: null }] });
  expect(kinds("2026-05-20", of("submitted"))).toEqual(["LT late LT", "LT escalated LT"]);
  expect(kinds("2026-05-20", of("approved"))).toEqual(["LT late LT", "LT escalated LT"]);
  expect(kinds("2026-05-02", of("returned"))).toEqual(["LT opened LT", "A returned A"]);
  expect(kinds("2026-05-02", of("reporting"))).toEqual(["LT opened LT", "A opened A"]);
});

test("nothing is due in a round that is not open, and without a last day nothing is late", () => {
  expect(kinds("2026-05-20", { stage: "planned" })).toEqual([]);
  expect(kinds("2026-05-20", { stage: "closed" })).toEqual([]);
  expect(kinds("2030-01-01", { deadline: null })).toEqual(["LT opened LT", "A opened A"]);
});

test("the days between two are as many as there are steps from one to the other", () => {
  fc.assert(
    fc.property(fc.nat(800), (steps) => {
      const to = Array.from({ length: steps }).reduce<string>((day) => dayAfter(day), "2023-12-30");
      expect([daysBetween("2023-12-30", to), daysBetween(to, "2023-12-30")]).toEqual([steps, steps === 0 ? 0 : -steps]);
    }),
  );
});

const grant = (person: string, role: Grant["role"], unit: string, more: Partial<Grant> = {}): Grant => {
  return {
    id: `${person} ${role} ${unit}`,
    person,
    role,
    unit,
    from: "2020-01-01",
    to: null,
    delegatedFrom: null,
    ...more,
  };
};
const holders = (grants: readonly Grant[], unit: string, right: "report" | "approve" = "report") =>
  holdersOf({ grants, organisation, today: "2026-05-01" }, right, (person) => person !== "gone")(unit);

test("those nearest a unit are told, and of them those whose role it is", () => {
  const all = [
    grant("boss", "manager", "LT"),
    grant("eva", "reporter", "A"),
    grant("lars", "manager", "A"),
    grant("cora", "controller", "LT"),
    grant("rut", "reader", "B"),
  ];
  expect(holders(all, "A")).toEqual(["eva"]);
  expect(holders(all, "B")).toEqual(["boss"]);
  expect(holders(all, "A", "approve")).toEqual(["lars"]);
  expect(holders([], "A")).toEqual([]);
});

test("who has left, or whose role has ended, is not told", () => {
  const ended = { to: "2026-04-30" };
  expect(holders([grant("gone", "reporter", "A"), grant("boss", "manager", "LT")], "A")).toEqual(["boss"]);
  expect(holders([grant("eva", "reporter", "A", ended), grant("boss", "manager", "LT")], "A")).toEqual(["boss"]);
});

test("an owner is to think of days that come, and of milestones that have passed", () => {
  const step = (id: string, date: string, done: string | null = null) => ({ id, name: { sv: id }, date, done });
  const milestones = [
    step("past", "2026-03-01"),
    step("done", "2026-05-02", "2026-04-01"),
    step("near", "2026-05-08"),
    step("far", "2026-05-09"),
  ];
  const of = (more: Partial<Assignment>) => {
    const assignments = [assignmentOf("a", { person: "eva", milestones, ...more })];
    const dates = ownedDates({ levels: [], objectives: [], indicators: [], assignments }, "2026-05-01", 7);
    return dates.map(({ milestone, date }) => milestone?.id ?? date);
  };
  expect(of({ end: "2026-05-08" })).toEqual(["past", "near", "2026-05-08"]);
  expect(of({ end: "2026-04-30" })).toEqual(["past", "near"]);
  expect(of({ person: undefined })).toEqual([]);
  expect(of({ ended: { date: null, reason: { sv: "Klart" } } })).toEqual([]);
});
