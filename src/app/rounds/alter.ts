import { begunFaults, isBegun, roundFaults } from "#domain/rounds/check.ts";
import type { LocalText } from "#domain/text.ts";
import { newestChange } from "#store/batch.ts";
import { StoreError } from "#store/errors.ts";
import { lastWritten, type Written } from "#store/item.ts";
import { roundBody } from "#store/workspace.ts";

import type { Actor } from "../permissions/actor.ts";
import { firstWrong } from "../permissions/checks.ts";
import { found, refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { firstFault, wrongTexts } from "./faults.ts";
import { mayLead, settleRound, stageCodes, type RoundIn } from "./settle.ts";
import { roundOf, type WrittenRound } from "./written.ts";

/** A round as it was seen: last written in that change. */
export interface SeenRound {
  readonly round: string;
  readonly change: number;
}

/** What came of altering or removing a round: done, or what stands, since somebody else has written it meanwhile. */
export type Altered =
  | { readonly state: "saved"; readonly change: number | null }
  | { readonly state: "meanwhile"; readonly stands: Written };

const alteredWhy: LocalText = { sv: "Uppföljningen ändrad", en: "Round altered" };
const removedWhy: LocalText = { sv: "Uppföljningen borttagen", en: "Round removed" };

/**
 * Alters a round. One that has begun takes a reason, and loses nothing that somebody may have answered. It takes the right `model` on
 * all units that it asks and is to ask. Throws a StoreError.
 */
export async function alterRound(
  open: OpenWorkspace,
  actor: Actor,
  seen: SeenRound,
  written: WrittenRound,
  reason: string,
): Promise<Judged<Altered>> {
  return settleSeen(open, actor, seen, (standing) => {
    const { workspace, round: before } = standing;
    const possible = mayAlter(actor, standing);
    if (!possible.ok) return possible;
    const leads = mayLead(actor, workspace, written.units);
    if (!leads.ok && written.units.length > 0) return leads;
    const round = roundOf(written, before, workspace.rounds);
    if (!round.ok) return round;
    const wrong = firstWrong(
      () => firstFault(isBegun(before) ? begunFaults(round.value, before) : []),
      () => firstFault(roundFaults(workspace, round.value, before, actor.today)),
      () => wrongTexts(round.value),
      () => (isBegun(before) && reason.trim() === "" ? refused("reason_missing", {}, "reason") : null),
    );
    return wrong ?? found({ body: roundBody(round.value), why: reason, otherwise: alteredWhy });
  });
}

/** Takes away a planned round in which nothing has been said. Throws a StoreError. */
export async function removeRound(
  open: OpenWorkspace,
  actor: Actor,
  seen: SeenRound,
  reason: string,
): Promise<Judged<Altered>> {
  return settleSeen(open, actor, seen, (standing) => {
    const possible = mayRemove(actor, standing);
    return possible.ok ? found({ body: null, why: reason, otherwise: removedWhy }) : possible;
  });
}

/** Whether a round can be altered, and by whoever asks: one that is closed can't be. */
export function mayAlter(actor: Actor, { workspace, round }: RoundIn): Judged<null> {
  const leads = mayLead(actor, workspace, round.units);
  return leads.ok && round.stage === "closed" ? refused(stageCodes.closed) : leads;
}

/** Whether a round can be removed: only one that has not begun. */
export function mayRemove(actor: Actor, { workspace, round }: RoundIn): Judged<null> {
  const leads = mayLead(actor, workspace, round.units);
  return leads.ok && isBegun(round) ? refused("round_has_begun") : leads;
}

interface Wanted {
  readonly body: object | null;
  readonly why: string;
  readonly otherwise: LocalText;
}

async function settleSeen(
  open: OpenWorkspace,
  actor: Actor,
  { round: id, change }: SeenRound,
  judge: (standing: RoundIn) => Judged<Wanted>,
): Promise<Judged<Altered>> {
  const meanwhile = async (): Promise<Altered | null> => {
    const last =
      open.stored === null
        ? new Map<string, Written>()
        : await lastWritten(open.stored.store.database, "round", [id], newestChange);
    const stands = last.get(id);
    return stands === undefined || stands.change === change ? null : { state: "meanwhile", stands };
  };
  try {
    const outcome = await settleRound(open, actor, id, (standing) => {
      const wanted = judge(standing);
      if (!wanted.ok) return wanted;
      const { body, why, otherwise } = wanted.value;
      const reason = why.trim() === "" ? otherwise : { sv: why.trim() };
      const restsOn = [{ noun: "round", id, change } as const];
      return found({ items: [{ noun: "round", id, body }], restsOn, reason, value: null });
    });
    if (outcome.ok) return found({ state: "saved", change: outcome.value.change });
    // What is refused of a round that is another by now is not what was asked for.
    const stands = "refusal" in outcome && "field" in outcome.refusal ? await meanwhile() : null;
    return stands === null ? outcome : found(stands);
  } catch (error) {
    const stands = error instanceof StoreError && error.code === "changed_meanwhile" ? await meanwhile() : null;
    if (stands === null) throw error;
    return found(stands);
  }
}
