import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";

import type { Manuscript } from "#formats/manuscript.ts";
import { checkManuscript } from "../check/check.ts";
import type { Finding } from "../check/finding.ts";
import type { Place } from "../check/place.ts";
import { readReport } from "../read/read.ts";

import { presentFinding, presentUnjudged } from "./present.ts";
import type { PassageView } from "./view.ts";

const markdown = `# 5.1 Ekonomi

| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personal | 12,0 | 13,0 |
| Lokaler | 4,5 | 4,0 |
| Summa | 16,9 | 17,0 |`;

async function manuscriptOf(text: string): Promise<Manuscript> {
  const read = await readReport({ name: "report.md", bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new TypeError(read.fault);
  return read.manuscript;
}

function findingAt(places: Finding["places"]): Finding {
  const says = { sv: "Fel.", en: "Wrong." };
  return {
    rule: "a-rule",
    severity: "error",
    confidence: 0.876,
    places,
    says,
    reasoning: [{ sv: "ett", en: "one" }],
    correction: null,
  };
}

function textPlace(block: number, start: number, end: number): Place {
  return { block, row: null, column: null, start, end };
}

function paragraphs(...texts: readonly string[]): Manuscript {
  const blocks = texts.map((text) => ({
    kind: "paragraph" as const,
    role: "body" as const,
    text,
    bound: [],
    page: 3,
    line: 7,
  }));
  return { title: null, language: "sv", blocks };
}

/** As it reads: what is found in corner marks, what it is held against in brackets. */
function read(passage: PassageView): string {
  const signs = { found: ["«", "»"], against: ["[", "]"] };
  const pieces = (all: (PassageView & { kind: "text" })["pieces"]): string =>
    all
      .map(({ text, mark }) => (mark === null ? text : `${signs[mark][0] ?? ""}${text}${signs[mark][1] ?? ""}`))
      .join("");
  if (passage.kind === "text") return pieces(passage.pieces);
  return passage.rows.map(({ cells }) => cells.map(pieces).join(" | ")).join("\n");
}

test("a finding in a table is told with its section, its head, its rows and what is marked in them", async () => {
  const { report, findings } = checkManuscript(await manuscriptOf(markdown));
  const [view] = findings.map((finding) => presentFinding(finding, report, "sv"));
  expect(view).toMatchObject({ rule: "rows-give-total", severity: "error", correction: "16,5" });
  expect(view?.passages[0].at.section).toBe("5.1 Ekonomi");
  expect(view?.passages.map(read)).toEqual([
    "Mnkr | Utfall | Budget\nPersonal | [12,0] | 13,0\nLokaler | [4,5] | 4,0\nSumma | «16,9» | 17,0",
  ]);
});

test("a finding in text is told in whole sentences, the one it is about first, and in the language asked for", () => {
  const text = "Antalet var 12.\nKostnaden blev 5,0 mnkr. Inget mer hände. Budgeten var 4,0 mnkr.";
  const { report } = checkManuscript(paragraphs(text, "Utfallet är 6,0 mnkr."));
  const at = (figure: string, block: number, from = text): Place =>
    textPlace(block, from.indexOf(figure), from.indexOf(figure) + figure.length);
  const finding = findingAt([at("4,0", 0), at("5,0", 0), at("6,0", 1, "Utfallet är 6,0 mnkr.")]);
  const view = presentFinding(finding, report, "en");
  expect(view.passages.map(read)).toEqual([
    "Budgeten var «4,0» mnkr.",
    "Kostnaden blev [5,0] mnkr.",
    "Utfallet är [6,0] mnkr.",
  ]);
  expect(view.passages.map(({ at }) => [at.page, at.line])).toEqual([
    [3, 8],
    [3, 8],
    [3, 7],
  ]);
  expect(view).toMatchObject({ says: "Wrong.", reasoning: ["one"], confidence: 0.88 });
});

test("of a wide table only the columns are shown that something is marked in", async () => {
  const row = (fill: string): string => `| Namn | ${Array.from({ length: 10 }, () => fill).join(" | ")} |`;
  const table = [row("A"), row("---").replace("Namn", "---"), row("1"), row("2")].join("\n");
  const { report } = checkManuscript(await manuscriptOf(table));
  const view = presentFinding(findingAt([{ block: 0, row: 2, column: 4, start: 0, end: 1 }]), report, "sv");
  expect(view.passages.map(read)).toEqual(["Namn | A\nNamn | «2»"]);
});

test("a caption and a note are told in their words, each apart from the rows", async () => {
  const manuscript = await manuscriptOf(markdown);
  const blocks = manuscript.blocks.map((block) =>
    block.kind === "table" ? { ...block, caption: "Utfall 2024", notes: ["* Preliminärt.", "Källa: bokslut."] } : block,
  );
  const { report } = checkManuscript({ ...manuscript, blocks });
  const at = { block: 1, row: null, column: null, start: 0, end: 6 };
  const cell = { ...at, row: 1, column: 1, end: 4 };
  const { passages } = presentFinding(findingAt([{ ...at, note: 1 }, at, cell]), report, "sv");
  expect(passages.map(read)).toEqual([
    "«Källa:» bokslut.",
    "[Utfall] 2024",
    "Mnkr | Utfall | Budget\nPersonal | [12,0] | 13,0",
  ]);
  expect(passages[0].at.text).toBe("5.1 Ekonomi, tabell ”Utfall 2024”, not under tabellen, rad 7");
});

test("tables that are not judged are told of by where they stand", async () => {
  const manuscript = await manuscriptOf(markdown);
  const blocks = manuscript.blocks.map((block) =>
    block.kind === "table" ? { ...block, certainty: 0.3, caption: "Tabell 1", page: 2 } : block,
  );
  expect(presentUnjudged(checkManuscript({ ...manuscript, blocks }), "sv")).toMatchObject([
    { section: "5.1 Ekonomi", caption: "Tabell 1", page: 2, text: "5.1 Ekonomi, tabell ”Tabell 1”, sida 2, rad 3" },
  ]);
});

test("what is marked is shown whole, whatever the text", () => {
  const words = array(constantFrom("Ett", "ord", "12,0", "mnkr.", "x".repeat(300), "\n", "Det"), {
    minLength: 1,
    maxLength: 120,
  });
  const stretch = tuple(nat(), nat({ max: 20 }));
  assert(
    property(words, stretch, stretch, (parts, one, other) => {
      const text = parts.join(" ");
      const place = ([start, length]: readonly [number, number]): Place => {
        const from = start % text.length;
        return textPlace(0, from, Math.min(text.length, from + length + 1));
      };
      const { report } = checkManuscript(paragraphs(text));
      const [first] = presentFinding(findingAt([place(one), place(other)]), report, "sv").passages;
      const marked = first.kind === "text" ? first.pieces.find(({ mark }) => mark === "found") : undefined;
      const { start, end } = place(one);
      expect(marked?.text).toBe(text.slice(start, end));
    }),
  );
});
