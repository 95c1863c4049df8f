import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { sampleDocument } from "../../../tests/golden/sample-document.ts";
import type { Block, DocumentTable, ReportDocument } from "../document.ts";
import { writePdf } from "./pdf.ts";

/** What a screen reader is given: the tags, their text alternatives and the text under them. */
interface Tag {
  readonly role: string;
  readonly alternative: string | null;
  readonly tags: readonly Tag[];
}

interface Read {
  readonly pages: number;
  readonly text: readonly string[];
  readonly tags: readonly Tag[];
  readonly language: unknown;
  readonly title: unknown;
  readonly marked: boolean;
  readonly metadata: string;
}

async function read(bytes: Uint8Array): Promise<Read> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((page) => pdf.getPage(page)));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const { info, metadata } = await pdf.getMetadata();
  const marks: unknown = await pdf.getMarkInfo();
  const facts = new Map<string, unknown>(Object.entries(info));
  const result = {
    pages: pdf.numPages,
    text: contents.map((content) =>
      content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join(""),
    ),
    tags: trees.flatMap((tree: unknown) => tagsOf(tree)),
    language: facts.get("Language"),
    title: facts.get("Title"),
    marked: marks instanceof Map && marks.get("Marked") === true,
    metadata: metadata === null ? "" : String(metadata.getRaw()),
  };
  await pdf.loadingTask.destroy();
  return result;
}

function tagsOf(node: unknown): readonly Tag[] {
  if (typeof node !== "object" || node === null || !("role" in node)) return [];
  const children: readonly unknown[] = "children" in node && Array.isArray(node.children) ? node.children : [];
  const alternative = "alt" in node && typeof node.alt === "string" ? node.alt : null;
  return [{ role: String(node.role), alternative, tags: children.flatMap(tagsOf) }];
}

function all(tags: readonly Tag[], role: string): readonly Tag[] {
  return tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...all(tag.tags, role)]);
}

function having(...blocks: readonly Block[]): ReportDocument {
  return { ...sampleDocument, blocks };
}

function kindOf<K extends Block["kind"]>(kind: K): readonly Extract<Block, { kind: K }>[] {
  return sampleDocument.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

let bytes: Uint8Array;
let sample: Read;

beforeAll(async () => {
  bytes = await writePdf(sampleDocument);
  sample = await read(bytes);
});

test("the same document gives the same bytes", async () => {
  expect(Buffer.from(await writePdf(sampleDocument)).equals(Buffer.from(bytes))).toBe(true);
});

test("it is PDF/UA-1, tagged, with language and title", () => {
  expect(sample.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(sample.marked).toBe(true);
  expect(sample.language).toBe("sv-SE");
  expect(sample.title).toBe(sampleDocument.title);
});

test("each table has a head and a caption, each chart its text alternative", () => {
  const tables = all(sample.tags, "Table");
  expect(tables.length).toBeGreaterThanOrEqual(kindOf("table").length);
  for (const table of tables) {
    expect(all(table.tags, "TH").length).toBeGreaterThan(0);
    expect(all(table.tags, "Caption")).toHaveLength(1);
  }
  expect(all(sample.tags, "Figure").map((figure) => figure.alternative)).toEqual(
    kindOf("chart").map((chart) => chart.alternative),
  );
});

test("headings, lists, quotes and contents have their tags", () => {
  const roles = ["H1", "H2", "H3", "H4", "H5", "L", "LI", "BlockQuote", "TOC", "TOCI", "Link"];
  expect(roles.filter((role) => all(sample.tags, role).length === 0)).toEqual([]);
});

test("the text is there as it was written, markup characters and all", () => {
  const text = sample.text.join(" ");
  expect(text).toContain("<b>ändrades</b> *rutinen* för #anmälan & $uttag$");
  expect(text).toContain("Saknas:");
  expect(text).toContain(`Sida 2 av ${sample.pages}`);
});

test("a character that the typeface lacks is written out, never dropped and never a reason to refuse", async () => {
  const written = await read(
    await writePdf(
      having({ kind: "paragraph", role: "body", content: [{ kind: "text", text: "Bra 👍 jobbat\u0007!" }] }),
    ),
  );
  expect(written.text.join("")).toContain("Bra [U+1F44D] jobbat !");
});

test("a date that the calendar does not have is printed, and stops nothing", async () => {
  const identity = { ...sampleDocument.identity, date: "2026-02-31" };
  const written = await read(await writePdf({ ...sampleDocument, identity }));
  expect(written.text.join(" ")).toContain("2026-02-31");
});

test("a link may lead to a heading, a table or a chart in the document", async () => {
  const places = [...kindOf("heading").slice(0, 1), ...kindOf("table").slice(0, 1), ...kindOf("chart").slice(0, 1)];
  const links = places.map(({ id }) => ({
    kind: "link" as const,
    href: `#${id}`,
    content: [{ kind: "text" as const, text: "dit " }],
  }));
  const written = await read(await writePdf(having({ kind: "paragraph", role: "body", content: links }, ...places)));
  expect(all(written.tags, "Link")).toHaveLength(3);
});

test("a long table repeats its head on each page, and a group its name", async () => {
  const table = longTable();
  const written = await read(await writePdf(having(table)));
  const pages = written.text.filter((text) => text.includes("rad "));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    expect(page).toContain(table.columns[1]?.text);
    expect(page).toContain("Gruppens namn");
  }
});

test("a table with many wide columns lies down", async () => {
  const columns = Array.from(
    { length: 16 },
    (_, index) => ({ text: `Kolumn ${index}`, align: "right", width: 1 }) as const,
  );
  const cells = columns.map(() => ({ content: [{ kind: "text", text: "−1 234 567,8" } as const], detail: [] }));
  const table: DocumentTable = { ...longTable(), columns, rows: [{ role: "row", level: 0, cells, link: null }] };
  const pdf = await getDocument({ data: (await writePdf(having(table))).slice(), verbosity: 0 }).promise;
  const [, , width = 0, height = 0] = (await pdf.getPage(2)).view;
  expect(width).toBeGreaterThan(height);
  await pdf.loadingTask.destroy();
});

test("open errors are told on the first page, until there are none", async () => {
  expect(sample.text[0]).not.toContain("Sifferkontroll");
  const written = await read(await writePdf({ ...sampleDocument, openErrors: 2 }));
  expect(written.text[0]).toContain("▲ Sifferkontrollen har hittat 2 fel som inte är åtgärdade");
});

test("a document with nothing in it is still a document", async () => {
  const { subtitle, ...rest } = {
    ...having(),
    identity: { number: null, version: null, date: null, responsible: null, author: null, status: null },
  };
  expect(subtitle).not.toBeNull();
  const written = await read(await writePdf({ ...rest, subtitle: null, language: "en" }));
  expect(written.language).toBe("en-GB");
});

function longTable(): DocumentTable {
  const cell = (text: string) => ({ content: [{ kind: "text", text } as const], detail: [] });
  const rows = Array.from({ length: 120 }, (_, index) => ({
    role: "row" as const,
    level: 1,
    cells: [cell(`rad ${index}`), cell("1,0")],
    link: null,
  }));
  return {
    kind: "table",
    id: "lang",
    label: null,
    caption: "En lång tabell",
    columns: [
      { text: "Namn", align: "left", width: 1 },
      { text: "Utfallskolumn", align: "right", width: 0 },
    ],
    rows: [{ role: "group", level: 0, cells: [cell("Gruppens namn")], link: null }, ...rows],
    notes: [],
  };
}
