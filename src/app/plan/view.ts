import type { PersonId } from "#domain/permissions/grant.ts";
import type { Ended } from "#domain/plan/plan.ts";
import { milestoneText } from "#domain/plan/milestone.ts";
import { referenceText } from "#domain/plan/reference-text.ts";
import { formatDay, formatSpan } from "#domain/periods/format.ts";
import { yearOf } from "#domain/periods/month.ts";
import { firstDay, lastDay, wholeYear, writtenSpan, type Span } from "#domain/periods/span.ts";
import { capitalised, inLanguage, type Language } from "#domain/text.ts";
import { subtree } from "#domain/organisation/tree.ts";
import { term } from "#domain/terms.ts";
import { judgementOf, statusOf } from "#reports/build/assess.ts";
import { inSnapshot } from "#store/read.ts";
import { itemKey } from "#store/item.ts";
import { lastChanges } from "#store/written.ts";

import type { StatusInline } from "../document.ts";
import { exactNumber } from "../history/reader.ts";
import { abilityOf, type Ability } from "../permissions/abilities.ts";
import type { Seat } from "../permissions/seat.ts";
import type { Names } from "../people/names.ts";
import { postCountsOf } from "../posts/counts.ts";
import { describeRefusal } from "../refusals.ts";
import { found, type Result } from "../result.ts";
import { treeOf, viewpointOf, type Choice, type Viewpoint } from "../viewpoint.ts";
import { unitName, unitNodesOf, type UnitNode } from "../workspaces/view.ts";
import { mayPlan } from "./may.ts";
import { inTree, objectivesAbove, subjectOf, type PlacedThing } from "./order.ts";
import { aboveOf, isIn, planNouns, planThings, unitOfThing, type PlanNoun, type PlanThing } from "./thing.ts";
import { planWord } from "./words.ts";
import type { WrittenThing } from "./written.ts";
import { writtenOf } from "./written-of.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A unit's plan of a period, with what can be chosen where it is written. */
export interface PlanView {
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: { readonly key: string; readonly text: string };
  /** Years that there are plans for, and the one after. */
  readonly years: readonly string[];
  /** Depth first. */
  readonly things: readonly PlanThingView[];
  readonly may: Readonly<Record<PlanNoun, Ability>> & { readonly model: Ability };
  readonly choices: PlanChoices;
}

export interface PlanChoices {
  readonly levels: readonly Named[];
  readonly units: readonly UnitNode[];
  readonly objectives: readonly (Named & { readonly detail: string })[];
  readonly measures: readonly Named[];
  readonly dimensions: readonly Named[];
  readonly risks: readonly (Named & { readonly detail: string })[];
  /** Those who own an assignment of the plan already. */
  readonly people: readonly Named[];
  /** The types of assignments that there are. */
  readonly types: readonly Named[];
}

export interface PlanThingView {
  readonly noun: PlanNoun;
  readonly id: string;
  /** `objective:g1` */
  readonly subject: string;
  /** What it stands below; null: at the top. */
  readonly under: string | null;
  readonly depth: number;
  readonly name: string;
  readonly number: string | null;
  /** `Mål`, `Styrmått`, or the level, or the type of an assignment. */
  readonly kind: string;
  /** The level's id; null for what is no objective. */
  readonly level: string | null;
  readonly unit: { readonly code: string; readonly name: string };
  /** Of the unit that is looked at; else of one that it supports. */
  readonly isOwn: boolean;
  readonly time: string;
  /** Its first and last day, ISO 8601; null where none is said. */
  readonly from: string | null;
  readonly to: string | null;
  /** What it is for, by subject, in the order that it is said. */
  readonly above: readonly string[];
  /** What else is said of it: its target, who does it, its score, its method. */
  readonly detail: string;
  /** Of an assignment. `text` is all that is said of one. */
  readonly milestones: readonly { readonly id: string; readonly date: string; readonly text: string }[];
  /** In words; empty where it just holds. */
  readonly status: { readonly id: "draft" | "active" | "dropped" | "moved"; readonly text: string };
  /** Why it has ended. */
  readonly ended: string | null;
  /** What was said of it in the round. */
  readonly state: StatusInline | null;
  /** How many posts there are in its discussion. */
  readonly posts: number;
  /** The change in which it was last written; null in a folder of plain files. */
  readonly change: number | null;
  readonly may: Ability;
  readonly written: WrittenThing;
}

/** What these people are called, as the directory says it now. */
export type NamesOf = (people: readonly PersonId[]) => Promise<Names>;

/** The plan of the unit and the year that are looked at. `isBelow`: of all units below it too. Throws a StoreError. */
export async function viewPlan(
  seat: Seat,
  choice: Choice,
  isBelow: boolean,
  namesOf: NamesOf,
): Promise<Result<PlanView>> {
  const { open, asker } = seat;
  const at = viewpointOf(open, choice);
  if (!at.ok) return at;
  const { workspace, unit, language } = at.value;
  const period = choice.period === null ? wholeYear(at.value.period) : at.value.period;
  const written = await changesOf(seat);
  const units = new Set(isBelow ? subtree(treeOf(at.value), unit).filter(open.mayRead) : [unit]);
  const own = planThings(workspace).filter((thing) => units.has(unitOfThing(workspace, thing)) && isIn(thing, period));
  const above = objectivesAbove(workspace, own);
  const mayOn = (thing: PlanThing): Ability => {
    if (written === null) return refusedAbility(seat, language);
    return abilityOf(mayPlan(asker, workspace, thing), "model", language);
  };
  const owners = [...new Set(own.flatMap((thing) => ownerOf(thing) ?? []))];
  const { ofPerson } = await namesOf(owners);
  const nameOf = (person: PersonId): string => ofPerson(person, language);
  const shown = inTree([...above, ...own]);
  const posts = await postCountsOf(
    open,
    shown.map(({ thing }) => subjectOf(thing)),
  );
  const context: Context = {
    viewpoint: at.value,
    units,
    nameOf,
    postsOn: (subject) => posts.get(subject) ?? 0,
    changeOf: (thing) => written?.get(keyOf(thing)) ?? null,
    mayOn,
  };
  return found({
    unit: { code: unit, name: unitName(at.value, unit) },
    period: { key: writtenSpan(period), text: formatSpan(period, language, "short") },
    years: yearsOf(planThings(workspace), period),
    things: shown.map((placed) => thingView(placed, context)),
    may: mayAdd(seat, at.value, written !== null),
    choices: { ...choicesOf(at.value), people: owners.map((id) => ({ id, name: nameOf(id) })) },
  });
}

const keyOf = ({ noun, body }: PlanThing): string => itemKey({ noun, id: body.id });

async function changesOf({ open }: Seat): Promise<ReadonlyMap<string, number> | null> {
  if (open.stored === null) return null;
  return inSnapshot(open.stored.store, (transaction) => lastChanges(transaction, planNouns));
}

function refusedAbility({ open }: Seat, language: Language): Ability {
  const { message, advice } = describeRefusal({ code: "plan_in_file", values: { name: open.id } }, language);
  return { allowed: false, why: `${message} ${advice}` };
}

/** What can be made for the unit; with `model` its plan as a whole can be copied and adopted. */
function mayAdd(seat: Seat, { workspace, unit, language, period }: Viewpoint, isStored: boolean): PlanView["may"] {
  const common = { id: "", name: { sv: "" }, unit, period, place: { file: "", line: 1 } };
  const [lowest] = workspace.plan.levels.toReversed();
  const objective = { ...common, level: lowest?.id ?? "", description: null, supports: [], number: null };
  const own = { ...objective, status: "active", ended: null, followedUpIn: null } as const;
  const work = { ...common, number: null, description: null, supports: [], start: null, end: null, owner: null };
  const judge = (thing: PlanThing, plan = workspace.plan): Ability => {
    if (!isStored) return refusedAbility(seat, language);
    return abilityOf(mayPlan(seat.asker, { ...workspace, plan }, thing), "model", language);
  };
  const reference = { kind: "not_set" } as const;
  const measured = { measure: null, scenario: "outcome", cuts: [{}], baseline: reference, target: reference } as const;
  const risk = { noun: "risk", body: { ...common, probability: null, consequence: null } } as const;
  return {
    objective: judge({ noun: "objective", body: own }),
    indicator: judge(
      { noun: "indicator", body: { ...common, ...measured, objective: "" } },
      { ...workspace.plan, objectives: [own] },
    ),
    assignment: judge({ noun: "assignment", body: { ...work, type: "activity", carriedOverTo: null } }),
    risk: judge(risk),
    control: judge(risk),
    model: judge(risk),
  };
}

function yearsOf(things: readonly PlanThing[], shown: Span): readonly string[] {
  const spans = things.flatMap((thing) => ("period" in thing.body ? [thing.body.period] : []));
  const years = [shown, ...spans].flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  return Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, index) => String(last - index)).toReversed();
}

/** A plan that goes on for longer is found by its address. */
const mostYears = 30;

interface Context {
  readonly viewpoint: Viewpoint;
  readonly units: ReadonlySet<string>;
  readonly nameOf: (person: PersonId) => string;
  readonly postsOn: (subject: string) => number;
  readonly changeOf: (thing: PlanThing) => number | null;
  readonly mayOn: (thing: PlanThing) => Ability;
}

function thingView({ thing, under, depth }: PlacedThing, context: Context): PlanThingView {
  const { viewpoint, units, postsOn, changeOf, mayOn } = context;
  const { workspace, language } = viewpoint;
  const { noun, body } = thing;
  const unit = unitOfThing(workspace, thing);
  const subject = subjectOf(thing);
  const { shown } = judgementOf(viewpoint, subject);
  const abovePrefix = noun === "control" ? "risk" : "objective";
  return {
    noun,
    id: body.id,
    subject,
    under,
    depth,
    name: inLanguage(body.name, language),
    number: "number" in body ? body.number : null,
    kind: kindOf(thing, viewpoint),
    level: noun === "objective" ? body.level : null,
    unit: { code: unit, name: unitName(viewpoint, unit) },
    isOwn: units.has(unit),
    ...timeOf(thing, language),
    above: aboveOf(thing).map((id) => `${abovePrefix}:${id}`),
    detail: detailOf(thing, context),
    milestones: milestonesOf(thing, language),
    ...endOf(thing, viewpoint),
    state: shown === null ? null : statusOf(viewpoint, shown),
    posts: postsOn(subject),
    change: changeOf(thing),
    may: mayOn(thing),
    written: writtenOf(thing, workspace),
  };
}

function milestonesOf({ noun, body }: PlanThing, language: Language): PlanThingView["milestones"] {
  const milestones = noun === "assignment" ? (body.milestones ?? []) : [];
  return milestones.map((one) => ({ id: one.id, date: one.date, text: milestoneText(one, language) }));
}

function kindOf({ noun, body }: PlanThing, { workspace, language }: Viewpoint): string {
  if (noun === "assignment") return typeName(body.type, language);
  const level = noun === "objective" ? workspace.plan.levels.find(({ id }) => id === body.level) : undefined;
  return level === undefined ? planWord(noun, language) : inLanguage(level.name, language);
}

function typeName(type: string, language: Language): string {
  return type === "assignment" || type === "activity" ? planWord(type, language) : capitalised(type);
}

function timeOf({ noun, body }: PlanThing, language: Language): Pick<PlanThingView, "time" | "from" | "to"> {
  if (noun === "objective" || noun === "indicator") {
    const { period } = body;
    return { time: formatSpan(period, language, "short"), from: firstDay(period), to: lastDay(period) };
  }
  if (noun !== "assignment") return { time: "", from: null, to: null };
  const [from, to] = [body.start, body.end].map((day) => (day === null ? "" : formatDay(day, language)));
  return { time: from === "" && to === "" ? "" : `${from} – ${to}`.trim(), from: body.start, to: body.end };
}

function ownerOf({ noun, body }: PlanThing): PersonId | null {
  return noun === "assignment" ? (body.person ?? null) : null;
}

function detailOf(thing: PlanThing, { viewpoint, nameOf }: Context): string {
  const { noun, body } = thing;
  const { workspace, language } = viewpoint;
  switch (noun) {
    case "objective":
      return body.followedUpIn === null ? "" : inLanguage(body.followedUpIn, language);
    case "indicator": {
      const measure = workspace.measures.find(({ id }) => id === body.measure)?.unit ?? null;
      const unit = body.scenario === "change_percent" ? "percent" : measure;
      const target = referenceText(body.target, language, (one, bare) => exactNumber(one, unit, { language }, bare));
      return target === "" ? "" : planWord("targetIs", language, { target });
    }
    case "assignment": {
      const role = body.owner === null ? [] : [inLanguage(body.owner, language)];
      return [...role, ...(body.person === undefined ? [] : [nameOf(body.person)])].join(", ");
    }
    case "risk": {
      const { probability, consequence } = body;
      if (probability === null || consequence === null) return "";
      return term("riskScore", language, { probability: String(probability), consequence: String(consequence) });
    }
    case "control":
      return inLanguage(body.method, language);
  }
}

function endOf({ noun, body }: PlanThing, { workspace, language }: Viewpoint): Pick<PlanThingView, "status" | "ended"> {
  const id = noun === "objective" ? body.status : body.ended === undefined ? "active" : "dropped";
  const end: Ended | null = body.ended ?? null;
  const successor =
    noun === "objective" ? workspace.plan.objectives.find((one) => one.id === body.ended?.successor) : undefined;
  const parts =
    end === null
      ? []
      : [
          ...(end.date === null ? [] : [formatDay(end.date, language)]),
          inLanguage(end.reason, language),
          ...(successor === undefined
            ? []
            : [term("successor", language, { name: inLanguage(successor.name, language) })]),
        ];
  const adopted = noun === "objective" ? body.adopted : undefined;
  const inForce = adopted === undefined ? "" : planWord("adopted", language, { day: formatDay(adopted, language) });
  const text = id === "active" ? inForce : planWord(id, language);
  return { status: { id, text }, ended: parts.length === 0 ? null : parts.join(" · ") };
}

function choicesOf(viewpoint: Viewpoint): Omit<PlanChoices, "people"> {
  const { workspace, language, mayRead } = viewpoint;
  const named = ({ id, name }: { readonly id: string; readonly name: Parameters<typeof inLanguage>[0] }): Named => {
    return { id, name: inLanguage(name, language) };
  };
  const types = new Set(["activity", "assignment", ...workspace.plan.assignments.map(({ type }) => type)]);
  return {
    levels: workspace.plan.levels.map(named),
    units: unitNodesOf(treeOf(viewpoint), mayRead, (code) => unitName(viewpoint, code)),
    objectives: workspace.plan.objectives.map((one) => {
      const detail = [
        kindOf({ noun: "objective", body: one }, viewpoint),
        unitName(viewpoint, one.unit),
        formatSpan(one.period, language, "short"),
      ];
      return { ...named(one), detail: detail.join(", ") };
    }),
    measures: workspace.measures.map(named),
    dimensions: workspace.dimensions.map(named),
    risks: workspace.control.risks.map((one) => ({ ...named(one), detail: unitName(viewpoint, one.unit) })),
    types: [...types].map((id) => ({ id, name: typeName(id, language) })),
  };
}
