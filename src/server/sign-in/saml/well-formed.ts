const name = String.raw`[\p{L}_][\p{L}\d_.:-]*`;
const space = String.raw`[ \t\r\n]`;
const attribute = `${space}+${name}${space}*=${space}*(?:"[^<"]*"|'[^<']*')`;
const reference = String.raw`&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});`;

/** Text, a reference to a character, the end of an element, or its beginning. */
const piece = new RegExp(
  `[^<&]+|${reference}|</(?<end>${name})${space}*>|<(?<start>${name})(?:${attribute})*${space}*(?<empty>/)?>`,
  "uy",
);

/** Far more than any provider sends; with twenty times as many the library's search through them takes a minute. */
const mostElements = 1000;
const deepest = 50;

/**
 * Whether a text is elements, attributes and text only, each element closed where it should be, and no more of them than there is sense in. Parsers mend what is not, each in its own way,
 * and two that read the same message differently are how a signature comes to cover something else than what is read.
 */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let elements = 0;
  piece.lastIndex = 0;
  while (piece.lastIndex < xml.length) {
    const found = piece.exec(xml)?.groups;
    if (found === undefined) return false;
    const { end, start, empty } = found;
    if (end !== undefined && open.pop() !== end) return false;
    if (start !== undefined) elements += 1;
    if (start !== undefined && empty === undefined) open.push(start);
    if (elements > mostElements || open.length > deepest) return false;
  }
  return open.length === 0;
}
