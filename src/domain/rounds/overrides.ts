import { assessedKinds, type AssessedKind } from "../assessment/assessment.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import { rational } from "../quantities/rational.ts";
import { roundHalfAway } from "../quantities/rounding.ts";

/** Something that has been assessed, or left out with a reason, and for which a step was proposed. */
export interface AnsweredProposal {
  readonly unit: UnitCode;
  readonly kind: AssessedKind;
  /** Another step than the proposed, or none. */
  readonly isOtherwise: boolean;
}

/** Of so many that had a proposal, so many were set otherwise. */
export interface OverrideCount {
  readonly proposed: number;
  readonly otherwise: number;
}

/** How often people assess otherwise than the rule. */
export interface Overrides {
  readonly whole: OverrideCount;
  readonly kinds: Readonly<Record<AssessedKind, OverrideCount>>;
  readonly units: ReadonlyMap<UnitCode, OverrideCount>;
}

export function countOverrides(answered: readonly AnsweredProposal[]): OverrideCount {
  return { proposed: answered.length, otherwise: answered.filter(({ isOtherwise }) => isOtherwise).length };
}

export function overridesOf(answered: readonly AnsweredProposal[]): Overrides {
  const kinds = assessedKinds.map(
    (kind) => [kind, countOverrides(answered.filter((one) => one.kind === kind))] as const,
  );
  const units = Map.groupBy(answered, ({ unit }) => unit);
  return {
    whole: countOverrides(answered),
    // Every kind has just been counted.
    kinds: Object.fromEntries(kinds) as Overrides["kinds"],
    units: new Map([...units].map(([unit, own]) => [unit, countOverrides(own)])),
  };
}

/** Whole per cent, half away from zero; null where nothing had a proposal. */
export function overrideShare({ proposed, otherwise }: OverrideCount): number | null {
  return proposed === 0 ? null : Number(roundHalfAway(rational(100 * otherwise, proposed), 0));
}
