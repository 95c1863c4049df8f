import type { BoundText, Manuscript, ManuscriptCell } from "#formats/manuscript.ts";

import { cellAt, type Place } from "./place.ts";

/** So many characters on each side are sought, less the words that are cut. */
const side = 30;

/** Neither is a character, nor stands in a text: what is bound, and where a cell ends. */
const [bindings, cellEnd] = ["\uFDD0", "\uFDD1"];

/** `:value[measure]{unit=A}` */
const directive = String.raw`:\w+(?:\[[^\]]*\])?(?:\{[^}]*\})?`;

/**
 * Where in a text that somebody wrote, in Markdown with directives, stands what is printed at a place: by the words around it, or
 * the row of a table; null where it does not stand there.
 */
export function writtenAt(written: string, manuscript: Manuscript, place: Place): number | null {
  const sought = patternOf(manuscript, place);
  const at = sought === null ? -1 : written.search(sought);
  return at < 0 ? null : at;
}

/** The words, whatever white space or marks of emphasis are between them, and any directive where a value is bound. */
function patternOf(manuscript: Manuscript, place: Place): RegExp | null {
  const { block, row, column, start, end } = place;
  const found = manuscript.blocks[block];
  const piece =
    found?.kind === "table" && row !== null
      ? rowAt(found.rows[row] ?? [], column ?? 0)
      : around(cellAt(manuscript, place) ?? nothing, start, end);
  const words = piece.split(/\s+/u).filter((word) => word !== "");
  if (words.every((word) => word === bindings)) return null;
  return new RegExp(words.map(escaped).join(String.raw`[\s*_]+`), "u");
}

function escaped(word: string): string {
  return word
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(bindings, directive)
    .replaceAll(cellEnd, String.raw`[\s*_]*\|[\s*_]*`);
}

const nothing: ManuscriptCell = { text: "", bound: [] };

/** The label of a caption is nobody's words: the builder numbers tables and charts. */
const label = /^(?:Tabell|Diagram|Table|Chart) \d+\. /u;

function around(cell: ManuscriptCell, start: number, end: number): string {
  const text = unbound(cell);
  const from = Math.max(label.exec(text)?.[0].length ?? 0, start - side);
  const words = text.slice(from, end + side).split(/(?<=\s)/u);
  const whole = words.slice(start > side ? 1 : 0, text.length > end + side ? -1 : undefined).join("");
  return whole.replaceAll(/\uFDD0+/gu, bindings);
}

/** The whole row; of one that has no other words, nothing. */
function rowAt(cells: readonly ManuscriptCell[], column: number): string {
  const texts = cells.map((cell) =>
    unbound(cell)
      .trim()
      .replaceAll(/\uFDD0+/gu, bindings),
  );
  return texts.some((text, index) => index !== column && /\p{L}/u.test(text)) ? texts.join(cellEnd) : "";
}

/** The text, as long as it is, with a sign for each character of what is bound. */
function unbound({ text, bound }: { readonly text: string; readonly bound: readonly BoundText[] }): string {
  return bound.reduce(
    (masked, { start, end }) => masked.slice(0, start) + bindings.repeat(end - start) + masked.slice(end),
    text,
  );
}
