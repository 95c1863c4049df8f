import type { ManuscriptTable } from "../manuscript.ts";
import { spreadRows, type SpanningCell } from "../spans.ts";
import { wholeHead } from "../whole-head.ts";
import { attributeOf, isUnseen, type HtmlElement } from "./tree.ts";
import { wordsOf } from "./words.ts";

/** A table of a page; null where it has one column only and is a frame around text. */
export function htmlTable(element: HtmlElement, line: number | null): ManuscriptTable | null {
  const rows = rowsOf(element);
  const cells = rows.map(({ row }) => elementsIn(row, "td", "th").map(spanning));
  const spread = spreadRows(cells, "");
  if ((spread[0]?.length ?? 0) < 2) return null;
  const caption = elementsIn(element, "caption").map(({ children }) => wordsOf(children))[0] ?? "";
  return {
    kind: "table",
    caption: caption === "" ? null : caption,
    head: wholeHead(
      headOf(rows),
      spread.map((texts, index) => ({ texts, spans: cells[index]?.some(({ columns }) => columns > 1) ?? false })),
    ),
    rows: spread.map((row) => row.map((text) => ({ text, bound: [] }))),
    notes: [],
    lines: null,
    certainty: 1,
    page: null,
    line,
  };
}

interface HtmlRow {
  readonly row: HtmlElement;
  readonly inHead: boolean;
}

function rowsOf(table: HtmlElement): readonly HtmlRow[] {
  return elementsIn(table, "thead", "tbody", "tfoot", "tr").flatMap((part) =>
    part.tagName === "tr"
      ? [{ row: part, inHead: false }]
      : elementsIn(part, "tr").map((row) => ({ row, inHead: part.tagName === "thead" })),
  );
}

function elementsIn({ children }: HtmlElement, ...names: readonly string[]): readonly HtmlElement[] {
  return children.flatMap((child) =>
    child.type === "element" && names.includes(child.tagName) && !isUnseen(child) ? [child] : [],
  );
}

function spanning(cell: HtmlElement): SpanningCell<string> {
  const span = (name: string): number => Number.parseInt(attributeOf(cell, name) ?? "1", 10) || 1;
  return { content: wordsOf(cell.children), columns: span("colSpan"), rows: span("rowSpan") };
}

/** The rows that are said to be the head, else those at the top that have heads only, else the first. */
function headOf(rows: readonly HtmlRow[]): number {
  const said = rows.findIndex(({ inHead }) => !inHead);
  if (said !== 0) return Math.max(1, said);
  const heads = rows.findIndex(({ row }) => elementsIn(row, "td").length > 0);
  return Math.max(1, heads);
}
