import type { Block, Cell, DocumentTable, Inline } from "#server/contract/document.ts";

import type { Finding } from "./finding.ts";

/** A mark in the text and the finding that it leads to. */
interface Mark {
  readonly place: Finding["places"][0];
  readonly inline: Inline;
  /** What it is called where it can't stand in the text itself: beside a table. */
  readonly beside: string;
}

/** What marks say. */
export interface MarkWords {
  readonly mark: (finding: Finding, number: number) => string;
  /** Of a table. */
  readonly caption: string;
  readonly note: string;
}

/** Where a finding is told, in the list beside the text. */
export const findingId = (number: number): string => `check-${number}`;

const symbols = {
  error: { symbol: "▲", tone: "bad" },
  warning: { symbol: "◆", tone: "mid" },
  question: { symbol: "●", tone: "none" },
} as const;

/** The symbol and the word of a finding, as `▲ Fel 3`. */
export function markOf(severity: Finding["severity"], text: string): Extract<Inline, { readonly kind: "status" }> {
  return { kind: "status", text, ...symbols[severity] };
}

/** The blocks with a mark at each open finding, which leads to where it is told. */
export function markedBlocks(
  blocks: readonly Block[],
  findings: readonly Finding[],
  words: MarkWords,
): readonly Block[] {
  const marks = findings.flatMap((finding, index): Mark[] => {
    if (finding.exception !== null) return [];
    const [place] = finding.places;
    const content = [markOf(finding.severity, words.mark(finding, index + 1))];
    const inline = { kind: "link" as const, href: `#${findingId(index + 1)}`, content };
    return [{ place, inline, beside: place.note === null ? words.caption : words.note }];
  });
  return marks.length === 0
    ? blocks
    : inBlocks(
        blocks,
        "",
        Map.groupBy(marks, ({ place }) => place.path),
      );
}

type Marks = ReadonlyMap<string, readonly Mark[]>;

function inBlocks(blocks: readonly Block[], above: string, marks: Marks): readonly Block[] {
  return blocks.flatMap((block, index) => {
    const path = above === "" ? String(index) : `${above}.${index}`;
    const beside = besideTable(block, marks.get(path) ?? []);
    return [...beside.above, inBlock(block, path, marks), ...beside.below];
  });
}

interface BesideTable {
  readonly above: readonly Block[];
  readonly below: readonly Block[];
}

/** What is wrong in a caption is marked above the table, and in a note below it: neither has room for more than its words. */
function besideTable({ kind }: Block, marks: readonly Mark[]): BesideTable {
  if (kind !== "table" && kind !== "chart") return { above: [], below: [] };
  const marked = (some: readonly Mark[]): readonly Block[] =>
    some.map(({ inline, beside }) => {
      return { kind: "paragraph", role: "note", content: [{ kind: "text", text: `${beside}: ` }, inline] };
    });
  const apart = marks.filter(({ place }) => place.row === null);
  return {
    above: marked(apart.filter(({ place }) => place.note === null)),
    below: marked(apart.filter(({ place }) => place.note !== null)),
  };
}

function inBlock(block: Block, path: string, marks: Marks): Block {
  const own = marks.get(path) ?? [];
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return own.length === 0 ? block : { ...block, content: inContent(block.content, own) };
    case "list":
      return { ...block, items: block.items.map((item, index) => inBlocks(item, `${path}.i${index}`, marks)) };
    case "quote":
      return { ...block, blocks: inBlocks(block.blocks, path, marks) };
    case "table":
      return inTable(block, own);
    case "chart":
      return { ...block, table: inTable(block.table, own) };
    case "boxes":
      return {
        ...block,
        boxes: block.boxes.map((box, index) => ({ ...box, value: after(box.value, marks.get(`${path}.i${index}`)) })),
      };
    case "facts":
      return {
        ...block,
        items: block.items.map((item, index) => {
          return { ...item, content: after(item.content, marks.get(`${path}.i${index}`)) };
        }),
      };
    case "contents":
    case "gap":
    case "page_break":
      return block;
  }
}

function inTable(table: DocumentTable, marks: readonly Mark[]): DocumentTable {
  if (marks.length === 0) return table;
  const cellAt = (cell: Cell, row: number, column: number): Cell => {
    // What is wrong in a head is marked in the row below it. A cell's own text may lead elsewhere, so the mark stands below it.
    const own = marks.filter(
      ({ place }) => place.row !== null && Math.max(0, place.row) === row && place.column === column,
    );
    return own.length === 0 ? cell : { ...cell, detail: after(cell.detail, own) };
  };
  const rows = table.rows.map((row, index) => {
    return { ...row, cells: row.cells.map((cell, column) => cellAt(cell, index, column)) };
  });
  return { ...table, rows };
}

const space: Inline = { kind: "text", text: " " };

function after(content: readonly Inline[], marks: readonly Mark[] = []): readonly Inline[] {
  return [...content, ...marks.flatMap(({ inline }) => [space, inline])];
}

/** Each mark just after what it is about. */
function inContent(content: readonly Inline[], marks: readonly Mark[]): readonly Inline[] {
  const lastFirst = marks.toSorted((one, other) => other.place.end - one.place.end);
  return lastFirst.reduce((done, { place, inline }) => insertedAt(done, place.end, [space, inline]), content);
}

function insertedAt(content: readonly Inline[], at: number, more: readonly Inline[]): readonly Inline[] {
  let start = 0;
  for (const [index, inline] of content.entries()) {
    const end = start + lengthOf(inline);
    if (at <= end) {
      return [...content.slice(0, index), ...inside(inline, at - start, more), ...content.slice(index + 1)];
    }
    start = end;
  }
  return [...content, ...more];
}

function inside(inline: Inline, at: number, more: readonly Inline[]): readonly Inline[] {
  if (inline.kind === "text") {
    const [before, rest] = [inline.text.slice(0, at), inline.text.slice(at)];
    return [{ kind: "text", text: before }, ...more, ...(rest === "" ? [] : [{ kind: "text" as const, text: rest }])];
  }
  if (inline.kind === "strong" || inline.kind === "emphasis")
    return [{ ...inline, content: insertedAt(inline.content, at, more) }];
  return [inline, ...more];
}

/** As the check counts the characters of a text. */
function lengthOf(inline: Inline): number {
  if ("content" in inline) return inline.content.reduce((sum, one) => sum + lengthOf(one), 0);
  return inline.kind === "line_break" ? 1 : inline.text.length;
}
