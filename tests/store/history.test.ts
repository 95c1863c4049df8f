import { describe, expect, test } from "vitest";

import { undo, write } from "../../src/store/change.ts";
import { authorsOf, history, type HistoryFilter, type HistoryPage } from "../../src/store/history.ts";
import type { Store } from "../../src/store/open.ts";
import { assessmentOf, indicatorOf, objectiveOf } from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

const thing = (noun: "objective" | "indicator", body: { readonly id: string }, position?: number) => ({
  noun,
  id: body.id,
  body,
  ...(position === undefined ? {} : { position }),
});

/** A workspace with two objectives; the first has an indicator, which is removed, and an assessment. */
async function filled(store: Store): Promise<void> {
  const [goal, other] = [objectiveOf("g_1"), objectiveOf("gx1")];
  const said = assessmentOf("objective:g_1", "met");
  const assessment = { noun: "assessment", id: "r LT objective:g_1 unit", body: { round: "r", value: said } } as const;
  await write(store, {
    ...author(1, "Ny plan"),
    items: [settings, thing("objective", goal), thing("objective", other)],
    facts: [batchOf([factOf()])],
  });
  await write(store, {
    ...author(2, "Årets styrmått, 100 %"),
    by: "person:1",
    items: [thing("indicator", indicatorOf("i", { objective: "g_1" })), assessment],
  });
  await write(store, { ...author(86_400, "Flytt"), items: [thing("objective", goal, 7)] });
  await write(store, {
    ...author(86_401, "Bort"),
    by: "person:1",
    items: [{ noun: "indicator", id: "i", body: null }],
  });
  await undo(store, 1, "ekonom", author(86_402).at, "fel fil");
}

describe.each(databases())("on $name", ({ open }) => {
  test("changes are found by sort, thing, person, time and reason, and only what was asked for is told of them", async () => {
    const store = await open();
    await filled(store);
    const found = async (filter: HistoryFilter, page: HistoryPage = {}): Promise<readonly number[]> => {
      const { total, entries } = await history(store, { ...page, filter });
      if (page.limit === undefined) expect(total).toBe(entries.length);
      return entries.map(({ id }) => id);
    };
    expect(await found({})).toEqual([5, 4, 3, 2, 1]);
    expect(await found({ noun: "objective" })).toEqual([3, 1]);
    expect(await found({ noun: "report" })).toEqual([]);
    expect(await found({ change: 4 })).toEqual([4]);
    expect(await found({ by: "person:1" })).toEqual([4, 2]);
    expect(await found({ by: "person" })).toEqual([]);
    expect(await found({ from: author(86_400).at })).toEqual([5, 4, 3]);
    expect(await found({ from: author(2).at, to: author(86_400).at })).toEqual([3, 2]);
    expect(await found({ text: "åRETS" })).toEqual([2]);
    expect(await found({ text: "%" })).toEqual([2]);
    expect(await found({ text: "ny", by: "controller" })).toEqual([1]);
    expect(await found({ noun: "objective" }, { limit: 1, offset: 1 })).toEqual([1]);
    expect(await found({ noun: "objective" }, { asOf: 2 })).toEqual([1]);
    expect(await found({ noun: "batch" })).toEqual([5, 1]);
    expect(await found({ noun: "batch", id: "1" })).toEqual([5, 1]);
    expect(await found({ noun: "batch", id: "2" })).toEqual([5]);
    expect((await authorsOf(store)).toSorted()).toEqual(["controller", "ekonom", "person:1"]);
    const { total, entries } = await history(store, { filter: { noun: "objective" }, steps: 1, offset: 1 });
    expect(total).toBe(2);
    expect(entries).toMatchObject([
      { id: 1, counts: [{ noun: "objective", added: 2 }], items: [{ id: "g_1", before: null }], batches: [] },
    ]);
  });

  test("the history of a thing is told with what belongs to it, also what has been removed", async () => {
    const store = await open();
    await filled(store);
    const { entries } = await history(store, { filter: { noun: "objective", id: "g_1" } });
    const told = entries.map(({ id, items }) => [id, ...items.map(({ noun, moved }) => (moved ? "moved" : noun))]);
    expect(told).toEqual([
      [4, "indicator"],
      [3, "moved"],
      [2, "assessment", "indicator"],
      [1, "objective"],
    ]);
    expect(entries[0]).toMatchObject({ counts: [{ noun: "indicator", added: 0, changed: 0, removed: 1 }] });
  });
});
