import { setImmediate } from "node:timers/promises";

import { assessedKinds, type AssessedKind } from "#domain/assessment/assessment.ts";
import { nameOn } from "#domain/organisation/organisation.ts";
import { askedOf, subjectOf } from "#domain/rounds/asked.ts";
import { answerOf } from "#domain/rounds/lacking.ts";
import { overridesOf, overrideShare, type AnsweredProposal, type OverrideCount } from "#domain/rounds/overrides.ts";
import { unitsAsked } from "#domain/rounds/standing.ts";
import { term } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

import type { DocumentTable } from "../document.ts";
import { cell, left, right, row, table } from "../pages/parts.ts";
import { found, type Result } from "../result.ts";
import { settled } from "../settled.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { judge } from "./judge.ts";
import { scopeOf, type RoundScope } from "./scope.ts";
import { roundIn } from "./settle.ts";
import type { UnitName } from "./unit.ts";

/** Of so many assessments that had a proposal, so many were set otherwise; `percent` is null where none had. */
export interface OverrideView extends OverrideCount {
  readonly percent: number | null;
}

/** How often the units of a round assess otherwise than the rule, of those that may be read. */
export interface RoundOverrides {
  readonly whole: OverrideView;
  /** Those of which anything had a proposal. */
  readonly kinds: readonly (OverrideView & { readonly kind: AssessedKind })[];
  /** Units with any such assessment, in the tree's order. */
  readonly units: readonly (OverrideView & UnitName)[];
  /** The same, to be shown. */
  readonly table: DocumentTable;
}

const heads = {
  overrides: { sv: "Bedömt annorlunda än förslaget", en: "Assessed otherwise than proposed" },
  what: { sv: "Slag och enhet", en: "Kind and unit" },
  proposed: { sv: "Med förslag", en: "With a proposal" },
  otherwise: { sv: "Annorlunda", en: "Otherwise" },
  share: { sv: "Andel", en: "Share" },
  all: { sv: "Alla", en: "All" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** So many units are judged before others get a turn: all of a large round take a second, in which nobody else would be answered. */
const unitsAtOnce = 25;

/** Throws a StoreError. */
export async function roundOverrides(
  open: Pick<OpenWorkspace, "workspace" | "cube" | "mayRead" | "visit">,
  id: string,
  language: Language,
): Promise<Result<RoundOverrides>> {
  const standing = roundIn(open.workspace, id);
  if (!standing.ok) return standing;
  const { tree, round, workspace } = standing.value;
  const units = unitsAsked(tree, round).filter((unit) => open.mayRead(unit));
  const answered: AnsweredProposal[] = [];
  for (let from = 0; from < units.length; from += unitsAtOnce) {
    const some = units.slice(from, from + unitsAtOnce);
    const scopes = some.map((unit) => scopeOf(open, standing.value, unit, language));
    answered.push(...(await settled(open, () => scopes.flatMap(answeredProposals))));
    await setImmediate();
  }
  const counted = overridesOf(answered);
  const told = {
    whole: viewOf(counted.whole),
    kinds: assessedKinds
      .filter((kind) => counted.kinds[kind].proposed > 0)
      .map((kind) => ({ kind, ...viewOf(counted.kinds[kind]) })),
    units: [...counted.units].map(([code, count]) => {
      const name = inLanguage(nameOn(workspace.organisation, code, tree.date), language);
      return { code, name, ...viewOf(count) };
    }),
  };
  return found({ ...told, table: overridesTable(told, id, language) });
}

function overridesTable(
  { whole, kinds, units }: Omit<RoundOverrides, "table">,
  round: string,
  language: Language,
): DocumentTable {
  const word = (name: keyof typeof heads): string => inLanguage(heads[name], language);
  const line = (name: string, { proposed, otherwise, percent }: OverrideView, link: string | null = null) =>
    row(
      [name, String(proposed), String(otherwise), percent === null ? "–" : `${percent} %`].map((one) => cell(one)),
      link,
    );
  const columns = [
    left(word("what"), 2),
    ...(["proposed", "otherwise", "share"] as const).map((name) => right(word(name))),
  ];
  return table("overrides", word("overrides"), columns, [
    line(word("all"), whole),
    ...kinds.map((one) => line(term(one.kind, language), one)),
    ...units.map((one) => line(one.name, one, `rounds/${encodeURIComponent(round)}/${encodeURIComponent(one.code)}`)),
  ]);
}

export const viewOf = (count: OverrideCount): OverrideView => ({ ...count, percent: overrideShare(count) });

/** What a unit has said of that for which a step was proposed, by the numbers as they are now. To be called inside `settled`. */
export function answeredProposals(scope: RoundScope): readonly AnsweredProposal[] {
  const { round, unit, workspace } = scope;
  return askedOf(workspace, round, unit).subjects.flatMap((asked): readonly AnsweredProposal[] => {
    const answer = answerOf(round, unit, subjectOf(asked));
    if (answer === null || (answer.step === null && answer.reason === null)) return [];
    const { proposed } = judge(scope, asked);
    return proposed === null ? [] : [{ unit, kind: asked.kind, isOtherwise: answer.step !== proposed.id }];
  });
}
