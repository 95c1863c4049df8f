import { plainRound } from "#domain/rounds/round.ts";
import type { Workspace } from "#domain/workspace.ts";
import type { Transaction } from "kysely";

import { newestChange } from "./batch.ts";
import { record, recording, type Author, type NewItem, type Recorded } from "./change.ts";
import { itemKey, readItems, type Item, type Noun } from "./item.ts";
import type { Store } from "./open.ts";
import { positionsFor } from "./order.ts";
import { batchesOf } from "./replaced-facts.ts";
import { saidOf, type Said } from "./said.ts";
import type { Tables } from "./tables.ts";
import { thingsOf, type Thing } from "./workspace.ts";

/** The store is to say what a workspace says, no more and no less. */
export interface Replacement extends Author {
  readonly workspace: Workspace;
  /** SHA-256 of each file that facts were read from, by its path as in `source.file`. */
  readonly files: ReadonlyMap<string, string>;
  /** Rounds that have been opened, made or altered in the store say what they say there: the workspace says no more of them. */
  readonly leavesOpened?: boolean;
  /** What the workspace said when it was last recorded: what it says as then it doesn't say anew. Null or left out: all that it says is new. */
  readonly before?: Said | null;
}

/**
 * Makes the store say what a workspace says, as one change: things that differ are written, things that are gone are removed,
 * each file of facts that says something new becomes a batch, and facts that no file has any more are withdrawn. What was imported,
 * which is in no folder, is left as it is, and so is what others have altered of what the workspace said `before`, and still says.
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
  { workspace, leavesOpened = false, before = null }: Replacement,
): Promise<readonly NewItem[]> {
  const standing = new Map((await readItems(transaction, newestChange)).map((item) => [itemKey(item), item]));
  const opened = new Set(leavesOpened ? [...standing.values()].filter(isOpened).map(({ id }) => id) : []);
  const isLeft = (thing: Thing): boolean => opened.has(roundOf(thing));
  const things = thingsOf(workspace).filter((thing) => !isLeft(thing));
  const isAsBefore = (thing: Thing): boolean => before?.get(itemKey(thing)) === saidOf(thing);
  const placed = [...Map.groupBy(things, ({ noun }) => noun).values()].flatMap((ofNoun) => {
    const positions = positionsFor(ofNoun.map((thing) => standing.get(itemKey(thing))?.position ?? null));
    return ofNoun.map((thing, index) => ({ ...thing, position: positions[index] ?? index }));
  });
  const kept = new Set(placed.map(itemKey));
  // A folder that has none says nothing of who may what, of how other systems' files are read, or of the year: what there is stays.
  const { grants, profiles, calendar } = workspace;
  const said: { readonly [N in Noun]?: readonly object[] } = {
    grant: grants,
    profile: profiles,
    calendar,
  };
  const isUnsaid = ({ noun }: Item): boolean => said[noun]?.length === 0;
  const gone = [...standing.values()].filter((item) => {
    const isOthers = before?.has(itemKey(item)) === false;
    return !kept.has(itemKey(item)) && !isOthers && !isUnsaid(item) && !isLeft({ ...item, body: item.body ?? {} });
  });
  return [...placed.filter((thing) => !isAsBefore(thing)), ...gone.map((item) => ({ ...item, body: null }))];
}

const isOpened = ({ noun, body }: Item): boolean =>
  noun === "round" && body !== null && "stage" in body && body.stage !== plainRound.stage;

/** The round that a thing is, or belongs to; nothing for others. */
function roundOf({ noun, id, body }: Thing): string {
  if (noun === "round") return id;
  return "round" in body && typeof body.round === "string" ? body.round : "";
}
