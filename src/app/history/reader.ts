import { formatDay, formatSpan } from "#domain/periods/format.ts";
import type { Month } from "#domain/periods/month.ts";
import { formatNumber, formatQuantity } from "#domain/quantities/format.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import type { UnitOfMeasurementId } from "#domain/quantities/units.ts";
import { term } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import type { NameOf } from "./names.ts";

/** Who a history is told to: in which language, and the workspace whose names stand for ids. */
export interface Reader {
  readonly workspace: Model;
  readonly language: Language;
  /** What people are called; left out where nobody has asked the directory. */
  readonly nameOf?: NameOf | undefined;
}

/** Tells one value; null where it says nothing. */
export type Print<Value> = (value: Value, reader: Reader) => string | null;

/** A longer text is told by its beginning. */
const longestQuote = 300;

/** A text or a name as it stands in a sentence: `”God arbetsmiljö”`. */
export function quoted(text: string, { language }: Pick<Reader, "language">): string {
  const flat = text.trim().replaceAll(/\s+/gu, " ");
  const shown = flat.length > longestQuote ? `${flat.slice(0, longestQuote)} …` : flat;
  return language === "sv" ? `”${shown}”` : `“${shown}”`;
}

export const written: Print<string> = (text, reader) => (text === "" ? null : quoted(text, reader));

export const local: Print<LocalText> = (text, reader) => quoted(inLanguage(text, reader.language), reader);

export const plain: Print<string> = (text) => text;

export const day: Print<string> = (date, { language }) => formatDay(date, language);

export const period: Print<{ readonly from: Month; readonly to: Month }> = (span, { language }) =>
  formatSpan(span, language, "long");

export const month: Print<Month> = (month, { language }) => formatSpan({ from: month, to: month }, language, "long");

/** Yes; no says nothing. */
export const yes: Print<boolean> = (isSo, { language }) => (isSo ? term("yes", language).toLowerCase() : null);

/** One of some words. */
export function oneOf<Word extends string>(words: Readonly<Record<Word, LocalText>>): Print<Word> {
  return (word, { language }) => inLanguage(words[word], language);
}

/** A number with as many decimals as it is written with, so that no change of it is rounded away; money in kronor. */
export function exactNumber(
  number: string | number,
  unit: UnitOfMeasurementId | null,
  { language }: Pick<Reader, "language">,
  bare = false,
): string {
  const text = String(number);
  const value = parseDecimal(text);
  if (value === null) return text;
  const decimals = text.split(/[.,]/u)[1]?.length ?? 0;
  return unit === null
    ? formatNumber(value, { decimals, language })
    : formatQuantity(value, unit, { decimals, language, in: "kr", bare });
}

export const number: Print<number> = (value, reader) => exactNumber(value, null, reader);

export const kronor: Print<number> = (value, reader) => exactNumber(value, "sek", reader);
