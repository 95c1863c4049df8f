import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { expect, test } from "vitest";

import { sampleDocument } from "../../../tests/golden/sample-document.ts";
import type { Block, DocumentTable, Inline, ReportDocument } from "../document.ts";
import { writeDocx } from "./docx.ts";

const text = (content: string): Inline => ({ kind: "text", text: content });

function withBlocks(...blocks: readonly Block[]): ReportDocument {
  return { ...sampleDocument, blocks };
}

async function partsOf(document: ReportDocument): Promise<(path: string) => string> {
  const parts = unzipSync(await writeDocx(document));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

async function htmlOf(document: ReportDocument): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(document)) });
  expect(messages.filter((message) => message.type === "error")).toEqual([]);
  return value;
}

test("the same document gives the same bytes, whatever was written before", async () => {
  const first = await writeDocx(sampleDocument);
  await writeDocx(withBlocks({ kind: "gap", text: "något annat" }));
  expect(Buffer.from(await writeDocx(sampleDocument)).equals(Buffer.from(first))).toBe(true);
});

test("nothing of the writing's own time or chance is in the file", async () => {
  const parts = unzipSync(await writeDocx(sampleDocument));
  const xml = Object.entries(parts).filter(([path]) => /\.(xml|rels)$/.test(path));
  const all = xml.map(([, bytes]) => strFromU8(bytes)).join("\n");
  expect(all).not.toContain(new Date().toISOString().slice(0, 10));
  const relations = [...all.matchAll(/<Relationship [^>]*Id="([^"]+)"/g)].map((match) => match[1]);
  expect(relations.length).toBeGreaterThan(10);
  expect(relations.filter((id) => !/^rId\d+$/.test(id ?? ""))).toEqual([]);
});

test("headings are Word's own, with the document's numbers as text and no numbering of Word's", async () => {
  const html = await htmlOf(sampleDocument);
  expect(html).toMatch(/<h1>.*2\u00a0\u00a0Måluppfyllelse<\/h1>/);
  expect(html).toMatch(/<h3>.*2\.2\.1\u00a0\u00a0God arbetsmiljö och friska medarbetare<\/h3>/);
  const document = (await partsOf(sampleDocument))("word/document.xml");
  const headings = [...document.matchAll(/<w:pStyle w:val="Heading(\d)"\/>(.*?)<\/w:pPr>/g)];
  expect(headings.map((match) => Number(match[1]))).toEqual(
    sampleDocument.blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : [])),
  );
  expect(headings.every((match) => !match[2]?.includes("w:numPr"))).toBe(true);
});

test("open errors are told on the first page, until there are none", async () => {
  expect(await htmlOf(sampleDocument)).not.toContain("Sifferkontroll");
  const told = await htmlOf({ ...sampleDocument, openErrors: 2 });
  expect(told.slice(0, told.indexOf("<h1>"))).toContain("▲ Sifferkontrollen har hittat 2 fel som inte är åtgärdade");
});

test("every table repeats its head, keeps its rows whole, and has a caption", async () => {
  const document = (await partsOf(sampleDocument))("word/document.xml");
  const tables = sampleDocument.blocks.filter((block) => block.kind === "table");
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
  for (const { label, caption } of tables) {
    const place = document.indexOf(caption);
    expect(document.lastIndexOf('<w:pStyle w:val="Caption"/>', place)).toBeGreaterThan(0);
    expect(document.slice(0, place)).toContain(`${label}: `);
  }
  const rows = document.match(/<w:tr>|<w:tr /g) ?? [];
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
});

const marked: DocumentTable = {
  kind: "table",
  id: "t",
  label: null,
  caption: "Marken",
  columns: [
    { text: "Post", align: "left", width: 1 },
    { text: "Utfall", align: "right", width: 0 },
  ],
  rows: [
    { role: "group", level: 0, link: null, cells: [{ content: [text("Kostnader")], detail: [] }] },
    {
      role: "row",
      level: 2,
      link: null,
      cells: [
        { content: [text("Personal")], detail: [text("vakanser")] },
        {
          content: [
            {
              kind: "value",
              text: "−61,0",
              ref: null,
              valueKind: "observed",
              tone: "bad",
              adjusted: true,
              preliminary: true,
            },
          ],
          detail: [],
        },
      ],
    },
    {
      role: "total",
      level: 0,
      link: null,
      cells: [
        { content: [text("Summa")], detail: [] },
        { content: [text("−61,0")], detail: [] },
      ],
    },
  ],
  notes: ["En not."],
};

test("a table's group spans it, levels are indented, figures stand right, totals are bold, marks are explained", async () => {
  const document = (await partsOf(withBlocks(marked)))("word/document.xml");
  const rows = document.split(/<w:tr>|<w:tr /).slice(1);
  expect(rows).toHaveLength(4);
  expect(rows[1]).toContain('<w:gridSpan w:val="2"/>');
  expect(rows[2]).toContain('w:left="440"');
  expect(rows[2]).toContain('<w:jc w:val="right"/>');
  expect(rows[2]).toMatch(/<w:vertAlign w:val="superscript"\/>.*?\*p</);
  expect(rows[3]).toContain("<w:b/>");
  const html = await htmlOf(withBlocks(marked));
  expect(html).toContain('<td colspan="2">');
  expect(html).toContain("<sup>*</sup> Avrundningen är justerad");
  expect(html).toContain("<sup>p</sup> Preliminärt värde.");
  expect(html).toContain("En not.");
});

test("a table too wide for a standing page lies on one of its own", async () => {
  const columns = Array.from({ length: 14 }, (_, index) => ({
    text: `Kolumn ${index}`,
    align: "right" as const,
    width: 1,
  }));
  const cells = columns.map(() => ({ content: [text("1\u00a0234\u00a0567,89")], detail: [] }));
  const wide: DocumentTable = { ...marked, columns, rows: [{ role: "row", level: 0, link: null, cells }] };
  const after: Block = { kind: "paragraph", role: "body", content: [text("Efter.")] };
  const document = (await partsOf(withBlocks(after, wide, after)))("word/document.xml");
  const pages = [...document.matchAll(/<w:pgSz ([^>]*)\/>/g)].map((match) => match[1] ?? "");
  expect(pages.map((page) => page.includes('w:orient="landscape"'))).toEqual([false, false, true, false]);
  expect(pages[2]).toMatch(/w:w="16838"/);
});

test("a chart is a sharp picture with a bitmap behind it, and says in words what it shows", async () => {
  const charts = sampleDocument.blocks.filter((block) => block.kind === "chart");
  const bytes = unzipSync(await writeDocx(sampleDocument));
  const media = Object.keys(bytes).filter((path) => path.startsWith("word/media/"));
  expect(media.filter((path) => path.endsWith(".svg"))).toHaveLength(charts.length);
  const pngs = media.filter((path) => path.endsWith(".png"));
  expect(pngs).toHaveLength(charts.length);
  expect(pngs.map((path) => strFromU8((bytes[path] ?? new Uint8Array()).slice(1, 4)))).toEqual(charts.map(() => "PNG"));
  const document = strFromU8(bytes["word/document.xml"] ?? new Uint8Array());
  for (const chart of charts) expect(document).toContain(`descr="${chart.alternative}"`);
});

test("the table of contents is a field that Word updates, already filled in with links", async () => {
  const document = (await partsOf(sampleDocument))("word/document.xml");
  expect(document).toMatch(/<w:fldChar w:fldCharType="begin" w:dirty="true"\/>/);
  expect(document).toContain("TOC \\o &quot;1-3&quot; \\h \\z \\u");
  expect(document.match(/<w:fldChar w:fldCharType="begin"/g)?.length).toBe(
    document.match(/<w:fldChar w:fldCharType="end"/g)?.length,
  );
  const anchors = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((match) => match[1]);
  const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]);
  expect(anchors.length).toBeGreaterThan(5);
  expect(bookmarks).toEqual(expect.arrayContaining(anchors));
});

test("pages have a header and a footer that counts them; the cover has no header", async () => {
  const part = await partsOf(sampleDocument);
  expect(part("word/header1.xml")).toContain("Teknik och service · Delårsrapport april 2026");
  expect(part("word/header1.xml")).toContain("EX-2026-118 · version 1.0");
  const footer = part("word/footer1.xml");
  expect(footer).toContain("Region Exempel");
  expect(footer).toMatch(/Sida .*PAGE.* av .*NUMPAGES/);
  const [cover = ""] = part("word/document.xml").split("<w:sectPr>").slice(1);
  expect(cover.split("</w:sectPr>")[0]).not.toContain("headerReference");
});

test.each([
  ["sv", "sv-SE", "Sida"],
  ["en", "en-GB", "Page"],
] as const)("the whole of a document in %s is in %s", async (language, tag, page) => {
  const part = await partsOf({ ...sampleDocument, language });
  expect(part("word/styles.xml")).toContain(`<w:lang w:val="${tag}"/>`);
  expect(part("docProps/core.xml")).toContain(`<dc:language>${tag}</dc:language>`);
  expect(part("word/footer1.xml")).toContain(page);
});

test("the file says what it is: title, subject, author and the document's own date", async () => {
  const core = (await partsOf({ ...sampleDocument, title: "Mål & <medel>" }))("docProps/core.xml");
  expect(core).toContain("<dc:title>Mål &amp; &lt;medel&gt;</dc:title>");
  expect(core).toContain("<dc:subject>Region Exempel · Teknik och service · januari–april 2026</dc:subject>");
  expect(core).toContain("<dc:creator>Controller</dc:creator>");
  expect(core).toContain("2026-05-18T00:00:00Z</dcterms:created>");
  const undated = await partsOf({ ...sampleDocument, identity: { ...sampleDocument.identity, date: "våren" } });
  expect(undated("docProps/core.xml")).not.toContain("dcterms:created");
});

test("gaps are marked and say that something is missing", async () => {
  const html = await htmlOf(sampleDocument);
  expect(html).toContain("<strong>▲ Saknas: </strong>Kommentar saknas för målet");
  expect(html).toContain("▲\u00a0värde för korttidsfrånvaro i april");
});

test("a preliminary value says so in prose", async () => {
  const html = await htmlOf(sampleDocument);
  expect(html).toContain("2,0\u00a0mnkr (preliminärt)");
});

test("text is text, whatever signs are in it, and only web, mail and places in the document are links", async () => {
  const link = (href: string): Inline => ({ kind: "link", href, content: [text(`till ${href}`)] });
  const document = withBlocks(
    { kind: "heading", level: 1, number: null, id: "åäö plats", content: [text("Rubrik")] },
    {
      kind: "paragraph",
      role: "body",
      content: [
        text("<b>&amp;</b> ]]> "),
        link("#åäö plats"),
        link("https://example.org/?a=1&b=2"),
        link("javascript:alert(1)"),
      ],
    },
  );
  const html = await htmlOf(document);
  expect(html).toContain("&lt;b&gt;&amp;amp;&lt;/b&gt; ]]&gt;");
  expect(html).toContain('<a href="https://example.org/?a=1&amp;b=2">');
  expect(html).toContain('<a href="#place1">');
  expect(html).toContain("till javascript:alert(1)");
  expect(html).not.toContain('href="javascript');
});

test("each numbered list starts at 1, and a list in a list is one level in", async () => {
  const item = (name: string): Block => ({ kind: "paragraph", role: "body", content: [text(name)] });
  const list = (...items: readonly (readonly Block[])[]): Block => ({ kind: "list", ordered: true, items });
  const document = withBlocks(list([item("a"), list([item("b")])]), item("mellan"), list([item("c")]));
  const xml = (await partsOf(document))("word/document.xml");
  const numbers = [...xml.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map((match) => [
    match[1],
    match[2],
  ]);
  expect(numbers.map(([level]) => level)).toEqual(["0", "1", "0"]);
  expect(new Set(numbers.map(([, number]) => number)).size).toBe(3);
  expect(await htmlOf(document)).toContain("<ol><li>a<ol><li>b</li></ol></li></ol>");
});

test("a page break starts the next block on a new page without an empty paragraph", async () => {
  const item = (name: string): Block => ({ kind: "paragraph", role: "body", content: [text(name)] });
  const xml = (await partsOf(withBlocks(item("a"), { kind: "page_break" }, item("b"))))("word/document.xml");
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  expect(xml.indexOf("<w:pageBreakBefore/>")).toBeLessThan(xml.indexOf(">b<"));
  expect(xml.indexOf("<w:pageBreakBefore/>")).toBeGreaterThan(xml.indexOf(">a<"));
});

test("every style, relation and list that the text uses is in the file", async () => {
  const part = await partsOf(sampleDocument);
  const [document, styles, relations, numbering] = [
    part("word/document.xml"),
    part("word/styles.xml"),
    part("word/_rels/document.xml.rels"),
    part("word/numbering.xml"),
  ];
  const found = (text: string, pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
  ];
  const used = found(document, /<w:(?:pStyle|rStyle) w:val="([^"]+)"/g);
  expect(used.length).toBeGreaterThan(15);
  expect(found(styles, /w:styleId="([^"]+)"/g)).toEqual(expect.arrayContaining(used));
  const related = found(document, /\br:(?:id|embed|link)="([^"]+)"/g);
  expect(related.length).toBeGreaterThan(8);
  expect(found(relations, /\bId="([^"]+)"/g)).toEqual(expect.arrayContaining(related));
  const lists = found(document, /<w:numId w:val="(\d+)"/g);
  expect(lists).toHaveLength(2);
  expect(found(numbering, /<w:num [^>]*w:numId="(\d+)"/g)).toEqual(expect.arrayContaining(lists));
});
