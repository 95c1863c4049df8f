import type { UnitCode } from "../organisation/organisation.ts";
import { askedOf } from "./asked.ts";
import type { AskedKind, Round } from "./round.ts";

/** How many things of its plan a unit can be asked about, by kind. */
export type PlanCounts = Readonly<Record<AskedKind, number>>;

/** What a round asks of its units, in numbers. */
export interface Burden {
  readonly units: number;
  /** Of all units together. */
  readonly things: number;
  /** The unit that is asked the most, and how much; null where there is none. */
  readonly most: { readonly unit: UnitCode; readonly things: number } | null;
  /** How many units are asked nothing. */
  readonly unasked: number;
}

/** What a unit's plan has in a period. */
export function planCountsOf(
  planned: Parameters<typeof askedOf>[0],
  period: Round["period"],
  unit: UnitCode,
): PlanCounts {
  const { subjects } = askedOf(planned, { period, asks: null }, unit);
  const count = (kind: AskedKind): number => subjects.filter((one) => one.kind === kind).length;
  return {
    objective: count("objective"),
    indicator: count("indicator"),
    assignment: count("assignment"),
    control: count("control"),
  };
}

/** What units are asked together: of their own plans what is of the kinds asked about, and of each all questions. */
export function burdenOf(
  units: readonly { readonly code: UnitCode; readonly counts: PlanCounts }[],
  subjects: readonly AskedKind[],
  questions: number,
): Burden {
  const asked = units.map(({ code, counts }) => ({
    unit: code,
    things: subjects.reduce((sum, kind) => sum + counts[kind], questions),
  }));
  const [first = null, ...rest] = asked;
  return {
    units: asked.length,
    things: asked.reduce((sum, { things }) => sum + things, 0),
    most: rest.reduce((most, one) => (most !== null && one.things > most.things ? one : most), first),
    unasked: asked.filter(({ things }) => things === 0).length,
  };
}
