import { readDocx, type DocxSource } from "#formats/docx/read/read.ts";
import { manuscriptOfHtml } from "#formats/html/manuscript.ts";
import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";
import type { Manuscript, ManuscriptFault } from "#formats/manuscript.ts";
import { readPdf, type PdfSource } from "#formats/pdf/read.ts";
import { decodeText } from "#formats/text/decode.ts";
import { manuscriptOfText } from "#formats/text/manuscript.ts";

import { kindOf } from "./kind.ts";

/** A report that somebody has handed in. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ReportFileKind = "docx" | "pdf" | "html" | "markdown" | "text";

export type ReadReport =
  | {
      readonly ok: true;
      readonly kind: ReportFileKind;
      readonly manuscript: Manuscript;
      /** Where its words stand in the file, for a marked copy; null for kinds that have none. */
      readonly source: ReportSource | null;
    }
  | { readonly ok: false; readonly fault: ReportFileFault };

export type ReportSource = ({ readonly kind: "docx" } & DocxSource) | ({ readonly kind: "pdf" } & PdfSource);

/** Why a file can't be read as a report. */
export type ReportFileFault = ManuscriptFault | "unknown_kind";

/** In bytes: a report with pictures, and one of text alone. */
export const largestReport = { file: 100_000_000, text: 10_000_000 } as const;

/** Reads a report in any format that is known; never throws for what is in the file. */
export async function readReport(file: ReportFile): Promise<ReadReport> {
  const { bytes } = file;
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  if (bytes.length > largestReport.file) return { ok: false, fault: "too_large" };
  const kind = kindOf(file);
  if (kind === null) return { ok: false, fault: "unknown_kind" };
  if (kind === "encrypted") return { ok: false, fault: kind };
  if (kind === "docx") {
    const read = readDocx(bytes);
    return read.ok ? { ...read, kind, source: { kind, ...read.source } } : read;
  }
  if (kind === "pdf") {
    const read = await readPdf(bytes);
    return read.ok ? { ...read, kind, source: { kind, ...read.source } } : read;
  }
  return readText(bytes, kind);
}

function readText(bytes: Uint8Array, kind: "html" | "markdown" | "text"): ReadReport {
  if (bytes.length > largestReport.text) return { ok: false, fault: "too_large" };
  const { text } = decodeText(bytes);
  const manuscript = readers[kind](text);
  if (manuscript === null) return { ok: false, fault: "too_large" };
  const isEmpty = manuscript.blocks.every((block) => block.kind !== "table" && block.text.trim() === "");
  return isEmpty ? { ok: false, fault: "empty" } : { ok: true, kind, manuscript, source: null };
}

const readers = { html: manuscriptOfHtml, markdown: manuscriptOfMarkdown, text: manuscriptOfText };
