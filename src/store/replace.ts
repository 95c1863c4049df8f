import type { Fact } from "#domain/measures/fact.ts";
import { plainRound } from "#domain/rounds/round.ts";
import type { Workspace } from "#domain/workspace.ts";
import type { Transaction } from "kysely";

import { newestChange, readBatches } from "./batch.ts";
import { readStanding, record, recording, type Author, type NewBatch, type NewItem, type Recorded } from "./change.ts";
import { columnsOf, cutKeysOf } from "./columns.ts";
import { itemKey, readItems, type Item, type Noun } from "./item.ts";
import type { Store } from "./open.ts";
import { positionsFor } from "./order.ts";
import type { Tables } from "./tables.ts";
import { thingsOf, type Thing } from "./workspace.ts";

/** The store is to say what a workspace says, no more and no less. */
export interface Replacement extends Author {
  readonly workspace: Workspace;
  /** SHA-256 of each file that facts were read from, by its path as in `source.file`. */
  readonly files: ReadonlyMap<string, string>;
  /** What is said in rounds that have been opened in the store was said there: the workspace says no more of them. */
  readonly leavesOpened?: boolean;
}

/**
 * Makes the store say what a workspace says, as one change: things that differ are written, things that are gone are removed,
 * each file of facts that says something new becomes a batch, and facts that no file has any more are withdrawn. What was read from
 * files of other systems, which are in no folder, is left as it is.
 * Throws a StoreError `nothing_to_record` where it says so already.
 */
export async function replaceWorkspace(store: Store, replacement: Replacement): Promise<Recorded> {
  return recording(store, async (transaction) => {
    const { by, at, reason } = replacement;
    const items = await itemsOf(transaction, replacement);
    const facts = await batchesOf(transaction, replacement);
    return record(transaction, { by, at, reason, items, facts });
  });
}

async function itemsOf(
  transaction: Transaction<Tables>,
  { workspace, leavesOpened = false }: Replacement,
): Promise<readonly NewItem[]> {
  const standing = new Map((await readItems(transaction, newestChange)).map((item) => [itemKey(item), item]));
  const opened = new Set(leavesOpened ? [...standing.values()].filter(isOpened).map(({ id }) => id) : []);
  const isLeft = (thing: Thing): boolean => opened.has(roundOf(thing));
  const things = thingsOf(workspace).filter((thing) => !isLeft(thing));
  const wanted = [...Map.groupBy(things, ({ noun }) => noun).values()].flatMap((ofNoun) => {
    const positions = positionsFor(ofNoun.map((thing) => standing.get(itemKey(thing))?.position ?? null));
    return ofNoun.map((thing, index) => ({ ...thing, position: positions[index] ?? index }));
  });
  const kept = new Set(wanted.map(itemKey));
  // A folder that has none says nothing of who may what, of how other systems' files are read, or of the year: what there is stays.
  const { grants, profiles, calendar } = workspace;
  const said: { readonly [N in Noun]?: readonly object[] } = {
    grant: grants,
    profile: profiles,
    calendar,
  };
  const isUnsaid = ({ noun }: Item): boolean => said[noun]?.length === 0;
  const gone = [...standing.values()].filter((item) => {
    return !kept.has(itemKey(item)) && !isUnsaid(item) && !isLeft({ ...item, body: item.body ?? {} });
  });
  return [...wanted, ...gone.map((item) => ({ ...item, body: null }))];
}

const isOpened = ({ noun, body }: Item): boolean =>
  noun === "round" && body !== null && "stage" in body && body.stage !== plainRound.stage;

/** The round that a thing is, or belongs to; nothing for others. */
function roundOf({ noun, id, body }: Thing): string {
  if (noun === "round") return id;
  return "round" in body && typeof body.round === "string" ? body.round : "";
}

async function batchesOf(
  transaction: Transaction<Tables>,
  { workspace, files }: Replacement,
): Promise<readonly NewBatch[]> {
  const standing = (await readStanding(transaction, newestChange)).facts();
  const batches = await readBatches(transaction, newestChange);
  // Only what a profile has read is from no folder.
  const imported = new Set(batches.flatMap(({ file, profile }) => (profile === null ? [] : [file])));
  const ofFolder = standing.filter(({ source }) => !imported.has(source.file));
  const gone = Map.groupBy(missing(ofFolder, workspace.facts), ({ source }) => source.file);
  const facts = Map.groupBy(workspace.facts, ({ source }) => source.file);
  return [...new Set([...facts.keys(), ...gone.keys()])].map((file) => ({
    file,
    sha256: files.get(file) ?? "",
    profile: null,
    profileVersion: null,
    rows: columnsOf(facts.get(file) ?? [], gone.get(file) ?? []),
  }));
}

/** The facts whose keys none of the others have. */
function missing(facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] {
  if (facts.length === 0) return [];
  const keyOf = cutKeysOf();
  const kept = new Set(others.map(keyOf));
  return facts.filter((fact) => !kept.has(keyOf(fact)));
}
