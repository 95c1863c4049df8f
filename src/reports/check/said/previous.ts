import { absolute, compare, multiply, rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";
import { between } from "./calculated.ts";

/** What else than an earlier figure may stand in brackets after a figure. */
const other = phrase(
  String.raw`budget\p{L}*|prognos\p{L}*|mål\p{L}*|plan\p{L}*|varav|forecast\p{L}*|target\p{L}*|of which`,
);

/** Whether nothing but a bracket with another figure follows a figure, as the year before does in reports: `15 875 (15 451) mnkr`. */
export function isPrevious(passage: Passage, figure: Figure, bracketed: Figure): boolean {
  if (between(passage, figure, bracketed) !== "(" || !isAlone(passage, bracketed)) return false;
  return isOfSameSize(figure, bracketed) && !other.test(passage.text);
}

/** Whether one number can be an earlier one of the other's: one of something else is seldom as exact and as large. */
export function isOfSameSize(one: Figure, other: Figure): boolean {
  const [a, b] = [absolute(one.value), absolute(other.value)];
  const two = rational(2n);
  return one.decimals === other.decimals && compare(a, multiply(b, two)) <= 0 && compare(b, multiply(a, two)) <= 0;
}

function isAlone({ text, start }: Passage, { end, unit }: Figure): boolean {
  const rest = oneLine(text.slice(end - start));
  const printed = oneLine(unit?.printed ?? "");
  return rest.startsWith(")") || (rest.startsWith(printed) && rest.slice(printed.length).startsWith(")"));
}
