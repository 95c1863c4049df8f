import { absolute, add, compare, divide, rational, subtract } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { between, hedges, ownStep, ownValue, preceding, saidSlack, type Calculated } from "./calculated.ts";
import { changed, leading, type Told } from "./change.ts";

/** What one thing is, how much more or less than another that is said to be, and the other. */
export interface Difference {
  readonly of: Told;
  readonly by: Told;
  readonly than: Told;
}

/** `fler än vid samma tid 2015 (`, `bättre än det budgeterade resultatet på`. */
const than = new RegExp(
  String.raw`^(?:bättre|sämre|högre|lägre|mer|mindre|fler|färre|better|worse|higher|lower|more|less|fewer) (?:än|than) (?:[\p{L}\d-]+ ){0,8}?(?:\(|(?:[\p{L}\d-]+ )?(?:på|om|of|at)(?: ${hedges})?)$`,
  "iu",
);
/** The sentence before is what is told on. */
const opening = new RegExp(String.raw`^(?:Det|Detta|That|This) (?:är|var|is|was)(?: ${hedges})?$`, "iu");
/** What is less than nothing may be printed without a sign. */
const deficit = /underskott|förlust|negativ|minus|deficit|loss|negative/iu;

/** `42 mnkr, vilket är 14 mnkr bättre än budget på 28 mnkr`, in one sentence or in two. */
export function differencesIn(passage: Passage, next: Passage | null): readonly Difference[] {
  const within = passage.figures.flatMap((first, index) => {
    const [by, other] = passage.figures.slice(index + 1);
    if (by === undefined || other === undefined || !leading.test(between(passage, first, by))) return [];
    return than.test(between(passage, by, other)) ? [difference(passage, first, passage, by, other)] : [];
  });
  const [only, more] = passage.figures;
  const [by, other] = next?.figures ?? [];
  if (next === null || only === undefined || more !== undefined || by === undefined || other === undefined)
    return within;
  const isToldOn = opening.test(preceding(next, by)) && than.test(between(next, by, other));
  return isToldOn ? [...within, difference(passage, only, next, by, other)] : within;
}

const difference = (passage: Passage, of: Figure, next: Passage, by: Figure, other: Figure): Difference => ({
  of: { passage, figure: of },
  by: { passage: next, figure: { ...by, unit: by.unit ?? of.unit } },
  than: { passage: next, figure: other },
});

/** The differences that a text tells of, with what they come to. */
export function differencesSaid(passage: Passage, next: Passage | null): readonly Calculated[] {
  return differencesIn(passage, next)
    .filter((one) => !isAcrossNothing(one))
    .flatMap(({ of, by, than: other }) => changed(other, of, by));
}

/** From a deficit to a surplus it is as far as both together. */
function isAcrossNothing({ of, by, than: other }: Difference): boolean {
  if (!deficit.test(of.passage.text) && !deficit.test(other.passage.text)) return false;
  const scale = rational(by.figure.unit?.scale ?? 1);
  const both = divide(add(absolute(ownValue(of.figure)), absolute(ownValue(other.figure))), scale);
  const slack = add(divide(add(ownStep(of.figure), ownStep(other.figure)), scale), saidSlack(by.figure));
  return compare(absolute(subtract(both, absolute(by.figure.value))), slack) <= 0;
}
