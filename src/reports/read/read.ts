import { readDocx, type DocxSource } from "#formats/docx/read/read.ts";
import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";
import type { Manuscript, ManuscriptFault } from "#formats/manuscript.ts";
import { manuscriptOfText } from "#formats/text/manuscript.ts";

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

export type ReportSource = { readonly kind: "docx" } & DocxSource;

/** Why a file can't be read as a report. */
export type ReportFileFault = ManuscriptFault | "unknown_kind";

/** Reads a report in any format that is known; never throws for what is in the file. */
export function readReport({ name, bytes }: ReportFile): Promise<ReadReport> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = readDocx(bytes);
    return Promise.resolve(read.ok ? { ...read, kind: "docx", source: { kind: "docx", ...read.source } } : read);
  }
  const kind = name.toLowerCase().endsWith(".md") ? "markdown" : "text";
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "") return Promise.resolve({ ok: false, fault: "empty" });
  const manuscript = kind === "markdown" ? manuscriptOfMarkdown(text) : manuscriptOfText(text);
  return Promise.resolve({ ok: true, kind, manuscript, source: null });
}
