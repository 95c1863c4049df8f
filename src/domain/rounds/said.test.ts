import * as fc from "fast-check";
import { expect, test } from "vitest";

import { saidBy } from "./said.ts";

const units = ["A", "B", "C", "D"];

test("what some units have said is what a plain filter gives, in the same order; the list itself where it is all", () => {
  const list = fc.array(fc.record({ unit: fc.constantFrom(...units), text: fc.string() }));
  fc.assert(
    fc.property(list, fc.subarray(units), (said, asked) => {
      const isAsked = (unit: string): boolean => asked.includes(unit);
      const expected = said.filter(({ unit }) => isAsked(unit));
      const given = saidBy(said, isAsked);
      expect(given).toEqual(expected);
      if (expected.length === said.length) expect(given).toBe(said);
      expect(saidBy(said, isAsked)).toEqual(given);
    }),
  );
});
