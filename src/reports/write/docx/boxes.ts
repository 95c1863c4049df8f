import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";

import type { Facts, IndicatorBoxes } from "../../document.ts";
import { textWidth } from "../pdf/layout.ts";
import { captionOf, pageStart, spacer } from "./captions.ts";
import type { Context } from "./context.ts";
import { inlineRuns, statusRun } from "./inlines.ts";
import { halfPoints, twips } from "./measures.ts";
import { ink, soft } from "./palette.ts";
import { bareBorders } from "./table.ts";

type Box = IndicatorBoxes["boxes"][number];

const air = 20;

/** The indicator boxes as a table without lines, three or four in a row, each with a rule of its own over it. */
export function boxesBlock(
  block: IndicatorBoxes,
  context: Context,
  breakBefore: boolean,
): readonly (Paragraph | Table)[] {
  const columns = columnsFor(block.boxes.length);
  // One or two boxes are as wide as three would make them.
  const width = twips(textWidth / Math.max(3, columns));
  const starts = Array.from({ length: Math.ceil(block.boxes.length / columns) }, (_, row) => row * columns);
  const rows = starts.map((start) => boxRow(block.boxes.slice(start, start + columns), columns, context));
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: bareBorders,
    tableLook: { firstRow: false, firstColumn: false, noHBand: true, noVBand: true },
    rows,
  });
  const { caption } = block;
  const head = caption === "" ? pageStart(breakBefore) : [captionOf({ caption }, context, breakBefore)];
  return [...head, table, spacer()];
}

function columnsFor(count: number): number {
  return count % 4 === 0 ? 4 : Math.min(3, Math.max(1, count));
}

function boxRow(boxes: readonly Box[], columns: number, context: Context): TableRow {
  const cells = Array.from({ length: columns }, (_, x) => {
    const box = boxes[x];
    return new TableCell({
      margins: {
        marginUnitType: WidthType.DXA,
        left: 0,
        right: x === columns - 1 ? 0 : twips(air),
        top: 0,
        bottom: twips(12),
      },
      children: box === undefined ? [new Paragraph({ style: "BoxLine" })] : boxParagraphs(box, context),
    });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

function boxParagraphs({ name, value, lines, status }: Box, context: Context): readonly Paragraph[] {
  const isGap = value.some((inline) => inline.kind === "gap");
  const look = isGap ? { size: halfPoints(9.5), bold: false } : {};
  return [
    new Paragraph({
      style: "BoxName",
      border: { top: { style: BorderStyle.SINGLE, size: 7, color: ink, space: 5 } },
      text: name,
    }),
    new Paragraph({ style: "BoxValue", children: inlineRuns(value, context, "box", look) }),
    ...lines.map(
      (line) =>
        new Paragraph({
          style: "BoxLine",
          children: [
            new TextRun({ text: `${line.name} `, color: soft }),
            ...inlineRuns(line.content, context, "prose"),
          ],
        }),
    ),
    ...(status === null ? [] : [new Paragraph({ style: "BoxLine", children: [statusRun(status)] })]),
  ];
}

/** Terms and descriptions, side by side. */
export function factsBlock({ items }: Facts, context: Context, breakBefore: boolean): readonly (Paragraph | Table)[] {
  const terms = Math.max(...items.map(({ term }) => context.measure(term) * 10.5)) + 22;
  const widths = [twips(terms), twips(textWidth - terms)];
  const margins = { marginUnitType: WidthType.DXA, left: 0, right: twips(9), top: twips(2), bottom: twips(2) };
  const rows = items.map(
    ({ term, content }) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            margins,
            children: [new Paragraph({ style: "Identity", children: [new TextRun({ text: term, color: soft })] })],
          }),
          new TableCell({
            margins,
            children: [new Paragraph({ style: "Identity", children: inlineRuns(content, context, "prose") })],
          }),
        ],
      }),
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widths,
    borders: bareBorders,
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
    rows,
  });
  return [...pageStart(breakBefore), table, spacer()];
}
