import { expect, test } from "vitest";
import { cube, fact, measure, valueOf } from "../../../tests/factories/cube.ts";

test("a rate rolls up as numerator and denominator, never as a mean of rates", () => {
  const { ask } = cube(
    [
      measure("sick", { unit: "hours" }),
      measure("ordinary", { unit: "hours" }),
      measure("rate", { unit: "percent", kind: "rate", formula: "100 * sick / ordinary" }),
    ],
    [
      fact("sick", "A1", "2022-01", 100),
      fact("ordinary", "A1", "2022-01", 1000),
      fact("sick", "A2", "2022-01", 0),
      fact("ordinary", "A2", "2022-01", 9000),
    ],
  );
  expect(valueOf(ask("rate", "A1", "2022-01"))).toBe(10);
  expect(valueOf(ask("rate", "A", "2022-01"))).toBe(1);
  expect(valueOf(ask("rate", "B", "2022-01"))).toBe("no_data");
});

test("a division by zero is an absence with its reason", () => {
  const { ask } = cube(
    [measure("a"), measure("b"), measure("c", { formula: "a / b" })],
    [fact("a", "A1", "2022-01", 100), fact("b", "A1", "2022-01", 0)],
  );
  expect(ask("c", "A1", "2022-01")).toMatchObject({ state: "absent", reason: "division_by_zero" });
});

test("a stock takes the last month, or the mean of month-ends where the definition says so", () => {
  const facts = [
    fact("staff", "A1", "2022-01", 10),
    fact("staff", "A1", "2022-02", 14),
    fact("mean", "A1", "2022-01", 10),
    fact("mean", "A1", "2022-02", 14),
  ];
  const { ask } = cube(
    [
      measure("staff", { unit: "persons", kind: "stock", overTime: "last" }),
      measure("mean", { unit: "persons", kind: "stock", overTime: "mean" }),
    ],
    facts,
  );
  expect(valueOf(ask("staff", "R", "2022-01..2022-02"))).toBe(14);
  expect(valueOf(ask("mean", "R", "2022-01..2022-02"))).toBe(12);
  expect(ask("mean", "R", "2022-01..2022-03")).toMatchObject({ coverage: { months: 2, ofMonths: 3 } });
  expect(valueOf(ask("staff", "R", "2022-01..2022-03"))).toBe("no_data");
});

test("an index is weighted by its count", () => {
  const { ask } = cube(
    [
      measure("answers", { unit: "count" }),
      measure("engagement", {
        unit: "index",
        kind: "index",
        overUnits: "weighted",
        overTime: "weighted",
        weight: "answers",
      }),
    ],
    [
      fact("engagement", "A1", "2022", 80_0000),
      fact("answers", "A1", "2022", 30),
      fact("engagement", "A2", "2022", 60_0000),
      fact("answers", "A2", "2022", 10),
    ],
  );
  expect(valueOf(ask("engagement", "A", "2022"))).toBe(75);
  expect(ask("engagement", "A", "2022")).toMatchObject({ coverage: null });
});

test("an index without its count is not in the mean, and the mean says so", () => {
  const { ask } = cube(
    [
      measure("answers", { unit: "count" }),
      measure("nki", { unit: "index", kind: "index", overUnits: "weighted", overTime: "weighted", weight: "answers" }),
    ],
    [fact("nki", "A1", "2022", 80_0000), fact("answers", "A1", "2022", 30), fact("nki", "A2", "2022", 60_0000)],
  );
  expect(valueOf(ask("nki", "A", "2022"))).toBe(80);
  expect(ask("nki", "A", "2022")).toMatchObject({ coverage: { have: 1, of: 2 } });
});
