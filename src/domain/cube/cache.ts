/** Keeps what was asked for last, up to a number of bytes. Dropping it loses nothing but time. */
export interface Cache<Value> {
  readonly get: (key: string) => Value | undefined;
  /** Keeps a value and gives it back. */
  readonly keep: (key: string, value: Value, bytes: number) => Value;
  /** Another cache with what `change` makes of each value, of the same size; null leaves it out. This one stays as it is. */
  readonly renewed: (change: (value: Value) => Value | null) => Cache<Value>;
}

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

export function createCache<Value>(
  limit: number,
  entries: Iterable<readonly [string, Entry<Value>]> = [],
): Cache<Value> {
  const kept = new Map(entries);
  let size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    keep(key, value, bytes) {
      kept.set(key, { value, bytes });
      size += bytes;
      for (const [oldest, entry] of kept) {
        if (size <= limit || oldest === key) break;
        kept.delete(oldest);
        size -= entry.bytes;
      }
      return value;
    },
    renewed(change) {
      const changed: [string, Entry<Value>][] = [];
      for (const [key, { value, bytes }] of kept) {
        const renewed = change(value);
        if (renewed !== null) changed.push([key, { value: renewed, bytes }]);
      }
      return createCache(limit, changed);
    },
  };
}
