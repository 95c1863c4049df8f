import type { Language } from "#domain/text.ts";
import type { Manuscript, ManuscriptBlock } from "#formats/manuscript.ts";
import { lineText, within, type PdfPiece } from "#formats/pdf/lines.ts";
import type { PdfNote } from "#formats/pdf/note.ts";
import type { PdfSource } from "#formats/pdf/read.ts";

import type { Finding } from "../check/finding.ts";
import type { Place } from "../check/place.ts";
import { noteLines } from "./note.ts";
import { piecesAt } from "./pieces-at.ts";

/** Words that are looked for further than so many lines below where their block begins are not found. */
const mostLines = 60;
/** A caption stands at most so many lines above its table. */
const captionLines = 4;

/** Findings as notes beside the words of their first places. */
export function notesOf(
  findings: readonly Finding[],
  manuscript: Manuscript,
  source: PdfSource,
  language: Language,
): readonly PdfNote[] {
  return findings.map((finding) => {
    const [place] = finding.places;
    return { pieces: printedAt(manuscript, place, source), text: noteLines(finding, language).join("\n") };
  });
}

function printedAt(manuscript: Manuscript, place: Place, source: PdfSource): readonly PdfPiece[] {
  const known = piecesAt(manuscript, place, source.places);
  if (known.length > 0) return within(known, place.start, place.end);
  const block = manuscript.blocks[place.block];
  return block === undefined ? [] : foundIn(block, place, source);
}

/** Blocks that were found in printed lines know their page and line: the words are looked for from there. */
function foundIn(block: ManuscriptBlock, place: Place, { lines }: PdfSource): readonly PdfPiece[] {
  const printed = lines.get(block.page ?? 0) ?? [];
  const { first, words } = soughtIn(block, place);
  for (const line of printed.slice(first - 1, first - 1 + mostLines)) {
    if (line === null) continue;
    const { text, pieces } = lineText(line);
    const start = positionOf(text, words);
    const word = words.at(-1) ?? "";
    if (start !== null && word !== "") return within(pieces, start, start + word.length);
  }
  return [];
}

/** The line to begin at, and what stands before the words on their line, to tell two alike apart. */
function soughtIn(
  block: ManuscriptBlock,
  { row, column, note, start, end }: Place,
): { readonly first: number; readonly words: readonly string[] } {
  const line = block.line ?? 1;
  if (block.kind !== "table") {
    const before = block.text.slice(0, start).split("\n");
    return { first: line + before.length - 1, words: [firstLine(block.text.slice(start, end))] };
  }
  if (row === null) {
    const text = (note === undefined ? block.caption : block.notes[note]) ?? "";
    const first = note === undefined ? line - captionLines : (block.lines?.at(-1) ?? line);
    return { first: Math.max(1, first), words: [firstLine(text.slice(start, end))] };
  }
  const cells = (block.rows[row] ?? []).slice(0, (column ?? 0) + 1).map(({ text }) => firstLine(text));
  return { first: block.lines?.[row] ?? line, words: cells };
}

const firstLine = (text: string): string => text.trim().split("\n")[0] ?? "";

/** Where the last of some words begins, each sought after the one before; null where it is not there. */
function positionOf(text: string, words: readonly string[]): number | null {
  let from = 0;
  let start: number | null = null;
  for (const word of words) {
    const at = word === "" ? -1 : text.indexOf(word, from);
    start = at < 0 ? null : at;
    if (at >= 0) from = at + word.length;
  }
  return start;
}
