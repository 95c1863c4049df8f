import { expect, test } from "vitest";
import { cube, fact, measure, valueOf } from "../../../tests/factories/cube.ts";
import { span } from "../../../tests/factories/workspace.ts";

test("deviation is outcome minus budget, in per cent of the budget's magnitude", () => {
  const { ask } = cube(
    [measure("cost")],
    [fact("cost", "A1", "2022", -24620), fact("cost", "A1", "2022", -22610, { scenario: "budget" })],
  );
  expect(valueOf(ask("cost", "R", "2022", { scenario: "deviation" }))).toBeCloseTo(-20.1);
  expect(valueOf(ask("cost", "R", "2022", { scenario: "deviation_percent" }))).toBeCloseTo(-8.8899, 3);
  expect(valueOf(ask("cost", "R", "2023", { scenario: "deviation" }))).toBe("no_data");
});

test("deviation is for money; a difference between two per cents is in points", () => {
  const { ask } = cube(
    [measure("rate", { unit: "percent", kind: "rate" })],
    [fact("rate", "A", "2022", 4_400000), fact("rate", "A", "2021", 3_200000)],
  );
  expect(valueOf(ask("rate", "A", "2022", { scenario: "deviation" }))).toBe("not_money");
  expect(ask("rate", "A", "2022", { scenario: "change" })).toMatchObject({ unit: "points" });
  expect(valueOf(ask("rate", "A", "2022", { scenario: "change" }))).toBeCloseTo(1.2);
  expect(valueOf(ask("rate", "A", "2022", { scenario: "change_percent" }))).toBe(37.5);
});

test("where only deviations were published, a linear formula adds them up", () => {
  const reported = { scenario: "deviation", kind: "reported" } as const;
  const { ask } = cube(
    [measure("result"), measure("staff"), measure("other"), measure("rest", { formula: "result - staff - other" })],
    [
      fact("result", "A", "2018T1", 370, reported),
      fact("staff", "A", "2018T1", 300, reported),
      fact("other", "A", "2018T1", 280, reported),
    ],
  );
  expect(valueOf(ask("rest", "A", "2018T1", { scenario: "deviation" }))).toBe(-2.1);
  expect(valueOf(ask("rest", "A", "2018T1"))).toBe("no_data");
});

test("a forecast is of the whole year, and is compared with the round before", () => {
  const rounds = [
    { id: "ur1", period: span("2023T1"), previous: null },
    { id: "ur2", period: span("2023-01..2023-08"), previous: "ur1" },
  ];
  const facts = [
    fact("cost", "A", "2023", -900, { scenario: "budget" }),
    fact("cost", "A", "2023", -850, { scenario: "forecast", version: "ur2" }),
    fact("cost", "A", "2023", -880, { scenario: "forecast", version: "ur1" }),
  ];
  const { ask } = cube([measure("cost")], facts, rounds);
  expect(valueOf(ask("cost", "R", "2023-01..2023-08", { scenario: "forecast" }))).toBe(-8.5);
  expect(valueOf(ask("cost", "R", "2023-01..2023-08", { scenario: "forecast_deviation" }))).toBe(0.5);
  expect(valueOf(ask("cost", "R", "2023-01..2023-08", { scenario: "forecast_change" }))).toBeCloseTo(0.3);
  expect(valueOf(ask("cost", "R", "2023T1", { scenario: "forecast_change", version: "ur1" }))).toBe("no_reference");
});

test("a difference between what covers different months is absent", () => {
  const months = ["2022-01", "2022-02", "2022-03"];
  const facts = [
    ...months.slice(0, 2).map((month) => fact("cost", "A1", month, -100)),
    ...months.map((month) => fact("cost", "A1", month, -90, { scenario: "budget" })),
  ];
  const { ask } = cube([measure("cost")], facts);
  expect(valueOf(ask("cost", "A", "2022-01..2022-02", { scenario: "deviation" }))).toBe(-0.2);
  expect(valueOf(ask("cost", "A", "2022-01..2022-03", { scenario: "deviation" }))).toBe("partial_period");
});
