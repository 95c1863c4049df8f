import { Document, isCollection, isMap, isScalar, isSeq, Scalar, visit } from "yaml";

/** What is written: as `YamlValue`, where a key that is undefined is left out. */
export type Writable =
  | string
  | number
  | boolean
  | readonly Writable[]
  | { readonly [key: string]: Writable | undefined };

/** Lines of prose break here; what is not longer, and holds no list of mappings, stands on one line. */
const width = 120;
/** A text that is longer is folded; one that is not stands on the line of its key. */
const longestOnLine = 90;

/**
 * Writes YAML 1.2 that `parseYaml` reads back the same, always the same bytes for the same value: keys in the order given, short
 * mappings and lists of words on one line, long texts folded, texts of several lines as they are.
 */
export function writeYaml(value: Writable): string {
  const document = new Document(value, { aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string") Object.assign(node, styleOf(node.value));
    },
    Collection: (_, node, path) => {
      const depth = path.filter(isCollection).length;
      node.flow = depth > 0 && depth * 2 + lengthOf(node) <= width;
    },
  });
  return document.toString({ lineWidth: width, singleQuote: false });
}

/** A text that begins or ends in space, or has space that folding would have to keep, is quoted instead. */
function styleOf(text: string): { readonly type?: Scalar.Type } {
  if (/^\s|[^\S\n]$|[^\S\n]\n|\n\n$/u.test(text)) return { type: Scalar.QUOTE_DOUBLE };
  if (text.includes("\n")) return { type: Scalar.BLOCK_LITERAL };
  return text.length > longestOnLine && !/\s\s|[^\S ]/u.test(text) ? { type: Scalar.BLOCK_FOLDED } : {};
}

/** At most so many characters on one line; Infinity for what is written on several. */
function lengthOf(node: unknown): number {
  if (isSeq(node)) return node.items.some((item) => !isScalar(item)) ? Infinity : total(node.items.map(lengthOf));
  if (isMap(node)) return total(node.items.map((pair) => lengthOf(pair.key) + 2 + lengthOf(pair.value)));
  const value = isScalar(node) ? node.value : node;
  return typeof value === "string" && value.includes("\n") ? Infinity : JSON.stringify(value).length;
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length + 2, 2);
}
