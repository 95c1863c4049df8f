/**
 * A number from 0 up to 1 that depends on nothing but the key, and looks drawn at random: the same key always gives the same. Name
 * what the number is for in the key (`2026/heads/PV01`), so that what is drawn for one thing never moves another.
 */
export function drawn(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return scattered(hash) / 2 ** 32;
}

/** A whole number from `least` to `most`, both included. */
export function drawnBetween(key: string, least: number, most: number): number {
  return least + Math.floor(drawn(key) * (most - least + 1));
}

/** One of several. Throws a RangeError where there are none. */
export function drawnOf<Item>(key: string, items: readonly Item[]): Item {
  const item = items[Math.floor(drawn(key) * items.length)];
  if (item === undefined) throw new RangeError(`nothing to draw from: ${key}`);
  return item;
}

/** Spreads a hash over all its bits (the finalizer of MurmurHash3): keys that differ in their last letter must not give numbers that are near. */
function scattered(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
