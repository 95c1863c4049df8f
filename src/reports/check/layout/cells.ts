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
const most = 1000;
const hedges = /^(?:minst|högst|max|under|över|ca|at least|at most|[<>≤≥])\s?(?=\d)/iu;
/** So many minus signs apart from their numbers in a line are no marks of empty cells. */
const fewestSigned = 3;
/** Words that end a row, such as a verdict, are no more than these. */
const mostWords = 3;

/** References to notes that are no number: `2, 3, 17`, `Not 24`, `K13`. */
const notes = /^(?:not(?:e|er|es)?\.?\s|\p{Lu}{1,2})?\d{1,2}\p{Lu}?(?:\s?[,–-]\s?\p{Lu}{0,2}\d{1,2}\p{Lu}?)*$/iu;

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
 * spaces are always between cells, one may be within a number, and where all else stands together it may part two. Words may follow
 * the figures, as a verdict does.
 */
export function divisionsOf({ text, indent }: PrintedLine, language: Language): readonly Division[] {
  const apart = divisionApart(text, indent, language);
  if (apart === null) return tailsOf(text, language);
  const [only = ""] = apart.cells;
  const isMaybeTwo = apart.cells.length === 1 && /\s/u.test(only);
  return [...(isMaybeTwo ? tailsOf(text, language).filter(({ cells }) => cells.length > 1) : []), apart];
}

/** A line whose cells are all kept apart by white space. */
function divisionApart(text: string, indent: number, language: Language): Division | null {
  const [name, ...parts] = withName(partsOf(text, indent), indent, language);
  const kinds = parts.map(({ cell }) => kindOf(cell, language));
  const isRow =
    kinds.some((kind) => kind === "number" || kind === "percent") ||
    isAllEmpty(parts.map(({ cell }) => cell)) ||
    (parts.length === 1 && notes.test(parts[0]?.cell ?? ""));
  if (name === undefined || !isRow) return null;
  if (parts.some(({ cell }, at) => kinds[at] === "text" && /[\d.]/u.test(cell) && !notes.test(cell))) return null;
  return { name: name.cell, note: "", cells: parts.map(({ cell }) => cell), stands: parts };
}

/** So far in a figure that begins a line stands in a column: no name of a row does. */
const farIn = 12;
/** Wide enough that what stands at two tabs never touches. */
const tabWidth = 8;

function withName(parts: readonly Part[], indent: number, language: Language): readonly Part[] {
  const [first] = parts;
  const isBare = indent >= farIn && first !== undefined && kindOf(first.cell, language) === "number";
  return isBare ? [{ cell: "", from: 0, to: 0 }, ...parts] : parts;
}

/** A piece of a line that stands apart from the others. */
export interface Part extends Standing {
  readonly cell: string;
}

/** The pieces of a line that two spaces or a tab part. Where tabs part them the name may be empty. */
export function partsOf(text: string, indent: number, isTabbed = text.includes("\t")): readonly Part[] {
  if (!isTabbed)
    return [...text.matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: cell, index }) => ({
      cell,
      from: indent + index,
      to: indent + index + cell.length,
    }));
  const cells = text.split("\t").map((cell, index) => ({ cell: cell.trim(), ...tabStop(indent + index) }));
  return indent === 0 ? cells : [{ cell: "", ...tabStop(0) }, ...cells];
}

const tabStop = (tabs: number): Standing => ({ from: tabs * tabWidth, to: tabs * tabWidth + 1 });

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
      (cells) => cells.filter((cell) => /\d/u.test(cell)).length >= fewest || isAllEmpty(cells),
    );
    divisions.unshift(...figures.map((cells) => ({ name, note: "", cells, stands: null })));
  }
  return divisions;
}
