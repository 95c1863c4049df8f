import {
  absolute,
  compare,
  divide,
  isZero,
  rational,
  sign,
  subtract,
  type Rational,
} from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { inOwnUnit } from "../figures/unit.ts";
import { between, following } from "../said/calculated.ts";
import { leading } from "../said/change.ts";
import { differencesIn } from "../said/differences.ts";
import { isPrevious } from "../said/previous.ts";
import type { Passage } from "../section.ts";
import { directionsIn, unsure, type DirectionWord } from "../words/change.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

/** Two figures that one sentence holds against each other: how it says that `later` stands to `earlier`. */
export interface SaidChange {
  readonly passage: Passage;
  readonly word: DirectionWord;
  readonly earlier: Figure;
  readonly later: Figure;
}

/** The changes and comparisons of a sentence in which it is plain which two figures they are about. */
export function saidIn(passage: Passage): readonly SaidChange[] {
  const { text, figures } = passage;
  if (figures.length < 2) return [];
  const directions = directionsIn(text);
  if (directions.length === 0) return [];
  const plain = figures.flatMap((figure, index) => {
    const next = figures[index + 1];
    if (next === undefined || !isComparable(figure, next)) return [];
    const change =
      changeBetween(passage, directions, figure, next) ??
      changeAfter(passage, directions, figure, next) ??
      changeFromBracket(passage, directions, figure, next);
    return change ?? [];
  });
  const told = [...plain, ...differencesTold(passage, directions)];
  return told.length > 0 ? told : [comparisonIn(passage, directions) ?? []].flat();
}

/** `har ökat från 3,2 procent till 4,4 procent`: the word nearest before, or the first after. */
function changeBetween(
  passage: Passage,
  directions: readonly DirectionWord[],
  earlier: Figure,
  later: Figure,
): SaidChange | null {
  const [before, between] = [
    textBetween(passage, passage.start, earlier.start),
    textBetween(passage, earlier.end, later.start),
  ];
  if (!/(?:^|\s)(?:från|from)\s(?:\p{L}+\s){0,2}$/iu.test(before)) return null;
  if (!/^[^,;:]{0,60}\s(?:till|to)\s(?:\p{L}+\s){0,2}$/iu.test(between)) return null;
  const clause = [...before.matchAll(/[,;:]\s|\s(?:och|men|and)\s/gu)].at(-1)?.index ?? -1;
  const ahead = directions.filter(({ start }) => start < before.length);
  const inClause = ahead.filter(({ start }) => start > clause);
  // `minskade med 0,8 procentenheter, från 5,5 till 4,7`: the clause has no words of its own.
  const isBare = /^[,;:\s]*(?:från|from)\s$/iu.test(before.slice(Math.max(0, clause)));
  const near = inClause.length === 0 && isBare ? ahead : inClause;
  const [word = null] =
    near.length > 0 ? near.slice(-1) : directions.filter(({ start }) => start >= later.end - passage.start);
  const kinds = new Set(near.map(({ direction }) => direction));
  if (word === null || kinds.size > 1 || unsure.test(before.slice(Math.max(0, clause)))) return null;
  return { passage, word, earlier, later };
}

/** `575 jämfört med 562 året innan, en ökning på 2,3 procent`. */
function changeAfter(
  passage: Passage,
  directions: readonly DirectionWord[],
  later: Figure,
  earlier: Figure,
): SaidChange | null {
  const between = textBetween(passage, later.end, earlier.start);
  if (!/(?:jämfört\s+med|mot|compared\s+(?:to|with)|against)\s(?:\p{L}+\s){0,2}$/iu.test(between)) return null;
  const from = earlier.end - passage.start;
  const word = directions.find(({ start }) => start >= from);
  if (word === undefined || !/(?:en|a|an)\s$/iu.test(passage.text.slice(from, word.start))) return null;
  return word.start - from > 60 || unsure.test(passage.text.slice(0, word.start))
    ? null
    : { passage, word, earlier, later };
}

/** `15 875 (15 451) mnkr, vilket är 2,7 procent högre`, `, och har ökat med 2,7 procent`. */
function changeFromBracket(
  passage: Passage,
  directions: readonly DirectionWord[],
  later: Figure,
  earlier: Figure,
): SaidChange | null {
  const word = directions.find(({ start }) => start >= earlier.end - passage.start);
  if (word === undefined || !isPrevious(passage, later, earlier) || unsure.test(passage.text)) return null;
  const [by] = passage.figures.filter(({ start }) => start >= earlier.end);
  const isBefore = by !== undefined && by.end - passage.start < word.start;
  const start = passage.start + word.start;
  const words = between(passage, earlier, isBefore ? by : { ...earlier, start });
  const isAtOnce = !isBefore || following(passage, by).startsWith(oneLine(word.word));
  return leading.test(words) && isAtOnce ? { passage, word, earlier, later } : null;
}

/** `944 fler än vid samma tid 2015 (33 508)`. */
function differencesTold(passage: Passage, directions: readonly DirectionWord[]): readonly SaidChange[] {
  return differencesIn(passage, null).flatMap(({ of, by, than: other }) => {
    const [from, to] = [by.figure.end - passage.start, other.figure.start - passage.start];
    const word = directions.find(({ start, end }) => start >= from && end <= to);
    const isPlain = word !== undefined && isComparable(of.figure, other.figure) && !unsure.test(passage.text);
    return isPlain ? [{ passage, word, earlier: other.figure, later: of.figure }] : [];
  });
}

const than = phrase("än|than");
const relative = phrase("vilket|som|är|var|låg|ligger|det|detta|which|is|was|this");
/** A `med` alone tells by how much: `en minskning med 0,2 år`. */
const compared = phrase("än|jämfört|jämförelse|förhållande|mot|från|than|compared|against");

/** `4,3 % vilket är högre än året före, 4,0 %`: a sentence of two figures, one word of direction and what is compared with. */
function comparisonIn(passage: Passage, directions: readonly DirectionWord[]): SaidChange | null {
  const [later, earlier, more] = passage.figures;
  const [word, other] = directions;
  if (later === undefined || earlier === undefined || more !== undefined || word === undefined || other !== undefined)
    return null;
  if (!isComparable(later, earlier) || unsure.test(passage.text)) return null;
  const [from, to] = [later.end - passage.start, earlier.start - passage.start];
  const after = passage.text.slice(word.end, to);
  if (word.end > to || (word.direction !== "same" && !compared.test(after))) return null;
  if (word.start < from)
    return than.test(passage.text.slice(from, to)) && word.direction !== "same"
      ? { passage, word, earlier, later }
      : null;
  // A figure just before the word is the difference, as in `0,3 procentenheter högre än`.
  const gap = passage.text.slice(from, word.start);
  return relative.test(gap) ? { passage, word, earlier, later } : null;
}

const textBetween = ({ text, start }: Passage, from: number, to: number): string =>
  text.slice(from - start, to - start);

function isComparable(one: Figure, other: Figure): boolean {
  if (sign(one.value) < 0 || sign(other.value) < 0 || one.sign === "+" || other.sign === "+") return false;
  const [unit, second] = [one.unit ?? other.unit, other.unit ?? one.unit];
  return unit === null || second === null || unit.kind === second.kind;
}

/** How far what is said is from the figures. */
export type Contradiction = "opposite" | "not_same" | "is_same";

/** How much two figures may differ and still be said to be on a level. */
const level = rational(1n, 5n);
const unchanged = rational(1n, 20n);

/** Whether figures stand the other way than a word says; null where they agree or it can't be told. */
export function contradiction(
  { direction, word }: Pick<DirectionWord, "direction" | "word">,
  earlier: Figure,
  later: Figure,
): Contradiction | null {
  const [before, after] = [valueOf(earlier, later), valueOf(later, earlier)];
  const way = compare(after, before);
  if (direction === "same") {
    const slack = /^(?:oför|unch)/iu.test(word) ? unchanged : level;
    return isFar(before, after, slack) ? "not_same" : null;
  }
  if (way === 0) return earlier.decimals === later.decimals ? "is_same" : null;
  return way === (direction === "up" ? 1 : -1) ? null : "opposite";
}

function valueOf(figure: Figure, other: Figure): Rational {
  const unit = figure.unit ?? other.unit;
  return unit === null ? figure.value : inOwnUnit(figure.value, unit);
}

function isFar(one: Rational, other: Rational, slack: Rational): boolean {
  if (isZero(one)) return !isZero(other);
  return compare(divide(absolute(subtract(other, one)), absolute(one)), slack) > 0;
}
