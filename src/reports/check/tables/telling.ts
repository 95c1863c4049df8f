import type { Both } from "#domain/text.ts";

import { oneLine } from "../words/one-line.ts";
import type { AddedFigure } from "./additions.ts";
import type { CheckedTable, ColumnRelation } from "./table.ts";

/** What a row is called in a sentence. */
export function rowName({ rows, columns }: CheckedTable, row: number): string {
  const name = oneLine(rows[row]?.name ?? "");
  return name === "" ? oneLine(columns[0]?.text ?? "") : name;
}

/** What a column is called in a sentence. */
export function columnName({ columns }: CheckedTable, column: number): string {
  return oneLine(columns[column]?.text ?? "");
}

/** `”Summa” är 16,9 i kolumnen ”Utfall”`; without the column where it has no head. */
export function cellSays(table: CheckedTable, row: number, column: number, printed: string): Both {
  const [name, head] = [rowName(table, row), columnName(table, column)];
  const [inSwedish, inEnglish] = head === "" ? ["", ""] : [` i kolumnen ”${head}”`, ` in the column “${head}”`];
  return { sv: `”${name}” är ${printed}${inSwedish}`, en: `“${name}” is ${printed}${inEnglish}` };
}

/** `12,0 + 4,5 − 1,0`, with negative parts in brackets. */
export function sumText(parts: readonly AddedFigure[]): string {
  return parts
    .map(({ figure, sign }, index) => `${operator(sign, index)}${inBrackets(figure.printed, index)}`)
    .join(" ");
}

function operator(sign: 1 | -1, index: number): string {
  if (sign === -1) return "− ";
  return index === 0 ? "" : "+ ";
}

/** A figure as it stands inside a calculation. */
export function inBrackets(printed: string, index = 1): string {
  return index > 0 && /^[-−–+]/u.test(printed) ? `(${printed})` : printed;
}

/** `(12,0 − 10,0) / 10,0`, or `12,0 / 10,0` for a ratio; the sign of a base does not count. */
export function percentText(kind: ColumnRelation["kind"], first: string, second: string): string {
  const base = /^[-−–]/u.test(second) ? `|${second}|` : second;
  return kind === "percent" ? `(${first} − ${inBrackets(second)}) / ${base}` : `${first} / ${inBrackets(second)}`;
}
