import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { drawnPdf, drawnRow as row, drawnText as prose, type DrawnWord } from "../../../tests/factories/pdf.ts";
import type { Manuscript } from "../manuscript.ts";
import { readPdf } from "./read.ts";

async function read(...pages: readonly (readonly DrawnWord[])[]): Promise<Manuscript> {
  const result = await readPdf(await drawnPdf(...pages));
  if (!result.ok) throw new Error(result.fault);
  return result.manuscript;
}

/** What the cells of the tables say. */
const tablesIn = ({ blocks }: Manuscript): readonly (readonly (readonly string[])[])[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.rows.map((cells) => cells.map(({ text }) => text))] : []));

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
  const page = (from: number): readonly DrawnWord[] => [
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

test("names that wrap are whole: below their figures, on both sides of them, and under the last row", async () => {
  const head = [...row(100, "Sjukfrånvaro", "2024", "2023")];
  const wrapped = await read([
    ...head,
    ...row(114, "Sjukfrånvaro, kvinnor", "5,9 %", "5,1 %"),
    prose(130, "Sjukfrånvaro längre än"),
    ...row(136, "", "26,3 %", "30,2 %"),
    prose(142, "60 dagar"),
    ...row(158, "Sjukfrånvaro 30-", "4,8 %", "4,2 %"),
    prose(170, "49 år"),
    ...row(182, "Sjukfrånvaro, 50 år", "6,2 %", "5,2 %"),
    prose(194, "och äldre"),
    prose(206, "Texten går vidare."),
  ]);
  expect(tablesIn(wrapped)).toEqual([
    [
      ["Sjukfrånvaro", "2024", "2023"],
      ["Sjukfrånvaro, kvinnor", "5,9 %", "5,1 %"],
      ["Sjukfrånvaro längre än\n60 dagar", "26,3 %", "30,2 %"],
      ["Sjukfrånvaro 30-\n49 år", "4,8 %", "4,2 %"],
      ["Sjukfrånvaro, 50 år\noch äldre", "6,2 %", "5,2 %"],
    ],
  ]);
});

test("heads stand over their columns, to the left of them, beside the middle of a name, or close to one another", async () => {
  const heads = await read([
    prose(94, "Andel av ordinarie"),
    { text: "2024", x: 220, y: 100 },
    { text: "2023", x: 310, y: 100 },
    prose(106, "arbetstid"),
    ...row(120, "Kvinnor", "5,9 %", "5,1 %"),
    ...row(134, "Män", "4,8 %", "4,2 %"),
    prose(180, "Post"),
    { text: "Utfall januari-september", x: 300, y: 180, toRight: true },
    { text: "Budget januari-september", x: 425, y: 180, toRight: true },
    { text: "Livsmedel", x: 60, y: 194 },
    { text: "57,4", x: 300, y: 194, toRight: true },
    { text: "52,7", x: 425, y: 194, toRight: true },
    { text: "Porto", x: 60, y: 208 },
    { text: "57,1", x: 300, y: 208, toRight: true },
    { text: "52,1", x: 425, y: 208, toRight: true },
  ]);
  expect(tablesIn(heads).map(([head]) => head)).toEqual([
    ["Andel av ordinarie\narbetstid", "2024", "2023"],
    ["Post", "Utfall januari-september", "Budget januari-september"],
  ]);
});

test("a table ends where a sentence or another head begins, and close figures are two", async () => {
  const apart = await read([
    ...row(100, "Mått", "2024", "2023"),
    ...row(116, "Antal besök", "62 856", "63 167"),
    ...row(132, "Analyser", "59 725", "60 265"),
    prose(148, "Jämfört med året innan har antalet analyser minskat, från 60 265 till 59 725."),
    ...row(176, "Yrkesgrupp", "2024"),
    { text: "2023", x: 338, y: 176, toRight: true },
    ...row(192, "Kockar", "13,6 %"),
    { text: "12,9 %", x: 338, y: 192, toRight: true },
    ...row(208, "Tekniker", "1 112 %"),
    { text: "-100 %", x: 338, y: 208, toRight: true },
  ]);
  expect(tablesIn(apart)).toEqual([
    [
      ["Mått", "2024", "2023"],
      ["Antal besök", "62 856", "63 167"],
      ["Analyser", "59 725", "60 265"],
    ],
    [
      ["Yrkesgrupp", "2024", "2023"],
      ["Kockar", "13,6 %", "12,9 %"],
      ["Tekniker", "1 112 %", "-100 %"],
    ],
  ]);
});

test("rows at the top of a page go on from the table before it, and are not judged alone", async () => {
  const rows = [0, 1, 2].flatMap((index) => row(600 + index * 16, `Post nummer ${index}`, `${index},0`, "2,0"));
  const page = [...row(584, "Post", "Utfall", "Budget"), ...rows];
  const rest = [...row(60, "Summa", "3,0", "6,0"), prose(90, "Texten går vidare.")];
  const whole = await read(page, rest);
  expect(tablesIn(whole).map((table) => table.length)).toEqual([5]);
  const alone = await read(rest);
  expect(alone.blocks.filter((block) => block.kind === "table" && block.certainty > 0.5)).toEqual([]);
});

test("print that is larger than that of the tables is text", async () => {
  const figures = Array.from({ length: 20 }, (_, index) => row(100 + index * 12, `Post ${index}`, "1 234 567", "2,0"));
  const small = figures.flat().map((word) => ({ ...word, size: 8 }));
  const { blocks } = await read([
    { text: "Kostnaderna för hela året blev lägre än vad som är budgeterat", x: 60, y: 60, size: 11 },
    { text: "och intäkterna högre.", x: 60, y: 74, size: 11 },
    ...small,
  ]);
  expect(blocks[0]).toMatchObject({ kind: "paragraph" });
});

test("what stands on both of two pages is left out, where there is air below it", async () => {
  const page = (text: string): readonly DrawnWord[] => [
    prose(30, "Region Exempel"),
    prose(60, text),
    prose(74, "Mer text."),
  ];
  const { blocks } = await read(page("Den första sidan."), page("Den andra sidan."));
  expect(JSON.stringify(blocks)).not.toContain("Region Exempel");
});

test("a table over both columns of print is whole", async () => {
  const lines = Array.from({ length: 8 }, (_, index) => [
    { text: `vänster spalt med rad nummer ${index}`, x: 60, y: 100 + index * 13 },
    { text: `höger spalt med rad nummer ${index}`, x: 320, y: 103 + index * 13 },
  ]);
  const wide = [
    ...row(240, "Post", "2023", "2022", "2021"),
    ...row(256, "Kockar", "45", "55", "65"),
    ...row(272, "Summa", "45", "55", "65"),
  ];
  const table = await read([...lines.flat(), ...wide]);
  expect(tablesIn(table)[0]?.at(-1)).toEqual(["Summa", "45", "55", "65"]);
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
  const page = (number: number): readonly DrawnWord[] => [
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
  expect(await readPdf(await drawnPdf([]))).toEqual({ ok: false, fault: "no_text" });
  const whole = await drawnPdf([prose(100, "Text")]);
  expect(await readPdf(whole.subarray(0, 100))).toEqual({ ok: false, fault: "damaged" });
  const locked = await PDFDocument.load(whole);
  locked.encrypt({ userPassword: "x", ownerPassword: "y" });
  expect(await readPdf(await locked.save())).toEqual({ ok: false, fault: "encrypted" });
});
