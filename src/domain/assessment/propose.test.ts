import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, PresentAnswer } from "../cube/query.ts";
import type { Reference } from "../plan/plan.ts";
import { compare, fromInteger, multiply, rational } from "../quantities/rational.ts";
import { atSamePace, byTrend, propose, proposeTrend, type Evidence } from "./propose.ts";

const absent: Answer = { state: "absent", reason: "no_data", about: "sick_leave", unit: "percent" };
const notSet: Reference = { kind: "not_set" };

/** A value in hundredths. */
function value(hundredths: number, more: Partial<PresentAnswer> = {}): PresentAnswer {
  const plain = {
    unit: "percent",
    kind: "observed",
    upper: null,
    qualifier: null,
    preliminary: false,
    coverage: null,
    carried: "none",
  } as const;
  return { state: "value", value: fromInteger(hundredths, 2), ...plain, ...more };
}

function evidence(outcome: Answer, more: Partial<Evidence> = {}): Evidence {
  return { outcome, baselineFact: null, targetFact: null, ...more };
}

function number(relation: "equal" | "at_least" | "at_most" | "over" | "under", written: string): Reference {
  return { kind: "number", relation, value: written };
}

test("sick leave of 4,31 misses the target of at most 3", () => {
  const indicator = { baseline: number("equal", "3,45"), target: number("at_most", "3") };
  expect(propose(indicator, "lower", [evidence(value(431))])).toEqual({ verdict: "not_met", reason: "missed" });
});

test.each([
  ["higher", 299, "not_met"],
  ["higher", 300, "met"],
  ["lower", 300, "met"],
  ["lower", 301, "not_met"],
  ["neither", 300, "met"],
  ["neither", 301, "not_met"],
] as const)("a plain target 3, %s is better: %d hundredths are %s", (better, outcome, verdict) => {
  expect(propose({ baseline: notSet, target: number("equal", "3") }, better, [evidence(value(outcome))]).verdict).toBe(
    verdict,
  );
});

test("a direction is held against the baseline, and undecidable without one", () => {
  const target: Reference = { kind: "direction", direction: "no_increase" };
  const judge = (baseline: Reference, outcome: number) =>
    propose({ baseline, target }, "lower", [evidence(value(outcome))]);
  expect(judge(number("equal", "10.70"), 780).verdict).toBe("met");
  expect(judge(number("equal", "10.70"), 1070).verdict).toBe("met");
  expect(judge(number("equal", "10.70"), 1071).verdict).toBe("not_met");
  expect(judge(notSet, 780)).toEqual({ verdict: "undecidable", reason: "no_baseline" });
});

test("a baseline and a target that are facts are taken from the answers", () => {
  const fact: Reference = { kind: "fact" };
  const increase = { baseline: fact, target: { kind: "direction", direction: "increase" } as const };
  expect(propose(increase, "higher", [evidence(value(2), { baselineFact: value(1) })]).verdict).toBe("met");
  const target = { baseline: notSet, target: fact };
  expect(propose(target, "higher", [evidence(value(2), { targetFact: value(3) })]).verdict).toBe("not_met");
  expect(propose(target, "higher", [evidence(value(2))])).toEqual({ verdict: "undecidable", reason: "no_target" });
  expect(
    propose(target, "lower", [evidence(value(2), { targetFact: value(3, { qualifier: "at_least" }) })]).verdict,
  ).toBe("not_met");
});

test("a known range meets the target only as a whole", () => {
  const atLeast = { baseline: notSet, target: number("at_least", "75") };
  const within = { baseline: notSet, target: { kind: "range", from: "70", to: "80" } as const };
  const range = value(7000, { upper: rational(80) });
  expect(propose(atLeast, "higher", [evidence(range)])).toEqual({
    verdict: "undecidable",
    reason: "outcome_uncertain",
  });
  expect(propose(within, "higher", [evidence(range)]).verdict).toBe("met");
  expect(propose(within, "higher", [evidence(value(6000, { upper: rational(90) }))]).verdict).toBe("undecidable");
  expect(propose(within, "higher", [evidence(value(8001, { upper: rational(90) }))]).verdict).toBe("not_met");
});

test("over 5 reaches over 5, not at least 6", () => {
  const over = evidence(value(500, { qualifier: "over" }));
  expect(propose({ baseline: notSet, target: number("over", "5") }, "higher", [over]).verdict).toBe("met");
  expect(propose({ baseline: notSet, target: number("at_least", "6") }, "higher", [over]).verdict).toBe("undecidable");
  expect(propose({ baseline: notSet, target: number("at_most", "5") }, "lower", [over]).verdict).toBe("not_met");
});

test("a state in words, no target and no outcome are told apart", () => {
  const state: Reference = { kind: "state", state: { sv: "Windows 10 infört" } };
  expect(propose({ baseline: notSet, target: state }, "neither", [evidence(absent)]).reason).toBe("target_in_words");
  expect(propose({ baseline: notSet, target: notSet }, "higher", [evidence(value(1))]).reason).toBe("no_target");
  expect(propose({ baseline: notSet, target: number("over", "1") }, "higher", [evidence(absent)])).toEqual({
    verdict: "not_measured",
    reason: "no_outcome",
  });
  expect(propose({ baseline: notSet, target: number("over", "1") }, "higher", [])).toEqual({
    verdict: "not_measured",
    reason: "no_outcome",
  });
});

test("all cuts must hold: one miss is a miss, one unmeasured is not measured", () => {
  const indicator = { baseline: notSet, target: number("at_least", "98") };
  const [women, men] = [evidence(value(10_000)), evidence(value(9700))];
  expect(propose(indicator, "higher", [women, men]).verdict).toBe("not_met");
  expect(propose(indicator, "higher", [women, evidence(absent)]).verdict).toBe("not_measured");
  expect(propose(indicator, "higher", [evidence(absent), men]).verdict).toBe("not_met");
});

const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });

test("at least and under are each other's opposite, as are at most and over", () => {
  fc.assert(
    fc.property(hundredths, hundredths, (outcome, wanted) => {
      const written = `${wanted < 0 ? "-" : ""}${Math.floor(Math.abs(wanted) / 100)}.${String(Math.abs(wanted) % 100).padStart(2, "0")}`;
      const judge = (relation: "at_least" | "under" | "at_most" | "over") =>
        propose({ baseline: notSet, target: number(relation, written) }, "neither", [evidence(value(outcome))]).verdict;
      expect([judge("at_least"), judge("under")].toSorted()).toEqual(["met", "not_met"]);
      expect([judge("at_most"), judge("over")].toSorted()).toEqual(["met", "not_met"]);
    }),
  );
});

test("a trend says where it goes and whether that is good", () => {
  expect(proposeTrend(value(431), value(397), "lower", 2)).toEqual({ direction: "up", meaning: "worse" });
  expect(proposeTrend(value(780), value(1070), "lower", 2)).toEqual({ direction: "down", meaning: "better" });
  expect(proposeTrend(value(1), value(1), "higher", 2)).toEqual({ direction: "flat", meaning: "neutral" });
  expect(proposeTrend(value(7733), value(7700), "higher", 0)).toEqual({ direction: "flat", meaning: "neutral" });
  expect(proposeTrend(value(1), absent, "higher", 2)).toBeNull();
  expect(proposeTrend(value(1, { upper: rational(9) }), value(1), "higher", 2)).toBeNull();
});

test("turning the measure's direction turns the trend's meaning, never its direction", () => {
  fc.assert(
    fc.property(hundredths, hundredths, (now, before) => {
      const [higher, lower] = [
        proposeTrend(value(now), value(before), "higher", 2),
        proposeTrend(value(now), value(before), "lower", 2),
      ];
      expect(higher?.direction).toBe(lower?.direction);
      const changed = compare(fromInteger(now, 2), fromInteger(before, 2)) !== 0;
      expect(higher?.meaning === lower?.meaning).toBe(!changed);
    }),
  );
});

test("a missed target is partly met where every cut is better than the year before", () => {
  const [better, worse] = [
    { direction: "down", meaning: "better" },
    { direction: "up", meaning: "worse" },
  ] as const;
  const missed = { verdict: "not_met", reason: "missed" } as const;
  expect(byTrend(missed, [better, better])).toEqual({ verdict: "partly", reason: "improving" });
  expect(byTrend(missed, [better, worse])).toEqual(missed);
  expect(byTrend(missed, [better, null])).toEqual(missed);
  const reached = { verdict: "met", reason: "reached" } as const;
  expect(byTrend(reached, [worse])).toEqual(reached);
});

test("at the same pace a sum grows with the months, exactly, and is no outcome", () => {
  expect(atSamePace(value(10_000), 4, 12)).toMatchObject({ value: rational(300), preliminary: true, kind: "computed" });
  expect(atSamePace(value(100, { upper: rational(2) }), 3, 12)).toMatchObject({
    value: rational(4),
    upper: rational(8),
  });
  fc.assert(
    fc.property(hundredths, fc.integer({ min: 1, max: 12 }), (amount, months) => {
      const { value: grown } = atSamePace(value(amount), months, 12);
      expect(compare(multiply(grown, rational(months, 12)), fromInteger(amount, 2))).toBe(0);
    }),
  );
});
