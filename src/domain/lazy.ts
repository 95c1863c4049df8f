/** What is worked out when it is first asked for, once. */
export function onDemand<Value extends object>(work: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= work());
}

/** A function that remembers what it gave for a thing, for as long as the thing is kept by somebody else. */
export function remembered<Thing extends object, Value>(work: (thing: Thing) => Value): (thing: Thing) => Value {
  const given = new WeakMap<Thing, { readonly value: Value }>();
  return (thing) => {
    const known = given.get(thing);
    if (known !== undefined) return known.value;
    const value = work(thing);
    given.set(thing, { value });
    return value;
  };
}

/** The same for a list: what it gave for the last one that began with the same thing, where all of it is the same things. */
export function rememberedList<Thing extends object, Value>(
  work: (things: readonly Thing[]) => Value,
): (things: readonly Thing[]) => Value {
  const given = new WeakMap<Thing, { readonly things: readonly Thing[]; readonly value: Value }>();
  return (things) => {
    const [first] = things;
    if (first === undefined) return work(things);
    const known = given.get(first);
    if (known?.things.length === things.length && known.things.every((thing, at) => thing === things[at]))
      return known.value;
    const value = work(things);
    given.set(first, { things, value });
    return value;
  };
}

/**
 * A thing with some parts in the place of its own, which are worked out when they are asked for. Those of its own that are so stay so.
 */
export function withParts<Thing extends object>(
  thing: Thing,
  parts: { readonly [Key in keyof Thing]?: () => Thing[Key] },
): Thing {
  const lazy = Object.entries(parts).map(([key, get]) => [key, { get, enumerable: true }] as const);
  const own = Object.getOwnPropertyDescriptors(thing);
  // It has what the thing has: only how that is come by is another.
  return Object.defineProperties({}, { ...own, ...Object.fromEntries(lazy) }) as Thing;
}
