import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Profile } from "#domain/profiles/profile.ts";
import type { Model } from "#domain/workspace.ts";

import {
  dimensionOf,
  facetRole,
  measureOf,
  organisationOf,
  profileOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { handFile, readHand } from "../sources/hand.ts";
import { opened } from "../sources/file.ts";
import { readTable } from "../sources/table.ts";
import { applyProfile, type Applied } from "./apply.ts";
import { handProfile } from "./hand.ts";

const workspace = workspaceOf({
  organisation: organisationOf({ LT: null, A: "LT", B: "LT" }),
  dimensions: [dimensionOf("gender", { K: "Kvinnor", M: "Män" })],
  measures: [
    measureOf("cost"),
    measureOf("hme", { unit: "index", kind: "index", overUnits: "weighted", overTime: "weighted" }),
    measureOf("share", { unit: "percent", kind: "rate", formula: "100 * cost / hours" }),
    measureOf("hours", { unit: "hours" }),
    measureOf("income.personnel", { accounts: ["50..59"] }),
  ],
});

const head = "Enhet;Mått;Period;Värde";

function applied(rows: readonly string[], profile: Partial<Profile> = {}, model: Model = workspace): Applied {
  const bytes = new TextEncoder().encode([head, ...rows].join("\n"));
  const extract = readTable(opened({ name: "utfall.csv", bytes }), {});
  return applyProfile(extract, profileOf(profile), model, { file: "utfall.csv", today: "2026-03-15" });
}

const told = ({ problems }: Applied): readonly string[] =>
  problems.map(({ code, line, values }) => [code, line ?? "-", ...Object.values(values)].join(" "));

const amounts = ({ facts }: Applied): readonly string[] =>
  facts.map(({ unit, measure, amount, kind }) => [unit, measure, amount, kind].join(" "));

test("names become the workspace's, amounts whole parts, each with the line that it stands on", () => {
  const done = applied(["A;cost;2026-01;-1 234,50", "B;share;2026-02;4,31"]);
  expect(told(done)).toEqual([]);
  expect(amounts(done)).toEqual(["A cost -123450 observed", "B share 4310000 reported"]);
  expect(done.facts.map(({ source }) => source)).toEqual([
    { file: "utfall.csv", line: 2 },
    { file: "utfall.csv", line: 3 },
  ]);
  expect(done.sources).toEqual([0, 1]);
});

test("a name without meaning is told once, with all its values and what it resembles", () => {
  const unit = { ...facetRole("Enhet", { Kirurgi: "A", Hus: null, Borta: "ZZ" }), otherwise: "refuse" } as const;
  const rows = ["Kirurgi;cost;2026-01;1", "Enhet AA;cost;2026-01;2", "Enhet AA;cost;2026-02;3", "Hus;kost;2026-01;4"];
  const done = applied([...rows, "Borta;cost;2026-01;5", ";cost;2026-01;6"], { unit });
  expect(told(done)).toEqual([
    "unset-name 3 Enhet AA unit 2 Enhet A (A)",
    "unset-meaning 6 Borta unit 1  ZZ",
    "empty-name 7 unit Enhet 1",
  ]);
  expect([amounts(done), done.skipped]).toEqual([["A cost 100 observed"], 1]);
  expect(
    done.roles[0]?.names.map(({ outside, inside, values, nearest }) => [outside, inside, values, nearest]),
  ).toEqual([
    ["Kirurgi", "A", 1, ""],
    ["Enhet AA", null, 2, "A"],
    ["Hus", null, 1, ""],
    ["Borta", null, 1, ""],
    ["", null, 1, ""],
  ]);
});

test("a translation holds on its days", () => {
  const dated = { kind: "facet", facet: "Enhet", otherwise: "refuse", empty: null } as const;
  const translations = [
    { outside: "1", inside: "A", from: null, to: "2026-01-31" },
    { outside: "1", inside: "B", from: "2026-02-01", to: null },
  ];
  const done = applied(["1;cost;2026-01;1", "1;cost;2026-02;2"], { unit: { ...dated, translations } });
  expect([told(done), amounts(done)]).toEqual([[], ["A cost 100 observed", "B cost 200 observed"]]);
});

test("several names for one are added up where that can be done; the same row twice never is", () => {
  const unit = facetRole("Enhet", { "1": "A", "2": "A" });
  const rows = [
    "1;cost;2026-01;1,10",
    "2;cost;2026-01;2,20",

    "1;hme;2026-01;70",
    "2;hme;2026-01;80",
  ];
  const done = applied(rows, { unit, negated: ["cost"] });
  expect(amounts(done)).toEqual(["A cost -330 observed", "A hme 700000 observed"]);
  expect(told(done)).toEqual(["several-values 5 hme utfall.csv:4"]);
});

test("the same value twice is one too many, but in a ledger", () => {
  const value = { unit: "A", measure: "cost", period: "2026-01", scenario: "outcome", version: "", cut: {} };
  const bytes = handFile(["1", "2", "4"].map((amount) => ({ ...value, amount })));
  const extract = readHand({ name: "utfall.json", bytes });
  if (extract === null) throw new Error("it was written just now");
  const occasion = { file: "utfall.json", today: "2026-03-15" };
  const done = applyProfile(extract, handProfile(extract), workspace, occasion);
  expect(told(done)).toEqual(["repeated-value 2 utfall.json:1", "repeated-value 3 utfall.json:1"]);
  const ledger = applyProfile({ ...extract, kind: "ledger" }, handProfile(extract), workspace, occasion);
  expect([told(ledger), amounts(ledger)]).toEqual([[], ["A cost 700 observed"]]);
});

test("what can't be right is told, and never rounded or guessed", () => {
  const rows = [
    "A;cost;2026-01;1,0055",
    "A;cost;2026-05;1",
    "A;income.personnel;2026-01;1",
    "A;cost;2025;1",
    "A;cost;2025-12;2",
    "B;cost;2026-01;999999999999999",
  ];
  expect(told(applied(rows)).toSorted()).toEqual([
    "computed-measure 4 income.personnel",
    "future-value 3 2026-05",
    "number-too-large 7 999999999999999 sek 2",
    "overlapping-facts 6 utfall.csv:5",
    "too-precise 2 1.0055 sek 2",
  ]);
  expect(told(applied(["A;cost;2026-05;1"], { scenario: { kind: "fixed", value: "budget" } }))).toEqual([]);
  expect(told(applied(["A;cost;2026-01;1"], { unit: facetRole("Enhet", { A: null }) }))).toEqual(["no-values -"]);
});

test("what a profile does not say, or says of what is not there, is told", () => {
  const gender = facetRole("Kön");
  const said = {
    unit: { kind: "fixed", value: "" },
    measure: { kind: "fixed", value: "cots" },
    cuts: { gender },
  } as const;
  expect(told(applied(["A;cost;2026-01;1"], said)).toSorted()).toEqual([
    "lost-role - measure cots cost",
    "unknown-facet - Kön gender ",
    "unset-role - unit",
  ]);
});

test("whatever the rows, the values that are not passed over come to the sum of the facts", () => {
  const row = fc.tuple(
    fc.constantFrom("1", "2", "3", "Hus"),
    fc.constantFrom("01", "02"),
    fc.integer({ min: -999, max: 999 }),
  );
  const unit = facetRole("Enhet", { "1": "A", "2": "A", "3": "B", Hus: null });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ([name, month]) => name + month }), (rows) => {
      const done = applied(
        rows.map(([name, month, amount]) => `${name};cost;2026-${month};${amount}`),
        { unit },
      );
      const kept = rows.filter(([name]) => name !== "Hus");
      const total = done.facts.reduce((sum, { amount }) => sum + amount, 0);
      expect([total, done.skipped]).toEqual([
        kept.reduce((sum, [, , amount]) => sum + amount * 100, 0),
        rows.length - kept.length,
      ]);
    }),
  );
});
