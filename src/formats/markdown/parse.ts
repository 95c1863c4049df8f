import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import remarkDirective from "remark-directive";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";

export type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

const processor = unified().use(remarkParse).use(tables).use(remarkDirective);

/** Of GitHub's additions to Markdown just the tables: the rest has no place in a report and doubles the time. */
function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

/**
 * Markdown with directives as a tree with positions (mdast). HTML is text. A directive in running text that has neither label nor
 * attributes, as in `10:30`, `3:e` and `a:b`, is text too, unless `isDirective` knows its name and no word leads into it.
 */
export function parseMarkdown(source: string, isDirective: (name: string) => boolean): Root {
  const tree = processor.parse(source);
  restoreText(tree, source, isDirective);
  return tree;
}

/** The source that a node was read from. */
export function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The text of a node without its marks; in a directive's label `_` and `*` are kept, for it is the source that counts. */
export function labelOf(directive: DirectiveNode, source: string): string {
  const [first, last] = [directive.children.at(0), directive.children.at(-1)];
  return source.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0).trim();
}

function restoreText(parent: Parents, source: string, isDirective: (name: string) => boolean): void {
  const children: readonly RootContent[] = parent.children;
  const restored = children.map((child) => restoreNode(child, source, isDirective));
  // The tree's type ties each parent to its own children; each restored child stands where its like is allowed.
  (parent as { children: readonly RootContent[] }).children = joinTexts(restored);
  for (const child of restored) if ("children" in child) restoreText(child, source, isDirective);
}

function restoreNode(node: RootContent, source: string, isDirective: (name: string) => boolean): RootContent {
  if (node.type === "html") return asText(node, source);
  if (node.type !== "textDirective") return node;
  const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  return bare && !(isDirective(node.name) && standsAlone(node, source)) ? asText(node, source) : node;
}

function standsAlone(node: TextDirective, source: string): boolean {
  const start = node.position?.start.offset ?? 0;
  return !/[\p{L}\p{N}]/u.test(source.slice(Math.max(0, start - 1), start));
}

/** Block HTML becomes text straight in the flow; whoever reads the tree treats it as a paragraph. */
function asText(node: RootContent, source: string): PhrasingContent {
  const { position } = node;
  const value = sourceOf(node, source);
  return position === undefined ? { type: "text", value } : { type: "text", value, position };
}

function joinTexts(children: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (last?.type === "text" && child.type === "text") joined.splice(-1, 1, joinedText(last, child));
    else joined.push(child);
  }
  return joined;
}

function joinedText(first: Text, second: Text): Text {
  const [start, end] = [first.position?.start, second.position?.end];
  const text: Text = { type: "text", value: first.value + second.value };
  return start !== undefined && end !== undefined ? { ...text, position: { start, end } } : text;
}
