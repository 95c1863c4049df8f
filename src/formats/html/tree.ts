import rehypeParse from "rehype-parse";
import { unified } from "unified";

const processor = unified().use(rehypeParse);

export type HtmlTree = ReturnType<typeof processor.parse>;
export type HtmlNode = HtmlTree["children"][number];
export type HtmlElement = Extract<HtmlNode, { readonly type: "element" }>;

/** HTML as a tree with lines, as browsers read it. */
export function parseHtml(source: string): HtmlTree {
  return processor.parse(source);
}

/** An attribute as text; several values with spaces between them. */
export function attributeOf({ properties }: HtmlElement, name: string): string | null {
  const value = properties[name];
  if (value === null || value === undefined || value === false) return null;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

const never = new Set([
  "head",
  "script",
  "style",
  "template",
  "noscript",
  "nav",
  "svg",
  "button",
  "select",
  "textarea",
  "input",
  "iframe",
  "object",
  "dialog",
]);

/** What is on the page for others than its readers: programs, menus, what is hidden. */
export function isUnseen(element: HtmlElement): boolean {
  const style = attributeOf(element, "style") ?? "";
  return (
    never.has(element.tagName) ||
    attributeOf(element, "hidden") !== null ||
    attributeOf(element, "ariaHidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
  );
}

/** The first element of a name, at any depth. */
export function findElement(node: HtmlTree | HtmlElement, name: string): HtmlElement | null {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = child.tagName === name ? child : findElement(child, name);
    if (found !== null) return found;
  }
  return null;
}
