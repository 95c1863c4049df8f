import type { UnitCode } from "#domain/organisation/organisation.ts";
import { progressOf, type Counts } from "#domain/rounds/progress.ts";
import { deadlineOf } from "#domain/rounds/round.ts";
import { approverUnit, standingOf, type UnitState } from "#domain/rounds/standing.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import { nameOn } from "#domain/organisation/organisation.ts";

import type { Actor } from "../permissions/actor.ts";
import { found, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { roundIn } from "./settle.ts";
import { stateText } from "./words.ts";

/** How far a round has come, of the units that may be read. */
export interface RoundProgress {
  readonly whole: Counts;
  readonly levels: readonly { readonly level: number; readonly deadline: string | null; readonly counts: Counts }[];
  /** Depth first. */
  readonly units: readonly UnitProgress[];
}

export interface UnitProgress {
  readonly code: UnitCode;
  readonly name: string;
  readonly level: number;
  /** The unit asked that it hands in to; null at the top of what may be read. */
  readonly above: UnitCode | null;
  readonly state: UnitState;
  readonly stateText: string;
  readonly deadline: string | null;
  readonly isLate: boolean;
  /** Of itself and all units asked below it. */
  readonly counts: Counts;
}

export function roundProgress(
  { workspace, mayRead }: OpenWorkspace,
  { today }: Actor,
  id: string,
  language: Language,
): Result<RoundProgress> {
  const asked = roundIn(workspace, id);
  if (!asked.ok) return asked;
  const { round, tree } = asked.value;
  const progress = progressOf(tree, round, today, mayRead);
  return found({
    whole: progress.whole,
    levels: progress.levels.map((counts, level) => ({ level, deadline: deadlineOf(round, level), counts })),
    units: [...progress.subtrees].map(([code, counts]) => {
      const { state, level, deadline, isLate } = standingOf(tree, round, code, today);
      const above = approverUnit(tree, round, code);
      return {
        code,
        name: inLanguage(nameOn(workspace.organisation, code, tree.date), language),
        level,
        above: above !== code && progress.subtrees.has(above) ? above : null,
        state,
        stateText: stateText(state, language),
        deadline,
        isLate,
        counts,
      };
    }),
  });
}
