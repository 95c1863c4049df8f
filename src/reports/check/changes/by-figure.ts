import { remembered } from "#domain/lazy.ts";
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
  type Rational,
} from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import type { Unit } from "../figures/unit.ts";
import { hedges, ownStep, ownValue, saidSlack } from "../said/calculated.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { rowPairsIn, type RowFigure, type RowPair } from "./in-table.ts";

/** By how much a sentence says that a row of a table is apart from its budget or from the year before, and what the row gives. */
export interface SaidDifference {
  readonly passage: Passage;
  readonly printed: Figure;
  readonly pair: RowPair;
  /** In the unit of `printed`, without its sign. */
  readonly computed: Rational;
  /** Of the two figures' and the printed one's rounding. */
  readonly slack: Rational;
  readonly isPercent: boolean;
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

function tellsHowMuch({ text, start }: Passage, figure: Figure): boolean {
  const rest = oneLine(text.slice(figure.end - start, figure.end - start + 80));
  const unit = figure.unit?.printed ?? "";
  const following = rest.startsWith(unit) ? rest.slice(unit.length).trimStart() : rest;
  return after.test(following) || before.test(oneLine(text.slice(0, figure.start - start)));
}

function differenceOf(passage: Passage, printed: Figure, pair: RowPair): SaidDifference | null {
  const [earlier, later] = [own(pair.earlier), own(pair.later)];
  const { unit } = printed;
  if (unit === null || earlier.kind !== later.kind) return null;
  const isPercent = unit.kind === "percent" && earlier.kind !== "percent";
  const isOfCells = unit.kind === (earlier.kind === "percent" ? "points" : earlier.kind);
  if (!isPercent && !isOfCells) return null;
  const apart = absolute(subtract(later.value, earlier.value));
  const rounding = add(later.step, earlier.step);
  if (isPercent && isZero(earlier.value)) return null;
  const one = isPercent ? divide(rational(100n), earlier.value) : divide(rational(1n), rational(unit.scale));
  const said = {
    passage,
    printed,
    pair,
    isPercent,
    computed: multiply(apart, one),
    slack: add(multiply(rounding, multiply(one, rational(isPercent ? 2n : 1n))), saidSlack(printed)),
  };
  return isPrintedInRow(said) ? null : said;
}

interface Own {
  readonly kind: Unit["kind"] | null;
  readonly value: Rational;
  readonly step: Rational;
}

function own({ figure }: RowFigure): Own {
  return { kind: figure.unit?.kind ?? null, value: ownValue(figure), step: ownStep(figure) };
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
