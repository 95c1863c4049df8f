import { expect, test } from "vitest";

import { factOf, measureOf, span } from "../../../tests/factories/workspace.ts";
import { inventoryOf } from "./inventory.ts";

const ledger = measureOf("ledger");
const visits = measureOf("visits", { unit: "count" });
const at = (file: string, line: number) => ({ source: { file, line } });

test("without facts there is nothing", () => {
  expect(inventoryOf([])).toEqual({ facts: 0, newest: null, measures: new Map(), files: new Map() });
});

test("facts are counted by measure, with their versions and accounts", () => {
  const { facts, measures } = inventoryOf([
    factOf(ledger, "2018-01", "1", { cut: { account: "3010" } }),
    factOf(ledger, "2018-02", "1", { cut: { account: "3010" } }),
    factOf(ledger, "2018-02", "1", { cut: { account: "5720", gender: "K" } }),
    factOf(ledger, "2018", "4", { scenario: "forecast", version: "2018t1" }),
    factOf(ledger, "2018", "5", { scenario: "forecast", version: "2018t2" }),
    factOf(visits, "2018-01", "30"),
  ]);
  expect(facts).toBe(6);
  expect([...measures]).toEqual([
    [
      "ledger",
      {
        facts: 5,
        versions: new Map([
          ["outcome", new Set([""])],
          ["forecast", new Set(["2018t1", "2018t2"])],
        ]),
        accounts: new Set(["3010", "5720"]),
      },
    ],
    ["visits", { facts: 1, versions: new Map([["outcome", new Set([""])]]), accounts: new Set() }],
  ]);
});

test("a file is told by what it gives values to, for whom and when", () => {
  const { files } = inventoryOf([
    factOf(visits, "2018-03", "30", { unit: "A", ...at("facts/visits.csv", 2) }),
    factOf(visits, "2018-01..2018-02", "50", { unit: "B", ...at("facts/visits.csv", 3) }),
    factOf(ledger, "2018-01", "1", { unit: "A", ...at("facts/visits.csv", 4) }),
    factOf(ledger, "2018-01", "1", at("facts/ledger.csv", 2)),
  ]);
  expect([...files.keys()]).toEqual(["facts/visits.csv", "facts/ledger.csv"]);
  expect(files.get("facts/visits.csv")).toEqual({
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
  expect([inventoryOf(facts).newest, inventoryOf(facts.toReversed()).newest]).toEqual([span("2018"), span("2018")]);
});
