import { isZero, negate } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";
import type { BoundText } from "#formats/manuscript.ts";

import { unitAfter, unitBefore, withSharedUnits } from "./beside.ts";
import type { Figure } from "./figure.ts";
import { hedgeBefore } from "./hedge.ts";
import { isName } from "./names.ts";
import { numbers, numbersInText, space, valueOf } from "./number.ts";

/** After these words a minus that stands apart from its number is no dash. */
const leading = String.raw`(?<=\s(?:på|om|till|är|blir|blev|var|med|från|of|to|at|is|was|by)\s)[-−–]${space}`;
/** A minus far from its number is a dash, except where a line ends between them. */
const sign = String.raw`(?<=^|[\s(:=])(?:\+${space}?|${leading}|[-−–](?:\s*\n\s*)?|(?:minus|plus)\s)`;
const signed = (number: string): RegExp => new RegExp(`(?<sign>${sign})?(?<number>${number})`, "giu");
const patterns: Readonly<Record<Language, RegExp>> = {
  sv: signed(numbersInText.sv),
  en: signed(numbersInText.en),
};

/** All quantities in a running text, in order. */
export function figuresIn(text: string, language: Language, bound: readonly BoundText[] = []): readonly Figure[] {
  const figures = [...text.matchAll(patterns[language])].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const { sign = "", number = "" } = match.groups ?? {};
    const beside = unitAfter(text, end) ?? unitBefore(text, start);
    const unit = beside?.unit ?? null;
    if (isName(text, start + sign.length, end, unit)) return [];
    const key = bound.find((one) => one.start <= start && end <= one.end + (beside?.length ?? 0))?.key ?? null;
    const hedge = hedgeBefore(text, start, unit);
    const read = figureOf(match[0].replaceAll(/\s*\n\s*/gu, " "), sign, valueOf(number, language));
    return isTolerance(text, start) && !isZero(read.value) ? [] : [{ ...read, start, end, unit, hedge, bound: key }];
  });
  return withSharedUnits(figures, text);
}

/** `± 3 %` says how far off something may be. */
const isTolerance = (text: string, start: number): boolean =>
  /(?:±|\+\/[-−–])\s?$/u.test(text.slice(Math.max(0, start - 4), start));

/** The whole text of a cell as a quantity: there a minus may stand apart, and digits may be padded; null for anything else. */
export function figureOfCell(text: string, language: Language, bound: readonly BoundText[] = []): Figure | null {
  const start = text.length - text.trimStart().length;
  const body = text.trim();
  const match = cellPatterns[language].exec(body);
  if (match === null) return null;
  const { sign = "", number = "" } = match.groups ?? {};
  const rest = body.slice(match[0].length);
  const beside = unitAfter(rest, 0);
  const tail = rest.slice(beside?.length ?? 0);
  if (!marks.test(tail) || (beside === null && isYear(body))) return null;
  const read = figureOf(match[0], sign, valueOf(number, language));
  const end = start + match[0].length;
  return { ...read, start, end, unit: beside?.unit ?? null, hedge: null, bound: bound[0]?.key ?? null };
}

const inCell = (number: string): RegExp => new RegExp(String.raw`^(?<sign>[+\-−–]${space}?)?(?<number>${number})`, "u");
const cellPatterns: Readonly<Record<Language, RegExp>> = { sv: inCell(numbers.sv), en: inCell(numbers.en) };

/** Stars, daggers and raised signs after a number point to a note. */
const marks = /^[\s*†‡¹²³⁰⁴-⁹ªº\p{Lm})]*$/u;

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);

function figureOf(
  printed: string,
  sign: string,
  { value, decimals }: ReturnType<typeof valueOf>,
): Pick<Figure, "printed" | "value" | "decimals" | "sign"> {
  const said = sign === "" ? null : /^(?:\+|plus)/iu.test(sign) ? ("+" as const) : ("-" as const);
  return { printed, value: said === "-" ? negate(value) : value, decimals, sign: said };
}
