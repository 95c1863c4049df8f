import type { Language } from "#domain/text.ts";

import type { Checked } from "../check/check.ts";
import type { ReadReport, ReportFile } from "../read/read.ts";

/** A report that could be read. */
type Readable = Extract<ReadReport, { readonly ok: true }>;

/** What is written into a copy: findings whose places are of the report's manuscript. */
type Marked = Pick<Checked, "findings"> & { readonly report: Pick<Checked["report"], "manuscript"> };

/** The file with each finding as a note at its place, the rest of it as it was; null for kinds that have no notes. */
export function markedCopy(
  _file: ReportFile,
  _read: Readable,
  _marked: Marked,
  _language: Language,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return Promise.resolve(null);
}
