import * as fc from "fast-check";
import { expect, test } from "vitest";
import { edgeOf } from "../../../tests/factories/workspace.ts";
import type { Organisation } from "./organisation.ts";
import { changeDays, pathTo, subtree, treeAt } from "./tree.ts";

/** Each unit under one with a lower number, or at the top. */
const organisations = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 30 })
  .map((shares): Organisation => ({
    units: shares.map((_, at) => ({ code: `u${at}`, name: { sv: `u${at}` } })),
    edges: shares.map((share, at) => edgeOf(`u${at}`, at === 0 ? null : `u${Math.floor(share * at)}`)),
    successions: [],
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
      edgeOf("R", null),
      edgeOf("A", "R"),
      edgeOf("B", "R"),
      edgeOf("x", "A", "2018-03-01", "2018-12-31"),
      edgeOf("x", "B", "2019-01-01"),
    ],
    successions: [],
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
  const tree = treeAt({ edges: [edgeOf("A", "B"), edgeOf("B", "A")] }, "2022-01-01");
  expect(tree.order).toEqual([]);
  expect(pathTo(tree, "A")).toEqual([]);
});
