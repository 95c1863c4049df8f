import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Font } from "#formats/font/font.ts";
import { createTypstCompiler, type TypstCompiler } from "#formats/typst/compile.ts";
import type { TypstJob } from "#formats/typst/job.ts";
import type { ReportDocument } from "../document.ts";
import { accessibilityFindings, NotAccessible } from "./accessible.ts";
import { pdfData } from "./pdf/data.ts";
import { printable } from "./pdf/printable.ts";
import { faces, measureWith, readTypeface } from "./typeface.ts";

const template = new URL("./pdf/report.typ", import.meta.url);

interface Parts {
  readonly template: string;
  readonly font: Font;
  readonly compiler: TypstCompiler;
}

let loaded: Promise<Parts> | null = null;

async function load(): Promise<Parts> {
  const compiler = createTypstCompiler();
  compiler.warm();
  const [text, font] = await Promise.all([readFile(template, "utf8"), readTypeface()]);
  return { template: text, font, compiler };
}

/** Starts what compiling needs, so that it is ready when the document is built. Not needed, only sooner. */
export function preparePdf(): void {
  loaded ??= load();
}

/** What the compiler is given: a fixed source, and the document as data. Throws `NotAccessible` as `writePdf` does. */
export async function pdfJob(document: ReportDocument): Promise<TypstJob> {
  const findings = accessibilityFindings(document);
  if (findings.length > 0) throw new NotAccessible(findings, document);
  loaded ??= load();
  const { template: source, font } = await loaded;
  return {
    files: { "report.typ": source, "data.json": printable(pdfData(document, measureWith(font)), font.has) },
    main: "report.typ",
    fonts: faces.map((face) => dirname(face)),
    standard: "ua-1",
  };
}

/**
 * The document as PDF/UA-1, the same bytes for the same document. Throws `NotAccessible` naming the places when the document
 * lacks what a reader with a screen reader needs, and `TypstFault` when the compiler refuses it.
 */
export async function writePdf(document: ReportDocument): Promise<Uint8Array> {
  const job = await pdfJob(document);
  loaded ??= load();
  return (await loaded).compiler.compile(job);
}
