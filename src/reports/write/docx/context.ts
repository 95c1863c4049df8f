import type { Language } from "#domain/text.ts";
import type { Picture } from "#formats/docx/picture.ts";

import type { DocumentChart, DocumentTable } from "../../document.ts";
import type { Measure, TableLayout } from "../pdf/layout.ts";
import type { WriterWords } from "../words.ts";

/** What the writing of every block needs to know about the whole document. */
export interface Context {
  readonly language: Language;
  readonly words: WriterWords;
  /** Ids of what can be linked to. */
  readonly places: ReadonlySet<string>;
  /** The same ids, and the bookmark that stands there: Word's names are short and without signs. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<DocumentChart, Picture>;
  readonly layouts: ReadonlyMap<DocumentTable, TableLayout>;
  readonly measure: Measure;
  /** A number of its own for each numbered list, so that each starts at 1. */
  readonly nextList: () => number;
}

/** Where a block stands. */
export interface Place {
  /** Starts a new page. */
  readonly breakBefore: boolean;
  /** How many lists it is inside. */
  readonly depth: number;
  readonly inQuote: boolean;
}
