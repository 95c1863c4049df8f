import { formatSpan } from "#domain/periods/format.ts";
import { overlaps, writtenSpan, type Span } from "#domain/periods/span.ts";
import type { Assignment, Objective } from "#domain/plan/plan.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { fieldOf } from "../history/things.ts";
import { found, type Result } from "../result.ts";
import { periodOrRefusal } from "./period.ts";
import type { PlanNoun, PlanThing } from "./thing.ts";

/** A unit's plans of two periods beside each other. */
export interface PlanComparison {
  readonly from: ComparedPeriod;
  readonly to: ComparedPeriod;
  readonly rows: readonly PlanDifference[];
}

interface ComparedPeriod {
  readonly key: string;
  readonly text: string;
}

export interface PlanDifference {
  readonly noun: PlanNoun;
  /** What it is called in each; null: it is not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly kind: "new" | "changed" | "same" | "gone";
  /** What is otherwise, in words. */
  readonly differences: readonly string[];
}

/** Which of a period's objectives are compared: all, only drafts, or only what has been adopted or stood without being drafted. */
export const planSides = ["all", "drafts", "adopted"] as const;
export type PlanSide = (typeof planSides)[number];

export interface Comparing {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly fromSide: PlanSide;
  readonly toSide: PlanSide;
}

/** What a unit's plan of a period says that another did not, thing by thing. */
export function comparePlans(model: Model, asked: Comparing, language: Language): Result<PlanComparison> {
  const [from, to] = [periodOrRefusal(asked.from, "from"), periodOrRefusal(asked.to, "to")];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const pairs = pairsOf(
    model,
    side(model, asked.unit, from.value, asked.fromSide),
    side(model, asked.unit, to.value, asked.toSide),
  );
  const shown = (span: Span): ComparedPeriod => ({ key: writtenSpan(span), text: formatSpan(span, language, "short") });
  return found({
    from: shown(from.value),
    to: shown(to.value),
    rows: pairs.map((pair) => differenceOf(pair, model, language)),
  });
}

function side({ plan }: Model, unit: string, span: Span, which: PlanSide): readonly Objective[] {
  return plan.objectives.filter(
    (one) =>
      one.unit === unit &&
      overlaps(one.period, span) &&
      (which === "all" || (which === "drafts") === (one.status === "draft")),
  );
}

interface Pair {
  readonly before: PlanThing | null;
  readonly after: PlanThing | null;
}

/**
 * An objective goes with itself, or with one that it carries on or is carried on by, over any number of years; its indicators and
 * assignments go by what they measure or are called.
 */
function pairsOf({ plan }: Model, before: readonly Objective[], after: readonly Objective[]): readonly Pair[] {
  const lines = new Map(plan.objectives.map((one) => [one.id, lineOf(plan.objectives, one)]));
  const isKin = (one: Objective, other: Objective): boolean =>
    lines.get(one.id)?.includes(other.id) === true || lines.get(other.id)?.includes(one.id) === true;
  const taken = new Set<string>();
  const pairs = after.map((one) => {
    const free = before.filter(({ id }) => !taken.has(id));
    const old = free.find(({ id }) => id === one.id) ?? free.find((other) => isKin(one, other)) ?? null;
    if (old !== null) taken.add(old.id);
    return { before: old, after: one };
  });
  const gone = before.filter(({ id }) => !taken.has(id)).map((one) => ({ before: one, after: null }));
  return [...pairs, ...gone].flatMap((pair): readonly Pair[] => [
    { before: thing(pair.before), after: thing(pair.after) },
    ...partPairs(partsOf(plan, pair.before), partsOf(plan, pair.after)),
  ]);
}

/** The ids of a thing and of all that it carries on, the newest first. */
function lineOf<Thing extends { readonly id: string; readonly continues?: string | undefined }>(
  all: readonly Thing[],
  { id, continues }: Thing,
): readonly string[] {
  const line = [id];
  for (let next = continues; next !== undefined && !line.includes(next);) {
    line.push(next);
    next = all.find((one) => one.id === line.at(-1))?.continues;
  }
  return line;
}

const thing = (body: Objective | null): PlanThing | null => (body === null ? null : { noun: "objective", body });

/** The indicators and assignments of an objective by what makes them the same from one year to the next. */
function partsOf(plan: Model["plan"], objective: Objective | null): ReadonlyMap<string, PlanThing> {
  if (objective === null) return new Map();
  const { id } = objective;
  const indicators = plan.indicators.filter((one) => one.objective === id);
  const assignments = plan.assignments.filter(({ supports }) => supports.includes(id));
  return new Map<string, PlanThing>([
    ...indicators.map((body) => [`indicator ${body.measure ?? body.name.sv}`, { noun: "indicator", body }] as const),
    ...assignments.map((body) => [`assignment ${firstName(plan, body)}`, { noun: "assignment", body }] as const),
  ]);
}

/** What an assignment was called where its line began. */
function firstName({ assignments }: Model["plan"], assignment: Assignment): string {
  const first = lineOf(assignments, assignment).at(-1);
  return assignments.find(({ id }) => id === first)?.name.sv ?? assignment.name.sv;
}

function partPairs(before: ReadonlyMap<string, PlanThing>, after: ReadonlyMap<string, PlanThing>): readonly Pair[] {
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.map((key) => ({ before: before.get(key) ?? null, after: after.get(key) ?? null }));
}

function differenceOf({ before, after }: Pair, model: Model, language: Language): PlanDifference {
  const noun = after?.noun ?? before?.noun ?? "objective";
  const nameOf = (one: PlanThing | null): string | null => (one === null ? null : inLanguage(one.body.name, language));
  const names = { noun, before: nameOf(before), after: nameOf(after) };
  if (before === null || after === null) return { ...names, kind: before === null ? "new" : "gone", differences: [] };
  if (before.body === after.body) return { ...names, kind: "same", differences: [] };
  const told = fieldOf(noun).changed(timeless(before, after, model), after.body, { workspace: model, language });
  const differences = told.map(({ text }) => text);
  return { ...names, kind: differences.length === 0 ? "same" : "changed", differences };
}

/** The earlier thing without what has to be otherwise in another year: its time, its status, and ids of what was carried on with it. */
function timeless({ noun, body }: PlanThing, after: PlanThing, { plan }: Model): object {
  if (noun === "objective" && after.noun === "objective") {
    const { period, status, ended, continues, adopted, supports } = after.body;
    const carriedOn = (id: string): string =>
      plan.objectives.find((one) => one.continues === id && supports.includes(one.id))?.id ?? id;
    return { ...body, period, status, ended, continues, adopted, supports: body.supports.map(carriedOn) };
  }
  if (noun === "indicator" && after.noun === "indicator") {
    const { period, objective, ended } = after.body;
    return { ...body, period, objective, ended };
  }
  if (noun !== "assignment" || after.noun !== "assignment") return body;
  const { start, end, supports, carriedOverTo, continues, ended } = after.body;
  // A step that was done before is not done once more.
  const steps = body.milestones?.flatMap((step) => {
    return after.body.milestones?.find(({ id }) => id === step.id) ?? (step.done === null ? step : []);
  });
  return { ...body, start, end, supports, carriedOverTo, continues, ended, milestones: steps };
}
