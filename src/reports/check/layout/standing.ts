import type { Division, Standing } from "./cells.ts";

/** A column as it stands on the page, and the rows that have something in it. */
interface Column extends Standing {
  readonly rows: ReadonlySet<number>;
}

/** Closer than this, in characters, what stands in different rows is of one column. */
const near = 2;

/**
 * The rows with a cell for each column, blank where nothing stands in it, and where each column stands, for rows whose cells are kept
 * apart by white space; null where fewer than most of the rows are, and where a row has two cells in what else is one column.
 */
export function standingRows(
  lines: readonly (readonly Division[])[],
): { readonly lines: readonly (readonly Division[])[]; readonly columns: readonly Standing[] } | null {
  const apart = lines.map((ways) => ways.find(({ stands }) => stands !== null) ?? null);
  if (apart.filter((way) => way !== null).length * 4 < lines.length * 3) return null;
  const columns = columnsOf(apart.map((way) => way?.stands ?? []));
  const placed = apart.map((way) => (way === null ? null : placedIn(way, columns)));
  if (placed.some((way, row) => way === null && apart[row] !== null)) return null;
  return { lines: lines.map((ways, row) => (placed[row] ? [placed[row]] : ways)), columns };
}

/** What stands below each other; pieces that nearly do are one column where no row has both. */
function columnsOf(rows: readonly (readonly Standing[])[]): readonly Standing[] {
  const cells = rows.flatMap((stands, row) => stands.map(({ from, to }) => ({ from, to, row })));
  const columns: Column[] = [];
  for (const { from, to, row } of cells.toSorted((one, other) => one.from - other.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to + (last.rows.has(row) ? 0 : near))
      columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, to), rows: new Set([...last.rows, row]) };
    else columns.push({ from, to, rows: new Set([row]) });
  }
  return columns;
}

/** Null where two of the cells stand in one column. */
function placedIn(division: Division, columns: readonly Standing[]): Division | null {
  const cells = columns.map(() => "");
  for (const [at, { from, to }] of (division.stands ?? []).entries()) {
    const column = columns.findIndex((one) => from < one.to && to > one.from);
    if (column < 0 || cells[column] !== "") return null;
    cells[column] = division.cells[at] ?? "";
  }
  return { ...division, cells, stands: columns };
}
