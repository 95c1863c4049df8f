import { expect, test } from "vitest";
import { cube, fact, measure, valueOf } from "../../../tests/factories/cube.ts";
import { span } from "../../../tests/factories/workspace.ts";
import { rational } from "../quantities/rational.ts";

test("a reported value answers for exactly its unit, span and cut, and is never summed", () => {
  const { ask } = cube(
    [measure("rate", { unit: "percent", kind: "rate" })],
    [fact("rate", "A", "2018T1", 4_310000, { kind: "reported" })],
  );
  expect(ask("rate", "A", "2018T1")).toMatchObject({ state: "value", kind: "reported" });
  expect(valueOf(ask("rate", "R", "2018T1"))).toBe("no_data");
  expect(valueOf(ask("rate", "A", "2018-01"))).toBe("no_data");
});

test("a reported aggregate stands before a sum that lacks units or months, not before a whole one", () => {
  const parts = [fact("cost", "A1", "2022T1", -100), fact("cost", "A2", "2022T1", -200)];
  const { ask, explain } = cube(
    [measure("cost")],
    [
      ...parts,
      fact("cost", "A", "2022T1", -299, { kind: "reported" }),
      fact("cost", "A", "2022", -900, { kind: "reported" }),
    ],
  );
  expect(ask("cost", "A", "2022T1")).toMatchObject({ kind: "computed", value: rational(-3) });
  expect(ask("cost", "A", "2022")).toMatchObject({ kind: "reported", value: rational(-9), coverage: null });
  const asked = { measure: "cost", unit: "A", period: span("2022"), scenario: "outcome" } as const;
  expect(explain(asked)).toMatchObject({ rule: "reported", facts: { count: 1, page: [{ amount: -900 }] } });
});

test("a figure for a whole year does not answer for a part of it", () => {
  const { ask } = cube([measure("cost")], [fact("cost", "A1", "2022", -100)]);
  expect(valueOf(ask("cost", "R", "2022"))).toBe(-1);
  expect(valueOf(ask("cost", "R", "2022T1"))).toBe("partial_period");
  expect(valueOf(ask("cost", "R", "2021-05..2022-12"))).toBe(-1);
});
