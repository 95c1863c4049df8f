import type { LocalText } from "../text.ts";
import { judgedVerdicts, type JudgedVerdict, type Proposal } from "./propose.ts";
import type { ObjectiveRule, Tone } from "./scale.ts";

/** Something that an objective rests on: an indicator, an objective or an assignment. */
export interface ObjectivePart {
  readonly name: LocalText;
  /** What has been said of it, or else is proposed; null: nothing that tells whether it is met. */
  readonly verdict: JudgedVerdict | null;
}

export interface ObjectiveProposal extends Proposal {
  readonly reason: "judged_by_parts" | "no_part_judged" | "no_majority";
  readonly counts: Readonly<Record<JudgedVerdict, number>>;
  /** Those of which nothing is known: they count neither as met nor as missed. */
  readonly unknown: readonly LocalText[];
}

/** What the rule says of an objective, by those of its parts that have been judged; null where it rests on nothing. */
export function proposeObjective(rule: ObjectiveRule, parts: readonly ObjectivePart[]): ObjectiveProposal | null {
  if (rule === "none" || parts.length === 0) return null;
  const count = (verdict: JudgedVerdict): number => parts.filter((part) => part.verdict === verdict).length;
  const counts = { met: count("met"), partly: count("partly"), not_met: count("not_met") };
  const unknown = parts.filter(({ verdict }) => verdict === null).map(({ name }) => name);
  if (unknown.length === parts.length) return { verdict: "undecidable", reason: "no_part_judged", counts, unknown };
  const verdict = verdictBy(rule, counts);
  if (verdict === null) return { verdict: "undecidable", reason: "no_majority", counts, unknown };
  return { verdict, reason: "judged_by_parts", counts, unknown };
}

/** Null where no verdict has the majority. */
function verdictBy(rule: Exclude<ObjectiveRule, "none">, counts: ObjectiveProposal["counts"]): JudgedVerdict | null {
  const judged = counts.met + counts.partly + counts.not_met;
  if (rule === "worst") return judgedVerdicts.findLast((verdict) => counts[verdict] > 0) ?? null;
  if (rule === "majority") return judgedVerdicts.find((verdict) => counts[verdict] * 2 > judged) ?? null;
  if (counts.met * 100 >= rule.share * judged) return "met";
  return counts.met + counts.partly === 0 ? "not_met" : "partly";
}

/** What a step of a scale says of whatever stands on it. */
export const verdictOfTone: Readonly<Record<Tone, JudgedVerdict | null>> = {
  good: "met",
  mid: "partly",
  bad: "not_met",
  none: null,
};
