import { addMonths, yearOf } from "#domain/periods/month.ts";
import { isDay, type Span } from "#domain/periods/span.ts";
import type { Assignment, Indicator, Objective } from "#domain/plan/plan.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import type { Control, Risk } from "#domain/control/control.ts";
import type { Model } from "#domain/workspace.ts";

import { found, refused, type Judged } from "../result.ts";
import { goesOn, progressOf } from "./carry-over.ts";
import { wrongThing } from "./checks.ts";
import { canOwn } from "./owners.ts";
import { periodOrRefusal } from "./period.ts";
import { reasonOr } from "./reasons.ts";
import { places } from "./read.ts";
import { settlePlan, written, type Planned, type Planning } from "./settle.ts";
import { freshId, idsOf, type PlanNoun, type PlanThing } from "./thing.ts";

/** A unit's plan of a period, to be drafted for another unit, or for years that come. */
export interface Copying {
  readonly unit: string;
  readonly period: string;
  readonly to: { readonly unit: string; readonly years: number };
  /** Of the unit's own plan: the assignments that go on, by id; left out: all that are not finished. */
  readonly assignments?: readonly string[] | undefined;
}

/**
 * Drafts a plan from another: its objectives that hold, with their indicators and with the assignments that are for them; to another
 * unit its risks and controls too. In the unit's own next plan each objective and assignment says which one it continues; those that
 * are continued already, and assignments that are finished, are left.
 */
export function copyPlan(planning: Planning, copying: Copying): Promise<Judged<Planned>> {
  return settlePlan(planning, reasonOr("", "copy"), [], (stand) => {
    const period = periodOrRefusal(copying.period, "period");
    if (!period.ok) return period;
    const span = period.value;
    const { unit, years } = copying.to;
    if (unit === copying.unit && years === 0) return refused("copy_to_itself", {}, "unit");
    const finished = finishedAmong(stand.workspace, copying, span);
    if (finished !== undefined) return refused("not_carried_over", { name: finished.name.sv }, "assignments");
    const isOwned = (person: PersonId): boolean => canOwn(stand.asker, person, unit);
    const things = copies(stand.workspace, copying, span, isOwned);
    if (things.length === 0) return refused("nothing_to_copy");
    const wrong = things.map((thing) =>
      wrongThing({ ...stand, workspace: withCopies(stand.workspace, things) }, thing),
    );
    return wrong.find((one) => one !== null) ?? found(things.map(written));
  });
}

/** The first of the wanted assignments that does not go on. */
function finishedAmong(model: Model, { unit, assignments = [] }: Copying, span: Span): Assignment | undefined {
  const left = progressOf(model, unit, span).filter(({ leftOut }) => leftOut !== null);
  return left.find(({ assignment: { id } }) => assignments.includes(id))?.assignment;
}

/** What things of one sort are called as copies. */
export type NewIds = ReadonlyMap<string, string>;

/** Ids for copies of things of a sort: as the old, with `mark` after. */
export function newIds(model: Model, noun: PlanNoun, ids: readonly string[], mark: string): NewIds {
  const taken = idsOf(model, noun);
  return new Map(
    ids.map((id) => {
      const made = freshId(`${id}-${mark}`, taken);
      taken.add(made);
      return [id, made];
    }),
  );
}

function copies(model: Model, copying: Copying, span: Span, isOwned: To["isOwned"]): readonly PlanThing[] {
  const { unit: from, to } = copying;
  const { plan, control } = model;
  const isOwn = to.unit === from;
  const continued = isOwn
    ? plan.objectives.flatMap(({ id, continues }) => (continues === undefined ? [] : [[continues, id] as const]))
    : [];
  const already = new Map(continued);
  const objectives = plan.objectives.filter((one) => goesOn(one, from, span) && !already.has(one.id));
  const ids = objectives.map(({ id }) => id);
  const mark = isOwn ? String(yearOf(span.to) + to.years) : to.unit;
  const named = newIds(model, "objective", ids, mark);
  const indicators = plan.indicators.filter(
    ({ objective, ended }) => objective !== null && named.has(objective) && ended === undefined,
  );
  const assignments = isOwn
    ? goingOn(model, copying, span)
    : plan.assignments.filter(
        ({ unit, supports, ended }) => unit === from && ended === undefined && supports.some((id) => named.has(id)),
      );
  const all: To = { model, isOwn, named, carried: new Map([...already, ...named]), mark, isOwned, ...to };
  return [
    ...objectives.map((one): PlanThing => ({ noun: "objective", body: objectiveTo(one, all) })),
    ...indicatorsTo(indicators, all),
    ...assignmentsTo(assignments, all),
    ...(isOwn
      ? []
      : controlTo(
          control.risks.filter(({ unit, ended }) => unit === from && ended === undefined),
          all,
        )),
  ];
}

/** The assignments of the unit's own plan that go on in the next: those that are wanted, or all. */
function goingOn(model: Model, { unit, assignments: wanted }: Copying, span: Span): readonly Assignment[] {
  return progressOf(model, unit, span)
    .filter(({ assignment: { id }, leftOut }) => leftOut === null && wanted?.includes(id) !== false)
    .map(({ assignment }) => assignment);
}

interface To {
  readonly model: Model;
  /** Whether it is the unit's own plan that is carried on. */
  readonly isOwn: boolean;
  /** The objectives that are copied. */
  readonly named: NewIds;
  /** Those, and the ones that were continued already, by what they have become. */
  readonly carried: NewIds;
  readonly mark: string;
  /** Whether somebody can own what is copied; else nobody does. */
  readonly isOwned: (person: PersonId) => boolean;
  readonly unit: string;
  readonly years: number;
}

/** Whether an objective has been adopted, and what it continues, is its own. */
export function unadopted(objective: Objective): Omit<Objective, "continues" | "adopted"> {
  const { continues: _, adopted: __, ...rest } = objective;
  return rest;
}

function objectiveTo(objective: Objective, to: To): Objective {
  const one = unadopted(objective);
  return {
    ...one,
    id: to.named.get(one.id) ?? one.id,
    unit: to.unit,
    supports: one.supports.map((id) => to.named.get(id) ?? carriedOn(to, id)),
    period: later(one.period, to.years),
    status: "draft",
    ended: null,
    ...(to.isOwn ? { continues: one.id } : {}),
    place: places.objective,
  };
}

/** What an objective of another unit has become in the years that are drafted; itself where that is not known. */
function carriedOn({ model, years }: To, id: string): string {
  const next = years === 0 ? undefined : model.plan.objectives.find(({ continues }) => continues === id);
  return next?.id ?? id;
}

function indicatorsTo(indicators: readonly Indicator[], to: To): readonly PlanThing[] {
  const ids = newIds(
    to.model,
    "indicator",
    indicators.map(({ id }) => id),
    to.mark,
  );
  return indicators.map((one): PlanThing => {
    const objective = to.named.get(one.objective ?? "") ?? null;
    const period = later(one.period, to.years);
    const body = { ...one, id: ids.get(one.id) ?? one.id, objective, unit: to.unit, period, place: places.indicator };
    return { noun: "indicator", body };
  });
}

function assignmentsTo(assignments: readonly Assignment[], to: To): readonly PlanThing[] {
  const ids = newIds(
    to.model,
    "assignment",
    assignments.map(({ id }) => id),
    to.mark,
  );
  return assignments.map((one): PlanThing => {
    const body: Assignment = {
      ...one,
      id: ids.get(one.id) ?? one.id,
      unit: to.unit,
      // Only for what is copied: for what holds now it would hold now.
      supports: one.supports.flatMap((id) => to.carried.get(id) ?? []),
      start: dayLater(one.start, to.years),
      end: dayLater(one.end, to.years),
      person: one.person !== undefined && to.isOwned(one.person) ? one.person : undefined,
      carriedOverTo: null,
      ...(to.isOwn ? { continues: one.id } : {}),
      milestones: milestonesTo(one, to),
      place: places.assignment,
    };
    return { noun: "assignment", body };
  });
}

/** What is done stays where it was done; another unit has all to do. */
function milestonesTo({ milestones = [] }: Assignment, { isOwn, years }: To): Assignment["milestones"] {
  const left = milestones.filter(({ done }) => !isOwn || done === null);
  if (left.length === 0) return undefined;
  return left.map((one) => ({ ...one, date: dayLater(one.date, years) ?? one.date, done: null }));
}

function controlTo(risks: readonly Risk[], to: To): readonly PlanThing[] {
  const { controls } = to.model.control;
  const riskIds = newIds(
    to.model,
    "risk",
    risks.map(({ id }) => id),
    to.mark,
  );
  const own = controls.filter(({ risk, ended }) => riskIds.has(risk) && ended === undefined);
  const controlIds = newIds(
    to.model,
    "control",
    own.map(({ id }) => id),
    to.mark,
  );
  return [
    ...risks.map((one): PlanThing => {
      return { noun: "risk", body: { ...one, id: riskIds.get(one.id) ?? one.id, unit: to.unit, place: places.risk } };
    }),
    ...own.map((one): PlanThing => {
      const id = controlIds.get(one.id) ?? one.id;
      return { noun: "control", body: unperformed({ ...one, id, risk: riskIds.get(one.risk) ?? one.risk }) };
    }),
  ];
}

/** What came of a control is another unit's. */
function unperformed(control: Control): Control {
  const nothing = { reason: null, performedMethod: null, result: null, action: null, place: places.control };
  return { ...control, performed: "no", ...nothing };
}

function later({ from, to }: Span, years: number): Span {
  return { from: addMonths(from, years * 12), to: addMonths(to, years * 12) };
}

/** The 29th of February becomes the 28th where there is none. */
function dayLater(day: string | null, years: number): string | null {
  if (day === null) return null;
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** The workspace with the copies in it, which name one another. */
export function withCopies(model: Model, things: readonly PlanThing[]): Model {
  const { plan, control } = model;
  const of = <N extends PlanNoun>(noun: N) =>
    things.flatMap((thing) => (thing.noun === noun ? [thing.body as Extract<PlanThing, { noun: N }>["body"]] : []));
  return {
    ...model,
    plan: { ...plan, objectives: [...plan.objectives, ...of("objective")] },
    control: { ...control, risks: [...control.risks, ...of("risk")] },
  };
}
