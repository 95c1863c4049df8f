import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";

import { backUp, restore } from "../../src/app/store/backup.ts";
import { sha256 } from "../../src/store/canonical.ts";
import { write } from "../../src/store/change.ts";
import { addStep, beginImport, findImport, importsOf, profileAt, readImports } from "../../src/store/import.ts";
import type { Store } from "../../src/store/open.ts";
import { originalSizes, readOriginal } from "../../src/store/original.ts";
import { personalExtract } from "../../src/store/personal.ts";
import { openStore } from "../../src/store/open.ts";
import { inTurn } from "../../src/store/turn.ts";
import { verify } from "../../src/store/verify.ts";
import { profileOf } from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { textOf } from "./places.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

/** Two parts and a bit, with every byte there is. */
const bytes = Uint8Array.from({ length: 2 * (1 << 20) + 3 }, (_, at) => (at * 7 + (at >> 8)) % 256);

const profile = profileOf({ name: { sv: "Ekonomi åäö", en: "Economy" } });

async function begun(store: Store, content = bytes): Promise<number> {
  const { by, at } = author(1);
  const file = { file: "utfall.xlsx", sha256: sha256(content), bytes: content };
  const handedIn = { by, at, ...file, profile, errors: 2, warnings: 1 };
  return (await beginImport(store, handedIn, () => false)).id;
}

describe.each(databases())("on $name", ({ open, place }) => {
  test("the extract of a person has the files they have handed in or done something with, also pending ones", async () => {
    const store = await open();
    const [first, second] = [await begun(store), await begun(store)];
    const stored = await findImport(store.database, second);
    if (stored === null) throw new Error("it has just been begun");
    const cancelled = { state: "cancelled", profile, errors: 0, warnings: 0, batch: null } as const;
    await inTurn(store, (transaction) =>
      addStep(transaction, stored, { ...author(2), by: "person:eva", ...cancelled }),
    );
    const { imports } = await personalExtract(store, stored.received.by);
    expect(imports).toMatchObject([
      { number: first, state: "pending", file: stored.file, at: stored.received.at, sha256: stored.sha256 },
      { number: second, state: "cancelled" },
    ]);
    expect((await personalExtract(store, "person:eva")).imports).toMatchObject([{ number: second }]);
    expect((await personalExtract(store, "person:bo")).imports).toEqual([]);
  });

  test("a file is kept as it is, once, and its import is there to be come back to", async () => {
    const store = await open();
    expect([await begun(store), await begun(store), await begun(store, new Uint8Array())]).toEqual([1, 2, 3]);
    const [third, second, first] = await readImports(store.database);
    expect([third?.id, second?.id]).toEqual([3, 2]);
    expect(first).toEqual({
      id: 1,
      step: 1,
      state: "pending",
      file: "utfall.xlsx",
      sha256: sha256(bytes),
      errors: 2,
      warnings: 1,
      batch: null,
      received: { at: author(1).at, by: "controller" },
      newest: { at: author(1).at, by: "controller" },
      profile: { id: "table", name: { sv: "Ekonomi åäö", en: "Economy" }, source: "table" },
    });
    expect((await importsOf(store.database, sha256(bytes))).map(({ id }) => id)).toEqual([2, 1]);
    expect(await profileAt(store.database, { id: 1, step: 1 })).toEqual(profile);
    expect(Buffer.from(bytes).equals(await readOriginal(store.database, sha256(bytes)))).toBe(true);
    expect(await readOriginal(store.database, sha256(""))).toHaveLength(0);
    expect(new Set((await originalSizes(store.database)).values())).toEqual(new Set([0, bytes.length]));
    expect(await findImport(store.database, 9)).toBeNull();
  });

  test("steps are added only to what still stands as it was seen, and nothing is overwritten", async () => {
    const store = await open();
    await begun(store);
    const seen = await findImport(store.database, 1);
    if (seen === null) throw new Error("it has just been begun");
    const step = { ...author(2), state: "cancelled", profile: null, errors: 0, warnings: 0, batch: null } as const;
    await inTurn(store, (transaction) => addStep(transaction, seen, step));
    const now = await findImport(store.database, 1);
    expect(now).toMatchObject({ state: "cancelled", step: 2, newest: { at: author(2).at }, profile: null });
    const again = inTurn(store, (transaction) => addStep(transaction, seen, step));
    await expect(again).rejects.toMatchObject({ code: "import_moved" });
    const settled = inTurn(store, (transaction) => addStep(transaction, now ?? seen, step));
    await expect(settled).rejects.toMatchObject({ code: "import_moved" });
    for (const table of ["import_step", "original"] as const)
      await expect(sql`delete from ${sql.table(table)}`.execute(store.database)).rejects.toThrow("append-only");
  });

  test("a backup has files and imports, and what has been altered is found", async () => {
    const at = await place();
    const store = await openStore(at);
    await write(store, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
    await begun(store);
    expect((await verify(store)).faults).toEqual([]);
    await store.close();
    const folder = mkdtempSync(join(tmpdir(), "tertial-import-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    expect(await backUp(textOf(at), join(folder, "one.gz"))).toMatchObject({ ok: true });
    const other = await place();
    expect(await restore(join(folder, "one.gz"), textOf(other))).toMatchObject({ ok: true, value: { faults: [] } });
    const restored = await openStore(other);
    onTestFinished(() => restored.close());
    expect(await readImports(restored.database)).toHaveLength(1);
    expect(Buffer.from(bytes).equals(await readOriginal(restored.database, sha256(bytes)))).toBe(true);
    await sql`alter table original disable trigger append_only`.execute(restored.database);
    await sql`update original set content = 'x'::bytea where part = 1`.execute(restored.database);
    expect((await verify(restored)).faults).toMatchObject([{ kind: "original" }]);
    await sql`delete from original`.execute(restored.database);
    expect((await verify(restored)).faults).toMatchObject([{ kind: "original" }]);
  });
});
