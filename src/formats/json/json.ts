/** A value of JSON. Numbers are the text that they were written with, so that none has been rounded. */
export type Json = string | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * Reads JSON, or several documents of it written after one another. Null where it is not JSON, or is nested deeper than
 * anybody writes.
 */
export function parseJson(text: string): readonly Json[] | null {
  const content = text.replace(/^\ufeff/u, "");
  if (isTooDeep(content)) return null;
  const whole = parsed(content);
  if (whole !== undefined) return [whole];
  const documents = documentsIn(content).map(parsed);
  return documents.length > 0 && documents.every((document) => document !== undefined) ? documents : null;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an object has under a key of its own: never what all objects inherit. */
export function member(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text, a number or a truth value as text; "" for all else. */
export function jsonText(value: Json | undefined): string {
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" ? value.trim() : "";
}

/** Levels of lists and objects in one another. */
const deepest = 100;

const open = new Set(["{", "["]);
const closed = new Set(["}", "]"]);

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { character } of brackets(text)) {
    depth += open.has(character) ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The brackets of a text that stand outside its strings. */
function* brackets(text: string): Generator<{ readonly character: string; readonly at: number }> {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted && character === "\\") at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (open.has(character) || closed.has(character))) yield { character, at };
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text, (_, value: Json | number, context?: { readonly source: string }) =>
      typeof value === "number" ? plainNumber(context?.source ?? String(value)) : value,
    ) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function documentsIn(text: string): readonly string[] {
  const documents: string[] = [];
  let [depth, start] = [0, 0];
  for (const { character, at } of brackets(text)) {
    depth += open.has(character) ? 1 : -1;
    if (depth !== 0) continue;
    documents.push(text.slice(start, at + 1));
    start = at + 1;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? documents : [...documents, rest];
}

/** Digits that a number can be written out to. */
const longestShift = 40;

/** `1.2e-5` as `0.000012`; one with more digits than any figure has stays as it is. */
function plainNumber(written: string): string {
  const [, sign = "", whole = "", fraction = "", power] = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/u.exec(written) ?? [];
  const shift = Number(power);
  if (power === undefined || Math.abs(shift) > longestShift) return written;
  const before = whole.length + shift;
  const digits = `${"0".repeat(Math.max(0, 1 - before))}${whole}${fraction}`.padEnd(Math.max(before, 1), "0");
  const point = Math.max(before, 1);
  const plain = digits.slice(0, point).replace(/^0+(?=\d)/u, "");
  return point < digits.length ? `${sign}${plain}.${digits.slice(point)}` : `${sign}${plain}`;
}
