import { parseFormula, signedInputs } from "../../measures/formula.ts";
import type { Dimension } from "../../measures/dimension.ts";
import type { Measure } from "../../measures/measure.ts";
import { isZero, sign, subtract, sum, type Rational } from "../../quantities/rational.ts";
import { groupOf, type Group, type Guard } from "./groups.ts";
import type { Balance } from "./suppress.ts";
import { narrowedBy, type Setting } from "./within.ts";

/** A group whose size is known. */
export type Counted = Group & { readonly size: Rational };

/** How the groups of a table add up to one another. */
export interface Balances {
  readonly balances: readonly Balance[];
  /** Those that the table leaves out, but that can be worked out of it. */
  readonly rests: ReadonlyMap<string, Rational>;
}

/** What gives the groups their meaning. */
export interface Meaning {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
}

/** How groups, each once, add up: over units, over members, over months, and by formulas. */
export function balancesOf(guard: Guard, meaning: Meaning, groups: readonly Counted[]): Balances {
  const rests = new Map<string, Rational>();
  // Only what is asked in the same tree can be added.
  const alike = Map.groupBy(groups, ({ query }) => `${query.measure} ${guard.placed(query).number}`);
  const keys = new Set(groups.map(({ key }) => key));
  return {
    balances: [
      ...[...alike.values()].flatMap((own) => sumsAmong(guard, meaning, own, rests)),
      ...groups.flatMap((group) => formulaBalance(guard, group, keys, rests)),
    ],
    rests,
  };
}

function sumsAmong(
  guard: Guard,
  { measures, dimensions }: Meaning,
  groups: readonly Counted[],
  rests: Map<string, Rational>,
): readonly Balance[] {
  const [first] = groups;
  const measure = measures.get(first?.query.measure ?? "");
  if (first === undefined || measure === undefined) return [];
  const setting = { measure, tree: guard.placed(first.query).tree, dimensions };
  return groups.flatMap((whole) =>
    [...partsByWays(setting, whole, groups)].flatMap(
      ([ways, parts]) => sumBalance(setting, whole, widest(setting, parts), ways, rests) ?? [],
    ),
  );
}

/** The parts of a whole by the ways in which they are narrower: each way is one to add them up. */
function partsByWays(
  setting: Setting,
  whole: Counted,
  groups: readonly Counted[],
): ReadonlyMap<string, readonly Counted[]> {
  const parts = groups.map((part) => ({ part, ways: narrowedBy(setting, part.query, whole.query)?.join(" ") ?? "" }));
  const byWays = Map.groupBy(
    parts.filter(({ ways }) => ways !== ""),
    ({ ways }) => ways,
  );
  return new Map([...byWays].map(([ways, own]) => [ways, own.map(({ part }) => part)]));
}

/** Those that are no part of another of them. */
function widest(setting: Setting, parts: readonly Counted[]): readonly Counted[] {
  return parts.filter((part) =>
    parts.every((other) => (narrowedBy(setting, part.query, other.query) ?? []).length === 0),
  );
}

/** Null where the parts are none in numbers: whoever is in several of them is counted more than once. */
function sumBalance(
  { measure }: Setting,
  whole: Counted,
  parts: readonly Counted[],
  ways: string,
  rests: Map<string, Rational>,
): Balance | null {
  const rest = subtract(whole.size, sum(parts.map(({ size }) => size)));
  const right = parts.map(({ key }) => key);
  if (isZero(rest)) return { left: [whole.key], right };
  const adds = ways.split(" ").every((way) => ["unit", "period", ...measure.addsOver].includes(way));
  if (!adds || sign(rest) < 0) return null;
  const key = `${whole.key} ${ways}`;
  rests.set(key, rest);
  return { left: [whole.key], right: [...right, key] };
}

/** `all = women + men`, also where the table leaves one of them out. */
function formulaBalance(
  guard: Guard,
  whole: Counted,
  keys: ReadonlySet<string>,
  rests: Map<string, Rational>,
): readonly Balance[] {
  const { formula, inputs } = guard.look(whole.query);
  const parsed = formula === null ? null : parseFormula(formula);
  const signs = parsed?.ok === true ? signedInputs(parsed.formula) : null;
  if (signs === null) return [];
  const parts = inputs.flatMap(({ query, answer }) =>
    answer.state === "value" ? [{ ...groupOf(guard, query, answer.value), size: answer.value }] : [],
  );
  if (parts.length < signs.size || parts.some(({ size }) => sign(size) < 0)) return [];
  for (const { key, size } of parts) if (!keys.has(key)) rests.set(key, size);
  const signed = (of: 1 | -1): readonly string[] =>
    parts.filter(({ query }) => signs.get(query.measure) === of).map(({ key }) => key);
  return [{ left: [whole.key, ...signed(-1)], right: signed(1) }];
}
