import type { Assessment } from "#domain/assessment/assessment.ts";
import type { AssessmentScale } from "#domain/assessment/scale.ts";
import type { CalendarEntry } from "#domain/calendar/entry.ts";
import type { Control, InternalControl, Risk } from "#domain/control/control.ts";
import type { Dimension } from "#domain/measures/dimension.ts";
import type { Exception } from "#domain/exceptions/exception.ts";
import type { Measure } from "#domain/measures/measure.ts";
import type { Organisation, ParentEdge, Succession, Unit } from "#domain/organisation/organisation.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import type { Assignment, Indicator, Objective, Plan, PlanLevel } from "#domain/plan/plan.ts";
import type { Mention, Post } from "#domain/posts/post.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import type { RegisterRecord, Register } from "#domain/registers/register.ts";
import type { Reminder } from "#domain/reminders/reminder.ts";
import { plainRound, type Comment, type Round, type RoundHead, type Submission } from "#domain/rounds/round.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import type { Statement } from "#domain/statements/statement.ts";
import type { TableDefinition } from "#domain/statements/table.ts";
import { withParts } from "#domain/lazy.ts";
import type { Model, ReportTemplate } from "#domain/workspace.ts";
import { canonicalJson } from "./canonical.ts";
import { itemKey, type Item, type Noun } from "./item.ts";
import { listName, listsOf, type List, type Lists, type OwnedNoun } from "./lists.ts";
import { madeOnce } from "./made-once.ts";

/** A thing of the workspace before it has a place in its list. */
export type Thing = Pick<Item, "noun" | "id"> & { readonly body: object };

/** The workspace's own settings, as one thing. */
type Settings = Pick<Model, "id" | "name" | "languages" | "style" | "smallGroups" | "reminders">;

/** What belongs to another thing says to which. */
type Of<Key extends string, Body> = Readonly<Record<Key, string>> & { readonly value: Body };

/** What a plain round says, and one that was recorded before there was anything else to say, is left out. */
type RoundBody = Omit<RoundHead, keyof typeof plainRound> & Partial<Pick<RoundHead, keyof typeof plainRound>>;

/** What the body of each sort of thing is. */
export interface Bodies extends Readonly<Record<Noun, object>> {
  readonly settings: Settings;
  readonly scale: AssessmentScale;
  readonly unit: Unit;
  readonly edge: ParentEdge;
  readonly succession: Succession;
  readonly grant: Grant;
  readonly dimension: Dimension;
  readonly measure: Measure;
  readonly statement: Statement;
  readonly table: TableDefinition;
  readonly chart: ChartDefinition;
  readonly profile: Profile;
  readonly level: PlanLevel;
  readonly objective: Objective;
  readonly indicator: Indicator;
  readonly assignment: Assignment;
  readonly risk: Risk;
  readonly control: Control;
  readonly register: Omit<Register, "records">;
  readonly record: Of<"register", RegisterRecord>;
  readonly round: RoundBody;
  readonly submission: Of<"round", Submission>;
  readonly assessment: Of<"round", Assessment>;
  readonly comment: Of<"round", Comment>;
  readonly calendar: CalendarEntry;
  /** What is `apart`: no part of the workspace that the things make up. */
  readonly reminder: Reminder;
  readonly post: Post;
  readonly mention: Mention;
  readonly exception: Exception;
  readonly report: ReportTemplate;
}

/** Everything but the facts as things, in the order that the workspace lists them. */
export function thingsOf(workspace: Model): readonly Thing[] {
  const { id, name, languages, style, smallGroups, reminders, organisation, plan, control } = workspace;
  const settings: Settings = {
    id,
    name,
    languages,
    style,
    ...(smallGroups === undefined ? {} : { smallGroups }),
    ...(reminders === undefined ? {} : { reminders }),
  };
  return withOwnIds([
    { noun: "settings", id: "", body: settings },
    ...byId("scale", workspace.scales),
    ...organisation.units.map((body) => ({ noun: "unit", id: body.code, body }) as const),
    ...organisation.edges.map((body) => ({ noun: "edge", id: `${body.unit} ${body.from ?? ""}`, body }) as const),
    ...organisation.successions.map((body) => {
      return { noun: "succession", id: `${body.date} ${body.unit} ${body.successor ?? ""}`, body } as const;
    }),
    ...byId("grant", workspace.grants),
    ...byId("dimension", workspace.dimensions),
    ...byId("measure", workspace.measures),
    ...byId("statement", workspace.statements),
    ...byId("table", workspace.tables),
    ...byId("chart", workspace.charts),
    ...byId("profile", workspace.profiles),
    ...byId("level", plan.levels),
    ...byId("objective", plan.objectives),
    ...byId("indicator", plan.indicators),
    ...byId("assignment", plan.assignments),
    ...byId("risk", control.risks),
    ...byId("control", control.controls),
    ...workspace.registers.flatMap(registerThings),
    ...workspace.rounds.flatMap(roundThings),
    ...byId("calendar", workspace.calendar),
    ...byId("report", workspace.reports),
  ]);
}

/** The things that differ between two states of a workspace, as they are written. */
export function itemsBetween(
  before: Model,
  after: Model,
): readonly (Omit<Thing, "body"> & { readonly body: object | null })[] {
  const [old, wanted] = [thingsOf(before), thingsOf(after)];
  const standing = new Map(old.map((thing) => [itemKey(thing), canonicalJson(thing.body)]));
  const kept = new Set(wanted.map(itemKey));
  return [
    ...wanted.filter((thing) => standing.get(itemKey(thing)) !== canonicalJson(thing.body)),
    ...old.filter((thing) => !kept.has(itemKey(thing))).map((thing) => ({ ...thing, body: null })),
  ];
}

function byId(noun: Noun, bodies: readonly ({ readonly id: string } & object)[]): Thing[] {
  return bodies.map((body) => ({ noun, id: body.id, body }));
}

function registerThings({ records, ...register }: Register): Thing[] {
  return [
    { noun: "register", id: register.id, body: register },
    ...records.map((value) => {
      const body: Of<"register", RegisterRecord> = { register: register.id, value };
      return { noun: "record", id: `${register.id} ${value.id}`, body } as const;
    }),
  ];
}

function roundThings({ submissions, assessments, comments, ...round }: Round): Thing[] {
  return [
    { noun: "round", id: round.id, body: roundBody(round) },
    ...submissions.map((value) => submissionThing(round.id, value)),
    ...assessments.map((value) => assessmentThing(round.id, value)),
    ...comments.map((value) => commentThing(round.id, value)),
  ];
}

export function submissionThing(round: string, value: Submission) {
  return {
    noun: "submission",
    id: `${round} ${value.unit}`,
    body: { round, value } satisfies Bodies["submission"],
  } as const;
}

export function assessmentId(
  round: string,
  { unit, subject, source }: Pick<Assessment, "unit" | "subject" | "source">,
): string {
  return `${round} ${unit} ${subject} ${source}`;
}

export function commentId(round: string, { unit, on }: Pick<Comment, "unit" | "on">): string {
  return `${round} ${unit} ${on}`;
}

export function assessmentThing(round: string, value: Assessment) {
  return {
    noun: "assessment",
    id: assessmentId(round, value),
    body: { round, value } satisfies Bodies["assessment"],
  } as const;
}

export function commentThing(round: string, value: Comment) {
  return { noun: "comment", id: commentId(round, value), body: { round, value } satisfies Bodies["comment"] } as const;
}

/** A round as it is written; what a plain one would say is left out. */
export function roundBody({ stage, deadlines, asks, ...round }: RoundHead): RoundBody {
  return {
    ...round,
    ...(stage === plainRound.stage ? {} : { stage }),
    ...(deadlines.length === 0 ? {} : { deadlines }),
    ...(asks === null ? {} : { asks }),
  };
}

/** Things that would share an address get a number after it. */
function withOwnIds(things: readonly Thing[]): readonly Thing[] {
  const met = new Map<string, number>();
  return things.map((thing) => {
    const key = `${thing.noun} ${thing.id}`;
    const number = (met.get(key) ?? 0) + 1;
    met.set(key, number);
    return number === 1 ? thing : { ...thing, id: `${thing.id} #${number}` };
  });
}

/** The workspace that items make up; null where it has no settings, that is, nothing has been loaded. Items in order. */
export function workspaceOf(items: readonly Item[]): Model | null {
  return modelOf(listsOf(items));
}

/** As `workspaceOf`. What is made of the same lists is the same: a part in which nothing has changed is no copy. */
export function modelOf(lists: Lists): Model | null {
  // A body was written from the domain's value by `thingsOf`; the chain of changes tells if anybody else has written.
  const all = <N extends Noun>(noun: N): readonly Bodies[N][] =>
    (lists.get(listName(noun)) ?? none).values() as readonly Bodies[N][];
  const of = (noun: OwnedNoun, owner: string): List => lists.get(listName(noun, owner)) ?? none;
  const [settings] = all("settings");
  if (settings === undefined) return null;
  const rounds = all("round").map((round) =>
    roundOf(round, of("submission", round.id), of("assessment", round.id), of("comment", round.id)),
  );
  const registers = all("register").map((register) => registerOf(register, of("record", register.id)));
  return {
    ...settings,
    scales: all("scale"),
    organisation: organisationOf(all("unit"), all("edge"), all("succession")),
    grants: all("grant"),
    dimensions: all("dimension"),
    measures: all("measure"),
    statements: all("statement"),
    tables: all("table"),
    charts: all("chart"),
    profiles: all("profile"),
    plan: planOf(all("level"), all("objective"), all("indicator"), all("assignment")),
    control: controlOf(all("risk"), all("control")),
    registers: registersOf(...registers),
    rounds: roundsOf(...rounds),
    calendar: all("calendar"),
    reports: all("report"),
  };
}

const nothing: readonly never[] = [];
const none: List = { items: () => nothing, values: () => nothing, pending: () => null };

const planOf = madeOnce(
  (
    levels: Plan["levels"],
    objectives: Plan["objectives"],
    indicators: Plan["indicators"],
    assignments: Plan["assignments"],
  ): Plan => ({ levels, objectives, indicators, assignments }),
);

const controlOf = madeOnce((risks: readonly Risk[], controls: readonly Control[]): InternalControl => ({
  risks,
  controls,
}));

/** What belongs to another thing, without it: written by `thingsOf`, as all bodies. */
function valuesOf<N extends OwnedNoun>(_: N, list: List): readonly Bodies[N]["value"][] {
  return list.values() as readonly Bodies[N]["value"][];
}

const registerOf = madeOnce((register: Bodies["register"], records: List): Register =>
  withParts<Register>({ ...register, records: nothing }, { records: () => valuesOf("record", records) }),
);

const registersOf = madeOnce((...registers: readonly Register[]) => registers);

const roundOf = madeOnce((round: RoundBody, submissions: List, assessments: List, comments: List): Round =>
  withParts<Round>(
    { ...plainRound, ...round, submissions: nothing, assessments: nothing, comments: nothing },
    {
      submissions: () => valuesOf("submission", submissions),
      assessments: () => valuesOf("assessment", assessments),
      comments: () => valuesOf("comment", comments),
    },
  ),
);

const roundsOf = madeOnce((...rounds: readonly Round[]) => rounds);

/** Edges that were recorded before they had names of their own have those of their units. */
const organisationOf = madeOnce(
  (
    units: readonly Unit[],
    edges: readonly (Omit<ParentEdge, "name"> & Partial<ParentEdge>)[],
    successions: readonly Succession[],
  ): Organisation => {
    const names = new Map(units.map(({ code, name }) => [code, name]));
    const named = edges.map((edge) => ({ ...edge, name: edge.name ?? names.get(edge.unit) ?? { sv: edge.unit } }));
    return { units, edges: named, successions };
  },
);
