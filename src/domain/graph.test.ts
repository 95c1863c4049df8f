import * as fc from "fast-check";
import { expect, test } from "vitest";
import { breakRings } from "./graph.ts";

test("a ring is told once, by its shortest way round", () => {
  const next = new Map([
    ["a", ["b", "d"]],
    ["b", ["c", "a"]],
    ["c", ["a"]],
    ["d", []],
    ["e", ["e"]],
  ]);
  const { rings, kept } = breakRings(next);
  expect(rings).toEqual([
    ["a", "b", "a"],
    ["e", "e"],
  ]);
  expect(kept.get("a")).toEqual(["d"]);
});

test("what is kept has no ring left, and where there was none nothing is taken away", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(id, fc.uniqueArray(id)), { selector: ([from]) => from }), (edges) => {
      const { rings, kept } = breakRings(new Map(edges));
      expect(breakRings(kept).rings).toEqual([]);
      expect(kept).toEqual(rings.length === 0 ? new Map(edges) : kept);
      for (const ring of rings) expect(ring.at(-1)).toBe(ring[0]);
    }),
  );
});
