import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Organisation } from "./organisation.ts";
import { changeDays, pathTo, subtree, treeAt } from "./tree.ts";

/** Each unit under one with a lower number, or at the top. */
const organisations = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 30 })
  .map((shares): Organisation => ({
    units: shares.map((_, at) => ({ code: `u${at}`, name: { sv: `u${at}` } })),
    edges: shares.map((share, at) => ({
      unit: `u${at}`,
      parent: at === 0 ? null : `u${Math.floor(share * at)}`,
      from: null,
      to: null,
    })),
  }));

test("a subtree is a range of positions: the unit and all that have it on their path", () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      const tree = treeAt(organisation, "2022-12-31");
      expect(tree.order.toSorted()).toEqual(organisation.units.map(({ code }) => code).toSorted());
      for (const { code } of organisation.units) {
        const below = tree.order.filter((other) => pathTo(tree, other).includes(code));
        expect(subtree(tree, code)).toEqual(below);
      }
    }),
  );
});

test("a unit stands where its edge of the day says, and is gone outside it", () => {
  const organisation: Organisation = {
    units: ["R", "A", "B", "x"].map((code) => ({ code, name: { sv: code } })),
    edges: [
      { unit: "R", parent: null, from: null, to: null },
      { unit: "A", parent: "R", from: null, to: null },
      { unit: "B", parent: "R", from: null, to: null },
      { unit: "x", parent: "A", from: "2018-03-01", to: "2018-12-31" },
      { unit: "x", parent: "B", from: "2019-01-01", to: null },
    ],
  };
  const pathOn = (date: string): string[] => pathTo(treeAt(organisation, date), "x");
  expect([pathOn("2018-02-28"), pathOn("2018-03-01"), pathOn("2018-12-31"), pathOn("2019-01-01")]).toEqual([
    [],
    ["R", "A", "x"],
    ["R", "A", "x"],
    ["R", "B", "x"],
  ]);
  expect(changeDays(organisation)).toEqual(["2018-03-01", "2018-12-31", "2019-01-01"]);
});

test("a cycle is outside the tree, and does not hang", () => {
  const edges = [
    { unit: "A", parent: "B", from: null, to: null },
    { unit: "B", parent: "A", from: null, to: null },
  ];
  const tree = treeAt({ units: [], edges }, "2022-01-01");
  expect(tree.order).toEqual([]);
  expect(pathTo(tree, "A")).toEqual([]);
});
