/** A finished piece of markup, so that text can't be taken for it. */
export interface Html {
  readonly html: string;
}

export type Child = Html | string | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const empty = new Set(["meta", "br", "hr", "link", "col"]);

/** One element. Strings among the children are text and are escaped; null, undefined and false attributes are left out. */
export function h(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const open = `<${name}${Object.entries(attributes).map(writeAttribute).join("")}>`;
  return { html: empty.has(name) ? open : `${open}${render(children)}</${name}>` };
}

function writeAttribute([key, value]: readonly [string, Attributes[string]]): string {
  if (value === null || value === undefined || value === false) return "";
  return value === true ? ` ${key}` : ` ${key}="${escapeMarkup(String(value))}"`;
}

/** Markup that somebody else made: a drawing, a style sheet. */
export function raw(html: string): Html {
  return { html };
}

export function render(child: Child): string {
  if (child === null) return "";
  if (typeof child === "string") return escapeMarkup(child);
  return "html" in child ? child.html : child.map(render).join("");
}

/** Safe as text and inside a double-quoted attribute, in HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
