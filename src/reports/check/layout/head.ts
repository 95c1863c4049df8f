import type { PrintedLine } from "./line.ts";

/** A table's head divided over its columns: the text of each, with the line feeds of print. */
export interface DividedHead {
  readonly cells: readonly string[];
  /** How clearly: the weakest of the places where it is cut, less the strongest where it is not. */
  readonly clarity: number;
}

interface Token {
  readonly text: string;
  readonly isFirst: boolean;
  readonly opensChunk: boolean;
  readonly opensLine: boolean;
  readonly isApart: boolean;
}

/** Words that a column's head begins with. */
const words =
  /^(?:ack|utfall|årsutfall|budget|årsbu|årspr|års|helår|period|prognos|avvik|avv\.|redovisat|bedömt|diff|skillnad|förändr|föreg|bokslut|annual|mål|ingångs|utgångs|styrmått|antal|andel|summa|totalt|kvinnor|män|koncern$|resultat|status|trend|måluppf|plan|ram|delår|kv\d|actual|outcome|forecast|variance|deviation|target|change|share|number|total|previous|women|men)/iu;
const modifiers = /^(?:Ack\.?|Ackumulera[dt]|Årets|Periodens|Helår|Justerad|Reviderad|Ny|Senaste|Year|Full|Annual)$/u;
/** Years, days, spans of days, and parts of years. */
const date = /^(?:(?:19|20)\d\d(?:\d\d|[-–]\d\d[-–]\d\d(?:[-–](?:19|20)\d\d[-–]\d\d[-–]\d\d)?)?|[TQ][1-4])$/u;

/** Whether a line has nothing but dates, two or more: no row has. */
export function isDates(text: string): boolean {
  const tokens = text.split(/\s+/u);
  return tokens.length > 1 && tokens.every((token) => date.test(token));
}

export const isHeadWord = (text: string): boolean => words.test(text);

/** From this on a cut is by a word that says so, or by white space. */
export const clearCut = 1.5;

/** Divides the lines above a table's rows into so many columns; null where they can't be. */
export function dividedHead(lines: readonly PrintedLine[], columns: number): DividedHead | null {
  if (columns < 2) return null;
  const tokens = lines.flatMap(tokensOf).map((token, index) => ({ ...token, isFirst: index === 0 }));
  const dated = datedHead(tokens, columns);
  if (dated !== null) return dated;
  const scores = tokens.map((token, index) =>
    index === 0 ? 0 : cutScore(token, tokens[index - 1], tokens[index + 1]),
  );
  const isWordEach = tokens.length === columns && tokens.every(({ text }) => /^[%\p{Lu}]/u.test(text));
  const ranked = scores.map((score, index) => ({ score, index })).slice(1);
  ranked.sort((one, other) => other.score - one.score || one.index - other.index);
  const chosen = ranked.slice(0, columns - 1);
  const weakest = Math.min(...chosen.map(({ score }) => score));
  if (chosen.length < columns - 1 || (weakest < 1 && !isWordEach)) return null;
  const clarity = isWordEach ? Math.max(clearCut, weakest) : Math.min(3, weakest) - (ranked[columns - 1]?.score ?? 0);
  const starts = [0, ...chosen.map(({ index }) => index).toSorted((one, other) => one - other)];
  const cells = starts.map((start, at) => textOf(tokens.slice(start, starts[at + 1])));
  return { cells, clarity: weakest < 1.1 && !isWordEach ? Math.min(clarity, 0.3) : clarity };
}

/** Heads of which each but that of the names ends with its date: `Tkr Kommunen 2024 Koncernen 2024`, `Mnkr 31 dec 2024 31 dec 2023`. */
function datedHead(tokens: readonly Token[], columns: number): DividedHead | null {
  const ends = tokens.flatMap(({ text }, index) => (date.test(text) ? [index + 1] : []));
  if (ends.length !== columns - 1 || ends.at(-1) !== tokens.length) return null;
  const lengths = ends.slice(1).map((end, at) => end - (ends[at] ?? 0));
  const [length = 1] = lengths;
  if (lengths.length === 0 || lengths.some((one) => one < 2)) return null;
  if (ends.slice(0, -1).some((end) => !/^[\p{Lu}\d]/u.test(tokens[end]?.text ?? ""))) return null;
  const [first = 0] = ends;
  const isEven = lengths.every((one) => one === length);
  const start = isEven ? first - length : tokens.findLastIndex(({ text }, at) => at < first && /^\p{Lu}/u.test(text));
  if (start < 1) return null;
  const starts = [0, start, ...ends.slice(0, -1)];
  return { cells: starts.map((from, at) => textOf(tokens.slice(from, starts[at + 1]))), clarity: 2 };
}

/** A product is one word: `S x K`. */
function tokensOf({ text, gap }: PrintedLine): readonly Omit<Token, "isFirst">[] {
  return [...text.matchAll(/(?<space>^|\s+)(?<word>\S+(?: [x×*] \S+)?)/gu)].map(
    ({ index, groups: { space = "", word = "" } = {} }) => ({
      text: word,
      opensChunk: index === 0 && gap > 0,
      opensLine: index === 0,
      isApart: index > 0 && /\s{2}|\t/u.test(space),
    }),
  );
}

/** How much speaks for a new column's beginning here; 0 where nothing does. */
function cutScore(token: Token, before: Token | undefined, after: Token | undefined): number {
  const { text, opensChunk, opensLine, isApart } = token;
  if (isApart) return 3;
  const apart = opensChunk ? 2 : 0;
  if (date.test(text)) {
    if (opensChunk) return 5;
    return before === undefined ? 0 : dateScore(before, after);
  }
  if (!/^\p{Lu}/u.test(text)) return 0;
  if (!words.test(text)) return opensLine ? Math.max(apart, 1.2) : 1;
  return !opensLine && before !== undefined && modifiers.test(before.text) ? 0.5 : 3 + apart;
}

/** Of years that follow each other each is a column; else one belongs to the word of a column before it. */
function dateScore({ text, isFirst }: Token, after: Token | undefined): number {
  if (date.test(text)) return 3;
  if (/[-–]$/u.test(text) || (words.test(text) && !isFirst)) return 0.2;
  if (after !== undefined && !after.opensChunk && date.test(after.text)) return 3;
  return /^\p{Lu}/u.test(text) ? clearCut : 0.2;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, opensLine }, index) => (index === 0 ? "" : opensLine ? "\n" : " ") + text).join("");
}
