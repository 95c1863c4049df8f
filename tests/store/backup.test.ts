import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { sql } from "kysely";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";

import { backUp, restore } from "../../src/app/store/backup.ts";
import { openWorkspaces } from "../../src/app/workspaces/open.ts";
import { backupTables, columnsIn } from "../../src/store/backup/tables.ts";
import { undo, write } from "../../src/store/change.ts";
import { history } from "../../src/store/history.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/database.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { databases } from "./databases.ts";
import { textOf } from "./places.ts";
import { fillFirst } from "./first.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

function fileIn(): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "backup.gz");
}

/** Three changes with everything that is hard to carry over: odd texts, the largest number, an undo. */
async function filled(store: Store): Promise<void> {
  const odd = factOf({ note: 'två\nrader, "och" {krull} \\', cut: { gender: "K" }, amount: 9_007_199_254_740_991 });
  await write(store, { ...author(1), items: [settings], facts: [batchOf([odd, factOf({ unit: "B", upper: 7 })])] });
  await write(store, { ...author(2, "rättelse åäö"), facts: [batchOf([factOf({ unit: "B", amount: -5 })])] });
  await undo(store, 2, "controller", author(3).at, "fel fil");
}

const whole = { ok: true, value: { changes: 3, batches: 3, facts: 3, faults: [] } };

async function refusalOf(work: ReturnType<typeof restore> | ReturnType<typeof backUp>): Promise<string> {
  const kept = await work;
  return kept.ok ? "nothing was refused" : kept.error.code;
}

/** A backup as the first version wrote it, with a row for each fact. */
async function firstBackup({ database }: Store): Promise<string> {
  const change = await database.selectFrom("change").selectAll().executeTakeFirstOrThrow();
  const head = { tertial: "backup", version: 1, migration: "0001_first", change: change.id, hash: change.hash };
  const lines = [JSON.stringify(head)];
  for (const table of ["change", "item", "batch", "series", "fact_unit", "fact"] as const) {
    const columns = (await columnsIn(database, table)).map(({ name }) => name);
    lines.push(JSON.stringify({ table, columns }));
    const values = sql.join(columns.map((name) => sql`${sql.ref(name)}::text`));
    const { rows } = await sql<{ line: string }>`
      select json_build_array(${values})::text as line from ${sql.table(table)}`.execute(database);
    lines.push(...rows.map(({ line }) => line));
  }
  const text = lines.map((line) => `${line}\n`).join("");
  const rows = lines.filter((line) => line.startsWith("[")).length;
  return `${text}${JSON.stringify({ rows, sha256: createHash("sha256").update(text).digest("hex") })}\n`;
}

const all = databases();

describe.each(all)("on $name", { timeout: 90_000 }, ({ name, place, copiesOf }) => {
  const filledPlace = copiesOf(async (at) => {
    const store = await openStore(at);
    await filled(store);
    await store.close();
  });

  const folder = mkdtempSync(join(tmpdir(), "tertial-backed-up-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let made: Promise<string> | null = null;
  /** A backup of it, made once. */
  const backedUp = (): Promise<string> => (made ??= backUpTo(join(folder, "backup.gz")));
  async function backUpTo(file: string): Promise<string> {
    const kept = await backUp(textOf(await filledPlace()), file);
    if (!kept.ok) throw kept.error;
    expect(kept.value.change).toBe(3);
    return file;
  }

  test("a backup is restored into the other kind of database, and is the same store there", async () => {
    const file = await backedUp();
    const to = await all.find((one) => one.name !== name)?.place();
    if (to === undefined) throw new Error("there are two kinds");
    expect(await restore(file, textOf(to))).toMatchObject(whole);
  });

  test("a backup of the first version is restored by its schema, and brought up to date", async () => {
    const old: Store = await openDatabase(await place(), "workspace");
    await migrate(old.database, "test", "workspace", "0001_first");
    await fillFirst(old.database);
    const file = fileIn();
    writeFileSync(file, gzipSync(await firstBackup(old)));
    await old.close();
    const to = await place();
    expect(await restore(file, textOf(to))).toMatchObject({ ok: true, value: { changes: 1, facts: 1, faults: [] } });
    const store = await openStore(to);
    onTestFinished(() => store.close());
    expect((await readWorkspace(store)).facts).toEqual([factOf({ amount: 7 })]);
  });

  test("a backup restored into an empty place is the same store, and can be written on", async () => {
    const file = await backedUp();
    const to = await place();
    expect(await restore(file, textOf(to))).toMatchObject(whole);
    const restored = await openStore(to);
    onTestFinished(() => restored.close());
    const facts = [...(await readWorkspace(restored)).facts];
    expect(facts.map(({ unit, amount }) => [unit, amount])).toEqual([
      ["A", 9_007_199_254_740_991],
      ["B", 100],
    ]);
    expect((await history(restored)).entries.map(({ reason }) => reason)).toEqual(["fel fil", "rättelse åäö", "test"]);
    await write(restored, { ...author(4), facts: [batchOf([factOf({ unit: "NEW", measure: "other" })])] });
    expect((await readWorkspace(restored)).facts).toHaveLength(3);
  });

  test("a backup of a restored store is the same bytes, and every table is in it", async () => {
    const file = await backedUp();
    const [to, again] = [await place(), fileIn()];
    await restore(file, textOf(to));
    expect(await backUp(textOf(to), again)).toMatchObject({ ok: true });
    const text = (path: string): string => gunzipSync(readFileSync(path)).toString();
    expect(text(again)).toBe(text(file));
    const restored = await openStore(to);
    onTestFinished(() => restored.close());
    const { rows } = await sql<{ name: string }>`
      select tablename::text as name from pg_tables where schemaname = current_schema() order by 1`.execute(
      restored.database,
    );
    const own = rows.map(({ name }) => name).filter((name) => !name.startsWith("kysely_"));
    expect(own).toEqual([...backupTables].toSorted());
  });

  test("what is cut off, altered, or no backup leaves the place as empty as it was", async () => {
    const file = await backedUp();
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes).toString();
    const bad = [
      bytes.subarray(0, bytes.length - 20),
      Buffer.from("not a backup"),
      gzipSync("also\nnot\n"),
      gzipSync(text.replace("rättelse", "förfalskning")),
      gzipSync(text.split("\n").toSpliced(-2, 1).join("\n")),
    ];
    const to = await place();
    for (const content of bad) {
      const broken = fileIn();
      writeFileSync(broken, content);
      expect(await refusalOf(restore(broken, textOf(to)))).toBe("backup_broken");
    }
    expect(await refusalOf(restore("/none/backup.gz", textOf(to)))).toBe("backup_file");
    expect(await restore(file, textOf(to))).toMatchObject(whole);
    expect(await refusalOf(restore(file, textOf(to)))).toBe("place_not_empty");
    expect(await refusalOf(backUp(textOf(to), file))).toBe("backup_file");
  });

  test("a store that is in use is backed up, whatever is written meanwhile", async () => {
    const from = textOf(await filledPlace());
    const workspaces = await openWorkspaces([from]);
    onTestFinished(() => workspaces.close());
    const [before] = await workspaces.list();
    const used = before?.stored?.store;
    if (used === undefined) throw new Error("no store");
    const file = fileIn();
    const many = Array.from({ length: 20_000 }, (_, line) => factOf({ unit: `U${line}`, source: { file: "f", line } }));
    await write(used, { ...author(4), facts: [batchOf(many)] });
    const [made] = await Promise.all([
      backUp(from, file),
      write(used, { ...author(5), facts: [batchOf([factOf({ unit: "LATE" })])] }),
    ]);
    if (!made.ok) throw made.error;
    expect(await restore(file, textOf(await place()))).toMatchObject({
      value: { changes: made.value.change, faults: [] },
    });
    expect(await readdir(join(file, ".."))).toEqual(["backup.gz"]);
  });
});
