import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { Language } from "#domain/text.ts";
import { reportContext } from "#reports/build/build.ts";
import type { ReportContext } from "#reports/build/context.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";
import type { RoundIn } from "./settle.ts";

export type RoundScope = ReportContext & { readonly round: Round };

/** Where a round is seen from: one of its units, in its period. */
export function scopeOf(
  { cube }: Pick<OpenWorkspace, "cube">,
  { workspace, round }: RoundIn,
  unit: UnitCode,
  language: Language,
): RoundScope {
  return { ...reportContext({ workspace, cube, unit, period: round.period, round, language }), round };
}
