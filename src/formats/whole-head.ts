import { isFigureText } from "./figure-text.ts";

/** A row of a table: its texts, one a column, and whether one of its cells reaches over several columns. */
export interface SpannedRow {
  readonly texts: readonly string[];
  readonly spans: boolean;
}

/** How many rows a head has of which so many are known: below words that reach over several columns these have heads of their own. */
export function wholeHead(known: number, rows: readonly SpannedRow[]): number {
  let head = known;
  while (goesOn(rows[head - 1], rows[head])) head += 1;
  return head;
}

/** The name of the rows' column stands in one of the two. */
function goesOn(above: SpannedRow | undefined, row: SpannedRow | undefined): boolean {
  if (above === undefined || row === undefined || !above.spans) return false;
  const filled = row.texts.filter((text) => text.trim() !== "");
  const isNamedOnce = [above, row].some(({ texts: [name = ""] }) => name.trim() === "");
  return isNamedOnce && filled.length >= 2 && !filled.some((text) => isFigureText(text.trim()));
}
