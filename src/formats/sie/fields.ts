/** A field as it stands, or the items of an object list: dimension, object, dimension, object ... */
export type Field = string | readonly string[];

const [tab, space, quote, backslash, openBrace, closeBrace] = [9, 32, 34, 92, 123, 125];
const noItems: readonly string[] = [];

/**
 * The fields of the line from `start` to `end`: separated by spaces or tabs, in quotation marks where they have any in them (`\"`
 * is one inside), object lists in braces. Null where a quotation mark or a brace is never closed.
 */
export function fieldsOf(text: string, start: number, end: number): readonly Field[] | null {
  const fields: Field[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at += 1;
    else if (code === quote) {
      const close = closingQuote(text, at + 1, end);
      if (close === -1) return null;
      fields.push(unescaped(text.slice(at + 1, close)));
      at = close + 1;
    } else if (code === openBrace) {
      const close = closingBrace(text, at + 1, end);
      const items = close === -1 ? null : itemsOf(text, at + 1, close);
      if (items === null) return null;
      fields.push(items);
      at = close + 1;
    } else {
      const from = at;
      at += 1;
      while (at < end && !isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== openBrace) at += 1;
      fields.push(text.slice(from, at));
    }
  }
  return fields;
}

/** What stands between two braces, which may not have others in them. */
function itemsOf(text: string, start: number, end: number): readonly string[] | null {
  if (start === end) return noItems;
  const items = fieldsOf(text, start, end);
  return items !== null && isItems(items) ? items : null;
}

function isItems(fields: readonly Field[]): fields is readonly string[] {
  return fields.every((field) => typeof field === "string");
}

/** Where the text that begins at `from` ends, or -1. */
function closingQuote(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote && isClosing(text, at + 1, end)) return at;
    // A path may end in a backslash: the mark that ends the line closes, whatever stands before it.
    if (code === backslash && text.charCodeAt(at + 1) === quote && at + 2 < end) at += 1;
  }
  return -1;
}

/** A mark inside a text that its program forgot to escape, "rör 5"x6", closes nothing. */
function isClosing(text: string, after: number, end: number): boolean {
  if (after >= end) return true;
  const code = text.charCodeAt(after);
  return isBlank(code) || code === closeBrace || code === openBrace;
}

/** Where the list that begins at `from` ends, or -1; an object's name may have a brace in it, in quotation marks. */
function closingBrace(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === closeBrace) return at;
    if (code !== quote) continue;
    at = closingQuote(text, at + 1, end);
    if (at === -1) return -1;
  }
  return -1;
}

function unescaped(text: string): string {
  return text.includes('\\"') ? text.replaceAll('\\"', '"') : text;
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}
