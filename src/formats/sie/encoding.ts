import { isUtf8 } from "node:buffer";

import iconv from "iconv-lite";

/** What a SIE file can be in: the format says code page 437 (`PC8`); some programs write otherwise. */
export type SieEncoding = "CP437" | "UTF-8" | "windows-1252";

const pcLetters = /[\u0080-\u009a\u00a0-\u00a5]/u;
/** Letters of windows-1252 that are lines of boxes and the like in code page 437. */
const windowsLetters = /[ÄÅÆÉÖØÜäåæéèöøü]/u;
/** Bytes that may be a character of UTF-8. */
const utf8Pair = /[\u00c2-\u00f4][\u0080-\u00bf]/u;

const pcCharacters: readonly string[] = [
  ...iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), "CP437"),
];

/**
 * The encoding of a field whose bytes are the characters of `bytes` (0-255). By the field alone, so that what is written alike is
 * read alike wherever it stands: UTF-8 where it is valid, windows-1252 where that gives letters and code page 437 none.
 */
export function encodingOf(bytes: string): SieEncoding {
  if (utf8Pair.test(bytes) && isUtf8(Buffer.from(bytes, "latin1"))) return "UTF-8";
  return !pcLetters.test(bytes) && windowsLetters.test(bytes) ? "windows-1252" : "CP437";
}

/** The text of bytes that are given as characters 0-255. */
export function decoded(bytes: string, encoding: SieEncoding): string {
  if (encoding !== "CP437") return iconv.decode(Buffer.from(bytes, "latin1"), encoding);
  let [text, from] = ["", 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes.charCodeAt(at);
    if (byte < 128) continue;
    text += bytes.slice(from, at) + (pcCharacters[byte] ?? "");
    from = at + 1;
  }
  return text + bytes.slice(from);
}

/** Bytes of code page 437; a character that it lacks becomes `?`, as programs in it have always written. */
export function encoded(text: string): Uint8Array {
  return iconv.encode(text, "CP437");
}
