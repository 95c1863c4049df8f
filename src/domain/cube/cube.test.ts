import * as fc from "fast-check";
import { expect, test } from "vitest";
import { edgeOf } from "../../../tests/factories/workspace.ts";
import type { Fact } from "../measures/fact.ts";
import type { Measure } from "../measures/measure.ts";
import { monthOf } from "../periods/month.ts";
import { parseSpan, type Span } from "../periods/span.ts";
import { rational } from "../quantities/rational.ts";
import { createCube } from "./cube.ts";
import { parseRef, queryRef, type Answer, type Query } from "./query.ts";

const units = ["R", "A", "A1", "A2", "B", "B1"];
const parents: Record<string, string | null> = { R: null, A: "R", A1: "A", A2: "A", B: "R", B1: "B" };
const organisation = {
  units: units.map((code) => ({ code, name: { sv: code } })),
  edges: units.map((unit) => edgeOf(unit, parents[unit] ?? null)),
  successions: [],
};

function span(text: string): Span {
  const parsed = parseSpan(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

function measure(id: string, more: Partial<Measure> & { formula?: string; accounts?: string[] } = {}): Measure {
  const { formula, accounts, ...rest } = more;
  const source =
    formula !== undefined
      ? ({ kind: "formula", formula } as const)
      : accounts !== undefined
        ? ({ kind: "accounts", ledger: "ledger", ranges: accounts } as const)
        : ({ kind: "facts" } as const);
  return {
    id,
    name: { sv: id },
    unit: "sek",
    kind: "flow",
    better: "higher",
    overUnits: "sum",
    overTime: "sum",
    weight: null,
    addsOver: [],
    decimals: 1,
    authority: null,
    versions: [{ from: null, number: 1, definition: { sv: id }, source }],
    place: { file: "measures.yaml", line: 1 },
    ...rest,
  };
}

function fact(measureId: string, unit: string, period: string, amount: number, more: Partial<Fact> = {}): Fact {
  return {
    measure: measureId,
    unit,
    period: span(period),
    scenario: "outcome",
    version: "",
    cut: {},
    kind: "observed",
    amount,
    upper: null,
    qualifier: null,
    preliminary: false,
    note: null,
    source: { file: "facts.csv", line: 2 },
    ...more,
  };
}

function cube(
  measures: Measure[],
  facts: Fact[],
  rounds: { id: string; period: Span; previous: string | null }[] = [],
) {
  const made = createCube({ organisation, measures, dimensions: [], facts, rounds });
  return {
    ...made,
    ask: (measureId: string, unit: string, period: string, more: Partial<Query> = {}): Answer =>
      made.answer({ measure: measureId, unit, period: span(period), scenario: "outcome", ...more }),
  };
}

const valueOf = (answer: Answer): number | string =>
  answer.state === "value" ? Number(answer.value.num) / Number(answer.value.den) : answer.reason;

const aboveOrSame = (unit: string, ancestor: string): boolean =>
  unit === ancestor || (parents[unit] !== null && aboveOrSame(parents[unit] ?? "", ancestor));

test("any subtree and span is the sum that a plain loop makes", () => {
  const row = fc.record({
    unit: fc.constantFrom(...units),
    month: fc.integer({ min: 0, max: 23 }),
    account: fc.constantFrom("301", "302", "41", "5"),
    amount: fc.integer({ min: -1e9, max: 1e9 }),
  });
  const question = fc.record({
    unit: fc.constantFrom(...units),
    from: fc.integer({ min: 0, max: 23 }),
    length: fc.integer({ min: 1, max: 12 }),
    range: fc.constantFrom("30", "3..4", "41", "1..9"),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), question, (rows, { unit, from, length, range }) => {
      const start = monthOf(2021, 1);
      const asked = { from: (start + from) as Span["from"], to: (start + from + length - 1) as Span["to"] };
      const facts = rows.map(({ month, account, amount, ...rest }) =>
        fact("ledger", rest.unit, "2021-01", amount, {
          cut: { account },
          period: { from: (start + month) as Span["from"], to: (start + month) as Span["to"] },
        }),
      );
      const made = createCube({
        organisation,
        measures: [measure("ledger"), measure("row", { accounts: [range] })],
        dimensions: [],
        facts,
        rounds: [],
      });
      const [first = "", last = first] = range.split("..");
      const counted = facts.filter(
        (one) => aboveOrSame(one.unit, unit) && one.period.from >= asked.from && one.period.to <= asked.to,
      );
      const inRange = counted.filter(
        (one) =>
          (one.cut["account"] ?? "").slice(0, first.length) >= first &&
          (one.cut["account"] ?? "").slice(0, last.length) <= last,
      );
      const expected = counted.length === 0 ? "no_data" : inRange.reduce((all, one) => all + one.amount, 0) / 100;
      expect(valueOf(made.answer({ measure: "row", unit, period: asked, scenario: "outcome" }))).toBe(expected);
    }),
  );
});

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

test("a unit is asked in the organisation of the period", () => {
  const moved = {
    ...organisation,
    edges: [
      ...organisation.edges.filter(({ unit }) => unit !== "A1"),
      edgeOf("A1", "A", null, "2022-06-30"),
      edgeOf("A1", "B", "2022-07-01"),
    ],
  };
  const made = createCube({
    organisation: moved,
    measures: [measure("x")],
    dimensions: [],
    facts: [fact("x", "A1", "2022-06", 100), fact("x", "A1", "2022-07", 200)],
    rounds: [],
  });
  const ask = (unit: string, period: string): number | string =>
    valueOf(made.answer({ measure: "x", unit, period: span(period), scenario: "outcome" }));
  expect([ask("A", "2022-06"), ask("A", "2022-07"), ask("B", "2022-07"), ask("B", "2022-06")]).toEqual([
    1,
    "no_data",
    2,
    "no_data",
  ]);
});

test("every answer can be followed to its facts", () => {
  const made = createCube({
    organisation,
    measures: [measure("x"), measure("y", { formula: "2 * x" })],
    dimensions: [],
    facts: [fact("x", "A1", "2022-01", 100), fact("x", "B1", "2022-01", 50)],
    rounds: [],
  });
  const query: Query = { measure: "y", unit: "R", period: span("2022-01"), scenario: "outcome" };
  const explanation = made.explain(query);
  expect(explanation).toMatchObject({ rule: "formula", formula: "2 * x", inputs: [{ query: { measure: "x" } }] });
  const input = explanation.inputs[0];
  if (input === undefined) throw new Error("no input");
  expect(made.explain(input.query).facts).toMatchObject({ count: 2, page: [{ unit: "A1" }, { unit: "B1" }] });
  expect(valueOf(explanation.answer)).toBe(3);
  expect(explanation.answer).toMatchObject({ value: rational(3) });
});

test("last year's value is asked in this year's organisation, also when it is followed up by itself", () => {
  const edges = [
    ...organisation.edges.filter(({ unit }) => unit !== "A1"),
    edgeOf("A1", "A", null, "2021-12-31"),
    edgeOf("A1", "B", "2022-01-01"),
  ];
  const facts = [fact("x", "A1", "2021", 100), fact("x", "B1", "2021", 10), fact("x", "A1", "2022", 300)];
  const made = createCube({
    organisation: { ...organisation, edges },
    measures: [measure("x")],
    dimensions: [],
    facts,
    rounds: [],
  });
  const change = made.explain({ measure: "x", unit: "B", period: span("2022"), scenario: "change" });
  expect(change.inputs.map(({ answer }) => valueOf(answer))).toEqual([3, 1.1]);
  const previous = change.inputs[1];
  if (previous === undefined) throw new Error("no reference");
  const asked = parseRef(queryRef(previous.query));
  expect(asked).not.toBeNull();
  expect(asked === null ? null : valueOf(made.answer(asked))).toBe(1.1);
  const outcome = made.explain(previous.query).inputs[0];
  expect(outcome === undefined ? null : valueOf(made.answer(outcome.query))).toBe(1.1);
  expect(valueOf(made.answer({ measure: "x", unit: "B", period: span("2021"), scenario: "outcome" }))).toBe(0.1);
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

test("a unit without entries in a month is no gap in the ledger; a month that nobody has is", () => {
  const entry = (unit: string, month: string) => fact("ledger", unit, month, 100, { cut: { account: "3010" } });
  const facts = [entry("A1", "2022-01"), entry("B1", "2022-01"), entry("B1", "2022-02")];
  const { ask } = cube([measure("ledger"), measure("sales", { accounts: ["30"] })], facts);
  expect(ask("sales", "A", "2022-01..2022-02")).toMatchObject({ state: "value", coverage: null });
  expect(ask("sales", "A", "2022-01..2022-03")).toMatchObject({ coverage: { months: 2, ofMonths: 3 } });
});
