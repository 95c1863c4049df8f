import { PDFDocument, StandardFonts, type PDFPage } from "@cantoo/pdf-lib";

/** Words on a page of A4, in points from its upper left corner. */
export interface DrawnWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** They end at `x`: figures stand under each other by their last digit. */
  readonly toRight?: boolean;
}

/** A file without tags, a list of words a page. */
export async function drawnPdf(...pages: readonly (readonly DrawnWord[])[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const words of pages) {
    const page: PDFPage = file.addPage([595, 842]);
    for (const { text, x, y, size = 10, toRight = false } of words) {
      const left = toRight ? x - font.widthOfTextAtSize(text, size) : x;
      page.drawText(text, { x: left, y: 842 - y, size, font });
    }
  }
  return file.save();
}

/** A row of a table: its name, and figures below one another. */
export const drawnRow = (y: number, name: string, ...figures: readonly string[]): readonly DrawnWord[] => [
  ...(name === "" ? [] : [{ text: name, x: 60, y }]),
  ...figures.map((text, index) => ({ text, x: 300 + index * 90, y, toRight: true })),
];

export const drawnText = (y: number, text: string): DrawnWord => ({ text, x: 60, y });
