import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";
import type { Manuscript, ManuscriptBlock } from "#formats/manuscript.ts";

const boundText = /\{\{(?<text>[^{}@]*)@(?<key>[^{}]*)\}\}/u;

/** A rule's example: Markdown in which `{{3,7 mnkr@result}}` is a text that is bound to the value of that key. */
export function manuscriptOfExample(markdown: string): Manuscript {
  const manuscript = manuscriptOfMarkdown(markdown);
  return { ...manuscript, blocks: manuscript.blocks.map(withBound) };
}

function withBound(block: ManuscriptBlock): ManuscriptBlock {
  if (block.kind !== "table") return { ...block, ...bind(block) };
  return { ...block, rows: block.rows.map((cells) => cells.map(bind)) };
}

type Text = Extract<ManuscriptBlock, { readonly kind: "paragraph" }>;

function bind({ text, bound }: Pick<Text, "text" | "bound">): Pick<Text, "text" | "bound"> {
  const match = boundText.exec(text);
  if (match === null) return { text, bound };
  const { text: printed = "", key = "" } = match.groups ?? {};
  const [start, end] = [match.index, match.index + printed.length];
  const rest = text.slice(match.index + match[0].length);
  return bind({ text: text.slice(0, start) + printed + rest, bound: [...bound, { start, end, key }] });
}
