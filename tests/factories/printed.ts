import type { Block, DocumentTable, Inline, ReportDocument } from "#reports/document.ts";

/** Inlines as one line: a gap is `[text]`, a status `symbol text`; all else as it is printed. */
export function printed(content: readonly Inline[]): string {
  return content.map(printedInline).join("");
}

function printedInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "value":
      return inline.text;
    case "gap":
      return `[${inline.text}]`;
    case "status":
      return `${inline.symbol} ${inline.text}`;
    case "line_break":
      return " / ";
    case "strong":
    case "emphasis":
    case "link":
      return printed(inline.content);
  }
}

/** The cells of a table's rows as printed, without the head. */
export function cellsOf(table: DocumentTable): string[][] {
  return table.rows.map(({ cells }) => cells.map(({ content }) => printed(content)));
}

/** The only table of a document; throws if there are more or none. */
export function onlyTable(document: ReportDocument): DocumentTable {
  return only(document, "table");
}

/** The only block of a kind in a document; throws if there are more or none. */
export function only<Kind extends Block["kind"]>(document: ReportDocument, kind: Kind): Extract<Block, { kind: Kind }> {
  const found = document.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new RangeError(`${found.length} blocks of the kind ${kind}`);
  return first;
}
