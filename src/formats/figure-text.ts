/** A number as a cell has it, with its bound, sign, unit and note; a time heads a column more often than it stands in one. */
const figure =
  /^(?:(?:minst|högst|max|min|lägst|at least|at most)\.?\s|[<>≤≥]\s?)?[(+\-−–]?\s?\d[\d\s\u00a0\u202f.,:/–-]*\s?(?:%|‰|mnkr|tkr|mkr|kr|st)?\)?[*¹²³\s]*$/iu;
const time = /^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/u;
const dash = /^[-–−—]$/u;

/** Whether all of a text is a year or a day. */
export const isTimeText = (text: string): boolean => time.test(text);

/** Whether all of a text is a number that is no time, or the dash that stands for none. */
export const isFigureText = (text: string): boolean => (figure.test(text) && !isTimeText(text)) || dash.test(text);
