import { inOrder, type ChangedItem, type Item, type Noun } from "./item.ts";

/** The items of a sort that stand, in order. Made when they are first asked for: who writes one asks for few of the others. */
export interface List {
  readonly items: () => readonly Item[];
  /** Of each item what a model has of it. */
  readonly values: () => readonly unknown[];
  /** What it is to be made of; null where it has been. */
  readonly pending: () => Pending | null;
}

/** An earlier list, and what has become of its items since. */
interface Pending {
  readonly before: List;
  readonly steps: readonly Step[];
  /** So many lists before it are not made either. */
  readonly depth: number;
}

/** An item of a list before and after; null where it is not in it. */
interface Step {
  readonly before: Item | null;
  readonly after: Item | null;
}

/** By sort, or by sort and the thing that they belong to: what a model is made of. */
export type Lists = ReadonlyMap<string, List>;

/** What belongs to another thing names it in its body, by this key. */
const owners = {
  record: "register",
  submission: "round",
  assessment: "round",
  comment: "round",
} as const satisfies { readonly [N in Noun]?: string };

/** A sort of things that belong to another. */
export type OwnedNoun = keyof typeof owners;

const isOwned = (noun: Noun): noun is OwnedNoun => Object.hasOwn(owners, noun);

export function listName(noun: Noun, owner?: string): string {
  return owner === undefined ? noun : `${noun} ${owner}`;
}

function listNameOf({ noun, body }: Item): string {
  const owner: unknown = isOwned(noun) ? Reflect.get(body ?? {}, owners[noun]) : undefined;
  return listName(noun, typeof owner === "string" ? owner : undefined);
}

/** What belongs to another thing is had without it. */
function valueOf({ noun, body }: Item): unknown {
  return isOwned(noun) && body !== null ? Reflect.get(body, "value") : body;
}

interface Rows {
  readonly items: readonly Item[];
  readonly values: readonly unknown[];
}

const rowsOf = (items: readonly Item[]): Rows => ({ items, values: items.map(valueOf) });

/** Of all items that stand, in order. */
export function listsOf(items: readonly Item[]): Lists {
  return new Map([...Map.groupBy(items, listNameOf)].map(([name, own]) => [name, listOf(own)]));
}

function listOf(items: readonly Item[]): List {
  const { values } = rowsOf(items);
  return { items: () => items, values: () => values, pending: () => null };
}

/** The lists after some items have become others. A list in which nothing has changed is the same, not a copy. */
export function renewedLists(lists: Lists, changed: readonly ChangedItem[]): Lists {
  const named = changed.flatMap(({ before, after }) => stepsOf(standing(before), standing(after)));
  const renewed = new Map(lists);
  for (const [name, own] of Map.groupBy(named, ([of]) => of))
    renewed.set(
      name,
      laterList(
        lists.get(name) ?? listOf([]),
        own.map(([, step]) => step),
      ),
    );
  return renewed;
}

const standing = (item: Item | null): Item | null => (item === null || item.body === null ? null : item);

/** By the lists that they are steps of: one where it stays in its list. */
function stepsOf(before: Item | null, after: Item | null): readonly (readonly [name: string, Step])[] {
  const [from, to] = [before, after].map((item) => (item === null ? null : listNameOf(item)));
  if (from !== undefined && from !== null && from === to) return [[from, { before, after }]];
  return [
    ...(before === null ? [] : [[listNameOf(before), { before, after: null }] as const]),
    ...(after === null ? [] : [[listNameOf(after), { before: null, after }] as const]),
  ];
}

/** Where nobody asks, so many lists are held before one is made all the same. */
const deepest = 1_000;

function laterList(before: List, steps: readonly Step[]): List {
  let pending: Pending | null = { before, steps, depth: (before.pending()?.depth ?? 0) + 1 };
  let rows: Rows | null = null;
  const made = (): Rows => {
    rows ??= rowsAfter(pending);
    pending = null;
    return rows;
  };
  if (pending.depth > deepest) made();
  return { items: () => made().items, values: () => made().values, pending: () => pending };
}

/** Goes back to a list that has been made, and makes of it no list but the one that is asked for. */
function rowsAfter(last: Pending | null): Rows {
  const steps: (readonly Step[])[] = [];
  let base = listOf([]);
  for (let at = last; at !== null; at = base.pending()) {
    steps.push(at.steps);
    base = at.before;
  }
  const whole = new Map<string, Step>();
  for (const step of steps.toReversed().flat()) {
    const id = (step.before ?? step.after)?.id ?? "";
    whole.set(id, { before: (whole.get(id) ?? step).before, after: step.after });
  }
  return renewedRows({ items: base.items(), values: base.values() }, [...whole.values()]);
}

/** So many can be taken out and put in one by one in the time that a whole list takes. */
const few = 20;

function renewedRows({ items, values }: Rows, steps: readonly Step[]): Rows {
  if (steps.length > few) {
    const ids = new Set(steps.map(({ before }) => before?.id));
    const come = steps.flatMap(({ after }) => (after === null ? [] : [after]));
    return rowsOf([...items.filter(({ id }) => !ids.has(id)), ...come].toSorted(inOrder));
  }
  const renewed = { items: items.slice(), values: values.slice() };
  const splice = (at: number, taken: number, put: readonly Item[]): void => {
    renewed.items.splice(at, taken, ...put);
    renewed.values.splice(at, taken, ...put.map(valueOf));
  };
  for (const { before, after } of steps) {
    const put = after === null ? [] : [after];
    if (before !== null && after !== null && inOrder(before, after) === 0)
      splice(placeOf(renewed.items, before), 1, put);
    else {
      if (before !== null) splice(placeOf(renewed.items, before), 1, []);
      if (after !== null) splice(placeOf(renewed.items, after), 0, put);
    }
  }
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
