import type { Model } from "#domain/workspace.ts";
import { sql } from "kysely";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";

import { write, writeSettled, type ItemChange, type NewItem } from "../../src/store/change.ts";
import { StoreError } from "../../src/store/errors.ts";
import { history } from "../../src/store/history.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { verify } from "../../src/store/verify.ts";
import { databases } from "./databases.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

const scale = (id: string, text: string | null): NewItem => {
  return { noun: "scale", id, body: text === null ? null : { id, name: { sv: text }, steps: [], proposes: null } };
};

const codeOf = (error: unknown): string => (error instanceof StoreError ? error.code : String(error));

/** The number of each one's change, or why it was refused. All are asked for before any is answered. */
async function outcomesOf(
  writes: readonly Promise<{ readonly change: number }>[],
): Promise<readonly (number | string)[]> {
  const all = await Promise.allSettled(writes);
  return all.map((one) => (one.status === "fulfilled" ? one.value.change : codeOf(one.reason)));
}

const textOf = ({ scales }: Pick<Model, "scales">, id: string): string =>
  scales.find((one) => one.id === id)?.name.sv ?? "";

/** Adds one to the number that a thing says, as it stands when its turn has come. */
const addOne = (store: Store, id: string): Promise<{ readonly recorded: { readonly change: number } | null }> =>
  writeSettled(store, (standing) => {
    const next = Number(textOf(standing, id)) + 1;
    return { change: { ...author(1), items: [scale(id, String(next))] } };
  });

/** What somebody saves, resting on a thing as it stood before all of them. */
interface Save {
  readonly id: string;
  readonly text: string | null;
  readonly restsOn: string | null;
}

const ids = ["A", "B", "C", "D"];
const saves: fc.Arbitrary<readonly Save[]> = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    text: fc.constantFrom("one", "two", null),
    restsOn: fc.option(fc.constantFrom(...ids)),
  }),
  { minLength: 1, maxLength: 12 },
);

/** What was last written of each thing, and in which change. */
type Written = Map<string, { readonly text: string | null; readonly change: number }>;

const all = databases();
const [, postgres] = all;

describe.each(all)("on $name", ({ open }) => {
  test("any who save at once are judged one after another, each by those before", { timeout: 120_000 }, async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings] });
    const written: Written = new Map();
    let change = 1;
    await fc.assert(
      fc.asyncProperty(saves, async (all) => {
        const seen = new Map(written);
        const expected = all.map(({ id, text, restsOn }) => {
          if ((written.get(id)?.text ?? null) === text) return "nothing_to_record";
          if (restsOn !== null && seen.get(restsOn)?.change !== written.get(restsOn)?.change)
            return "changed_meanwhile";
          change += 1;
          written.set(id, { text, change });
          return change;
        });
        const asked = all.map(({ id, text, restsOn }): ItemChange => {
          const rests =
            restsOn === null ? [] : [{ noun: "scale", id: restsOn, change: seen.get(restsOn)?.change ?? null }];
          return { ...author(1), items: [scale(id, text)], restsOn: rests as NonNullable<ItemChange["restsOn"]> };
        });
        expect(await outcomesOf(asked.map((one) => write(store, one)))).toEqual(expected);
        const { scales } = await readWorkspace(store);
        const standing = [...written].filter(([, { text }]) => text !== null);
        expect(new Map(scales.map(({ id, name }) => [id, name.sv]))).toEqual(
          new Map(standing.map(([id, { text }]) => [id, text])),
        );
      }),
      { numRuns: Number(process.env["TERTIAL_RUNS"] ?? 15) },
    );
    expect((await verify(store)).faults).toEqual([]);
  });

  test("each is a change of its own: number, hash, who, when and why", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings] });
    const names = ["a", "b", "c"];
    const all = names.map((id, index) =>
      write(store, { ...author(index + 2, `why ${id}`), by: id, items: [scale(id, id)] }),
    );
    const recorded = await Promise.all(all);
    expect(recorded.map(({ change, items, batches }) => ({ change, items, batches }))).toEqual(
      names.map((_, index) => ({ change: index + 2, items: 1, batches: [] })),
    );
    const told = (await history(store)).entries.toReversed().slice(1);
    expect(told.map(({ by, at, reason, hash }) => ({ by, at, reason, hash }))).toEqual(
      names.map((by, index) => ({ by, at: author(index + 2).at, reason: `why ${by}`, hash: recorded[index]?.hash })),
    );
    expect((await verify(store)).faults).toEqual([]);
  });

  test("one that is refused, or fails by itself, is left out alone", async () => {
    const store = await open();
    await write(store, { ...author(100), items: [settings, scale("stands", "so")] });
    const fault = new TypeError("its own");
    const outcomes = await outcomesOf([
      write(store, { ...author(100), items: [scale("first", "x")] }),
      write(store, { ...author(100), items: [scale("stands", "so")] }),
      write(store, { ...author(1), items: [scale("late", "x")] }),
      write(store, { ...author(100), reason: "half \ud83d", items: [scale("odd", "x")] }),
      write(store, { ...author(100), items: [scale("twice", "x"), scale("twice", "y")] }),
      writeSettled(store, () => {
        throw fault;
      }).then(() => ({ change: 0 })),
      write(store, { ...author(100), items: [scale("last", "x")] }),
    ]);
    const [first, same, late, odd, twice, thrown, last] = outcomes;
    expect([first, same, late, odd, thrown, last]).toEqual([
      2,
      "nothing_to_record",
      "clock_behind",
      "text_not_kept",
      String(fault),
      3,
    ]);
    expect(twice).toContain("duplicate key");
    expect((await readWorkspace(store)).scales.map(({ id }) => id)).toEqual(["stands", "first", "last"]);
    expect((await verify(store)).faults).toEqual([]);
  });

  test("what is settled goes by what those before have settled, also where others write facts between", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings, scale("sum", "0")] });
    const all = Array.from({ length: 30 }, (_, turn) =>
      turn % 10 === 5
        ? write(store, { ...author(1), facts: [batchOf([factOf({ amount: turn })])] })
        : addOne(store, "sum").then(({ recorded }) => ({ change: recorded?.change ?? 0 })),
    );
    const changes = (await Promise.all(all)).map(({ change }) => change);
    expect(changes.toSorted((one, other) => one - other)).toEqual(all.map((_, turn) => turn + 2));
    expect(textOf(await readWorkspace(store), "sum")).toBe("27");
    expect((await verify(store)).faults).toEqual([]);
  });

  test("where the disk is full all are told so, also who would have been refused; nothing is there, and the next are written", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings] });
    await sql`create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$`.execute(store.database);
    await sql`create trigger refuse before insert on item for each statement execute function refuse()`.execute(
      store.database,
    );
    const save = (text: string) =>
      write(store, {
        ...author(1),
        items: [scale("a", text)],
        restsOn: [{ noun: "scale", id: "a", change: null }],
      });
    expect(await outcomesOf([save("one"), save("other"), save("third")])).toEqual(
      Array.from({ length: 3 }, () => "disk_full"),
    );
    expect((await verify(store)).changes).toBe(1);
    await sql`drop trigger refuse on item`.execute(store.database);
    expect(await outcomesOf([save("one"), save("other")])).toEqual([2, "changed_meanwhile"]);
    expect((await verify(store)).faults).toEqual([]);
  });
});

describe("on PostgreSQL, where two servers write", () => {
  const twice = async (): Promise<readonly [Store, Store]> => {
    const place = await postgres.storePlace();
    const [one, other] = [await openStore(place), await openStore(place)];
    onTestFinished(() => one.close().then(other.close));
    return [one, other];
  };

  test("they go by each other's writes", async () => {
    const [one, other] = await twice();
    await write(one, { ...author(1), items: [settings, scale("sum", "0")] });
    const changes: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const all = Array.from({ length: 20 }, (_, turn) => addOne(turn % 2 === 0 ? one : other, "sum"));
      changes.push(...(await Promise.all(all)).map(({ recorded }) => recorded?.change ?? 0));
    }
    expect(changes.toSorted((a, b) => a - b)).toEqual(changes.map((_, index) => index + 2));
    expect(textOf(await readWorkspace(one), "sum")).toBe("100");
    expect((await verify(other)).faults).toEqual([]);
  });

  test("a refusal is never by what others have altered since", async () => {
    const [one, other] = await twice();
    await write(one, { ...author(1), items: [settings, scale("a", "one")] });
    const { change } = await write(other, { ...author(1), items: [scale("a", "two")] });
    const restsOn = [{ noun: "scale", id: "a", change }] as const;
    expect(await outcomesOf([write(one, { ...author(1), items: [scale("a", "three")], restsOn })])).toEqual([3]);
    expect(await outcomesOf([write(one, { ...author(1), items: [scale("a", "four")], restsOn })])).toEqual([
      "changed_meanwhile",
    ]);
  });
});
