import type { List, Nodes, RootContent, Table } from "mdast";

import { withCaptions } from "../captions.ts";
import type { Manuscript, ManuscriptBlock, ManuscriptTable } from "../manuscript.ts";
import { headingNumber } from "../numbered.ts";
import { parseMarkdown } from "./parse.ts";

/** Markdown as a manuscript; directives and HTML are text as they are written. */
export function manuscriptOfMarkdown(source: string): Manuscript {
  const blocks = withCaptions(parseMarkdown(source, () => false).children.flatMap((node) => blocksOf(node, "body")));
  const [first] = blocks;
  return { title: first?.kind === "heading" && first.level === 1 ? first.text : null, language: null, blocks };
}

function blocksOf(node: RootContent, role: "body" | "item"): readonly ManuscriptBlock[] {
  const standing = { page: null, line: node.position?.start.line ?? null };
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth, ...headingNumber(textOf(node)), bound: [], ...standing }];
    case "list":
      return itemsOf(node);
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, role));
    case "table":
      return [tableOf(node, standing)];
    case "thematicBreak":
    case "definition":
      return [];
    default: {
      const text = textOf(node);
      return text.trim() === "" ? [] : [{ kind: "paragraph", role, text, bound: [], ...standing }];
    }
  }
}

function itemsOf({ children }: List): readonly ManuscriptBlock[] {
  return children.flatMap((item) => item.children.flatMap((child) => blocksOf(child, "item")));
}

function tableOf(
  { children }: Table,
  standing: { readonly page: null; readonly line: number | null },
): ManuscriptTable {
  const rows = children.map((row) => row.children.map((cell) => ({ text: textOf(cell), bound: [] })));
  const lines = children.map(({ position }) => position?.start.line ?? 0);
  return { kind: "table", caption: null, head: 1, rows, lines, notes: [], certainty: 1, ...standing };
}

/** The text of a node without its marks. */
function textOf(node: Nodes): string {
  if (node.type === "break") return "\n";
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}
