import type { Fact } from "#domain/measures/fact.ts";
import type { Author, NewBatch } from "../../src/store/change.ts";
import { columnsOf } from "../../src/store/columns.ts";
import { span } from "../factories/workspace.ts";

const start = Date.parse("2026-01-01T08:00:00.000Z");

/** Who writes in the tests, at a moment that moves one second a step. */
export function author(step: number, reason = "test"): Author {
  return { by: "controller", at: new Date(start + step * 1000).toISOString(), reason };
}

/** A fact of a measure, with what the test says. */
export function factOf(parts: Partial<Fact> = {}): Fact {
  return {
    measure: "cost",
    unit: "A",
    period: span("2026-01"),
    scenario: "outcome",
    version: "",
    cut: {},
    kind: "observed",
    amount: 100,
    upper: null,
    qualifier: null,
    preliminary: false,
    note: null,
    source: { file: "facts/cost.csv", line: 2 },
    ...parts,
  };
}

/** A batch of facts read from a file; what is withdrawn has no value any more. */
export function batchOf(
  facts: readonly Fact[],
  { withdrawn = [], ...parts }: Partial<NewBatch> & { readonly withdrawn?: readonly Fact[] } = {},
): NewBatch {
  const file = { file: "facts/cost.csv", sha256: "0".repeat(64), profile: null, profileVersion: null };
  return { ...file, rows: columnsOf(facts, withdrawn), ...parts };
}

/** The thing without which there is no workspace. */
export const settings = {
  noun: "settings",
  id: "",
  body: {
    id: "test",
    name: { sv: "Region Exempel" },
    languages: ["sv"],
    style: { money: "mnkr", moneyDecimals: 1, rounding: "as_is", costs: "signed" },
  },
} as const;
