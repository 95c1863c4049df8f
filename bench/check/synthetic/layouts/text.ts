import type { Manuscript, ManuscriptBlock, ManuscriptTable } from "../../../../src/formats/manuscript.ts";
import { numbered } from "./markdown.ts";

/** How a table's rows become lines of text. */
type Rows = (table: ManuscriptTable) => readonly string[];

/** As plain text whose columns are kept apart by spaces. */
export const asColumns = (manuscript: Manuscript): string => asText(manuscript, columns, 88, null);

/** As a PDF's text with its layout kept: indented, heads broken over two lines, pages with their numbers. */
export const asLayout = (manuscript: Manuscript): string =>
  asText(manuscript, layout, 96, 52).replaceAll(/^(?<feed>\f?)(?=.)/gmu, "$<feed>      ");

/** As text that was copied out of a program for tables: cells with tabs between them. */
export const asTabbed = (manuscript: Manuscript): string => asText(manuscript, tabbed, 10_000, null);

/** As some programs take text out of a table: each cell on a line of its own. */
export const asCells = (manuscript: Manuscript): string => asText(manuscript, cellLines, 90, null);

/** As text that was taken out of a PDF: single spaces, long names on lines of their own, pages with their numbers. */
export const asPrinted = (manuscript: Manuscript): string => asText(manuscript, printedRows, 94, 46);

function asText({ blocks }: Manuscript, rows: Rows, width: number, pageLength: number | null): string {
  const lines = blocks.flatMap((block, index) => {
    const isList = isItem(block) && isItem(blocks[index + 1]);
    return [...linesOf(block, rows, width), ...(isList ? [] : [""])];
  });
  return pageLength === null ? lines.join("\n") : paged(lines, pageLength);
}

const isItem = (block: ManuscriptBlock | undefined): boolean => block?.kind === "paragraph" && block.role === "item";

function linesOf(block: ManuscriptBlock, rows: Rows, width: number): readonly string[] {
  if (block.kind === "heading") return [numbered(block)];
  if (block.kind === "table") return [...rows(block), ...block.notes];
  return wrapped(isItem(block) ? `• ${block.text}` : block.text, width);
}

/** Broken between words; a no-break space holds. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}

function columns({ rows }: ManuscriptTable): readonly string[] {
  const texts = rows.map((cells) => cells.map(({ text }) => text));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((cells) => cells[column]?.length ?? 0)));
  return texts.map((cells) =>
    cells
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("   ")
      .trimEnd(),
  );
}

const tabbed: Rows = ({ rows }) => rows.map((cells) => cells.map(({ text }) => text).join("\t"));

/** A cell without anything is a dash: else nobody could tell what stands where. */
const cellLines: Rows = ({ rows, head }) =>
  rows.flatMap((cells, row) =>
    cells.map(({ text }) => (text === "" && row >= head ? "–" : text)).filter((text) => text !== ""),
  );

/** Heads of several words stand on two lines, over their columns. */
function layout(table: ManuscriptTable): readonly string[] {
  const [head = [], ...rows] = table.rows;
  const broken = head.map(({ text }, column) => (column === 0 ? ["", text] : halves(text)));
  const [upper, lower] = [0, 1].map((line) => broken.map((parts) => ({ text: parts[line] ?? "", bound: [] })));
  return columns({
    ...table,
    rows: [...(upper?.some(({ text }) => text !== "") === true ? [upper] : []), lower ?? [], ...rows],
  });
}

/** A text of several words on two lines, the last word on the second. */
function halves(text: string): readonly [string, string] {
  const at = text.lastIndexOf(" ");
  return at < 0 ? ["", text] : [text.slice(0, at), text.slice(at + 1)];
}

function printedRows({ rows, head }: ManuscriptTable): readonly string[] {
  return rows.flatMap((cells, index) => {
    const texts = cells.map(({ text }) => text).filter((text) => text !== "");
    const line = texts.join(" ");
    if (line.length <= 70) return [line];
    const [name = "", ...rest] = texts;
    return index < head ? texts : [...wrapped(name, 42).slice(0, -1), [wrapped(name, 42).at(-1), ...rest].join(" ")];
  });
}

function paged(lines: readonly string[], length: number): string {
  const pages = Array.from({ length: Math.ceil(lines.length / length) }, (_, page) =>
    [...lines.slice(page * length, (page + 1) * length), String(page + 1)].join("\n"),
  );
  return pages.join("\n\f");
}
