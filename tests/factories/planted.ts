import type { Language } from "#domain/text.ts";
import type { BoundText, Manuscript, ManuscriptBlock, ManuscriptCell } from "#formats/manuscript.ts";
import { figureOfCell, figuresIn } from "#reports/check/figures/read.ts";
import type { Place } from "#reports/check/place.ts";

/** A number in print; `key`: what it is bound to, null where somebody typed it. */
export interface PrintedNumber {
  readonly place: Place;
  readonly text: string;
  readonly key: string | null;
}

/** The numbers that are bound, whole as they are bound, and those that are typed. */
export function numbersIn({ blocks }: Manuscript, language: Language): readonly PrintedNumber[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "table") return numbersOf(block, { block: index, row: null, column: null }, language);
    return block.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => numbersOf(cell, { block: index, row, column }, language)),
    );
  });
}

function numbersOf(
  { text, bound }: ManuscriptCell,
  at: Pick<Place, "block" | "row" | "column">,
  language: Language,
): readonly PrintedNumber[] {
  const numberAt = (start: number, end: number, key: string | null): PrintedNumber => ({
    place: { ...at, start, end },
    text: text.slice(start, end),
    key,
  });
  const inCell = at.row === null ? null : figureOfCell(text, language);
  const figures = inCell === null ? figuresIn(text, language) : [inCell];
  const isBound = (from: number): boolean => bound.some(({ start, end }) => start <= from && from < end);
  return [
    ...bound.map(({ start, end, key }) => numberAt(start, end, key)).filter((one) => /\d/u.test(one.text)),
    ...figures.filter(({ start }) => !isBound(start)).map(({ start, end }) => numberAt(start, end, null)),
  ];
}

/** Another number: a digit of the printed text is another, `by` 0-8. */
export function slipped(text: string, at: number, by: number): string {
  const digits = [...text.matchAll(/\d/gu)];
  const digit = digits[at % digits.length];
  if (digit === undefined) return text;
  const other = String((Number(digit[0]) + 1 + (by % 9)) % 10);
  return text.slice(0, digit.index) + other + text.slice(digit.index + 1);
}

/** The manuscript with a text as long instead of what stands at a place; `asTyped`: bound to nothing, as if somebody had typed it. */
export function planted(manuscript: Manuscript, place: Place, text: string, asTyped = false): Manuscript {
  const inCell = <Cell extends ManuscriptCell>(cell: Cell): Cell => ({
    ...cell,
    text: cell.text.slice(0, place.start) + text + cell.text.slice(place.end),
    bound: asTyped ? cell.bound.filter((one) => !isOver(one, place)) : cell.bound,
  });
  const inBlock = (block: ManuscriptBlock): ManuscriptBlock => {
    if (block.kind !== "table") return inCell(block);
    const rows = block.rows.map((cells, row) =>
      row === place.row ? cells.map((cell, column) => (column === place.column ? inCell(cell) : cell)) : cells,
    );
    return { ...block, rows };
  };
  return {
    ...manuscript,
    blocks: manuscript.blocks.map((block, index) => (index === place.block ? inBlock(block) : block)),
  };
}

const isOver = ({ start, end }: BoundText, place: Place): boolean => start < place.end && place.start < end;
