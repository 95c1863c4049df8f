import { nameOn, type IsoDate } from "#domain/organisation/organisation.ts";
import { treeAt } from "#domain/organisation/tree.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { lastDay, monthOfDay, nextSpan, parseSpan, wholeYear, writtenSpan, type Span } from "#domain/periods/span.ts";
import { planCountsOf, type PlanCounts } from "#domain/rounds/burden.ts";
import { isBegun } from "#domain/rounds/check.ts";
import { plainRound, type RoundHead, type RoundStage } from "#domain/rounds/round.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import { describeStoreError, StoreError } from "#store/errors.ts";
import { lastWritten, type Written } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";

import type { NameOf } from "../history/names.ts";
import { abilityOf, type Ability } from "../permissions/abilities.ts";
import type { Actor } from "../permissions/actor.ts";
import type { Seat } from "../permissions/seat.ts";
import { found, type Result } from "../result.ts";
import type { StoreFailure } from "../store/failure.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { unitNodesOf, type UnitNode } from "../workspaces/view.ts";
import { abilityIn } from "./ability.ts";
import { mayAlter, mayRemove } from "./alter.ts";
import { roundIn } from "./settle.ts";
import { writtenOf, type WrittenRound } from "./written.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What can be chosen in the form of a round of a period. */
export interface RoundChoices {
  readonly period: { readonly key: string; readonly text: string };
  /** Of the organisation on the period's last day, those that the asker may lead rounds of, depth first; with what their plans have to ask about. */
  readonly units: readonly (UnitNode & { readonly counts: PlanCounts })[];
  /** Those that have deviations: of money. */
  readonly measures: readonly Named[];
  readonly reports: readonly Named[];
  /** The newest first. */
  readonly rounds: readonly Named[];
}

/** `period`: as written; where it can't be read, the one after the newest round's. */
export function roundChoices({ open, asker, may }: Seat, period: string, language: Language): RoundChoices {
  const { workspace } = open;
  const span = parseSpan(period) ?? usualPeriod(workspace, asker.today);
  const day = lastDay(span);
  const say = (text: LocalText): string => inLanguage(text, language);
  const units = unitNodesOf(
    treeAt(workspace.organisation, day),
    (unit) => may("model", { unit }).allowed,
    (code) => say(nameOn(workspace.organisation, code, day)),
  );
  return {
    period: { key: writtenSpan(span), text: formatSpan(span, language, "long") },
    units: units.map((node) => ({ ...node, counts: planCountsOf(workspace, span, node.code) })),
    measures: workspace.measures.filter(({ unit }) => unit === "sek").map(({ id, name }) => ({ id, name: say(name) })),
    reports: workspace.reports.map(({ id, name }) => ({ id, name: say(name) })),
    rounds: workspace.rounds
      .toSorted((one, other) => other.period.to - one.period.to)
      .map(({ id, name }) => ({ id, name: say(name) })),
  };
}

function usualPeriod({ rounds }: Model, today: IsoDate): Span {
  const [newest] = rounds.toSorted((one, other) => other.period.to - one.period.to);
  const month = monthOfDay(today);
  return newest === undefined ? wholeYear({ from: month, to: month }) : nextSpan(newest.period);
}

/** A round as it is to be altered, or copied from. */
export interface RoundForm {
  readonly id: string;
  readonly stage: RoundStage;
  /** Units may have answered: nothing of what they are asked can be taken away. */
  readonly isBegun: boolean;
  readonly written: WrittenRound;
  /** What its units are called, also those that have ended. */
  readonly names: readonly { readonly code: string; readonly name: string }[];
  /** The change that a save is to rest on; null in a folder of plain files. */
  readonly change: number | null;
  readonly may: Readonly<Record<"alter" | "remove", Ability>>;
}

/** Throws a StoreError. */
export async function roundForm(
  open: OpenWorkspace,
  actor: Actor,
  id: string,
  language: Language,
): Promise<Result<RoundForm>> {
  const standing = roundIn(open.workspace, id);
  if (!standing.ok) return standing;
  const { workspace, round, tree } = standing.value;
  const { stored } = open;
  const last =
    stored === null ? undefined : (await lastWritten(stored.store.database, "round", [id], stored.change)).get(id);
  return found({
    id,
    stage: round.stage,
    isBegun: isBegun(round),
    written: writtenOf(round),
    names: round.units.map((code) => ({
      code,
      name: inLanguage(nameOn(workspace.organisation, code, tree.date), language),
    })),
    change: last?.change ?? null,
    may: {
      alter: abilityIn(open, mayAlter(actor, standing.value), language),
      remove: abilityIn(open, mayRemove(actor, standing.value), language),
    },
  });
}

/** What stands where somebody else has written a round meanwhile, in the one form of errors. */
export interface RoundMeanwhile extends StoreFailure {
  readonly stands: {
    readonly change: number;
    readonly who: string;
    /** ISO 8601 in UTC. */
    readonly at: string;
    /** Null where it has been removed. */
    readonly written: WrittenRound | null;
  };
}

export function roundStands({ change, by, at, body }: Written, language: Language, nameOf: NameOf): RoundMeanwhile {
  const code = "changed_meanwhile";
  // Written by `roundBody`; the chain of changes tells if anybody else has written.
  const stands = body as Bodies["round"] | null;
  const head: RoundHead | null = stands === null ? null : { ...plainRound, ...stands };
  return {
    code,
    ...describeStoreError(new StoreError(code, {}), language),
    stands: { change, who: nameOf(by), at, written: head === null ? null : writtenOf(head) },
  };
}

/** Whether somebody can make rounds at all: it takes the right `model` on some unit. */
export function mayMakeRound({ open, may }: Seat, language: Language): Ability {
  const verdict = may("model", "anything");
  if (!verdict.allowed) return abilityOf(verdict, "model", language);
  return abilityIn(open, found(null), language);
}
