import * as fc from "fast-check";
import { expect, test } from "vitest";
import { edgeOf, factOf, measureOf } from "../../../tests/factories/workspace.ts";
import type { Fact } from "../measures/fact.ts";
import type { Organisation, ParentEdge, Succession } from "../organisation/organisation.ts";
import { shareValue } from "../organisation/share.ts";
import { successionFaults } from "../organisation/successions.ts";
import { addMonths, monthOf } from "../periods/month.ts";
import { contains, dayAfter, dayBefore, firstDay, lastDay, lengthOf, overlaps, type Span } from "../periods/span.ts";
import {
  add,
  divide,
  fromInteger,
  isZero,
  multiply,
  rational,
  sum,
  zero,
  type Rational,
} from "../quantities/rational.ts";
import { createCube } from "./cube.ts";
import type { Answer } from "./query.ts";

/*
 * A region whose units move, merge, split, close, change code and get new neighbours, with values on any of them; and a slow plain model of
 * what the cube is to answer, which follows each value by itself.
 */

const start = monthOf(2022, 1);
const departments = ["D", "E"];

interface Step {
  readonly act: "move" | "merge" | "absorb" | "split" | "shed" | "close" | "recode" | "add";
  readonly gap: number;
  readonly day: "01" | "15";
  readonly who: number;
  readonly other: number;
  readonly part: number;
  readonly named: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom<Step["act"]>("move", "merge", "absorb", "split", "shed", "close", "recode", "add"),
    gap: fc.integer({ min: 1, max: 6 }),
    day: fc.constantFrom<Step["day"]>("01", "15"),
    who: fc.nat(9),
    other: fc.nat(9),
    part: fc.integer({ min: 1, max: 6 }),
    named: fc.boolean(),
  }),
  { maxLength: 6 },
);

/** Carries out the steps one after another; `named`: every unit that ends has a successor. */
function history(all: readonly Step[], named: boolean): Organisation {
  const edges: ParentEdge[] = [edgeOf("R", null), ...departments.map((unit) => edgeOf(unit, "R"))];
  edges.push(edgeOf("A", "D"), edgeOf("B", "D"), edgeOf("C", "E"));
  const successions: Succession[] = [];
  let month = start;
  for (const [number, step] of all.entries()) {
    month = addMonths(month, step.gap);
    const date = `${firstDay({ from: month, to: month }).slice(0, 8)}${step.day}`;
    const open = edges.flatMap((edge, at) =>
      edge.to === null && edge.unit.length < 3 && !["R", ...departments].includes(edge.unit) ? [at] : [],
    );
    const [who, other] = [open[step.who % open.length], open[step.other % open.length]];
    const fresh = `${number}`;
    const end = (at: number): void => {
      const edge = edges[at];
      if (edge !== undefined) edges[at] = { ...edge, to: dayBefore(date) };
    };
    const follow = (unit: string, successor: string | null, num = 1, den = 1): void => {
      successions.push({ date, unit, successor, share: { num, den }, note: null });
    };
    const department = departments[step.other % 2] ?? "D";
    if (step.act === "add" || who === undefined || other === undefined) {
      edges.push(edgeOf(fresh, department, date));
      continue;
    }
    const [unit, neighbour] = [edges[who]?.unit ?? "", edges[other]?.unit ?? ""];
    if (step.act === "move") {
      end(who);
      edges.push(edgeOf(unit, department, date));
    } else if (step.act === "recode" || (step.act === "merge" && who === other)) {
      end(who);
      edges.push(edgeOf(fresh, edges[who]?.parent ?? "D", date));
      follow(unit, fresh);
    } else if (step.act === "merge") {
      end(who);
      end(other);
      edges.push(edgeOf(fresh, department, date));
      follow(unit, fresh);
      follow(neighbour, fresh);
    } else if (step.act === "absorb" && who !== other) {
      end(who);
      follow(unit, neighbour);
    } else if (step.act === "split") {
      end(who);
      edges.push(edgeOf(fresh, department, date), edgeOf(`${fresh}b`, "D", date));
      follow(unit, fresh, step.part, 7);
      follow(unit, `${fresh}b`, 7 - step.part, 7);
    } else if (step.act === "shed") {
      edges.push(edgeOf(fresh, department, date));
      follow(unit, unit, step.part, 7);
      follow(unit, named || step.named ? fresh : null, 7 - step.part, 7);
    } else {
      end(who);
      if (named) follow(unit, edges[who]?.parent ?? null);
      else if (step.named) follow(unit, null);
    }
  }
  return {
    units: [...new Set(edges.map(({ unit }) => unit))].map((code) => ({ code, name: { sv: code } })),
    edges,
    successions,
  };
}

function parentOn({ edges }: Organisation, unit: string, date: string): string | null | undefined {
  return edges.find((edge) => edge.unit === unit && (edge.from ?? "") <= date && date <= (edge.to ?? "9"))?.parent;
}

function standsOn(organisation: Organisation, unit: string, date: string): boolean {
  const parent = parentOn(organisation, unit, date);
  return parent === null || (parent !== undefined && standsOn(organisation, parent, date));
}

function isBelow(organisation: Organisation, unit: string, above: string, date: string): boolean {
  const parent = parentOn(organisation, unit, date);
  return unit === above || (typeof parent === "string" && isBelow(organisation, parent, above, date));
}

/** Where a value stands on a day, share by share; what is left of 1 is lost. */
function standing(organisation: Organisation, unit: string, span: Span, day: string, after = ""): [string, Rational][] {
  const goes = (date: string): boolean =>
    lastDay(span) < date || (firstDay(span) < date && !standsOn(organisation, unit, date));
  const next = organisation.successions
    .filter((one) => one.unit === unit && one.date > after && one.date <= day && goes(one.date))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const [first] = next;
  if (first === undefined) return standsOn(organisation, unit, day) ? [[unit, rational(1)]] : [];
  return next
    .filter(({ date }) => date === first.date)
    .flatMap(({ successor, share }) =>
      successor === null
        ? []
        : standing(organisation, successor, span, day, first.date).map(([heir, part]): [string, Rational] => [
            heir,
            multiply(part, shareValue(share)),
          ]),
    );
}

function shareAt(organisation: Organisation, fact: Fact, unit: string, day: string): Rational {
  return sum(
    standing(organisation, fact.unit, fact.period, day)
      .filter(([heir]) => isBelow(organisation, heir, unit, day))
      .map(([, share]) => share),
  );
}

const money = measureOf("cost");
const answers = measureOf("answers", { unit: "count" });
const index = measureOf("index", {
  unit: "index",
  kind: "index",
  overUnits: "weighted",
  overTime: "weighted",
  weight: "answers",
});
const verdict = measureOf("verdict", { unit: "index", overUnits: "none", overTime: "none" });
const rate = measureOf("rate", { formula: "cost / answers" });
const measures = [money, answers, index, verdict, rate];

const drawn = fc.record({
  steps,
  facts: fc.array(
    fc.record({
      unit: fc.nat(20),
      from: fc.nat(23),
      length: fc.constantFrom(1, 1, 1, 4, 12),
      amount: fc.integer({ min: -1e9, max: 1e9 }),
    }),
    { maxLength: 25 },
  ),
  asked: fc.record({ unit: fc.nat(20), from: fc.nat(23), length: fc.constantFrom(1, 4, 6, 12, 24), later: fc.nat(24) }),
});

interface Case {
  readonly organisation: Organisation;
  readonly facts: readonly Fact[];
  readonly unit: string;
  readonly period: Span;
  readonly month: Span["to"];
}

function caseOf(
  { steps: all, facts, asked }: typeof drawn extends fc.Arbitrary<infer T> ? T : never,
  named: boolean,
): Case {
  const organisation = history(all, named);
  const unitAt = (number: number): string => organisation.units[number % organisation.units.length]?.code ?? "R";
  const spanOf = (from: number, length: number): Span => ({
    from: addMonths(start, from),
    to: addMonths(start, from + length - 1),
  });
  const rows = facts.map(({ unit, from, length, amount }) => ({
    unit: unitAt(unit),
    period: spanOf(from, length),
    amount,
  }));
  const own = rows.filter(
    (row, at) => rows.findIndex((one) => one.unit === row.unit && overlaps(one.period, row.period)) === at,
  );
  const period = spanOf(asked.from, asked.length);
  return {
    organisation,
    facts: own.flatMap((row) => [
      { ...factOf(money, "2022", "0"), ...row },
      { ...factOf(index, "2022", "0"), ...row, amount: Math.abs(row.amount % 1000) },
      { ...factOf(answers, "2022", "0"), ...row, amount: 1 + Math.abs(row.amount % 10) },
      { ...factOf(verdict, "2022", "0"), ...row },
    ]),
    unit: unitAt(asked.unit),
    period,
    month: addMonths(period.to, asked.later),
  };
}

function ask({ organisation, facts, unit, period, month }: Case, measure: string): Answer {
  const cube = createCube({ organisation, measures, dimensions: [], facts, rounds: [] });
  return cube.answer({ measure, unit, period, scenario: "outcome", organisation: month });
}

/** The value, or why there is none: of the facts of a measure, each by its share. */
function plain(
  { organisation, facts, unit, period, month }: Case,
  measure: string,
  decimals: number,
): Rational | string {
  const day = lastDay({ from: month, to: month });
  if (!standsOn(organisation, unit, day)) return "unknown_unit";
  const own = facts
    .filter((fact) => fact.measure === measure && overlaps(fact.period, period))
    .map((fact) => ({ fact, share: shareAt(organisation, fact, unit, day) }))
    .filter(({ share }) => !isZero(share));
  if (own.some(({ fact }) => !contains(period, fact.period))) return "partial_period";
  if (own.length === 0) return "no_data";
  return own.reduce((all, { fact, share }) => add(all, multiply(share, fromInteger(fact.amount, decimals))), zero);
}

const told = (answer: Answer): Rational | string => (answer.state === "value" ? answer.value : answer.reason);

test("what the steps make is an organisation without contradictions", () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), (one, named) => {
      expect(successionFaults(caseOf(one, named).organisation)).toEqual([]);
    }),
  );
});

test("any unit, period and organisation gives what each value's share adds up to", () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), (one, named) => {
      const made = caseOf(one, named);
      const [cost, count] = [plain(made, "cost", 2), plain(made, "answers", 0)];
      expect(told(ask(made, "cost"))).toEqual(cost);
      expect(told(ask(made, "answers"))).toEqual(count);
      if (typeof cost !== "string" && typeof count !== "string")
        expect(told(ask(made, "rate"))).toEqual(divide(cost, count));
    }),
    { numRuns: 500 },
  );
});

test("a weighted mean shares both the values and their weights", () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), (one, named) => {
      const made = caseOf(one, named);
      const weights = made.facts.filter(({ measure }) => measure === "answers");
      const products = made.facts
        .filter(({ measure }) => measure === "index")
        .map((fact, at) => ({ ...fact, measure: "answers", amount: fact.amount * (weights[at]?.amount ?? 0) }));
      const [product, weight] = [plain({ ...made, facts: products }, "answers", 4), plain(made, "answers", 0)];
      const expected = typeof product === "string" || typeof weight === "string" ? product : divide(product, weight);
      expect(told(ask(made, "index"))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("while every unit has somebody who follows it, the whole is the same in any organisation, and nothing is missed", () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const made = caseOf(one, true);
      const facts = made.facts.filter(
        ({ unit, period }) => contains(made.period, period) && standsOn(made.organisation, unit, lastDay(period)),
      );
      const top = { ...made, facts, unit: "R" };
      const today = ask(top, "cost");
      expect(told(today)).toEqual(told(ask({ ...top, month: made.period.to }, "cost")));
      if (today.state === "value")
        expect([today.coverage?.missed ?? 0, today.carried]).toEqual([0, expect.not.stringMatching("divided")]);
    }),
    { numRuns: 300 },
  );
});

test("the whole tells of every unit with values that nobody took over", () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const made = { ...caseOf(one, false), unit: "R" };
      const day = lastDay({ from: made.month, to: made.month });
      const inside = made.facts.filter(({ measure, period }) => measure === "cost" && contains(made.period, period));
      const lost = inside.filter(
        (fact) => shareAt(made.organisation, fact, "R", day).num !== shareAt(made.organisation, fact, "R", day).den,
      );
      const answer = ask(made, "cost");
      const missed = answer.state === "value" ? (answer.coverage?.missed ?? 0) : null;
      expect([null, new Set(lost.map(({ unit }) => unit)).size]).toContain(missed);
    }),
    { numRuns: 300 },
  );
});

/** The unit whose values of a span are now all that a unit answers for of that span; null where several were mixed, or one divided. */
function onlySource({ successions, edges }: Organisation, unit: string, span: Span, before: string): string | null {
  const later = successions.filter(({ date }) => date < before && date > lastDay(span));
  const into = later
    .filter(({ successor }) => successor === unit)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1));
  const [row] = into;
  if (row === undefined) return later.some((one) => one.unit === unit) ? null : unit;
  const isNew = edges.every((edge) => edge.unit !== unit || (edge.from !== null && edge.from >= row.date));
  const isAlone = into.filter(({ date }) => date === row.date).length === 1 && row.share.den === 1;
  return isNew && isAlone ? onlySource({ successions, edges, units: [] }, row.unit, span, row.date) : null;
}

test("what can't be added is carried over only where one unit became one that was not there before", () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), ({ steps: all, facts, asked }, isReported) => {
      for (const { from, length } of facts) {
        // The value's own months are asked for, in any later organisation, of every unit there.
        const made = caseOf({ steps: all, facts, asked: { ...asked, from, length } }, true);
        const day = lastDay({ from: made.month, to: made.month });
        const kind = isReported ? "reported" : "observed";
        const measure = isReported ? "cost" : "verdict";
        const own = made.facts.filter((fact) => fact.measure === measure).map((fact): Fact => ({ ...fact, kind }));
        // What goes on into a new order stays with its unit, and is not what this is about.
        if (
          made.organisation.successions.some(({ date }) => date > firstDay(made.period) && date <= lastDay(made.period))
        )
          continue;
        for (const { code } of made.organisation.units.filter((unit) => standsOn(made.organisation, unit.code, day))) {
          const source = onlySource(made.organisation, code, made.period, dayAfter(day));
          const found = own.find(
            ({ unit, period }) => unit === source && period.from === from + start && lengthOf(period) === length,
          );
          const answer = ask({ ...made, facts: own, unit: code }, measure);
          expect(told(answer)).toEqual(found === undefined ? "no_data" : fromInteger(found.amount, isReported ? 2 : 4));
        }
      }
    }),
    { numRuns: 200 },
  );
});
