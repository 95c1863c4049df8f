import * as fc from "fast-check";
import { expect, test } from "vitest";

import { plainLine, showable, showableIn } from "./text.ts";

test("what would turn other text around is seen and does nothing", () => {
  expect(showable("\u202E321 \u202C")).toBe("[U+202E]321 [U+202C]");
  expect(showable("\u2067a\u2069")).toBe("[U+2067]a[U+2069]");
});

test("control characters become spaces, and lines stay", () => {
  expect(showable("a\0b\u001b[31m\u009b")).toBe("a b [31m ");
  expect(showable("a\tb\nc\r\nd\re")).toBe("a\tb\nc\nd\ne");
  expect(plainLine(" a\r\nBcc: b\u2028c\t")).toBe("a Bcc: b c");
});

test("what is no character is written out", () => {
  expect(showable("a\ud83d \ufffe\uffff 👩‍🚒")).toBe("a[U+D83D] [U+FFFE][U+FFFF] 👩‍🚒");
});

test("whatever the text, what is shown can be written in XML, and is shown the same again", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
      const text = showable(String.fromCharCode(...codes));
      expect(text).toMatch(/^[\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      expect(showable(text)).toBe(text);
    }),
  );
});

test("in plain data addresses are left, and what needs no change is the same object", () => {
  const data = { text: "a\u202E", ref: "b\u202E", inner: { list: ["c", 1, null] } };
  const shown = showableIn(data);
  expect(shown).toEqual({ text: "a[U+202E]", ref: "b\u202E", inner: { list: ["c", 1, null] } });
  expect(shown.inner).toBe(data.inner);
});
