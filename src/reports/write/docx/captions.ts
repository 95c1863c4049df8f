import { Paragraph, TextRun } from "docx";

import type { Context } from "./context.ts";
import { bookmarked } from "./inlines.ts";
import { soft } from "./palette.ts";

interface Captioned {
  /** Absent where nothing links to it. */
  readonly id?: string;
  readonly label?: string | null;
  readonly caption: string;
}

/** `Tabell 3: Resultaträkning`, kept with what it stands over. */
export function captionOf({ id, label, caption }: Captioned, context: Context, breakBefore: boolean): Paragraph {
  const runs = [
    ...(label === null || label === undefined ? [] : [new TextRun({ text: `${label}: `, color: soft, bold: false })]),
    new TextRun({ text: caption, bold: true }),
  ];
  return new Paragraph({
    style: "Caption",
    keepNext: true,
    pageBreakBefore: breakBefore,
    children: id === undefined ? runs : bookmarked(id, runs, context),
  });
}

/** Air after a table, and what keeps two tables from growing together. */
export function spacer(): Paragraph {
  return new Paragraph({ style: "Spacer" });
}

/** Before a table that has no caption to start the new page with. */
export function pageStart(breakBefore: boolean): readonly Paragraph[] {
  return breakBefore ? [new Paragraph({ style: "Spacer", pageBreakBefore: true })] : [];
}
