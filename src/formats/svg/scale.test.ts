import { array, assert, double, property } from "fast-check";
import { expect, test } from "vitest";
import { scaleFor } from "./scale.ts";

test.each([
  [[3.9, 4.3], [0, 2, 4, 6], 0],
  [[0.12, 0.31], [0, 0.1, 0.2, 0.3, 0.4], 1],
  [[-3.2, 4.1], [-4, -2, 0, 2, 4, 6], 0],
  [[1_900_000], [0, 500_000, 1_000_000, 1_500_000, 2_000_000], 0],
  [[0.9], [0, 0.25, 0.5, 0.75, 1], 2],
  [[0], [0], 0],
  [[], [0], 0],
])("an axis for %j", (values, ticks, decimals) => {
  expect(scaleFor(values, 4)).toMatchObject({ ticks, decimals });
});

test("an axis holds zero and every value, in even steps", () => {
  const value = double({ min: -1e9, max: 1e9, noNaN: true }).filter((each) => each === 0 || Math.abs(each) > 1e-6);
  assert(
    property(array(value, { minLength: 1, maxLength: 20 }), (values) => {
      const { min, max, ticks } = scaleFor(values, 4);
      const slack = (max - min) * 1e-6;
      expect(min - slack).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(max + slack).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});
