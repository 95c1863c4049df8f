import { expect, test } from "vitest";
import { sampleDocument } from "../../../tests/golden/sample-document.ts";
import type { Block, DocumentChart, DocumentTable, Heading, ReportDocument } from "../document.ts";
import { accessibilityFindings, findingTexts, NotAccessible, type FindingId } from "./accessible.ts";
import { writePdf } from "./pdf.ts";

const heading: Heading = {
  kind: "heading",
  level: 1,
  number: "1",
  id: "a",
  content: [{ kind: "text", text: "Ekonomi" }],
};
const table = first("table");
const chart = first("chart");

function first<K extends Block["kind"]>(kind: K): Extract<Block, { kind: K }> {
  const found = sampleDocument.blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  if (found === undefined) throw new Error(`the sample has no ${kind}`);
  return found;
}

function having(...blocks: readonly Block[]): ReportDocument {
  return { ...sampleDocument, blocks };
}

function tableWith(change: Partial<DocumentTable>): ReportDocument {
  return having({ ...table, ...change });
}

function chartWith(change: Partial<DocumentChart>): ReportDocument {
  return having({ ...chart, ...change });
}

const planted: Readonly<Record<FindingId, ReportDocument>> = {
  title_missing: { ...having(heading), title: " " },
  language_missing: Object.assign({ ...having(heading) }, { language: "" }),
  heading_empty: having({ ...heading, content: [{ kind: "text", text: " " }] }),
  heading_skipped: having(heading, { ...heading, level: 3, id: "b" }),
  place_repeated: having(heading, heading),
  table_head_missing: tableWith({ columns: [], rows: [] }),
  column_head_empty: tableWith({
    columns: table.columns.map((column, index) => (index === 2 ? { ...column, text: "" } : column)),
  }),
  table_rows_missing: tableWith({ rows: [] }),
  row_uneven: tableWith({ rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 3) })) }),
  row_unnamed: tableWith({
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(() => ({ content: [], detail: [] })) })),
  }),
  caption_missing: tableWith({ caption: "" }),
  alternative_missing: chartWith({ alternative: "" }),
  chart_table_missing: chartWith({ table: { ...chart.table, rows: [] } }),
  link_empty: having({
    kind: "paragraph",
    role: "body",
    content: [{ kind: "link", href: "https://example.org", content: [] }],
  }),
  status_wordless: having({
    kind: "paragraph",
    role: "body",
    content: [{ kind: "status", text: "", symbol: "●", tone: "good" }],
  }),
  box_unnamed: having({ kind: "boxes", caption: "Mått", boxes: [{ name: "", value: [], lines: [], status: null }] }),
  list_empty: having({ kind: "list", ordered: false, items: [] }),
  contents_untitled: having({ kind: "contents", title: "", depth: 2 }),
};

test("a sound document has no findings", () => {
  expect(accessibilityFindings(sampleDocument)).toEqual([]);
});

test.each(Object.entries(planted))("%s is found", (id, document) => {
  expect(accessibilityFindings(document).map((finding) => finding.id)).toContain(id);
});

test("a fault deep in a quote in a list is found", () => {
  const deep: Block = {
    kind: "list",
    ordered: false,
    items: [[{ kind: "quote", blocks: [{ ...table, caption: "" }] }]],
  };
  expect(accessibilityFindings(having(deep)).map((finding) => finding.id)).toEqual(["caption_missing"]);
});

test("the place is named as it is printed", () => {
  const [finding] = accessibilityFindings(having(heading, { ...heading, level: 3, id: "b", number: "1.0.1" }));
  expect(finding).toEqual({ id: "heading_skipped", place: "1.0.1 Ekonomi" });
});

test("the PDF writer refuses, and says what and where", async () => {
  const refused = writePdf(chartWith({ alternative: "" }));
  await expect(refused).rejects.toThrow(NotAccessible);
  await expect(refused).rejects.toThrow(`${chart.label} ${chart.caption}: ${findingTexts.alternative_missing.sv}`);
});
