import { isAscii } from "node:buffer";

/** Takes the line from `from` to `to`, of which a CR at its end is no part; `isPlain` where it is all ASCII. */
export type TakeLine = (text: string, from: number, to: number, isPlain: boolean) => void;

/** The lines of bytes that come in parts, as characters 0-255; no more than `longest` of one is kept. */
export interface LineReader {
  readonly push: (bytes: Uint8Array) => void;
  /** After the last bytes. */
  readonly end: () => void;
}

/** One that ends a line by itself, as far as the part shows. */
const loneReturn = /\r(?!\n)/u;
const allLoneReturns = new RegExp(loneReturn, "gu");

/** Lines end in LF, CR or both. Of a line that is longer than `longest`, `takeLong` gets the beginning. */
export function lineReader(longest: number, take: TakeLine, takeLong: (beginning: string) => void): LineReader {
  /** Of the line that has not ended yet. */
  let rest = "";
  let isLong = false;
  let isAfterReturn = false;

  const takeRest = (text: string): void => {
    const line = rest + text;
    if (!isLong) take(line, 0, line.length, isPlain(line, 0, line.length));
    rest = "";
    isLong = false;
  };

  return {
    push: (bytes) => {
      if (bytes.length === 0) return;
      const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
      const text = loneReturn.test(part) ? part.replaceAll(allLoneReturns, "\n") : part;
      const isAllPlain = isAscii(bytes);
      // The LF of an end of line whose CR ended the part before, which was the end already.
      let from = isAfterReturn && part.startsWith("\n") ? 1 : 0;
      isAfterReturn = part.endsWith("\r");
      for (let to = text.indexOf("\n", from); to !== -1; to = text.indexOf("\n", from)) {
        if (rest === "" && !isLong) take(text, from, to, isAllPlain || isPlain(text, from, to));
        else takeRest(text.slice(from, to));
        from = to + 1;
      }
      rest += text.slice(from);
      if (rest.length <= longest) return;
      if (!isLong) takeLong(rest);
      isLong = true;
      rest = "";
    },
    end: () => {
      if (rest !== "") takeRest("");
    },
  };
}

/** Whether there is nothing beyond ASCII from `from` to `to`. */
export function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
