/**
 * The members of a list by a key, in the list's order. Kept for as long as the list is: a request asks for a few of many thousand, and
 * so does the next.
 */
export function groupedOnce<Member>(
  keyOf: (member: Member) => string,
): (list: readonly Member[]) => ReadonlyMap<string, readonly Member[]> {
  const known = new WeakMap<readonly Member[], ReadonlyMap<string, readonly Member[]>>();
  return (list) => {
    const groups = known.get(list) ?? Map.groupBy(list, keyOf);
    known.set(list, groups);
    return groups;
  };
}
