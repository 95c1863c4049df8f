import type { Language } from "#domain/text.ts";
import type { Manuscript, ManuscriptBlock, ManuscriptHeading, ManuscriptTable } from "#formats/manuscript.ts";

import { figuresIn } from "./figures/read.ts";
import { unitIn } from "./figures/unit.ts";
import { hasMisreadNumber } from "./layout/line.ts";
import type { CheckedSection, Passage } from "./section.ts";
import { subjectsOfTable } from "./subjects/in-tables.ts";
import { subjectsOfPassage } from "./subjects/in-text.ts";
import { understood } from "./tables/understand.ts";
import { sentencesOf } from "./words/sentences.ts";

/** The blocks of a section and where they begin. */
export interface SectionBlocks {
  readonly heading: ManuscriptHeading | null;
  readonly above: readonly ManuscriptHeading[];
  readonly blocks: readonly ManuscriptBlock[];
  readonly first: number;
}

/** A manuscript divided at its headings, in order. */
export function sectionBlocks({ blocks }: Manuscript): readonly SectionBlocks[] {
  const starts = blocks.flatMap((block, index) => (block.kind === "heading" || index === 0 ? [index] : []));
  const above: ManuscriptHeading[] = [];
  return starts.map((first, index) => {
    const own = blocks.slice(first, starts[index + 1] ?? blocks.length);
    const [heading] = own;
    if (heading?.kind !== "heading") return { heading: null, above: [], blocks: own, first };
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    const section = { heading, above: [...above], blocks: own, first };
    above.push(heading);
    return section;
  });
}

/** A section as it is understood, its blocks numbered from 0. */
export function sectionOf({ heading, above, blocks }: SectionBlocks, language: Language): CheckedSection {
  const tables = blocks.flatMap((block, index) =>
    block.kind === "table" ? [understood(withCaption(block, blocks[index - 1]), index, language)] : [],
  );
  const passages = blocks.flatMap((block, index) => passagesOf(block, index, language));
  const subjects = [
    ...tables.flatMap(subjectsOfTable),
    ...passages.flatMap((passage, index) =>
      subjectsOfPassage(passage, heading?.text ?? "", passages[index - 1] ?? null),
    ),
  ];
  return { language, heading, above, first: 0, count: blocks.length, tables, passages, subjects };
}

/** A table without a caption has the line above it for one, where that ends with what amounts are counted in: `Resultaträkning (mnkr)`. */
function withCaption(table: ManuscriptTable, above: ManuscriptBlock | undefined): ManuscriptTable {
  if (table.caption !== null || above === undefined || above.kind === "table") return table;
  const unit = unitIn(above.text);
  const isSaid = unit?.kind === "money" && above.text.trim().replace(/\)$/u, "").endsWith(unit.printed);
  return isSaid ? { ...table, caption: above.text } : table;
}

function passagesOf(block: ManuscriptBlock, index: number, language: Language): readonly Passage[] {
  if (block.kind === "table") return [];
  const { text, bound } = block;
  const role = block.kind === "heading" ? "heading" : block.role === "lines" ? "body" : block.role;
  const figures = role === "heading" ? [] : figuresIn(text, language, bound);
  return sentencesOf(text).map((sentence) => ({
    ...sentence,
    block: index,
    role,
    figures: hasMisreadNumber(sentence.text)
      ? []
      : figures.filter(({ start }) => start >= sentence.start && start < sentence.end),
  }));
}
