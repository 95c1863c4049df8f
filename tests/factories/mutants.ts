/** What breaks readers, but for what a broken reader would say (`NaN`): ends and marks of many formats, numbers at their limits, bytes that are no text. */
const tokens: readonly string[] = [
  ...[
    "",
    '"',
    "'",
    "{",
    "}",
    "<",
    ">",
    "&",
    "[",
    "]",
    "\\",
    ";",
    ",",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "#",
    "=",
    "%",
    "--",
  ],
  ...["-1", "0", "00000000", "99999999999999999999", "1e999", "-0.005", "null", "\u202e", "\ufeff", "\ufffd", "<!--"],
];

/** Whole numbers from 0 up to `below`, the same for the same seed (mulberry32). */
export function draws(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below) | 0;
  };
}

/** Files that are each altered in one to five places, the same for the same seed. There must be a file to alter. */
export function* mutants(files: readonly Uint8Array[], count: number, seed: number): Generator<Uint8Array> {
  const draw = draws(seed);
  const any = (): Buffer => Buffer.from(files[draw(files.length)] ?? new Uint8Array());
  for (let made = 0; made < count; made += 1) {
    let bytes = any();
    for (let change = draw(5); change >= 0; change -= 1) bytes = altered(bytes, any, draw);
    yield bytes;
  }
}

function altered(bytes: Buffer, other: () => Buffer, draw: (below: number) => number): Buffer {
  const at = draw(bytes.length + 1);
  const to = Math.min(bytes.length, at + draw(draw(2) === 0 ? 8 : 400));
  const put = (middle: Uint8Array, end = to): Buffer =>
    Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(end)]);
  switch (draw(7)) {
    case 0:
      return put(Uint8Array.of(draw(256)), at + 1);
    case 1:
      return put(new Uint8Array());
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return put(Buffer.concat([bytes.subarray(at, to), bytes.subarray(at, to)]));
    case 4:
      return put(Buffer.from(Array.from({ length: 1 + draw(6) }, () => draw(256))), at);
    case 5: {
      const source = other();
      const from = draw(source.length + 1);
      return put(source.subarray(from, from + draw(400)));
    }
    default:
      return put(Buffer.from(tokens[draw(tokens.length)] ?? ""), draw(2) === 0 ? at : to);
  }
}
