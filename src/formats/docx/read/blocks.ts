import type { ManuscriptBlock, ManuscriptHeading, ManuscriptParagraph } from "../../manuscript.ts";
import { headingNumber } from "../../numbered.ts";
import type { DocxContext } from "./context.ts";
import { flowOf } from "./flow.ts";
import { valueIn, type Markup } from "./markup.ts";
import { numberingUse, outlineOf, plainStyle, type DocxStyle } from "./styles.ts";
import { tableOf } from "./table.ts";
import { partOf, textOf, type Aside, type DocxText } from "./text.ts";

const nowhere = { page: null, line: null } as const;

/** What stands in a body, a box or a note. `anchor` is the run that all of it hangs on, null in the body. */
export function blocksIn(container: Markup, context: DocxContext, anchor: Markup | null): readonly ManuscriptBlock[] {
  return flowOf(container).flatMap((element) =>
    element.name === "tbl" ? tableBlocks(element, context, anchor) : paragraphBlocks(element, context, anchor),
  );
}

function tableBlocks(element: Markup, context: DocxContext, anchor: Markup | null): readonly ManuscriptBlock[] {
  const { cells, table, inside } = tableOf(element, context, anchor);
  // What has one column only is a frame around text.
  if (table === null) return cells.flatMap((cell) => blocksIn(cell, context, anchor));
  return [table, ...inside.flatMap((one) => tableBlocks(one, context, anchor))];
}

function paragraphBlocks(element: Markup, context: DocxContext, anchor: Markup | null): readonly ManuscriptBlock[] {
  const read = textOf(element, context.fields, anchor);
  const style = context.styles.get(valueIn(element, ["pPr", "pStyle"]) ?? "") ?? plainStyle;
  const own =
    style.role === "contents" || read.text.trim() === "" ? [] : [blockOf(element, read, style, context, anchor)];
  return [...own, ...read.boxes.flatMap(boxBlocks), ...read.notes.flatMap((note) => noteBlocks(note, context, anchor))];

  function boxBlocks({ content, run }: Aside): readonly ManuscriptBlock[] {
    return blocksIn(content, context, anchor ?? run);
  }
}

/** The words of a note, as a paragraph that hangs on the reference to it. */
function noteBlocks({ id, run }: Aside, context: DocxContext, anchor: Markup | null): readonly ManuscriptBlock[] {
  const content = anchor === null ? context.notes.get(id) : undefined;
  if (content === undefined) return [];
  return blocksIn(content, context, run).map((block) => {
    if (block.kind !== "paragraph") return block;
    const note: ManuscriptBlock = { ...block, role: "note" };
    context.places.set(note, context.places.get(block) ?? []);
    return note;
  });
}

function blockOf(
  element: Markup,
  read: DocxText,
  style: DocxStyle,
  context: DocxContext,
  anchor: Markup | null,
): ManuscriptHeading | ManuscriptParagraph {
  const level = anchor === null ? (outlineOf(element) ?? style.level ?? 0) : 0;
  const use = numberingUse(element) ?? style.numbering;
  const block = level > 0 ? headingBlock(level) : paragraphBlock();
  context.places.set(block, partOf(read, block.text).pieces);
  if (style.role === "caption") context.captions.add(block);
  if (style.role === "title") context.title ??= block.text;
  return block;

  function headingBlock(of: number): ManuscriptHeading {
    const { number, text } = headingNumber(read.text);
    const counted = context.countHeading(use, style.id);
    return { kind: "heading", level: of, number: number ?? counted, text, bound: [], ...nowhere };
  }

  function paragraphBlock(): ManuscriptParagraph {
    const isItem = style.role === "item" || (use !== null && use.list !== "0");
    const role = style.role === "note" ? "note" : isItem ? "item" : "body";
    return { kind: "paragraph", role, text: read.text.trim(), bound: [], ...nowhere };
  }
}
