import type { Model } from "#domain/workspace.ts";
import type { Kysely } from "kysely";

import { linkAfter, recordedOf, type Link } from "./chain.ts";
import type { ItemChange, Recorded } from "./change.ts";
import { differingItems, learnItems, learnWritten, nothingKnown, type Known } from "./differing.ts";
import { StoreError } from "./errors.ts";
import { apart, itemKey, type Address, type ChangedItem, type Item } from "./item.ts";
import { renewedLists, type Lists } from "./lists.ts";
import { keepLists, madeModel, standingLists } from "./model.ts";
import type { Store } from "./open.ts";
import type { ChangeTable, Tables } from "./tables.ts";

/**
 * What is known to stand after the newest change, and after those that have come to follow it and are not written yet: each is judged
 * by what those before it make. What is not known is asked for through `database`.
 */
export interface Ground {
  readonly learn: (database: Kysely<Tables>, asked: readonly Address[]) => Promise<void>;
  /** Throws a StoreError `no_workspace`. */
  readonly model: (database: Kysely<Tables>) => Promise<Model>;
  /** Has a change follow. Throws a StoreError where it is refused; then nothing of it does. */
  readonly record: (database: Kysely<Tables>, change: ItemChange) => Promise<Recorded>;
  /** The changes that are to be written. */
  readonly links: () => readonly Link[];
  /** They have been. */
  readonly written: () => void;
}

/** So many things are remembered between two groups of writers. */
const mostKnown = 20_000;

export function createGround(store: Store, last: ChangeTable | undefined): Ground {
  let [standing, newest, known] = [last, last, nothingKnown()];
  let links: Link[] = [];
  /** Null until it has been asked for; what has followed before that is in `changed`. */
  let lists: Lists | null = null;
  let changed: (readonly ChangedItem[])[] = [];
  let model: Model | null = null;

  const learn: Ground["learn"] = (database, asked) => learnWritten(database, known, asked);
  const readModel: Ground["model"] = async (database) => {
    lists ??= changed.reduce(renewedLists, await standingLists(store, database, standing?.id ?? 0));
    model ??= madeModel(store, lists);
    return model;
  };
  const record: Ground["record"] = async (database, change) => {
    const items = (await differingItems(database, known, change)).map(asKept);
    if (items.length === 0) throw new StoreError("nothing_to_record", {});
    const link = linkAfter(newest, change, items, []);
    const ofModel = items.filter(({ noun }) => !apart.includes(noun));
    const steps = ofModel.map((after) => ({ before: beforeOf(known, after), after }));
    newest = link.change;
    links.push(link);
    learnItems(known, link.change.id, items);
    if (steps.length > 0) {
      if (lists === null) changed.push(steps);
      else lists = renewedLists(lists, steps);
      model = null;
    }
    return recordedOf(link);
  };
  const written = (): void => {
    [standing, links, changed] = [newest, [], []];
    if (lists !== null && newest !== undefined) keepLists(store, newest.id, lists, model);
    if (known.written.size > mostKnown) known = nothingKnown();
  };
  return { learn, model: readModel, record, links: () => links, written };
}

/** As it is read back: what a body says and no more. */
function asKept({ noun, id, position, body }: Item): Item {
  return { noun, id, position, body: body === null ? null : (JSON.parse(JSON.stringify(body)) as object) };
}

function beforeOf({ written }: Known, after: Item): Item | null {
  const { noun, id } = after;
  const before = written.get(itemKey(after)) ?? null;
  return before === null ? null : { noun, id, position: before.position, body: before.body };
}
