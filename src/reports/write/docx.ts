import { Document, Packer, SectionType, type ISectionOptions, type Paragraph, type Table } from "docx";

import { isDay } from "#domain/periods/span.ts";
import { repackDocx } from "#formats/docx/package.ts";

import type { Block, ReportDocument } from "../document.ts";
import { blockOf } from "./docx/blocks.ts";
import type { Context } from "./docx/context.ts";
import { coverPage, pageFooter, pageHeader } from "./docx/cover.ts";
import { lists } from "./docx/lists.ts";
import { pageOf } from "./docx/measures.ts";
import { prepare } from "./docx/prepare.ts";
import { reportStyles } from "./docx/styles.ts";
import { fontFamily } from "./typeface.ts";

const languageTags = { sv: "sv-SE", en: "en-GB" } as const;

/** The document as a Word file with Word's own styles, fields and repeated table heads: the same bytes for the same document. */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const context = await prepare(document);
  const language = languageTags[document.language];
  const file = new Document({
    styles: reportStyles(language),
    numbering: lists,
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    sections: [coverSection(document, context), ...bodySections(document, context)],
  });
  const { date, author } = document.identity;
  const properties = {
    title: document.title,
    subject: [document.organisation, document.unit, document.period].filter((part) => part !== "").join(" · "),
    creator: author ?? document.organisation,
    language,
    date: date !== null && isDay(date) ? date : null,
  };
  return repackDocx(await Packer.toBuffer(file), properties, { name: fontFamily, fallback: "Calibri" });
}

function coverSection(document: ReportDocument, context: Context): ISectionOptions {
  const { textWidth, ...page } = pageOf(false);
  return {
    properties: { page },
    footers: { default: pageFooter(document, textWidth) },
    children: coverPage(document, context),
  };
}

interface Run {
  readonly landscape: boolean;
  readonly children: (Paragraph | Table)[];
}

/** A table that is too wide for a standing page lies on one of its own, as in the PDF. */
function bodySections(document: ReportDocument, context: Context): readonly ISectionOptions[] {
  const runs: Run[] = [];
  let breakBefore = false;
  for (const block of document.blocks) {
    if (block.kind === "page_break") {
      breakBefore = true;
      continue;
    }
    const landscape = isLandscape(block, context);
    const run = runs.at(-1);
    const isNew = run === undefined || run.landscape !== landscape;
    const place = { breakBefore: breakBefore && !isNew, depth: 0, inQuote: false };
    const children = blockOf(block, document, context, place);
    if (isNew) runs.push({ landscape, children: [...children] });
    else run.children.push(...children);
    breakBefore = false;
  }
  return runs.map((run) => sectionOf(run, document));
}

function isLandscape(block: Block, context: Context): boolean {
  return block.kind === "table" && context.layouts.get(block)?.landscape === true;
}

function sectionOf({ landscape, children }: Run, document: ReportDocument): ISectionOptions {
  const { textWidth, ...page } = pageOf(landscape);
  return {
    properties: { type: SectionType.NEXT_PAGE, page },
    headers: { default: pageHeader(document, textWidth) },
    footers: { default: pageFooter(document, textWidth) },
    children,
  };
}
