/** A field as it stands, or the items of an object list: dimension, object, dimension, object ... */
export type Field = string | readonly string[];

/** The fields of a line, and whether any of it is beyond ASCII. */
interface Line {
  readonly fields: Field[];
  readonly isPlain: boolean;
}

/** Where the reading of a line has come. */
interface Cursor {
  readonly text: string;
  readonly end: number;
  at: number;
  isPlain: boolean;
}

const [tab, space, quote, backslash, openBrace, closeBrace] = [9, 32, 34, 92, 123, 125];
const noItems: readonly string[] = [];

/**
 * The fields of the line from `start` to `end`: separated by spaces or tabs, in quotation marks where they have any in them (`\"`
 * is one inside), object lists in braces. Null where a quotation mark or a brace is never closed.
 */
export function fieldsOf(text: string, start: number, end: number): Line | null {
  const cursor: Cursor = { text, end, at: start, isPlain: true };
  const fields: Field[] = [];
  while (skipBlanks(cursor)) {
    const field = text.charCodeAt(cursor.at) === openBrace ? list(cursor) : word(cursor, openBrace);
    if (field === null) return null;
    fields.push(field);
  }
  return { fields, isPlain: cursor.isPlain };
}

/** Whether anything follows. */
function skipBlanks(cursor: Cursor): boolean {
  while (cursor.at < cursor.end && isBlank(cursor.text.charCodeAt(cursor.at))) cursor.at += 1;
  return cursor.at < cursor.end;
}

function list(cursor: Cursor): readonly string[] | null {
  cursor.at += 1;
  if (cursor.text.charCodeAt(cursor.at) === closeBrace) {
    cursor.at += 1;
    return noItems;
  }
  const items: string[] = [];
  while (skipBlanks(cursor)) {
    if (cursor.text.charCodeAt(cursor.at) === closeBrace) {
      cursor.at += 1;
      return items;
    }
    const item = word(cursor, closeBrace);
    if (item === null) return null;
    items.push(item);
  }
  return null;
}

/** A field without braces; one without quotation marks ends before a blank or `stop`. */
function word(cursor: Cursor, stop: number): string | null {
  if (cursor.text.charCodeAt(cursor.at) === quote) return quoted(cursor);
  const { text, end } = cursor;
  const from = cursor.at;
  let at = from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === stop || isBlank(code)) break;
    if (code > 127) cursor.isPlain = false;
  }
  cursor.at = at;
  return text.slice(from, at);
}

function quoted(cursor: Cursor): string | null {
  const { text, end } = cursor;
  const from = cursor.at + 1;
  let hasEscapes = false;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote && isClosing(text, at + 1, end)) {
      cursor.at = at + 1;
      const field = text.slice(from, at);
      return hasEscapes ? field.replaceAll('\\"', '"') : field;
    }
    if (code > 127) cursor.isPlain = false;
    // A path may end in a backslash: the mark that ends the line closes, whatever stands before it.
    if (code === backslash && text.charCodeAt(at + 1) === quote && at + 2 < end) {
      hasEscapes = true;
      at += 1;
    }
  }
  return null;
}

/** A mark inside a text that its program forgot to escape, "rör 5"x6", closes nothing. */
function isClosing(text: string, after: number, end: number): boolean {
  if (after >= end) return true;
  const code = text.charCodeAt(after);
  return isBlank(code) || code === closeBrace || code === openBrace;
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}
