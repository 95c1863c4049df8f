import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { printable, printableText } from "./printable.ts";

const has = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x250;

test("what the typeface has is left alone, in its composed form", () => {
  expect(printableText("Åtgärd\u00adsplan", has)).toBe("Åtgärd\u00adsplan");
  expect(printableText("A\u030a", has)).toBe("Å");
});

test("a number is not broken at its thousands", () => {
  expect(printableText("1 889,3 av 12 300 000, år 2026 och 45", has)).toBe(
    "1\u00a0889,3 av 12\u00a0300\u00a0000, år 2026 och 45",
  );
});

test("what it lacks is written out", () => {
  expect(printableText("👍 och ◐", has)).toBe("[U+1F44D] och [U+25D0]");
});

test("the drawn symbol is left where a status has it, and addresses are never changed", () => {
  const value = { symbol: "◐", text: "◐", href: "https://example.org/漢", nested: [{ id: "漢", name: "漢" }] };
  expect(JSON.parse(printable(value, has))).toEqual({
    symbol: "◐",
    text: "[U+25D0]",
    href: "https://example.org/漢",
    nested: [{ id: "漢", name: "[U+6F22]" }],
  });
});

test("no text leaves a character that can not be drawn", () => {
  assert(
    property(string({ unit: "binary" }), (text) => {
      const left = Array.from(printableText(text, has)).filter((character) => !has(character.codePointAt(0) ?? 0));
      expect(left.filter((character) => !/^[\p{Default_Ignorable_Code_Point}\n]$/u.test(character))).toEqual([]);
    }),
  );
});
