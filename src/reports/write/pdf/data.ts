import { isDay } from "#domain/periods/span.ts";
import type { Block, Cell, DocumentTable, Inline, ReportDocument } from "../../document.ts";
import { drawForPrint } from "../drawing.ts";
import { linkTarget, placesIn } from "../link.ts";
import { valuesInside } from "../../values.ts";
import { identityOf, markNotes, marksOf } from "../marks.ts";
import { wordsIn } from "../words.ts";
import { fitsOneLine, layoutTable, textWidth, type Measure } from "./layout.ts";
import type { PdfBlock, PdfData, PdfInline, PdfRow, PdfTable } from "./shape.ts";

interface Context {
  readonly document: ReportDocument;
  readonly places: ReadonlySet<string>;
  readonly measure: Measure;
}

/** With more blocks than this (some forty pages) chapters begin on new pages, which also lets the compiler lay them out side by side. */
const longReport = 400;

export function pdfData(document: ReportDocument, measure: Measure): PdfData {
  const words = wordsIn(document.language);
  const context: Context = { document, places: placesIn(document), measure };
  const { number, version } = document.identity;
  const over = [document.organisation, document.unit]
    .filter((name, index, all) => name !== "" && all.indexOf(name) === index)
    .join(" · ");
  return {
    language: document.language,
    region: document.language === "sv" ? "SE" : "GB",
    title: document.title,
    subtitle: document.subtitle,
    author: document.organisation,
    date: dateParts(document.identity.date),
    words: { page: words.page, pageOf: words.pageOf, missing: words.missing },
    cover: { over, identity: identityOf(document) },
    head: {
      left: [document.unit, document.title].filter((part) => part !== "").join(" · "),
      right: [number, version === null ? null : `${words.version.toLowerCase()} ${version}`]
        .filter((part) => part !== null)
        .join(" · "),
    },
    foot: document.organisation,
    chaptersApart: document.blocks.length > longReport,
    blocks: document.blocks.map((block, index) => ({
      ...blockOf(block, context),
      noted: isNote(document.blocks[index + 1]),
    })),
  };
}

function isNote(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && block.role === "note";
}

function dateParts(date: string | null): readonly number[] | null {
  return date !== null && isDay(date) ? date.split("-").map(Number) : null;
}

function blockOf(block: Block, context: Context): PdfBlock {
  const inlines = (content: readonly Inline[]): readonly PdfInline[] => proseOf(content, context);
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, content: inlines(block.content) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map((each) => blockOf(each, context))) };
    case "quote":
      return { ...block, blocks: block.blocks.map((each) => blockOf(each, context)) };
    case "table":
      return tableOf(block, context);
    case "chart": {
      const { id, label, caption, alternative } = block;
      return {
        kind: "chart",
        id,
        label,
        caption,
        alternative,
        svg: drawForPrint(block.chart, context.document.language, textWidth),
      };
    }
    case "boxes":
      return {
        ...block,
        columns: block.boxes.length % 4 === 0 ? 4 : 3,
        boxes: block.boxes.map((box) => ({
          name: box.name,
          value: box.value.map((inline) => inlineOf(inline, context, "box")),
          remark: valuesInside(box.value).some((value) => value.preliminary)
            ? wordsIn(context.document.language).preliminary
            : "",
          lines: box.lines.map((line) => ({ name: line.name, content: inlines(line.content) })),
          status: box.status,
        })),
      };
    case "facts":
      return {
        kind: "facts",
        termWidth: Math.min(160, Math.max(...block.items.map((item) => context.measure(item.term) * 10.5)) + 18),
        items: block.items.map((item) => ({ term: item.term, content: inlines(item.content) })),
      };
    default:
      return block;
  }
}

function tableOf(table: DocumentTable, context: Context): PdfTable {
  const cellOf = (cell: Cell): PdfRow["cells"][number] => ({
    content: cellInlines(cell.content, context),
    detail: cellInlines(cell.detail, context),
  });
  const layout = layoutTable(table, context.measure);
  return {
    kind: "table",
    id: table.id,
    label: table.label,
    caption: table.caption,
    layout,
    columns: table.columns.map(({ text, align }) => ({ text, align })),
    rows: table.rows.map((row) => ({
      role: row.role,
      level: row.level,
      follows: !layout.together && fitsOneLine(row, layout, context.measure),
      cells: row.cells.map(cellOf),
    })),
    notes: [...markNotes(table, context.document.language), ...table.notes.map((text) => ({ mark: "", text }))],
  };
}

function proseOf(content: readonly Inline[], context: Context): readonly PdfInline[] {
  return content.map((inline) => inlineOf(inline, context, "prose"));
}

function cellInlines(content: readonly Inline[], context: Context): readonly PdfInline[] {
  return content.map((inline) => inlineOf(inline, context, "cell"));
}

/** A preliminary value says so in words in prose; in a table it has a mark, in a box a remark. */
function inlineOf(inline: Inline, context: Context, place: "prose" | "cell" | "box"): PdfInline {
  const inside = (content: readonly Inline[]): readonly PdfInline[] =>
    content.map((each) => inlineOf(each, context, place));
  switch (inline.kind) {
    case "strong":
    case "emphasis":
      return { kind: inline.kind, content: inside(inline.content) };
    case "link":
      return { kind: "link", target: linkTarget(inline.href, context.places), content: inside(inline.content) };
    case "value": {
      const after =
        place === "prose" && inline.preliminary ? ` (${wordsIn(context.document.language).preliminary})` : "";
      return {
        kind: "value",
        text: inline.text,
        tone: inline.tone,
        marks: place === "cell" ? marksOf(inline) : "",
        after,
      };
    }
    default:
      return inline;
  }
}
