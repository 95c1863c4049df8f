import type { ManuscriptBlock, ManuscriptCell } from "../manuscript.ts";
import type { PdfPiece, PdfText } from "./lines.ts";

/** Where the words of blocks and cells are printed. */
export type PdfPlaces = Map<ManuscriptBlock | ManuscriptCell, readonly PdfPiece[]>;

/** A cell that remembers where it is printed. */
export function cellOf({ text, pieces }: PdfText, places: PdfPlaces): ManuscriptCell {
  const cell: ManuscriptCell = { text, bound: [] };
  places.set(cell, pieces);
  return cell;
}
