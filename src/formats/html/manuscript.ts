import { withCaptions } from "../captions.ts";
import { languageOfTag, type Manuscript, type ManuscriptBlock, type ManuscriptParagraph } from "../manuscript.ts";
import { headingNumber } from "../numbered.ts";
import { extentOf } from "./extent.ts";
import { htmlTable } from "./table.ts";
import { attributeOf, findElement, isUnseen, parseHtml, type HtmlElement, type HtmlNode } from "./tree.ts";
import { isBlock, wordsOf } from "./words.ts";

/** Pages that people read are some tens deep, and a report of hundreds of pages has some tens of thousands of elements. */
const most = { deepest: 500, elements: 150_000 } as const;

/** A web page as a manuscript: what a reader of its main part sees. Null where it is larger or nested deeper than any report. */
export function manuscriptOfHtml(source: string): Manuscript | null {
  const { elements, deepest } = extentOf(source);
  if (elements > most.elements || deepest > most.deepest) return null;
  const tree = parseHtml(source);
  const captions = new Set<ManuscriptBlock>();
  const body = findElement(tree, "main") ?? findElement(tree, "body");
  const blocks = body === null ? [] : withCaptions(blocksIn(body, "body", captions), captions);
  const titles = ["h1", "title"].map((name) => wordsOf(findElement(tree, name)?.children ?? []));
  const html = findElement(tree, "html");
  const tag = html === null ? null : attributeOf(html, "lang");
  return { title: titles.find((title) => title !== "") ?? null, language: languageOfTag(tag ?? ""), blocks };
}

type Role = Exclude<ManuscriptParagraph["role"], "lines">;

/** The blocks in an element; words that stand between them are paragraphs. */
function blocksIn(container: HtmlElement, role: Role, captions: Set<ManuscriptBlock>): readonly ManuscriptBlock[] {
  const blocks: ManuscriptBlock[] = [];
  let words: HtmlNode[] = [];
  const flush = (): void => {
    blocks.push(...paragraphOf(words, role));
    words = [];
  };
  for (const child of container.children) {
    if (child.type !== "element" || !(isBlock(child) || hasBlock(child))) words.push(child);
    else if (!isUnseen(child)) {
      flush();
      blocks.push(...blocksOf(child, role, captions));
    }
  }
  flush();
  return blocks;
}

const hasBlock = ({ children }: HtmlElement): boolean =>
  children.some((child) => child.type === "element" && (isBlock(child) || hasBlock(child)));

function blocksOf(element: HtmlElement, role: Role, captions: Set<ManuscriptBlock>): readonly ManuscriptBlock[] {
  const line = element.position?.start.line ?? null;
  const isNote = /(?:^|[\s_-])(?:foot)?notes?(?:$|[\s_-])|fotnot/u.test(attributeOf(element, "className") ?? "");
  const own = isNote ? "note" : role;
  switch (element.tagName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const text = wordsOf(element.children);
      const level = Number(element.tagName.charAt(1));
      return text === "" ? [] : [{ kind: "heading", level, ...headingNumber(text), bound: [], page: null, line }];
    }
    case "table": {
      const table = htmlTable(element, line);
      return table === null ? blocksIn(element, own, captions) : [table];
    }
    case "pre":
      return [{ kind: "paragraph", role: "lines", text: preformatted(element), bound: [], page: null, line }];
    case "figcaption": {
      const blocks = blocksIn(element, own, captions);
      for (const block of blocks) captions.add(block);
      return blocks;
    }
    case "li":
      return blocksIn(element, isNote || role === "note" ? "note" : "item", captions);
    default:
      return element.children.some(isTerm) ? termsOf(element, own) : blocksIn(element, own, captions);
  }
}

const isTerm = (node: HtmlNode): boolean => node.type === "element" && node.tagName === "dt";

/** Each term with what is said of it. */
function termsOf({ children }: HtmlElement, role: Role): readonly ManuscriptBlock[] {
  const starts = children.flatMap((child, index) => (isTerm(child) ? [index] : []));
  return starts.flatMap((start, index) => paragraphOf(children.slice(start, starts[index + 1]), role));
}

function paragraphOf(words: readonly HtmlNode[], role: Role): readonly ManuscriptParagraph[] {
  const text = wordsOf(words);
  const line = words.find(({ position }) => position !== undefined)?.position?.start.line ?? null;
  return text === "" ? [] : [{ kind: "paragraph", role, text, bound: [], page: null, line }];
}

function preformatted(node: HtmlNode): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(preformatted).join("") : "";
}
