import type { ManuscriptBlock, ManuscriptTable } from "../manuscript.ts";
import type { PdfPlaces } from "./context.ts";

/** The blocks of pages in a row, with what goes on from one page to the next as one. */
export function acrossPages(
  pages: readonly (readonly ManuscriptBlock[])[],
  places: PdfPlaces,
): readonly ManuscriptBlock[] {
  const blocks: ManuscriptBlock[] = [];
  for (const page of pages) {
    const [first, ...others] = page;
    const last = blocks.at(-1);
    const whole = first === undefined || last === undefined ? null : together(last, first, places);
    if (whole === null) blocks.push(...page);
    else blocks.splice(-1, 1, whole, ...others);
  }
  return blocks.map((block) => (block.kind === "table" ? headed(block) : block));
}

/** A table with its head: only tags can say that rows without one begin with it, and that one row is a table. */
function headed(table: ManuscriptTable): ManuscriptTable {
  const isPart = table.lines !== null && (table.head === 0 || table.rows.length - table.head < 2);
  const certainty = isPart ? Math.min(table.certainty, ofPart) : table.certainty;
  return { ...table, head: table.head === 0 ? Math.min(1, table.rows.length) : table.head, certainty };
}

/** How sure what is printed as part of a table is, where its other part is not found. */
const ofPart = 0.3;

function together(one: ManuscriptBlock, other: ManuscriptBlock, places: PdfPlaces): ManuscriptBlock | null {
  if (one.kind === "table" && other.kind === "table") return oneTable(one, other);
  const isCut =
    one.kind === "paragraph" &&
    other.kind === "paragraph" &&
    one.role === other.role &&
    one.role !== "lines" &&
    one.role !== "item" &&
    /[\p{L}\p{N},–-]$/u.test(one.text) &&
    /^[\p{Ll}\d]/u.test(other.text);
  if (!isCut) return null;
  const block: ManuscriptBlock = { ...one, text: `${one.text}\n${other.text}` };
  const by = one.text.length + 1;
  const pieces = (places.get(other) ?? []).map((piece) => ({ ...piece, start: piece.start + by, end: piece.end + by }));
  places.set(block, [...(places.get(one) ?? []), ...pieces]);
  return block;
}

/** A table with the same columns goes on, where it has no caption of its own and no other head. */
function oneTable(one: ManuscriptTable, other: ManuscriptTable): ManuscriptTable | null {
  const width = (table: ManuscriptTable): number => table.rows[0]?.length ?? 0;
  if (other.caption !== null || width(one) !== width(other)) return null;
  const isSame = headText(one, one.head) === headText(other, one.head);
  if (!isSame && other.head > 0) return null;
  const from = isSame && one.head > 0 ? one.head : 0;
  const lines = one.lines === null || other.lines === null ? null : [...one.lines, ...other.lines.slice(from)];
  return {
    ...one,
    rows: [...one.rows, ...other.rows.slice(from)],
    lines,
    certainty: Math.min(one.certainty, other.certainty),
  };
}

const headText = ({ rows }: ManuscriptTable, head: number): string =>
  rows
    .slice(0, head)
    .map((row) => row.map(({ text }) => text).join("|"))
    .join("\n");
