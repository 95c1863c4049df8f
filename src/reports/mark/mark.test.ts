import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";

import { sampleDocument } from "../../../tests/golden/sample-document.ts";
import { writeDocx } from "../write/docx.ts";
import { writePdf } from "../write/pdf.ts";
import type { Finding } from "../check/finding.ts";
import type { Place } from "../check/place.ts";
import type { Manuscript } from "#formats/manuscript.ts";
import { readReport, type ReportFile } from "../read/read.ts";
import { markedCopy } from "./mark.ts";

/** A finding on the first place where some words stand, in running text or in a cell. */
function findingOn(manuscript: Manuscript, words: string, says: string): Finding {
  const places = manuscript.blocks.flatMap((block, index): readonly Place[] => {
    if (block.kind !== "table") return placesIn(block.text, { block: index, row: null, column: null });
    return block.rows.flatMap((cells, row) =>
      cells.flatMap(({ text }, column) => placesIn(text, { block: index, row, column })),
    );
  });
  const [place] = places;
  if (place === undefined) throw new Error(`${words} is not there`);
  return {
    rule: "a-rule",
    severity: "error",
    confidence: 1,
    places: [place],
    says: { sv: says, en: says },
    reasoning: [{ sv: "1 + 1 = 2", en: "1 + 1 = 2" }],
    correction: "2 & 3",
  };

  function placesIn(text: string, at: Pick<Place, "block" | "row" | "column">): readonly Place[] {
    const start = spaced(text).indexOf(words);
    return start < 0 ? [] : [{ ...at, start, end: start + words.length }];
  }
}

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

async function marked(file: ReportFile, words: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const read = await readReport(file);
  if (!read.ok) throw new Error(read.fault);
  const findings = words.map((each) => findingOn(read.manuscript, each, `Om ${each}`));
  const copy = await markedCopy(file, read, { findings, report: read }, "sv");
  if (copy === null) throw new Error("there is no copy");
  return copy;
}

const words = ["2,0 mnkr (prel", "överskott", "−61,0", "ändrades", "<b>", "#anmälan & $uttag$", "Summa", "14 dagar"];

/** The words that a comment is on. */
function commented(document: string, id: number): string {
  const [, after = ""] = document.split(`<w:commentRangeStart w:id="${id}"/>`);
  const [inside = ""] = after.split(`<w:commentRangeEnd w:id="${id}"/>`);
  return [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join("");
}

async function sampleFile(): Promise<ReportFile> {
  return { name: "rapport.docx", bytes: new Uint8Array(await writeDocx(sampleDocument)) };
}

test("a Word file has comments around the very words, and says the same as before", async () => {
  const file = await sampleFile();
  const bytes = await marked(file, words);
  const [before, after] = [await readReport(file), await readReport({ name: "", bytes })];
  if (!before.ok || !after.ok) throw new Error("both can be read");
  expect(after.manuscript).toEqual(before.manuscript);
  const parts = unzipSync(bytes);
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  for (const [id, each] of words.entries()) {
    expect(
      spaced(commented(document, id)).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
    ).toBe(each);
  }
  const comments = strFromU8(parts["word/comments.xml"] ?? new Uint8Array());
  expect(comments.match(/w:author="Tertial"/gu)).toHaveLength(words.length);
  expect(comments).toContain("Fel: Om överskott");
  expect(comments).toContain("Förslag: 2 &amp; 3");
});

test("what is wrong in a caption or a note of a table is commented on there", async () => {
  const file = await sampleFile();
  const read = await readReport(file);
  if (!read.ok) throw new Error(read.fault);
  const { manuscript } = read;
  const block = manuscript.blocks.findIndex((one) => one.kind === "table" && one.notes.length > 0);
  const table = manuscript.blocks[block];
  if (table?.kind !== "table" || table.caption === null)
    throw new Error("the sample has a table with a caption and a note");
  const [note = ""] = table.notes;
  const on = {
    ...findingOn(manuscript, "Summa", "Om"),
    places: [{ block, row: null, column: null, start: 0, end: 6 }] as const,
  };
  const under = { ...on, places: [{ ...on.places[0], note: 0, end: note.length }] as const };
  const copy = await markedCopy(file, read, { findings: [on, under], report: read }, "sv");
  const document = strFromU8(unzipSync(copy ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array());
  expect(commented(document, 0)).toBe(table.caption.slice(0, 6));
  expect(commented(document, 1)).toBe(note);
});

test("comments that stand there are kept, and new ones follow them", async () => {
  const file = await sampleFile();
  const once = await marked(file, ["överskott", "−61,0"]);
  const twice = await marked({ ...file, bytes: once }, ["överskott", "Summa"]);
  const comments = strFromU8(unzipSync(twice)["word/comments.xml"] ?? new Uint8Array());
  expect([...comments.matchAll(/w:id="(\d+)"/gu)].map(([, id]) => id)).toEqual(["0", "1", "2", "3"]);
  const { messages, value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(twice) },
    { styleMap: ["comment-reference => sup"] },
  );
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  expect(value.match(/Om överskott/gu)).toHaveLength(2);
});

test("a PDF has notes at the very words, and says the same as before", async () => {
  const file = { name: "rapport.pdf", bytes: new Uint8Array(await writePdf(sampleDocument)) };
  const sought = ["−61,0", "överskott på 2,0", "uppföljningen i maj"];
  const bytes = await marked(file, sought);
  const [before, after] = [await readReport(file), await readReport({ name: "", bytes })];
  if (!before.ok || !after.ok) throw new Error("both can be read");
  expect(after.manuscript).toEqual(before.manuscript);
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const notes: readonly unknown[] = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  await pdf.loadingTask.destroy();
  for (const subtype of ["Highlight", "Text"]) {
    const own = notes.filter((note) => JSON.stringify(note).includes(`"subtype":"${subtype}"`));
    for (const each of sought)
      expect(own.filter((note) => JSON.stringify(note).includes(`Om ${each}`))).toHaveLength(1);
  }
});
