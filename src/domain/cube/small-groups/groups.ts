import type { Fact } from "../../measures/fact.ts";
import type { MeasureId } from "../../measures/measure.ts";
import type { Scenario } from "../../measures/scenario.ts";
import { absolute, compare, fromInteger, isZero, type Rational } from "../../quantities/rational.ts";
import { unitsOfMeasurement } from "../../quantities/units.ts";
import type { Evaluation } from "../evaluation.ts";
import { queryRef, type AbsentReason, type Query } from "../query.ts";
import type { PlacedTree } from "../trees.ts";

/** How small groups are told apart in a cube. */
export interface Guard {
  readonly threshold: Rational;
  /** See `SmallGroups`. */
  readonly persons: MeasureId | null;
  /** See `measuresOfPersons`. */
  readonly personal: ReadonlySet<MeasureId>;
  /** The unguarded answer and how it was come by. */
  readonly look: (query: Query) => Evaluation;
  /** The tree that a question is asked in. */
  readonly placed: (query: Query) => PlacedTree;
}

/** Persons that an answer rests on: the question that counts them. */
export interface Group {
  /** The same for the same question, whether or not it names the organisation that it is asked in anyhow. */
  readonly key: string;
  readonly query: Query;
  /** Null: nobody knows how many they are. */
  readonly size: Rational | null;
}

/** What is decided beforehand tells of no person. */
const planned: ReadonlySet<Scenario> = new Set(["budget", "forecast", "baseline", "target"]);

/** All groups that an answer rests on, over as many steps as it takes: those counted in a formula's inputs, or its weight, too. */
export function groupsBehind(guard: Guard, query: Query): readonly Group[] {
  if (!guard.personal.has(query.measure) || planned.has(query.scenario)) return [];
  const { answer, rule, measure, inputs } = guard.look(query);
  if (answer.state === "absent" || measure === null) return [];
  const below = inputs.flatMap((step) => groupsBehind(guard, step.query));
  const isDerived = query.scenario !== "outcome";
  if (isDerived && inputs.length > 0) return below;
  // A change that was published without its parts rests on those whom it is a change of.
  if (isDerived) return known(guard, groupsBehind(guard, { ...query, scenario: "outcome" }), query);
  if (measure.unit === "persons") return [groupOf(guard, query, absolute(answer.value))];
  const counted =
    measure.weight === null ? below : [...below, ...groupsBehind(guard, { ...query, measure: measure.weight })];
  const isCounted = rule === "formula" || counted.length > 0;
  return measure.personal !== true && isCounted ? counted : [...counted, ...byPersons(guard, query)];
}

function byPersons(guard: Guard, query: Query): readonly Group[] {
  return known(guard, guard.persons === null ? [] : groupsBehind(guard, { ...query, measure: guard.persons }), query);
}

function known(guard: Guard, groups: readonly Group[], query: Query): readonly Group[] {
  return groups.length > 0 ? groups : [groupOf(guard, query, null)];
}

export function groupOf(guard: Guard, query: Query, size: Rational | null): Group {
  const { organisation: _, ...plain } = query;
  return { key: `${queryRef(plain)} ${guard.placed(query).number}`, query, size };
}

/** The groups that one stored value tells of by itself. */
export function groupsOfFact(guard: Guard, fact: Fact): readonly Group[] {
  const { measure, unit, period, scenario, cut } = fact;
  const query = { measure, unit, period, scenario, cut };
  if (planned.has(scenario)) return [];
  if (guard.look(query).measure?.unit !== "persons") return groupsBehind(guard, query);
  return [groupOf(guard, query, absolute(fromInteger(fact.amount, unitsOfMeasurement.persons.decimals)))];
}

/** Whether there are some, but too few to tell of. Nobody at all is no one in particular. */
export function isSmall({ threshold }: Pick<Guard, "threshold">, size: Rational): boolean {
  return !isZero(size) && compare(size, threshold) < 0;
}

/** Why an answer that rests on these groups is not given; null where it may be. */
export function reasonToHide(guard: Guard, groups: readonly Group[]): AbsentReason | null {
  if (groups.some(({ size }) => size !== null && isSmall(guard, size))) return "small_group";
  return groups.some(({ size }) => size === null) ? "uncounted_group" : null;
}
