import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { textWidth } from "../svg/text.ts";
import { readFont } from "./font.ts";

const file = "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf";
const font = readFont(readFileSync(fileURLToPath(import.meta.resolve(file))));

function has(character: string): boolean {
  return font.has(character.codePointAt(0) ?? 0);
}

test("knows which characters the typeface has", () => {
  expect(Array.from("AåÖ−–●○▲▼■◆✓↗→").filter((character) => !has(character))).toEqual([]);
  expect(Array.from("◐😀漢").filter(has)).toEqual([]);
});

test("figures are of one width", () => {
  const widths = Array.from("0123456789", (figure) => font.advance(figure.codePointAt(0) ?? 0));
  expect(new Set(widths).size).toBe(1);
});

test("a file that is no font is refused", () => {
  expect(() => readFont(new Uint8Array(64))).toThrow("the font has no table cmap");
});

test("the widths that charts know by heart agree with the typeface", () => {
  const text = "Medicinteknisk utrustning, jan–apr 2026: −1 889,3 mnkr (högst 4,31 %) ÅÄÖ Wåglängd & XYZ";
  const exact = Array.from(text).reduce((width, character) => width + font.advance(character.codePointAt(0) ?? 0), 0);
  expect(textWidth(text, 1)).toBeCloseTo(exact, 0);
  expect(Math.abs(textWidth(text, 1) / exact - 1)).toBeLessThan(0.01);
});
