import * as fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import type { ManuscriptTable } from "#formats/manuscript.ts";

import { sampleDocument } from "../../../tests/golden/sample-document.ts";
import type { DocumentTable, Inline } from "../document.ts";
import { writeDocx } from "../write/docx.ts";
import { writeHtml } from "../write/html.ts";
import { writePdf } from "../write/pdf.ts";
import { readReport, type ReadReport } from "./read.ts";

const read = (name: string, bytes: Uint8Array): Promise<ReadReport> =>
  readReport({ name, bytes: new Uint8Array(bytes) });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ("text" in inline ? inline.text : "content" in inline ? plain(inline.content) : ""))
    .join("");
}

/** What a table says in each cell that has a number, apart from marks and white space. */
const bare = (text: string): string => text.replaceAll(/[^\d,+−%]/gu, "");
const writtenIn = ({ rows }: DocumentTable): readonly string[] =>
  rows
    .filter(({ role }) => role !== "group")
    .flatMap(({ cells }) => cells.map(({ content, detail }) => bare(plain(content) + plain(detail))));
const readIn = ({ head, rows }: ManuscriptTable, width: number): readonly string[] =>
  rows
    .slice(head)
    .filter((row) => row.slice(1).some(({ text }) => text !== ""))
    .flatMap((row) => row.slice(0, width).map(({ text }) => bare(text)));

describe.each([
  ["docx", writeDocx],
  ["pdf", writePdf],
  ["html", async (document: typeof sampleDocument): Promise<Uint8Array> => utf8(writeHtml(document))],
] as const)("a report that is written as %s", (kind, write) => {
  test("says the same in its tables when it is read", async () => {
    const result = await read("", await write(sampleDocument));
    if (!result.ok) throw new Error(result.fault);
    expect(result).toMatchObject({ kind, manuscript: { language: "sv" } });
    const tables = result.manuscript.blocks.filter((block) => block.kind === "table");
    for (const table of sampleDocument.blocks.filter((block) => block.kind === "table")) {
      const found = tables.find(({ caption }) => caption?.endsWith(table.caption));
      if (found === undefined) throw new Error(`${table.caption} is not there`);
      expect(readIn(found, table.columns.length)).toEqual(writtenIn(table));
      expect(found.certainty).toBe(1);
    }
  });
});

describe("the kind of a file", () => {
  test.each([
    ["a.html", "<p>Text</p>", "html"],
    ["a.txt", "<!doctype html><p>Text", "html"],
    ["a.md", "# Text", "markdown"],
    ["a", "Text", "text"],
  ])("is told by what is in it, else by its name: %s", async (name, text, kind) => {
    expect(await read(name, utf8(text))).toMatchObject({ ok: true, kind, source: null });
  });

  test("a text may be in an older encoding", async () => {
    const result = await read("a.txt", iconv.encode("Årets resultat – 5 mnkr", "win1252"));
    expect(result).toMatchObject({ manuscript: { blocks: [{ text: "Årets resultat – 5 mnkr" }] } });
  });

  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["white space", utf8(" \n\f\n"), "empty"],
    ["a picture", new Uint8Array([0x89, 0x50, 0, 1]), "unknown_kind"],
    ["rich text", utf8("{\\rtf1 Text}"), "unknown_kind"],
    [
      "a document with a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
  ])("%s is no report", async (_, bytes, fault) => {
    expect(await read("a.txt", bytes)).toEqual({ ok: false, fault });
  });
});

test("no bytes make a reader throw", async () => {
  const starts = ["PK\u0003\u0004", "%PDF-1.7\n", "<html>", "", "\u00d0\u00cf\u0011\u00e0"].map((start) =>
    Buffer.from(start, "latin1"),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
      expect(typeof (await read("a", Buffer.concat([start, rest]))).ok).toBe("boolean");
    }),
    { numRuns: 60 },
  );
});
