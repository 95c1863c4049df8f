import { emptyCell, type Cell, type Grid, type GridRow } from "#formats/grid.ts";
import { numberOfText } from "./number-text.ts";
import { periodPart } from "./period-text.ts";

/** The text that a cell is seen as, near enough to be recognised by whoever looks for it. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case "empty":
      return "";
    case "text":
      return cell.text.trim();
    case "number":
      return cell.value;
    case "date":
      return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`;
    case "time":
      return cell.days;
    case "boolean":
      return String(cell.value);
    case "error":
      return cell.code;
    case "uncalculated":
      return "=";
  }
}

/** Whether a cell can be an amount: a number that is no period, or what should have been one. */
export function isAmount(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  if (cell.kind === "error" || cell.kind === "uncalculated" || cell.kind === "time") return true;
  if (cell.kind === "number") return periodPart(cell.value) === null;
  if (cell.kind !== "text" || periodPart(cell.text) !== null) return false;
  const { kind } = numberOfText(cell.text, null);
  return kind === "number" || kind === "unclear" || kind === "error";
}

/** Whether a cell says that there is no value, in so many words: `–`. */
export function isMissing(cell: Cell | undefined): boolean {
  return cell?.kind === "text" && numberOfText(cell.text, null).kind === "missing";
}

export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== "empty" && cellText(cell) !== "";
}

/** So many cells are filled by merges at most: more is no table. */
const mostMerged = 200_000;

/** The rows with each text of merged cells in all of them. Numbers stay where they are: they are one value, not several. */
export function filledRows({ rows, merges }: Grid): readonly GridRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = new Map<number, Cell[]>();
  const first = rows[0]?.row ?? 1;
  let count = 0;
  for (const { fromRow, toRow, fromColumn, toColumn } of merges) {
    const origin = rows[fromRow - first]?.cells[fromColumn];
    const isName = origin?.kind === "text" || (origin !== undefined && isFilled(origin) && !isAmount(origin));
    if (!isName) continue;
    for (let row = fromRow; row <= Math.min(toRow, first + rows.length - 1); row += 1) {
      const cells = filled.get(row) ?? [...(rows[row - first]?.cells ?? [])];
      for (let column = fromColumn; column <= Math.min(toColumn, width - 1); column += 1) {
        count += 1;
        if (count > mostMerged) return rows;
        while (cells.length <= column) cells.push(emptyCell);
        cells[column] = origin;
      }
      filled.set(row, cells);
    }
  }
  return filled.size === 0 ? rows : rows.map((each) => ({ row: each.row, cells: filled.get(each.row) ?? each.cells }));
}
