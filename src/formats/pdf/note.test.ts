import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { drawnPdf, drawnText } from "../../../tests/factories/pdf.ts";
import { withNotes } from "./note.ts";
import { readPdf } from "./read.ts";

test("notes on neighbouring lines have one sign, which says what all of them say", async () => {
  const bytes = await drawnPdf([100, 112, 124, 300].map((y) => drawnText(y, `Rad ${y}`)));
  const read = await readPdf(bytes);
  if (!read.ok) throw new Error(read.fault);
  const pieces = [...read.source.places.values()].flat();
  const notes = pieces.map((piece, index) => ({ pieces: [piece], text: `Not ${index + 1}` }));
  const copy = await PDFDocument.load((await withNotes(bytes, read.source, notes)) ?? bytes);
  const said = (subtype: string): readonly string[] =>
    (copy.getPage(0).node.lookup(PDFName.of("Annots"), PDFArray).asArray() ?? []).flatMap((reference) => {
      const note = copy.context.lookup(reference, PDFDict);
      const isOwn = note.lookup(PDFName.of("Subtype")) === PDFName.of(subtype);
      return isOwn ? [note.lookup(PDFName.of("Contents"), PDFHexString).decodeText()] : [];
    });
  expect(said("Highlight")).toEqual(["Not 1", "Not 2", "Not 3", "Not 4"]);
  expect(said("Text")).toEqual(["Not 1\n\nNot 2", "Not 3", "Not 4"]);
});
