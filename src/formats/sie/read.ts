import { crc32 } from "node:zlib";

import { decoded, encodingOf, type SieEncoding } from "./encoding.ts";
import { fieldsOf, type Field } from "./fields.ts";
import { parsers } from "./parse.ts";
import type { SieFault, SieRecord } from "./record.ts";

/** Takes what is read as it is read; `line` is from 1. */
export interface SieTaker {
  readonly record: (record: SieRecord, line: number) => void;
  readonly fault: (fault: SieFault, line: number) => void;
}

/** Reads a SIE file, type 1-4 or 4i, as its bytes come, in parts of any size; it keeps no more than a line of them. */
export interface SieReader {
  readonly push: (bytes: Uint8Array) => void;
  /** After the last bytes. */
  readonly end: () => void;
}

/** No record of any program is as long; what is longer is no SIE file. */
const longestLine = 100_000;
const longestExcerpt = 200;
/** Texts beyond ASCII that are remembered as decoded; names come again and again. */
const mostRemembered = 10_000;

/** Of UTF-8, as characters 0-255. */
const byteOrderMark = "\u00ef\u00bb\u00bf";
const beyondAscii = /[\u0080-\u00ff]/u;
const [lineFeed, carriageReturn, hash, openBrace, closeBrace, endOfFile] = [10, 13, 35, 123, 125, 26];

export function sieReader(taker: SieTaker): SieReader {
  const lines = lineReader(taker);
  let rest = "";
  let isSkipping = false;

  /** Takes the lines that are whole, ended by LF, CR or both, and keeps what remains. */
  const split = (text: string, isLast: boolean): void => {
    let from = 0;
    let feed = text.indexOf("\n");
    let back = text.indexOf("\r");
    while (feed !== -1 || back !== -1) {
      const isBack = back !== -1 && (feed === -1 || back < feed);
      const to = isBack ? back : feed;
      // A CR that ends what has come may be half of an end of line.
      if (isBack && to === text.length - 1 && !isLast) break;
      if (isSkipping) isSkipping = false;
      else lines.take(text, from, to);
      from = isBack && text.charCodeAt(to + 1) === lineFeed ? to + 2 : to + 1;
      if (feed !== -1 && feed < from) feed = text.indexOf("\n", from);
      if (back !== -1 && back < from) back = text.indexOf("\r", from);
    }
    rest = text.slice(from);
  };

  return {
    push: (bytes) => {
      split(rest + latin1(bytes), false);
      if (rest.length <= longestLine) return;
      if (!isSkipping) lines.tooLong(rest);
      isSkipping = true;
      rest = rest.endsWith("\r") ? "\r" : "";
    },
    end: () => {
      if (rest !== "") split(`${rest}\n`, true);
      lines.end();
    },
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).latin1Slice();
}

interface LineReader {
  readonly take: (text: string, from: number, to: number) => void;
  readonly tooLong: (beginning: string) => void;
  readonly end: () => void;
}

/** What stands between a voucher's head and the end of its rows. */
type VoucherState = "outside" | "announced" | "inside";

function lineReader({ record, fault }: SieTaker): LineReader {
  const text = textReader(fault);
  let line = 0;
  let voucher: VoucherState = "outside";
  let voucherLine = 0;
  let checksum: { sum: number; readonly line: number } | null = null;

  const excerptOf = (source: string, from: number, to: number): string =>
    text.plain(source.slice(from, Math.min(to, from + longestExcerpt)));

  const leaveVoucher = (): void => {
    if (voucher === "inside") fault({ kind: "open_voucher" }, voucherLine);
    if (voucher !== "outside") record({ kind: "voucherEnd" }, line);
    voucher = "outside";
  };

  const brace = (source: string, from: number, to: number): void => {
    const isOpening = source.charCodeAt(from) === openBrace;
    const isAlone = to === from + 1;
    if (isAlone && isOpening && voucher === "announced") voucher = "inside";
    else if (isAlone && !isOpening && voucher === "inside") {
      voucher = "outside";
      record({ kind: "voucherEnd" }, line);
    } else if (!isAlone || voucher === "announced")
      fault({ kind: "stray", excerpt: excerptOf(source, from, to) }, line);
  };

  const addToChecksum = (fields: readonly Field[]): void => {
    if (checksum === null) return;
    for (const field of fields)
      for (const part of typeof field === "string" ? [field] : field)
        checksum.sum = crc32(Buffer.from(part, "latin1"), checksum.sum);
  };

  const closeChecksum = (stated: string, excerpt: () => string): void => {
    if (stated === "") checksum = { sum: 0, line };
    else if (!/^\d{1,10}$/u.test(stated))
      fault({ kind: "malformed", label: "KSUMMA", why: "checksum", excerpt: excerpt() }, line);
    else if (checksum !== null) {
      record({ kind: "checksum", stated: Number(stated), computed: checksum.sum }, line);
      checksum = null;
    }
  };

  const takeRecord = (source: string, from: number, to: number): void => {
    const excerpt = (): string => excerptOf(source, from, to);
    const label = labelOf(source, from, to);
    const parse = parsers.get(label);
    if (voucher !== "outside" && !label.endsWith("TRANS") && parse !== undefined) leaveVoucher();
    const opensHere = label === "VER" && source.charCodeAt(to - 1) === openBrace;
    const read = fieldsOf(source, from, opensHere ? to - 1 : to);
    if (read === null) {
      fault({ kind: "malformed", label, why: "quote", excerpt: excerpt() }, line);
      return;
    }
    const { fields, isPlain } = read;
    if (label === "KSUMMA") {
      closeChecksum(typeof fields[1] === "string" ? fields[1] : "", excerpt);
      return;
    }
    addToChecksum(fields);
    if (parse === undefined) {
      fault({ kind: "unknown_label", label, excerpt: excerpt() }, line);
      return;
    }
    const found = parse(isPlain ? fields : text.fields(fields, line));
    if (typeof found === "string") fault({ kind: "malformed", label, why: found, excerpt: excerpt() }, line);
    else if (found.kind === "row" && voucher !== "inside") fault({ kind: "outside_voucher", excerpt: excerpt() }, line);
    else record(found, line);
    if (typeof found === "string" || found.kind !== "voucher") return;
    voucher = opensHere ? "inside" : "announced";
    voucherLine = line;
  };

  return {
    take: (source, start, end) => {
      line += 1;
      let from = line === 1 && source.startsWith(byteOrderMark, start) ? start + byteOrderMark.length : start;
      let to = end;
      while (from < to && isSpace(source.charCodeAt(from))) from += 1;
      while (from < to && isSpace(source.charCodeAt(to - 1))) to -= 1;
      if (from === to) return;
      const first = source.charCodeAt(from);
      if (to - from > longestLine) fault({ kind: "too_long", excerpt: excerptOf(source, from, to) }, line);
      else if (first === hash) takeRecord(source, from, to);
      else if (first === openBrace || first === closeBrace) brace(source, from, to);
      else fault({ kind: "stray", excerpt: excerptOf(source, from, to) }, line);
    },
    tooLong: (beginning) => {
      line += 1;
      fault({ kind: "too_long", excerpt: excerptOf(beginning, 0, beginning.length) }, line);
    },
    end: () => {
      if (voucher !== "outside") leaveVoucher();
      if (checksum !== null) fault({ kind: "open_checksum" }, checksum.line);
    },
  };
}

/** `TRANS` of `#TRANS`, in capitals. */
function labelOf(source: string, from: number, to: number): string {
  let end = from + 1;
  while (end < to && !isSpace(source.charCodeAt(end)) && source.charCodeAt(end) !== openBrace) end += 1;
  const label = source.slice(from + 1, end);
  return parsers.has(label) ? label : label.toUpperCase();
}

/** Blanks around a record; a file from DOS may end in the mark of that. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === carriageReturn || code === endOfFile;
}

interface TextReader {
  /** Fields of characters 0-255, as what they mean; tells of those that are not in the format's encoding. */
  readonly fields: (fields: readonly Field[], line: number) => readonly Field[];
  readonly plain: (bytes: string) => string;
}

function textReader(fault: SieTaker["fault"]): TextReader {
  const known = new Map<string, { readonly text: string; readonly encoding: SieEncoding }>();
  const read = (bytes: string) => {
    const before = known.get(bytes);
    if (before !== undefined) return before;
    const encoding = encodingOf(bytes);
    const now = { text: decoded(bytes, encoding), encoding };
    if (known.size >= mostRemembered) known.clear();
    known.set(bytes, now);
    return now;
  };
  const told = (bytes: string, line: number): string => {
    if (!beyondAscii.test(bytes)) return bytes;
    const { text, encoding } = read(bytes);
    if (encoding !== "CP437") fault({ kind: "encoding", encoding, excerpt: text }, line);
    if (text.includes("\ufffd")) fault({ kind: "damaged", excerpt: text }, line);
    return text;
  };
  return {
    fields: (fields, line) =>
      fields.map((field) => (typeof field === "string" ? told(field, line) : field.map((item) => told(item, line)))),
    plain: (bytes) => (beyondAscii.test(bytes) ? read(bytes).text : bytes),
  };
}
