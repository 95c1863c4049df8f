import type { ManuscriptBlock, ManuscriptCell } from "../../manuscript.ts";
import type { Markup } from "./markup.ts";
import type { DocxStyles, NumberingUse } from "./styles.ts";
import type { DocxPiece, OpenFields } from "./text.ts";

/** Where the words of each block and cell stand in the file. */
export type DocxPlaces = ReadonlyMap<ManuscriptBlock | ManuscriptCell, readonly DocxPiece[]>;

/** What is known while a document is read, and what is gathered on the way. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly countHeading: (use: NumberingUse | null, style: string) => string | null;
  /** Footnotes and endnotes by id. */
  readonly notes: ReadonlyMap<string, Markup>;
  readonly fields: OpenFields;
  readonly places: Map<ManuscriptBlock | ManuscriptCell, readonly DocxPiece[]>;
  /** Paragraphs that their style makes captions. */
  readonly captions: Set<ManuscriptBlock>;
  title: string | null;
}
