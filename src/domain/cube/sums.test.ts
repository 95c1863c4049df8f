import { expect, test } from "vitest";
import { cube, fact, measure, valueOf } from "../../../tests/factories/cube.ts";

test("a sum that lacks units or months says so", () => {
  const facts = [fact("x", "A1", "2022-01", 100), fact("x", "A1", "2022-02", 100), fact("x", "A2", "2022-01", 100)];
  const { ask } = cube([measure("x")], facts);
  expect(ask("x", "R", "2022-01")).toMatchObject({ coverage: null });
  expect(ask("x", "R", "2022-01..2022-02")).toMatchObject({ coverage: { have: 1, of: 2 } });
  expect(ask("x", "R", "2022-01..2022-03")).toMatchObject({ coverage: { months: 2, ofMonths: 3 } });
});

test("an account without entries is zero where the ledger is there, and missing where it is not", () => {
  const { ask } = cube(
    [measure("ledger"), measure("sales", { accounts: ["30"] })],
    [fact("ledger", "A1", "2022-01", 100, { cut: { account: "5010" } })],
  );
  expect(valueOf(ask("sales", "A", "2022-01"))).toBe(0);
  expect(valueOf(ask("sales", "B", "2022-01"))).toBe("no_data");
});

test("a ledger says nothing of a part by a dimension that it is not cut by", () => {
  const { ask } = cube(
    [measure("ledger"), measure("sales", { accounts: ["30"] })],
    [fact("ledger", "A1", "2022-01", 100, { cut: { account: "3010" } })],
  );
  expect(valueOf(ask("sales", "A1", "2022-01", { cut: { project: "p1" } }))).toBe("no_data");
});

test("parts over one dimension make the whole; parts over two are never added to each other", () => {
  const cuts = [
    fact("n", "A", "2022", 6, { cut: { gender: "K" } }),
    fact("n", "A", "2022", 4, { cut: { gender: "M" } }),
    fact("n", "A", "2022", 10, { cut: { age: "30-49" } }),
  ];
  const { ask } = cube([measure("n", { unit: "persons", addsOver: ["gender", "age"] })], cuts);
  expect(valueOf(ask("n", "A", "2022"))).toBe(10);
  expect(valueOf(ask("n", "A", "2022", { cut: { gender: "K" } }))).toBe(6);
});

test("a unit without entries in a month is no gap in the ledger; a month that nobody has is", () => {
  const entry = (unit: string, month: string) => fact("ledger", unit, month, 100, { cut: { account: "3010" } });
  const facts = [entry("A1", "2022-01"), entry("B1", "2022-01"), entry("B1", "2022-02")];
  const { ask } = cube([measure("ledger"), measure("sales", { accounts: ["30"] })], facts);
  expect(ask("sales", "A", "2022-01..2022-02")).toMatchObject({ state: "value", coverage: null });
  expect(ask("sales", "A", "2022-01..2022-03")).toMatchObject({ coverage: { months: 2, ofMonths: 3 } });
});
