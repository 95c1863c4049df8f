import type { Language } from "#domain/text.ts";
import type { ManuscriptBlock } from "#formats/manuscript.ts";

import type { Place } from "../check/place.ts";
import type { CheckedReport } from "../check/report.ts";
import { oneLine } from "../check/words/one-line.ts";
import type { StandingView } from "./view.ts";
import { tellingWords } from "./words.ts";

/** Where a place stands, as a reader of the report finds it; of a block as a whole where no more is said. */
export function standingAt(
  place: Pick<Place, "block"> & Partial<Place>,
  { manuscript, sections }: Pick<CheckedReport, "manuscript" | "sections">,
  language: Language,
): StandingView {
  const heading = sections.findLast(({ first }) => first <= place.block)?.heading ?? null;
  const block = manuscript.blocks[place.block];
  const standing = {
    section: heading && oneLine([heading.number ?? "", heading.text].join(" ")),
    caption: block?.kind === "table" ? block.caption && oneLine(block.caption) : null,
    page: block?.page ?? null,
    line: block === undefined ? null : lineOf(block, place),
  };
  return { ...standing, text: inWords(standing, place.note !== undefined, language) };
}

function inWords(
  { section, caption, page, line }: Omit<StandingView, "text">,
  isNote: boolean,
  language: Language,
): string {
  const words = tellingWords[language];
  return [
    section ?? words.beforeSections,
    ...(caption === null ? [] : [words.table(caption)]),
    ...(isNote ? [words.note] : []),
    ...(page === null ? [] : [words.page(page)]),
    ...(line === null ? [] : [words.line(line)]),
  ].join(", ");
}

function lineOf(block: ManuscriptBlock, { row, note, start = 0 }: Partial<Place>): number | null {
  if (block.line === null) return null;
  if (block.kind === "table") return block.lines?.at(note === undefined ? (row ?? 0) : -1) ?? block.line;
  return block.line + block.text.slice(0, start).split("\n").length - 1;
}
