import * as fc from "fast-check";
import { expect, test } from "vitest";

import { manuscriptOfHtml } from "./manuscript.ts";

function blocksOf(source: string) {
  return manuscriptOfHtml(source)?.blocks ?? [];
}

test("headings, paragraphs and items are blocks, with their lines", () => {
  expect(
    blocksOf("<h2>5.1 Utfall</h2>\n<div>Löst <b>ord</b><p>Stycke&nbsp;1</p>\n<ul><li>Punkt<li><p>Två</p></ul></div>"),
  ).toMatchObject([
    { kind: "heading", level: 2, number: "5.1", text: "Utfall", line: 1 },
    { kind: "paragraph", role: "body", text: "Löst ord", line: 2 },
    { role: "body", text: "Stycke\u00a01" },
    { role: "item", text: "Punkt", line: 3 },
    { role: "item", text: "Två" },
  ]);
});

test("what readers don't see is left out", () => {
  const unseen = [
    "<script>1</script>",
    "<style>2</style>",
    "<nav>3</nav>",
    "<p hidden>4</p>",
    '<p style="display:none">5</p>',
    '<i aria-hidden="true">6</i>',
    "<!-- 7 -->",
  ];
  expect(blocksOf(unseen.join(""))).toEqual([]);
});

test("only the main part is read, and the page's title and language are known", () => {
  const page = '<html lang="sv-SE"><title>Rapport</title><body><div>Meny</div><main><p>Text</p></main><div>Fot</div>';
  expect(manuscriptOfHtml(page)).toMatchObject({ title: "Rapport", language: "sv", blocks: [{ text: "Text" }] });
});

test("a table has its caption, its head and a cell for each column", () => {
  const [table] = blocksOf(`<table><caption>Tabell 1: <i>Kostnader</i></caption>
    <thead><tr><th rowspan=2>Post<th colspan=2>2023<tr><th>Utfall<th>Budget</thead>
    <tr><th>Lön<td>−1<sup>1</sup><td rowspan=2>3<tr><th>Resa<small>och kost</small><td>2</table>`);
  expect(table).toMatchObject({ kind: "table", caption: "Tabell 1: Kostnader", head: 2, certainty: 1 });
  expect(table?.kind === "table" && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["Post", "2023", ""],
    ["", "Utfall", "Budget"],
    ["Lön", "−1¹", "3"],
    ["Resa\noch kost", "2", ""],
  ]);
});

test("a table that only places things is no table, and a term stands with what is said of it", () => {
  expect(
    blocksOf("<table><tr><td><p>ett</p><tr><td>två</table><dl><dt>Mål<dd>4 %<dt>Utfall<dd>5 %</dl>"),
  ).toMatchObject([{ text: "ett" }, { text: "två" }, { text: "Mål\n4 %" }, { text: "Utfall\n5 %" }]);
});

test("text that is set as it stands is lines", () => {
  expect(blocksOf("<pre>a   1\nb   2</pre>")).toMatchObject([{ role: "lines", text: "a   1\nb   2" }]);
});

test("what is nested or goes on without end is refused, and no markup throws", () => {
  expect(manuscriptOfHtml("<div>".repeat(100_000))).toBeNull();
  expect(manuscriptOfHtml("<p>ord".repeat(300_000))).toBeNull();
  expect(blocksOf("<p>ord".repeat(1_000))).toHaveLength(1_000);
  const parts = [
    "<table>",
    "<tr>",
    "<td colspan=9999 rowspan=0>",
    "<td rowspan=-3>",
    "</table>",
    "<p>",
    "ord",
    "<sup>",
    "<dl>",
    "<dt>",
    "&amp;",
    "<h9>",
    "<main>",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (some) => {
      for (const block of blocksOf(some.join("")))
        if (block.kind === "table") expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
    }),
  );
});
