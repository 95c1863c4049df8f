import * as fc from "fast-check";
import { expect, test } from "vitest";

import { positionsFor } from "./order.ts";

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Number.NaN));

test("what is in order keeps its positions, and what is new is put between", () => {
  expect(positionsFor([0, 1, 2])).toEqual([0, 1, 2]);
  expect(positionsFor([null, null])).toEqual([0, 1]);
  expect(positionsFor([0, null, 1])).toEqual([0, 0.5, 1]);
  expect(positionsFor([null, 0])).toEqual([-1, 0]);
  expect(positionsFor([4, null, null])).toEqual([4, 5, 6]);
});

test("one that is moved is the only one that gets a new position", () => {
  expect(positionsFor([3, 0, 1, 2])).toEqual([-1, 0, 1, 2]);
  expect(positionsFor([1, 2, 3, 0])).toEqual([1, 2, 3, 4]);
});

test("positions always rise, also when the room between two is used up", () => {
  const list = fc.array(
    fc.option(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }))),
  );
  fc.assert(
    fc.property(
      list,
      (standing) => isRising(positionsFor(standing)) && positionsFor(standing).length === standing.length,
    ),
  );
  expect(positionsFor([1, null, 1 + Number.EPSILON])).toEqual([0, 1, 2]);
});
