import type { Cut } from "#domain/measures/dimension.ts";
import type { Ended } from "#domain/plan/plan.ts";
import { writtenSpan, type Span } from "#domain/periods/span.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import type { LocalText } from "#domain/text.ts";
import type { Writable } from "#formats/yaml/write.ts";

/** The keys and values of a thing, in the order they are written; what is undefined is left out. */
export type Written = Readonly<Record<string, Writable | undefined>>;

/** A text: a string where there is only Swedish. */
export function textOf({ sv, en }: LocalText): Writable {
  return en === undefined ? sv : { sv, en };
}

export function textIfAny(text: LocalText | null): Writable | undefined {
  return text === null ? undefined : textOf(text);
}

export function sameText(one: LocalText, other: LocalText): boolean {
  return one.sv === other.sv && one.en === other.en;
}

/** A word where the reader takes numbers as texts: `2018` and `3.45` need no quotation marks. */
export function wordOf(word: string): Writable {
  return /^-?\d/u.test(word) && String(Number(word)) === word ? Number(word) : word;
}

export function wordIfAny(word: string | null | undefined): Writable | undefined {
  return word === null || word === undefined ? undefined : wordOf(word);
}

export function periodOf(span: Span): Writable {
  return wordOf(writtenSpan(span));
}

/** The value, but where it is what the reader takes when nothing is written. */
export function unless<Value extends Writable>(value: Value, usual: Value): Value | undefined {
  return value === usual ? undefined : value;
}

export function wordsIfAny(words: readonly string[]): Writable | undefined {
  return words.length === 0 ? undefined : words.map(wordOf);
}

/** How a thing of the plan came to an end; nothing where it has not. */
export function endIfAny(ended: Ended | null | undefined): Written | undefined {
  return ended === null || ended === undefined
    ? undefined
    : { date: ended.date ?? undefined, reason: textOf(ended.reason) };
}

export function listIfAny(list: readonly Writable[]): Writable | undefined {
  return list.length === 0 ? undefined : list;
}

export function cutOf(cut: Cut): Written {
  return Object.fromEntries(Object.entries(cut).map(([dimension, member]) => [dimension, wordOf(member)]));
}

/** The part of a question that a row, a column, a series or a category settles. */
export function partOf({ measure, unit, period, scenario, version, cut }: QueryPart): Written {
  return {
    measure,
    unit: wordIfAny(unit),
    period: wordIfAny(period),
    scenario,
    version: wordIfAny(version),
    cut: cut === undefined ? undefined : cutOf(cut),
  };
}
