/** The shortest way from a thing over what it leads to back to itself; null where there is none. */
export function wayBack(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const from = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const step of next.get(at) ?? []) {
      if (step === start) return [...wayTo(at, start, from), start];
      if (!from.has(step)) queue.push(step);
      if (!from.has(step)) from.set(step, at);
    }
  }
  return null;
}

function wayTo(end: string, start: string, from: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = from.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}

/** Each ring of things that lead back to themselves, once, by the thing in it that comes first. */
export function rings(next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (const start of next.keys()) {
    const way = seen.has(start) ? null : wayBack(start, next);
    for (const id of way ?? []) seen.add(id);
    if (way !== null) found.set(start, way);
  }
  return found;
}
