import { renderPicture, type Picture } from "#formats/docx/picture.ts";

import type { Block, DocumentChart, DocumentTable, ReportDocument } from "../../document.ts";
import { drawForPrint } from "../drawing.ts";
import { placesIn } from "../link.ts";
import { layoutTable, textWidth, type Measure, type TableLayout } from "../pdf/layout.ts";
import { faces, fontFamily, measureWith, readTypeface } from "../typeface.ts";
import { wordsIn } from "../words.ts";
import type { Context } from "./context.ts";

/** Word sets lines by its own rules, perhaps with another font than ours: columns get a little more than the text measures. */
const slack = 1.05;

/** Draws every chart and sets every table, before any block is written. */
export async function prepare(document: ReportDocument): Promise<Context> {
  const drawing = Promise.all(
    blocksIn(document.blocks).flatMap((block) => (block.kind === "chart" ? [drawn(block, document)] : [])),
  );
  const exact = measureWith(await readTypeface());
  const measure = (text: string): number => exact(text) * slack;
  const places = placesIn(document);
  let lists = 0;
  return {
    language: document.language,
    words: wordsIn(document.language),
    places,
    bookmarks: new Map([...places].map((id, index) => [id, `place${index + 1}`])),
    layouts: layoutsOf(document, measure),
    measure,
    nextList: () => (lists += 1),
    pictures: new Map(await drawing),
  };
}

async function drawn(chart: DocumentChart, { language }: ReportDocument): Promise<readonly [DocumentChart, Picture]> {
  const svg = drawForPrint(chart.chart, language, textWidth);
  return [chart, await renderPicture(svg, { files: faces, family: fontFamily })];
}

function layoutsOf(document: ReportDocument, measure: Measure): ReadonlyMap<DocumentTable, TableLayout> {
  const tables = blocksIn(document.blocks).filter((block) => block.kind === "table");
  return new Map(tables.map((table) => [table, layoutTable(table, measure)]));
}

/** The blocks and those inside them, at any depth. */
function blocksIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return [block, ...block.items.flatMap(blocksIn)];
    return block.kind === "quote" ? [block, ...blocksIn(block.blocks)] : [block];
  });
}
