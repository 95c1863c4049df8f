import { cutKey, parseCut, type Cut } from "#domain/measures/dimension.ts";
import type { Fact, FactKey } from "#domain/measures/fact.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { canonicalJson, sha256 } from "./canonical.ts";
import { StoreError } from "./errors.ts";

/** What the facts of one sort have in common; `cut` as `cutKey` writes it. */
export type SeriesKey = Pick<Fact, "measure" | "scenario" | "version" | "kind"> & { readonly cut: string };

/** The rows of one batch as columns: row i is about `series[seriesOf[i]]` of the unit `units[unitOf[i]]`. */
export interface FactColumns {
  readonly length: number;
  readonly series: readonly SeriesKey[];
  readonly units: readonly UnitCode[];
  readonly seriesOf: Int32Array;
  readonly unitOf: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** NaN: the value is withdrawn. */
  readonly amounts: Float64Array;
  /** NaN where there is none. */
  readonly uppers: Float64Array;
  readonly lines: Int32Array;
  readonly preliminary: Uint8Array;
  /** By row, where there is one. */
  readonly qualifiers: ReadonlyMap<number, string>;
  readonly notes: ReadonlyMap<number, string>;
}

/** Columns that are still being filled. */
export type FactColumnsDraft = FactColumns & {
  readonly series: SeriesKey[];
  readonly units: UnitCode[];
  readonly qualifiers: Map<number, string>;
  readonly notes: Map<number, string>;
};

export function emptyColumns(length: number): FactColumnsDraft {
  const [seriesOf, unitOf, from, to, lines] = Array.from({ length: 5 }, () => new Int32Array(length));
  if (!seriesOf || !unitOf || !from || !to || !lines) throw new Error("five columns were asked for");
  return {
    length,
    series: [],
    units: [],
    seriesOf,
    unitOf,
    from,
    to,
    amounts: new Float64Array(length).fill(Number.NaN),
    uppers: new Float64Array(length).fill(Number.NaN),
    lines,
    preliminary: new Uint8Array(length),
    qualifiers: new Map(),
    notes: new Map(),
  };
}

/** A key as text; cuts that are the same object are written once. */
export function cutKeysOf(): (key: FactKey) => string {
  const cuts = new Map<Cut, string>();
  return ({ measure, unit, period, scenario, version, cut, kind }) => {
    const written = cuts.get(cut) ?? cutKey(cut);
    cuts.set(cut, written);
    return [measure, unit, period.from, period.to, scenario, version, kind, written].join("\n");
  };
}

/** Numbers for values in the order that they are first met. */
function numbering<Value>(values: Value[]): (key: string | number, value: () => Value) => number {
  const numbers = new Map<string | number, number>();
  return (key, value) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push(value()) - 1;
  };
}

function isSameSeries(one: FactKey, other: FactKey): boolean {
  return (
    one.cut === other.cut &&
    one.measure === other.measure &&
    one.scenario === other.scenario &&
    one.version === other.version &&
    one.kind === other.kind
  );
}

/** Numbers for the series of facts, in the order that they are first met. */
function seriesNumbering(series: SeriesKey[]): (key: FactKey) => number {
  const number = numbering(series);
  const cutKeys = new Map<Cut, string>();
  let last: { readonly key: FactKey; readonly number: number } | null = null;
  return (key) => {
    // Most rows of a file are of the same series as the row before.
    if (last !== null && isSameSeries(last.key, key)) return last.number;
    const { measure, scenario, version, kind } = key;
    const cut = cutKeys.get(key.cut) ?? cutKey(key.cut);
    cutKeys.set(key.cut, cut);
    const one = { measure, scenario, version, kind, cut };
    last = { key, number: number(Object.values(one).join("\n"), () => one) };
    return last.number;
  };
}

/** The facts of a batch, and after them what it withdraws, as columns. */
export function columnsOf(facts: readonly Fact[], withdrawn: readonly FactKey[]): FactColumns {
  const columns = emptyColumns(facts.length + withdrawn.length);
  const seriesNumber = seriesNumbering(columns.series);
  const unitNumber = numbering(columns.units);
  const addKey = (key: FactKey, row: number): void => {
    columns.seriesOf[row] = seriesNumber(key);
    columns.unitOf[row] = unitNumber(key.unit, () => key.unit);
    columns.from[row] = key.period.from;
    columns.to[row] = key.period.to;
  };
  facts.forEach((fact, row) => {
    addKey(fact, row);
    // There is one zero.
    columns.amounts[row] = fact.amount + 0;
    columns.uppers[row] = (fact.upper ?? Number.NaN) + 0;
    columns.lines[row] = fact.source.line;
    columns.preliminary[row] = fact.preliminary ? 1 : 0;
    if (fact.qualifier !== null) columns.qualifiers.set(row, fact.qualifier);
    if (fact.note !== null) columns.notes.set(row, fact.note);
  });
  withdrawn.forEach((key, index) => addKey(key, facts.length + index));
  return columns;
}

/** The same rows with their words numbered in the order that they are first met, as `columnsOf` numbers them. */
export function renumbered(columns: FactColumns): FactColumns {
  const [series, units] = [[] as SeriesKey[], [] as UnitCode[]];
  const own = <Value>(values: Value[], known: readonly Value[], of: Int32Array): Int32Array => {
    const number = numbering(values);
    return of.map((at) => {
      const value = known[at];
      return value === undefined ? -1 : number(at, () => value);
    });
  };
  const seriesOf = own(series, columns.series, columns.seriesOf);
  const unitOf = own(units, columns.units, columns.unitOf);
  const byRow = (words: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
    new Map([...words].toSorted(([one], [other]) => one - other));
  return {
    ...columns,
    series,
    units,
    seriesOf,
    unitOf,
    qualifiers: byRow(columns.qualifiers),
    notes: byRow(columns.notes),
  };
}

/** SHA-256 over all that the rows say, in their order; independent of how a database numbers words. */
export function digestOf(columns: FactColumns): string {
  const { length, series, units, qualifiers, notes } = columns;
  const words = { length, series, units, qualifiers: [...qualifiers], notes: [...notes] };
  const numbers = [
    columns.seriesOf,
    columns.unitOf,
    columns.from,
    columns.to,
    columns.amounts,
    columns.uppers,
    columns.lines,
    columns.preliminary,
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  return sha256(canonicalJson(words), ...numbers);
}

/** A fact whose cut could not be read would else be taken for the whole. */
export function cutOf(text: string): Cut {
  const cut = parseCut(text);
  if (cut === null) throw new StoreError("damaged", { detail: `cut ${text}` });
  return cut;
}
