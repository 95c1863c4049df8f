import { PDFArray, PDFDocument, PDFHexString, PDFName, type PDFRef, type PDFPage } from "@cantoo/pdf-lib";

import type { PdfPiece } from "./lines.ts";
import type { PdfSource } from "./read.ts";

/** A note beside words, which are coloured; where they stand is told by pieces, in the order of reading. */
export interface PdfNote {
  readonly pieces: readonly PdfPiece[];
  readonly text: string;
}

const author = "Tertial";
const colour = [1, 0.82, 0.25];
/** How far letters reach over and under the line that they stand on, in their height. */
const reach = { above: 0.8, below: 0.22 } as const;

/** The file with notes; what its pages show is as it was. Notes without pieces are left out. Throws where the file can't be written anew. */
export async function withNotes(
  bytes: Uint8Array,
  { pages }: Pick<PdfSource, "pages">,
  notes: readonly PdfNote[],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const { pieces, text } of notes) {
    for (const [number, own] of Map.groupBy(pieces, ({ page }) => page)) {
      const page = pages.find((one) => one.number === number);
      if (page === undefined) continue;
      const boxes = own.map((piece) => boxOf(piece, page.toFile));
      // The words are told once, where they begin.
      annotate(file, file.getPage(number - 1), boxes, number === pieces[0]?.page ? text : "");
    }
  }
  return new Uint8Array(await file.save({ useObjectStreams: true }));
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

function boxOf({ left, right, y, size }: PdfPiece, toFile: (x: number, y: number) => readonly [number, number]): Box {
  const [x1, y1] = toFile(left, y + size * reach.below);
  const [x2, y2] = toFile(right, y - size * reach.above);
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2) };
}

function annotate({ context }: PDFDocument, page: PDFPage, boxes: readonly Box[], text: string): void {
  const rectangle = [
    Math.min(...boxes.map(({ left }) => left)),
    Math.min(...boxes.map(({ bottom }) => bottom)),
    Math.max(...boxes.map(({ right }) => right)),
    Math.max(...boxes.map(({ top }) => top)),
  ];
  const corners = boxes.flatMap(({ left, right, bottom, top }) => [left, top, right, top, left, bottom, right, bottom]);
  const said = text === "" ? {} : { Contents: PDFHexString.fromText(text), T: PDFHexString.fromText(author) };
  const shared = { Type: "Annot", F: 4, P: page.ref, ...said };
  const highlight = { ...shared, Subtype: "Highlight", Rect: rectangle, QuadPoints: corners, C: colour, CA: 0.5 };
  add(highlight);
  if (text === "") return;
  // Not all readers show the words of a highlight.
  const [, , right = 0, top = 0] = rectangle;
  add({ ...shared, Subtype: "Text", Name: "Comment", C: colour, F: 28, Rect: [right + 1, top - 12, right + 13, top] });

  function add(
    annotation: Readonly<Record<string, string | number | readonly number[] | PDFRef | PDFHexString>>,
  ): void {
    const reference = context.register(context.obj({ ...annotation }));
    const standing = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
    if (standing === undefined) page.node.set(PDFName.of("Annots"), context.obj([reference]));
    else standing.push(reference);
  }
}
