import type { Control, Risk } from "#domain/control/control.ts";
import type { Cut, Dimension } from "#domain/measures/dimension.ts";
import { isDay } from "#domain/periods/span.ts";
import type { Assignment, Indicator, Milestone, Objective } from "#domain/plan/plan.ts";
import type { Model } from "#domain/workspace.ts";

import { found, refused, type Refused, type Result } from "../result.ts";
import { periodOrRefusal } from "./period.ts";
import { controlSaid } from "./read-control.ts";
import { textOrNull, trimmed } from "./texts.ts";
import { freshId, type PlanNoun, type PlanThing } from "./thing.ts";
import type {
  WrittenAssignment,
  WrittenControl,
  WrittenIndicator,
  WrittenMilestone,
  WrittenObjective,
  WrittenRisk,
  WrittenThing,
} from "./written.ts";

/** Where a thing that no file has is written when the workspace becomes a folder. */
export const places: Readonly<Record<PlanNoun, { readonly file: string; readonly line: number }>> = {
  objective: { file: "plans/plan.yaml", line: 1 },
  indicator: { file: "plans/plan.yaml", line: 1 },
  assignment: { file: "plans/plan.yaml", line: 1 },
  risk: { file: "control/control.yaml", line: 1 },
  control: { file: "control/control.yaml", line: 1 },
};

/**
 * The thing that a form says, with all that forms do not say as it was before. Refused beside the field where a period or a day can't
 * be read.
 */
export function thingOf(
  { noun, written }: WrittenThing,
  id: string,
  before: PlanThing | undefined,
  { dimensions }: Pick<Model, "dimensions">,
): Result<PlanThing> {
  switch (noun) {
    case "objective":
      return made(noun, objectiveOf(written, id, before?.noun === noun ? before.body : undefined));
    case "indicator":
      return made(noun, indicatorOf(written, id, before?.noun === noun ? before.body : undefined, dimensions));
    case "assignment":
      return made(noun, assignmentOf(written, id, before?.noun === noun ? before.body : undefined));
    case "risk":
      return made(noun, found(riskOf(written, id, before?.noun === noun ? before.body : undefined)));
    case "control":
      return made(noun, controlOf(written, id, before?.noun === noun ? before.body : undefined));
  }
}

function made<N extends PlanNoun, Body>(
  noun: N,
  body: Result<Body>,
): Result<{ readonly noun: N; readonly body: Body }> {
  return body.ok ? found({ noun, body: body.value }) : body;
}

function objectiveOf(written: WrittenObjective, id: string, before: Objective | undefined): Result<Objective> {
  const { level, unit, supports, isDraft } = written;
  const period = periodOrRefusal(written.period, "period");
  if (!period.ok) return period;
  return found({
    status: isDraft ? "draft" : "active",
    ended: null,
    place: places.objective,
    ...before,
    id,
    level,
    name: trimmed(written.name),
    number: wordOrNull(written.number),
    description: textOrNull(written.description),
    unit,
    period: period.value,
    supports: [...new Set(supports)],
    followedUpIn: textOrNull(written.followedUpIn),
  });
}

function indicatorOf(
  written: WrittenIndicator,
  id: string,
  before: Indicator | undefined,
  dimensions: readonly Dimension[],
): Result<Indicator> {
  const { objective, unit, measure, scenario, baseline, target } = written;
  const period = periodOrRefusal(written.period, "period");
  if (!period.ok) return period;
  const cuts = cutsOf(written, before, dimensions);
  const name = trimmed(written.name);
  const parts = { id, objective, name, unit, period: period.value, measure, scenario, cuts, baseline, target };
  return found({ place: places.indicator, ...before, ...parts });
}

/** Cuts that no form can say are kept; with another measure they would be cuts of something else. */
function cutsOf({ by, measure }: WrittenIndicator, before: Indicator | undefined, dimensions: readonly Dimension[]) {
  const whole: readonly Cut[] = [{}];
  if (by !== null) return cutsBy(dimensions, by) ?? whole;
  const isOwn = before !== undefined && before.measure === measure && dimensionOf(before.cuts, dimensions) === null;
  return isOwn ? before.cuts : whole;
}

/** The dimension whose members cuts are, all in their order; null for other cuts. */
export function dimensionOf(cuts: readonly Cut[], dimensions: readonly Dimension[]): string | null {
  const keys = JSON.stringify(cuts);
  return dimensions.find(({ id }) => JSON.stringify(cutsBy(dimensions, id)) === keys)?.id ?? null;
}

function cutsBy(dimensions: readonly Dimension[], by: string): readonly Cut[] | null {
  const dimension = dimensions.find(({ id }) => id === by);
  return dimension === undefined ? null : dimension.members.map(({ id }) => ({ [by]: id }));
}

function assignmentOf(written: WrittenAssignment, id: string, before: Assignment | undefined): Result<Assignment> {
  const { type, unit, supports } = written;
  const wrong = wrongDay("start", written.start) ?? wrongDay("end", written.end) ?? wrongMilestone(written.milestones);
  if (wrong !== null) return wrong;
  return found({
    carriedOverTo: null,
    place: places.assignment,
    ...before,
    id,
    number: wordOrNull(written.number),
    type,
    name: trimmed(written.name),
    description: textOrNull(written.description),
    unit,
    supports: [...new Set(supports)],
    start: wordOrNull(written.start),
    end: wordOrNull(written.end),
    owner: textOrNull(written.owner),
    person: written.person ?? undefined,
    milestones: milestonesOf(written.milestones),
  });
}

function wrongMilestone(milestones: readonly WrittenMilestone[]): Refused | null {
  for (const [index, { date, done }] of milestones.entries()) {
    const field = `milestones.${index}`;
    if (date.trim() === "") return refused("day_missing", {}, `${field}.date`);
    const wrong = wrongDay(`${field}.date`, date) ?? wrongDay(`${field}.done`, done);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** With ids for those that are new; undefined where there are none. */
function milestonesOf(written: readonly WrittenMilestone[]): readonly Milestone[] | undefined {
  if (written.length === 0) return undefined;
  const taken = new Set(written.map(({ id }) => id));
  return written.map(({ id, name, date, done }) => {
    const own = id === "" ? freshId(name.sv, taken) : id;
    taken.add(own);
    return { id: own, name: trimmed(name), date: date.trim(), done: wordOrNull(done) };
  });
}

function riskOf({ name, unit, probability, consequence }: WrittenRisk, id: string, before: Risk | undefined): Risk {
  return { place: places.risk, ...before, id, name: trimmed(name), unit, probability, consequence };
}

function controlOf(written: WrittenControl, id: string, before: Control | undefined): Result<Control> {
  const said = controlSaid(written);
  return said.ok ? found({ place: places.control, ...before, ...said.value, id }) : said;
}

/** No day at all is not wrong. */
export function wrongDay(field: string, text: string): Refused | null {
  return text.trim() === "" || isDay(text.trim()) ? null : refused("bad_day", { name: text }, field);
}

function wordOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
