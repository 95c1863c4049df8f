import { PDFDocument, StandardFonts, type PDFPage } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import type { Manuscript } from "../manuscript.ts";
import { readPdf } from "./read.ts";

interface Word {
  readonly text: string;
  readonly x: number;
  /** From the top. */
  readonly y: number;
  readonly size?: number;
  /** Numbers stand under each other by their last digit. */
  readonly toRight?: boolean;
}

/** A file without tags, a list of words a page. */
async function pdf(...pages: readonly (readonly Word[])[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const words of pages) {
    const page: PDFPage = file.addPage([595, 842]);
    for (const { text, x, y, size = 10, toRight = false } of words) {
      const left = toRight ? x - font.widthOfTextAtSize(text, size) : x;
      page.drawText(text, { x: left, y: 842 - y, size, font });
    }
  }
  return file.save();
}

async function read(...pages: readonly (readonly Word[])[]): Promise<Manuscript> {
  const result = await readPdf(await pdf(...pages));
  if (!result.ok) throw new Error(result.fault);
  return result.manuscript;
}

const row = (y: number, name: string, ...figures: readonly string[]): readonly Word[] => [
  ...(name === "" ? [] : [{ text: name, x: 60, y }]),
  ...figures.map((text, index) => ({ text, x: 300 + index * 90, y, toRight: true })),
];
const prose = (y: number, text: string): Word => ({ text, x: 60, y });

test("a table without tags is found by where its words stand", async () => {
  const { blocks } = await read([
    { text: "3 Ekonomi", x: 60, y: 60, size: 18 },
    prose(90, "Kostnaderna var lägre än budgeterat."),
    prose(130, "Tabell 2. Resultat, tkr"),
    ...row(150, "Post", "Utfall 2023", "Budget 2023"),
    ...row(166, "Personal", "-1 234,5", "-1 300,0"),
    ...row(182, "Övriga kostnader för hela", "-234,0", "-250,0"),
    { text: "verksamheten", x: 60, y: 193 },
    ...row(209, "Summa", "-1 468,5", "-1 550,0"),
    { text: "* Preliminärt.", x: 60, y: 222, size: 8 },
    prose(260, "Texten går vidare."),
  ]);
  expect(blocks).toMatchObject([
    { kind: "heading", number: "3", text: "Ekonomi" },
    { role: "lines", text: "Kostnaderna var lägre än budgeterat." },
    { kind: "table", caption: "Tabell 2. Resultat, tkr", head: 1, notes: ["* Preliminärt."], page: 1 },
    { role: "lines", text: "Texten går vidare." },
  ]);
  const [table] = blocks.filter((block) => block.kind === "table");
  expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ["Post", "Utfall 2023", "Budget 2023"],
    ["Personal", "-1 234,5", "-1 300,0"],
    ["Övriga kostnader för hela\nverksamheten", "-234,0", "-250,0"],
    ["Summa", "-1 468,5", "-1 550,0"],
  ]);
  expect(table?.certainty).toBeLessThan(1);
});

test("a table goes on from one page to the next, its head once", async () => {
  const page = (from: number): readonly Word[] => [
    ...row(60, "Post", "Utfall", "Budget"),
    ...[0, 1, 2].flatMap((index) => row(76 + index * 16, `Post nummer ${from + index}`, `${from + index},0`, "2,0")),
  ];
  const { blocks } = await read(page(1), page(4));
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.kind === "table" && blocks[0].rows.map(([, cell]) => cell?.text)).toEqual([
    "Utfall",
    "1,0",
    "2,0",
    "3,0",
    "4,0",
    "5,0",
    "6,0",
  ]);
});

test("columns of print are read one after the other", async () => {
  const lines = Array.from({ length: 8 }, (_, index) => [
    { text: `vänster spalt med rad nummer ${index}`, x: 60, y: 100 + index * 13 },
    { text: `höger spalt med rad nummer ${index}`, x: 320, y: 100 + index * 13 },
  ]);
  const { blocks } = await read(lines.flat());
  const text = blocks.map((block) => (block.kind === "table" ? "" : block.text)).join("\n");
  expect(text.indexOf("vänster spalt med rad nummer 7")).toBeLessThan(text.indexOf("höger spalt med rad nummer 0"));
});

test("what stands on each page, and its number, is left out", async () => {
  const page = (number: number): readonly Word[] => [
    prose(30, "Region Exempel, delårsrapport 2023"),
    prose(100, `Detta är vad som står på sidan ${"abcd".charAt(number)}.`),
    prose(800, `Sida ${number} av 4`),
  ];
  const { blocks } = await read(page(0), page(1), page(2), page(3));
  expect(blocks.map((block) => (block.kind === "table" ? "" : block.text.trim()))).toEqual(
    [..."abcd"].map((letter) => `Detta är vad som står på sidan ${letter}.`),
  );
});

test("a page without words has none, and a locked or a broken file is told", async () => {
  expect(await readPdf(await pdf([]))).toEqual({ ok: false, fault: "no_text" });
  const whole = await pdf([prose(100, "Text")]);
  expect(await readPdf(whole.subarray(0, 100))).toEqual({ ok: false, fault: "damaged" });
  const locked = await PDFDocument.load(whole);
  locked.encrypt({ userPassword: "x", ownerPassword: "y" });
  expect(await readPdf(await locked.save())).toEqual({ ok: false, fault: "encrypted" });
});
