import type { ReportDocument } from "#reports/document.ts";
import { NotAccessible } from "#reports/write/accessible.ts";
import { writeDocx } from "#reports/write/docx.ts";
import { writeHtml } from "#reports/write/html.ts";
import { writeJson } from "#reports/write/json.ts";
import { preparePdf, writePdf } from "#reports/write/pdf.ts";

import { found, refused, type Result } from "../result.ts";
import type { Choice } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { holdReport } from "./check/exceptions.ts";
import { originsIn } from "./origins.ts";

export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Format {
  readonly mediaType: string;
  readonly write: (document: ReportDocument, open: OpenWorkspace) => Promise<Uint8Array | string> | string;
}

const formats: Readonly<Record<string, Format>> = {
  pdf: { mediaType: "application/pdf", write: writePdf },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: writeDocx,
  },
  html: {
    mediaType: "text/html; charset=utf-8",
    write: async (document, open) => writeHtml(document, await originsIn(open, document)),
  },
  json: { mediaType: "application/json", write: writeJson },
};

const isFormat = (format: string): boolean => Object.hasOwn(formats, format);

/** Told before the workspace is read, so that the compiler starts meanwhile. */
export function prepareFile(format: string): void {
  if (format === "pdf") preparePdf();
}

/** Files of a document that has not changed are the same, so each is written once. */
const written = new WeakMap<ReportDocument, Map<string, Promise<Uint8Array<ArrayBuffer>>>>();

/** A report as a file. Refused where the document would shut out those who read with a screen reader: the message says where. */
export async function reportFile(
  open: OpenWorkspace,
  report: string,
  format: string,
  choice: Choice,
): Promise<Result<ReportFile>> {
  if (!isFormat(format)) return refused("unknown_format", { name: format });
  const held = await holdReport(open, report, choice);
  return held.ok ? documentFile(open, held.value.document, format, report) : held;
}

/** A document as a file, named for the workspace and what it is. Refused as `reportFile` is. */
export async function documentFile(
  open: OpenWorkspace,
  document: ReportDocument,
  format: string,
  name: string,
): Promise<Result<ReportFile>> {
  const chosen = isFormat(format) ? formats[format] : undefined;
  if (chosen === undefined) return refused("unknown_format", { name: format });
  try {
    const bytes = await bytesOf(open, document, format, chosen);
    return found({ name: `${open.id}-${name}.${format}`, mediaType: chosen.mediaType, bytes });
  } catch (error) {
    if (error instanceof NotAccessible) return refused("not_accessible", { name: error.message });
    throw error;
  }
}

function bytesOf(
  open: OpenWorkspace,
  document: ReportDocument,
  format: string,
  { write }: Format,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = written.get(document) ?? new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  written.set(document, files);
  const begun = files.get(format) ?? toBytes(write(document, open));
  files.set(format, begun);
  // What failed is tried again the next time.
  begun.catch(() => files.delete(format));
  return begun;
}

async function toBytes(written: Promise<Uint8Array | string> | string): Promise<Uint8Array<ArrayBuffer>> {
  const content = await written;
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}
