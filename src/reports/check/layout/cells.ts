import type { Language } from "#domain/text.ts";

import { figureOfCell } from "../figures/read.ts";
import type { PrintedLine } from "./line.ts";

/** One way to divide a line into a name and the cells after it. */
export interface Division {
  readonly name: string;
  /** References to notes after the name; empty where it has none. */
  readonly note: string;
  readonly cells: readonly string[];
  /** Where each cell stands on its line; null where the cells are not kept apart. */
  readonly stands: readonly Standing[] | null;
}

/** Characters from the left edge of the page. */
export interface Standing {
  readonly from: number;
  readonly to: number;
}

export type CellKind = "percent" | "number" | "text" | "dash";

/** More ways than this to divide a line say that it is no row. */
const most = 200;
const hedges = /^(?:minst|högst|max|under|över|ca|at least|at most|[<>≤≥])\s?(?=\d)/iu;
/** So many minus signs apart from their numbers in a line are no marks of empty cells. */
const fewestSigned = 3;
/** Words that end a row, such as a verdict, are no more than these. */
const mostWords = 3;

/** What stands in a cell; null where it can be no cell of figures and is no mark of an empty one. */
function figureKind(cell: string, language: Language): CellKind | null {
  if (/^[-–−]?$/u.test(cell)) return "dash";
  const figure = figureOfCell(cell.replace(hedges, ""), language);
  if (figure === null) return null;
  return figure.unit?.kind === "percent" ? "percent" : "number";
}

export const kindOf = (cell: string, language: Language): CellKind => figureKind(cell, language) ?? "text";

/** Whether a row has a mark of an empty cell in each of its cells. */
export const isAllEmpty = (cells: readonly string[]): boolean =>
  cells.length >= 2 && cells.every((cell) => /^[-–−]$/u.test(cell));

/** How many of the numbers begin with a zero: they are parts of others more often than padded. */
export const paddedIn = (cells: readonly string[]): number => cells.filter((cell) => /^\D*0\d/u.test(cell)).length;

/** How unlike in length the numbers that are no per cent are, in digits. */
export function spreadOf(cells: readonly string[], language: Language): number {
  const lengths = cells.flatMap((cell) => {
    const figure = figureOfCell(cell, language);
    return figure === null || figure.unit?.kind === "percent" ? [] : [figure.printed.replaceAll(/\D/gu, "").length];
  });
  const mean = lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return lengths.reduce((total, length) => total + (length - mean) ** 2, 0);
}

/**
 * The ways in which a line can end with cells of figures, those with the shortest names first; none where it ends with none. Two
 * spaces are always between cells, one may be within a number. Words may follow the figures, as a verdict does.
 */
export function divisionsOf({ text, indent }: PrintedLine, language: Language): readonly Division[] {
  const apart = divisionApart(text, indent, language);
  return apart === null ? tailsOf(text, language) : [apart];
}

/** A line whose cells are all kept apart by white space; a single one with a space in it may be two. */
function divisionApart(text: string, indent: number, language: Language): Division | null {
  const [name, ...parts] = partsApart(text, indent);
  const kinds = parts.map(({ cell }) => kindOf(cell, language));
  const isRow = kinds.some((kind) => kind === "number" || kind === "percent");
  if (name === undefined || !isRow || (parts.length === 1 && /\s/u.test(parts[0]?.cell ?? ""))) return null;
  if (parts.some(({ cell }, at) => kinds[at] === "text" && /[\d.]/u.test(cell))) return null;
  return { name: name.cell, note: "", cells: parts.map(({ cell }) => cell), stands: parts };
}

/** What is kept apart by white space on a line. */
interface Part extends Standing {
  readonly cell: string;
}

/** The parts of a line that tabs keep apart, else two spaces or more. */
export const partsApart = (text: string, indent: number): readonly Part[] =>
  text.includes("\t") ? tabbed(text) : spaced(text, indent);

const spaced = (text: string, indent: number): readonly Part[] =>
  [...text.matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: cell, index }) => ({
    cell,
    from: indent + index,
    to: indent + index + cell.length,
  }));

const tabbed = (text: string): readonly Part[] =>
  text.split("\t").map((cell, index) => ({ cell: cell.trim(), from: index, to: index + 1 }));

function tailsOf(text: string, language: Language): readonly Division[] {
  const tokens = [...text.matchAll(/\S+/gu)].map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
  }));
  const textOf = (from: number, to: number): string => text.slice(tokens[from]?.start, tokens[to]?.end);
  const isCell = (cell: string): boolean => !/\s{2}|\t/u.test(cell) && figureKind(cell, language) !== null;
  const ways: (readonly (readonly string[])[])[] = [];
  ways[tokens.length] = [[]];
  for (let words = 1; words <= mostWords; words += 1) {
    const last = textOf(tokens.length - words, tokens.length - 1);
    if (/^(?:\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+)*|[↑↗→↘↓●○])$/u.test(last)) ways[tokens.length - words] = [[last]];
  }
  const isSigned = (text.match(/(?:^|\s)[-–−]\s(?=\d)/gu) ?? []).length >= fewestSigned;
  const divisions: Division[] = [];
  let missed = 0;
  for (let from = tokens.length - 1; from >= 0 && missed <= mostWords; from -= 1) {
    const found: (readonly string[])[] = [];
    for (let to = from; to < Math.min(tokens.length, from + 6); to += 1) {
      const rest = ways[to + 1] ?? [];
      const cell = textOf(from, to);
      if (isSigned && /^[-–−]$/u.test(cell) && /^\s\d/u.test(text.slice(tokens[to]?.end))) continue;
      if (rest.length > 0 && isCell(cell)) found.push(...rest.map((others) => [cell, ...others]));
    }
    if (found.length > most) return [];
    missed = found.length > 0 ? 0 : missed + 1;
    if (found.length === 0) continue;
    ways[from] = found;
    const name = text.slice(0, tokens[from]?.start).trim();
    const fewest = name === "" ? 2 : 1;
    const figures = found.filter(
      (cells) => cells.filter((cell) => /\d/u.test(cell)).length >= fewest || (name === "" && isAllEmpty(cells)),
    );
    divisions.unshift(...figures.map((cells) => ({ name, note: "", cells, stands: null })));
  }
  return divisions;
}
