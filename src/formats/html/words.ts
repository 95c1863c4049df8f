import { raised } from "../raised.ts";
import { isUnseen, type HtmlElement, type HtmlNode } from "./tree.ts";

const block = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "li",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);

/** Whether an element begins on a line of its own. */
export const isBlock = ({ tagName }: HtmlElement): boolean => block.has(tagName);

/** The words of some nodes as they are shown: white space as one space, a line feed where a line ends. */
export function wordsOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map(rawWords)
    .join("")
    .replaceAll(/[ \t\r\f]+/gu, " ")
    .replaceAll(/ ?\n[ \n]*/gu, "\n")
    .trim();
}

function rawWords(node: HtmlNode): string {
  if (node.type === "text") return node.value.replaceAll("\n", " ");
  if (node.type !== "element" || isUnseen(node)) return "";
  if (node.tagName === "br") return "\n";
  const inside = node.children.map(rawWords).join("");
  if (node.tagName === "sup") return raised(inside);
  // Small print in a cell is a line of its own.
  return isBlock(node) || node.tagName === "small" ? `\n${inside}\n` : inside;
}
