import * as fc from "fast-check";
import { expect, test } from "vitest";

import { drawn, drawnBetween, drawnOf } from "./draw.ts";
import { split } from "./split.ts";

const weights = fc
  .array(fc.nat(1000), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0));

test("parts add up to what is split, each within one of its share", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), weights, (total, shares) => {
      const parts = split(total, shares);
      const whole = shares.reduce((sum, weight) => sum + weight, 0);
      expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
      for (const [index, part] of parts.entries()) {
        const off = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(shares[index] ?? 0);
        expect((off < 0n ? -off : off) < BigInt(whole)).toBe(true);
      }
    }),
  );
});

test("nothing can be split over nobody", () => {
  expect(() => split(1, [0, 0])).toThrow(RangeError);
  expect(() => drawnOf("nobody", [])).toThrow(RangeError);
});

test("what is drawn depends on its key only, and is spread", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (key, least, width) => {
      const number = drawnBetween(key, least, least + width);
      expect(number).toBe(drawnBetween(key, least, least + width));
      expect(number >= least && number <= least + width).toBe(true);
    }),
  );
  const tenths = Array.from({ length: 10_000 }, (_, index) => Math.floor(drawn(`unit/${index}`) * 10));
  for (const count of Map.groupBy(tenths, (tenth) => tenth).values()) {
    expect(count.length).toBeGreaterThan(900);
    expect(count.length).toBeLessThan(1100);
  }
});
