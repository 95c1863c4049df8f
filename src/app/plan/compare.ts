import { formatSpan } from "#domain/periods/format.ts";
import { overlaps, parseSpan, writtenSpan, type Span } from "#domain/periods/span.ts";
import type { Objective } from "#domain/plan/plan.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { fieldOf } from "../history/things.ts";
import { found, refused, type Result } from "../result.ts";
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

/** What a unit's plan of a period says that another period's did not, thing by thing. */
export function comparePlans(
  model: Model,
  asked: { readonly unit: string; readonly from: string; readonly to: string },
  language: Language,
): Result<PlanComparison> {
  const [from, to] = [parseSpan(asked.from), parseSpan(asked.to)];
  if (from === null) return refused("bad_period", { name: asked.from }, "from");
  if (to === null) return refused("bad_period", { name: asked.to }, "to");
  const pairs = pairsOf(model, asked.unit, from, to);
  const shown = (span: Span): ComparedPeriod => ({ key: writtenSpan(span), text: formatSpan(span, language, "short") });
  return found({ from: shown(from), to: shown(to), rows: pairs.map((pair) => differenceOf(pair, model, language)) });
}

interface Pair {
  readonly before: PlanThing | null;
  readonly after: PlanThing | null;
}

/** An objective goes with the one that it continues, or with itself; its indicators and assignments go by what they measure or are called. */
function pairsOf({ plan }: Model, unit: string, from: Span, to: Span): readonly Pair[] {
  const own = plan.objectives.filter((one) => one.unit === unit);
  const after = own.filter(({ period }) => overlaps(period, to));
  const before = own.filter(({ period }) => overlaps(period, from));
  const oldOf = (one: Objective): Objective | null =>
    before.find(({ id }) => id === one.continues) ?? before.find(({ id }) => id === one.id) ?? null;
  const continued = new Set(after.map((one) => oldOf(one)?.id));
  const pairs = [
    ...after.map((one) => ({ before: oldOf(one), after: one })),
    ...before.filter(({ id }) => !continued.has(id)).map((one) => ({ before: one, after: null })),
  ];
  return pairs.flatMap((pair): readonly Pair[] => [
    { before: thing(pair.before), after: thing(pair.after) },
    ...partPairs(partsOf(plan, pair.before), partsOf(plan, pair.after)),
  ]);
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
    ...assignments.map((body) => [`assignment ${body.name.sv}`, { noun: "assignment", body }] as const),
  ]);
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
  const { start, end, supports, carriedOverTo, ended } = after.body;
  const steps = body.milestones?.map((step) => after.body.milestones?.find(({ id }) => id === step.id) ?? step);
  return { ...body, start, end, supports, carriedOverTo, ended, milestones: steps };
}
