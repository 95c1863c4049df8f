import { describe, expect, test } from "vitest";

import { historyFile } from "../../src/app/history/export.ts";
import { historyOf } from "../../src/app/history/history.ts";
import { namesBy } from "../../src/app/history/names.ts";
import type { HistoryRequest } from "../../src/app/history/request.ts";
import { undo, write } from "../../src/store/change.ts";
import { authorsOf, history, type HistoryFilter, type HistoryPage } from "../../src/store/history.ts";
import type { Store } from "../../src/store/open.ts";
import { personalExtract } from "../../src/store/personal.ts";
import { verify } from "../../src/store/verify.ts";
import { assessmentOf, indicatorOf, objectiveOf, workspaceOf } from "../factories/workspace.ts";
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

/** Changes are found by sort, thing, person, time and reason, and only what was asked for is told of them. */
async function findsChanges(store: Store): Promise<void> {
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
}

/** The history of a thing is told with what belongs to it, also what has been removed. */
async function tellsThing(store: Store): Promise<void> {
  const { entries } = await history(store, { filter: { noun: "objective", id: "g_1" } });
  const told = entries.map(({ id, items }) => [id, ...items.map(({ noun, moved }) => (moved ? "moved" : noun))]);
  expect(told).toEqual([
    [4, "indicator"],
    [3, "moved"],
    [2, "assessment", "indicator"],
    [1, "objective"],
  ]);
  expect(entries[0]).toMatchObject({ counts: [{ noun: "indicator", added: 0, changed: 0, removed: 1 }] });
}

/** It comes as a file for a spreadsheet, in which nobody's text is a formula. */
async function comesAsFile(store: Store): Promise<void> {
  const goal = objectiveOf("g_1", { name: { sv: "=1+1" } });
  await write(store, {
    ...author(86_403, '=HYPERLINK("http://x")'),
    by: "person:1",
    items: [thing("objective", goal)],
  });
  const recorded = { id: "test", workspace: workspaceOf(), stored: { store, change: 6 } };
  const nameOf = namesBy((id) => (id === "1" ? "+Åsa; Ek" : null), "sv");
  const lines = async (request: HistoryRequest): Promise<readonly string[]> => {
    const file = await historyFile(recorded, request, "sv", nameOf);
    if (!file.ok) throw new Error(file.refusal.code);
    return file.value.text.split("\r\n");
  };
  const [head, newest, ...others] = await lines({});
  expect(head).toBe("\ufeffÄndring;Tidpunkt;Vem;Varför;Slag;Id;Vad;Hur;Kontrollsumma");
  expect(newest).toMatch(
    /^6;2026-01-02T[^;]+;"'\+Åsa; Ek";"'=HYPERLINK\(""http:\/\/x""\)";mål;g_1;Målet ”=1\+1”;Namnet ändrades [^;]+;[0-9a-f]{64}$/u,
  );
  expect(others.map((line) => line.split(";")[0]).filter((number) => /^\d+$/u.test(number ?? ""))).toEqual([
    "5",
    "4",
    "3",
    "2",
    "2",
    "1",
    "1",
    "1",
    "1",
  ]);
  expect(await lines({ by: "ekonom" })).toMatchObject([head, expect.stringContaining("ångrar inläsning 1"), ""]);
}

const person = "person:0198c0de-0000-7000-8000-000000000001";
const name = "Åsa Ek";

describe.each(databases())("on $name", ({ open }) => {
  // Opening a database is what takes time: the same is asked of in turn.
  test("the history is found, told and given as a file", async () => {
    const store = await open();
    await filled(store);
    await findsChanges(store);
    await tellsThing(store);
    await comesAsFile(store);
    expect((await verify(store)).faults).toEqual([]);
  });

  test("a person is erased by being forgotten: the chain never had the name, and is as whole as before", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings] });
    const goal = objectiveOf("g1");
    const written = { ...author(2, "nytt mål"), by: person, facts: [batchOf([factOf()])] };
    await write(store, { ...written, items: [{ noun: "objective", id: "g1", body: goal }] });
    await write(store, { ...author(3), by: person, items: [{ noun: "objective", id: "g1", body: null }] });
    const before = await verify(store);
    expect(before.faults).toEqual([]);

    const directory = new Map([[person.slice("person:".length), name]]);
    const recorded = { id: "test", workspace: workspaceOf(), stored: { store, change: 3 } };
    const told = async (): Promise<string> => {
      const nameOf = namesBy((id) => directory.get(id) ?? null, "sv");
      return JSON.stringify(await historyOf(recorded, {}, { offset: 0, limit: 10 }, "sv", nameOf));
    };
    expect(await told()).toContain(`"who":"${name}"`);
    directory.clear();
    expect(await told()).toContain('"who":"borttagen person"');
    expect(await told()).not.toContain(name);
    expect(await verify(store)).toEqual(before);

    const { by, changes } = await personalExtract(store, person);
    expect(by).toBe(person);
    expect(changes).toMatchObject([
      {
        number: 2,
        reason: "nytt mål",
        things: [{ noun: "objective", id: "g1", body: { id: "g1" } }],
        batches: [{ number: 1, file: "facts/cost.csv", rows: 1, undoes: null }],
      },
      { number: 3, things: [{ noun: "objective", id: "g1", body: null }], batches: [] },
    ]);
    expect((await personalExtract(store, "person:nobody")).changes).toEqual([]);
  });
});
