import {
  Footer,
  FrameAnchorType,
  Header,
  HeadingLevel,
  HorizontalPositionAlign,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from "docx";

import type { ReportDocument } from "../../document.ts";
import { identityOf } from "../marks.ts";
import { textWidth } from "../pdf/layout.ts";
import { wordsIn } from "../words.ts";
import type { Context } from "./context.ts";
import { twips } from "./measures.ts";
import { soft } from "./palette.ts";

/** The first page: organisation and unit, title and subtitle, and at its foot the document's identity. */
export function coverPage(document: ReportDocument, context: Context): readonly Paragraph[] {
  const over = [document.organisation, document.unit].filter((part) => part !== "").join(" · ");
  return [
    new Paragraph({ style: "Organisation", text: over }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: document.title }),
    ...(document.subtitle === null ? [] : [new Paragraph({ style: "Subtitle", text: document.subtitle })]),
    ...identityParagraphs(document, context),
    // What the frame is anchored to, and where the section ends.
    new Paragraph({ style: "Identity" }),
  ];
}

/** Paragraphs with the same frame are one frame: it stands at the foot of the page, whatever stands above. */
function identityParagraphs(document: ReportDocument, context: Context): readonly Paragraph[] {
  const items = identityOf(document);
  const column = Math.max(0, ...items.map(({ term }) => context.measure(term) * 10)) + 18;
  return items.map(
    ({ term, text }) =>
      new Paragraph({
        style: "Identity",
        frame: {
          type: "alignment",
          width: twips(textWidth),
          anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
          alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
        },
        indent: { left: twips(column), hanging: twips(column) },
        tabStops: [{ type: TabStopType.LEFT, position: twips(column) }],
        children: [new TextRun({ text: term, color: soft }), new TextRun({ children: [new Tab(), text] })],
      }),
  );
}

/** `Länsteknik · Delårsrapport april 2018` and `ARB-48 · version 1.0`, for a line of this width in twips. */
export function pageHeader({ title, unit, identity, language }: ReportDocument, width: number): Header {
  const version = identity.version === null ? null : `${wordsIn(language).version.toLowerCase()} ${identity.version}`;
  const right = [identity.number, version].filter((part) => part !== null).join(" · ");
  const left = [unit, title].filter((part) => part !== "").join(" · ");
  return new Header({ children: [twoSided("Header", [left], [right], width)] });
}

/** The organisation, and `Sida 1 av 2` as fields. */
export function pageFooter({ organisation, language }: ReportDocument, width: number): Footer {
  const { page, pageOf } = wordsIn(language);
  const pages = [`${page} `, PageNumber.CURRENT, ` ${pageOf} `, PageNumber.TOTAL_PAGES];
  return new Footer({ children: [twoSided("Footer", [organisation], pages, width)] });
}

function twoSided(style: string, left: readonly string[], right: readonly string[], width: number): Paragraph {
  return new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun({ children: [...left, new Tab(), ...right] })],
  });
}
