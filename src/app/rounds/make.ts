import { roundFaults } from "#domain/rounds/check.ts";
import type { LocalText } from "#domain/text.ts";
import { roundBody } from "#store/workspace.ts";

import type { Actor } from "../permissions/actor.ts";
import { firstWrong } from "../permissions/checks.ts";
import { found, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { firstFault, wrongTexts } from "./faults.ts";
import { mayLead, settleIn, type Saved } from "./settle.ts";
import { roundOf, type WrittenRound } from "./written.ts";

const why: LocalText = { sv: "Ny uppföljning", en: "New round" };

/** Makes a planned round, and gives its id. It takes the right `model` on all its units. Throws a StoreError. */
export async function makeRound(
  open: OpenWorkspace,
  actor: Actor,
  written: WrittenRound,
): Promise<Judged<Saved<string>>> {
  return settleIn(open, actor, (workspace) => {
    const leads = mayLead(actor, workspace, written.units);
    // That no unit has been chosen is told as that, and not as a right that is lacking.
    if (!leads.ok && written.units.length > 0) return leads;
    const round = roundOf(written, null, workspace.rounds);
    if (!round.ok) return round;
    const wrong = firstWrong(
      () => firstFault(roundFaults(workspace, round.value, null, actor.today)),
      () => wrongTexts(round.value),
    );
    if (wrong !== null) return wrong;
    const { id } = round.value;
    return found({ items: [{ noun: "round", id, body: roundBody(round.value) }], reason: why, value: id });
  });
}
