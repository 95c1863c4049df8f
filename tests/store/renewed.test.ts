import type { Model } from "#domain/workspace.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { write, type NewItem } from "../../src/store/change.ts";
import { storedCube } from "../../src/store/cube/cube.ts";
import { StoreError } from "../../src/store/errors.ts";
import { apart, nouns, type Noun } from "../../src/store/item.ts";
import type { Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { thingsOf, type Thing } from "../../src/store/workspace.ts";
import * as factory from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { author } from "./made.ts";

const place = { file: "x.yaml", line: 1 };
const name = { sv: "Namn" };
const textOn = (on: string, unit: string) => ({ on, unit, text: name, place });

function roundWith(id: string): Model["rounds"][number] {
  const assessments = ["A", "B"].map((unit) => factory.assessmentOf("objective:g1", "met", { unit }));
  const submissions = ["A", "B"].map((unit) => ({ unit, state: "reporting" as const, comment: null }));
  return factory.roundOf(id, "2026T1", {
    submissions,
    assessments,
    comments: [textOn("row:x", "A"), textOn("row:x", "B")],
  });
}

function registerWith(id: string): Model["registers"][number] {
  const fields = [{ id: "what", name, type: "text" as const, choices: [] }];
  const records = ["1", "2"].map((record) => ({ id: record, values: { what: record }, line: 1 }));
  return { id, name, description: null, file: "x.csv", fields, records };
}

const chart: Model["charts"][number] = {
  id: "chart",
  name,
  area: null,
  kind: "bars",
  series: [],
  categories: "months",
  reference: null,
  decimals: null,
  in: null,
};

const notPerformed = { performed: "no", reason: null, performedMethod: null, result: null, action: null } as const;
const control: Model["control"]["controls"][number] = {
  id: "k",
  risk: "r",
  name,
  method: name,
  sample: null,
  ...notPerformed,
  place,
};

const { statement, measures } = factory.statementOf({ cost: "cost" });

/** Of every sort something, and of some sorts much. */
const full: Model = factory.workspaceOf({
  scales: ["z", "\u{1f600}", "\ufffd", "ö"].map((id) => ({ ...factory.fulfilment, id })),
  organisation: {
    ...factory.organisationOf({ LT: null, A: "LT", B: "LT", C: "A" }),
    successions: [{ date: "2030-01-01", unit: "C", successor: "B", share: { num: 1, den: 1 }, note: null }],
  },
  grants: [{ id: "g", person: "p", role: "reader", unit: "LT", from: "2026-01-01", to: null, delegatedFrom: null }],
  dimensions: [factory.dimensionOf("gender", { K: "Kvinnor" })],
  measures,
  statements: [statement],
  tables: [factory.tableOf([], [])],
  charts: [chart],
  profiles: [factory.profileOf()],
  plan: {
    levels: [{ id: "goal", name, plural: name }],
    objectives: ["g1", "g2"].map((id) => factory.objectiveOf(id)),
    indicators: [factory.indicatorOf("i1")],
    assignments: [factory.assignmentOf("a1")],
  },
  control: {
    risks: [{ id: "r", name, unit: "A", probability: 1, consequence: 2, place }],
    controls: [control],
  },
  registers: ["one", "other"].map(registerWith),
  rounds: ["2026t1", "2026t2", "2026t3"].map(roundWith),
  reports: [factory.templateOf("")],
  calendar: [factory.calendarEntryOf("board", "2026-02-11")],
});

const things = thingsOf(full);

/** A thing of a later version's, which this one does not know. It is nobody's to leave out, and in no model. */
const unknown: Thing = { noun: "unheard_of" as Noun, id: "1", body: { value: 7 } };

/** Writes a thing once more, with other words, in some place; or removes it. */
interface Step {
  readonly which: number;
  readonly varied: number | null;
  readonly position: number | undefined;
}

const steps: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  fc.array(
    fc.record({
      which: fc.nat({ max: things.length }),
      varied: fc.option(fc.nat({ max: 99 }), { freq: 4 }),
      position: fc.option(fc.integer({ min: -1, max: 3 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 8 },
);

function itemOf({ which, varied, position }: Step): NewItem {
  const { noun, id, body } = things[which] ?? unknown;
  const place = position === undefined ? {} : { position };
  // Without settings there is no workspace.
  if (varied === null && noun !== "settings") return { noun, id, body: null, ...place };
  return { noun, id, body: { ...body, varied }, ...place };
}

async function take(store: Store, items: readonly NewItem[]): Promise<void> {
  try {
    await write(store, {
      ...author(1),
      items: [...new Map(items.map((item) => [`${item.noun} ${item.id}`, item])).values()],
    });
  } catch (error) {
    // It stands so already.
    if (!(error instanceof StoreError)) throw error;
  }
}

/** The part of a model that each sort of thing is in. */
function partsOf({ organisation, plan, control: { risks, controls }, registers, rounds, ...model }: Model) {
  const parts: { readonly [N in Noun]?: unknown } = {
    scale: model.scales,
    unit: organisation.units,
    grant: model.grants,
    dimension: model.dimensions,
    measure: model.measures,
    statement: model.statements,
    table: model.tables,
    chart: model.charts,
    profile: model.profiles,
    level: plan.levels,
    objective: plan.objectives,
    indicator: plan.indicators,
    assignment: plan.assignments,
    risk: risks,
    control: controls,
    report: model.reports,
    calendar: model.calendar,
  };
  return [
    ...Object.entries(parts).map(([noun, part]) => ({ of: [noun], part })),
    { of: ["unit", "edge", "succession"], part: organisation },
    { of: ["level", "objective", "indicator", "assignment"], part: plan },
    { of: ["register", "record"], part: registers },
    { of: ["round", "submission", "assessment", "comment"], part: rounds },
    ...registers.map((part) => ({ of: [`register ${part.id}`, `record ${part.id}`], part })),
    ...rounds.map((part) => ({
      of: ["round", "submission", "assessment", "comment"].map((noun) => `${noun} ${part.id}`),
      part,
    })),
  ];
}

/** Whether something of a part was written. */
function isTouched(of: readonly string[], items: readonly NewItem[]): boolean {
  return items.some(({ noun, id }) => of.some((one) => one === noun || `${noun} ${id} `.startsWith(`${one} `)));
}

describe.each(databases())("on $name", ({ open }) => {
  test(
    "a model that is renewed is the one that is read anew, and what nothing was written of is no copy",
    { timeout: 120_000 },
    async () => {
      const store = await open();
      await take(store, [...things, unknown]);
      expect(new Set([...things.map(({ noun }) => noun), ...apart])).toEqual(new Set(nouns));
      const { current } = storedCube(store);
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          for (const items of all.map((some) => some.map(itemOf))) {
            const before = (await current()).model;
            await take(store, items);
            const { model } = await current();
            const { facts, ...anew } = await readWorkspace(store);
            expect(facts).toEqual([]);
            expect(model).toEqual(anew);
            const [old, now] = [new Set(partsOf(before).map(({ part }) => part)), partsOf(model)];
            const copied = now.filter(({ of, part }) => !isTouched(of, items) && !old.has(part));
            expect(copied).toEqual([]);
          }
        }),
        { numRuns: Number(process.env["TERTIAL_RUNS"] ?? 20) },
      );
    },
  );

  test("what is told and talked of leaves the model the very same", { timeout: 60_000 }, async () => {
    const store = await open();
    await take(store, things);
    const { current } = storedCube(store);
    const before = await current();
    const post = { on: "objective:g1", unit: "A", text: "@{p} Stämmer det?", answers: null };
    const exception = {
      report: "interim",
      unit: "A",
      period: "2018-01..2018-04",
      rule: "rows-give-total",
      fingerprint: "f1",
      says: "Totalt är 10, men raderna ger 11.",
      reason: "Avrundning",
    };
    await take(store, [
      { noun: "post", id: "objective:g1 1", body: post },
      { noun: "mention", id: "p objective:g1 1", body: { post: "objective:g1 1", person: "p", isRead: false } },
      { noun: "exception", id: "interim A 2018-01..2018-04 f1", body: exception },
    ]);
    const after = await current();
    expect(after.change).toBe(before.change + 1);
    expect(after.model).toBe(before.model);
    // Nor does it end what else is read on from there.
    await take(store, [{ noun: "scale", id: "z", body: { ...factory.fulfilment, id: "z", name: { sv: "Ny" } } }]);
    const { facts: _, ...anew } = await readWorkspace(store);
    expect((await current()).model).toEqual(anew);
  });
});
