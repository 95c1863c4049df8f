import type { CubeInput, CubeState } from "#domain/cube/state.ts";
import { createState } from "#domain/cube/state.ts";
import { reportersKey, type Reporters } from "#domain/cube/reporters.ts";
import { renewedState, type SliceChange } from "#domain/cube/renew.ts";
import { sliceKey, type Slice } from "#domain/cube/series.ts";
import type { Month } from "#domain/periods/month.ts";
import type { Model } from "#domain/workspace.ts";
import { sql, type Kysely } from "kysely";

import { StoreError } from "../errors.ts";
import { readItems, type Noun } from "../item.ts";
import { sliceKeyText, type SliceKey } from "../slice.ts";
import type { Tables } from "../tables.ts";
import { workspaceOf } from "../workspace.ts";
import { fetchSlices, type Shelf } from "./fetch.ts";
import { seriesIn, storedHoldings, type Slices } from "./holdings.ts";
import { holdingEntries, readKnown, touchedKeys, type Known } from "./known.ts";
import { unloadedSlice } from "./rows.ts";

/** A workspace and its cube as they stand after one change. Never altered, but that slices are brought into memory and let go. */
export interface Version extends Shelf {
  readonly change: number;
  readonly model: Model;
  readonly state: CubeState;
  /** Slices that were read meanwhile, and those that they stand in the place of. */
  readonly changes: readonly SliceChange[];
}

/** Slices with more facts than this together are not read again before they are asked for. */
const factsAtOnce = 1_000_000;

/** Things that give facts their meaning. */
const meaning: ReadonlySet<Noun> = new Set<Noun>(["unit", "edge", "succession", "dimension", "measure", "round"]);

/** Reads what stands after a change; of what is known of an earlier one, only what has changed since. Throws a StoreError `no_workspace`. */
export async function readVersion(
  database: Kysely<Tables>,
  place: string,
  change: number,
  before: Version | null,
): Promise<Version> {
  const changed = before === null ? null : await changedNouns(database, before.change, change);
  const model = before !== null && changed?.size === 0 ? before.model : await readModel(database, place, change);
  const isSameMeaning = changed !== null && [...changed].every((noun) => !meaning.has(noun));
  const input = before !== null && isSameMeaning ? before.state.input : inputOf(model);
  const known = await readKnown(database, change, before?.known ?? null);
  const touched = before === null ? [...known.catalogue.keys()] : touchedKeys(known, before.known);
  const renewed = await renewedSlices(database, known, touched, before);
  const holdings = withReporters(storedHoldings(known, renewed.slices), before, renewed.changes);
  const state =
    before === null ? createState(input, holdings) : renewedState(before.state, input, holdings, renewed.changes);
  return { change, model, known, ...renewed, holdings, state };
}

async function readModel(database: Kysely<Tables>, place: string, change: number): Promise<Model> {
  const model = workspaceOf(await readItems(database, change));
  if (model === null) throw new StoreError("no_workspace", { place });
  return model;
}

function inputOf({ organisation, measures, dimensions, rounds }: Model): CubeInput {
  return { organisation, measures, dimensions, rounds };
}

async function changedNouns(database: Kysely<Tables>, after: number, upTo: number): Promise<ReadonlySet<Noun>> {
  const { rows } = await sql<{ noun: Noun }>`
    select distinct noun from item where change > ${after}::int4 and change <= ${upTo}::int4`.execute(database);
  return new Set(rows.map(({ noun }) => noun));
}

interface Renewed {
  readonly slices: Slices;
  readonly keys: ReadonlyMap<Slice, SliceKey>;
  readonly changes: readonly SliceChange[];
}

/** Slices as they are now: those that no batch has touched are shared; what was in memory is read again. */
export async function renewedSlices(
  database: Kysely<Tables>,
  known: Known,
  touched: readonly string[],
  before: Pick<Version, "slices" | "keys"> | null,
): Promise<Renewed> {
  const slices = new Map(before?.slices);
  const keys = new Map(before?.keys);
  const toRead: Slice[] = [];
  let facts = 0;
  for (const text of touched) {
    const old = slices.get(text);
    if (old !== undefined) keys.delete(old);
    slices.delete(text);
    const entries = holdingEntries(known, text);
    const [entry] = entries;
    if (entry === undefined) continue;
    const { series, from, to } = entry;
    const isSpecial = entries.some(({ special }) => special);
    const slice = unloadedSlice(seriesIn(known.words, entry), { from: from as Month, to: to as Month }, isSpecial);
    slices.set(text, slice);
    keys.set(slice, { series, from, to });
    facts += entries.reduce((sum, one) => sum + one.facts, 0);
    // Where values are withdrawn only the rows tell whether any is left.
    const mustRead = entries.some(({ withdrawn }) => withdrawn > 0);
    if (mustRead || (old?.isLoaded === true && facts < factsAtOnce)) toRead.push(slice);
  }
  await fetchSlices(database, { known, keys }, toRead);
  for (const slice of toRead)
    if (slice.length === 0) {
      slices.delete(sliceKeyText(keys.get(slice) ?? { series: -1, from: 0, to: 0 }));
      keys.delete(slice);
    }
  return { slices, keys, changes: before === null ? [] : changesOf(touched, before.slices, slices) };
}

function changesOf(touched: readonly string[], before: Slices, after: Slices): readonly SliceChange[] {
  return touched.flatMap((text) => {
    const [one, other] = [before.get(text) ?? null, after.get(text) ?? null];
    const series = (one ?? other)?.series;
    return series === undefined ? [] : [{ series, before: one, after: other }];
  });
}

/** Who has reported is counted again for those spans only in which it may be others. */
function withReporters<H extends Version["holdings"]>(
  holdings: H,
  before: Version | null,
  changes: readonly SliceChange[],
): H {
  const touched = new Set(changes.filter((change) => !hasSameUnits(change)).flatMap(touchedSpans));
  for (const [key, reporters] of holdings.reporters) {
    const old = before?.holdings.reporters.get(key);
    if (old === undefined) continue;
    if (isAsBefore(reporters, old, key, touched)) holdings.reporters.set(key, old);
    else
      for (const [span, { period }] of reporters.spans) {
        const seen = touched.has(`${key} ${span}`) ? null : (old.spans.get(span)?.seen ?? null);
        reporters.spans.set(span, { period, seen });
      }
  }
  return holdings;
}

function isAsBefore(now: Reporters, old: Reporters, key: string, touched: ReadonlySet<string>): boolean {
  return now.spans.size === old.spans.size && [...now.spans.keys()].every((span) => !touched.has(`${key} ${span}`));
}

function hasSameUnits({ before, after }: SliceChange): boolean {
  const isKnown = before?.isLoaded === true && after?.isLoaded === true;
  return isKnown && before.length === after.length && before.units.every((unit, row) => unit === after.units[row]);
}

function touchedSpans({ series, before, after }: SliceChange): readonly string[] {
  return [before, after].flatMap((slice) =>
    slice === null ? [] : [`${reportersKey(series)} ${sliceKey(slice.period)}`],
  );
}
