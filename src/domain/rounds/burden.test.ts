import { expect, test } from "vitest";

import { assignmentOf, indicatorOf, objectiveOf, span } from "../../../tests/factories/workspace.ts";
import { burdenOf, planCountsOf, type PlanCounts } from "./burden.ts";

const counts = (objective: number, indicator: number): PlanCounts => ({
  objective,
  indicator,
  assignment: 0,
  control: 0,
});

test("what is asked of each unit is counted by what is asked about", () => {
  const units = [
    { code: "A", counts: counts(2, 3) },
    { code: "B", counts: counts(1, 5) },
    { code: "C", counts: counts(0, 0) },
  ];
  expect(burdenOf(units, ["objective"], 0)).toEqual({
    units: 3,
    things: 3,
    most: { unit: "A", things: 2 },
    unasked: 1,
  });
  expect(burdenOf(units, ["objective", "indicator"], 2)).toEqual({
    units: 3,
    things: 17,
    most: { unit: "B", things: 8 },
    unasked: 0,
  });
  expect(burdenOf([], ["objective"], 2)).toEqual({ units: 0, things: 0, most: null, unasked: 0 });
});

test("a plan is counted by kind, in the period alone", () => {
  const plan = {
    levels: [],
    objectives: [
      objectiveOf("a", { unit: "A" }),
      objectiveOf("b", { unit: "B" }),
      objectiveOf("d", { unit: "A", status: "draft" }),
    ],
    indicators: [indicatorOf("i", { unit: "A" }), indicatorOf("then", { unit: "A", period: span("2001") })],
    assignments: [assignmentOf("w", { unit: "A" })],
  };
  expect(planCountsOf({ plan, control: { risks: [], controls: [] } }, span("2018T1"), "A")).toEqual({
    objective: 1,
    indicator: 1,
    assignment: 1,
    control: 0,
  });
});
