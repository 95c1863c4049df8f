import type { Manuscript, ManuscriptBlock } from "../../../../src/formats/manuscript.ts";

/** A manuscript as Markdown. */
export function asMarkdown({ blocks }: Manuscript): string {
  return blocks
    .map(written)
    .join("\n\n")
    .replaceAll(/\n\n(?=- )/gu, "\n");
}

function written(block: ManuscriptBlock): string {
  if (block.kind === "heading") return `${"#".repeat(block.level)} ${numbered(block)}`;
  if (block.kind === "paragraph") return block.role === "item" ? `- ${escaped(block.text)}` : escaped(block.text);
  const [head = "", ...rows] = block.rows.map((cells) => `| ${cells.map(({ text }) => escaped(text)).join(" | ")} |`);
  const rule = `|${" --- |".repeat(block.rows[0]?.length ?? 0)}`;
  return [[head, rule, ...rows].join("\n"), ...block.notes.map(escaped)].join("\n\n");
}

const escaped = (text: string): string => text.replaceAll("*", String.raw`\*`);

/** A heading as it is printed. */
export function numbered({ number, text }: { readonly number: string | null; readonly text: string }): string {
  return number === null ? text : `${number} ${text}`;
}
