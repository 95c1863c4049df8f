import type { Fact } from "#domain/measures/fact.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { undo, write, type NewBatch } from "../../src/store/change.ts";
import { StoreError } from "../../src/store/errors.ts";
import type { Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { verify } from "../../src/store/verify.ts";
import { span } from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

/** What a person may do: load values (null withdraws one), or undo one of the batches so far. */
type Step =
  | { readonly kind: "load"; readonly values: ReadonlyMap<string, number | null> }
  | { readonly kind: "undo"; readonly which: number };

const periods = ["2026-01", "2026-02", "2026"];
const keys = ["A", "B", "C"].flatMap((unit) => periods.map((period) => `${unit} ${period}`));

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc
      .array(fc.tuple(fc.constantFrom(...keys), fc.option(fc.integer({ min: 0, max: 3 }))), {
        minLength: 1,
        maxLength: 5,
      })
      .map((values) => ({ kind: "load" as const, values: new Map(values) })),
    fc.nat({ max: 9 }).map((which) => ({ kind: "undo" as const, which })),
  ),
  { minLength: 1, maxLength: 9 },
);

/** The slow plain model: every batch as it was, and everything counted anew from the beginning. */
type ModelBatch =
  | { readonly kind: "load"; readonly values: ReadonlyMap<string, number | null> }
  | { readonly kind: "undo"; readonly undoes: number };

function isLive(batches: readonly ModelBatch[], at: number): boolean {
  return !batches.some((batch, later) => batch.kind === "undo" && batch.undoes === at && isLive(batches, later));
}

function valuesOf(batches: readonly ModelBatch[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const key of keys) {
    const said = batches.filter((batch, at) => batch.kind === "load" && batch.values.has(key) && isLive(batches, at));
    const last = said.at(-1);
    const value = last?.kind === "load" ? last.values.get(key) : null;
    if (value !== undefined && value !== null) values.set(key, value);
  }
  return values;
}

function modelBatch(measure: string, values: ReadonlyMap<string, number | null>): NewBatch {
  const all = [...values].map(([key, amount], index) => {
    const [unit = "", period = ""] = key.split(" ");
    const source = { file: "facts/cost.csv", line: index + 2 };
    return {
      isValue: amount !== null,
      fact: factOf({ measure, unit, period: span(period), amount: amount ?? 0, source }),
    };
  });
  const withValue = (isValue: boolean): Fact[] => all.filter((one) => one.isValue === isValue).map(({ fact }) => fact);
  return batchOf(withValue(true), { withdrawn: withValue(false) });
}

const keyOf = ({ unit, period }: Fact): string =>
  `${unit} ${periods.find((written) => JSON.stringify(span(written)) === JSON.stringify(period)) ?? ""}`;

async function shown(store: Store, measure: string, asOf?: number): Promise<ReadonlyMap<string, number>> {
  const { facts } = await readWorkspace(store, { asOf });
  return new Map(facts.filter((fact) => fact.measure === measure).map((fact) => [keyOf(fact), fact.amount]));
}

/** Does one step in the store and in the model; null where both agree that it changes nothing or may not be done. */
async function take(store: Store, measure: string, batches: readonly ModelBatch[], ids: readonly number[], step: Step) {
  const before = valuesOf(batches);
  if (step.kind === "undo") {
    const at = step.which % Math.max(1, batches.length);
    const id = ids[at];
    if (id === undefined) return null;
    const done = undo(store, id, "x", author(1).at, "ångra");
    if (!isLive(batches, at)) {
      await expect(done).rejects.toBeInstanceOf(StoreError);
      return null;
    }
    return { batch: { kind: "undo", undoes: at } as const, recorded: await done };
  }
  const done = write(store, { ...author(1), facts: [modelBatch(measure, step.values)] });
  if ([...step.values].every(([key, value]) => (before.get(key) ?? null) === value)) {
    await expect(done).rejects.toBeInstanceOf(StoreError);
    return null;
  }
  return { batch: { kind: "load", values: step.values } as const, recorded: await done };
}

describe.each(databases())("on $name", ({ open }) => {
  test(
    "any batches and undos give what a plain model gives, and as of any step what was shown then",
    { timeout: 120_000 },
    async () => {
      const store = await open();
      let run = 0;
      await write(store, { ...author(0), items: [settings] });
      await fc.assert(
        fc.asyncProperty(steps, async (taken) => {
          run += 1;
          const measure = `m${run}`;
          const batches: ModelBatch[] = [];
          const ids: number[] = [];
          const then = new Map<number, ReadonlyMap<string, number>>();
          for (const step of taken) {
            const done = await take(store, measure, batches, ids, step);
            if (done === null) continue;
            batches.push(done.batch);
            ids.push(done.recorded.batches[0]?.id ?? -1);
            then.set(done.recorded.change, valuesOf(batches));
            expect(await shown(store, measure)).toEqual(valuesOf(batches));
          }
          for (const [change, values] of then) expect(await shown(store, measure, change)).toEqual(values);
        }),
        { numRuns: Number(process.env["TERTIAL_RUNS"] ?? 25) },
      );
      expect((await verify(store)).faults).toEqual([]);
    },
  );
});
