import { restingOn } from "#domain/measures/resting.ts";
import { subtree } from "#domain/organisation/tree.ts";
import { overlaps, wholeYear } from "#domain/periods/span.ts";
import { isDraft } from "#domain/plan/draft.ts";
import type { Indicator } from "#domain/plan/plan.ts";
import type { Round } from "#domain/rounds/round.ts";
import { roundsUnassessed } from "#domain/rounds/unused.ts";
import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

import { found, type Result } from "../result.ts";
import { reportsThat } from "../uses/reports.ts";
import { treeOf, viewpointOf, type Choice } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { unitName } from "../workspaces/view.ts";

/** An indicator that could be ended, and why. Only people end it. */
export interface UnusedIndicator {
  readonly id: string;
  /** `indicator:i1` */
  readonly subject: string;
  readonly name: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly reason: string;
}

const reason: LocalText = {
  sv: "Inte bedömt i {rounds}, och ingen rapport visar siffran för enheten.",
  en: "Not assessed in {rounds}, and no report prints the figure of the unit.",
};
const and: LocalText = { sv: " eller ", en: " or " };

/** Indicators of a unit's plan that nobody has assessed lately and no report prints. `isBelow`: of all units below it too. To be called inside `settled`. */
export function unusedIndicators(
  open: OpenWorkspace,
  choice: Choice,
  isBelow: boolean,
): Result<readonly UnusedIndicator[]> {
  const at = viewpointOf(open, choice);
  if (!at.ok) return at;
  const { workspace, unit, language, period } = at.value;
  const shown = choice.period === null ? wholeYear(period) : period;
  const units = new Set(isBelow ? subtree(treeOf(at.value), unit).filter(open.mayRead) : [unit]);
  const own = workspace.plan.indicators.filter(
    (one) => units.has(one.unit) && overlaps(one.period, shown) && !isDraft(workspace.plan, one),
  );
  return found(
    own.flatMap((indicator): readonly UnusedIndicator[] => {
      const rounds = roundsUnassessed(workspace, workspace.rounds, indicator);
      if (rounds === null || isPrinted(open, indicator)) return [];
      return [
        {
          id: indicator.id,
          subject: `indicator:${indicator.id}`,
          name: inLanguage(indicator.name, language),
          unit: { code: indicator.unit, name: unitName(at.value, indicator.unit) },
          reason: fill(inLanguage(reason, language), { rounds: namesOf(rounds, language) }),
        },
      ];
    }),
  );
}

const namesOf = (rounds: readonly Round[], language: Language): string =>
  rounds.map(({ name }) => inLanguage(name, language)).join(inLanguage(and, language));

/** Whether a report prints a number of the indicator's unit that rests on its measure. */
function isPrinted(open: OpenWorkspace, { measure, unit }: Indicator): boolean {
  if (measure === null) return false;
  const ways = restingOn(open.workspace.measures, [measure]);
  return reportsThat(open, (query) => query.unit === unit && ways.has(query.measure)).length > 0;
}
