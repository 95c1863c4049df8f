import { negate, rational, type Rational } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";
import type { BoundText } from "#formats/manuscript.ts";

import type { Figure } from "./figure.ts";
import { hedgeBefore } from "./hedge.ts";
import { isName } from "./names.ts";
import { unitAt } from "./unit.ts";

const space = String.raw`[ \u00a0\u202f\u2009]`;
/** Swedish: `1 234,5`; a point is read as a decimal sign only where a unit follows. English: `1,234.5`. */
const numbers: Readonly<Record<Language, string>> = {
  sv: String.raw`(?:\d{1,3}(?:${space}\d{3})+(?!\d)|\d+)(?:,\d+)?`,
  en: String.raw`(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?`,
};
/** A minus far from its number is a dash, except where a line ends between them. */
const signed = (number: string): RegExp =>
  new RegExp(String.raw`(?:(?<=^|[\s(:=])(?<sign>\+${space}?|[-−–](?:\s*\n\s*)?))?(?<number>${number})`, "gu");
const patterns: Readonly<Record<Language, RegExp>> = { sv: signed(numbers.sv), en: signed(numbers.en) };

/** All quantities in a running text, in order. */
export function figuresIn(text: string, language: Language, bound: readonly BoundText[] = []): readonly Figure[] {
  return [...text.matchAll(patterns[language])].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const { sign = "", number = "" } = match.groups ?? {};
    const unit = unitAfter(text, end);
    if (isName(text, start + sign.length, end, unit?.unit ?? null)) return [];
    const key = bound.find((one) => one.start <= start && end <= one.end + (unit?.length ?? 0))?.key ?? null;
    return [figure(match[0], number, { start, end }, signOf(sign), unit?.unit ?? null, hedgeBefore(text, start), key)];
  });
}

/** `500'` is thousands of kronor. */
function unitAfter(text: string, end: number): ReturnType<typeof unitAt> {
  const rest = text.slice(end);
  if (/^['’](?![\p{L}\p{N}])/u.test(rest)) {
    return { unit: { kind: "money", scale: 1000, printed: rest.charAt(0) }, length: 1 };
  }
  const gap = /^\s{0,3}/u.exec(rest)?.[0].length ?? 0;
  const at = unitAt(rest.slice(gap));
  return at === null ? null : { unit: at.unit, length: at.length + gap };
}

/** The whole text of a cell as a quantity: there a minus may stand apart, and digits may be padded; null for anything else. */
export function figureOfCell(text: string, language: Language, bound: readonly BoundText[] = []): Figure | null {
  const start = text.length - text.trimStart().length;
  const body = text.trim();
  const pattern = new RegExp(String.raw`^(?<sign>[+\-−–]${space}?)?(?<number>${numbers[language]})`, "u");
  const match = pattern.exec(body);
  if (match === null) return null;
  const { sign = "", number = "" } = match.groups ?? {};
  const rest = body.slice(match[0].length);
  const unit = unitAfter(rest, 0);
  const tail = rest.slice(unit?.length ?? 0);
  if (!/^[\s*¹²³)]*$/u.test(tail) || (unit === null && isYear(body))) return null;
  const place = { start, end: start + match[0].length };
  return figure(match[0], number, place, signOf(sign), unit?.unit ?? null, null, bound[0]?.key ?? null);
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);

function figure(
  printed: string,
  number: string,
  { start, end }: { readonly start: number; readonly end: number },
  sign: Figure["sign"],
  unit: Figure["unit"],
  hedge: Figure["hedge"],
  bound: string | null,
): Figure {
  const { value, decimals } = valueOf(number);
  return { printed, start, end, value: sign === "-" ? negate(value) : value, decimals, sign, unit, hedge, bound };
}

/** In both styles the last of `,` and `.` that is not followed by three digits and nothing else is the decimal sign. */
function valueOf(number: string): { readonly value: Rational; readonly decimals: number } {
  const digits = number.replaceAll(/[\s\u00a0\u202f\u2009]/gu, "");
  const [whole = "", fraction = ""] =
    /^\d{1,3}(?:,\d{3})+(?:\.|$)/u.test(digits) && digits.includes(".")
      ? digits.replaceAll(",", "").split(".")
      : digits.split(/[.,]/u);
  return { value: rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length)), decimals: fraction.length };
}

function signOf(sign: string): Figure["sign"] {
  if (sign === "") return null;
  return sign.startsWith("+") ? "+" : "-";
}
