import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Asker } from "#domain/permissions/may.ts";
import type { Model } from "#domain/workspace.ts";
import { record, type NewItem, type Recorded } from "#store/change.ts";
import { StoreError } from "#store/errors.ts";
import { itemKey, newestItems } from "#store/item.ts";
import { standingModel } from "#store/model.ts";
import { changeAt } from "#store/read.ts";
import { inTurn } from "#store/turn.ts";

import { askerIn, type Seat } from "../permissions/seat.ts";
import { authorOf, type Who } from "../permissions/who.ts";
import { denied, found, refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { mayPlan } from "./may.ts";
import { findThing, planNouns, type PlanNoun, type PlanThing } from "./thing.ts";

/** Who alters a plan, and when. */
export interface Planning {
  readonly open: Pick<OpenWorkspace, "id" | "stored">;
  readonly who: Who;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly today: IsoDate;
}

export function planningAt({ open, who, asker }: Seat, at: string): Planning {
  return { open, who, at, today: asker.today };
}

/** A thing as it was seen by who alters it: last written in that change. */
export interface SeenThing {
  readonly noun: PlanNoun;
  readonly id: string;
  readonly change: number;
}

/** The plan as it stands when the turn to write has come. */
export interface PlanStand {
  readonly workspace: Model;
  readonly asker: Asker;
  /** By `itemKey`: where each thing stands among its sort. */
  readonly positions: ReadonlyMap<string, number>;
}

/** A thing as it is to stand; no body removes it. */
export type NewThing = Omit<NewItem, "noun"> & { readonly noun: PlanNoun };

/** What was recorded; no change where all stood so already. */
export interface Planned {
  readonly change: number | null;
  readonly things: readonly { readonly noun: PlanNoun; readonly id: string }[];
}

/**
 * Records what is settled of a plan as one change. Refused where a thing that it rests on has been altered since it was seen, or
 * where something of it may not be altered. Throws a StoreError.
 */
export async function settlePlan(
  planning: Planning,
  reason: string,
  restsOn: readonly SeenThing[],
  settle: (stand: PlanStand) => Judged<readonly NewThing[]>,
): Promise<Judged<Planned>> {
  const { open, who, at, today } = planning;
  if (open.stored === null) return refused("plan_in_file", { name: open.id });
  const { store } = open.stored;
  const outcome = await inTurn(store, async (transaction): Promise<Judged<Recorded & Planned>> => {
    const now = await changeAt(transaction, undefined);
    const { model: workspace, lists } = await standingModel(store, transaction, now);
    // Who looks after the server where nobody can give roles may give some, and nothing that a plan asks for.
    const asker = askerIn(workspace, who, today, () => true);
    const written = await newestItems(transaction, restsOn);
    const other = restsOn.find((seen) => written.get(itemKey(seen))?.change !== seen.change);
    if (other !== undefined) return refused("changed_meanwhile", { name: nameOf(workspace, other) });
    const items = planNouns.flatMap((noun) => lists.get(noun)?.items() ?? []);
    const positions = new Map(items.map((item) => [itemKey(item), item.position]));
    const settled = settle({ workspace, asker, positions });
    if (!settled.ok) return settled;
    const forbidden = forbiddenIn(asker, workspace, settled.value);
    if (forbidden !== null) return forbidden;
    const recorded = await record(transaction, { by: authorOf(who), at, reason, items: settled.value });
    return found({ ...recorded, things: settled.value.map(({ noun, id }) => ({ noun, id })) });
  }).catch((error: unknown): Judged<Recorded & Planned> | null => {
    if (error instanceof StoreError && error.code === "nothing_to_record") return null;
    throw error;
  });
  if (outcome === null) return found({ change: null, things: [] });
  if (!outcome.ok) return outcome;
  await store.written(outcome.value.items);
  const { change, things } = outcome.value;
  return found({ change, things });
}

function nameOf(workspace: Model, { noun, id }: SeenThing): string {
  return findThing(workspace, noun, id)?.body.name.sv ?? id;
}

/** The first refusal of something that may not be altered: as it stands, or as it is to stand. */
function forbiddenIn(asker: Asker, workspace: Model, things: readonly NewThing[]): Judged<never> | null {
  const after = withThings(workspace, things);
  for (const { noun, id } of things)
    for (const model of [workspace, after]) {
      const thing = findThing(model, noun, id);
      const verdict = thing === undefined ? null : mayPlan(asker, model, thing);
      if (verdict !== null && !verdict.allowed) return denied("model", verdict.because);
    }
  return null;
}

/** The workspace with things as they are to stand. */
function withThings(workspace: Model, things: readonly NewThing[]): Model {
  const bodies = <Body extends { readonly id: string }>(noun: PlanNoun, all: readonly Body[]): readonly Body[] => {
    const own = things.filter((thing) => thing.noun === noun);
    const ids = new Set(own.map(({ id }) => id));
    // A body of a noun is the domain's value of that noun.
    const wanted = own.flatMap(({ body }) => (body === null ? [] : [body as Body]));
    return [...all.filter(({ id }) => !ids.has(id)), ...wanted];
  };
  const { plan, control } = workspace;
  return {
    ...workspace,
    plan: {
      ...plan,
      objectives: bodies("objective", plan.objectives),
      indicators: bodies("indicator", plan.indicators),
      assignments: bodies("assignment", plan.assignments),
    },
    control: { risks: bodies("risk", control.risks), controls: bodies("control", control.controls) },
  };
}

/** A thing as it is written. */
export function written({ noun, body }: PlanThing): NewThing {
  return { noun, id: body.id, body };
}
