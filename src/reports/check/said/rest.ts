import { absolute, compare, rational, subtract, sum } from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { phrase } from "../words/phrase.ts";
import { between, following, preceding, type Calculated } from "./calculated.ts";

const whole = rational(100n);
/** Shares so far from all are of something else. */
const farthest = rational(10n);

const others = /(?:^|[\s,])(?:(?:de )?(?:övriga|resterande|återstående)|resten(?: är)?|the (?:other|remaining))$/iu;
/** What a share is a share of, `av cheferna`, and a word such as `var`. */
const ofThem = String.raw`(?:(?:av|of) (?:[\p{L}-]+ ){1,3})?(?:(?:är|var|are|were) )?`;
const women = `${ofThem}(?:kvinnor|women)`;
const men = `${ofThem}(?:män|men)`;
const sexes = [
  [women, men],
  [men, women],
].map(([one, other]) => ({
  first: new RegExp(String.raw`^${one ?? ""},?(?: (?:och|samt|medan|and|while))?$`, "iu"),
  second: new RegExp(String.raw`^${other ?? ""}(?!\p{L})`, "iu"),
}));
/** Words by which shares are not parts of one whole. */
const unlike = phrase(
  String.raw`varav|ök\p{L}*|minsk\p{L}*|mål\p{L}*|of which|increas\p{L}*|decreas\p{L}*|target\p{L}*`,
);

/** A share that is all that the shares before it leave: `75 % är kvinnor och 25 % män`, `60 % av dem är X och övriga 40 % Y`. */
export function restsSaid(passage: Passage): readonly Calculated[] {
  const percents = passage.figures.filter(({ unit }) => unit?.kind === "percent");
  if (unlike.test(passage.text)) return [];
  return percents.flatMap((printed, index) => {
    const before = percents.slice(0, index);
    const [first, more] = before;
    if (first === undefined) return [];
    const areOfSexes = more === undefined && areSexes(passage, first, printed);
    if (!areOfSexes && !isOther(passage, first, printed)) return [];
    const computed = subtract(whole, sum(before.map(({ value }) => value)));
    if (compare(absolute(subtract(computed, printed.value)), farthest) > 0) return [];
    const of = before.map((figure) => ({ passage, figure }));
    const steps = ["100", ...before.map((figure) => figure.printed)].join(" − ");
    return [{ passage, printed, of, computed, slack: sum([...before, printed].map(halfStep)), steps }];
  });
}

/** The first says what all of them are shares of. */
const isOther = (passage: Passage, first: Figure, printed: Figure): boolean =>
  /^(?:av|of) /iu.test(following(passage, first)) && others.test(preceding(passage, printed));

const areSexes = (passage: Passage, one: Figure, other: Figure): boolean =>
  sexes.some(({ first, second }) => first.test(between(passage, one, other)) && second.test(following(passage, other)));
