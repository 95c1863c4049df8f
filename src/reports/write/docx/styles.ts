import { LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";

import { fontFamily } from "../typeface.ts";
import { halfPoints, twips } from "./measures.ts";
import { accent, ink, soft, toneColour } from "./palette.ts";

/** The size of text in most tables, in points. */
export const tableTextSize = 9.5;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
  /** Line height as a share of the ordinary. */
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly left?: number;
}

function properties({ size, bold, italics, color, before, after, line, keepNext, left }: Look) {
  return {
    run: {
      ...(size === undefined ? {} : { size: halfPoints(size) }),
      ...(bold === undefined ? {} : { bold }),
      ...(italics === undefined ? {} : { italics }),
      ...(color === undefined ? {} : { color }),
    },
    paragraph: {
      spacing: {
        before: twips(before ?? 0),
        after: twips(after ?? 0),
        ...(line === undefined ? {} : { line: Math.round(240 * line), lineRule: LineRuleType.AUTO }),
      },
      ...(keepNext === undefined ? {} : { keepNext, keepLines: keepNext }),
      ...(left === undefined ? {} : { indent: { left: twips(left) } }),
    },
  };
}

/** A style with its place in Word's list; `name` is Word's own where Word has one, so that it is shown in the reader's language. */
function style(
  id: string,
  name: string,
  look: Look,
  more: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", next: "Normal", quickFormat: true, ...properties(look), ...more };
}

const headings: readonly Look[] = [
  { size: 20, before: 30, after: 12, bold: true },
  { size: 14, before: 22, after: 8, bold: true },
  { size: 11.5, before: 17, after: 8, bold: true },
  { size: 10.5, before: 14, after: 8, bold: true },
  { size: 10.5, before: 14, after: 8, bold: false, italics: true },
];

function headingStyle(level: number) {
  const { run, paragraph } = properties({ color: ink, line: 1, keepNext: true, ...headings[level - 1] });
  return { run, paragraph: { ...paragraph, outlineLevel: level - 1 } };
}

const contentsStyles = [1, 2, 3, 4, 5].map((level) =>
  style(
    `TOC${level}`,
    `toc ${level}`,
    { bold: level === 1, before: level === 1 ? 11 : 5, line: 1, left: Math.max(0, level - 1) * 22 },
    { uiPriority: 39, quickFormat: false },
  ),
);

const tableStyles = [
  style("TableText", "Table Text", { size: tableTextSize, line: 1 }),
  style("TableDetail", "Table Detail", { size: 8.2, color: soft, before: 1, line: 1 }),
  style("TableNote", "Table Note", { size: 8.5, color: soft, before: 3, line: 1 }),
  style("BoxName", "Box Name", { size: 9.5, bold: true, after: 4, line: 1, keepNext: true }),
  style("BoxValue", "Box Value", { size: 20, bold: true, after: 4, line: 1, keepNext: true }),
  style("BoxLine", "Box Line", { size: 9, after: 2, line: 1 }),
];

const textStyles = [
  style("Subtitle", "Subtitle", { size: 14, before: 26 }),
  style("Organisation", "Organisation", { size: 12, color: soft, before: 190, after: 26 }, { next: "Title" }),
  style("Identity", "Identity", { size: 10, line: 1.1 }),
  style("Lead", "Lead", { size: 12.5, after: 14 }),
  style("Note", "Note", { size: 9, color: soft, before: 4, after: 8 }),
  style("Quote", "Quote", { italics: true, color: soft, left: 22, after: 8 }),
  style("ListContinue", "List Continue", { after: 4 }),
  style("GapBlock", "Gap", { color: toneColour.bad, before: 10, after: 14 }),
  style("ContentsHeading", "Contents Heading", { size: 20, bold: true, after: 8, keepNext: true }),
  style("Header", "header", { size: 8.5, color: soft, line: 1 }, { quickFormat: false }),
  style("Footer", "footer", { size: 8.5, color: soft, line: 1 }, { quickFormat: false }),
  // After a table, where Word itself leaves no air.
  style("Spacer", "Spacer", { size: 4, after: 8, line: 1 }, { quickFormat: false }),
];

/** All of the report's looks as styles, so that whoever takes it over in Word changes one place. `language` is a tag such as `sv-SE`. */
export function reportStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: fontFamily, size: halfPoints(10.5), color: ink, language: { value: language } },
        paragraph: { spacing: { after: twips(7), line: Math.round(240 * 1.08), lineRule: LineRuleType.AUTO } },
      },
      title: properties({ size: 36, bold: true, color: ink, line: 1 }),
      heading1: headingStyle(1),
      heading2: headingStyle(2),
      heading3: headingStyle(3),
      heading4: headingStyle(4),
      heading5: headingStyle(5),
      caption: properties({ size: 9.5, before: 12, after: 5, line: 1, keepNext: true }),
      listParagraph: properties({ after: 4 }),
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [...textStyles, ...contentsStyles, ...tableStyles],
  };
}
