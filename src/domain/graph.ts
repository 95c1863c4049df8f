/** The shortest way from a thing over what it leads to back to itself; null where there is none. */
export function wayBack(start: string, next: Graph): string[] | null {
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

export type Graph = ReadonlyMap<string, readonly string[]>;

/** The rings of things that lead back to themselves, each with its first thing last again, and the graph without the steps in them. */
export function breakRings(next: Graph): { readonly rings: readonly (readonly string[])[]; readonly kept: Graph } {
  const rings: (readonly string[])[] = [];
  const kept = new Map(next);
  for (const start of next.keys()) {
    for (let ring = wayBack(start, kept); ring !== null; ring = wayBack(start, kept)) {
      rings.push(ring);
      for (const [index, step] of ring.slice(0, -1).entries()) {
        const taken = ring[index + 1];
        kept.set(
          step,
          (kept.get(step) ?? []).filter((each) => each !== taken),
        );
      }
    }
  }
  return { rings, kept };
}
