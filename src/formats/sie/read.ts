import { crc32 } from "node:zlib";

import { decoded, encodingOf } from "./encoding.ts";
import { fieldsOf, itemsOf } from "./fields.ts";
import { isPlain, lineReader, type LineReader } from "./lines.ts";
import { recordParsers } from "./parse.ts";
import type { SieFault, SieRecord } from "./record.ts";

/** Takes what is read as it is read; `line` is from 1. */
export interface SieTaker {
  readonly record: (record: SieRecord, line: number) => void;
  readonly fault: (fault: SieFault, line: number) => void;
}

/** No record of any program is as long; what is longer is no SIE file. */
const longestLine = 100_000;
const longestExcerpt = 200;

/** Of UTF-8, as characters 0-255. */
const byteOrderMark = "\u00ef\u00bb\u00bf";
const [hash, openBrace, closeBrace, tab, space, carriageReturn, endOfFile] = [35, 123, 125, 9, 32, 13, 26];

/** What stands between a voucher's head and the end of its rows. */
type VoucherState = "outside" | "announced" | "inside";

/** Reads a SIE file, type 1-4 or 4i, as its bytes come, in parts of any size; it keeps no more than a line of them. */
export function sieReader({ record, fault }: SieTaker): LineReader {
  const text = textReader(fault);
  const parsers = recordParsers();
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

  const takeBrace = (source: string, from: number, to: number): void => {
    const isOpening = source.charCodeAt(from) === openBrace;
    const isAlone = to === from + 1;
    if (isAlone && isOpening && voucher === "announced") voucher = "inside";
    else if (isAlone && !isOpening && voucher === "inside") {
      voucher = "outside";
      record({ kind: "voucherEnd" }, line);
    } else if (!isAlone || voucher !== "outside") fault({ kind: "stray", excerpt: excerptOf(source, from, to) }, line);
  };

  const addToChecksum = (listAt: number | null, fields: readonly string[]): void => {
    if (checksum === null) return;
    const parts = fields.flatMap((field, at) => (at === listAt ? itemsOf(field) : null) ?? [field]);
    for (const part of parts) checksum.sum = crc32(Buffer.from(part, "latin1"), checksum.sum);
  };

  const takeChecksum = (stated: string, excerpt: string): void => {
    if (stated === "") checksum = { sum: 0, line };
    else if (!/^\d{1,10}$/u.test(stated)) fault({ kind: "malformed", label: "KSUMMA", why: "checksum", excerpt }, line);
    else if (checksum !== null) {
      record({ kind: "checksum", stated: Number(stated), computed: checksum.sum }, line);
      checksum = null;
    }
  };

  const takeOther = (label: string, fields: readonly string[] | null, excerpt: string): void => {
    if (label === "#KSUMMA" && fields !== null) {
      takeChecksum(fields[1] ?? "", excerpt);
      return;
    }
    if (fields !== null) addToChecksum(null, fields);
    fault({ kind: "unknown_label", label: label.slice(1), excerpt }, line);
  };

  const takeRecord = (source: string, from: number, to: number, isAscii: boolean): void => {
    const opensHere = source.charCodeAt(to - 1) === openBrace;
    const fields = fieldsOf(source, from, opensHere ? to - 1 : to);
    const written = fields?.[0] ?? firstWord(source, from);
    const parser = parsers.get(written) ?? parsers.get(written.toUpperCase());
    if (parser === undefined) {
      takeOther(written.toUpperCase(), fields, excerptOf(source, from, to));
      return;
    }
    const { label, listAt, isRow, parse } = parser;
    if (fields !== null) addToChecksum(listAt, fields);
    if (!isRow) leaveVoucher();
    const found = fields === null ? "quote" : parse(isAscii ? fields : text.fields(fields, line));
    if (typeof found === "string") {
      fault({ kind: "malformed", label, why: found, excerpt: excerptOf(source, from, to) }, line);
    } else if (isRow && voucher !== "inside") {
      fault({ kind: "outside_voucher", excerpt: excerptOf(source, from, to) }, line);
    } else record(found, line);
    if (typeof found === "string" || found.kind !== "voucher") return;
    voucher = opensHere ? "inside" : "announced";
    voucherLine = line;
  };

  const take = (source: string, start: number, end: number, isAscii: boolean): void => {
    line += 1;
    let from = line === 1 && source.startsWith(byteOrderMark, start) ? start + byteOrderMark.length : start;
    let to = end;
    while (from < to && isSpace(source.charCodeAt(from))) from += 1;
    while (from < to && isSpace(source.charCodeAt(to - 1))) to -= 1;
    if (from === to) return;
    const first = source.charCodeAt(from);
    if (to - from > longestLine) fault({ kind: "too_long", excerpt: excerptOf(source, from, to) }, line);
    else if (first === hash) takeRecord(source, from, to, isAscii);
    else if (first === openBrace || first === closeBrace) takeBrace(source, from, to);
    else fault({ kind: "stray", excerpt: excerptOf(source, from, to) }, line);
  };

  const takeLong = (beginning: string): void => {
    line += 1;
    fault({ kind: "too_long", excerpt: excerptOf(beginning, 0, beginning.length) }, line);
  };

  const lines = lineReader(longestLine, take, takeLong);
  return {
    push: lines.push,
    end: () => {
      lines.end();
      leaveVoucher();
      if (checksum !== null) fault({ kind: "open_checksum" }, checksum.line);
    },
  };
}

/** `#TRANS` as written. */
function firstWord(source: string, from: number): string {
  return /[^\s{]*/u.exec(source.slice(from, from + longestExcerpt))?.[0] ?? "";
}

/** Blanks around a record; a file from DOS may end in the mark of that. */
function isSpace(code: number): boolean {
  return code === space || code === tab || code === carriageReturn || code === endOfFile;
}

interface TextReader {
  /** Fields of characters 0-255, as what they mean; tells of those that are not in the format's encoding. */
  readonly fields: (fields: readonly string[], line: number) => readonly string[];
  readonly plain: (bytes: string) => string;
}

function textReader(fault: SieTaker["fault"]): TextReader {
  // Rows of a voucher mostly have its text, one after the other.
  let [lastBytes, lastText] = ["", ""];
  const read = (bytes: string, line: number): string => {
    if (bytes === lastBytes) return lastText;
    if (isPlain(bytes, 0, bytes.length)) return bytes;
    const encoding = encodingOf(bytes);
    const text = decoded(bytes, encoding);
    if (encoding === "CP437") [lastBytes, lastText] = [bytes, text];
    else fault({ kind: "encoding", encoding, excerpt: text }, line);
    if (text.includes("\ufffd")) fault({ kind: "damaged", excerpt: text }, line);
    return text;
  };
  return {
    fields: (fields, line) => fields.map((field) => read(field, line)),
    plain: (bytes) => decoded(bytes, encodingOf(bytes)),
  };
}
