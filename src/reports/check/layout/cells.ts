import type { Language } from "#domain/text.ts";

import { figureOfCell } from "../figures/read.ts";

/** One way to divide a line into a name and the cells of figures after it. */
export interface Division {
  readonly name: string;
  readonly cells: readonly string[];
}

/** More ways than this to divide a line say that it is no row. */
const most = 500;
const dash = /^[-–−]$/u;

/** Whether a cell says that there is nothing in it. */
export const isDash = (cell: string): boolean => dash.test(cell);

/**
 * The ways in which a line can end with cells of figures, those with the shortest names first; none where it ends with none. Two
 * spaces are always between cells, one may be within a number.
 */
export function divisionsOf(text: string, language: Language): readonly Division[] {
  const tokens = [...text.matchAll(/\S+/gu)].map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
  }));
  const textOf = (from: number, to: number): string => text.slice(tokens[from]?.start, tokens[to]?.end);
  const isCell = (cell: string): boolean =>
    !/\s{2}|\t/u.test(cell) && (isDash(cell) || figureOfCell(cell, language) !== null);
  const ways: (readonly (readonly string[])[])[] = [];
  ways[tokens.length] = [[]];
  const divisions: Division[] = [];
  let missed = 0;
  for (let from = tokens.length - 1; from >= 0 && missed < 4; from -= 1) {
    const found: (readonly string[])[] = [];
    for (let to = from; to < Math.min(tokens.length, from + 6); to += 1) {
      const rest = ways[to + 1] ?? [];
      const cell = textOf(from, to);
      if (rest.length > 0 && isCell(cell)) found.push(...rest.map((others) => [cell, ...others]));
    }
    if (found.length > most) return [];
    ways[from] = found;
    missed = found.length > 0 ? 0 : missed + 1;
    const name = text.slice(0, tokens[from]?.start).trim();
    divisions.unshift(...found.filter((cells) => !cells.every(isDash)).map((cells) => ({ name, cells })));
  }
  return divisions;
}
