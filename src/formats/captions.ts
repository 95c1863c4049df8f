import type { ManuscriptBlock, ManuscriptTable } from "./manuscript.ts";

/** `Tabell 3. Resultaträkning`, but not `Tabell 3 visar att …`. */
const tableCaption = /^(?:[Tt]abell|[Tt]able|TABELL|TABLE)\s+\d+(?:[.:]\d+)*\s*(?:$|[.:–—-]|\p{Lu})/u;
const othersCaption = /^(?:diagram|figur|figure|bild|graf|chart|karta|map)(?!\p{L})/iu;
const note = /^(?:[*¹²³†‡\u2070-\u2079\u1d43-\u1dbb]|\d\)\s|(?:not|anm|anmärkning|källa|note|source)\s*[.:])/iu;
/** A longer text is no caption, whatever it begins with. */
const longestCaption = 300;

/** Whether a line is the caption of a table by its words alone. */
export const isTableCaption = (text: string): boolean =>
  text.length <= longestCaption && tableCaption.test(text.trim());

/**
 * Blocks in which tables have the captions and notes that stand beside them. `captions` are paragraphs that the file says are
 * captions of something.
 */
export function withCaptions(
  blocks: readonly ManuscriptBlock[],
  captions: ReadonlySet<ManuscriptBlock> = new Set(),
): readonly ManuscriptBlock[] {
  const gathered: ManuscriptBlock[] = [];
  let next = 0;
  while (next < blocks.length) {
    const block = blocks[next];
    next += 1;
    if (block === undefined) break;
    if (block.kind !== "table") {
      gathered.push(block);
      continue;
    }
    const [table, used] = withNotes(captioned(block, gathered, blocks.slice(next, next + 2)), blocks, next);
    gathered.push(table);
    next = used;
  }
  return gathered;

  /** The caption stands over the table, else under it. */
  function captioned(
    table: ManuscriptTable,
    before: ManuscriptBlock[],
    [after, second]: readonly ManuscriptBlock[],
  ): ManuscriptTable {
    if (table.caption !== null) return table;
    const above = before.at(-1);
    const caption = captionText(above);
    if (caption !== null) {
      before.pop();
      return { ...table, caption };
    }
    const below = second?.kind === "table" ? null : captionText(after);
    if (below === null) return table;
    next += 1;
    return { ...table, caption: below };
  }

  function captionText(block: ManuscriptBlock | undefined): string | null {
    if (block?.kind !== "paragraph" || block.role === "lines") return null;
    const text = block.text.trim();
    return isTableCaption(text) || (captions.has(block) && !othersCaption.test(text)) ? text : null;
  }
}

function withNotes(
  table: ManuscriptTable,
  blocks: readonly ManuscriptBlock[],
  from: number,
): readonly [ManuscriptTable, number] {
  const notes: string[] = [];
  let next = from;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block?.kind !== "paragraph" || block.role === "lines") break;
    if (block.role !== "note" && !note.test(block.text.trim())) break;
    notes.push(block.text.trim());
  }
  return [notes.length === 0 ? table : { ...table, notes: [...table.notes, ...notes] }, next];
}
