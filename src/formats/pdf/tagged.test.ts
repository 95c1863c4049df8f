import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { readPdf } from "./read.ts";

/**
 * A page that Chromium printed with tags: two lists of one item each, a paragraph that goes on in a second column, which stands as
 * high as the first, and a table with a head over two columns.
 */
const printed = new URL("../../../tests/fixtures/pdf/tagged-columns.pdf", import.meta.url);

test("tags tell items, paragraphs over two columns and heads over several, as a browser writes them", async () => {
  const read = await readPdf(new Uint8Array(readFileSync(printed)));
  if (!read.ok) throw new Error(read.fault);
  const { blocks } = read.manuscript;
  expect(blocks).toMatchObject([
    { role: "item", text: "Fakturaskanningen" },
    { role: "item", text: "Bokningsportalen" },
    { role: "body" },
    { kind: "table", head: 2, certainty: 1 },
  ]);
  const [, , paragraph] = blocks;
  const text = paragraph?.kind === "paragraph" ? paragraph.text.replaceAll("\n", " ") : "";
  expect(text).toContain("utfallet för de officiella flygresorna blev 12,5 mnkr, vilket är 0,4 mnkr lägre än budget.");
});
