import { expect, test } from "vitest";

import { cellsOf } from "../../../tests/factories/printed.ts";
import {
  columnOf,
  cubeOf,
  dimensionOf,
  factOf,
  measureOf,
  span,
  tableOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import type { Viewpoint } from "../viewpoint.ts";
import { areaSections } from "./areas.ts";
import { unitsTable } from "./made-tables.ts";
import { contextFor } from "./parts.ts";

const headcount = measureOf("headcount", {
  unit: "persons",
  kind: "stock",
  overTime: "last",
  addsOver: ["gender"],
  decimals: 0,
});
const columns = [columnOf("Antal", { measure: "headcount" })];

/** What is seen of LT, with A and B below, where each has so many women and men. */
function seen(sizes: Readonly<Record<string, readonly [string, string]>>): Viewpoint {
  const workspace = workspaceOf({
    measures: [headcount],
    dimensions: [dimensionOf("gender", { K: "Kvinnor", M: "Män" })],
    facts: Object.entries(sizes).flatMap(([unit, [women, men]]) => [
      factOf(headcount, "2018-04", women, { unit, cut: { gender: "K" } }),
      factOf(headcount, "2018-04", men, { unit, cut: { gender: "M" } }),
    ]),
    tables: [
      tableOf([{ name: { sv: "Kvinnor" }, part: { cut: { gender: "K" } }, role: "row", level: 0 }], columns, {
        area: "staff",
      }),
    ],
    smallGroups: { threshold: 5, persons: null },
  });
  const period = span("2018-01..2018-04");
  return { workspace, cube: cubeOf(workspace), unit: "LT", period, round: null, language: "sv", mayRead: () => true };
}

test("a table in which small groups hide everything says so; one where nothing is there is left out", () => {
  const [section] = areaSections(contextFor(seen({ A: ["1", "40"], B: ["2", "40"] })), "staff");
  const [table] = section?.blocks ?? [];
  if (table?.kind !== "table") throw new Error("the table is there");
  expect(cellsOf(table)).toEqual([["Kvinnor", "–"]]);
  expect(table.notes).toEqual(["Streck: visas inte: färre än 5 personer (Kvinnor, Antal)."]);
  expect(areaSections(contextFor(seen({})), "staff")).toEqual([]);
});

test("the units below are told also where each of them is too small to be", () => {
  const [table] = unitsTable(contextFor(seen({ A: ["1", "1"], B: ["2", "2"] })), columns);
  expect(table === undefined ? [] : cellsOf(table).map(([, size]) => size)).toEqual(["–", "–", "6"]);
  expect(unitsTable(contextFor(seen({ LT: ["20", "20"] })), columns)).toEqual([]);
});
