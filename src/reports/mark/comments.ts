import type { Language } from "#domain/text.ts";
import type { DocxComment } from "#formats/docx/comment.ts";
import type { DocxSource } from "#formats/docx/read/read.ts";
import type { Manuscript } from "#formats/manuscript.ts";

import type { Finding } from "../check/finding.ts";
import { noteLines } from "./note.ts";
import { piecesAt } from "./pieces-at.ts";

/** Findings as comments on the words of their first places. */
export function commentsOf(
  findings: readonly Finding[],
  manuscript: Manuscript,
  { places }: DocxSource,
  language: Language,
): readonly DocxComment[] {
  return findings.map((finding) => {
    const [place] = finding.places;
    const pieces = piecesAt(manuscript, place, places);
    return { pieces, start: place.start, end: place.end, lines: noteLines(finding, language) };
  });
}
