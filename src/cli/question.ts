import { treeAt } from "#domain/organisation/tree.ts";
import type { Query } from "#domain/cube/query.ts";
import { accountDimension, parseCut } from "#domain/measures/dimension.ts";
import { isScenario, scenarios } from "#domain/measures/scenario.ts";
import { lastDay, parseSpan } from "#domain/periods/span.ts";
import type { Model } from "#domain/workspace.ts";
import { newestRound } from "#app/viewpoint.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";

import { UsageError } from "./output.ts";
import type { AsOfOptions } from "./store.ts";
import { word } from "./words.ts";

/** The options that `value` and `explain` share. */
export interface QuestionOptions extends AsOfOptions {
  readonly unit?: string;
  readonly period?: string;
  readonly scenario: string;
  readonly cut: string;
  readonly of?: string;
}

/** Accounts may be asked for by range; all else is a member of a dimension. */
function isMember({ dimensions }: Model, dimension: string, member: string): boolean {
  if (dimension === accountDimension) return true;
  return dimensions.some(({ id, members }) => id === dimension && members.some((one) => one.id === member));
}

/** The question that the arguments make; unit and period are the newest round's where they are left out. */
export function questionOf({ workspace }: OpenWorkspace, measure: string, options: QuestionOptions): Query {
  const { language, scenario } = options;
  const round = newestRound(workspace);
  const period = options.period === undefined ? round?.period : parseSpan(options.period);
  if (period === undefined || period === null) throw new UsageError(word("badPeriod", language));
  if (!isScenario(scenario)) throw new UsageError(`${word("badScenario", language)} ${scenarios.join(", ")}.`);
  const cut = parseCut(options.cut);
  if (cut === null) throw new UsageError(word("badCut", language));
  const unknown = Object.entries(cut).find(([dimension, member]) => !isMember(workspace, dimension, member));
  if (unknown !== undefined) throw new UsageError(`${word("badCutMember", language)} ${unknown.join("=")}`);
  const unit = options.unit ?? round?.units[0] ?? treeAt(workspace.organisation, lastDay(period)).order[0] ?? "";
  return { measure, unit, period, scenario, cut, version: options.of };
}
