import type { CubeInput, CubeState } from "#domain/cube/state.ts";
import { createState } from "#domain/cube/state.ts";
import { reportersKey, type Reporters } from "#domain/cube/reporters.ts";
import { renewedState, type SliceChange } from "#domain/cube/renew.ts";
import { sliceKey, type Slice } from "#domain/cube/series.ts";
import type { Month } from "#domain/periods/month.ts";
import type { Span } from "#domain/periods/span.ts";
import type { Model } from "#domain/workspace.ts";
import type { Kysely } from "kysely";

import type { Noun } from "../item.ts";
import { standingModel, type StandingModel } from "../model.ts";
import type { Store } from "../open.ts";
import type { SliceKey } from "../slice.ts";
import type { Tables } from "../tables.ts";
import { fetchSlices, type Shelf } from "./fetch.ts";
import { replacedHoldings, seriesIn, storedHoldings, unitsIn, type Slices, type StoredHoldings } from "./holdings.ts";
import { endedBatches, holdingEntries, readKnown, touchedKeys, type Known } from "./known.ts";
import { readNews } from "./news.ts";
import { unloadedSlice } from "./rows.ts";

/** A workspace and its cube as they stand after one change. Never altered, but that slices are brought into memory and let go. */
export interface Version extends Shelf {
  readonly change: number;
  /** Shared by all versions: the newest's. */
  readonly slices: Map<string, Slice>;
  readonly standing: StandingModel;
  readonly state: CubeState;
  /** Slices that were read meanwhile, and those that they stand in the place of. */
  readonly changes: readonly SliceChange[];
}

/** Slices with more facts than this together are not read again before they are asked for. */
const factsAtOnce = 1_000_000;

/** Things that give facts their meaning. */
const meaning: ReadonlySet<Noun> = new Set<Noun>([
  "unit",
  "edge",
  "succession",
  "dimension",
  "measure",
  "round",
  "settings",
]);

/**
 * Reads what stands after a change, or now; of what is known of an earlier one, only what has been recorded since. Throws a StoreError
 * `no_workspace` where nothing had been recorded.
 */
export async function readVersion(store: Store, before: Version | null, upTo: number): Promise<Version> {
  const { database } = store;
  const news = await readNews(database, before?.change ?? 0, upTo);
  const { change, nouns } = news;
  if (before?.change === change) return before;
  const isSameModel = before !== null && nouns.size === 0;
  const standing = isSameModel ? before.standing : await standingModel(store, database, change, before?.standing);
  const isSameMeaning = [...nouns].every((noun) => !meaning.has(noun));
  const input = before !== null && isSameMeaning ? before.state.input : inputOf(standing.model);
  const known = await readKnown(database, news, before?.known ?? null);
  // What people write of their goals moves no fact.
  if (before !== null && isSameMeaning && news.batches.length === 0)
    return { ...before, change, standing, known, changes: [] };
  const [slices, keys] = [before?.slices ?? new Map<string, Slice>(), before?.keys ?? new WeakMap<Slice, SliceKey>()];
  const touched = before === null ? [...known.catalogue.slices.keys()] : touchedKeys(known, before.known);
  const changes = await sliceChanges(database, { known, slices, keys }, touched);
  // From here on nothing can fail.
  for (const { key, after } of changes) {
    if (after === null) slices.delete(key);
    else slices.set(key, after);
  }
  const holdings = holdingsAfter(known, slices, changes, before);
  const state = before === null ? createState(input, holdings) : renewedState(before.state, input, holdings, changes);
  return { change, standing, known, slices, keys, changes, holdings, state };
}

function holdingsAfter(
  known: Known,
  slices: Slices,
  changes: readonly SliceChange[],
  before: Version | null,
): StoredHoldings {
  if (before === null) return storedHoldings(known, slices, unitsIn(known.words));
  const hasSameWords = known.words === before.known.words;
  // What comes first may be another when a batch has ended.
  const isReplacing =
    hasSameWords &&
    endedBatches(known, before.known).length === 0 &&
    changes.every((change) => change.before !== null && change.after !== null);
  const holdings = isReplacing
    ? replacedHoldings(before.holdings, changes)
    : storedHoldings(known, slices, hasSameWords ? before.holdings.units : unitsIn(known.words));
  renewReporters(holdings, before.holdings.reporters, changes);
  return holdings;
}

function inputOf({ organisation, measures, dimensions, rounds, smallGroups }: Model): CubeInput {
  return { organisation, measures, dimensions, rounds, smallGroups };
}

/** Month numbers come from facts and go back to facts. */
const spanOf = ({ from, to }: SliceKey): Span => ({ from: from as Month, to: to as Month });

/** Slices that are others now: those that something is recorded of since. What was in memory is read again. */
export async function sliceChanges(
  database: Kysely<Tables>,
  { known, slices, keys }: Pick<Version, "known" | "slices" | "keys">,
  touched: readonly string[],
): Promise<readonly (SliceChange & { readonly key: string })[]> {
  const after = new Map<string, Slice>();
  const toRead: Slice[] = [];
  let facts = 0;
  for (const text of touched) {
    const entries = holdingEntries(known, text);
    const [entry] = entries;
    if (entry === undefined) continue;
    const { series, from, to } = entry;
    const isSpecial = entries.some(({ special }) => special);
    const slice = unloadedSlice(seriesIn(known.words, entry), spanOf(entry), isSpecial);
    after.set(text, slice);
    keys.set(slice, { series, from, to });
    facts += entries.reduce((sum, one) => sum + one.facts, 0);
    // Where values are withdrawn only the rows tell whether any is left.
    const mustRead = entries.some(({ withdrawn }) => withdrawn > 0);
    if (mustRead || (slices.get(text)?.isLoaded === true && facts < factsAtOnce)) toRead.push(slice);
  }
  await fetchSlices(database, { known, keys }, toRead);
  return touched.flatMap((text) => {
    const [entry] = known.catalogue.slices.get(text) ?? [];
    const slice = after.get(text);
    const [one, other] = [slices.get(text) ?? null, slice === undefined || isEmpty(slice) ? null : slice];
    if (entry === undefined || (one === null && other === null)) return [];
    const { kind, ...series } = seriesIn(known.words, entry);
    return [{ key: text, kind, series, period: spanOf(entry), before: one, after: other }];
  });
}

const isEmpty = ({ isLoaded, length }: Slice): boolean => isLoaded && length === 0;

/** Who has reported is as it was, but where slices have changed: there it is what is known now, or it is to be counted again. */
function renewReporters(
  { reporters, units }: StoredHoldings,
  before: ReadonlyMap<string, Reporters>,
  changes: readonly SliceChange[],
): void {
  const observed = changes.filter(({ kind }) => kind === "observed");
  const touched = Map.groupBy(observed, (change) => `${reportersKey(change.series)} ${sliceKey(change.period)}`);
  for (const [key, now] of reporters) {
    const old = before.get(key);
    const isOther = (span: number): boolean => touched.has(`${key} ${span}`) || old?.spans.has(span) !== true;
    if (old === undefined) continue;
    if (now.spans.size === old.spans.size && ![...now.spans.keys()].some(isOther)) reporters.set(key, old);
    else
      for (const [span, { period }] of now.spans) {
        const seen = seenAfter(old.spans.get(span)?.seen ?? null, touched.get(`${key} ${span}`) ?? [], units.size);
        now.spans.set(span, { period, seen });
      }
  }
}

/** Null where somebody may have ceased to report. */
function seenAfter(seen: Uint8Array | null, changes: readonly SliceChange[], units: number): Uint8Array | null {
  if (seen === null || changes.length === 0) return seen;
  const after = new Uint8Array(units);
  after.set(seen);
  for (const change of changes) {
    const added = addedUnits(change);
    if (added === null) return null;
    for (const unit of added) after[unit] = 1;
  }
  return after;
}

/** The units of a slice that were not in it before; null where it is not known, or some are not there any more. */
function addedUnits({ before, after }: SliceChange): Int32Array | null {
  if (after?.isLoaded !== true || before?.isLoaded === false) return null;
  if (before === null) return after.units;
  const isKept = before.units.every((unit, row) => unit === after.units[row]);
  return isKept ? after.units.subarray(before.length) : null;
}
