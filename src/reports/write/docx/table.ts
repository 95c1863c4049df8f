import {
  BorderStyle,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IBorderOptions,
} from "docx";

import type { DocumentRow, DocumentTable } from "../../document.ts";
import { markNotes } from "../marks.ts";
import { gutter, type TableLayout } from "../pdf/layout.ts";
import { captionOf, spacer } from "./captions.ts";
import { cellMargins, groupCell, hairline, headCells, rowCells, rule, type TableSetting } from "./cells.ts";
import type { Context } from "./context.ts";
import { twips } from "./measures.ts";

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** No lines at all. */
export const bareBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** The caption, the table with a head that is repeated on each page, its notes and the air after it. */
export function tableBlock(
  table: DocumentTable,
  context: Context,
  breakBefore: boolean,
): readonly (Paragraph | Table)[] {
  const layout = context.layouts.get(table);
  if (layout === undefined) throw new Error(`table ${table.id} was not set`);
  const written = tableOf({ table, layout, context });
  return [captionOf(table, context, breakBefore), written, ...notesOf(table, context), spacer()];
}

function tableOf(setting: TableSetting): Table {
  const { rows } = setting.table;
  const widths = columnWidths(setting.layout);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: cellMargins,
    borders: { ...bareBorders, insideHorizontal: hairline, bottom: rule },
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow: rows.at(-1)?.role === "total",
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headCells(setting) }),
      ...rows.map((row, index) => bodyRow(row, index, setting)),
    ],
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

function bodyRow(row: DocumentRow, index: number, setting: TableSetting): TableRow {
  const { table, layout } = setting;
  const look = { heavy: isHeavyUnder(table.rows, index), keepNext: keepsWithNext(setting, index) };
  const children = row.role === "group" ? [groupCell(row, setting)] : rowCells(row, look, setting);
  return new TableRow({ cantSplit: !layout.rowsBreak, children });
}

/** Heavy around a total and under the last row, light between the others. */
function isHeavyUnder(rows: readonly DocumentRow[], index: number): boolean {
  const following = rows[index + 1]?.role ?? "total";
  return rows[index]?.role === "total" || following === "total";
}

/** Small tables stay on one page, and a total never stands alone on one. */
function keepsWithNext({ table, layout }: TableSetting, index: number): boolean {
  const following = table.rows[index + 1];
  return following !== undefined && (layout.together || following.role === "total");
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
