import { countsOf, type Counted } from "#domain/cube/counts.ts";
import { createReporters, note, reportersKey } from "#domain/cube/reporters.ts";
import { sliceKey, type Slice } from "#domain/cube/series.ts";
import type { Wants } from "#domain/cube/wants.ts";
import type { Fact, Qualifier } from "#domain/measures/fact.ts";
import { sql, type Kysely } from "kysely";

import { StoreError } from "../errors.ts";
import { askedOf, portionsOf, readSlices, readUnits, sliceKeyText, type SliceKey } from "../slice.ts";
import type { Tables } from "../tables.ts";
import { arrayText } from "../values.ts";
import { holdingEntries, type Known } from "./known.ts";
import { seriesIn, type StoredHoldings } from "./holdings.ts";
import { fill } from "./rows.ts";

/** A cube's slices, and what they are called in the store. */
export interface Shelf {
  readonly known: Known;
  readonly keys: WeakMap<Slice, SliceKey>;
  readonly holdings: StoredHoldings;
}

/** Reads what was wanted. As nothing is ever altered, it is what held after the shelf's change, whatever has been written since. */
export async function fetchWants(database: Kysely<Tables>, shelf: Shelf, wants: Wants): Promise<void> {
  await fetchSlices(database, shelf, [...wants.slices]);
  await fetchReporters(database, shelf, [...wants.reporters]);
  await fetchFacts(database, shelf, wants.facts);
  if (wants.counts) await fetchCounts(database, shelf);
}

/** Brings slices into memory; those that are there are left as they are. */
export async function fetchSlices(
  database: Kysely<Tables>,
  shelf: Pick<Shelf, "known" | "keys">,
  slices: readonly Slice[],
): Promise<void> {
  const { known, keys } = shelf;
  const missing = slices.flatMap((slice) => {
    const key = keys.get(slice);
    return slice.isLoaded || key === undefined ? [] : [{ slice, key }];
  });
  const read = async (portion: readonly (typeof missing)[number][]): Promise<void> => {
    const asked = portion.map(({ key }) => key);
    const stored = await readSlices(database, asked, batchesOf(known, asked));
    for (const { slice, key } of portion) fill(slice, stored.get(sliceKeyText(key)) ?? [], known.words.unitAt);
  };
  await eachOf(
    database,
    portionsOf(missing, ({ key }) => factsIn(known, key)),
    read,
  );
}

/** As many at a time as the database gives connections; a transaction has but one. */
async function eachOf<Thing>(
  database: Kysely<Tables>,
  things: Iterable<Thing>,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  if (database.isTransaction) for (const thing of things) await work(thing);
  else await Promise.all([...things].map(work));
}

/** The batches that hold and have something in some slices. */
function batchesOf(known: Known, keys: readonly SliceKey[]): readonly number[] {
  return [...new Set(keys.flatMap((key) => holdingEntries(known, sliceKeyText(key)).map(({ batch }) => batch)))];
}

/** How many facts are to be read for a slice. */
function factsIn(known: Known, key: SliceKey): number {
  return holdingEntries(known, sliceKeyText(key)).reduce((sum, { facts }) => sum + facts, 0);
}

/** Counts who has reported, where that is not known yet. */
async function fetchReporters(database: Kysely<Tables>, shelf: Shelf, groups: readonly string[]): Promise<void> {
  const { holdings, known, keys } = shelf;
  for (const group of groups) {
    const reporters = holdings.reporters.get(group);
    if (reporters === undefined) continue;
    const unseen = new Set([...reporters.spans].flatMap(([span, { seen }]) => (seen === null ? [span] : [])));
    const slices = holdings.observed.all
      .filter((series) => reportersKey(series) === group)
      .flatMap((series) => [...series.slices.values()])
      .filter(({ period }) => unseen.has(sliceKey(period)));
    const counted = createReporters(holdings.units.size);
    const unloaded = slices.filter(({ isLoaded }) => !isLoaded).flatMap((slice) => keys.get(slice) ?? []);
    const read = await unitsOf(database, known, unloaded);
    for (const slice of slices) {
      const units = slice.isLoaded ? slice.units : (read.get(sliceKeyText(keys.get(slice) ?? nowhere))?.units ?? []);
      for (const unit of units) note(counted, unit, slice.period);
    }
    for (const span of unseen) {
      const period = reporters.spans.get(span)?.period;
      const seen = counted.spans.get(span)?.seen ?? new Uint8Array(holdings.units.size);
      if (period !== undefined) reporters.spans.set(span, { period, seen });
    }
  }
}

const nowhere: SliceKey = { series: -1, from: 0, to: 0 };

/** Which units have a value in a slice, by the cube's numbers, and which batch it came with. */
interface HeldUnits {
  readonly units: readonly number[];
  readonly batches: readonly number[];
}

async function unitsOf(
  database: Kysely<Tables>,
  known: Known,
  keys: readonly SliceKey[],
): Promise<ReadonlyMap<string, HeldUnits>> {
  const held = new Map<string, HeldUnits>();
  const read = async (portion: readonly SliceKey[]): Promise<void> => {
    const stored = await readUnits(database, portion, batchesOf(known, portion));
    for (const [key, slices] of stored) {
      const batchOf = new Map<number, number | null>();
      for (const { batch, units, amounts } of slices)
        units.forEach((unit, at) => {
          const isWithdrawn = amounts !== null && Number.isNaN(amounts[at]);
          batchOf.set(known.words.unitAt[unit] ?? -1, isWithdrawn ? null : batch);
        });
      const own = [...batchOf].filter((entry): entry is [number, number] => entry[1] !== null);
      held.set(key, { units: own.map(([unit]) => unit), batches: own.map(([, batch]) => batch) });
    }
  };
  await eachOf(
    database,
    portionsOf(keys, (key) => factsIn(known, key)),
    read,
  );
  return held;
}

/** Counts every fact that holds, by the file that it came with. */
async function fetchCounts(database: Kysely<Tables>, { known, keys, holdings }: Shelf): Promise<void> {
  const slices = [...holdings.observed.all, ...holdings.reported.all].flatMap((series) => [...series.slices.values()]);
  const asked = slices.flatMap((slice) => keys.get(slice) ?? []);
  const held = await unitsOf(database, known, asked);
  const counted: Counted[] = [];
  for (const slice of slices) {
    const { units = [], batches = [] } = held.get(sliceKeyText(keys.get(slice) ?? nowhere)) ?? {};
    const { series, period } = slice;
    for (const batch of new Set(batches)) {
      const own = units.filter((_, at) => batches[at] === batch).map((unit) => known.words.units[unit] ?? "");
      counted.push({ file: known.batches.get(batch)?.file ?? "", series, period, units: own });
    }
  }
  holdings.fetched.counts = countsOf(counted);
}

interface FoundFact {
  readonly number: number;
  readonly batch: number;
  readonly amount: number;
  readonly upper: number | null;
  readonly line: number;
  readonly preliminary: boolean;
  readonly qualifier: string | null;
  readonly note: string | null;
}

/** Reads the whole facts of some rows. */
async function fetchFacts(database: Kysely<Tables>, shelf: Shelf, wanted: Wants["facts"]): Promise<void> {
  const { known, keys, holdings } = shelf;
  const rows = [...wanted].flatMap(([slice, own]) => {
    const key = keys.get(slice);
    return key === undefined ? [] : [...own].map((row) => ({ slice, row, key }));
  });
  if (rows.length === 0) return;
  const codes = rows.map(({ slice, row }) => known.words.units[slice.units[row] ?? -1] ?? "");
  const asked = rows.map(({ key }) => key);
  const found = await sql<FoundFact>`
    select asked.number::int4 as number, held.* from ${askedOf(asked)}
    join unnest(${arrayText(codes)}::text[]) with ordinality as told (code, number) on told.number = asked.number
    join fact_unit on fact_unit.code = told.code
    join lateral (
      select batch, amounts[place] as amount, uppers[place] as upper, lines[place] as line,
        coalesce(preliminary[place], false) as preliminary, qualifiers[place] as qualifier, notes[place] as note
      from slice cross join lateral (
        select max(place) as place from unnest(array_positions(slice.units, fact_unit.id)) as place
      ) as last
      where (slice.series, slice.period_from, slice.period_to) = (asked.series, asked.period_from, asked.period_to)
        and batch = any(${arrayText(batchesOf(known, asked))}::int4[]) and place is not null
      order by batch desc limit 1
    ) as held on true`.execute(database);
  for (const fact of found.rows) {
    const of = rows[fact.number - 1];
    if (of === undefined) continue;
    const facts = holdings.fetched.facts.get(of.slice) ?? new Map<number, Fact>();
    holdings.fetched.facts.set(of.slice, facts);
    facts.set(of.row, wholeFact(known, of.key, of.slice, codes[fact.number - 1] ?? "", fact));
  }
  if (found.rows.length < rows.length)
    throw new StoreError("damaged", { detail: `${found.rows.length} facts of ${rows.length}` });
}

function wholeFact(known: Known, key: SliceKey, { period }: Slice, unit: string, found: FoundFact): Fact {
  const { batch, amount, upper, qualifier, preliminary, note: remark, line } = found;
  const file = known.batches.get(batch)?.file ?? "";
  return {
    ...seriesIn(known.words, key),
    unit,
    period,
    amount,
    upper,
    // It was written from a fact's.
    qualifier: qualifier as Qualifier | null,
    preliminary,
    note: remark,
    source: { file, line },
  };
}
