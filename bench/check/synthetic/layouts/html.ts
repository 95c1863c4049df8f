import type { Manuscript, ManuscriptBlock } from "../../../../src/formats/manuscript.ts";
import { numbered } from "./markdown.ts";

/** A manuscript as a page of HTML. */
export function asHtml({ title, language, blocks }: Manuscript): string {
  const body = blocks.map(written).join("\n");
  return `<!doctype html>\n<html lang="${language ?? "sv"}"><head><meta charset="utf-8"><title>${escaped(title ?? "")}</title></head>\n<body>\n${body}\n</body></html>\n`;
}

function written(block: ManuscriptBlock): string {
  if (block.kind === "heading") return `<h${String(block.level)}>${escaped(numbered(block))}</h${String(block.level)}>`;
  if (block.kind === "paragraph") {
    return block.role === "item" ? `<ul><li>${escaped(block.text)}</li></ul>` : `<p>${escaped(block.text)}</p>`;
  }
  const rows = block.rows.map((cells, index) => {
    const tag = index < block.head ? "th" : "td";
    return `<tr>${cells.map(({ text }) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`;
  });
  return `<table>\n${rows.join("\n")}\n</table>\n${block.notes.map((note) => `<p>${escaped(note)}</p>`).join("\n")}`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
