/** Takes the line from `from` to `to`, without its end; `isPlain` where it is all ASCII. */
export type TakeLine = (text: string, from: number, to: number, isPlain: boolean) => void;

/** The lines of bytes that come in parts, as characters 0-255; no more than `longest` of one is kept. */
export interface LineReader {
  readonly push: (bytes: Uint8Array) => void;
  /** After the last bytes. */
  readonly end: () => void;
}

const [lineFeed, carriageReturn] = ["\n", "\r"];
const beyondAscii = /[\u0080-\u00ff]/gu;

/** Lines end in LF, CR or both. Of a line that is longer than `longest`, `takeLong` gets the beginning. */
export function lineReader(longest: number, take: TakeLine, takeLong: (beginning: string) => void): LineReader {
  /** Of the line that has not ended yet. */
  let rest = "";
  let isLong = false;
  let isAfterReturn = false;

  const takeRest = (text: string): void => {
    const line = rest + text;
    if (!isLong) take(line, 0, line.length, line.search(beyondAscii) === -1);
    rest = "";
    isLong = false;
  };

  return {
    push: (bytes) => {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
      let from = isAfterReturn && text.startsWith(lineFeed) ? 1 : 0;
      if (text !== "") isAfterReturn = false;
      const nextFeed = finder((at) => text.indexOf(lineFeed, at));
      const nextReturn = finder((at) => text.indexOf(carriageReturn, at));
      const nextBeyond = finder((at) => {
        beyondAscii.lastIndex = at;
        return beyondAscii.exec(text)?.index ?? -1;
      });
      for (;;) {
        const [feed, back] = [nextFeed(from), nextReturn(from)];
        const to = Math.min(feed, back);
        if (to === Infinity) break;
        if (rest === "" && !isLong) take(text, from, to, nextBeyond(from) >= to);
        else takeRest(text.slice(from, to));
        const isPair = back < feed && feed === back + 1;
        isAfterReturn = back === text.length - 1;
        from = isPair ? to + 2 : to + 1;
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

/** The first place at or after `from` that is searched for, Infinity where there is none: searched for once each, as `from` only grows. */
function finder(search: (from: number) => number): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = search(from);
      found = next === -1 ? Infinity : next;
    }
    return found;
  };
}
