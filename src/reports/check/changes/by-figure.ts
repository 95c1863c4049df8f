import { remembered } from "#domain/lazy.ts";
import { absolute, add, compare, subtract, type Rational } from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { following, hedges, preceding, saidSlack } from "../said/calculated.ts";
import { changed, type Told } from "../said/change.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { rowPairsIn, type RowPair } from "./in-table.ts";

/** By how much a sentence says that a row of a table is apart from its budget or from the year before, and what the row gives. */
export interface SaidDifference {
  readonly passage: Passage;
  readonly printed: Figure;
  readonly pair: RowPair;
  /** In the unit of `printed`, without its sign. */
  readonly computed: Rational;
  /** Of the two figures' and the printed one's rounding. */
  readonly slack: Rational;
  /** The calculation as it is shown. */
  readonly steps: string;
}

const step = "högre|lägre|större|mindre|mer|bättre|sämre|fler|färre|higher|lower|larger|less|more|better|worse|fewer";
const after = new RegExp(String.raw`^(?:${step}|över|under|over|below)(?!\p{L})`, "iu");
const before = new RegExp(
  String.raw`(?<!\p{L})(?:öka\p{L}*|ökning\p{L}*|minsk\p{L}*|stigit|steg|sjunk\p{L}*|sjönk|avvik\p{L}*|över(?:skrid|stig|träff)\p{L}*|under(?:skrid|stig)\p{L}*|increas\p{L}*|decreas\p{L}*|rose|fell|grew)(?!\p{L})[^,;:()]{0,60}(?<!\p{L})(?:med|på|om|by|of)(?: ${hedges})?$`,
  "iu",
);

/** The differences that a section's sentences tell wrongly, by more than rounding, of rows of its own tables; none that the row itself prints. */
export const wrongDifferences = remembered((section: CheckedSection): readonly SaidDifference[] =>
  rowPairsIn(section).flatMap(({ passage, ...pair }) => {
    const [printed, more] = passage.figures.filter((figure) => tellsHowMuch(passage, figure));
    const said = printed === undefined || more !== undefined ? null : differenceOf(passage, printed, pair);
    return said !== null && isApart(said) ? [said] : [];
  }),
);

function tellsHowMuch(passage: Passage, figure: Figure): boolean {
  return after.test(following(passage, figure)) || before.test(preceding(passage, figure));
}

function differenceOf(passage: Passage, printed: Figure, pair: RowPair): SaidDifference | null {
  const [earlier, later] = [pair.earlier.figure, pair.later.figure];
  if (earlier.unit?.kind !== later.unit?.kind) return null;
  const told = (figure: Figure): Told => ({ passage, figure });
  const [calculated] = changed(told(earlier), told(later), told(printed));
  if (calculated === undefined) return null;
  const { computed, slack, steps } = calculated;
  const said = { passage, printed, pair, computed: absolute(computed), slack, steps };
  return isPrintedInRow(said) ? null : said;
}

/** A deviation that the table prints is the table's to answer for. */
function isPrintedInRow({ printed, pair: { table, row } }: SaidDifference): boolean {
  return table.columns.some(({ role }, column) => {
    const figure = role.startsWith("deviation") ? (table.rows[row]?.figures[column] ?? null) : null;
    if (figure === null) return false;
    const apart = absolute(subtract(absolute(figure.value), absolute(printed.value)));
    return compare(apart, add(halfStep(figure), saidSlack(printed))) <= 0;
  });
}

const isApart = ({ printed, computed, slack }: SaidDifference): boolean =>
  compare(absolute(subtract(absolute(printed.value), computed)), slack) > 0;
