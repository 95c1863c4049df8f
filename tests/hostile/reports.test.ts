import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";

import { createCube } from "#domain/cube/cube.ts";
import { showable } from "#domain/text.ts";
import { buildReport } from "#reports/build/build.ts";
import type { ReportDocument } from "#reports/document.ts";
import { writeDocx } from "#reports/write/docx.ts";
import { writeJson } from "#reports/write/json.ts";
import { writePdf } from "#reports/write/pdf.ts";
import { printableText } from "#reports/write/pdf/printable.ts";
import { readTypeface } from "#reports/write/typeface.ts";
import { toSpreadsheet } from "#web/components/table/cell-text.ts";

import { fullExamples } from "./examples.ts";
import { payloads } from "./payloads.ts";
import { hostileWorkspace, withHostileProse } from "./workspace.ts";

let documents: readonly ReportDocument[];

beforeAll(async () => {
  const examples = await fullExamples();
  const step = Math.floor(payloads.length / examples.length);
  documents = examples.flatMap((example, index) => {
    const changed = hostileWorkspace(example, payloads, index * step);
    const workspace = index === 0 ? withHostileProse(changed) : changed;
    const cube = createCube(workspace);
    return workspace.reports.map(({ id }) => buildReport(workspace, cube, id).document);
  });
}, 120_000);

/** Letters, digits and signs as they follow one another: how a format breaks lines and words is its own. */
function bare(text: string): string {
  return text.normalize("NFC").replaceAll(/[\s\u00a0\u00ad-]+/gu, "");
}

/** What Markdown makes of a text is not the text as it was written. */
const plain = payloads.filter((payload) => !/[\]`*_]|---|::|^&/u.test(payload) && payload.length < 100);

const isAddress = (key: string): boolean => ["ref", "href", "link", "id"].includes(key);

test("what would steer the print is not in a document", () => {
  for (const document of documents) {
    const texts = JSON.stringify(document, (key, value: unknown) => (isAddress(key) ? null : value));
    expect(texts).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u);
    expect(texts).not.toMatch(/\\u(?:00(?!0a|09)[01]|d[89a-f])/u);
    expect(texts).toContain("[U+202E]");
  }
});

test("a table that is copied to a spreadsheet has as many cells as it had, and none is a formula", () => {
  const tables = documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block] : block.kind === "chart" ? [block.table] : [])),
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    const rows = toSpreadsheet(table, "sv").split("\n");
    expect(rows.map((row) => row.split("\t").length)).toEqual(
      [table.columns, ...table.rows.map(({ cells }) => cells)].map(({ length }) => length),
    );
    const cells = rows.flatMap((row) => row.split("\t"));
    const risky = cells.filter(
      (cell) => /^\s*[=+@\-\uff1d\uff0b\uff20\uff0d]/u.test(cell) && !/^-[\d,]+%?$/u.test(cell),
    );
    expect(risky).toEqual([]);
  }
});

test("a report as JSON says what the document says", () => {
  for (const document of documents) {
    const read: unknown = JSON.parse(writeJson(document));
    expect(read).toEqual({ format: "tertial-report", version: 1, document });
  }
});

test("a report in Word shows texts as they were written, and has no field, relation or character of their making", async () => {
  const files = await Promise.all(documents.map(writeDocx));
  const read = await Promise.all(files.map((bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) })));
  const all = read.map(({ value }) => bare(value)).join("\n");
  expect(plain.filter((payload) => !all.includes(bare(showable(payload))))).toEqual([]);
  for (const xml of files.flatMap(xmlIn)) {
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu);
    expect(xml).not.toMatch(/<[^>\s]*hostile/u);
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/gu)].map(([, field = ""]) => field.trim());
    expect(fields.filter((field) => !/^(?:PAGE|NUMPAGES|TOC|PAGEREF)\b/u.test(field))).toEqual([]);
    expect(fields.filter((field) => field.includes("hostile"))).toEqual([]);
    expect(xml).not.toContain("<w:fldSimple");
    const relations = [...xml.matchAll(/<Relationship [^>]*>/gu)].map(([relation]) => relation);
    expect(relations.filter((relation) => relation.includes("hostile"))).toEqual([]);
  }
});

function xmlIn(docx: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(docx)).filter(([path]) => /\.(?:xml|rels|svg)$/u.test(path));
  return parts.map(([, bytes]) => strFromU8(bytes));
}

test("a report in PDF shows texts as they were written, and has no script, file or link of their making", async () => {
  const typeface = await readTypeface();
  const read = await Promise.all(documents.map(async (document) => readPdf(await writePdf(document))));
  const all = read.map(({ text }) => bare(text)).join("\n");
  const expected = plain.map((payload) => printableText(showable(payload), typeface.has));
  expect(expected.filter((payload) => !all.includes(bare(payload)))).toEqual([]);
  for (const { links, scripts, files } of read) {
    expect(links.filter((link) => link.includes("hostile"))).toEqual([]);
    expect([scripts, files]).toEqual([null, null]);
  }
});

async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const annotations: unknown = await Promise.all(pages.map((page) => page.getAnnotations()));
  const [scripts, files]: readonly unknown[] = await Promise.all([pdf.getJSActions(), pdf.getAttachments()]);
  const text = contents.flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : ""))).join("");
  await pdf.loadingTask.destroy();
  const links = [...JSON.stringify(annotations).matchAll(/"(?:unsafeUrl|url)":"([^"]*)"/gu)].map(([, url = ""]) => url);
  return { text, links, scripts, files };
}
