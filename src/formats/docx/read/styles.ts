import { attribute } from "../../xml/events.ts";
import { inner, valueIn, type Markup } from "./markup.ts";

/** What paragraphs of a style are. */
export interface DocxStyle {
  readonly id: string;
  readonly role: "title" | "contents" | "caption" | "note" | "item" | "body";
  /** From 1; null where it is no heading. */
  readonly level: number | null;
  readonly numbering: NumberingUse | null;
}

/** Which list a paragraph is of, and how deep in it, from 0; null where its style says. */
export interface NumberingUse {
  readonly list: string;
  readonly depth: number | null;
}

export type DocxStyles = ReadonlyMap<string, DocxStyle>;

/** Text of no style of its own. */
export const plainStyle: DocxStyle = { id: "", role: "body", level: null, numbering: null };

/** Word's own names, which are English in the file, and what other programs call them in Swedish. */
const roles: readonly (readonly [DocxStyle["role"], RegExp])[] = [
  ["title", /^(?:title|rubrik|titel)$/u],
  ["contents", /^(?:toc|innehåll|contents|table of figures|index)\b/u],
  ["caption", /^(?:caption|beskrivning|tabellrubrik|tabelltext)/u],
  ["note", /footnote text|endnote text|fotnot|tabellnot|(?:^|table ?)note/u],
  ["item", /^(?:list|punktlista|numrerad lista|lista)\b/u],
];
/** A chain of styles that is longer than this goes in a ring. */
const longestChain = 20;

/** The styles of paragraphs, each with what it has from those that it is based on. */
export function stylesOf(root: Markup): DocxStyles {
  const written = new Map(
    root.children.flatMap((style) => {
      const isParagraph = style.name === "style" && attribute(style.attributes, "type") === "paragraph";
      return isParagraph ? [[attribute(style.attributes, "styleId") ?? "", style] as const] : [];
    }),
  );
  return new Map([...written.keys()].map((id) => [id, styleOf(id, chainOf(id, written))]));
}

function chainOf(id: string, written: ReadonlyMap<string, Markup>): readonly Markup[] {
  const chain: Markup[] = [];
  let at = written.get(id);
  while (at !== undefined && chain.length < longestChain) {
    chain.push(at);
    at = written.get(valueIn(at, ["basedOn"]) ?? "");
  }
  return chain;
}

function styleOf(id: string, chain: readonly Markup[]): DocxStyle {
  const names = chain.map((style) => (valueIn(style, ["name"]) ?? "").toLowerCase());
  const role = names.flatMap((name) => roles.find(([, pattern]) => pattern.test(name))?.[0] ?? [])[0] ?? "body";
  const said = chain.flatMap((style) => outlineOf(style) ?? [])[0] ?? null;
  const named = names.flatMap((name) => /^(?:heading|rubrik) (\d)/u.exec(name)?.[1] ?? [])[0];
  const level = said ?? (named === undefined ? null : Number(named));
  const numbering = chain.flatMap((style) => numberingUse(style) ?? [])[0] ?? null;
  return { id, role, level: level === 0 || role === "contents" ? null : level, numbering };
}

/** The level of a heading that properties say, from 1; 0 where they say that it is none. */
export function outlineOf(element: Markup): number | null {
  const outline = valueIn(element, ["pPr", "outlineLvl"]);
  if (outline === undefined) return null;
  return /^[0-8]$/u.test(outline) ? Number(outline) + 1 : 0;
}

/** Which list a paragraph or a style says that it is of. */
export function numberingUse(element: Markup): NumberingUse | null {
  const properties = inner(element, "pPr", "numPr");
  if (properties === undefined) return null;
  const depth = valueIn(properties, ["ilvl"]);
  const list = valueIn(properties, ["numId"]);
  return list === undefined ? null : { list, depth: depth === undefined ? null : Number(depth) };
}
