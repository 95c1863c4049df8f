import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fact, measure, organisation, parents, units, valueOf } from "../../../tests/factories/cube.ts";
import { edgeOf, span } from "../../../tests/factories/workspace.ts";
import { monthOf } from "../periods/month.ts";
import type { Span } from "../periods/span.ts";
import { rational } from "../quantities/rational.ts";
import { createCube } from "./cube.ts";
import { parseRef, queryRef, type Query } from "./query.ts";

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
