import type { Language } from "#domain/text.ts";
import type { Manuscript, ManuscriptBlock, ManuscriptParagraph } from "#formats/manuscript.ts";

import { languageOf } from "../language.ts";
import { cellTables } from "./cell-lines.ts";
import { linesOf } from "./pages.ts";
import { proseBlocks, widthOf, withLevels } from "./prose.ts";
import { readLine, rowStretches, type ReadLine } from "./region.ts";
import { tableOf, type FoundTable } from "./table.ts";

/** The manuscript with its pages of printed lines laid out as headings, paragraphs, items and tables; itself where it has none. */
export function laidOut(manuscript: Manuscript): Manuscript {
  const { blocks } = manuscript;
  if (!blocks.some(isPage)) return manuscript;
  const language = languageOf(manuscript);
  const width = widthOf(blocks.filter(isPage));
  const laid: ManuscriptBlock[] = [];
  let pages: ManuscriptParagraph[] = [];
  for (const block of blocks) {
    if (isPage(block)) pages.push(block);
    else {
      laid.push(...blocksOf(pages, language, width), block);
      pages = [];
    }
  }
  return { ...manuscript, language, blocks: withLevels([...laid, ...blocksOf(pages, language, width)]) };
}

const isPage = (block: ManuscriptBlock): block is ManuscriptParagraph =>
  block.kind === "paragraph" && block.role === "lines";

function blocksOf(
  pages: readonly ManuscriptParagraph[],
  language: Language,
  width: number,
): readonly ManuscriptBlock[] {
  const lines = linesOf(pages).map((line) => readLine(line, language));
  return between(lines, cellTables(lines, language), false, (own, isFollowed) =>
    between(own, rowTables(own, language), isFollowed, (prose, isBefore) => proseBlocks(prose, width, isBefore)),
  );
}

function rowTables(lines: readonly ReadLine[], language: Language): readonly FoundTable[] {
  return rowStretches(lines).flatMap((stretch) => tableOf(lines, stretch, language) ?? []);
}

/** Tables and what stands between them; `isFollowed` by a table, after the last. */
function between(
  lines: readonly ReadLine[],
  tables: readonly FoundTable[],
  isFollowed: boolean,
  laid: (lines: readonly ReadLine[], isFollowed: boolean) => readonly ManuscriptBlock[],
): readonly ManuscriptBlock[] {
  const blocks: ManuscriptBlock[] = [];
  let from = 0;
  for (const { table, ...stretch } of tables) {
    blocks.push(...laid(lines.slice(from, stretch.from), true), table);
    from = stretch.to;
  }
  return [...blocks, ...laid(lines.slice(from), isFollowed)];
}
