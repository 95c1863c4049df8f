import type { Kysely } from "kysely";

import type { Change, NewItem, RestsOn } from "./change.ts";
import { StoreError } from "./errors.ts";
import {
  isSameItem,
  itemKey,
  lastPositions,
  newestItems,
  type Address,
  type Item,
  type NewestItem,
  type Noun,
} from "./item.ts";
import { refuseUnkeepable } from "./keepable.ts";
import type { Tables } from "./tables.ts";

/** How things were last written, as far as it has been asked for. */
export interface Known {
  /** By `itemKey`; null: never. */
  readonly written: Map<string, NewestItem | null>;
  /** The last place of each sort; -1: there has never been any. */
  readonly places: Map<Noun, number>;
}

export const nothingKnown = (): Known => ({ written: new Map(), places: new Map() });

/** Reads how things were last written, those of which it is not known; one question for all of them. */
export async function learnWritten(
  database: Kysely<Tables>,
  { written }: Known,
  asked: readonly Address[],
): Promise<void> {
  const unknown = asked.filter((one) => !written.has(itemKey(one)));
  const found = await newestItems(database, unknown);
  for (const key of unknown.map(itemKey)) written.set(key, found.get(key) ?? null);
}

/**
 * The things of a change that are to be others than they stand. Throws a StoreError `changed_meanwhile` where a thing that it rests
 * on is another now.
 */
export async function differingItems(
  database: Kysely<Tables>,
  known: Known,
  { items = [], facts = [], restsOn = [] }: Change,
): Promise<readonly Item[]> {
  refuseUnkeepable([...items, ...restsOn].map(({ id }) => id));
  await learnWritten(database, known, [...items, ...restsOn]);
  await learnPlaces(database, known, items);
  const differing = placed(items, known);
  // What somebody else has written just so is no quarrel.
  if (differing.length > 0 || facts.length > 0) refuseChanged(restsOn, known);
  return differing;
}

async function learnPlaces(database: Kysely<Tables>, known: Known, items: readonly NewItem[]): Promise<void> {
  const unplaced = new Set(items.filter((item) => ownPlace(item, known) === undefined).map(({ noun }) => noun));
  const unknown = [...unplaced].filter((noun) => !known.places.has(noun));
  const last = await lastPositions(database, unknown);
  for (const noun of unknown) known.places.set(noun, last.get(noun) ?? -1);
}

/** Where a thing is to stand: where it is told to, or stands; undefined: after all others. */
function ownPlace({ position, ...address }: NewItem, { written }: Known): number | undefined {
  const before = written.get(itemKey(address)) ?? null;
  return position ?? (before === null || before.body === null ? undefined : before.position);
}

function placed(items: readonly NewItem[], known: Known): readonly Item[] {
  const last = new Map(known.places);
  return items.flatMap((item) => {
    const position = ownPlace(item, known) ?? (last.get(item.noun) ?? -1) + 1;
    last.set(item.noun, Math.max(position, last.get(item.noun) ?? -1));
    const after = { ...item, position };
    return isSameItem(after, known.written.get(itemKey(item)) ?? { ...after, body: null }) ? [] : [after];
  });
}

function refuseChanged(restsOn: readonly RestsOn[], { written }: Known): void {
  const changed = restsOn.find((seen) => (written.get(itemKey(seen))?.change ?? null) !== seen.change);
  if (changed !== undefined) throw new StoreError("changed_meanwhile", { noun: changed.noun, id: changed.id });
}

/** What is known once items have been written by a change. */
export function learnItems({ written, places }: Known, change: number, items: readonly Item[]): void {
  for (const item of items) {
    written.set(itemKey(item), { ...item, change });
    const last = places.get(item.noun);
    if (last !== undefined) places.set(item.noun, Math.max(last, item.position));
  }
}
