import type { Language } from "#domain/text.ts";
import { withComments } from "#formats/docx/comment.ts";
import { withNotes } from "#formats/pdf/note.ts";

import type { Checked } from "../check/check.ts";
import type { ReadReport, ReportFile } from "../read/read.ts";
import { commentsOf } from "./comments.ts";
import { notesOf } from "./notes.ts";

/** A report that could be read. */
type Readable = Extract<ReadReport, { readonly ok: true }>;

/** What is written into a copy: findings whose places are of the report's manuscript. */
type Marked = Pick<Checked, "findings"> & { readonly report: Pick<Checked["report"], "manuscript"> };

/** The file with each finding as a note at its place, the rest of it as it was; null for kinds that have no notes, and where no copy can be made. */
export async function markedCopy(
  { bytes }: ReportFile,
  { source }: Readable,
  { findings, report: { manuscript } }: Marked,
  language: Language,
): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (source?.kind) {
    case "docx":
      return withComments(bytes, source, commentsOf(findings, manuscript, source, language));
    case "pdf":
      return withNotes(bytes, source, notesOf(findings, manuscript, source, language));
    case undefined:
      return null;
  }
}
