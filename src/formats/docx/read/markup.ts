import { attribute, readXml } from "../../xml/events.ts";

/** An element of a part, with where it stands in the part's text. */
export interface Markup {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its tag begins and ends, and all of it ends. */
  readonly start: number;
  readonly opened: number;
  readonly end: number;
  readonly children: readonly Markup[];
  /** Its own text; that of its elements is theirs. */
  readonly text: string;
}

/** A part that is larger than any report. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** Elements and levels of a part. */
const most = { elements: 2_000_000, depth: 200 } as const;

interface Growing extends Markup {
  end: number;
  text: string;
  readonly children: Growing[];
}

/** The root of a part and the text that positions count in. Throws an `XmlFault` where it is broken, `TooLarge` where it has no end. */
export function parseMarkup(bytes: Uint8Array): { readonly root: Markup; readonly xml: string } {
  const xml = new TextDecoder().decode(bytes);
  const root: Growing = { name: "", attributes: {}, start: 0, opened: 0, end: xml.length, children: [], text: "" };
  const path = [root];
  let elements = 0;
  readXml(bytes, {
    open: (name, attributes, opened) => {
      elements += 1;
      if (elements > most.elements || path.length > most.depth) throw new TooLarge(name);
      // An attribute may hold `>`, but never `<`.
      const start = xml.lastIndexOf("<", opened - 1);
      const element: Growing = { name, attributes, start, opened, end: opened, children: [], text: "" };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    text: (text) => {
      const element = path.at(-1);
      if (element !== undefined) element.text += text;
    },
    close: (_, end) => {
      const element = path.pop();
      if (element !== undefined) element.end = end;
    },
  });
  return { root: root.children[0] ?? root, xml };
}

/** The first element found by a way of names: `pPr`, `numPr`, `numId`. */
export function inner(element: Markup, ...way: readonly string[]): Markup | undefined {
  let at: Markup | undefined = element;
  for (const name of way) at = at?.children.find((child) => child.name === name);
  return at;
}

/** An attribute by its name without prefix, of what is found by a way. */
export function valueIn(element: Markup, way: readonly string[], name = "val"): string | undefined {
  const at = inner(element, ...way);
  return at === undefined ? undefined : attribute(at.attributes, name);
}

/** Something that is switched on by standing there. */
export function isOn(element: Markup, ...way: readonly string[]): boolean {
  const at = inner(element, ...way);
  return at !== undefined && !["0", "false", "off"].includes(attribute(at.attributes, "val") ?? "");
}

/** All elements of a name, at any depth. */
export function* all(element: Markup, name: string): Generator<Markup> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* all(child, name);
  }
}
