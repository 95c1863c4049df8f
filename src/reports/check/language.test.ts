import { expect, test } from "vitest";

import type { Manuscript } from "#formats/manuscript.ts";

import { languageOf } from "./language.ts";

const saying = (text: string, language: Manuscript["language"]): Manuscript => ({
  title: null,
  language,
  blocks: [{ kind: "paragraph", role: "body", text, bound: [], page: null, line: null }],
});

test.each([
  ["a Swedish text in a file that a program calls English", "Utfallet är lägre än budget och har minskat.", "en", "sv"],
  [
    "an English text in a file that a program calls Swedish",
    "The cost of the fleet is higher than that of 2024.",
    "sv",
    "en",
  ],
  ["a text of a few words is what its file says", "Inkomst – och not", "en", "en"],
  ["one that nothing is said of", "", null, "sv"],
] as const)("%s", (_, text, said, language) => {
  expect(languageOf(saying(text, said))).toBe(language);
});
