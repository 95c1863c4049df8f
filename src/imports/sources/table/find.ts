import { emptyCell, type Cell, type Grid, type GridRow, type Merge } from "#formats/grid.ts";
import { cellText, filledRows, isAmount, isFilled } from "./cells.ts";
import { readHead, saysValue } from "./head.ts";
import { periodPart } from "./period-text.ts";
import type { RowRange, TableReading } from "./reading.ts";

/** A table in a sheet: what stands above it, its heads from the top, and its rows. */
export interface FoundTable {
  readonly titles: readonly string[];
  readonly heads: readonly GridRow[];
  readonly body: readonly GridRow[];
}

/** As many rows are looked at to see which columns have amounts. */
const rowsLookedAt = 200;

/** The tables of a sheet. Rows without amounts above the first are titles and heads; those after the last are notes. */
export function findTables(grid: Grid, reading: TableReading): readonly FoundTable[] {
  return tablesIn(filledRows(grid), reading).map((table) => ({
    ...table,
    heads: filledAlong(table.heads, grid.merges),
  }));
}

function tablesIn(rows: readonly GridRow[], reading: TableReading): readonly FoundTable[] {
  const within = rows.filter(({ row }) => row <= (reading.last ?? Infinity));
  if (reading.head !== null) return [tableAt(within, reading.head, reading.first ?? reading.head.to + 1)];
  const tables: { titles: string[]; heads: GridRow[]; body: GridRow[] }[] = [];
  let waiting: GridRow[] = [];
  for (const block of blocksOf(within)) {
    const start = block.findIndex((each, at) => (reading.first ?? 0) <= each.row && isData(each, block[at - 1]));
    if (start < 0) {
      waiting.push(...block);
      continue;
    }
    const above = [...waiting, ...block.slice(0, start)];
    const found = headsIn(above, amountColumns(block.slice(start, start + rowsLookedAt)));
    const current = tables.at(-1);
    if (found.heads.length === 0 && current !== undefined) current.body.push(...above, ...block.slice(start));
    else tables.push({ ...found, body: [...found.sections, ...block.slice(start)] });
    waiting = [];
  }
  return tables;
}

/** Whether a row has amounts. One such as `Kirurgi 2011 2023` below heads for those very columns has them too: they are no years. */
function isData({ cells }: GridRow, above: GridRow | undefined): boolean {
  if (cells.some(isAmount)) return true;
  const isName = (cell: Cell | undefined): boolean => cell?.kind === "text" && periodPart(cell.text) === null;
  const numbers = [...cells.keys()].filter((column) => /^\d{4,6}$/u.test(cellText(cells[column])));
  const name = cells.findIndex(isName);
  return (
    numbers.length > 0 &&
    numbers.every((column) => column > name && isName(above?.cells[column])) &&
    isName(above?.cells[name]) &&
    cellText(above?.cells[name]) !== cellText(cells[name])
  );
}

function tableAt(rows: readonly GridRow[], head: RowRange, first: number): FoundTable {
  return {
    titles: textsOf(rows.filter(({ row }) => row < head.from)),
    heads: rows.filter(({ row }) => row >= head.from && row <= head.to),
    body: rows.filter(({ row, cells }) => row >= first && cells.some(isFilled)),
  };
}

/** Rows that stand together, with no empty one between. */
function blocksOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const blocks: GridRow[][] = [];
  let current: GridRow[] | null = null;
  for (const each of rows) {
    if (!each.cells.some(isFilled)) current = null;
    else if (current === null) blocks.push((current = [each]));
    else current.push(each);
  }
  return blocks;
}

function amountColumns(rows: readonly GridRow[]): ReadonlySet<number> {
  return new Set(rows.flatMap(({ cells }) => [...cells.keys()].filter((column) => isAmount(cells[column]))));
}

/**
 * Heads are the rows that have something above amounts, from the last empty row on; below them may be rows that head a part
 * of the table only. A row that says one thing over the names and the amounts alike is a title.
 */
function headsIn(
  above: readonly GridRow[],
  amounts: ReadonlySet<number>,
): { titles: string[]; heads: GridRow[]; sections: readonly GridRow[] } {
  const lowest = above.findLastIndex((row) => isHead(row, amounts));
  if (lowest < 0) return { titles: textsOf(above), heads: [], sections: [] };
  let [first, last] = [lowest, lowest];
  for (let at = lowest - 1; at >= 0 && follows(above[at], above[at + 1]); at -= 1) {
    const [upper, lower] = [above[at], above[first]];
    if (upper === undefined || lower === undefined || !isHead(upper, amounts)) continue;
    // Names differ: one of the two is no head. Where the lower says no period, scenario or unit, it is a row without amounts.
    if (!namesDiffer(upper, lower, amounts)) first = at;
    else if (saysValues(lower, amounts)) break;
    else [first, last] = [at, at];
  }
  return {
    titles: textsOf(above.slice(0, first)),
    heads: above.slice(first, last + 1).filter((row) => isHead(row, amounts)),
    sections: above.slice(last + 1),
  };
}

function follows(upper: GridRow | undefined, lower: GridRow | undefined): boolean {
  return upper !== undefined && lower !== undefined && lower.row - upper.row === 1;
}

function isHead({ cells }: GridRow, amounts: ReadonlySet<number>): boolean {
  const filled = [...cells.keys()].filter((column) => isFilled(cells[column]));
  const saysOneThing = filled.length > 1 && new Set(filled.map((column) => cellText(cells[column]))).size === 1;
  const isTitle = saysOneThing && filled.some((column) => !amounts.has(column));
  return filled.some((column) => amounts.has(column)) && !isTitle;
}

function namesDiffer(upper: GridRow, lower: GridRow, amounts: ReadonlySet<number>): boolean {
  return [...lower.cells.keys()].some((column) => {
    const [one, other] = [upper.cells[column], lower.cells[column]];
    return !amounts.has(column) && isFilled(one) && isFilled(other) && cellText(one) !== cellText(other);
  });
}

function saysValues({ cells }: GridRow, amounts: ReadonlySet<number>): boolean {
  return [...amounts].some((column) => saysValue(readHead(cellText(cells[column]))));
}

/** What stands once over several columns holds for all of them, also where nobody merged the cells: but for the lowest head. */
function filledAlong(heads: readonly GridRow[], merges: readonly Merge[]): readonly GridRow[] {
  const lowest = heads.at(-1);
  return heads.map((head) => {
    const merged = merges.some(({ fromRow, toRow }) => fromRow <= head.row && head.row <= toRow);
    if (head === lowest || merged || lowest === undefined) return head;
    const cells: Cell[] = [];
    for (const [column, below] of lowest.cells.entries()) {
      const [own, left] = [head.cells[column], cells[column - 1]];
      cells.push(isFilled(own) || !isFilled(below) ? (own ?? emptyCell) : (left ?? emptyCell));
    }
    return { row: head.row, cells: [...cells, ...head.cells.slice(cells.length)] };
  });
}

function textsOf(rows: readonly GridRow[]): string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.map(cellText)).filter((text) => text !== ""))];
}
