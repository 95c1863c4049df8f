import { describe, expect, test } from "vitest";

import type { Block, Inline } from "#server/contract/document.ts";

import type { Finding } from "./finding.ts";
import { markedBlocks } from "./marks.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: "paragraph", role: "body", content });
const cell = (words: string) => ({ content: [text(words)], detail: [] });
const table: Block = {
  kind: "table",
  id: "t",
  label: null,
  caption: "Utfall",
  columns: [{ text: "Post", align: "left", width: 1 }],
  rows: [
    { role: "row", level: 0, cells: [cell("Personal")], link: null },
    { role: "total", level: 0, cells: [cell("Summa")], link: null },
  ],
  notes: [],
};

function finding(place: Partial<Finding["places"][0]>, more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: "f",
    rule: "rows-give-total",
    name: "Raderna ger summan",
    severity: "error",
    confidence: 1,
    places: [{ path: "0", row: null, column: null, note: null, start: 0, end: 0, printed: "", ...place }],
    says: "",
    reasoning: [],
    correction: null,
    law: null,
    fix: { kind: "data" },
    exception: null,
    ...more,
  };
}

const mark = (number: number): Inline => ({
  kind: "link",
  href: `#check-${number}`,
  content: [{ kind: "status", text: `Fel ${number}`, symbol: "▲", tone: "bad" }],
});
const marked = (blocks: readonly Block[], ...findings: readonly Finding[]): readonly Block[] =>
  markedBlocks(blocks, findings, {
    mark: (_, number) => `Fel ${number}`,
    caption: "Bildtext",
    note: "Not",
  });

describe("marks in a report", () => {
  test("stand just after what they are about, also in the middle of emphasis, in the order of the text", () => {
    const blocks = [paragraph(text("Av 12 är "), { kind: "strong", content: [text("5 klara nu")] }, text("."))];
    expect(marked(blocks, finding({ start: 9, end: 10 }), finding({ start: 3, end: 5 }))).toEqual([
      paragraph(
        text("Av 12"),
        text(" "),
        mark(2),
        text(" är "),
        { kind: "strong", content: [text("5"), text(" "), mark(1), text(" klara nu")] },
        text("."),
      ),
    ]);
  });

  test("stand below a cell's text; what is wrong in a head is marked in the first row", () => {
    const at = (row: number) => finding({ row, column: 0 });
    expect(marked([table], at(1), at(-1))).toMatchObject([
      { rows: [{ cells: [{ detail: [text(" "), mark(2)] }] }, { cells: [{ detail: [text(" "), mark(1)] }] }] },
    ]);
  });

  test("of a caption stand above the table, and of a note below it", () => {
    expect(marked([table], finding({ note: 0 }), finding({}))).toEqual([
      { kind: "paragraph", role: "note", content: [text("Bildtext: "), mark(2)] },
      table,
      { kind: "paragraph", role: "note", content: [text("Not: "), mark(1)] },
    ]);
  });

  test("find their way into lists and quotes", () => {
    const list: Block = { kind: "list", ordered: false, items: [[paragraph(text("Ett"))], [paragraph(text("Två"))]] };
    const quote: Block = { kind: "quote", blocks: [paragraph(text("Tre"))] };
    const [inList, inQuote] = marked(
      [list, quote],
      finding({ path: "0.i1.0", end: 3 }),
      finding({ path: "1.0", end: 3 }),
    );
    expect(inList).toMatchObject({ items: [list.items[0], [paragraph(text("Två"), text(" "), mark(1))]] });
    expect(inQuote).toEqual({ kind: "quote", blocks: [paragraph(text("Tre"), text(" "), mark(2))] });
  });

  test("are not made of what is set aside, and the others keep their numbers", () => {
    const exception = { reason: "Så är det.", who: "Kim", at: "2026-01-01T00:00:00.000Z" };
    const blocks = [paragraph(text("Tolv"))];
    const aside = finding({ end: 4 }, { exception });
    expect(marked(blocks, aside)).toBe(blocks);
    expect(marked(blocks, aside, finding({ end: 4 }))).toEqual([paragraph(text("Tolv"), text(" "), mark(2))]);
  });
});
