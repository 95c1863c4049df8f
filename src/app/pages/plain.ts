import { plainText } from "#reports/plain-text.ts";

import type { Cell, DocumentTable } from "../document.ts";

/** A table as plain text, its columns under one another: for a terminal. Without rows only its notes. */
export function plainTable({ caption, columns, rows, notes }: DocumentTable): string {
  const head = columns.map(({ text }) => text);
  const cells = rows.map((row) => row.cells.map(cellText));
  const widths = head.map((text, at) => Math.max(text.length, ...cells.map((row) => (row[at] ?? "").length)));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, at) =>
        columns[at]?.align === "right" ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const body =
    rows.length === 0 ? [] : [caption, line(head), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)];
  return [...body, ...notes].join("\n");
}

function cellText({ content, detail }: Cell): string {
  return detail.length === 0 ? plainText(content) : `${plainText(content)} (${plainText(detail)})`;
}
