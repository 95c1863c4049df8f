import { createCube } from "#domain/cube/cube.ts";
import type { Answer, Query } from "#domain/cube/query.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { Measure } from "#domain/measures/measure.ts";
import type { Span } from "#domain/periods/span.ts";

import { edgeOf, span } from "./workspace.ts";

/** Region R with A and B below it, and A1, A2 and B1 below them. */
export const units = ["R", "A", "A1", "A2", "B", "B1"];
export const parents: Record<string, string | null> = { R: null, A: "R", A1: "A", A2: "A", B: "R", B1: "B" };
export const organisation = {
  units: units.map((code) => ({ code, name: { sv: code } })),
  edges: units.map((unit) => edgeOf(unit, parents[unit] ?? null)),
  successions: [],
};

/** Money that adds up, unless told otherwise. */
export function measure(id: string, more: Partial<Measure> & { formula?: string; accounts?: string[] } = {}): Measure {
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

/** An observed outcome; the amount in the measure's smallest part. */
export function fact(measureId: string, unit: string, period: string, amount: number, more: Partial<Fact> = {}): Fact {
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

/** A cube of those units, and what asks it for an outcome. */
export function cube(
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

/** The value as a number, or why there is none. */
export const valueOf = (answer: Answer): number | string =>
  answer.state === "value" ? Number(answer.value.num) / Number(answer.value.den) : answer.reason;
