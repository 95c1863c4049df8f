import type { Answer, PresentAnswer } from "../cube/query.ts";
import type { Direction } from "../measures/measure.ts";
import type { Indicator, Reference } from "../plan/plan.ts";
import { compare, multiply, parseDecimal, rational, type Rational } from "../quantities/rational.ts";
import { roundHalfAway } from "../quantities/rounding.ts";
import type { Trend } from "./assessment.ts";

/** What can be said of something that can be judged, the best first. */
export const judgedVerdicts = ["met", "partly", "not_met"] as const;

export type JudgedVerdict = (typeof judgedVerdicts)[number];

export type Verdict = JudgedVerdict | "not_measured" | "undecidable";

/** What the rule says. Why stands with each kind of thing, as data: whoever prints it has the words. */
export interface Proposal {
  readonly verdict: Verdict;
}

export type IndicatorReason =
  | "reached"
  | "missed"
  | "improving"
  | "no_outcome"
  | "no_baseline"
  | "no_target"
  | "target_in_words"
  | "outcome_uncertain";

export interface IndicatorProposal extends Proposal {
  readonly reason: IndicatorReason;
}

/** What is judged, for one cut: answers of the cube, and the references as written in the plan. */
export interface Evidence {
  readonly outcome: Answer;
  /** The answers to the facts of scenario `baseline` and `target`, for references that say `fact`. */
  readonly baselineFact: Answer | null;
  readonly targetFact: Answer | null;
}

/**
 * What the rule proposes for an indicator: every cut must hold. One missed cut is a miss; else an unmeasured cut leaves it
 * not measured; else one that can't be decided leaves it undecidable.
 */
export function propose(
  indicator: Pick<Indicator, "baseline" | "target">,
  better: Direction,
  evidence: readonly Evidence[],
): IndicatorProposal {
  const proposals = evidence.map((one) => proposeOne(indicator, better, one));
  const order: readonly Verdict[] = ["not_met", "not_measured", "undecidable", "met"];
  const first = order
    .map((verdict) => proposals.find((one) => one.verdict === verdict))
    .find((one) => one !== undefined);
  return first ?? { verdict: "not_measured", reason: "no_outcome" };
}

function proposeOne(
  { baseline, target }: Pick<Indicator, "baseline" | "target">,
  better: Direction,
  evidence: Evidence,
): IndicatorProposal {
  if (target.kind === "state") return { verdict: "undecidable", reason: "target_in_words" };
  if (target.kind === "not_set" || target.kind === "new_measure")
    return { verdict: "undecidable", reason: "no_target" };
  if (evidence.outcome.state === "absent") return { verdict: "not_measured", reason: "no_outcome" };
  const wanted = regionOf(target, better, numberOf(baseline, evidence.baselineFact), evidence.targetFact);
  if (wanted === null)
    return { verdict: "undecidable", reason: target.kind === "direction" ? "no_baseline" : "no_target" };
  return compareRegions(regionOfAnswer(evidence.outcome), wanted);
}

/** A missed target is partly met where every cut is better than the year before. */
export function byTrend(proposal: IndicatorProposal, trends: readonly (Trend | null)[]): IndicatorProposal {
  const isImproving = trends.length > 0 && trends.every((trend) => trend?.meaning === "better");
  return proposal.reason === "missed" && isImproving ? { verdict: "partly", reason: "improving" } : proposal;
}

/** What a sum over some months would be over all of them if it went on at the same pace. */
export function atSamePace(outcome: PresentAnswer, months: number, ofMonths: number): PresentAnswer {
  const grown = (value: Rational): Rational => multiply(value, rational(ofMonths, months));
  const upper = outcome.upper === null ? null : grown(outcome.upper);
  return { ...outcome, value: grown(outcome.value), upper, kind: "computed", preliminary: true };
}

/** All numbers between two ends; a missing end is open-ended. What is wanted, and what is known, are both such a region. */
interface Region {
  readonly from: End | null;
  readonly to: End | null;
}

interface End {
  readonly value: Rational;
  readonly included: boolean;
}

function compareRegions(known: Region, wanted: Region): IndicatorProposal {
  if (reaches(wanted.from, known.from, 1) && reaches(wanted.to, known.to, -1))
    return { verdict: "met", reason: "reached" };
  if (endsBefore(known, wanted) || endsBefore(wanted, known)) return { verdict: "not_met", reason: "missed" };
  return { verdict: "undecidable", reason: "outcome_uncertain" };
}

/** The known end lies inside the wanted one. `inward` is 1 for lower ends, -1 for upper. */
function reaches(wanted: End | null, known: End | null, inward: 1 | -1): boolean {
  if (wanted === null) return true;
  if (known === null) return false;
  const difference = compare(known.value, wanted.value) * inward;
  return difference > 0 || (difference === 0 && (wanted.included || !known.included));
}

function endsBefore(first: Region, second: Region): boolean {
  if (first.to === null || second.from === null) return false;
  const difference = compare(first.to.value, second.from.value);
  return difference < 0 || (difference === 0 && !(first.to.included && second.from.included));
}

const included = (value: Rational): End => ({ value, included: true });
const excluded = (value: Rational): End => ({ value, included: false });

function regionOfAnswer(answer: PresentAnswer): Region {
  if (answer.upper !== null) return { from: included(answer.value), to: included(answer.upper) };
  const { qualifier } = answer;
  return isRelation(qualifier) ? regionOfRelation(qualifier, answer.value) : regionOfRelation("equal", answer.value);
}

type Relation = "equal" | "at_least" | "at_most" | "over" | "under";

function isRelation(qualifier: PresentAnswer["qualifier"]): qualifier is Exclude<Relation, "equal"> {
  return qualifier === "at_least" || qualifier === "at_most" || qualifier === "over" || qualifier === "under";
}

function regionOfRelation(relation: Relation, value: Rational): Region {
  switch (relation) {
    case "equal":
      return { from: included(value), to: included(value) };
    case "at_least":
      return { from: included(value), to: null };
    case "at_most":
      return { from: null, to: included(value) };
    case "over":
      return { from: excluded(value), to: null };
    case "under":
      return { from: null, to: excluded(value) };
  }
}

function regionOf(target: Reference, better: Direction, baseline: Rational | null, fact: Answer | null): Region | null {
  switch (target.kind) {
    case "direction":
      return baseline === null ? null : regionOfRelation(relationOfDirection[target.direction], baseline);
    case "range":
      return regionOfRange(parseDecimal(target.from), parseDecimal(target.to));
    case "number":
      return regionOfNumber(parseDecimal(target.value), plainRelation(target.relation, better));
    case "fact":
      return fact?.state === "value" ? regionOfFact(fact, better) : null;
    default:
      return null;
  }
}

const relationOfDirection = {
  increase: "over",
  decrease: "under",
  no_increase: "at_most",
  no_decrease: "at_least",
} as const;

function regionOfRange(from: Rational | null, to: Rational | null): Region | null {
  return from === null || to === null ? null : { from: included(from), to: included(to) };
}

function regionOfNumber(value: Rational | null, relation: Relation): Region | null {
  return value === null ? null : regionOfRelation(relation, value);
}

function regionOfFact(fact: PresentAnswer, better: Direction): Region {
  if (fact.upper !== null || isRelation(fact.qualifier)) return regionOfAnswer(fact);
  return regionOfRelation(plainRelation("equal", better), fact.value);
}

/** A plain number is a floor where higher is better, a ceiling where lower is, and else meant exactly. */
function plainRelation(relation: Relation, better: Direction): Relation {
  if (relation !== "equal" || better === "neither") return relation;
  return better === "higher" ? "at_least" : "at_most";
}

function numberOf(reference: Reference, fact: Answer | null): Rational | null {
  if (reference.kind === "number") return parseDecimal(reference.value);
  if (reference.kind === "fact" && fact?.state === "value") return fact.value;
  return null;
}

/**
 * Where the outcome goes, against the year before, and whether that is good by the measure's direction. Null where either is
 * missing or the two can't be told apart. The values are compared as they are printed, with `decimals`: what reads alike is unchanged.
 */
export function proposeTrend(outcome: Answer, previous: Answer, better: Direction, decimals: number): Trend | null {
  if (outcome.state === "absent" || previous.state === "absent") return null;
  if (outcome.upper !== null || previous.upper !== null) return null;
  const change = roundHalfAway(outcome.value, decimals) - roundHalfAway(previous.value, decimals);
  const direction = change === 0n ? "flat" : change > 0n ? "up" : "down";
  if (change === 0n || better === "neither") return { direction, meaning: "neutral" };
  return { direction, meaning: change > 0n === (better === "higher") ? "better" : "worse" };
}
