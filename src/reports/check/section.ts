import { remembered } from "#domain/lazy.ts";
import type { Language } from "#domain/text.ts";
import type { ManuscriptHeading } from "#formats/manuscript.ts";

import type { Figure } from "./figures/figure.ts";
import type { Subject } from "./subjects/subject.ts";
import type { CheckedTable } from "./tables/table.ts";
import type { Sentence } from "./words/sentences.ts";

/** What stands under one heading, down to the next heading of any level: the part that is read and judged by itself. */
export interface CheckedSection {
  readonly language: Language;
  /** Null before the first heading. */
  readonly heading: ManuscriptHeading | null;
  /** The headings above it, outermost first. */
  readonly above: readonly ManuscriptHeading[];
  /** The first of its blocks, by number in the manuscript; the heading is one. */
  readonly first: number;
  readonly count: number;
  readonly tables: readonly CheckedTable[];
  readonly passages: readonly Passage[];
  /** The sentences of its tables' captions and of the notes below them. */
  readonly beside: readonly Passage[];
  /** The figures of its tables and passages, each with what it is a figure of. */
  readonly subjects: readonly Subject[];
}

/** A sentence of running text, with its figures. */
export interface Passage extends Sentence {
  readonly block: number;
  /** Which of the notes below a table, from 0; left out elsewhere. */
  readonly note?: number | undefined;
  readonly role: "heading" | "body" | "item" | "note";
  /** Positions, as the sentence's own, are those of the block's text. */
  readonly figures: readonly Figure[];
}

/** What a section's sentences have of something, in order; remembered for as long as the section is the same. */
export const inPassages = <Had>(
  work: (passage: Passage) => Had | readonly Had[],
): ((section: CheckedSection) => readonly Had[]) =>
  remembered(({ passages }: CheckedSection) => passages.flatMap(work));

/** The same of its sentences and of the captions and notes of its tables. */
export const inAllText = <Had>(
  work: (passage: Passage) => Had | readonly Had[],
): ((section: CheckedSection) => readonly Had[]) =>
  remembered(({ passages, beside }: CheckedSection) => [...passages, ...beside].flatMap(work));
