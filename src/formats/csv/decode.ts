import iconv from "iconv-lite";

/** Bytes as text, and the encoding they were taken to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "windows-1252";
}

/**
 * UTF-8 where the bytes are valid UTF-8 (a byte order mark is dropped), UTF-16 where they begin with its mark, otherwise
 * windows-1252, in which every byte means something. Only UTF-8 is certain: whoever asks must tell of the others.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: iconv.decode(bytes, "utf-16le"), encoding: "UTF-16" };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: iconv.decode(bytes, "utf-16be"), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: iconv.decode(bytes, "win1252"), encoding: "windows-1252" };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
