import * as fc from "fast-check";
import { expect, test } from "vitest";

import { assessedKinds } from "../assessment/assessment.ts";
import { overridesOf, overrideShare, type AnsweredProposal } from "./overrides.ts";

const answered = (unit: string, kind: AnsweredProposal["kind"], isOtherwise: boolean): AnsweredProposal => {
  return { unit, kind, isOtherwise };
};

test("what is set otherwise than proposed is counted in all, by kind and by unit", () => {
  const counted = overridesOf([
    answered("A", "objective", true),
    answered("A", "indicator", false),
    answered("B", "indicator", true),
  ]);
  expect(counted.whole).toEqual({ proposed: 3, otherwise: 2 });
  expect(counted.kinds.indicator).toEqual({ proposed: 2, otherwise: 1 });
  expect(counted.kinds.control).toEqual({ proposed: 0, otherwise: 0 });
  expect([...counted.units]).toEqual([
    ["A", { proposed: 2, otherwise: 1 }],
    ["B", { proposed: 1, otherwise: 1 }],
  ]);
});

test("a share is whole per cent, and there is none of nothing", () => {
  expect(overrideShare({ proposed: 8, otherwise: 1 })).toBe(13);
  expect(overrideShare({ proposed: 3, otherwise: 0 })).toBe(0);
  expect(overrideShare({ proposed: 0, otherwise: 0 })).toBeNull();
});

test("kinds and units each add up to the whole", () => {
  const one = fc.record({
    unit: fc.constantFrom("A", "B", "C"),
    kind: fc.constantFrom(...assessedKinds),
    isOtherwise: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one), (all) => {
      const { whole, kinds, units } = overridesOf(all);
      for (const counts of [Object.values(kinds), [...units.values()]]) {
        expect(counts.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(whole.proposed);
        expect(counts.reduce((sum, { otherwise }) => sum + otherwise, 0)).toBe(whole.otherwise);
      }
    }),
  );
});
