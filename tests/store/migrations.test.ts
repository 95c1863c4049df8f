import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { sql, type Kysely } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";

import { write } from "../../src/store/change.ts";
import { migrate, migrationNames } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/database.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import type { Tables } from "../../src/store/tables.ts";
import { verify } from "../../src/store/verify.ts";
import { databases } from "./databases.ts";
import { fillFirst } from "./first.ts";
import { author, batchOf, factOf } from "./made.ts";

const folder = join(import.meta.dirname, "..", "..", "src", "store", "migrations");
const names = await migrationNames("workspace");

/** What each migration was when it was released: a released migration is never changed, a new one is added after it. */
const released: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "migrations.json"), "utf8"),
) as Record<string, string>;

test("the migrations are the files of the folder, numbered without a gap", () => {
  expect(names.map((name) => `${name}.ts`)).toEqual(readdirSync(folder).toSorted());
  expect(names.length).toBeGreaterThan(0);
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
});

test.each(names)("%s is as it was released", (name) => {
  const bytes = readFileSync(join(folder, `${name}.ts`));
  expect({ [name]: createHash("sha256").update(bytes).digest("hex") }).toEqual({ [name]: released[name] });
});

/** Every column, constraint, index and trigger, as text. */
async function schemaOf(database: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, is_identity) as line
    from information_schema.columns where table_schema = 'public'
    union all select concat_ws(' ', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    order by 1`.execute(database);
  return rows.map(({ line }) => line);
}

describe.each(databases())("on $name", ({ place }) => {
  test("every earlier state, with something in it, comes to the newest schema and keeps what it holds", async () => {
    const fresh = await openStore(await place());
    onTestFinished(() => fresh.close());
    const newest = await schemaOf(fresh.database);
    expect(newest.length).toBeGreaterThan(30);
    for (const name of names) {
      const at = await place();
      const old: Store = await openDatabase(at, "workspace");
      await migrate(old.database, "test", "workspace", names[0]);
      await fillFirst(old.database);
      await migrate(old.database, "test", "workspace", name);
      await old.close();
      const store = await openStore(at);
      onTestFinished(() => store.close());
      expect(await schemaOf(store.database), `from ${name}`).toEqual(newest);
      const verification = await verify(store);
      expect(verification, `from ${name}`).toMatchObject({ changes: 1, batches: 1, facts: 1, faults: [] });
      expect((await readWorkspace(store)).facts, `from ${name}`).toEqual([factOf({ amount: 7 })]);
      await write(store, { ...author(2), facts: [batchOf([factOf()])] });
    }
  });
});
