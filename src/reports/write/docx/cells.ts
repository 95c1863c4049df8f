import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type ITableCellOptions,
} from "docx";

import type { Cell, DocumentRow, DocumentTable, Inline } from "../../document.ts";
import { marksOf } from "../marks.ts";
import { gutter, type TableLayout } from "../pdf/layout.ts";
import type { Context } from "./context.ts";
import { inlineRuns } from "./inlines.ts";
import { halfPoints, twips } from "./measures.ts";
import { ink, line, soft } from "./palette.ts";
import { tableTextSize } from "./styles.ts";

/** A table being written. What is the same for most cells stands once, in the table and in the styles. */
export interface TableSetting {
  readonly table: DocumentTable;
  readonly layout: TableLayout;
  readonly context: Context;
}

const indent = 11;

export const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 7, color: ink };
export const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: line };

/** The air inside a cell. */
export const cellMargins = {
  marginUnitType: WidthType.DXA,
  left: twips(gutter / 2),
  right: twips(gutter / 2),
  top: twips(3.4),
  bottom: twips(3.6),
};

/** The outermost edges of a table have no air: it stands flush with the text. */
function edges(x: number, last: number): Pick<ITableCellOptions, "margins"> {
  if (x > 0 && x < last) return {};
  const left = x === 0 ? { left: 0 } : {};
  const right = x === last ? { right: 0 } : {};
  return { margins: { marginUnitType: WidthType.DXA, ...left, ...right } };
}

/** The size of text, where it is not the style's own. */
function sized(points: number): { readonly size?: number } {
  return points === tableTextSize ? {} : { size: halfPoints(points) };
}

function rightWhen(right: boolean) {
  return right ? { alignment: AlignmentType.RIGHT } : {};
}

/** The cells of the table's head. */
export function headCells({ table, layout }: TableSetting): readonly TableCell[] {
  const last = table.columns.length - 1;
  const size = halfPoints(layout.size * 0.92);
  return table.columns.map(({ text, align }, x) => {
    const children = [new TextRun({ text, size, color: soft })];
    const options = { style: "TableText", keepNext: true, ...rightWhen(align === "right") };
    return new TableCell({
      ...edges(x, last),
      borders: { bottom: rule },
      verticalAlign: VerticalAlignTable.BOTTOM,
      children: [new Paragraph({ ...options, children })],
    });
  });
}

/** The one cell of a group's row, over the whole table. */
export function groupCell({ cells, level }: DocumentRow, { table, layout, context }: TableSetting): TableCell {
  const look = { bold: true, color: soft, size: halfPoints(layout.size * 0.92) };
  const children = cells.flatMap((cell) => inlineRuns(cell.content, context, "cell", look));
  return new TableCell({
    columnSpan: table.columns.length,
    margins: { marginUnitType: WidthType.DXA, left: twips(level * indent), right: 0, top: twips(9) },
    children: [new Paragraph({ style: "TableText", keepNext: true, children })],
  });
}

/** The cells of an ordinary row or a total, with a heavy rule under them or the table's light one. */
export function rowCells(
  row: DocumentRow,
  { heavy, keepNext }: { readonly heavy: boolean; readonly keepNext: boolean },
  setting: TableSetting,
): readonly TableCell[] {
  const last = setting.table.columns.length - 1;
  return setting.table.columns.map((_, x) => {
    const cell = row.cells[x] ?? { content: [], detail: [] };
    return new TableCell({
      ...edges(x, last),
      ...(heavy ? { borders: { bottom: rule } } : {}),
      children: cellParagraphs(cell, row, x, keepNext, setting),
    });
  });
}

function cellParagraphs(
  { content, detail }: Cell,
  row: DocumentRow,
  x: number,
  keepNext: boolean,
  setting: TableSetting,
): readonly Paragraph[] {
  const { table, layout, context } = setting;
  const right = table.columns[x]?.align === "right";
  const left = x === 0 ? row.level * indent : 0;
  const hanging = right ? hang(content, setting) : 0;
  const common = {
    ...rightWhen(right),
    ...(keepNext ? { keepNext } : {}),
    ...(left > 0 || hanging > 0 ? { indent: { left: twips(left), right: -twips(hanging) } } : {}),
  };
  const look = { ...sized(layout.size), ...(row.role === "total" ? { bold: true } : {}) };
  const first = new Paragraph({ style: "TableText", ...common, children: inlineRuns(content, context, "cell", look) });
  if (detail.length === 0) return [first];
  const small = inlineRuns(detail, context, "cell", { size: halfPoints(layout.size * 0.86) });
  return [first, new Paragraph({ style: "TableDetail", ...common, children: small })];
}

/** Marks hang in the air beside the column, so that figures stand under each other with and without them. */
function hang(content: readonly Inline[], { layout, context }: TableSetting): number {
  const last = content.at(-1);
  return last?.kind === "value" ? context.measure(marksOf(last)) * layout.size * 0.65 : 0;
}
