import type { ManuscriptBlock, ManuscriptParagraph, ManuscriptTable } from "../manuscript.ts";
import { headingNumber } from "../numbered.ts";
import { spreadRows } from "../spans.ts";
import { wholeHead } from "../whole-head.ts";
import { cellOf, type PdfPlaces } from "./context.ts";
import type { PdfItem, PdfPage, PdfTag } from "./item.ts";
import { isSmall, type TypeSizes } from "./printed.ts";
import { joined, linesOf, lineText, type PdfText } from "./lines.ts";

/** What is gathered while the tags of a file are read. */
export interface TaggedContext {
  readonly places: PdfPlaces;
  readonly captions: Set<ManuscriptBlock>;
  readonly sizes: TypeSizes;
}

/** Most of the words of a page have to be tagged for its tags to be believed. */
const leastTagged = 0.85;
const unread = new Set(["Artifact", "TOC", "TOCI", "Index", "Figure"]);

/** Whether a page says what its words are. */
export function isTagged({ items, tags }: PdfPage): boolean {
  if (tags === null) return false;
  const known = new Set(idsIn(tags));
  const letters = (some: readonly PdfItem[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return letters(items.filter(({ tag }) => tag !== null && known.has(tag))) >= letters(items) * leastTagged;
}

/** Whether a page says where its tables are. */
export const hasTable = (tag: PdfTag): boolean =>
  tag.role === "Table" || tag.children.some((child) => typeof child !== "string" && hasTable(child));

function idsIn({ children }: PdfTag): readonly string[] {
  return children.flatMap((child) => (typeof child === "string" ? [child] : idsIn(child)));
}

/** The blocks of a page by its tags. */
export function taggedBlocks(page: PdfPage, { places, captions, sizes }: TaggedContext): readonly ManuscriptBlock[] {
  const byTag = Map.groupBy(page.items, ({ tag }) => tag);
  return page.tags === null ? [] : blocksOf(page.tags, "body");

  function blocksOf(tag: PdfTag, role: ManuscriptParagraph["role"]): readonly ManuscriptBlock[] {
    if (unread.has(tag.role)) return [];
    if (/^H\d?$|^Title$/u.test(tag.role)) return headingOf(tag);
    switch (tag.role) {
      case "Table":
        return tableOf(tag);
      case "Lbl":
        return /\p{L}{3}/u.test(textOf(tag).text) ? paragraphsOf(tag, "item") : [];
      case "P":
      case "LBody":
      case "Note":
      case "FENote":
      case "Caption":
      case "Span":
        return paragraphsOf(tag, tag.role === "LBody" ? "item" : tag.role.endsWith("Note") ? "note" : role);
      default: {
        const inner = tag.role === "LI" ? "item" : role;
        // What says no more of its words than that they are there.
        if (tag.children.some((child) => typeof child === "string")) return paragraphsOf(tag, inner);
        return tag.children.flatMap((child) => (typeof child === "string" ? [] : blocksOf(child, inner)));
      }
    }
  }

  function headingOf(tag: PdfTag): readonly ManuscriptBlock[] {
    const read = textOf(tag);
    const level = Number(/\d/u.exec(tag.role)?.[0] ?? "1");
    const { number, text } = headingNumber(read.text);
    if (text === "") return [];
    return [remembered({ kind: "heading", level, number, text, bound: [], page: page.number, line: null }, read)];
  }

  /** Paragraphs and tables may stand in one another. */
  function paragraphsOf(tag: PdfTag, role: ManuscriptParagraph["role"]): readonly ManuscriptBlock[] {
    const inner = tag.children.filter((child) => typeof child !== "string" && isOwn(child));
    const own: PdfTag = { ...tag, children: tag.children.filter((child) => !inner.includes(child)) };
    const read = textOf(own);
    const isNote = role === "body" && read.text !== "" && read.pieces.every(({ size }) => isSmall(size, sizes));
    const block: ManuscriptBlock = {
      kind: "paragraph",
      role: isNote ? "note" : role,
      text: read.text,
      bound: [],
      page: page.number,
      line: null,
    };
    if (tag.role === "Caption") captions.add(block);
    const first = read.text === "" ? [] : [remembered(block, read)];
    return [...first, ...inner.flatMap((child) => (typeof child === "string" ? [] : blocksOf(child, role)))];
  }

  function remembered<B extends ManuscriptBlock>(block: B, { text, pieces }: PdfText): B {
    const from = block.kind === "heading" ? Math.max(0, text.lastIndexOf(block.text)) : 0;
    places.set(
      block,
      pieces.map((piece) => ({ ...piece, start: piece.start - from, end: piece.end - from })),
    );
    return block;
  }

  function tableOf(tag: PdfTag): readonly ManuscriptBlock[] {
    const rows = rowsOf(tag);
    const cells = rows.map(({ row }) =>
      tagsIn(row, "TH", "TD").map((cell) => ({
        content: cellOf(textOf(cell), places),
        columns: cell.columns,
        rows: cell.rows,
      })),
    );
    const spread = spreadRows(cells, { text: "", bound: [] });
    if ((spread[0]?.length ?? 0) < 2)
      return tag.children.flatMap((child) =>
        typeof child === "string" ? [] : blocksOf({ ...child, role: "Div" }, "body"),
      );
    const full = rows.filter(({ row }, index) => widthOf(row) === spread[index]?.length).length;
    const [caption] = tagsIn(tag, "Caption");
    const table: ManuscriptTable = {
      kind: "table",
      caption: caption === undefined ? null : textOf(caption).text,
      head: wholeHead(
        headOf(rows),
        spread.map((own, index) => ({
          texts: own.map(({ text }) => text),
          spans: cells[index]?.some(({ columns }) => columns > 1) ?? false,
        })),
      ),
      rows: spread,
      notes: [],
      lines: null,
      certainty: full === rows.length || tagsIn(tag, "TR").some((row) => hasTall(row)) ? 1 : 0.7,
      page: page.number,
      line: null,
    };
    return [table];
  }

  function textOf(tag: PdfTag): PdfText {
    const items = idsIn(withoutUnread(tag)).flatMap((id) => byTag.get(id) ?? []);
    return joined(downwards(items).flatMap(linesOf).map(lineText), "\n");
  }
}

/** Words in the order of the tags, divided where they go on further up: at the top of the next column of print. */
function downwards(items: readonly PdfItem[]): readonly (readonly PdfItem[])[] {
  const parts: PdfItem[][] = [];
  for (const item of items) {
    const before = parts.at(-1)?.at(-1);
    if (before === undefined || before.y - item.y > before.size * 1.5) parts.push([]);
    parts.at(-1)?.push(item);
  }
  return parts;
}

/** Whether a tag in a paragraph is a block of its own. */
const isOwn = ({ role }: PdfTag): boolean =>
  ["P", "Table", "L", "Note", "FENote", "Figure"].includes(role) || /^H\d$/u.test(role);

const withoutUnread = (tag: PdfTag): PdfTag => ({
  ...tag,
  children: tag.children.flatMap((child): readonly (PdfTag | string)[] => {
    if (typeof child === "string") return [child];
    return unread.has(child.role) ? [] : [withoutUnread(child)];
  }),
});

interface TaggedRow {
  readonly row: PdfTag;
  readonly inHead: boolean;
}

function rowsOf(table: PdfTag): readonly TaggedRow[] {
  return tagsIn(table, "THead", "TBody", "TFoot", "TR").flatMap((part) =>
    part.role === "TR"
      ? [{ row: part, inHead: tagsIn(part, "TD").length === 0 }]
      : tagsIn(part, "TR").map((row) => ({ row, inHead: part.role === "THead" })),
  );
}

/** Head rows at the top; 0 where nothing says so. */
function headOf(rows: readonly TaggedRow[]): number {
  const first = rows.findIndex(({ inHead }) => !inHead);
  return first < 0 ? Math.min(1, rows.length) : first;
}

const widthOf = (row: PdfTag): number => tagsIn(row, "TH", "TD").reduce((sum, { columns }) => sum + columns, 0);
const hasTall = (row: PdfTag): boolean => tagsIn(row, "TH", "TD").some(({ rows }) => rows > 1);

function tagsIn({ children }: PdfTag, ...roles: readonly string[]): readonly PdfTag[] {
  return children.flatMap((child) => (typeof child !== "string" && roles.includes(child.role) ? [child] : []));
}
