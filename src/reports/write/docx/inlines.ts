import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from "docx";

import type { Inline, StatusInline, ValueInline } from "../../document.ts";
import { linkTarget } from "../link.ts";
import { marksOf } from "../marks.ts";
import type { Context } from "./context.ts";
import { halfPoints } from "./measures.ts";
import { toneColour } from "./palette.ts";

type Look = Pick<IRunOptions, "bold" | "italics" | "color" | "size" | "style">;

/** In a table a preliminary value has a mark; in prose it says so in words, small where the value is large. */
export type Setting = "prose" | "cell" | "box";

const aside: Look = { bold: false, size: halfPoints(9.5) };

export const noBreakSpace = "\u00a0";

/** Inlines as Word's runs, with a look that holds for all of them. */
export function inlineRuns(
  content: readonly Inline[],
  context: Context,
  setting: Setting,
  look: Look = {},
): readonly ParagraphChild[] {
  return content.flatMap((inline) => runsOf(inline, context, setting, look));
}

function runsOf(inline: Inline, context: Context, setting: Setting, look: Look): readonly ParagraphChild[] {
  switch (inline.kind) {
    case "text":
      return [new TextRun({ ...look, text: inline.text })];
    case "strong":
      return inlineRuns(inline.content, context, setting, { ...look, bold: true });
    case "emphasis":
      return inlineRuns(inline.content, context, setting, { ...look, italics: true });
    case "line_break":
      return [new TextRun({ ...look, break: 1 })];
    case "link":
      return linkRuns(inline.href, inline.content, context, setting, look);
    case "value":
      return valueRuns(inline, context, setting, look);
    case "status":
      return [statusRun(inline, look)];
    case "gap":
      return [gapRun(inline.text, setting, look)];
  }
}

function linkRuns(
  href: string,
  content: readonly Inline[],
  context: Context,
  setting: Setting,
  look: Look,
): readonly ParagraphChild[] {
  const target = linkTarget(href, context.places);
  if (target === null) return inlineRuns(content, context, setting, look);
  const children = inlineRuns(content, context, setting, { ...look, style: "Hyperlink" });
  if (target.kind === "outside") return [new ExternalHyperlink({ link: target.href, children })];
  return [new InternalHyperlink({ anchor: context.bookmarks.get(target.id) ?? "", children })];
}

function valueRuns(value: ValueInline, context: Context, setting: Setting, look: Look): readonly ParagraphChild[] {
  const colour = value.tone === "none" ? {} : { color: toneColour[value.tone] };
  const after = setting !== "cell" && value.preliminary ? ` (${context.words.preliminary})` : "";
  const afterLook = setting === "box" ? { ...look, ...aside } : look;
  const marks = setting === "cell" ? marksOf(value) : "";
  return [
    new TextRun({ ...look, ...colour, text: value.text }),
    ...(after === "" ? [] : [new TextRun({ ...afterLook, text: after })]),
    ...(marks === "" ? [] : [new TextRun({ ...look, text: marks, superScript: true })]),
  ];
}

/** Symbol and word together, in the tone's colour. */
export function statusRun({ symbol, text, tone }: StatusInline, look: Look = {}): TextRun {
  return new TextRun({ ...look, color: toneColour[tone], text: `${symbol}${noBreakSpace}${text}` });
}

/** Framed in prose; in a table the frame would take the room that the column has for its words. */
function gapRun(text: string, setting: Setting, look: Look): TextRun {
  const border = { style: BorderStyle.SINGLE, size: 4, color: toneColour.bad, space: 1 };
  const framed = setting === "cell" ? {} : { border };
  return new TextRun({ ...look, ...framed, bold: false, color: toneColour.bad, text: `▲${noBreakSpace}${text}` });
}

/** The runs as a place that can be linked to; as they are where the id is no such place. */
export function bookmarked(
  id: string,
  children: readonly ParagraphChild[],
  context: Context,
): readonly ParagraphChild[] {
  const name = context.bookmarks.get(id);
  return name === undefined ? children : [new Bookmark({ id: name, children: [...children] })];
}
