import * as fc from "fast-check";
import { expect, test } from "vitest";
import { organisationOf } from "../../../tests/factories/workspace.ts";
import { createCube } from "../cube/cube.ts";
import type { Answer, Query } from "../cube/query.ts";
import type { Fact } from "../measures/fact.ts";
import type { Measure, MeasureSource } from "../measures/measure.ts";
import { monthOf } from "../periods/month.ts";
import { add, compare, rational, sign, subtract, type Rational } from "../quantities/rational.ts";

const year = { from: monthOf(2022, 1), to: monthOf(2022, 12) };
const rows: Readonly<Record<string, readonly string[]>> = {
  sales: ["30..34"],
  other: ["35..39"],
  staff: ["4"],
  rest: ["5..7"],
};

function measure(id: string, source: MeasureSource): Measure {
  return {
    id,
    name: { sv: id },
    unit: "sek",
    kind: "flow",
    better: "higher",
    overUnits: "sum",
    overTime: "sum",
    weight: null,
    addsOver: ["account"],
    decimals: 1,
    authority: null,
    versions: [{ from: null, number: 1, definition: { sv: id }, source }],
    place: { file: "statements/income.yaml", line: 1 },
  };
}

const measures = [
  measure("ledger", { kind: "facts" }),
  ...Object.entries(rows).map(([id, ranges]) =>
    measure(`income.${id}`, { kind: "accounts", ledger: "ledger", ranges }),
  ),
  measure("income.income", { kind: "formula", formula: "income.sales + income.other" }),
  measure("income.costs", { kind: "formula", formula: "income.staff + income.rest" }),
  measure("income.result", { kind: "formula", formula: "income.income + income.costs" }),
];

const entries = fc.array(
  fc.record({
    account: fc.constantFrom("3010", "3499", "35", "3911", "4010", "4900", "5720", "7999"),
    scenario: fc.constantFrom<("outcome" | "budget")[]>("outcome", "budget"),
    amount: fc.integer({ min: -1e11, max: 1e11 }),
    month: fc.integer({ min: 0, max: 11 }),
  }),
  { minLength: 1, maxLength: 40 },
);

interface Entry {
  readonly account: string;
  readonly scenario: "outcome" | "budget";
  readonly amount: number;
  readonly month: number;
}

/** Zero on one account in each month of both: the ledger is there. */
const opened: readonly Entry[] = Array.from({ length: 24 }, (_, at) => ({
  account: "35",
  scenario: at < 12 ? "budget" : "outcome",
  amount: 0,
  month: at % 12,
}));

function factOf({ account, scenario, amount, month }: Entry): Fact {
  const at = (year.from + month) as typeof year.from;
  return {
    measure: "ledger",
    unit: "R",
    period: { from: at, to: at },
    scenario,
    version: "",
    cut: { account },
    kind: "observed",
    amount,
    upper: null,
    qualifier: null,
    preliminary: false,
    note: null,
    source: { file: "facts/ledger.csv", line: 2 },
  };
}

function asking(facts: readonly Fact[]): (row: string, scenario: Query["scenario"]) => Answer {
  const organisation = organisationOf({ R: null });
  const cube = createCube({ organisation, measures, dimensions: [], facts, rounds: [] });
  return (row, scenario) => cube.answer({ measure: `income.${row}`, unit: "R", period: year, scenario });
}

function value(answer: Answer): Rational {
  if (answer.state === "absent") throw new Error(answer.reason);
  return answer.value;
}

test("rows add up to their totals, and the result is every entry of the year, in each scenario", () => {
  fc.assert(
    fc.property(entries, (booked) => {
      const ask = asking([...booked, ...opened].map(factOf));
      for (const scenario of ["outcome", "budget", "deviation"] as const) {
        const all = Object.keys(rows).map((row) => value(ask(row, scenario)));
        expect(value(ask("result", scenario))).toEqual(all.reduce(add));
      }
      const total = booked
        .filter(({ scenario }) => scenario === "outcome")
        .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
      expect(value(ask("result", "outcome"))).toEqual(rational(total, 100n));
    }),
  );
});

test("a deviation is favourable-positive for income and cost alike, and its per cent has its sign", () => {
  fc.assert(
    fc.property(entries, (booked) => {
      const ask = asking([...booked, ...opened].map(factOf));
      for (const row of [...Object.keys(rows), "result"]) {
        const [outcome, budget, deviation] = [
          value(ask(row, "outcome")),
          value(ask(row, "budget")),
          value(ask(row, "deviation")),
        ];
        expect(deviation).toEqual(subtract(outcome, budget));
        expect(sign(deviation)).toBe(compare(outcome, budget));
        const percent = ask(row, "deviation_percent");
        const expected = budget.num === 0n ? "division_by_zero" : sign(deviation);
        expect(percent.state === "absent" ? percent.reason : sign(percent.value)).toBe(expected);
      }
    }),
  );
});
