import type { Manuscript, ManuscriptBlock, ManuscriptCell, ManuscriptTable } from "#formats/manuscript.ts";

import { cellAt, type Place } from "../check/place.ts";

/** Where the words of a text stand in its file, by the text; in the order in which they were read. */
type PiecesByText<Piece> = ReadonlyMap<ManuscriptBlock | ManuscriptCell, readonly Piece[]>;

/** Where the words of the text that a place is in stand in the file; none where that isn't known. */
export function piecesAt<Piece>(manuscript: Manuscript, place: Place, places: PiecesByText<Piece>): readonly Piece[] {
  const cell = cellAt(manuscript, place);
  if (cell === undefined) return [];
  const block = manuscript.blocks[place.block];
  return block?.kind === "table" && place.row === null
    ? besideTable(block, cell.text, place.note === undefined, places)
    : (places.get(cell) ?? []);
}

/** A caption and a note were paragraphs of their own before they became the table's: the nearest with the same words. */
function besideTable<Piece>(
  { rows }: ManuscriptTable,
  text: string,
  isCaption: boolean,
  places: PiecesByText<Piece>,
): readonly Piece[] {
  const all = [...places];
  const cells = new Set<unknown>(rows.flat());
  const [first, last] = [all.findIndex(([one]) => cells.has(one)), all.findLastIndex(([one]) => cells.has(one))];
  const isSame = ([one]: (typeof all)[number]): boolean => "text" in one && one.text.trim() === text;
  const below = all.slice(last + 1).find(isSame);
  const found = isCaption ? (all.slice(0, Math.max(0, first)).findLast(isSame) ?? below) : below;
  return found?.[1] ?? [];
}
