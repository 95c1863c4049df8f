import { PDFArray, PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";

import type { PdfPiece } from "./lines.ts";
import type { PdfSource } from "./read.ts";

/** A note beside words, which are coloured; where they stand is told by pieces, in the order of reading. */
export interface PdfNote {
  readonly pieces: readonly PdfPiece[];
  readonly text: string;
}

type SourcePage = PdfSource["pages"][number];
type Annotation = Readonly<Record<string, string | number | readonly number[] | PDFRef | PDFHexString>>;

const author = "Tertial";
const colour = [1, 0.82, 0.25];
/** How far letters reach over and under the line that they stand on, in their height. */
const reach = { above: 0.8, below: 0.22 } as const;
/** The sign of a note, in points, as large as readers draw it; it stands in the margin, where it hides nothing. */
const sign = { size: 20, margin: 6 } as const;

/**
 * The file with notes; what its pages show is as it was. Notes without pieces are left out. Null where the file is damaged in a way
 * that lets it be read but not written anew.
 */
export async function withNotes(
  bytes: Uint8Array,
  { pages }: Pick<PdfSource, "pages">,
  notes: readonly PdfNote[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => null);
  if (file === null || file.getPageCount() < pages.length) return null;
  for (const page of pages) {
    const begun: BegunNote[] = [];
    for (const { pieces, text } of notes) {
      const own = pieces.filter((piece) => piece.page === page.number);
      const [first] = own;
      if (first === undefined) continue;
      // The words are told once, where they begin.
      const isBegun = first === pieces[0];
      annotate(file, page, { Subtype: "Highlight", ...areaOf(own, page), CA: 0.5, ...(isBegun ? saying(text) : null) });
      if (isBegun) begun.push({ first, text });
    }
    for (const { first, text } of signsOf(begun))
      annotate(file, page, { Subtype: "Text", Name: "Comment", Rect: signAt(first, page), ...saying(text) });
  }
  return new Uint8Array(await file.save({ useObjectStreams: true }));
}

/** A note and where its words begin. */
interface BegunNote {
  readonly first: PdfPiece;
  readonly text: string;
}

/** Notes whose signs would stand on each other have one, which says what all of them say. */
function signsOf(notes: readonly BegunNote[]): readonly BegunNote[] {
  const signs: BegunNote[] = [];
  for (const note of notes.toSorted(({ first: one }, { first: other }) => one.y - other.y)) {
    const last = signs.at(-1);
    if (last === undefined || note.first.y - last.first.y >= sign.size) signs.push(note);
    else signs.splice(-1, 1, { first: last.first, text: `${last.text}\n\n${note.text}` });
  }
  return signs;
}

const saying = (text: string): Annotation => ({
  Contents: PDFHexString.fromText(text),
  T: PDFHexString.fromText(author),
});

function annotate(file: PDFDocument, { number }: SourcePage, annotation: Annotation): void {
  const page: PDFPage = file.getPage(number - 1);
  const { context } = file;
  const reference = context.register(context.obj({ Type: "Annot", F: 4, P: page.ref, C: colour, ...annotation }));
  const standing = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
  if (standing === undefined) page.node.set(PDFName.of("Annots"), context.obj([reference]));
  else standing.push(reference);
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The area of some words: each on its line, and all of it. */
function areaOf(
  pieces: readonly PdfPiece[],
  page: SourcePage,
): { readonly Rect: readonly number[]; readonly QuadPoints: readonly number[] } {
  const boxes = pieces.map(({ left, right, y, size }) =>
    boxOf(page, { left, right, top: y - size * reach.above, bottom: y + size * reach.below }),
  );
  const whole = [
    Math.min(...boxes.map(({ left }) => left)),
    Math.min(...boxes.map(({ bottom }) => bottom)),
    Math.max(...boxes.map(({ right }) => right)),
    Math.max(...boxes.map(({ top }) => top)),
  ];
  const corners = boxes.flatMap(({ left, right, bottom, top }) => [left, top, right, top, left, bottom, right, bottom]);
  return { Rect: whole, QuadPoints: corners };
}

/** In the right margin beside the words. */
function signAt({ y, size }: PdfPiece, page: SourcePage): readonly number[] {
  const right = page.width - sign.margin;
  const top = y - size * reach.above;
  const box = boxOf(page, { left: right - sign.size, right, top, bottom: top + sign.size });
  return [box.left, box.bottom, box.right, box.top];
}

/** A box on the page as it is shown, in the file's own measures. */
function boxOf({ toFile }: SourcePage, shown: Box): Box {
  const [x1, y1] = toFile(shown.left, shown.bottom);
  const [x2, y2] = toFile(shown.right, shown.top);
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2) };
}
