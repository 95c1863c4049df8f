import { cutKey, type Cut } from "#domain/measures/dimension.ts";
import type { Fact, FactKey } from "#domain/measures/fact.ts";
import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Span } from "#domain/periods/span.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import type { Model } from "#domain/workspace.ts";

import type { Extract, SourceValue } from "../sources/extract.ts";
import { placeText } from "../workspace/items.ts";
import type { Problems } from "../workspace/problems.ts";
import { placeIn } from "./place.ts";
import { exactAmount, targetOf, type Target } from "./target.ts";

/** The file that is read, and the day it is read on: what has not been yet can't have an outcome. */
export interface Occasion {
  readonly file: string;
  readonly today: IsoDate;
}

/** A fact on its way, and the values that it is made of. */
interface Draft {
  amount: number;
  /** Which of the extract's values it is; the first of several. */
  readonly at: number;
  readonly target: Target;
  readonly unit: string;
  readonly version: string;
  readonly cut: Cut;
  readonly period: Span;
  /** There is to be no value: what stands is withdrawn. */
  readonly isWithdrawn: boolean;
  /** The names of the values that it is made of; null as long as it is one. */
  names: Set<string> | null;
}

/** What a value means, side by side. */
export interface Meant {
  readonly unit: string;
  readonly measure: string;
  readonly scenario: string;
  readonly version: string;
  readonly cut: Cut;
}

/** Facts that values are added to one by one. */
export interface Drafts {
  readonly add: (at: number, meant: Meant) => void;
  /** Each with which of the extract's values it is; the first where several were added up. */
  readonly facts: () => readonly { readonly fact: Fact; readonly at: number }[];
  /** What is to have no value any more, likewise. */
  readonly withdrawn: () => readonly { readonly key: FactKey; readonly at: number }[];
}

export function createDrafts(
  { kind, values }: Extract,
  { negated }: Profile,
  model: Model,
  { file, today }: Occasion,
  problems: Problems,
): Drafts {
  const drafts = new Map<string, Draft>();
  const cuts = new Map<string, Cut>();
  const targets = new Map<string, Target | null>();
  const measures = new Map(model.measures.map((measure) => [measure.id, measure]));
  const turned = new Set(negated);
  const placeOf = (at: number) => placeIn(file, values[at]);

  const target = ({ measure, scenario }: Meant, { period, reported }: SourceValue, at: number): Target | null => {
    const isReported = reported === true;
    const key = [measure, scenario, period.from, period.to, isReported].join("\n");
    const known = targets.get(key);
    if (known !== undefined) return known;
    const sort = { measure: measures.get(measure), scenario, period, isReported };
    const made = targetOf(sort, today, placeOf(at), problems);
    targets.set(key, made);
    return made;
  };

  const join = (draft: Draft, value: SourceValue, at: number, amount: number): void => {
    const first = placeText(placeOf(draft.at));
    const earlier = values[draft.at];
    draft.names ??= new Set(earlier === undefined ? [] : [namesOf(earlier)]);
    // A ledger says the same account again and again; anywhere else the same row twice is one too many.
    if (kind !== "ledger" && draft.names.has(namesOf(value))) problems.add("repeated-value", placeOf(at), { first });
    else if (!draft.target.adds)
      problems.add("several-values", placeOf(at), { measure: draft.target.measure.id, first });
    else if (!Number.isSafeInteger(draft.amount + amount))
      problems.add("number-too-large", placeOf(at), { value: value.amount });
    else {
      draft.names.add(namesOf(value));
      draft.amount += amount;
    }
  };

  const add = (at: number, meant: Meant): void => {
    const value = values[at];
    if (value === undefined) return;
    const { period } = value;
    const to = target(meant, value, at);
    if (to === null) return;
    const isNegated = turned.has("*") || turned.has(meant.measure);
    const isWithdrawn = value.withdrawn === true;
    const amount = isWithdrawn ? 0 : exactAmount(value.amount, to, isNegated, () => placeOf(at), problems);
    if (amount === null) return;
    const cutText = cutKey(meant.cut);
    const cut = cuts.get(cutText) ?? meant.cut;
    cuts.set(cutText, cut);
    const { unit, version } = meant;
    const key = [meant.measure, unit, period.from, period.to, to.scenario, version, cutText, to.kind].join("\n");
    const draft = drafts.get(key);
    if (draft === undefined)
      drafts.set(key, { amount, at, target: to, unit, version, cut, period, isWithdrawn, names: null });
    else join(draft, value, at, amount);
  };

  const facts: Drafts["facts"] = () =>
    [...drafts.values()]
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map((draft) => ({ fact: factOf(draft, file, values[draft.at]), at: draft.at }));

  const withdrawn: Drafts["withdrawn"] = () =>
    [...drafts.values()].filter(({ isWithdrawn }) => isWithdrawn).map((draft) => ({ key: keyOf(draft), at: draft.at }));

  return { add, facts, withdrawn };
}

const namesOf = ({ names }: SourceValue): string => Object.values(names).join("\n");

function keyOf({ target, unit, version, cut, period }: Draft): FactKey {
  return { measure: target.measure.id, unit, period, scenario: target.scenario, version, cut, kind: target.kind };
}

function factOf(draft: Draft, file: string, value: SourceValue | undefined): Fact {
  return {
    ...keyOf(draft),
    amount: draft.amount,
    upper: null,
    qualifier: null,
    preliminary: false,
    note: null,
    source: { file, line: value?.place.row ?? 0 },
  };
}
