import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { write, type Change, type NewItem, type RestsOn } from "../../src/store/change.ts";
import { StoreError } from "../../src/store/errors.ts";
import type { Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { workspaceOf } from "../factories/workspace.ts";
import { thingsOf } from "../../src/store/workspace.ts";
import { databases } from "./databases.ts";
import { author, settings } from "./made.ts";

const scale = (id: string, text: string | null): NewItem => {
  return { noun: "scale", id, body: text === null ? null : { id, name: { sv: text }, steps: [], proposes: null } };
};

/** What came of a write: the change's number, or why it was refused. */
async function outcomeOf(store: Store, change: Omit<Change, "by" | "at" | "reason">): Promise<number | string> {
  try {
    return (await write(store, { ...author(1), ...change })).change;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.code;
  }
}

/** What somebody saves, having seen one thing as it stood after an earlier step. */
interface Save {
  readonly id: string;
  readonly text: string | null;
  readonly restsOn: string;
  /** So many steps ago it was looked at. */
  readonly ago: number;
}

const ids = ["r A", "r B", "r AB", "q A"];

const saves: fc.Arbitrary<readonly Save[]> = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    text: fc.constantFrom("one", "two", null),
    restsOn: fc.constantFrom(...ids),
    ago: fc.nat({ max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The plain model: what was last written of each, and in which change. */
type Standing = ReadonlyMap<string, { readonly text: string | null; readonly change: number }>;

describe.each(databases())("on $name", ({ open }) => {
  test("any saves are recorded just where what they rest on is as it was seen", { timeout: 120_000 }, async () => {
    const store = await open();
    let change = await outcomeOf(store, { items: [settings] });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(saves, async (all) => {
        run += 1;
        const states: Standing[] = [new Map()];
        for (const { ago, text, ...of } of all) {
          const [id, restsOn] = [`${run} ${of.id}`, `${run} ${of.restsOn}`];
          const now = states.at(-1) ?? new Map();
          const seen = (states.at(-1 - ago) ?? states[0] ?? now).get(restsOn)?.change ?? null;
          const isChanged = seen !== (now.get(restsOn)?.change ?? null);
          const isSame = (now.get(id)?.text ?? null) === text;
          const expected = isSame ? "nothing_to_record" : isChanged ? "changed_meanwhile" : Number(change) + 1;
          const rests: RestsOn = { noun: "scale", id: restsOn, change: seen };
          expect(await outcomeOf(store, { items: [scale(id, text)], restsOn: [rests] })).toBe(expected);
          if (typeof expected !== "number") continue;
          change = expected;
          states.push(new Map([...now, [id, { text, change: expected }]]));
        }
      }),
      { numRuns: Number(process.env["TERTIAL_RUNS"] ?? 15) },
    );
  });

  test("of two that save at once one is recorded, and the other is told what has changed", async () => {
    const store = await open();
    const first = await outcomeOf(store, { items: [settings, scale("a", "first")] });
    const restsOn: readonly RestsOn[] = [{ noun: "scale", id: "a", change: Number(first) }];
    const both = await Promise.all(
      ["one", "other"].map((text) => outcomeOf(store, { items: [scale("a", text)], restsOn })),
    );
    expect(both.toSorted()).toEqual([Number(first) + 1, "changed_meanwhile"]);
    const refused = write(store, { ...author(1), items: [scale("a", "third")], restsOn });
    await expect(refused).rejects.toMatchObject({ code: "changed_meanwhile", values: { noun: "scale", id: "a" } });
  });

  test("what was not there must not be there: the same id is given once", async () => {
    const store = await open();
    await outcomeOf(store, { items: [settings] });
    const restsOn: readonly RestsOn[] = [{ noun: "scale", id: "a", change: null }];
    const both = await Promise.all(
      ["one", "other"].map((text) => outcomeOf(store, { items: [scale("a", text)], restsOn })),
    );
    expect(both.toSorted()).toEqual([2, "changed_meanwhile"]);
  });

  test("new things come last, after those that are there, in the order they are given", async () => {
    const store = await open();
    await outcomeOf(store, { items: thingsOf(workspaceOf({ scales: [] })) });
    for (const given of [["c", "a"], ["d"], ["b", "e"]])
      await outcomeOf(store, { items: given.map((id) => scale(id, "new")) });
    await outcomeOf(store, { items: [scale("e", null), scale("a", "another text"), scale("f", "new")] });
    expect((await readWorkspace(store)).scales.map(({ id }) => id)).toEqual(["c", "a", "d", "b", "f"]);
  });
});
