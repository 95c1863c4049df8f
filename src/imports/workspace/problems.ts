import type { ProblemCode, ProblemValues } from "#domain/problems/catalogue.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";

/** The problems found so far. */
export interface Problems {
  readonly add: <Code extends ProblemCode>(code: Code, place: ProblemPlace, values: ProblemValues<Code>) => void;
  /** All of them, in the order of files and lines. */
  readonly all: () => readonly Problem[];
}

/** So many of a kind are told for each file; then only how many more. */
const mostOfAKind = 100;

export function collectProblems(): Problems {
  const found: Problem[] = [];
  const counts = new Map<string, { readonly code: ProblemCode; readonly file: string; count: number }>();
  return {
    add: (code, place, values) => {
      const key = `${code} ${place.file}`;
      const kind = counts.get(key) ?? { code, file: place.file, count: 0 };
      counts.set(key, kind);
      kind.count += 1;
      if (kind.count <= mostOfAKind) found.push(problem(code, place, values));
    },
    all: () => {
      const more = [...counts.values()]
        .filter((kind) => kind.count > mostOfAKind)
        .map(({ code, file, count }) =>
          problem("more-problems", { file, line: null }, { count: String(count - mostOfAKind), code }),
        );
      return [...found, ...more].toSorted(byPlace);
    },
  };
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.line ?? Infinity) - (other.line ?? Infinity) || 0;
}

/** The codes of references that lead nowhere and need no more than the id and what resembles it. */
type ReferenceCode = {
  [Code in ProblemCode]: keyof ProblemValues<Code> extends "id" | "nearest"
    ? "nearest" extends keyof ProblemValues<Code>
      ? Code
      : never
    : never;
}[ProblemCode];

/** Ids that can be referred to. `broken` are those of things left out for other reasons, already told. */
export interface Known<Ids extends IdSet = IdSet> {
  readonly ids: Ids;
  readonly broken: { readonly has: (id: string) => boolean };
}

interface IdSet {
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** Whether an id is known; tells of it where it is not. A thing that was left out counts as known, so that one fault gives one problem. */
export function isKnown(
  problems: Problems,
  code: ReferenceCode,
  known: Known,
  id: string,
  place: ProblemPlace,
): boolean {
  if (known.ids.has(id) || known.broken.has(id)) return true;
  problems.add(code, place, { id, nearest: nearest(id, known.ids.keys()) });
  return false;
}
