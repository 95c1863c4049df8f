import type { Block, DocumentRow, Inline, ReportDocument } from "#reports/document.ts";
import { writeDocx } from "#reports/write/docx.ts";
import { writeHtml } from "#reports/write/html.ts";
import { writePdf } from "#reports/write/pdf.ts";

/** Rows that do not give their sum: 12,0 and 4,5 are 16,5. */
const rows = [
  ["Personal", "12,0", "13,0"],
  ["Lokaler", "4,5", "4,0"],
  ["Summa", "16,9", "17,0"],
] as const;
const heads = ["Belopp i mnkr", "Utfall", "Budget"] as const;

/** A report in Markdown whose only table disagrees with itself. */
export const wrongTable = [
  "# 5.1 Ekonomi",
  "",
  ...[heads, ["---", "---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`),
].join("\n");

/** The same as other people's text files have it: columns are only spacing. */
const wrongLines = ["5.1 Ekonomi", "", ...[heads, ...rows].map(lineOf), ""].join("\n");

function lineOf(cells: readonly string[]): string {
  return cells.map((cell, column) => (column === 0 ? cell.padEnd(24) : cell.padStart(12))).join("");
}

/** The same report in each format, by the file's name. */
export async function wrongReports(): Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>> {
  return {
    "rapport.docx": new Uint8Array(await writeDocx(wrongDocument())),
    "rapport.pdf": new Uint8Array(await writePdf(wrongDocument())),
    "rapport.html": new TextEncoder().encode(writeHtml(wrongDocument())),
    "rapport.md": new TextEncoder().encode(wrongTable),
    "rapport.txt": new TextEncoder().encode(wrongLines),
  };
}

const text = (content: string): readonly Inline[] => [{ kind: "text", text: content }];

/** A section with the table for each name, which is its heading, its caption and its first row. */
export function wrongDocument(names: readonly string[] = ["Personal"]): ReportDocument {
  return {
    language: "sv",
    title: "Delårsrapport",
    subtitle: null,
    organisation: "Region Exempel",
    unit: "Teknik",
    period: "januari–april 2026",
    identity: { number: null, version: null, date: null, responsible: null, author: null, status: null },
    openErrors: 0,
    blocks: names.flatMap((name, index) => [
      { kind: "heading", level: 1, number: `5.${index + 1}`, id: `part-${index}`, content: text(name) },
      tableOf(name, `table-${index}`),
    ]),
  };
}

function tableOf(name: string, id: string): Block {
  const [[, ...first], ...others] = rows;
  return {
    kind: "table",
    id,
    label: null,
    caption: name,
    columns: heads.map((head, column) => ({ text: head, align: column === 0 ? "left" : "right", width: 1 })),
    rows: [[name, ...first], ...others].map((cells): DocumentRow => {
      const role = cells[0] === "Summa" ? "total" : "row";
      return { role, level: 0, cells: cells.map((cell) => ({ content: text(cell), detail: [] })), link: null };
    }),
    notes: [],
  };
}
