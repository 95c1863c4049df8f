import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
} from "docx";

import type { Cell, DocumentRow, DocumentTable, Inline } from "../../document.ts";
import { markNotes, marksOf } from "../marks.ts";
import { gutter, type TableLayout } from "../pdf/layout.ts";
import { captionOf, spacer } from "./captions.ts";
import type { Context } from "./context.ts";
import { inlineRuns } from "./inlines.ts";
import { halfPoints, twips } from "./measures.ts";
import { ink, line, soft } from "./palette.ts";

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 7, color: ink };
const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: line };
const indent = 11;

/** No lines but those that a cell asks for. */
export const bareBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

interface Setting {
  readonly table: DocumentTable;
  readonly layout: TableLayout;
  readonly context: Context;
}

/** The caption, the table with a head that is repeated on each page, its notes and the air after it. */
export function tableBlock(
  table: DocumentTable,
  context: Context,
  breakBefore: boolean,
): readonly (Paragraph | Table)[] {
  const layout = context.layouts.get(table);
  if (layout === undefined) throw new Error(`table ${table.id} was not set`);
  const setting = { table, layout, context };
  return [captionOf(table, context, breakBefore), tableOf(setting), ...notesOf(table, context), spacer()];
}

function tableOf(setting: Setting): Table {
  const { table } = setting;
  const widths = columnWidths(setting.layout);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: bareBorders,
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow: table.rows.at(-1)?.role === "total",
      noHBand: true,
      noVBand: true,
    },
    rows: [headRow(setting), ...table.rows.map((row, index) => bodyRow(row, index, setting))],
  });
}

/** The layout counts the text of a column; Word counts the air beside it too. */
function columnWidths({ widths }: TableLayout): number[] {
  const last = widths.length - 1;
  return widths.map((width, x) => {
    const sides = (x === 0 ? 0 : 1) + (x === last ? 0 : 1);
    return twips(width + (sides * gutter) / 2);
  });
}

function sides(x: number, last: number, top: number, bottom: number) {
  const half = twips(gutter / 2);
  return {
    marginUnitType: WidthType.DXA,
    left: x === 0 ? 0 : half,
    right: x === last ? 0 : half,
    top: twips(top),
    bottom: twips(bottom),
  };
}

function headRow({ table, layout }: Setting): TableRow {
  const last = table.columns.length - 1;
  const size = halfPoints(layout.size * 0.92);
  const cells = table.columns.map(
    ({ text, align }, x) =>
      new TableCell({
        borders: { bottom: rule },
        margins: sides(x, last, 3.4, 3.6),
        verticalAlign: VerticalAlignTable.BOTTOM,
        children: [
          new Paragraph({
            style: "TableText",
            alignment: align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
            keepNext: true,
            children: [new TextRun({ text, size, color: soft })],
          }),
        ],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** Heavy around a total and under the last row, light between the others. */
function borderUnder(rows: readonly DocumentRow[], index: number): IBorderOptions {
  const following = rows[index + 1]?.role ?? "total";
  return rows[index]?.role === "total" || following === "total" ? rule : hairline;
}

/** Small tables stay on one page, and a group never stands last on one. */
function keepsWithNext({ table, layout }: Setting, index: number): boolean {
  const isLast = index === table.rows.length - 1;
  return !isLast && (layout.together || table.rows[index]?.role === "group" || table.rows[index + 1]?.role === "total");
}

function bodyRow(row: DocumentRow, index: number, setting: Setting): TableRow {
  const { table, layout } = setting;
  const children = row.role === "group" ? [groupCell(row, setting)] : cellsOf(row, index, setting);
  return new TableRow({ cantSplit: !layout.rowsBreak || table.rows.length === 1, children });
}

function groupCell({ cells, level }: DocumentRow, { table, layout, context }: Setting): TableCell {
  const look = { bold: true, color: soft, size: halfPoints(layout.size * 0.92) };
  const runs = cells.flatMap((cell) => inlineRuns(cell.content, context, "cell", look));
  return new TableCell({
    columnSpan: table.columns.length,
    borders: { bottom: hairline },
    margins: sides(0, 0, 9, 3.6),
    children: [
      new Paragraph({ style: "TableText", keepNext: true, indent: { left: twips(level * indent) }, children: runs }),
    ],
  });
}

function cellsOf(row: DocumentRow, index: number, setting: Setting): readonly TableCell[] {
  const { table } = setting;
  const last = table.columns.length - 1;
  const bottom = borderUnder(table.rows, index);
  return table.columns.map(
    (_, x) =>
      new TableCell({
        borders: { bottom },
        margins: sides(x, last, 3.4, 3.6),
        children: cellParagraphs(row.cells[x] ?? { content: [], detail: [] }, { row, x, index }, setting),
      }),
  );
}

function cellParagraphs(
  { content, detail }: Cell,
  { row, x, index }: { readonly row: DocumentRow; readonly x: number; readonly index: number },
  setting: Setting,
): readonly Paragraph[] {
  const { table, layout, context } = setting;
  const right = table.columns[x]?.align === "right";
  const common = {
    alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    keepNext: keepsWithNext(setting, index),
    indent: {
      left: x === 0 ? twips(row.level * indent) : 0,
      ...(right ? { right: -twips(hang(content, setting)) } : {}),
    },
  };
  const look = { size: halfPoints(layout.size), ...(row.role === "total" ? { bold: true } : {}) };
  const first = new Paragraph({ style: "TableText", ...common, children: inlineRuns(content, context, "cell", look) });
  if (detail.length === 0) return [first];
  const small = { size: halfPoints(layout.size * 0.86) };
  return [
    first,
    new Paragraph({ style: "TableDetail", ...common, children: inlineRuns(detail, context, "cell", small) }),
  ];
}

/** Marks hang in the air beside the column, so that figures stand under each other with and without them. */
function hang(content: readonly Inline[], { layout, context }: Setting): number {
  const last = content.at(-1);
  return last?.kind === "value" ? context.measure(marksOf(last)) * layout.size * 0.65 : 0;
}

function notesOf(table: DocumentTable, { language }: Context): readonly Paragraph[] {
  const marked = markNotes(table, language).map(
    ({ mark, text }) =>
      new Paragraph({
        style: "TableNote",
        children: [new TextRun({ text: mark, superScript: true }), new TextRun({ text: ` ${text}` })],
      }),
  );
  return [...marked, ...table.notes.map((text) => new Paragraph({ style: "TableNote", text }))];
}
