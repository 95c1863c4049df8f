import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Tree } from "#domain/organisation/tree.ts";
import { namedUnit, type Verdict } from "#domain/permissions/may.ts";
import type { Right } from "#domain/permissions/role.ts";
import type { Round } from "#domain/rounds/round.ts";
import { treeOfRound } from "#domain/rounds/standing.ts";
import { inLanguage, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import { writeSettled, type Change } from "#store/change.ts";
import { StoreError } from "#store/errors.ts";
import type { Address } from "#store/item.ts";

import type { Actor } from "../permissions/actor.ts";
import { denied, found, refused, type Judged, type Refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** A round of a workspace, and the organisation that it is answered in. */
export interface RoundIn {
  readonly workspace: Model;
  readonly round: Round;
  readonly tree: Tree;
}

export function roundIn(workspace: Model, id: string): Result<RoundIn> {
  const round = workspace.rounds.find((one) => one.id === id);
  if (round === undefined) return refused("unknown_round", { name: id });
  return found({ workspace, round, tree: treeOfRound(workspace.organisation, round) });
}

/** What is to be recorded, why, and what is told of it. */
export interface Settled<T> {
  readonly items: NonNullable<Change["items"]>;
  readonly restsOn?: NonNullable<Change["restsOn"]>;
  readonly reason: LocalText;
  readonly value: T;
}

/** What was settled, and the change that it became; null where everything stood so already. */
export interface Saved<T> {
  readonly value: T;
  readonly change: number | null;
}

/** As `settleIn`, of a round that there is. */
export async function settleRound<T>(
  open: Pick<OpenWorkspace, "id" | "stored">,
  actor: Actor,
  round: string,
  settle: (standing: RoundIn) => Judged<Settled<T>>,
  about: readonly Address[] = [],
): Promise<Judged<Saved<T>>> {
  const settleStanding = (workspace: Model): Judged<Settled<T>> => {
    const asked = roundIn(workspace, round);
    return asked.ok ? settle(asked.value) : asked;
  };
  return settleIn(open, actor, settleStanding, about);
}

/**
 * Records what is settled of rounds by how the workspace stands when the turn to write has come; `about`: things that it is known to
 * write. Throws a StoreError, also `changed_meanwhile`.
 */
export async function settleIn<T>(
  { id, stored }: Pick<OpenWorkspace, "id" | "stored">,
  { by, at }: Actor,
  settle: (workspace: Model) => Judged<Settled<T>>,
  about: readonly Address[] = [],
): Promise<Judged<Saved<T>>> {
  if (stored === null) return refused("not_kept", { name: id });
  const latest: { outcome?: Judged<Settled<T>> } = {};
  try {
    const { outcome, recorded } = await writeSettled(
      stored.store,
      (workspace) => {
        const outcome = settle(workspace);
        latest.outcome = outcome;
        if (!outcome.ok) return { outcome, change: null };
        const { reason, items, restsOn = [] } = outcome.value;
        const why = inLanguage(reason, workspace.languages[0] ?? "sv");
        return { outcome, change: { by, at, reason: why, items, restsOn } };
      },
      about,
    );
    return outcome.ok ? found({ value: outcome.value.value, change: recorded?.change ?? null }) : outcome;
  } catch (error) {
    const isSame = error instanceof StoreError && error.code === "nothing_to_record";
    if (!isSame || latest.outcome?.ok !== true) throw error;
    return found({ value: latest.outcome.value.value, change: null });
  }
}

/** Whether somebody may do something to a unit, as the workspace stands. */
export function mayDo({ may, today }: Actor, workspace: Model, right: Right, unit: UnitCode): Verdict {
  const thing = namedUnit({ organisation: workspace.organisation, today }, unit);
  return may(workspace, right, thing === "everything" ? thing : { unit });
}

/** Why somebody may not do something to a unit; null where they may. */
export function deniedOn(
  actor: Actor,
  workspace: Model,
  right: Right,
  unit: UnitCode,
): ReturnType<typeof denied> | null {
  const verdict = mayDo(actor, workspace, right, unit);
  return verdict.allowed ? null : denied(right, verdict.because);
}

/** Whether somebody leads a round of some units: it takes the right on all of them, and on all of the workspace where there are none. */
export function mayLead(actor: Actor, workspace: Model, units: readonly UnitCode[]): Judged<null> {
  const verdicts = units.map((unit) => mayDo(actor, workspace, "model", unit));
  const [first = actor.may(workspace, "model", "everything")] = verdicts;
  const verdict = verdicts.find(({ allowed }) => !allowed) ?? first;
  return verdict.allowed ? found(null) : denied("model", verdict.because);
}

/** A unit that is not asked, or that the organisation of the round does not have (any more). */
export function wrongUnit({ round, tree }: RoundIn, unit: UnitCode): Refused | null {
  if (!round.units.includes(unit)) return refused("unit_not_asked", { name: unit });
  return tree.position.has(unit) ? null : refused("unit_ended", { name: unit });
}

/** A round that can't be answered now. */
export function wrongStage({ round }: RoundIn): Refused | null {
  return round.stage === "open" ? null : refused(stageCodes[round.stage]);
}

export const stageCodes = {
  planned: "round_is_planned",
  open: "round_is_open",
  closed: "round_is_closed",
} as const satisfies Readonly<Record<Round["stage"], string>>;

export const stateCodes = {
  not_begun: "answers_not_begun",
  reporting: "answers_reporting",
  submitted: "answers_submitted",
  returned: "answers_returned",
  approved: "answers_approved",
} as const;
