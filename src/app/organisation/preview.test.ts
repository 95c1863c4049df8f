import { expect, test } from "vitest";

import { cubeOf, factOf, measureOf, organisationOf, workspaceOf } from "../../../tests/factories/workspace.ts";
import { planned } from "./request.ts";
import { previewOf, type FigureChange, type Preview } from "./preview.ts";

const cost = measureOf("cost");
const workspace = workspaceOf({
  organisation: organisationOf({ LT: null, A: "LT", B: "LT", A1: "A" }),
  measures: [cost],
  facts: [
    factOf(cost, "2024", "10", { unit: "A1" }),
    factOf(cost, "2024", "5", { unit: "B" }),
    factOf(cost, "2025", "7", { unit: "B" }),
  ],
});

function preview(...acts: readonly string[]): Preview {
  const plan = planned(workspace, { date: "2026-01-01", acts });
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusals));
  return previewOf(workspace, cubeOf(workspace), plan.organisation, plan.date);
}

const told = ({ query, ownTime, before, after }: FigureChange): string =>
  [
    query.unit,
    query.period.to % 12,
    ...[ownTime, before, after].map((one) => (one.state === "value" ? String(one.value.num) : "-")),
  ].join(" ");

test("a preview tells which figures of which years change, and that the totals do not", () => {
  const { places, figures, totals, same } = preview("move A1 under B");
  expect(places.map(({ unit, before, after }) => [unit, before?.path, after?.path])).toEqual([
    ["A1", ["LT", "A", "A1"], ["LT", "B", "A1"]],
  ]);
  expect(figures.map(told)).toEqual(["A 11 10000000 10000000 -", "B 11 5000000 5000000 15000000"]);
  // The whole in both years, A1 in 2024, B in 2025.
  expect([totals, same]).toEqual([[], 4]);
});

test("closing into nobody changes the total, and says so", () => {
  const { totals, successions } = preview("close A1 into nobody");
  expect(successions).toMatchObject([{ unit: "A1", successor: null }]);
  expect(totals.map(told)).toEqual(["LT 11 15000000 15000000 5000000"]);
});

test("what can't be read is refused, with everything that is wrong at once", () => {
  const plan = planned(workspace, { date: "2026-02-30", acts: ["flytta A"] });
  expect(plan).toMatchObject({ ok: false, refusals: [{ kind: "no_date" }, { kind: "unreadable", about: "flytta A" }] });
});
