/**
 * What a written report says, whatever the file: its blocks in the order of reading, as plain text with places. The common value of
 * all readers of documents.
 */
export interface Manuscript {
  /** Null where the file does not say. */
  readonly title: string | null;
  readonly language: "sv" | "en" | null;
  readonly blocks: readonly ManuscriptBlock[];
}

export type ManuscriptBlock = ManuscriptHeading | ManuscriptParagraph | ManuscriptTable;

/** Where a block begins in its file: both from 1, null where the format has none. */
interface Standing {
  readonly page: number | null;
  readonly line: number | null;
}

/** `number` is what is printed before the text, as `5.1`; `level` is from 1. */
export interface ManuscriptHeading extends Standing {
  readonly kind: "heading";
  readonly level: number;
  readonly number: string | null;
  readonly text: string;
  readonly bound: readonly BoundText[];
}

export interface ManuscriptParagraph extends Standing {
  readonly kind: "paragraph";
  /** `lines`: a page's text as it is printed; headings, tables and several paragraphs may be in it. */
  readonly role: "body" | "item" | "note" | "lines";
  /** Line feeds stand where lines end in print, where the format has printed lines. */
  readonly text: string;
  readonly bound: readonly BoundText[];
}

export interface ManuscriptTable extends Standing {
  readonly kind: "table";
  readonly caption: string | null;
  /** How many of the first rows are its head. */
  readonly head: number;
  /** Each row as many cells as the table has columns; a cell that spans several is repeated empty. */
  readonly rows: readonly (readonly ManuscriptCell[])[];
  /** What stands under it. */
  readonly notes: readonly string[];
  /** The line of each row, where the format has printed lines. */
  readonly lines: readonly number[] | null;
  /** 0-1, how sure the reader is of where its rows and columns are: 1 where the format says so. */
  readonly certainty: number;
}

export interface ManuscriptCell {
  readonly text: string;
  readonly bound: readonly BoundText[];
}

/** A part of a text that whoever wrote the document knows more of: `key` is theirs. `start` and `end` count characters of the text. */
export interface BoundText {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Why no manuscript can be had of a file of a kind that is known. `no_text`: its pages are pictures. */
export type ManuscriptFault = "damaged" | "encrypted" | "too_large" | "no_text" | "empty";

/** The language of a tag such as `sv-SE`, of those that reports are read in. */
export function languageOfTag(tag: string): Manuscript["language"] {
  const [language = ""] = tag.trim().toLowerCase().split(/[-_]/u);
  return language === "sv" || language === "en" ? language : null;
}
