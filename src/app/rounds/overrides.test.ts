import { expect, test } from "vitest";

import * as factory from "../../../tests/factories/workspace.ts";

import { roundOverrides } from "./overrides.ts";

const sick = factory.measureOf("sick", {
  unit: "percent",
  kind: "rate",
  better: "lower",
  overUnits: "none",
  overTime: "none",
});

/** A and B have each an indicator that misses its target; LT's objective rests on nothing. */
const workspace = factory.workspaceOf({
  measures: [sick],
  facts: ["A", "B"].map((unit) => factory.factOf(sick, "2018T1", "4", { unit })),
  plan: {
    levels: [],
    objectives: [factory.objectiveOf("g")],
    indicators: ["A", "B"].map((unit) =>
      factory.indicatorOf(`i${unit}`, {
        unit,
        measure: "sick",
        target: { kind: "number", relation: "at_most", value: "3" },
      }),
    ),
    assignments: [],
  },
  rounds: [
    factory.roundOf("r", "2018T1", {
      units: ["LT", "A", "B"],
      assessments: [
        factory.assessmentOf("objective:g", "met"),
        factory.assessmentOf("indicator:iA", "met", { unit: "A" }),
        factory.assessmentOf("indicator:iB", "not_met", { unit: "B" }),
      ],
    }),
  ],
});

const visit = () => ({ fetch: () => Promise.resolve(false), end: () => undefined });

const overridesFor = async (mayRead: (unit: string | null) => boolean) => {
  const told = await roundOverrides({ workspace, cube: factory.cubeOf(workspace), mayRead, visit }, "r", "sv");
  if (!told.ok) throw new RangeError("the round is there");
  return told.value;
};

test("what was set otherwise is counted of all that had a proposal, and of nothing else", async () => {
  expect(await overridesFor(() => true)).toMatchObject({
    whole: { proposed: 2, otherwise: 1, percent: 50 },
    kinds: [{ kind: "indicator", proposed: 2, otherwise: 1 }],
    units: [
      { code: "A", proposed: 1, otherwise: 1, percent: 100 },
      { code: "B", proposed: 1, otherwise: 0, percent: 0 },
    ],
  });
});

test("of units that may not be read nothing is counted", async () => {
  expect(await overridesFor((unit) => unit === "B")).toMatchObject({
    whole: { proposed: 1, otherwise: 0 },
    units: [{ code: "B" }],
  });
});
