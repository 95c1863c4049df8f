import { fill } from "#domain/terms.ts";
import { lowerFirst, type Language } from "#domain/text.ts";

import { changedLines, type ChangedLine } from "./lines.ts";

/** One thing that became otherwise, as a sentence without its full stop. */
export interface Sentence {
  readonly text: string;
  /** Of a long text: the lines that were taken away and put in. Not all of very many; the sentence then says so. */
  readonly lines: readonly ChangedLine[];
}

const phrases = {
  said: { sv: "{field}: {to}", en: "{field}: {to}" },
  set: { sv: "{field} lades till: {to}", en: "{field} was added: {to}" },
  unset: { sv: "{field} togs bort: {from}", en: "{field} was removed: {from}" },
  changed: { sv: "{field} ändrades från {from} till {to}", en: "{field} was changed from {from} to {to}" },
  rewritten: { sv: "{field} skrevs om: {to}", en: "{field} was rewritten: {to}" },
  added: { sv: "{field} lades till", en: "{field} was added" },
  removed: { sv: "{field} togs bort", en: "{field} was removed" },
  moved: { sv: "Platsen i ordningen ändrades", en: "The place in the order was changed" },
  unseen: { sv: "Skrevs om utan att innehållet ändrades", en: "Rewritten with the same content" },
  listed: { sv: "{field}: {to} lades till", en: "{field}: {to} added" },
  unlisted: { sv: "{field}: {from} togs bort", en: "{field}: {from} removed" },
  relisted: { sv: "{field}: {to} lades till, {from} togs bort", en: "{field}: {to} added, {from} removed" },
  reordered: { sv: "{field}, ny ordning: {to}", en: "{field}, new order: {to}" },
  lines: {
    sv: "{field} ändrades (borttagna rader: {from}, tillagda: {to})",
    en: "{field} was changed (lines removed: {from}, added: {to})",
  },
  firstLines: {
    sv: "{field} ändrades (borttagna rader: {from}, tillagda: {to}; de första {shown} visas)",
    en: "{field} was changed (lines removed: {from}, added: {to}; the first {shown} are shown)",
  },
  more: { sv: "{names} och {count} till", en: "{names} and {count} more" },
  inEnglish: { sv: "{field} på engelska", en: "{field} in English" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

type Phrase = keyof typeof phrases;

/** A phrase with its `{places}` filled, as text. */
export function phrase(name: Phrase, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fill(phrases[name][language], values);
}

export function sentence(name: Phrase, language: Language, values: Readonly<Record<string, string>> = {}): Sentence {
  return { text: phrase(name, language, values), lines: [] };
}

/** The same, told of a part: `Raden ”Personal”: namnet ändrades …`. */
export function within(part: string, { text, lines }: Sentence): Sentence {
  return { text: `${part}: ${lowerFirst(text)}`, lines };
}

const namesShown = 20;

/** Names with commas between; of very many only the first. */
export function namesText(names: readonly string[], language: Language): string {
  const shown = names.slice(0, namesShown).join(", ");
  const count = names.length - namesShown;
  return count <= 0 ? shown : phrase("more", language, { names: shown, count: String(count) });
}

const linesShown = 40;

/** A long text that was changed: how many lines, and which. */
export function linesSentence(field: string, before: string, after: string, language: Language): Sentence {
  const lines = changedLines(before, after).filter(({ text }) => text.trim() !== "");
  const count = (kind: ChangedLine["kind"]): string => String(lines.filter((line) => line.kind === kind).length);
  const values = { field, from: count("removed"), to: count("added"), shown: String(linesShown) };
  const name = lines.length > linesShown ? "firstLines" : "lines";
  return { text: phrase(name, language, values), lines: lines.slice(0, linesShown) };
}
