/**
 * The members of a list by a key, in the list's order. Kept for as long as the list is: a request asks for a few of many thousand, and
 * so does the next.
 */
export function groupedOnce<Member>(
  keyOf: (member: Member) => string,
): (list: readonly Member[]) => ReadonlyMap<string, readonly Member[]> {
  return madeOnce((list) => Map.groupBy(list, keyOf));
}

/** As `groupedOnce`, where a member has any number of keys. */
export function groupedByEach<Member>(
  keysOf: (member: Member) => readonly string[],
): (list: readonly Member[]) => ReadonlyMap<string, readonly Member[]> {
  return madeOnce((list) => {
    const pairs = list.flatMap((member) => keysOf(member).map((key) => [key, member] as const));
    const groups = Map.groupBy(pairs, ([key]) => key);
    return new Map([...groups].map(([key, own]) => [key, own.map(([, member]) => member)]));
  });
}

function madeOnce<Member, Made>(make: (list: readonly Member[]) => Made): (list: readonly Member[]) => Made {
  const known = new WeakMap<readonly Member[], Made>();
  return (list) => {
    const made = known.get(list) ?? make(list);
    known.set(list, made);
    return made;
  };
}
