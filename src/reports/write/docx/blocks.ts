import { BorderStyle, HeadingLevel, Paragraph, TextRun, type Table } from "docx";

import { pictureRun } from "#formats/docx/picture.ts";

import type {
  Block,
  DocumentChart,
  Heading,
  List,
  Paragraph as DocumentParagraph,
  ReportDocument,
} from "../../document.ts";
import { boxesBlock, factsBlock } from "./boxes.ts";
import { captionOf, spacer } from "./captions.ts";
import { contentsBlock } from "./contents.ts";
import type { Context, Place } from "./context.ts";
import { bookmarked, inlineRuns, noBreakSpace } from "./inlines.ts";
import { twips } from "./measures.ts";
import { line, toneColour } from "./palette.ts";
import { tableBlock } from "./table.ts";

type Written = readonly (Paragraph | Table)[];

const listIndent = 18;
const quoteRule = { style: BorderStyle.SINGLE, size: 12, color: line, space: 10 };
/** Air between a gap's frame and its text. */
const frame = 7;

/** One block as Word's paragraphs and tables. */
export function blockOf(block: Block, document: ReportDocument, context: Context, place: Place): Written {
  switch (block.kind) {
    case "heading":
      return [headingOf(block, context, place)];
    case "paragraph":
      return [paragraphOf(block, context, place)];
    case "list":
      return listOf(block, document, context, place);
    case "quote":
      return block.blocks.flatMap((inner) => blockOf(inner, document, context, { ...place, inQuote: true }));
    case "table":
      return tableBlock(block, context, place.breakBefore);
    case "chart":
      return chartOf(block, context, place);
    case "boxes":
      return boxesBlock(block, context, place.breakBefore);
    case "contents":
      return contentsBlock(block, document, context, place.breakBefore);
    case "facts":
      return factsBlock(block, context, place.breakBefore);
    case "gap":
      return [gapOf(block.text, context, place)];
    case "page_break":
      return [];
  }
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** The number is the document's own text: Word must not count again. */
function headingOf({ level, number, id, content }: Heading, context: Context, { breakBefore }: Place): Paragraph {
  const runs = [
    ...(number === null ? [] : [new TextRun({ text: `${number}${noBreakSpace}${noBreakSpace}` })]),
    ...inlineRuns(content, context, "prose"),
  ];
  const heading = levels[level - 1] ?? HeadingLevel.HEADING_5;
  const top = breakBefore ? { pageBreakBefore: true, spacing: { before: 0 } } : {};
  return new Paragraph({ heading, ...top, children: bookmarked(id, runs, context) });
}

function indented({ depth }: Place) {
  return depth === 0 ? {} : { indent: { left: twips(depth * listIndent) } };
}

function paragraphOf({ role, content }: DocumentParagraph, context: Context, place: Place): Paragraph {
  const styles = { lead: "Lead", note: "Note", body: place.depth > 0 ? "ListContinue" : "Normal" };
  return new Paragraph({
    style: place.inQuote && role === "body" ? "Quote" : styles[role],
    pageBreakBefore: place.breakBefore,
    ...(place.inQuote ? { border: { left: quoteRule } } : indented(place)),
    children: inlineRuns(content, context, "prose"),
  });
}

function listOf({ ordered, items }: List, document: ReportDocument, context: Context, place: Place): Written {
  const instance = context.nextList();
  const inside = { ...place, breakBefore: false, depth: place.depth + 1 };
  const level = Math.min(place.depth, 8);
  const numbering = { reference: ordered ? "numbered" : "bulleted", level, instance };
  return items.flatMap((item, index) => {
    const [first, ...rest] = item;
    const isProse = first?.kind === "paragraph";
    const marked = new Paragraph({
      style: "ListParagraph",
      numbering,
      pageBreakBefore: place.breakBefore && index === 0,
      children: isProse ? inlineRuns(first.content, context, "prose") : [],
    });
    const others = isProse ? rest : item;
    return [marked, ...others.flatMap((block) => blockOf(block, document, context, inside))];
  });
}

function chartOf(block: DocumentChart, context: Context, { breakBefore }: Place): Written {
  const picture = context.pictures.get(block);
  if (picture === undefined) throw new Error(`chart ${block.id} was not drawn`);
  const run = pictureRun(picture, block.label ?? block.caption, block.alternative);
  return [captionOf(block, context, breakBefore), new Paragraph({ children: [run] }), spacer()];
}

function gapOf(text: string, { words }: Context, place: Place): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 6, color: toneColour.bad, space: frame };
  return new Paragraph({
    style: "GapBlock",
    pageBreakBefore: place.breakBefore,
    keepLines: true,
    indent: { left: twips(place.depth * listIndent + frame), right: twips(frame) },
    border: { top: side, bottom: side, left: side, right: side },
    children: [new TextRun({ text: `▲ ${words.missing} `, bold: true }), new TextRun({ text })],
  });
}
