import { expect, test } from "vitest";
import { sampleDocument } from "../../../tests/golden/sample-document.ts";
import type { Block, Inline, ReportDocument } from "../document.ts";
import { writeHtml } from "./html.ts";
import { machineText } from "./html/inlines.ts";

function having(...blocks: readonly Block[]): ReportDocument {
  return { ...sampleDocument, blocks };
}

function prose(...content: readonly Inline[]): ReportDocument {
  return having({ kind: "paragraph", role: "body", content });
}

test("the sample is written as agreed", async () => {
  await expect(writeHtml(sampleDocument)).toMatchFileSnapshot("../../../tests/golden/sample-document.html");
});

test("open errors are told on the first page, until there are none", () => {
  expect(writeHtml(sampleDocument)).not.toContain("Sifferkontroll");
  const told = writeHtml({ ...sampleDocument, openErrors: 2 });
  expect(told.slice(0, told.indexOf("<main"))).toContain("▲ Sifferkontrollen har hittat 2 fel som inte är åtgärdade");
});

test("the page needs no script and nothing from elsewhere", () => {
  const html = writeHtml(sampleDocument);
  expect(html).not.toMatch(/<script|<link|@import|url\(|src=/u);
});

test("every id is there once, and every link within the page leads somewhere", () => {
  const html = writeHtml(sampleDocument);
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/gu)].map(([, id = ""]) =>
    decodeURIComponent(id),
  );
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test("text can not become markup, in any place", () => {
  const evil = '<img src=x onerror=alert(1)>"&';
  const html = writeHtml({
    ...having({ kind: "heading", level: 1, number: evil, id: evil, content: [{ kind: "text", text: evil }] }),
    title: evil,
    unit: evil,
    organisation: evil,
    subtitle: evil,
  });
  expect(html).not.toContain("<img");
});

test.each(["javascript:alert(1)", " https://example.org", "data:text/html,x", "//example.org", "#nowhere"])(
  "%s is no link",
  (href) => {
    expect(writeHtml(prose({ kind: "link", href, content: [{ kind: "text", text: "hit" }] }))).toContain("<p>hit</p>");
  },
);

test("a link may lead to a place in the document", () => {
  const heading: Block = {
    kind: "heading",
    level: 1,
    number: null,
    id: "mål",
    content: [{ kind: "text", text: "Mål" }],
  };
  const link: Block = {
    kind: "paragraph",
    role: "body",
    content: [{ kind: "link", href: "#mål", content: [{ kind: "text", text: "dit" }] }],
  };
  expect(writeHtml(having(heading, link))).toContain('<a href="#m%C3%A5l">dit</a>');
});

test("rows are headed by their first cell, groups by their name", () => {
  const html = writeHtml(sampleDocument);
  expect(html).toContain('<th scope="rowgroup" colspan="7">Medarbetare · Attraktiv arbetsgivare</th>');
  expect(html).toContain('<th scope="row">God arbetsmiljö, friska medarbetare</th>');
});

test("a preliminary value says so in words in prose and by a mark with a note in tables", () => {
  const html = writeHtml(sampleDocument);
  expect(html).toMatch(/2,0\u00a0mnkr<\/data> \(preliminärt\)/u);
  expect(html).toMatch(/−47,7<\/data><sup>p<\/sup>/u);
  expect(html).toContain("<li><sup>p</sup> Preliminärt värde.</li>");
});

test.each([
  ["+3,7\u00a0mnkr", "3.7 mnkr"],
  ["−1\u00a0889,3\u00a0mnkr", "-1889.3 mnkr"],
  ["4,31\u00a0%", "4.31 %"],
  ["12.5", "12.5"],
  ["0", "0"],
  ["cirka 15", null],
  ["tre", null],
  ["70–80 %", null],
])("%s is %s to a machine", (text, expected) => {
  expect(machineText(text)).toBe(expected);
});

test("each number leads to where it comes from, and each answer on to what it was made of, down to file, line and batch", () => {
  const value = (text: string, ref: string): Inline => {
    return { kind: "value", text, ref, valueKind: "computed", tone: "none", adjusted: false, preliminary: false };
  };
  const origin = { question: "Sjukfrånvaro", lines: [{ term: "Formel", text: "a ÷ b" }], inputs: [], facts: [] };
  const fact = { file: "facts/<a>.csv", line: 14, value: "43 timmar", about: "Enhet A", batch: 3 };
  const origins = {
    numbers: [
      { ...origin, ref: "top", value: "4,31 %", inputs: [{ ref: "below", text: "Tid: 43" }], factCount: 0 },
      { ...origin, ref: "below", value: "43", facts: [fact], factCount: 5000 },
    ],
    batches: [{ number: 3, text: "Inläsning 3 · SHA-256 abc" }],
  };
  const html = writeHtml(prose(value("4,31 %", "top"), value("7", "elsewhere")), origins);
  expect(html).toMatch(
    /<a class="from" href="#tertial-from-1"><data[^>]*>4,31 %<\/data><\/a><data[^>]*>7<\/data><\/p>/u,
  );
  expect(html).toContain('<a href="#tertial-from-2">Tid: 43</a>');
  expect(html).toContain("facts/&lt;a&gt;.csv, rad 14: 43 timmar (Enhet A)");
  expect(html).toContain("1 av 5000 värden");
  expect(html).toContain('<a href="#tertial-batch-3">inläsning 3</a>');
  expect(html).toContain('<li id="tertial-batch-3">Inläsning 3 · SHA-256 abc</li>');
  expect(html).not.toMatch(/<script/u);
  const linked = writeHtml(prose({ kind: "link", href: "https://example.org", content: [value("1", "top")] }), origins);
  expect(linked).not.toMatch(/<a [^>]*><a /u);
});
