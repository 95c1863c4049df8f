import * as fc from "fast-check";
import { expect, test } from "vitest";

import { shownNodes, toggled, withBelow, type Node } from "./unit-tree.ts";
import { emptyWritten, moved, nextWritten } from "./written.ts";

test("what is copied is of the next period, with its days as much later", () => {
  const written = {
    ...emptyWritten("2018T3"),
    deadline: "2018-10-31",
    deadlines: [{ level: 1, date: "2018-10-15" }],
    units: ["A"],
  };
  expect(nextWritten("2018t3", written)).toEqual({
    ...written,
    period: "2019T1",
    deadline: "2019-02-28",
    deadlines: [{ level: 1, date: "2019-02-15" }],
    previous: "2018t3",
  });
});

test("one of a list is moved, and none is lost", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(8), fc.integer({ min: -2, max: 8 }), (list, from, to) => {
      expect(moved(list, from, to).toSorted()).toEqual(list.toSorted());
    }),
  );
});

const node = (code: string, depth: number, parent: string | null): Node => ({ code, name: code, depth, parent });
const nodes = [node("LT", 0, null), node("A", 1, "LT"), node("A1", 2, "A"), node("B", 1, "LT"), node("X", 0, null)];

test("a subtree ends where the next that is as high begins", () => {
  expect(withBelow(nodes, "LT")).toEqual(["LT", "A", "A1", "B"]);
  expect(withBelow(nodes, "A")).toEqual(["A", "A1"]);
  expect(withBelow(nodes, "X")).toEqual(["X"]);
  expect(withBelow(nodes, "none")).toEqual([]);
});

test("what is below a closed unit is not shown", () => {
  const shown = (opened: readonly string[]) => shownNodes(nodes, new Set(opened)).map(({ code }) => code);
  expect(shown([])).toEqual(["LT", "X"]);
  expect(shown(["A"])).toEqual(["LT", "X"]);
  expect(shown(["LT", "A"])).toEqual(["LT", "A", "A1", "B", "X"]);
});

test("some are added together, and taken away where all are there; those that are kept stay", () => {
  expect(toggled(["B"], ["A", "A1"], new Set())).toEqual(["B", "A", "A1"]);
  expect(toggled(["A", "B"], ["A", "A1"], new Set())).toEqual(["A", "B", "A1"]);
  expect(toggled(["A", "A1", "B"], ["A", "A1"], new Set(["A"]))).toEqual(["A", "B"]);
});
