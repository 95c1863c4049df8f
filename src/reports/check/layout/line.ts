/** A line of a page as it is printed, without the white space around it. */
export interface PrintedLine {
  readonly text: string;
  /** Empty lines above it, on its page. */
  readonly gap: number;
  /** White space before it, in characters: the first line of a page begins so in many texts. */
  readonly indent: number;
  readonly page: number | null;
  readonly line: number | null;
}

/** Whether a line goes on with what the line before it said. */
export const goesOn = ({ text }: PrintedLine): boolean => /^(?:\p{Ll}|\((?!\d+\)))/u.test(text) && !isItem(text);

/** Whether a text begins with the mark of a list's item. */
export const isItem = (text: string): boolean => /^(?:[•·▪◦\uf0a7\uf0b7●○]|[*–-]\s|\(?[a-z1-9]\)\s?)/u.test(text);

/** Whether a text ends as a sentence does. */
export const isEnded = (text: string): boolean => /[.!?:;]["”’)]?$/u.test(text);

/** A number with letters where digits were: `9O`, `113,S`, `-O,3`, `l8`, `S0`. */
const withLetters =
  /(?:^|\s)[+\-−–]?(?:[OolIS][,.]\d|[OolI]\d+|S0\d*|\d*(?:\d|\d[,.])[OolIS][\dOolIS]*(?:[,.][\dOolIS]+)?)%?(?=\s|$)/u;
const withComma = /\d,\d{1,2}(?!\d)/u;
const withPoint = /(?:^|\s)[+\-−–]?\d+\.\d{1,2}(?=\s?%|\s[+\-−–\d]|$)/u;

/** Whether a text has a number with letters in it. */
export const hasMisreadNumber = (text: string): boolean => withLetters.test(text);

/** Whether numbers in a line are such as a poor scan is read, with letters in them or with decimal signs of both kinds. */
export const isMisread = (text: string): boolean =>
  hasMisreadNumber(text) || (withComma.test(text) && withPoint.test(text));
