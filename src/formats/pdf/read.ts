import { withCaptions } from "../captions.ts";
import type { Manuscript, ManuscriptBlock, ManuscriptFault } from "../manuscript.ts";
import type { PdfPlaces } from "./context.ts";
import type { PdfPage } from "./item.ts";
import { acrossPages } from "./joined.ts";
import { openPdf } from "./open.ts";
import { printedBlocks, typeSizes, type NumberedLines } from "./printed.ts";
import { withoutRunningHeads } from "./running.ts";
import { hasTable, isTagged, taggedBlocks } from "./tagged.ts";

/** Where the words of a file are printed, for notes beside them. */
export interface PdfSource {
  readonly places: PdfPlaces;
  /** The printed lines of pages without tags, by page. */
  readonly lines: ReadonlyMap<number, NumberedLines>;
  readonly pages: readonly Pick<PdfPage, "number" | "width" | "toFile">[];
}

export type ReadPdf =
  | { readonly ok: true; readonly manuscript: Manuscript; readonly source: PdfSource }
  | { readonly ok: false; readonly fault: ManuscriptFault };

/** Reads a PDF by its tags where it has them, else by where its words stand. Never throws for what is in the bytes. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const opened = await openPdf(bytes);
  if (typeof opened === "string") return { ok: false, fault: opened };
  const { title, language } = opened;
  const pages = withoutRunningHeads(opened.pages);
  if (pages.every(({ items }) => items.length === 0)) return { ok: false, fault: "no_text" };
  const places: PdfPlaces = new Map();
  const captions = new Set<ManuscriptBlock>();
  const lines = new Map<number, NumberedLines>();
  const sizes = typeSizes(pages);
  const knowsTables = pages.some(({ tags }) => tags !== null && hasTable(tags));
  const blocks = pages.map((page) => {
    const printed = printedBlocks(page, sizes, places);
    // Tags without a table in all of a file where one is seen were made by a program that knows none.
    const isSeen = knowsTables || !printed.blocks.some(({ kind }) => kind === "table");
    if (isTagged(page) && isSeen) return taggedBlocks(page, { places, captions, sizes });
    lines.set(page.number, printed.lines);
    return printed.blocks;
  });
  const manuscript = { title, language, blocks: withCaptions(acrossPages(blocks, places), captions) };
  return { ok: true, manuscript, source: { places, lines, pages } };
}
