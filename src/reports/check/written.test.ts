import { expect, test } from "vitest";

import { manuscriptOfExample } from "./example.ts";
import type { Place } from "./place.ts";
import { writtenAt } from "./written.ts";

const template = `# Läget

Av 40 avdelningar har :count[units]{step=met words} nått målet, och
**12 procent** av platserna är :value[free]{in=tkr} lediga.

| Post | Utfall |
| --- | --- |
| Hyror | 12,0 |`;

/** The line of the template that a piece of a printed text stands on; null where it does not stand there. */
function lineOf(printed: string, piece: string, at: Pick<Place, "row" | "column"> = { row: null, column: null }) {
  const manuscript = manuscriptOfExample(printed);
  const [block] = manuscript.blocks;
  const text = block?.kind === "table" ? block.rows[at.row ?? 0]?.[at.column ?? 0]?.text : block?.text;
  const start = (text ?? "").indexOf(piece);
  const found = writtenAt(template, manuscript, { block: 0, ...at, start, end: start + piece.length });
  return found === null ? null : template.slice(0, found).split("\n").length;
}

test("a text is known again by its words, with directives where its values are bound", () => {
  const printed = "Av 40 avdelningar har {{elva@a}} nått målet, och 12 procent av platserna är {{3@b}} lediga.";
  expect(lineOf(printed, "40")).toBe(3);
  expect(lineOf(printed, "12 procent")).toBe(3);
  expect(lineOf(printed, "elva")).toBe(3);
  expect(lineOf(printed.replace("12", "13"), "13 procent")).toBe(null);
  expect(lineOf("{{elva@a}} {{12@b}}", "elva")).toBe(null);
});

test("a caption is known again by its words, whatever number its table has", () => {
  const { blocks, ...rest } = manuscriptOfExample("| A | B |\n| --- | --- |\n| 1 | 2 |");
  const captioned = { ...rest, blocks: blocks.map((block) => ({ ...block, caption: "Tabell 7. Läget i maj 2025" })) };
  const place = { block: 0, row: null, column: null, start: 19, end: 26 };
  expect(writtenAt('::table[t]{caption="Läget i maj 2025"}', captioned, place)).toBe(20);
  expect(writtenAt('::table[t]{caption="Läget i juni 2025"}', captioned, place)).toBe(null);
});

test("a cell is known again by its row", () => {
  const table = (row: string): string => `| Post | Utfall |\n| --- | --- |\n${row}`;
  expect(lineOf(table("| Hyror | 12,0 |"), "12,0", { row: 1, column: 1 })).toBe(8);
  expect(lineOf(table("| Varor | 12,0 |"), "12,0", { row: 1, column: 1 })).toBe(null);
  expect(lineOf(table("| 2,0 | 12,0 |"), "12,0", { row: 1, column: 1 })).toBe(null);
});
