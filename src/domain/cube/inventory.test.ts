import { expect, test } from "vitest";

import { factOf, measureOf, span, workspaceOf } from "../../../tests/factories/workspace.ts";
import type { Fact } from "../measures/fact.ts";
import { createCube } from "./cube.ts";

const ledger = measureOf("ledger");
const visits = measureOf("visits", { unit: "count" });
const at = (file: string, line: number) => ({ source: { file, line } });
const cubeWith = (facts: readonly Fact[]) => createCube(workspaceOf({ measures: [ledger, visits], facts }));

test("without facts there is nothing", () => {
  const cube = cubeWith([]);
  expect(cube.inventory()).toEqual({
    newest: null,
    years: [],
    scenarios: new Set(),
    measures: new Map(),
    forecasts: new Set(),
  });
  expect(cube.counts()).toEqual({ facts: 0, measures: new Map(), files: new Map() });
});

test("what there is, is told by measure, with accounts and the versions of forecasts", () => {
  const cube = cubeWith([
    factOf(ledger, "2018-01", "1", { cut: { account: "3010" } }),
    factOf(ledger, "2018-02", "1", { cut: { account: "3010" } }),
    factOf(ledger, "2018-02", "1", { cut: { account: "5720", gender: "K" } }),
    factOf(ledger, "2018", "4", { scenario: "forecast", version: "2018t1" }),
    factOf(ledger, "2018", "5", { scenario: "forecast_deviation", version: "2018t2" }),
    factOf(visits, "2018-01", "30"),
  ]);
  expect(cube.inventory().measures).toEqual(
    new Map([
      ["ledger", { accounts: new Set(["3010", "5720"]) }],
      ["visits", { accounts: new Set() }],
    ]),
  );
  expect(cube.inventory().forecasts).toEqual(new Set(["2018t1", "2018t2"]));
  expect(cube.counts()).toMatchObject({
    facts: 6,
    measures: new Map([
      ["ledger", 5],
      ["visits", 1],
    ]),
  });
});

test("a file is told by what it gives values to, for whom and when", () => {
  const { files } = cubeWith([
    factOf(visits, "2018-03", "30", { unit: "A", ...at("facts/visits.csv", 2) }),
    factOf(visits, "2018-01..2018-02", "50", { unit: "B", ...at("facts/visits.csv", 3) }),
    factOf(ledger, "2018-01", "1", { unit: "A", ...at("facts/visits.csv", 4) }),
    factOf(ledger, "2018-01", "1", at("facts/ledger.csv", 2)),
  ]).counts();
  expect([...files.keys()]).toEqual(["facts/visits.csv", "facts/ledger.csv"]);
  expect(files.get("facts/visits.csv")).toMatchObject({
    facts: 3,
    measures: new Map([
      ["visits", 2],
      ["ledger", 1],
    ]),
    units: new Set(["A", "B"]),
    period: span("2018-01..2018-03"),
  });
});

test("the newest fact ends last, and is the longest of those, whatever order they came in", () => {
  const facts = ["2018-12", "2018", "2018T3", "2017"].map((period) => factOf(visits, period, "1"));
  const newest = (some: readonly Fact[]) => cubeWith(some).inventory().newest;
  expect([newest(facts), newest(facts.toReversed())]).toEqual([span("2018"), span("2018")]);
});
