import { catalogue } from "#domain/problems/catalogue.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { isExpected } from "#domain/problems/words.ts";
import type { YamlValue } from "#formats/yaml/yaml.ts";
import type { z } from "zod";
import type { Problems } from "./problems.ts";
import type { YamlSource } from "./source.ts";

type Issue = z.core.$ZodIssue;

/** Tells what a schema found wrong with the thing at `base`. */
export function tellIssues(
  source: YamlSource,
  base: readonly PropertyKey[],
  value: YamlValue,
  issues: readonly Issue[],
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
  problems: Problems,
): void {
  for (const issue of issues.flatMap(mostTelling)) {
    const place = source.at([...base, ...issue.path]);
    const found = valueAt(value, issue.path);
    const key = [...base, ...issue.path].findLast((step) => typeof step === "string") ?? source.file;
    if (issue.code === "unrecognized_keys") {
      const allowed = keysAt(issue.path);
      for (const unknown of issue.keys) {
        const values = { key: unknown, nearest: nearest(unknown, allowed), allowed: allowed.join(", ") };
        problems.add("unknown-key", source.at([...base, ...issue.path, unknown]), values);
      }
    } else if (found === undefined && issue.path.length > 0) {
      problems.add("missing-key", source.at([...base, ...issue.path.slice(0, -1)]), { key });
    } else if (issue.code === "invalid_value") {
      const allowed = issue.values.map(String);
      const written = shown(found);
      problems.add("not-one-of", place, {
        key,
        value: written,
        nearest: nearest(written, allowed),
        allowed: allowed.join(", "),
      });
    } else tellOfValue(issue.message, place, key, found, problems);
  }
}

function tellOfValue(
  message: string,
  place: ReturnType<YamlSource["at"]>,
  key: string,
  found: YamlValue | undefined,
  problems: Problems,
): void {
  const value = shown(found);
  if (
    message === "invalid-id" ||
    message === "invalid-date" ||
    message === "invalid-period" ||
    message === "invalid-number"
  ) {
    problems.add(message, place, { value });
  } else if (message === "mapping") problems.add("not-a-mapping", place, {});
  else if (message === "list") problems.add("not-a-list", place, {});
  else if (isExpected(message)) problems.add("wrong-type", place, { key, expected: message });
  else
    throw new Error(
      `a schema says "${message}", which is neither a kind of value nor one of ${Object.keys(catalogue).length} codes`,
    );
}

/** Of a union, the branch that was meant: the one whose faults lie inside the value and not in its type. */
function mostTelling(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const branches = issue.errors.map((errors) => errors.flatMap(mostTelling));
  const inside = branches
    .filter((errors) => errors.length > 0 && errors.every(liesInside))
    .toSorted((one, other) => weight(one) - weight(other));
  const [meant, next] = inside;
  const isClear = meant !== undefined && (next === undefined || weight(meant) < weight(next));
  return isClear ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

function liesInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === "unrecognized_keys" || issue.code === "too_small";
}

/** Keys that are not there weigh most: the branch was hardly meant. */
function weight(issues: readonly Issue[]): number {
  const missing = issues.filter((issue) => issue.path.length > 0 && "input" in issue && issue.input === undefined);
  return issues.length + missing.length * 10;
}

function valueAt(value: YamlValue, path: readonly PropertyKey[]): YamlValue | undefined {
  let found: YamlValue | undefined = value;
  for (const step of path) found = child(found, step);
  return found;
}

function child(value: YamlValue | undefined, step: PropertyKey): YamlValue | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isList(value)) return typeof step === "number" ? value[step] : undefined;
  return typeof step === "string" && Object.hasOwn(value, step) ? value[step] : undefined;
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function shown(value: YamlValue | undefined): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
