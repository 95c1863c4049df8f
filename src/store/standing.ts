import type { Cut } from "#domain/measures/dimension.ts";
import type { Fact, Qualifier } from "#domain/measures/fact.ts";
import type { Month } from "#domain/periods/month.ts";
import type { Span } from "#domain/periods/span.ts";
import { cutOf, type FactColumns } from "./columns.ts";

/** What holds after batches have been added, one after another: the newest that says something of a key. */
export interface Standing {
  readonly add: (columns: FactColumns, file: string) => void;
  readonly facts: () => Fact[];
  /** Visits each value that holds, in the order that they were recorded. */
  readonly each: (visit: (columns: FactColumns, row: number) => void) => void;
}

interface Added {
  readonly columns: FactColumns;
  readonly file: string;
  /** Row -> the key's number. */
  readonly keys: Int32Array;
}

/** Rooms for numbers of series, units and spans, so that a key is one number; 2^53 is room for all three. */
const unitRoom = 2 ** 20;
const spanRoom = 2 ** 13;

export function createStanding(): Standing {
  const added: Added[] = [];
  const keyOf = createKeys();
  /** Key -> which of `added`, and its row there. */
  const keys = new Map<number, number>();
  const from: number[] = [];
  const rowOf: number[] = [];
  const add = (columns: FactColumns, file: string): void => {
    const numbers = new Int32Array(columns.length);
    const key = keyOf(columns);
    for (let row = 0; row < columns.length; row += 1) {
      const name = key(row);
      const number = keys.get(name) ?? keys.size;
      if (number === keys.size) keys.set(name, number);
      numbers[row] = number;
      from[number] = added.length;
      rowOf[number] = row;
    }
    added.push({ columns, file, keys: numbers });
  };
  const holds = ({ keys }: Added, batch: number, row: number): boolean => {
    const number = keys[row] ?? -1;
    return from[number] === batch && rowOf[number] === row;
  };
  const each: Standing["each"] = (visit) =>
    added.forEach((one, batch) => {
      for (let row = 0; row < one.columns.length; row += 1)
        if (holds(one, batch, row) && !Number.isNaN(one.columns.amounts[row])) visit(one.columns, row);
    });
  return { add, each, facts: () => factsOf(added, holds) };
}

/** Numbers for keys, the same in all columns: the same words and spans get the same numbers. */
function createKeys(): (columns: FactColumns) => (row: number) => number {
  const [series, units, spans] = [new Map<string, number>(), new Map<string, number>(), new Map<number, number>()];
  const numberOf = <Key>(numbers: Map<Key, number>, key: Key): number => {
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) numbers.set(key, number);
    return number;
  };
  const made = new WeakMap<FactColumns, (row: number) => number>();
  return (columns) => {
    const known = made.get(columns);
    if (known !== undefined) return known;
    const seriesAt = Int32Array.from(columns.series, (key) => numberOf(series, partsOf(key).join("\n")));
    const unitAt = Int32Array.from(columns.units, (code) => numberOf(units, code));
    const { seriesOf, unitOf, from, to } = columns;
    const key = (row: number): number => {
      const span = numberOf(spans, (from[row] ?? 0) * 2 ** 20 + (to[row] ?? 0));
      const unit = unitAt[unitOf[row] ?? -1] ?? 0;
      if (unit >= unitRoom || span >= spanRoom) throw new Error("more units or spans than there is room for");
      return ((seriesAt[seriesOf[row] ?? -1] ?? 0) * unitRoom + unit) * spanRoom + span;
    };
    made.set(columns, key);
    return key;
  };
}

function partsOf({ measure, scenario, version, kind, cut }: FactColumns["series"][number]): readonly string[] {
  return [measure, scenario, version, kind, cut];
}

/** The facts that hold and are not withdrawn, in the order that they were recorded. */
function factsOf(added: readonly Added[], holds: (of: Added, batch: number, row: number) => boolean): Fact[] {
  const facts: Fact[] = [];
  const cuts = new Map<string, Cut>();
  const spans = new Map<number, Span>();
  added.forEach((one, batch) => {
    const seriesOf = one.columns.series.map((key) => ({
      ...key,
      cut: remembered(cuts, key.cut, () => cutOf(key.cut)),
    }));
    for (let row = 0; row < one.columns.length; row += 1)
      if (holds(one, batch, row)) {
        const fact = factAt(one, row, seriesOf, spans);
        if (fact !== null) facts.push(fact);
      }
  });
  return facts;
}

function remembered<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

type SeriesOf = Pick<Fact, "measure" | "scenario" | "version" | "kind" | "cut">;

function factAt(
  { columns, file }: Added,
  row: number,
  series: readonly SeriesOf[],
  spans: Map<number, Span>,
): Fact | null {
  const amount = columns.amounts[row] ?? Number.NaN;
  const key = series[columns.seriesOf[row] ?? -1];
  const unit = columns.units[columns.unitOf[row] ?? -1];
  if (Number.isNaN(amount) || key === undefined || unit === undefined) return null;
  const [from, to] = [columns.from[row] ?? 0, columns.to[row] ?? 0];
  const upper = columns.uppers[row] ?? Number.NaN;
  return {
    measure: key.measure,
    unit,
    // Month numbers come from facts and go back to facts.
    period: remembered(spans, from * 2 ** 20 + to, () => ({ from: from as Month, to: to as Month })),
    scenario: key.scenario,
    version: key.version,
    cut: key.cut,
    kind: key.kind,
    amount,
    upper: Number.isNaN(upper) ? null : upper,
    qualifier: (columns.qualifiers.get(row) ?? null) as Qualifier | null,
    preliminary: columns.preliminary[row] === 1,
    note: columns.notes.get(row) ?? null,
    source: { file, line: columns.lines[row] ?? 0 },
  };
}
