import { expect, test } from "vitest";

import * as factory from "../../../tests/factories/workspace.ts";
import type { Round } from "./round.ts";
import { roundsUnassessed } from "./unused.ts";

const indicator = factory.indicatorOf("i");
const { plan, control } = factory.workspaceOf({
  plan: { levels: [], objectives: [], indicators: [indicator], assignments: [] },
});

/** A closed round that LT has answered: of the indicator with a step, or only with why there is none. */
function round(period: string, step: string | null, more: Partial<Round> = {}): Round {
  const said = factory.assessmentOf("indicator:i", step, { reason: { sv: "Mäts inte längre." } });
  return factory.roundOf(period, period, { stage: "closed", assessments: [said], ...more });
}

const looked = (rounds: readonly Round[], of = indicator) =>
  roundsUnassessed({ plan, control }, rounds, of)?.map(({ id }) => id) ?? null;

test("an indicator that was not assessed in the last two rounds is one that nobody assesses", () => {
  expect(looked([round("2018T1", null), round("2018T2", null)])).toEqual(["2018T2", "2018T1"]);
  expect(looked([round("2018-03", "met"), round("2018T1", null), round("2018T2", null)])).toEqual(["2018T2", "2018T1"]);
  expect(looked([round("2018T1", null), round("2018T2", "met")])).toBeNull();
});

test("rounds that are open, that did not ask, or that the unit did not answer, tell nothing", () => {
  const asks = { subjects: ["objective"] as const, deviations: [], questions: [], instructions: null };
  for (const more of [{ stage: "open" as const }, { asks }, { assessments: [] }])
    expect(looked([round("2018T1", null), round("2018T2", null, more)])).toBeNull();
});

test("of what has ended nothing is said", () => {
  const ended = { ...indicator, ended: { date: null, reason: { sv: "Utgått" } } };
  expect(looked([round("2018T1", null), round("2018T2", null)], ended)).toBeNull();
});
