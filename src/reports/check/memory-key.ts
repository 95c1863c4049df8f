import { remembered } from "#domain/lazy.ts";
import type { Language } from "#domain/text.ts";
import type { BoundText, ManuscriptBlock } from "#formats/manuscript.ts";

import type { SectionBlocks } from "./sections.ts";

/** No text has it: a control character becomes a space when a document is read. */
const between = "\u0001";

/** All that a section says, as one text: its pages and lines say where it is, and may be others. */
export function saidIn({ above, blocks }: Pick<SectionBlocks, "above" | "blocks">, language: Language): string {
  return [language, ...above.map(saidBy), "", ...blocks.map(saidBy)].join(between);
}

const saidBy = remembered((block: ManuscriptBlock): string => {
  switch (block.kind) {
    case "heading":
      return ["heading", block.level, block.number, block.text, saidOf(block.bound)].join(between);
    case "paragraph":
      return [block.role, block.text, saidOf(block.bound)].join(between);
    case "table": {
      const { caption, head, certainty, notes, rows } = block;
      const cells = rows.flatMap((row) => row.flatMap(({ text, bound }) => [text, saidOf(bound)]));
      return ["table", caption, head, certainty, rows.length, ...cells, ...notes].join(between);
    }
  }
});

const saidOf = (bound: readonly BoundText[]): string => (bound.length === 0 ? "" : JSON.stringify(bound));
