import { SaxesParser } from "saxes";

/** An element with its own elements, as it stands: `<person anstid="1"><anstform>…</anstform></person>`. */
export interface XmlElement {
  readonly name: string;
  /** The line that it begins on, from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text in it, trimmed; that of its elements is theirs. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Why XML could not be read, and on which line. */
export interface XmlFault {
  readonly kind: "syntax" | "forbidden" | "too_large";
  readonly line: number;
}

/** Elements, levels, and characters of a text or an attribute. */
export const largestXml = { elements: 1_000_000, depth: 32, text: 10_000 } as const;

interface Growing extends XmlElement {
  text: string;
  readonly children: Growing[];
}

/** Carries a fault out of the parser's callbacks. */
class Stopped extends Error {
  readonly kind: XmlFault["kind"];
  constructor(kind: XmlFault["kind"]) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Reads XML, encoded as text already. Document types are refused, and with them all entities but XML's own five; what is larger than
 * `largestXml` is refused as soon as it is met.
 */
export function parseXml(text: string): XmlElement | XmlFault {
  const parser = new SaxesParser();
  const path: Growing[] = [];
  const roots: Growing[] = [];
  let elements = 0;
  const addText = (more: string): void => {
    const element = path.at(-1);
    if (element === undefined) return;
    if (element.text.length + more.length > largestXml.text) throw new Stopped("too_large");
    element.text += more;
  };
  parser.on("doctype", () => {
    throw new Stopped("forbidden");
  });
  parser.on("error", () => {
    throw new Stopped("syntax");
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", ({ name, attributes }) => {
    elements += 1;
    const isLong = Object.values(attributes).some((value) => value.length > largestXml.text);
    if (isLong || elements > largestXml.elements || path.length >= largestXml.depth) throw new Stopped("too_large");
    const element: Growing = { name, line: parser.line, attributes, text: "", children: [] };
    (path.at(-1)?.children ?? roots).push(element);
    path.push(element);
  });
  parser.on("closetag", () => {
    const element = path.pop();
    if (element !== undefined) element.text = element.text.trim();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { kind: error.kind, line: parser.line };
  }
  return roots[0] ?? { kind: "syntax", line: 1 };
}

/** The elements of a name directly in an element. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first element of a name directly in an element; "" where there is none. */
export function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? "";
}
