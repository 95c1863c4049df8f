import { multiply, rational, type Rational } from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { inOwnUnit } from "../figures/unit.ts";
import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";

/** A figure that a text says comes of others in it, and what they give. */
export interface Calculated {
  /** Where the figure is printed, and where those stand that it comes of. */
  readonly passage: Passage;
  readonly printed: Figure;
  readonly of: readonly { readonly passage: Passage; readonly figure: Figure }[];
  /** In the unit of `printed`, its sign as it comes out. */
  readonly computed: Rational;
  /** How far from `computed` the printed may be. */
  readonly slack: Rational;
  /** The calculation as it is shown: `(365 − 340) / 340`. */
  readonly steps: string;
}

/** A figure's value in the own unit of what it counts. */
export const ownValue = (figure: Figure): Rational => inOwn(figure, figure.value);
/** Half a step of a figure's last decimal, in the own unit of what it counts. */
export const ownStep = (figure: Figure): Rational => inOwn(figure, halfStep(figure));

const inOwn = ({ unit }: Figure, value: Rational): Rational => (unit === null ? value : inOwnUnit(value, unit));

/** How far from its value a figure may be: half a step of its last decimal; two steps where a word such as `drygt` is before it. */
export function saidSlack(figure: Figure): Rational {
  return multiply(halfStep(figure), rational(figure.hedge === null ? 1 : 4));
}

/** The text between two figures of a sentence, on one line and without the first one's unit and the bracket that ends with it. */
export function between({ text, start }: Passage, one: Figure, other: Figure): string {
  return withoutUnit(oneLine(text.slice(one.end - start, other.start - start)), one);
}

/** The text after a figure of a sentence, on one line and without its unit. */
export function following({ text, start }: Passage, figure: Figure): string {
  return withoutUnit(oneLine(text.slice(figure.end - start)), figure);
}

/** The text of a sentence before a figure, on one line. */
export function preceding({ text, start }: Passage, figure: Figure): string {
  return oneLine(text.slice(0, figure.start - start));
}

/** The unit may stand before the bracket's end or after it: `(2,2 mnkr)`, `(2,2) mnkr`. */
function withoutUnit(words: string, { unit }: Figure): string {
  const printed = oneLine(unit?.printed ?? "");
  const rest = unclosed(words);
  return rest.startsWith(printed) ? unclosed(rest.slice(printed.length).trimStart()) : rest;
}

const unclosed = (words: string): string => words.replace(/^\) ?/u, "");

/** Words that make a figure less exact, as part of a regular expression. */
export const hedges = String.raw`(?:cirka|ca\.?|drygt|knappt|nästan|närmare|ungefär|omkring|totalt|sammanlagt|hela|about|almost|nearly|just over)`;
