import { remembered } from "#domain/lazy.ts";

import type { CheckedSection, Passage } from "../section.ts";
import { isNoun, wordsOf } from "../words/akin.ts";
import { countsIn, type Count } from "../words/counts.ts";
import { phrase } from "../words/phrase.ts";

/** Words that point to what is listed. */
export const pointing = phrase("följande|nedan(?:stående)?|i tabellen|tabellen|following|below|the table");

/** A number of things that a sentence tells of. */
export interface SaidCount {
  readonly one: Count;
  readonly passage: Passage;
}

/** What a section's text counts of what its heading names; a text that points to a table counts its rows. */
export const countsOfHeading = remembered(
  ({ heading, passages, tables, language }: CheckedSection): readonly SaidCount[] => {
    const heads = wordsOf(heading?.text ?? "");
    return passages.flatMap((passage) => {
      const isOfTable = tables.length > 0 && pointing.test(passage.text);
      const own = passage.role === "heading" || isOfTable ? [] : countsIn(passage.text, language);
      return own.filter(({ noun }) => heads.some((head) => isNoun(noun, head))).map((one) => ({ one, passage }));
    });
  },
);
