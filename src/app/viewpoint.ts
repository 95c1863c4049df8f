import type { UnitCode } from "#domain/organisation/organisation.ts";
import { pathTo, treeAt, type Tree } from "#domain/organisation/tree.ts";
import { monthOf, type Month } from "#domain/periods/month.ts";
import { parseSpan } from "#domain/periods/span.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { organisationDay, type Scope } from "#reports/build/context.ts";

import { found, refused, type Result } from "./result.ts";
import type { OpenWorkspace } from "./workspaces/open.ts";

/** What the reader has chosen, as it stands in the address; null where nothing is chosen. */
export interface Choice {
  readonly unit: string | null;
  readonly round: string | null;
  /** A period as written; goes before the round's. */
  readonly period: string | null;
  readonly language: Language;
  /** The month whose organisation everything is shown in; absent: each period's own. */
  readonly organisation?: Month | undefined;
}

/** Where a page is seen from: the context that all blocks are built in. */
export interface Viewpoint extends Scope {
  /** Whether the reader may see a unit's figures; null: those of all. */
  readonly mayRead: (unit: UnitCode | null) => boolean;
}

/** Settles what the reader has left open: the newest round, its period (without rounds: that of the newest fact), and the first unit that was asked in it, of those that the reader may see. */
export function viewpointOf(open: OpenWorkspace, choice: Choice): Result<Viewpoint> {
  const { workspace, cube, mayRead } = open;
  const round =
    choice.round === null ? newestRound(workspace) : workspace.rounds.find((one) => one.id === choice.round);
  if (choice.round !== null && round === undefined) return refused("unknown_round", { name: choice.round });
  const chosen = choice.period === null ? null : parseSpan(choice.period);
  if (choice.period !== null && chosen === null) return refused("bad_period", { name: choice.period });
  const period = chosen ??
    round?.period ??
    cube.inventory().newest ?? { from: monthOf(2000, 1), to: monthOf(2000, 12) };
  // What comes after an organisation can't be shown in it.
  const organisation = (choice.organisation ?? 0) > period.to ? choice.organisation : undefined;
  const tree = treeAt(workspace.organisation, organisationDay({ period, organisation }));
  const asked = (round?.units ?? []).filter((code) => tree.position.has(code));
  const unit = choice.unit ?? [...asked, ...tree.order].find(mayRead);
  if (unit === undefined) return refused(tree.order.length === 0 ? "no_units" : "no_readable_unit");
  if (!tree.position.has(unit)) return refused("unknown_unit", { name: unit });
  return found({
    workspace,
    cube,
    unit,
    period,
    round: round ?? null,
    language: choice.language,
    organisation,
    mayRead,
  });
}

export function newestRound(workspace: Model): Round | undefined {
  return workspace.rounds.toSorted((one, other) => other.period.to - one.period.to)[0];
}

/** The organisation as it was when the period ended, or as it is in the month that is chosen. */
export function treeOf(viewpoint: Scope): Tree {
  return treeAt(viewpoint.workspace.organisation, organisationDay(viewpoint));
}

export function unitsAbove(viewpoint: Scope): readonly UnitCode[] {
  return pathTo(treeOf(viewpoint), viewpoint.unit);
}
