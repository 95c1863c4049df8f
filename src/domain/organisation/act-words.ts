import type { Language } from "../text.ts";

/** The words that acts are written with. Either language may be used, whatever language the reader has. */
const words = {
  move: { sv: "flytta", en: "move" },
  merge: { sv: "slå ihop", en: "merge" },
  split: { sv: "dela", en: "split" },
  close: { sv: "avveckla", en: "close" },
  rename: { sv: "döp om", en: "rename" },
  recode: { sv: "byt kod på", en: "recode" },
  add: { sv: "lägg till", en: "add" },
  under: { sv: "under", en: "under" },
  /** Where the parts of what is split go. */
  among: { sv: "i", en: "into" },
  into: { sv: "till", en: "into" },
  to: { sv: "till", en: "to" },
  nobody: { sv: "ingen", en: "nobody" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type ActWord = keyof typeof words;

export function actWord(word: ActWord, language: Language): string {
  return words[word][language];
}

/** Each way to write a word, as the words that it is made of. */
export function waysToWrite(word: ActWord): readonly (readonly string[])[] {
  const { sv, en } = words[word];
  return [...new Set([sv, en])].map((text) => text.split(" "));
}

/** What can't be a code without quotation marks. */
export const reserved: ReadonlySet<string> = new Set([
  ",",
  "/",
  ...(["under", "among", "into", "to", "nobody"] as const).flatMap((word) => Object.values(words[word])),
]);

/** What acts look like, for whoever wrote something else. */
export const actForms: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    "flytta A under B",
    "slå ihop A, B till C",
    "dela A i B 60 %, C 40 %",
    "avveckla A",
    "avveckla A till B",
    "avveckla A till ingen",
    'döp om A till "Nytt namn"',
    "byt kod på A till A2",
    'lägg till D "Namn" under B',
  ],
  en: [
    "move A under B",
    "merge A, B into C",
    "split A into B 60 %, C 40 %",
    "close A",
    "close A into B",
    "close A into nobody",
    'rename A to "New name"',
    "recode A to A2",
    'add D "Name" under B',
  ],
};
