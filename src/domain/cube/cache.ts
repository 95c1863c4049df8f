/** Keeps what was asked for last, up to a number of bytes. Dropping it loses nothing but time. */
export interface Cache<Value> {
  readonly get: (key: string, make: () => { value: Value; bytes: number }) => Value;
}

export function createCache<Value>(limit: number): Cache<Value> {
  const kept = new Map<string, { value: Value; bytes: number }>();
  let size = 0;
  const keep = (key: string, entry: { value: Value; bytes: number }): void => {
    kept.set(key, entry);
    size += entry.bytes;
    for (const [oldest, { bytes }] of kept) {
      if (size <= limit || oldest === key) break;
      kept.delete(oldest);
      size -= bytes;
    }
  };
  return {
    get(key, make) {
      const found = kept.get(key);
      if (found !== undefined) {
        kept.delete(key);
        kept.set(key, found);
        return found.value;
      }
      const made = make();
      keep(key, made);
      return made.value;
    },
  };
}
