import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import type { Manuscript } from "../../manuscript.ts";
import { readDocx } from "./read.ts";

const namespace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:wps="s" xmlns:m="o"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file of a body and of other parts by the word of their relation. */
function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const relations = Object.keys(others).map(
    (type, index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${type}.xml"/>`,
  );
  const files = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(Object.entries(others).map(([type, content]) => [`word/${type}.xml`, content])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])));
}

function read(body: string, others: Readonly<Record<string, string>> = {}): Manuscript {
  const result = readDocx(docx(body, others));
  if (!result.ok) throw new Error(result.fault);
  return result.manuscript;
}

const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe("a paragraph", () => {
  test.each([
    [
      "what was put in counts, what was struck does not",
      `${run("a ")}<w:ins>${run("b")}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>`,
      "a b",
    ],
    [
      "a field is what it shows",
      `${field("begin")}<w:r><w:instrText>SEQ 9</w:instrText></w:r>${field("separate")}${run("3")}${field("end")}`,
      "3",
    ],
    [
      "a field within a field's code is not shown",
      `${field("begin")}${field("begin")}${field("separate")}${run("8")}${field("end")}${field("separate")}${run("3")}${field("end")}`,
      "3",
    ],
    ["hidden words are left out", `${run("a")}${run("b", "<w:vanish/>")}`, "a"],
    ["a raised mark is no digit", `${run("47,7")}${run("2", '<w:vertAlign w:val="superscript"/>')}`, "47,7²"],
    [
      "tabs, breaks and hard hyphens are characters",
      `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>`,
      "a\tb\nc-d",
    ],
    [
      "links and formulas are words",
      `<w:hyperlink>${run("a")}</w:hyperlink><m:oMath><m:r><m:t>+1</m:t></m:r></m:oMath>`,
      "a+1",
    ],
  ])("%s", (_, inside, text) => {
    expect(read(paragraph(inside)).blocks).toMatchObject([{ kind: "paragraph", text }]);
  });

  test("a text box is read once, after the paragraph that it hangs on", () => {
    const box = `<wps:txbx><w:txbxContent>${paragraph(run("i rutan"))}</w:txbxContent></wps:txbx>`;
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    const { blocks } = read(paragraph(`${run("utanför")}<w:r>${both}</w:r>`));
    expect(blocks).toMatchObject([{ text: "utanför" }, { text: "i rutan" }]);
  });

  test("a footnote stands as a note after what refers to it", () => {
    const footnotes = `<w:footnotes ${namespace}><w:footnote w:id="2">${paragraph(run("Se bilagan."))}</w:footnote></w:footnotes>`;
    const { blocks } = read(paragraph(`${run("Text")}<w:r><w:footnoteReference w:id="2"/></w:r>`), { footnotes });
    expect(blocks).toMatchObject([
      { role: "body", text: "Text" },
      { role: "note", text: "Se bilagan." },
    ]);
  });
});

describe("headings", () => {
  const style = (id: string, name: string, more = ""): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles = `<w:styles ${namespace}>${[
    style("Rubrik1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'),
    style(
      "Rubrik2",
      "heading 2",
      '<w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr>',
    ),
    style("Egen", "Egen rubrik", '<w:basedOn w:val="Rubrik2"/>'),
    style("Innehll1", "toc 1"),
    style("Rubrik", "Title"),
  ].join("")}</w:styles>`;
  const level = (depth: number, pattern: string): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const numbering = `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="0">${level(0, "%1")}${level(1, "%1.%2.")}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const styled = (id: string, text: string): string => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);

  test("have the level of their style and the number that Word counts", () => {
    const body = ["Rubrik1", "Rubrik2", "Egen", "Rubrik1", "Rubrik2"].map((id) => styled(id, `Under ${id}`)).join("");
    const { blocks } = read(body, { styles, numbering });
    expect(blocks.map((block) => (block.kind === "heading" ? [block.level, block.number] : []))).toEqual([
      [1, "1"],
      [2, "1.1"],
      [2, "1.2"],
      [1, "2"],
      [2, "2.1"],
    ]);
  });

  test("the list of contents is left out, and the title is known", () => {
    const { title, blocks } = read(styled("Rubrik", "Årsrapport") + styled("Innehll1", "1 Ekonomi 5"), { styles });
    expect(title).toBe("Årsrapport");
    expect(blocks).toMatchObject([{ kind: "paragraph", text: "Årsrapport" }]);
  });
});

describe("a table", () => {
  const cell = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const table = (...rows: readonly string[]): string =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
  const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
  const rowsOf = ({ blocks }: Manuscript): unknown =>
    blocks.map((block) => (block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text)) : block.text));

  test("has merged cells once, and as many cells a row", () => {
    const body = table(
      cell("Post", '<w:vMerge w:val="restart"/>') + cell("2023", span(2)),
      cell("", "<w:vMerge/>") + cell("Utfall") + cell("Budget"),
      cell("Summa") + cell("1") + cell("2"),
    );
    const merged = read(body);
    expect(rowsOf(merged)).toEqual([
      [
        ["Post", "2023", ""],
        ["", "Utfall", "Budget"],
        ["Summa", "1", "2"],
      ],
    ]);
    expect(merged.blocks).toMatchObject([{ head: 2, certainty: 1 }]);
  });

  test("has its caption from above, or from below, and the notes under it", () => {
    const rows = table(cell("Post") + cell("Utfall"), cell("Lön") + cell("1*"));
    const { blocks } = read(
      paragraph(run("Tabell 3. Kostnader")) +
        rows +
        paragraph(run("* Preliminärt")) +
        rows +
        paragraph(run("Tabell 4: Mera")),
    );
    expect(blocks).toMatchObject([
      { kind: "table", caption: "Tabell 3. Kostnader", notes: ["* Preliminärt"] },
      { kind: "table", caption: "Tabell 4: Mera" },
    ]);
  });

  test("of one column is a frame around text", () => {
    expect(rowsOf(read(table(cell("ett"), cell("två"))))).toEqual(["ett", "två"]);
  });

  test("in a cell stands after the table", () => {
    const inside = `<w:tc>${table(cell("c") + cell("d"))}${paragraph(run("b"))}</w:tc>`;
    expect(rowsOf(read(table(cell("a") + inside)))).toEqual([[["a", "b"]], [["c", "d"]]]);
  });
});

describe("what can't be read", () => {
  test.each([
    ["no zip", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), "damaged"],
    ["a zip of another kind", zipSync({ "content.xml": strToU8("<office:text/>") }), "unknown_kind"],
    ["broken XML", docx("<w:p>"), "damaged"],
    ["nothing in it", docx(""), "empty"],
    ["nested without end", docx("<w:sdt>".repeat(500) + "</w:sdt>".repeat(500)), "too_large"],
    ["a text that unpacks to more than any report", docx(" ".repeat(70_000_000)), "too_large"],
    ["entities of its own", docx(paragraph(run("&bomb;"))), "damaged"],
  ])("%s", (_, bytes, fault) => {
    expect(readDocx(bytes)).toEqual({ ok: false, fault });
  });
});
