import { expect, test } from "vitest";

import * as factory from "../../../tests/factories/workspace.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";
import { unusedIndicators } from "./unused.ts";

const sick = factory.measureOf("sick", { unit: "percent", kind: "rate", overUnits: "none", overTime: "none" });
const indicatorOf = (unit: string) => factory.indicatorOf(`i${unit}`, { unit, measure: "sick" });

function open(): OpenWorkspace {
  const units = ["A", "B"];
  const assessments = units.map((unit) =>
    factory.assessmentOf(`indicator:i${unit}`, null, { unit, reason: { sv: "Mäts inte längre." } }),
  );
  const workspace = factory.workspaceOf({
    measures: [sick],
    facts: units.map((unit) => factory.factOf(sick, "2018T1", "4", { unit })),
    plan: { levels: [], objectives: [], indicators: units.map(indicatorOf), assignments: [] },
    rounds: ["2018T1", "2018T2"].map((period) =>
      factory.roundOf(period, period, { units, stage: "closed", assessments }),
    ),
    reports: [factory.templateOf("# A\n\nVi hade :value[sick]{unit=A period=2018T1}.\n")],
  });
  const visit = () => ({ fetch: () => Promise.resolve(false), end: () => undefined });
  const own = { problems: [], stored: null, fault: null, visit, mayRead: () => true };
  return { id: "test", folder: "", workspace, cube: factory.cubeOf(workspace), ...own };
}

const choice = { unit: "LT", round: null, period: null, language: "sv", organisation: undefined } as const;

test("what nobody assesses and no report prints can be ended; another unit's figure in a report is no use of it", () => {
  expect(unusedIndicators(open(), choice, true)).toMatchObject({
    value: [
      {
        subject: "indicator:iB",
        unit: { code: "B" },
        reason: "Inte bedömt i 2018T2 eller 2018T1, och ingen rapport visar siffran för enheten.",
      },
    ],
  });
});

test("of units below, nothing is told where only the unit itself is asked about", () => {
  expect(unusedIndicators(open(), choice, false)).toMatchObject({ value: [] });
});
