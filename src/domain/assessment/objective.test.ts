import * as fc from "fast-check";
import { expect, test } from "vitest";

import { proposeObjective, type ObjectivePart } from "./objective.ts";
import { judgedVerdicts, type JudgedVerdict } from "./propose.ts";
import type { ObjectiveRule } from "./scale.ts";

const partsOf = (...verdicts: readonly (JudgedVerdict | null)[]): readonly ObjectivePart[] =>
  verdicts.map((verdict, at) => ({ name: { sv: `Del ${at}` }, verdict }));

const verdictBy = (rule: ObjectiveRule, ...verdicts: readonly (JudgedVerdict | null)[]) =>
  proposeObjective(rule, partsOf(...verdicts))?.verdict;

test("the worst of what is judged decides", () => {
  expect(verdictBy("worst", "met", "met")).toBe("met");
  expect(verdictBy("worst", "met", "partly")).toBe("partly");
  expect(verdictBy("worst", "partly", "not_met", "met")).toBe("not_met");
});

test("the majority is more than half of what is judged", () => {
  expect(verdictBy("majority", "met", "met", "not_met")).toBe("met");
  expect(verdictBy("majority", "met", "not_met", null, null)).toBe("undecidable");
  expect(proposeObjective("majority", partsOf("met", "partly"))).toMatchObject({ reason: "no_majority" });
});

test("a share is of what is judged; short of it, what is met at all makes it partly met", () => {
  expect(verdictBy({ share: 80 }, "met", "met", "met", "met", "not_met")).toBe("met");
  expect(verdictBy({ share: 81 }, "met", "met", "met", "met", "not_met")).toBe("partly");
  expect(verdictBy({ share: 50 }, "not_met", "not_met")).toBe("not_met");
});

test("what is not judged is named, and counts neither way", () => {
  expect(proposeObjective("worst", partsOf("met", null))).toEqual({
    verdict: "met",
    reason: "judged_by_parts",
    counts: { met: 1, partly: 0, not_met: 0 },
    unknown: [{ sv: "Del 1" }],
  });
  expect(proposeObjective("worst", partsOf(null, null))).toMatchObject({
    verdict: "undecidable",
    reason: "no_part_judged",
    unknown: [{ sv: "Del 0" }, { sv: "Del 1" }],
  });
});

test("nothing is proposed for what rests on nothing, or where the workspace wants no proposal", () => {
  expect(proposeObjective("worst", [])).toBeNull();
  expect(proposeObjective("none", partsOf("met"))).toBeNull();
});

test("neither order nor parts that nobody has judged change what is proposed", () => {
  const rule = fc.oneof(
    fc.constantFrom<ObjectiveRule>("worst", "majority"),
    fc.integer({ min: 1, max: 100 }).map((share) => ({ share })),
  );
  fc.assert(
    fc.property(
      rule,
      fc.array(fc.constantFrom(...judgedVerdicts), { minLength: 1 }),
      fc.nat(5),
      (one, verdicts, more) => {
        const unknown = Array.from({ length: more }, () => null);
        expect(verdictBy(one, ...unknown, ...verdicts.toReversed())).toBe(verdictBy(one, ...verdicts));
      },
    ),
  );
});
