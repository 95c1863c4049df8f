import type { Answer, Query } from "#domain/cube/query.ts";
import { createCube } from "#domain/cube/cube.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { settled } from "../../src/app/settled.ts";
import { canonicalJson } from "../../src/store/canonical.ts";
import { undo, write } from "../../src/store/change.ts";
import { storedCube, type StoredWorkspace } from "../../src/store/cube/cube.ts";
import { StoreError } from "../../src/store/errors.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { replaceWorkspace } from "../../src/store/replace.ts";
import { edgeOf, measureOf, organisationOf, span, workspaceOf } from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { author, batchOf, factOf } from "./made.ts";

const units = ["A", "B", "C", "D"];
const parents = { LT: null, A: "LT", B: "LT", C: "A", D: "A" };
const months = ["2025-12", "2026-01", "2026-02", "2026-03"];
const accounts = ["3010", "5010", "5020"];

const measures = [
  measureOf("ledger", { addsOver: ["account"] }),
  measureOf("staff"),
  measureOf("index", { unit: "index", kind: "index", overUnits: "weighted", overTime: "weighted", weight: "staff" }),
  measureOf("share", { unit: "percent", kind: "rate", formula: "100 * staff / ledger" }),
];

/** One value said by a batch; null withdraws it. */
interface Said {
  readonly fact: Fact;
  readonly isWithdrawn: boolean;
}

const said: fc.Arbitrary<Said> = fc
  .record({
    measure: fc.constantFrom("ledger", "staff", "index"),
    unit: fc.constantFrom(...units),
    month: fc.constantFrom(...months),
    account: fc.constantFrom(...accounts),
    scenario: fc.constantFrom<Fact["scenario"]>("outcome", "budget"),
    kind: fc.constantFrom<Fact["kind"]>("observed", "observed", "observed", "reported"),
    amount: fc.integer({ min: -5, max: 5 }),
    preliminary: fc.boolean(),
    isWithdrawn: fc.constantFrom(false, false, false, true),
  })
  .map(({ month, account, isWithdrawn, ...rest }) => ({
    isWithdrawn,
    fact: factOf({
      ...rest,
      period: span(month),
      cut: rest.measure === "ledger" ? { account } : {},
      qualifier: rest.amount === 5 ? "about" : null,
      upper: rest.amount === 4 ? 6 : null,
    }),
  }));

type Step =
  | { readonly kind: "load"; readonly said: readonly Said[] }
  | { readonly kind: "undo"; readonly which: number }
  | { readonly kind: "move"; readonly unit: string; readonly under: string };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(said, { minLength: 1, maxLength: 8 }).map((some) => ({ kind: "load" as const, said: some })),
    },
    { weight: 2, arbitrary: fc.nat({ max: 7 }).map((which) => ({ kind: "undo" as const, which })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("B", "C", "D")
        .chain((unit) => fc.constantFrom("LT", "A").map((under) => ({ kind: "move" as const, unit, under }))),
    },
  ),
  { minLength: 1, maxLength: 8 },
);

const questions: readonly Query[] = ["LT", ...units].flatMap((unit) =>
  measures.flatMap(({ id }) =>
    ["2026-01", "2025-12..2026-02"].flatMap((period) =>
      (["outcome", "deviation", "previous"] as const).map((scenario) => ({
        measure: id,
        unit,
        period: span(period),
        scenario,
      })),
    ),
  ),
);

/** Everything that a cube says to the questions, and of what it is made. */
async function toldBy(workspace: StoredWorkspace): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  for (const query of questions)
    told.push(await settled<unknown>(workspace, () => saying(workspace.cube.explain(query))));
  return told;
}

type Explained = ReturnType<StoredWorkspace["cube"]["explain"]>;

function saying({ answer, rule, inputs, facts }: Explained): unknown {
  const keys = facts.page.map((fact) => canonicalJson(fact)).toSorted();
  return {
    answer: withText(answer),
    rule,
    inputs: inputs.map((input) => withText(input.answer)),
    count: facts.count,
    keys,
  };
}

const withText = (answer: Answer): unknown =>
  answer.state === "value" ? { ...answer, value: `${answer.value.num}/${answer.value.den}` } : answer;

/** The slow way: all facts that hold, in a cube that is made anew. */
async function toldAnew(store: Store, asOf?: number): Promise<readonly unknown[]> {
  const cube = createCube(await readWorkspace(store, { asOf }));
  return questions.map((query) => saying(cube.explain(query)));
}

function loadOf(some: readonly Said[]) {
  const [values, withdrawn] = [some.filter((one) => !one.isWithdrawn), some.filter((one) => one.isWithdrawn)];
  const facts = values.map(({ fact }, at) => ({ ...fact, source: { file: "facts/cost.csv", line: at + 2 } }));
  return batchOf(facts, { withdrawn: withdrawn.map(({ fact }) => fact) });
}

async function take(store: Store, step: Step, batches: number[]): Promise<void> {
  try {
    if (step.kind === "load")
      batches.push(...(await write(store, { ...author(1), facts: [loadOf(step.said)] })).batches.map(({ id }) => id));
    else if (step.kind === "undo") {
      const batch = batches[step.which % Math.max(1, batches.length)];
      if (batch !== undefined)
        batches.push(...(await undo(store, batch, "x", author(1).at, "x")).batches.map(({ id }) => id));
    } else {
      const edge = edgeOf(step.unit, step.under);
      await write(store, { ...author(1), items: [{ noun: "edge", id: `${step.unit} `, body: edge }] });
    }
  } catch (error) {
    // What says nothing new, and what is undone already, is refused.
    if (!(error instanceof StoreError)) throw error;
  }
}

const base: Workspace = workspaceOf({ measures, organisation: organisationOf(parents), facts: [] });

describe.each(databases())("on $name", ({ name, storePlace }) => {
  test(
    "after any batches, undos and moves a cube says what one made anew says: also with hardly any memory, in another process, and as of before",
    { timeout: 300_000 },
    async () => {
      const at = await storePlace();
      const store = await openStore(at);
      // Two processes can share a PostgreSQL database; in an embedded one a second cube stands for the other.
      const other = name === "PostgreSQL" ? await openStore(at) : store;
      const cubes = [storedCube(store), storedCube(store, { bytes: 1 }), storedCube(other)];
      try {
        await fc.assert(
          fc.asyncProperty(steps, async (taken) => {
            await startAnew(store);
            const first = await storedCube(store).current();
            const before = await toldAnew(store);
            const batches: number[] = [];
            for (const step of taken) {
              await take(store, step, batches);
              const expected = await toldAnew(store);
              for (const { current } of cubes) expect(await toldBy(await current())).toEqual(expected);
            }
            expect(await toldBy(first)).toEqual(before);
            expect(await toldBy(await storedCube(store, { asOf: first.change }).current())).toEqual(before);
          }),
          { numRuns: Number(process.env["TERTIAL_RUNS"] ?? 5) },
        );
      } finally {
        if (other !== store) await other.close();
        await store.close();
      }
    },
  );
});

/** The organisation as it was at the start, and no facts. */
async function startAnew(store: Store): Promise<void> {
  try {
    await replaceWorkspace(store, { ...author(0), workspace: base, files: new Map() });
  } catch (error) {
    // It is so already.
    if (!(error instanceof StoreError)) throw error;
  }
}
