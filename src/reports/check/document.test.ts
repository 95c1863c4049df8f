import { describe, expect, test } from "vitest";

import type { Block, Inline, ReportDocument, ValueInline } from "../document.ts";
import { documentPlace, manuscriptOfDocument } from "./document.ts";

const text = (content: string): Inline => ({ kind: "text", text: content });
const plain = { valueKind: "observed", tone: "none", adjusted: false, preliminary: false } as const;
const value = (printed: string, key: string): ValueInline => ({ kind: "value", text: printed, ref: key, ...plain });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: "paragraph", role: "body", content });
const table = {
  kind: "table",
  id: "t",
  label: "Tabell 1",
  caption: "Utfall",
  columns: [
    { text: "Post", align: "left", width: 1 },
    { text: "Mnkr", align: "right", width: 1 },
  ],
  rows: [
    { role: "group", level: 0, cells: [{ content: [text("Kostnader")], detail: [] }], link: null },
    {
      role: "row",
      level: 0,
      cells: [
        { content: [text("Personal")], detail: [] },
        { content: [value("3,7", "k2")], detail: [text("sämre")] },
      ],
      link: null,
    },
  ],
  notes: ["Värdena är avrundade var för sig."],
} as const satisfies Block;

function drawn(...blocks: readonly Block[]) {
  const identity = { number: null, version: null, date: null, responsible: null, author: null, status: null };
  const document: ReportDocument = {
    language: "sv",
    title: "Rapport",
    subtitle: null,
    organisation: "",
    unit: "",
    period: "",
    identity,
    openErrors: 3,
    blocks,
  };
  return manuscriptOfDocument(document);
}

describe("a document as a manuscript", () => {
  test("a value is bound where it stands, however deep", () => {
    const { manuscript } = drawn(
      paragraph(text("Resultatet är "), { kind: "strong", content: [value("3,7 mnkr", "k1")] }, text(".")),
    );
    expect(manuscript.blocks).toMatchObject([
      { text: "Resultatet är 3,7 mnkr.", bound: [{ start: 14, end: 22, key: "k1" }] },
    ]);
  });

  test("a value is bound in a heading too", () => {
    const content = [text("Resultat "), value("3,7 mnkr", "k1")];
    const { manuscript } = drawn({ kind: "heading", level: 1, number: "2", id: "", content });
    expect(manuscript.blocks).toMatchObject([
      { kind: "heading", number: "2", text: "Resultat 3,7 mnkr", bound: [{ start: 9, end: 17, key: "k1" }] },
    ]);
  });

  test("a table has its caption, its head, its notes, and as many cells in each row", () => {
    expect(drawn(table).manuscript.blocks).toMatchObject([
      {
        caption: "Tabell 1. Utfall",
        head: 1,
        rows: [
          [{ text: "Post" }, { text: "Mnkr" }],
          [{ text: "Kostnader" }, { text: "" }],
          [{ text: "Personal" }, { text: "3,7\nsämre", bound: [{ start: 0, end: 3, key: "k2" }] }],
        ],
        notes: ["Värdena är avrundade var för sig."],
      },
    ]);
  });

  test("boxes and facts are a paragraph each, and lead back to themselves", () => {
    const lines = [{ name: "Mål", content: [text("4 %")] }];
    const box = { name: "Sjukfrånvaro", value: [value("4,3 %", "k3")], lines, status: null };
    const { manuscript, paths } = drawn(
      { kind: "boxes", caption: "Styrmått", boxes: [box, box] },
      { kind: "facts", items: [{ term: "Period", content: [text("2018")] }] },
    );
    expect(manuscript.blocks).toMatchObject([{ text: "Sjukfrånvaro: 4,3 %\nMål: 4 %" }, {}, { text: "Period: 2018" }]);
    expect(paths).toEqual(["0.i0", "0.i1", "1.i0"]);
  });

  test("a place leads back to its block, and in a table to the row below the head", () => {
    const all = drawn(
      { kind: "contents", title: "Innehåll", depth: 2 },
      { kind: "list", ordered: false, items: [[paragraph(text("Ett"))], [paragraph(text("Två")), table]] },
      { kind: "quote", blocks: [paragraph(text("Tre"))] },
    );
    expect(all.paths).toEqual(["1.i0.0", "1.i1.0", "1.i1.1", "2.0"]);
    const at = { block: 2, row: 2, column: 1, start: 0, end: 3 };
    expect(documentPlace(all, at)).toEqual({ path: "1.i1.1", row: 1, column: 1, note: null, start: 0, end: 3 });
    expect(documentPlace(all, { ...at, row: 0 }).row).toBe(-1);
    const beside = { ...at, row: null, column: null };
    expect(documentPlace(all, { ...beside, note: 0 })).toMatchObject({ path: "1.i1.1", row: null, note: 0 });
    expect(documentPlace(all, beside)).toMatchObject({ path: "1.i1.1", row: null, note: null });
    expect(() => documentPlace(all, { ...at, block: 9 })).toThrow(RangeError);
  });

  test("what the first page says of open errors is not itself checked", () => {
    expect(drawn().manuscript.blocks).toEqual([]);
  });
});
