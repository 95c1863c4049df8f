import { expect, test } from "vitest";

import { measureOf } from "../../../tests/factories/workspace.ts";
import { restingOn } from "./resting.ts";

const ledger = measureOf("ledger");
const personnel = measureOf("income.personnel", { accounts: ["50..59"] });
const other = measureOf("income.other", { accounts: ["60..69"] });
const result = measureOf("income.result", { formula: "income.personnel + income.other" });
const staff = measureOf("staff");
const each = measureOf("cost_each", { formula: "income.result / last_year(staff)" });
const satisfaction = measureOf("satisfaction", { kind: "index", weight: "staff" });
const all = [ledger, personnel, other, result, staff, each, satisfaction];

test("what rests on a ledger is followed all the way, by the shortest way", () => {
  expect(Object.fromEntries(restingOn(all, ["ledger"]))).toEqual({
    ledger: ["ledger"],
    "income.personnel": ["ledger", "income.personnel"],
    "income.other": ["ledger", "income.other"],
    "income.result": ["ledger", "income.personnel", "income.result"],
    cost_each: ["ledger", "income.personnel", "income.result", "cost_each"],
  });
});

test("an account is part of the rows whose ranges hold it, and of what rests on those", () => {
  const ways = restingOn(all, ["ledger"], { account: "5010" });
  expect([...ways.keys()]).toEqual(["ledger", "income.personnel", "income.result", "cost_each"]);
  expect([...restingOn(all, ["ledger"], { account: "3010" }).keys()]).toEqual(["ledger"]);
});

test("a weight, and an input taken from another period, are rested on too", () => {
  expect([...restingOn(all, ["staff"]).keys()]).toEqual(["staff", "cost_each", "satisfaction"]);
});

test("all versions of a definition count, and what leads back to itself ends", () => {
  const [before, now] = [measureOf("x", { formula: "staff" }), measureOf("x", { formula: "y" })];
  const dated = { ...now, versions: [...before.versions, ...now.versions] };
  const ring = measureOf("y", { formula: "x" });
  expect([...restingOn([dated, ring], ["staff"]).keys()]).toEqual(["staff", "x", "y"]);
  expect([...restingOn([measureOf("broken", { formula: "(" })], ["staff"]).keys()]).toEqual(["staff"]);
});
