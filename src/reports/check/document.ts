import type {
  BoundText,
  Manuscript,
  ManuscriptBlock,
  ManuscriptCell,
  ManuscriptParagraph,
  ManuscriptTable,
} from "#formats/manuscript.ts";

import type { Block, Cell, DocumentTable, IndicatorBoxes, Inline, ReportDocument, ValueInline } from "../document.ts";
import type { Place } from "./place.ts";

/** A report of our own as the rules read it, and the way back from what they find. */
export interface DocumentManuscript {
  readonly manuscript: Manuscript;
  /** The block of the document that each of the manuscript's comes from: `5`, `5.0` in a quote, `5.i2.0` in a list, `5.i2` of boxes and facts. */
  readonly paths: readonly string[];
}

/** Where in a document something stands: a block, and in a table its row, below the head, and its cell. */
export interface DocumentPlace {
  readonly path: string;
  /** Null in running text and beside a table; -1 in the head of a table. */
  readonly row: number | null;
  readonly column: number | null;
  /** Which of the notes below a table, from 0; null elsewhere, and of a table's place with neither row nor note: its caption. */
  readonly note: number | null;
  /** Characters of the text that it is in; a caption begins with its label. */
  readonly start: number;
  readonly end: number;
}

interface PathBlock {
  readonly path: string;
  readonly block: ManuscriptBlock;
}

const standing = { page: null, line: null } as const;

/** What a document prints, in the order of print: charts as their tables, boxes and facts as a paragraph each. */
export function manuscriptOfDocument({ title, language, blocks }: ReportDocument): DocumentManuscript {
  const all = placedBlocks(blocks, "", "body");
  return {
    manuscript: { title, language, blocks: all.map(({ block }) => block) },
    paths: all.map(({ path }) => path),
  };
}

/** Where in the document a place of its manuscript is. Throws a RangeError for a place of another manuscript. */
export function documentPlace({ manuscript, paths }: DocumentManuscript, place: Place): DocumentPlace {
  const [block, path] = [manuscript.blocks[place.block], paths[place.block]];
  if (block === undefined || path === undefined) throw new RangeError(`no block ${place.block}`);
  const row = place.row === null ? null : Math.max(-1, place.row - (block.kind === "table" ? block.head : 0));
  return { path, row, column: place.column, note: place.note ?? null, start: place.start, end: place.end };
}

/** The key that a value is bound by: the question that it answers, else what was counted. */
export function boundKey({ ref, explanation, text }: ValueInline): string {
  return ref ?? explanation ?? text;
}

function placedBlocks(blocks: readonly Block[], above: string, role: "body" | "item"): readonly PathBlock[] {
  return blocks.flatMap((block, index) => placed(block, above === "" ? String(index) : `${above}.${index}`, role));
}

function placed(block: Block, path: string, role: "body" | "item"): readonly PathBlock[] {
  switch (block.kind) {
    case "heading": {
      const { level, number, content } = block;
      return [{ path, block: { kind: "heading", level, number, ...written(content), ...standing } }];
    }
    case "paragraph":
      return [{ path, block: paragraph(written(block.content), block.role === "note" ? "note" : role) }];
    case "list":
      return block.items.flatMap((item, index) => placedBlocks(item, `${path}.i${index}`, "item"));
    case "quote":
      return placedBlocks(block.blocks, path, role);
    case "table":
      return [{ path, block: tableOf(block, block) }];
    case "chart":
      return [{ path, block: tableOf(block.table, block) }];
    case "boxes":
      return block.boxes.map((box, index) => ({ path: `${path}.i${index}`, block: paragraph(boxText(box), "item") }));
    case "facts":
      return block.items.map(({ term, content }, index) => {
        return { path: `${path}.i${index}`, block: paragraph(joined([plain(`${term}: `), written(content)]), "item") };
      });
    case "gap":
      return [{ path, block: paragraph(plain(block.text), role) }];
    case "contents":
    case "page_break":
      return [];
  }
}

function paragraph(cell: ManuscriptCell, role: "body" | "item" | "note"): ManuscriptParagraph {
  return { kind: "paragraph", role, ...cell, ...standing };
}

function tableOf(
  { columns, rows, notes }: DocumentTable,
  { label, caption }: { readonly label: string | null; readonly caption: string },
): ManuscriptTable {
  const body = rows.map(({ cells }) => columns.map((_, column) => cellOf(cells[column])));
  return {
    kind: "table",
    caption: label === null ? caption : `${label}. ${caption}`,
    head: 1,
    rows: [columns.map(({ text }) => plain(text)), ...body],
    notes,
    lines: null,
    certainty: 1,
    ...standing,
  };
}

/** The second line of a cell stands below the first, as in print. */
function cellOf(cell: Cell | undefined): ManuscriptCell {
  if (cell === undefined) return plain("");
  const [content, detail] = [written(cell.content), written(cell.detail)];
  return detail.text === "" ? content : joined([content, plain("\n"), detail]);
}

/** `Sjukfrånvaro: 4,3 %` and its lines below, `Mål: 4 %`. */
function boxText({ name, value, lines, status }: IndicatorBoxes["boxes"][number]): ManuscriptCell {
  return joined([
    plain(`${name}: `),
    written(value),
    ...lines.flatMap((line) => [plain(`\n${line.name}: `), written(line.content)]),
    ...(status === null ? [] : [plain(`\n${status.text}`)]),
  ]);
}

const plain = (text: string): ManuscriptCell => ({ text, bound: [] });

/** Inlines as text, and which parts of it are values. */
function written(inlines: readonly Inline[]): ManuscriptCell {
  return joined(
    inlines.map((inline) => {
      if ("content" in inline) return written(inline.content);
      if (inline.kind === "line_break") return plain("\n");
      if (inline.kind !== "value") return plain(inline.text);
      return { text: inline.text, bound: [{ start: 0, end: inline.text.length, key: boundKey(inline) }] };
    }),
  );
}

function joined(parts: readonly ManuscriptCell[]): ManuscriptCell {
  const bound: BoundText[] = [];
  let text = "";
  for (const part of parts) {
    for (const { start, end, key } of part.bound) {
      bound.push({ start: start + text.length, end: end + text.length, key });
    }
    text += part.text;
  }
  return { text, bound };
}
