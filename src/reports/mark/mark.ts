import type { Language } from "#domain/text.ts";
import { withComments } from "#formats/docx/comment.ts";
import type { DocxSource } from "#formats/docx/read/read.ts";
import type { Manuscript, ManuscriptBlock, ManuscriptCell } from "#formats/manuscript.ts";

import type { Checked } from "../check/check.ts";
import type { Finding } from "../check/finding.ts";
import type { Place } from "../check/place.ts";
import type { ReadReport, ReportFile } from "../read/read.ts";
import { noteLines } from "./note.ts";

/** A report that could be read. */
type Readable = Extract<ReadReport, { readonly ok: true }>;

/** What is written into a copy: findings whose places are of the report's manuscript. */
type Marked = Pick<Checked, "findings"> & { readonly report: Pick<Checked["report"], "manuscript"> };

/** The file with each finding as a note at its place, the rest of it as it was; null for kinds that have no notes. */
export function markedCopy(
  { bytes }: ReportFile,
  { source }: Readable,
  { findings, report }: Marked,
  language: Language,
): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (source?.kind) {
    case "docx":
      return Promise.resolve(withComments(bytes, source, commentsOf(findings, report.manuscript, source, language)));
    case undefined:
      return Promise.resolve(null);
  }
}

function commentsOf(
  findings: readonly Finding[],
  manuscript: Manuscript,
  { places }: DocxSource,
  language: Language,
): Parameters<typeof withComments>[2] {
  return findings.map((finding) => {
    const [place] = finding.places;
    const text = textAt(manuscript, place);
    const pieces = text === undefined ? [] : (places.get(text) ?? []);
    return { pieces, start: place.start, end: place.end, lines: noteLines(finding, language) };
  });
}

/** The block or the cell that a place is in. */
function textAt({ blocks }: Manuscript, { block, row, column }: Place): ManuscriptBlock | ManuscriptCell | undefined {
  const at = blocks[block];
  return at?.kind === "table" && row !== null && column !== null ? at.rows[row]?.[column] : at;
}
