import type { Workspace } from "#domain/workspace.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { undo, write } from "../../src/store/change.ts";
import { StoreError } from "../../src/store/errors.ts";
import { history } from "../../src/store/history.ts";
import type { Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { replaceWorkspace } from "../../src/store/replace.ts";
import { verify } from "../../src/store/verify.ts";
import { organisationOf, workspaceOf } from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

const amounts = async (store: Store, asOf?: number | string): Promise<readonly number[]> =>
  (await readWorkspace(store, { asOf })).facts.map(({ amount }) => amount);

const replace = (store: Store, step: number, workspace: Workspace): ReturnType<typeof replaceWorkspace> =>
  replaceWorkspace(store, { ...author(step), workspace, files: new Map([["facts/cost.csv", "ab".repeat(32)]]) });

const codeOf = (error: unknown): string => (error instanceof StoreError ? error.code : String(error));
const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "nothing was refused",
    (error: unknown) => codeOf(error),
  );

describe.each(databases())("on $name", ({ open }) => {
  test("an empty store has no workspace", async () => {
    expect(await refusal(readWorkspace(await open()))).toBe("no_workspace");
  });

  test("a workspace comes back as it was written, and writing it again records nothing", async () => {
    const store = await open();
    const cut = { gender: 'K "quoted" \\ åäö', age: "30-49" };
    const facts = [
      factOf({ amount: -1, cut, upper: 7, qualifier: "about", note: 'två\nrader, "och" {krull}', preliminary: true }),
      factOf({ amount: 9_007_199_254_740_991, unit: "B", source: { file: "facts/cost.csv", line: 3 } }),
      factOf({ amount: 0, kind: "reported", unit: "B", source: { file: "facts/other.csv", line: 2 } }),
    ];
    const workspace = workspaceOf({ facts });
    const { change, items, batches } = await replace(store, 1, workspace);
    expect({ change, items, batches }).toEqual({
      change: 1,
      items: 8,
      batches: [
        { id: 1, file: "facts/cost.csv", rows: 2 },
        { id: 2, file: "facts/other.csv", rows: 1 },
      ],
    });
    expect(await readWorkspace(store)).toEqual(workspace);
    expect(await refusal(replace(store, 2, workspace))).toBe("nothing_to_record");
    expect((await verify(store)).faults).toEqual([]);
  });

  test("a text that would not come back to the letter is refused, wherever it stands", async () => {
    const store = await open();
    for (const text of ["noll\0", "halv \ud83d"]) {
      const source = { file: text, line: 1 };
      for (const fact of [{ note: text }, { version: text }, { unit: text }, { cut: { gender: text } }, { source }])
        expect(await refusal(replace(store, 1, workspaceOf({ facts: [factOf(fact)] })))).toBe("text_not_kept");
      for (const who of [{ by: text }, { reason: text }])
        expect(await refusal(write(store, { ...author(1), ...who, items: [settings] }))).toBe("text_not_kept");
    }
    const name = { sv: "Region \0 \ud83d" };
    await replace(store, 1, workspaceOf({ name }));
    expect((await readWorkspace(store)).name).toEqual(name);
    expect((await verify(store)).faults).toEqual([]);
  });

  test("what a folder no longer has is removed or withdrawn, and stands as of before", async () => {
    const store = await open();
    const before = workspaceOf({ facts: [factOf(), factOf({ unit: "B", amount: 5 })] });
    await replace(store, 1, before);
    const after = workspaceOf({ facts: [factOf()], organisation: organisationOf({ LT: null, A: "LT" }) });
    await replace(store, 2, after);
    expect(await readWorkspace(store)).toEqual(after);
    expect(await readWorkspace(store, { asOf: author(1).at })).toEqual(before);
    const [newest] = (await history(store)).entries;
    expect(newest?.items.map(({ noun, id, after: body }) => [noun, id, body])).toEqual([
      ["edge", "B ", null],
      ["unit", "B", null],
    ]);
  });

  test("one thing put in the middle of a list is one change", async () => {
    const store = await open();
    await replace(store, 1, workspaceOf());
    const organisation = organisationOf({ LT: null, A: "LT", AB: "LT", B: "LT" });
    await replace(store, 2, workspaceOf({ organisation }));
    expect((await readWorkspace(store)).organisation).toEqual(organisation);
    const [newest] = (await history(store)).entries;
    expect(newest?.items.map(({ noun, id, before }) => [noun, id, before])).toEqual([
      ["edge", "AB ", null],
      ["unit", "AB", null],
    ]);
  });

  test("the history tells what was changed from what to what", async () => {
    const store = await open();
    await write(store, { ...author(1, "ny arbetsyta"), items: [settings] });
    const renamed = { ...settings.body, name: { sv: "Region Nytt" } };
    await write(store, {
      ...author(2, "nytt namn"),
      items: [{ ...settings, body: renamed }],
      facts: [batchOf([factOf()])],
    });
    const [newest, first] = (await history(store)).entries;
    expect(first).toMatchObject({ id: 1, by: "controller", at: author(1).at, reason: "ny arbetsyta" });
    expect(newest?.items).toEqual([{ noun: "settings", id: "", before: settings.body, after: renamed, moved: false }]);
    expect(newest?.batches).toMatchObject([{ id: 1, kind: "load", rows: 1, holds: true, span_from: 24_312 }]);
    expect(newest?.previous_hash).toBe(first?.hash);
    expect(await history(store, { offset: 1, limit: 1 })).toMatchObject({ total: 2, entries: [{ id: 1 }] });
  });

  test("a batch can be undone, and the undoing too", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
    await write(store, { ...author(2), facts: [batchOf([factOf({ amount: 200 })])] });
    await undo(store, 2, "ekonomichef", author(3).at, "fel fil");
    expect(await amounts(store)).toEqual([100]);
    expect(await refusal(undo(store, 2, "x", author(4).at, "igen"))).toBe("already_undone");
    expect(await refusal(undo(store, 99, "x", author(4).at, "igen"))).toBe("unknown_batch");
    await undo(store, 3, "ekonomichef", author(5).at, "filen var rätt");
    expect(await amounts(store)).toEqual([200]);
    expect([await amounts(store, 1), await amounts(store, 2), await amounts(store, 3)]).toEqual([[100], [200], [100]]);
    expect((await verify(store)).faults).toEqual([]);
  });

  test("a batch that says nothing new is not recorded; one that says the old again after another is", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
    expect(await refusal(write(store, { ...author(2), facts: [batchOf([factOf()])] }))).toBe("nothing_to_record");
    const { batches } = await write(store, {
      ...author(3),
      facts: [batchOf([factOf({ amount: 2 })]), batchOf([factOf()])],
    });
    expect(batches).toHaveLength(2);
    expect(await amounts(store)).toEqual([100]);
  });

  test("two that write at once take turns", async () => {
    const store = await open();
    const writes = Array.from({ length: 8 }, (_, index) =>
      write(store, { ...author(1), items: [settings], facts: [batchOf([factOf({ unit: `U${index}` })])] }),
    );
    const changes = (await Promise.all(writes)).map(({ change }) => change);
    expect(changes.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await verify(store)).faults).toEqual([]);
  });

  test("a clock that is a little behind is passed over, one that is wrong is refused", async () => {
    const store = await open();
    await write(store, { ...author(100), items: [settings] });
    await write(store, { ...author(99), facts: [batchOf([factOf()])] });
    expect((await history(store)).entries[0]?.at).toBe(author(100).at);
    expect(await refusal(write(store, { ...author(10), facts: [batchOf([factOf({ unit: "B" })])] }))).toBe(
      "clock_behind",
    );
  });

  test("no row of any table can be altered or taken away", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
    const columns = {
      change: "reason",
      item: "noun",
      batch: "rows",
      series: "kind",
      fact_unit: "code",
      slice: "units",
      import_step: "state",
      original: "part",
    };
    for (const [table, column] of Object.entries(columns))
      for (const act of [
        `delete from ${table}`,
        `truncate ${table} cascade`,
        `update ${table} set ${column} = ${column}`,
      ])
        await expect(sql.raw(act).execute(store.database)).rejects.toThrow("append-only");
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(store.database);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(columns).toSorted());
  });

  test.each([
    ["an amount", "update slice set amounts = '{7}'", "batch"],
    ["a count", "update slice set facts = 2", "batch"],
    ["a row taken away", "delete from slice", "batch"],
    ["a reason", "update change set reason = 'x' where id = 1", "chain"],
    ["a thing", "update item set body = '{}'", "chain"],
    ["a batch's file", "update batch set file = 'x'", "chain"],
    ["a unit's code", "update fact_unit set code = 'x'", "batch"],
    ["a change taken away", "delete from change where id = 2", "chain"],
    [
      "a fact put in",
      'insert into slice select 77, series, period_from, period_to, facts, withdrawn, first_row, "rows", units, amounts, null, lines from slice',
      "stray",
    ],
  ])("what was altered behind our back is seen: %s", async (_, statement, kind) => {
    const store = await open();
    await write(store, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
    await write(store, { ...author(2), items: [{ ...settings, body: { ...settings.body, id: "b" } }] });
    await write(store, { ...author(3), items: [settings] });
    expect((await verify(store)).faults).toEqual([]);
    for (const table of ["change", "item", "batch", "fact_unit", "slice"])
      await sql.raw(`alter table ${table} disable trigger append_only`).execute(store.database);
    await sql.raw("alter table item drop constraint item_change_fkey").execute(store.database);
    await sql.raw(statement).execute(store.database);
    expect((await verify(store)).faults.map((fault) => fault.kind)).toContain(kind);
  });
});
