import { BuilderElement, InternalHyperlink, LeaderType, Paragraph, Run, Tab, TabStopType, TextRun } from "docx";

import type { Contents, Heading, ReportDocument } from "../../document.ts";
import { plain, textWidth } from "../pdf/layout.ts";
import type { Context } from "./context.ts";
import { noBreakSpace } from "./inlines.ts";
import { twips } from "./measures.ts";

/** The page that a bookmark stands on. Word and LibreOffice fill it in: we do not know, and a guess would be a wrong number. */
function pageNumber(bookmark: string): readonly Run[] {
  const unknown = new TextRun({ text: noBreakSpace });
  return [fieldStep("begin"), fieldCode(` PAGEREF ${bookmark} \\h `), fieldStep("separate"), unknown, fieldStep("end")];
}

/** A step in a field: what Word computes stands between `begin` and `end`, and what it last showed after `separate`. */
function fieldStep(step: "begin" | "separate" | "end"): Run {
  const dirty = step === "begin" ? { dirty: { key: "w:dirty", value: "true" } } : {};
  const attributes = { type: { key: "w:fldCharType", value: step }, ...dirty };
  return new Run({ children: [new BuilderElement({ name: "w:fldChar", attributes })] });
}

function fieldCode(code: string): Run {
  const attributes = { space: { key: "xml:space", value: "preserve" } };
  const instruction = new BuilderElement({ name: "w:instrText", attributes });
  instruction.addChildElement(code);
  return new Run({ children: [instruction] });
}

/**
 * The table of contents as a field that Word brings up to date when the file is opened. It is filled in already, and its page
 * numbers are fields of their own, so that it is whole in readers that do not.
 */
export function contentsBlock(
  { title, depth }: Contents,
  document: ReportDocument,
  context: Context,
  breakBefore: boolean,
): readonly Paragraph[] {
  const entries = document.blocks.flatMap((block) => (block.kind === "heading" && block.level <= depth ? [block] : []));
  const code = [fieldStep("begin"), fieldCode(` TOC \\o "1-${depth}" \\h \\z \\u `), fieldStep("separate")];
  const head = new Paragraph({ style: "ContentsHeading", text: title, pageBreakBefore: breakBefore });
  const last = entries.length - 1;
  const paragraphs = entries.map((heading, index) =>
    entryOf(heading, context, index === 0 ? code : [], index === last ? [fieldStep("end")] : []),
  );
  return [head, ...paragraphs];
}

const starts = [0, 22, 50, 86, 126];
const numberWidths = [22, 28, 36, 40, 50];

function entryOf(heading: Heading, context: Context, before: readonly Run[], after: readonly Run[]): Paragraph {
  const start = starts[heading.level - 1] ?? 0;
  const hanging = heading.number === null ? 0 : (numberWidths[heading.level - 1] ?? 0);
  const anchor = context.bookmarks.get(heading.id) ?? "";
  const text = plain(heading.content);
  const title = heading.number === null ? [text] : [heading.number, new Tab(), text];
  return new Paragraph({
    style: `TOC${heading.level}`,
    indent: { left: twips(start + hanging), hanging: twips(hanging) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth), leader: LeaderType.NONE }],
    children: [
      ...before,
      new InternalHyperlink({ anchor, children: [new TextRun({ children: title })] }),
      new TextRun({ children: [new Tab()], bold: false }),
      ...pageNumber(anchor),
      ...after,
    ],
  });
}
