import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type ErrorCode,
  type YAMLParseError,
  type Node,
} from "yaml";

/** What YAML can hold. A mapping is never a class of its own: its keys are data. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

export type YamlFault =
  | { readonly kind: "syntax"; readonly line: number; readonly reason: ErrorCode | "COMMA_IN_VALUE" }
  /** Too deep, or too many nodes once its aliases are written out. */
  | { readonly kind: "too_complex"; readonly line: number };

export interface Yaml {
  /** Undefined where nothing could be read. */
  readonly value: YamlValue | undefined;
  readonly fault: YamlFault | null;
  /** The line of what stands at a path (keys and indices); of the nearest thing around it that is there. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
}

const deepest = 40;
const mostNodes = 1_000_000;
const mostAliasedNodes = 10_000;

/**
 * Reads YAML 1.2. A number that would not be written back the same (`0.10`, `1e3`) stays a text, so that nothing is lost;
 * a key without a value is left out. The same key twice is a fault.
 */
export function parseYaml(text: string): Yaml {
  const lines = new LineCounter();
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return failed({ kind: "too_complex", line: 1 });
    throw error;
  }
  const [error] = document.errors;
  if (error !== undefined) return failed(faultOf(error, lineOf(error.pos[0]), text));
  try {
    const split = splitByComma(document);
    if (split !== null) return failed({ kind: "syntax", line: lineOf(split), reason: "COMMA_IN_VALUE" });
    const value = plain(document.contents, document, { nodes: mostNodes, aliased: mostAliasedNodes }, 0, false);
    return { value, fault: null, lineAt: (path) => lineOf(offsetAt(document, path)) };
  } catch (thrown) {
    if (thrown instanceof TooComplex || thrown instanceof RangeError) return failed({ kind: "too_complex", line: 1 });
    if (thrown instanceof ReferenceError) return failed({ kind: "syntax", line: 1, reason: "BAD_ALIAS" });
    throw thrown;
  }
}

/** The first fault only: what follows from it would be said again and again. */
function faultOf({ code, message }: YAMLParseError, line: number, text: string): YamlFault {
  if (code === "RESOURCE_EXHAUSTION" || message.startsWith("Maximum call stack")) return { kind: "too_complex", line };
  const indent = /^\s*/u.exec(text.split(/\r\n|\r|\n/u)[line - 1] ?? "")?.[0] ?? "";
  return { kind: "syntax", line, reason: indent.includes("\t") ? "TAB_AS_INDENT" : code };
}

/**
 * Where a comma divides what was meant as one value: `{ atMost: 4,5 }` and `{ name: Kultur, fritid }` are both YAML, with a last key
 * that has no value. Nothing is written so on purpose, and what stands before the comma would be a wrong number.
 */
function splitByComma(document: Document.Parsed): number | null {
  let found: number | null = null;
  visit(document, {
    Map: (_, map) => {
      if (map.flow !== true) return undefined;
      const loose = map.items.find((pair) => pair.value === null);
      if (loose === undefined) return undefined;
      found = (isScalar(loose.key) ? loose.key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

class TooComplex extends Error {}

function failed(fault: YamlFault): Yaml {
  return { value: undefined, fault, lineAt: () => 1 };
}

function plain(
  node: unknown,
  document: Document,
  budget: { nodes: number; aliased: number },
  depth: number,
  aliased: boolean,
): YamlValue {
  budget.nodes -= 1;
  if (aliased) budget.aliased -= 1;
  if (depth > deepest || budget.nodes < 0 || budget.aliased < 0) throw new TooComplex();
  if (isAlias(node)) return plain(targetOf(node, document), document, budget, depth + 1, true);
  if (isSeq(node)) return node.items.map((item) => plain(item, document, budget, depth + 1, aliased));
  if (isMap(node)) {
    const entries = node.items.map((pair): [string, YamlValue] => {
      return [keyText(pair.key), plain(pair.value, document, budget, depth + 1, aliased)];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== null));
  }
  return isScalar(node) ? scalar(node.value, node.source) : null;
}

function targetOf(alias: Alias, document: Document): Node {
  const target = alias.resolve(document);
  if (target === undefined) throw new ReferenceError(`Unresolved alias ${alias.source}`);
  return target;
}

function scalar(value: unknown, source: string | undefined): YamlValue {
  if (typeof value === "number") return String(value) === source ? value : (source ?? String(value));
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  return source ?? "";
}

function keyText(key: unknown): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : String(key);
}

function offsetAt(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isAlias(node)) return offset;
    const pair = isMap(node) ? node.items.find((item) => keyText(item.key) === String(step)) : undefined;
    const next = isSeq(node) ? node.items[Number(step)] : pair?.value;
    offset = startOf(pair?.key) ?? startOf(next) ?? offset;
    if (next === undefined || next === null) return offset;
    node = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
