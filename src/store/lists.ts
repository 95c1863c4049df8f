import { inOrder, type ChangedItem, type Item, type Noun } from "./item.ts";

/** The items that stand, in order, by sort, or by sort and the thing that they belong to: what a model is made of. */
export type Lists = ReadonlyMap<string, readonly Item[]>;

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
  const key = owners[noun];
  const owner: unknown = key === undefined ? undefined : Object.entries(body ?? {}).find(([name]) => name === key)?.[1];
  return listName(noun, typeof owner === "string" ? owner : undefined);
}

/** Of all items that stand, in order. */
export function listsOf(items: readonly Item[]): Lists {
  return Map.groupBy(items, listNameOf);
}

/** The lists after some items have become others. A list in which nothing has changed is the same, not a copy. */
export function renewedLists(lists: Lists, changed: readonly ChangedItem[]): Lists {
  const [gone, come] = [
    Map.groupBy(standing(changed.map(({ before }) => before)), listNameOf),
    Map.groupBy(standing(changed.map(({ after }) => after)), listNameOf),
  ];
  const renewed = new Map(lists);
  for (const name of new Set([...gone.keys(), ...come.keys()]))
    renewed.set(name, renewedList(lists.get(name) ?? [], gone.get(name) ?? [], come.get(name) ?? []));
  return renewed;
}

const standing = (items: readonly (Item | null)[]): readonly Item[] =>
  items.filter((item) => item !== null).filter(({ body }) => body !== null);

/** So many can be taken out and put in one by one in the time that a whole list takes. */
const few = 20;

function renewedList(list: readonly Item[], gone: readonly Item[], come: readonly Item[]): readonly Item[] {
  if (gone.length + come.length > few) {
    const ids = new Set(gone.map(({ id }) => id));
    return [...list.filter(({ id }) => !ids.has(id)), ...come].toSorted(inOrder);
  }
  const renewed = [...list];
  for (const item of gone) renewed.splice(placeOf(renewed, item), 1);
  for (const item of come) renewed.splice(placeOf(renewed, item), 0, item);
  return renewed;
}

/** Where an item stands in a list in order, or would. */
function placeOf(list: readonly Item[], item: Item): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && inOrder(other, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
