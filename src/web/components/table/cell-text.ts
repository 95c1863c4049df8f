import type { Cell, DocumentTable, Inline } from "#server/contract/document.ts";
import type { Language } from "#domain/text.ts";

/** A cell as plain text, as printed. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? "" : plainText(cell.content).trim();
}

export function plainText(content: readonly Inline[]): string {
  return content.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "value":
    case "status":
    case "gap":
      return inline.text;
    case "line_break":
      return " ";
    case "strong":
    case "emphasis":
    case "link":
      return plainText(inline.content);
  }
}

/** A printed number (`1 889,3`, `−4,8 %`, `1,234.5`), or null where the text is no number. */
export function readNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const match = /^([+-]?)(\d+)(?:[.,](\d+))?(?:%|[a-zåäö]+)?$/i.exec(bare);
  if (match === null) return null;
  return Number(`${match[1] ?? ""}${match[2] ?? ""}.${match[3] ?? "0"}`);
}

/** Tab-separated, as a spreadsheet takes it: numbers without their spaces, with a plain minus and the language's decimal sign. */
export function toSpreadsheet(table: DocumentTable, language: Language): string {
  const heads = table.columns.map((column) => clean(column.text));
  const rows = table.rows.map((row) => row.cells.map((cell) => spreadsheetCell(cellText(cell), language)));
  return [heads, ...rows].map((cells) => cells.join("\t")).join("\n");
}

function spreadsheetCell(text: string, language: Language): string {
  const isNumber = readNumber(text) !== null && !/[a-zåäö]/i.test(text);
  if (!isNumber) return clean(text);
  const bare = text
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace("\u2212", "-")
    .replace(/^\+/, "");
  return language === "sv" ? bare.replace(".", ",") : bare.replace(",", ".");
}

/**
 * One cell and never more: no tab or line break, nothing at the beginning that a spreadsheet would run as a formula, and no
 * quotation mark there that it would take for the beginning of a cell that goes on over the next ones.
 */
function clean(text: string): string {
  const flat = text.replaceAll(/[\t\r\n\u00a0]+/g, " ");
  if (/^\s*[=+@\-\uff1d\uff0b\uff20\uff0d]/.test(flat)) return `'${flat}`;
  return flat.startsWith('"') ? `"${flat.replaceAll('"', '""')}"` : flat;
}
