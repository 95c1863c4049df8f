const [tab, space, quote, backslash, openBrace, closeBrace] = [9, 32, 34, 92, 123, 125];

/**
 * The fields of the line from `start` to `end`: separated by spaces or tabs, in quotation marks where they have any in them (`\"`
 * is one inside). An object list is one field, with its braces. Null where a quotation mark or a brace is never closed.
 */
export function fieldsOf(text: string, start: number, end: number): readonly string[] | null {
  const fields: string[] = [];
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
      if (close === -1) return null;
      fields.push(text.slice(at, close + 1));
      at = close + 1;
    } else {
      const from = at;
      at = endOfBare(text, at + 1, end);
      fields.push(text.slice(from, at));
    }
  }
  return fields;
}

function endOfBare(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === space || code === tab || code === openBrace) return at;
  }
  return end;
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

/** What an object list has between its braces: dimension, object, dimension, object ... Null for what is no list. */
export function itemsOf(list: string): readonly string[] | null {
  return list.startsWith("{") && list.endsWith("}") ? fieldsOf(list, 1, list.length - 1) : null;
}

function unescaped(text: string): string {
  return text.includes('\\"') ? text.replaceAll('\\"', '"') : text;
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}
