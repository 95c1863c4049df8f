import { inOrder, itemKey, type Item, type Noun } from "./item.ts";

/** The items that stand, as the lists that a model is made of. */
export interface Lists {
  /** By sort, or by sort and the thing that they belong to. None is ever altered: where anything in it is another, so is the list. */
  readonly byName: ReadonlyMap<string, readonly Item[]>;
  /** Shared with those that it is renewed to: the newest's. */
  readonly byKey: Map<string, Item>;
}

/** What belongs to another thing names it in its body, by this key. */
const owners: { readonly [N in Noun]?: string } = {
  record: "register",
  submission: "round",
  assessment: "round",
  comment: "round",
};

export function listName(noun: Noun, owner?: string): string {
  return owner === undefined ? noun : `${noun} ${owner}`;
}

function listNameOf({ noun, body }: Item): string {
  const owner = owners[noun];
  return owner === undefined ? noun : listName(noun, String(Object(body)[owner]));
}

/** Of all items that stand, in order. */
export function listsOf(items: readonly Item[]): Lists {
  return { byName: Map.groupBy(items, listNameOf), byKey: new Map(items.map((item) => [itemKey(item), item])) };
}

/** Lists that others have come to be. */
export interface Renewed {
  readonly lists: Lists;
  /** Lets them be renewed in their turn, and those that they were renewed from no more. */
  readonly take: () => void;
}

/** The lists after some items have become others, or have been removed (no body). A list in which nothing has changed is the same. */
export function renewedLists({ byName, byKey }: Lists, changed: readonly Item[]): Renewed {
  const gone = new Set(changed.flatMap((item) => byKey.get(itemKey(item)) ?? []));
  const [less, more] = [Map.groupBy(gone, listNameOf), Map.groupBy(changed.filter(isStanding), listNameOf)];
  const renewed = new Map(byName);
  for (const name of new Set([...less.keys(), ...more.keys()])) {
    const kept = (byName.get(name) ?? []).filter((item) => !gone.has(item));
    renewed.set(name, merged(kept, (more.get(name) ?? []).toSorted(inOrder)));
  }
  const take = (): void => {
    for (const item of changed)
      if (isStanding(item)) byKey.set(itemKey(item), item);
      else byKey.delete(itemKey(item));
  };
  return { lists: { byName: renewed, byKey }, take };
}

const isStanding = ({ body }: Item): boolean => body !== null;

/** Two lists in order as one. */
function merged(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  const all: Item[] = [];
  let next = 0;
  for (const item of one) {
    for (let more = other[next]; more !== undefined && inOrder(more, item) < 0; more = other[next]) {
      all.push(more);
      next += 1;
    }
    all.push(item);
  }
  return [...all, ...other.slice(next)];
}
