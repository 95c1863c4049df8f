import iconv from "iconv-lite";

/** What a text can be written in, of what is still met with. `cp850` is what DOS programs write; of Swedish letters it has those of cp437 too. */
export const encodings = ["UTF-8", "UTF-16", "windows-1252", "cp850"] as const;

export type Encoding = (typeof encodings)[number];

/** Bytes as text, and the encoding they were taken to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * UTF-8 where the bytes are valid UTF-8 (a byte order mark is dropped), UTF-16 where they begin with its mark, otherwise
 * cp850 where å, ä and ö stand as DOS wrote them and never as Windows does, and windows-1252, in which every byte means
 * something. Only UTF-8 is certain: whoever asks must tell of the others.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xfe, 0xff])) return { text: iconv.decode(bytes, "utf-16be"), encoding: "UTF-16" };
  if (startsWith(bytes, [0xff, 0xfe])) return decodedAs(bytes, "UTF-16");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return decodedAs(bytes, isDos(bytes) ? "cp850" : "windows-1252");
  }
}

const names: Readonly<Record<Encoding, string>> = {
  "UTF-8": "utf-8",
  "UTF-16": "utf-16le",
  "windows-1252": "win1252",
  cp850: "cp850",
};

/** The bytes as text in an encoding that is known; what means nothing in it is `\ufffd`. */
export function decodedAs(bytes: Uint8Array, encoding: Encoding): DecodedText {
  return { text: iconv.decode(bytes, names[encoding]), encoding };
}

const dosLetters = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]);
const windowsLetters = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6]);

function isDos(bytes: Uint8Array): boolean {
  return bytes.some((byte) => dosLetters.has(byte)) && !bytes.some((byte) => windowsLetters.has(byte));
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
