/** Numbers from 0 to `below`, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

type Change = (bytes: Uint8Array, number: (below: number) => number) => Uint8Array;

/** What happens to files on their way: a byte altered, a part lost, doubled or moved, an end cut off, characters that mean something put in. */
const changes: readonly Change[] = [
  (bytes, number) => bytes.with(number(bytes.length), number(256)),
  (bytes, number) => bytes.slice(0, number(bytes.length)),
  (bytes, number) => {
    const [from, to] = partOf(bytes, number);
    return joined(bytes.slice(0, from), bytes.slice(to));
  },
  (bytes, number) => {
    const [from, to] = partOf(bytes, number);
    return joined(bytes.slice(0, to), bytes.slice(from, to), bytes.slice(to));
  },
  (bytes, number) => {
    const [from, to] = partOf(bytes, number);
    const at = number(from + 1);
    return joined(bytes.slice(0, at), bytes.slice(from, to), bytes.slice(at, from), bytes.slice(to));
  },
  (bytes, number) => {
    const at = number(bytes.length);
    return joined(bytes.slice(0, at), encoder.encode(telling[number(telling.length)]), bytes.slice(at));
  },
];

const encoder = new TextEncoder();

const telling = [
  '"',
  ";",
  ",",
  "\n",
  "\r\n",
  "\t",
  "{",
  "}",
  "[",
  "]",
  "<",
  ">",
  "&",
  "\0",
  "\ufeff",
  "\u202e",
  "-",
  "−",
  "1e308",
  "NaN",
  "Infinity",
  "9999999999999999999999",
  "0001-01-01",
  "9999-12-31",
  "__proto__",
  "constructor",
  "=1+1",
  "<!DOCTYPE a>",
  "&lt;",
  "null",
  "å",
  "\ud800",
];

/** At most this much is moved at a time. */
const longestPart = 200;

function partOf(bytes: Uint8Array, number: (below: number) => number): readonly [from: number, to: number] {
  const from = number(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + number(longestPart))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The bytes, changed in one to eight ways: the same for the same seed. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const number = seededNumbers(seed);
  let result = bytes;
  for (let left = 1 + number(8); left > 0 && result.length > 0; left -= 1)
    result = changes[number(changes.length)]?.(result, number) ?? result;
  return result;
}
