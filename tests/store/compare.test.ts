import type { Fact } from "#domain/measures/fact.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import { spanKey } from "#domain/periods/span.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { newestChange } from "../../src/store/batch.ts";
import { undo, write } from "../../src/store/change.ts";
import { columnsOf } from "../../src/store/columns.ts";
import { compare } from "../../src/store/compare.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { span } from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

const periods = ["2026-01", "2026-02", "2026"];

const anyFact = fc
  .record({
    measure: fc.constantFrom("cost", "hours"),
    unit: fc.constantFrom("A", "B", "C"),
    period: fc.constantFrom(...periods.map(span)),
    cut: fc.constantFrom<Fact["cut"]>({}, { gender: "K" }, { gender: "M" }),
    amount: fc.integer({ min: 0, max: 2 }),
  })
  .map((parts) => factOf(parts));

const keyOf = ({ measure, unit, period, cut }: Pick<Fact, "measure" | "unit" | "period" | "cut">): string =>
  [measure, unit, spanKey(period), cutKey(cut)].join(" ");

const anyFacts = fc.uniqueArray(anyFact, { maxLength: 8, selector: keyOf });

/** The same by the plainest of loops. */
function plainly(standing: readonly Fact[], facts: readonly Fact[]) {
  const held = new Map(standing.map((fact) => [keyOf(fact), fact]));
  const own = new Set(facts.map(keyOf));
  const isLike = (one: Fact, other: Fact): boolean =>
    one.measure === other.measure &&
    spanKey(one.period) === spanKey(other.period) &&
    Object.keys(one.cut).join() === Object.keys(other.cut).join();
  return {
    before: facts.map((fact) => held.get(keyOf(fact))?.amount ?? Number.NaN),
    same: facts.map((fact) => (held.get(keyOf(fact))?.amount === fact.amount ? 1 : 0)),
    gone: standing
      .filter((one) => one.unit !== "C" && !own.has(keyOf(one)) && facts.some((fact) => isLike(fact, one)))
      .map((one) => `${keyOf(one)}: ${one.amount}`)
      .toSorted(),
    overlapping: facts.flatMap((fact, row) =>
      standing
        .filter((one) => keyOf({ ...one, period: fact.period }) === keyOf(fact) && one.period !== fact.period)
        .filter((one) => spanKey(one.period) !== spanKey(fact.period))
        .filter((one) => one.period.from <= fact.period.to && fact.period.from <= one.period.to)
        .map((one) => `${row} ${spanKey(one.period)}`),
    ),
  };
}

describe.each(databases())("on $name", ({ open }) => {
  test("says what comparing with all that stands says, after loads and an undo", { timeout: 120_000 }, async () => {
    const store = await open();
    await write(store, { ...author(0), items: [settings] });
    let step = 1;
    await fc.assert(
      fc.asyncProperty(anyFacts, anyFacts, fc.boolean(), async (loaded, facts, isUndone) => {
        const batch = batchOf(loaded, { file: `facts/${step}.csv` });
        const recorded = await write(store, { ...author(step), facts: [batch] }).catch(() => null);
        const [number] = recorded?.batches ?? [];
        if (isUndone && number !== undefined) await undo(store, number.id, "controller", author(step).at, "test");
        step += 1;
        const standing = (await readWorkspace(store)).facts;
        const found = await compare(store.database, newestChange, columnsOf(facts, []), (unit) => unit !== "C");
        expect({
          before: [...found.before],
          same: [...found.same],
          gone: found.gone.map((one) => `${keyOf(one)}: ${one.amount}`).toSorted(),
          overlapping: found.overlapping.map(({ row, span }) => `${row} ${spanKey(span)}`).toSorted(),
        }).toEqual({ ...plainly(standing, facts), overlapping: plainly(standing, facts).overlapping.toSorted() });
      }),
      { numRuns: 25 },
    );
  });
});
