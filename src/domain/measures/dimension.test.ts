import { expect, test } from "vitest";
import { accountInRange, cutKey, isWithin, parseCut } from "./dimension.ts";

test.each([
  ["3010", "30..34", true],
  ["3499", "30..34", true],
  ["35", "30..34", false],
  ["3", "30..34", false],
  ["361", "361", true],
  ["3612", "361", true],
  ["362", "361", false],
  ["50", "30..34,5", true],
])("account %s in %s: %s", (account, range, inside) => {
  expect(accountInRange(account, range)).toBe(inside);
});

test("a cut has one key, whatever the order, and is read back", () => {
  expect(cutKey({ gender: "K", age: "30-49" })).toBe("age=30-49;gender=K");
  expect(parseCut("gender=K; age = 30-49")).toEqual({ gender: "K", age: "30-49" });
  expect(parseCut(cutKey({ "2018": "a, b", x_y: "c" }))).toEqual({ "2018": "a, b", x_y: "c" });
  expect([parseCut(""), parseCut("gender"), parseCut("gender=")]).toEqual([{}, null, null]);
});

test("a member stands under its parents, and a circle of parents does not hang", () => {
  const dimension = {
    id: "d",
    name: { sv: "d" },
    members: [
      ["a", "b"],
      ["b", null],
      ["c", "d"],
      ["d", "c"],
    ].map(([id, parent]) => ({ id: id ?? "", name: { sv: "" }, parent: parent ?? null })),
  };
  expect([isWithin(dimension, "a", "b"), isWithin(dimension, "b", "a"), isWithin(dimension, "c", "b")]).toEqual([
    true,
    false,
    false,
  ]);
});
