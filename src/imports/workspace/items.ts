import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { Thing } from "#domain/problems/words.ts";
import type { YamlValue } from "#formats/yaml/yaml.ts";
import { z } from "zod";
import { isList, tellIssues } from "./issues.ts";
import type { Problems } from "./problems.ts";
import type { YamlSource } from "./source.ts";

/** Something that was written in YAML and answers to its schema. */
export interface Item<Value> {
  readonly value: Value;
  /** Where it, or something inside it, stands. */
  readonly at: (...path: PropertyKey[]) => ReturnType<YamlSource["at"]>;
}

/** The things of a kind that could be read, and the ids of those that could not. */
export interface Items<Value> {
  readonly items: readonly Item<Value>[];
  readonly broken: ReadonlySet<string>;
}

/** Reads one thing; null where it cannot be used. An unknown key is told and passed over. */
export function readItem<Schema extends z.ZodType>(
  source: YamlSource,
  path: readonly PropertyKey[],
  value: YamlValue,
  schema: Schema,
  problems: Problems,
): Item<z.output<Schema>> | null {
  const at = (...inside: PropertyKey[]): ReturnType<YamlSource["at"]> => source.at([...path, ...inside]);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, at };
  const keysAt = (inside: readonly PropertyKey[]): readonly string[] => keysOf(schema, inside);
  tellIssues(source, path, value, result.error.issues, keysAt, problems);
  const unknown = result.error.issues.filter((issue) => issue.code === "unrecognized_keys");
  const rest = unknown.reduce((kept, issue) => withoutKeys(kept, issue.path, issue.keys), value);
  const again = schema.safeParse(rest);
  return again.success ? { value: again.data, at } : null;
}

/**
 * Reads keys that stand for themselves: what is wrong with one is told, and takes none of the others with it.
 * `partial` is the schema with every key optional.
 */
export function readFields<Partial extends z.ZodType>(
  source: YamlSource,
  value: YamlValue,
  schema: z.ZodType,
  partial: Partial,
  problems: Problems,
): z.output<Partial> {
  readItem(source, [], value, schema, problems);
  const issues = schema.safeParse(value).error?.issues ?? [];
  const bad = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : String(issue.path[0])));
  return partial.parse(withoutKeys(value, [], bad));
}

/** Reads each thing of a list by itself, so that one that is wrong does not take the others with it. The schema may depend on the thing. */
export function readList<Schema extends z.ZodType>(
  source: YamlSource,
  path: readonly PropertyKey[],
  value: YamlValue | undefined,
  schema: Schema | ((entry: YamlValue) => Schema),
  problems: Problems,
): Items<z.output<Schema>> {
  const broken = new Set<string>();
  // A file whose lines are all comments is left so on purpose; one with nothing in it was cleared or never saved.
  const isEmptyFile = path.length === 0 && value === null && (source.at([]).excerpt ?? "").trim() === "";
  if (isEmptyFile) problems.add("not-a-list", source.at([]), {});
  if (value === undefined || value === null) return { items: [], broken };
  if (!isList(value)) {
    problems.add("not-a-list", source.at(path), {});
    return { items: [], broken };
  }
  const items = value.flatMap((entry, index) => {
    const own = typeof schema === "function" ? schema(entry) : schema;
    const item = readItem(source, [...path, index], entry, own, problems);
    if (item === null) addIdOf(entry, broken);
    return item ?? [];
  });
  return { items, broken };
}

function addIdOf(entry: YamlValue, ids: Set<string>): void {
  if (typeof entry !== "object" || entry === null || isList(entry)) return;
  const key = ["id", "catalogue"].find((one) => Object.hasOwn(entry, one));
  const id = key === undefined ? undefined : entry[key];
  if (typeof id === "string" || typeof id === "number") ids.add(String(id));
}

/** The things of several files, each id once: of two with the same, the first is kept and the second told. */
export function unique<Value extends { readonly id: string }>(
  thing: Thing,
  lists: readonly Items<Value>[],
  problems: Problems,
): Items<Value> {
  const first = new Map<string, Item<Value>>();
  for (const item of lists.flatMap((list) => list.items)) {
    const { id } = item.value;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, item);
    else problems.add("duplicate-id", item.at("id"), { thing, id, first: placeText(earlier.at("id")) });
  }
  return { items: [...first.values()], broken: new Set(lists.flatMap((list) => [...list.broken])) };
}

/** Tells of parts of one thing that have the same id. */
export function tellRepeated(
  thing: Thing,
  parts: readonly { readonly id: string }[],
  at: (index: number) => ProblemPlace,
  problems: Problems,
): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of parts.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else problems.add("duplicate-id", at(index), { thing, id, first: placeText(at(earlier)) });
  }
}

/** The keys and values at the top of a file; null, and told, where there are none. */
export function mappingOf(source: YamlSource | null, problems: Problems): Readonly<Record<string, YamlValue>> | null {
  if (source === null) return null;
  const { value } = source;
  if (typeof value === "object" && value !== null && !isList(value)) return value;
  problems.add("not-a-mapping", source.at([]), {});
  return null;
}

/** `measures/staff.yaml:12` */
export function placeText(place: { readonly file: string; readonly line: number | null }): string {
  return place.line === null ? place.file : `${place.file}:${place.line}`;
}

/** The keys that a schema has at a path; of a union, those of all its mappings. */
function keysOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.flatMap((option) => keysOf(option, path)))];
  const [step, ...rest] = path;
  if (inner instanceof z.ZodArray && typeof step === "number") return keysOf(inner.element, rest);
  if (!(inner instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(inner.shape);
  const next: unknown = inner.shape[String(step)];
  return next instanceof z.ZodType ? keysOf(next, rest) : [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}

function withoutKeys(value: YamlValue, path: readonly PropertyKey[], keys: readonly string[]): YamlValue {
  const [step, ...rest] = path;
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((entry, index) => (index === step ? withoutKeys(entry, rest, keys) : entry));
  const entries = Object.entries(value);
  if (step === undefined) return Object.fromEntries(entries.filter(([key]) => !keys.includes(key)));
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, key === step ? withoutKeys(entry, rest, keys) : entry]),
  );
}
