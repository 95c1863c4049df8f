import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";

import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";

import type { Store } from "#store/open.ts";
import type { StorePlace } from "#store/place.ts";
import { readWorkspace } from "#store/read.ts";
import { verify } from "#store/verify.ts";

import { rolesAt } from "../factories/roles.ts";
import { requestAs, cookieOf } from "../factories/server.ts";
import { databases, embeddedPlace } from "../store/databases.ts";
import { loadStarter } from "../store/places.ts";
import { smallDisk } from "../store/disk.ts";
import { author } from "../store/made.ts";

const head = "Enhet;Mått;Kön;Period;Värde";
const may = `${head}\nVARD;headcount;K;2025-05;650\nVARD;headcount;M;2025-05;165\n`;
const full = { status: 503, body: { code: "disk_full" } };
const previewed = z.object({ preview: z.string() });
const counted = z.object({ total: z.number() });

/** A controller of the starter workspace, who imports over HTTP. */
async function controllerAt(place: StorePlace) {
  const roles = await rolesAt(place);
  onTestFinished(() => roles.close());
  await roles.setGrants([{ person: "kim", role: "controller" }], { ...author(1), at: new Date().toISOString() });
  const { ask } = await roles.asker("kim");
  const request = requestAs(roles.api.api, await cookieOf(roles.directory, "kim"));
  const [{ id } = { id: "" }] = await roles.api.services.workspaces.list();
  const upload = async (name: string, body: BodyInit): Promise<{ status: number; body: unknown }> => {
    const answer = await request(`/api/workspaces/${id}/imports?name=${name}`, { method: "POST", body });
    return { status: answer.status, body: await answer.json() };
  };
  const imports = async (): Promise<number> => counted.parse((await ask("/imports")).body).total;
  return { store: roles.store, ask, upload, imports };
}

async function mayIn(store: Store): Promise<readonly number[]> {
  const { facts } = await readWorkspace(store);
  return facts.filter(({ source }) => source.file === "maj.csv").map(({ amount }) => amount);
}

/** Has the database refuse the next rows of a table as it does when there is no room for them; gives what makes room again. */
async function fill({ database }: Store, table: string): Promise<() => Promise<unknown>> {
  await sql`create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
    database,
  );
  const on = sql.table(table);
  await sql`create trigger no_room before insert on ${on} execute function no_room()`.execute(database);
  return () => sql`drop function no_room() cascade`.execute(database);
}

describe.each(databases())("on $name", { timeout: 120_000 }, ({ starterPlace }) => {
  test("where there is no room for any of what an import writes it is told, and nothing of it is there", async () => {
    const { store, ask, upload, imports } = await controllerAt(await starterPlace());
    for (const table of ["original", "import_step"]) {
      const makeRoom = await fill(store, table);
      const refused = await upload("maj.csv", may);
      expect(refused).toMatchObject(full);
      expect(JSON.stringify(refused)).not.toMatch(/No space|extend|postgres|\/tmp/u);
      expect(await imports()).toBe(0);
      await makeRoom();
      expect(await store.database.selectFrom("original").selectAll().execute()).toEqual([]);
    }
    expect(await upload("maj.csv", may)).toMatchObject({ status: 200, body: { import: "1", isKnown: false } });
    const { preview } = previewed.parse((await ask("/imports/1")).body);
    const confirmation = { preview, reason: "maj", saveProfile: true };
    for (const table of ["slice", "batch", "item", "change", "import_step"]) {
      const makeRoom = await fill(store, table);
      expect({ table, ...(await ask("/imports/1/confirm", confirmation)) }).toMatchObject({ table, ...full });
      await makeRoom();
      expect(await mayIn(store)).toEqual([]);
      expect(previewed.parse((await ask("/imports/1")).body)).toEqual({ preview });
    }
    expect(await ask("/imports/1/confirm", confirmation)).toMatchObject({ status: 200 });
    expect(await mayIn(store)).toEqual([650, 165]);
    const makeRoom = await fill(store, "batch");
    expect(await ask("/imports/1/undo", { reason: "fel" })).toMatchObject(full);
    await makeRoom();
    expect(await mayIn(store)).toEqual([650, 165]);
    expect((await verify(store)).faults).toEqual([]);
  });
});

const disk = smallDisk(120);

test.runIf(disk !== null)(
  "on a disk that is full a large file is refused, what stands can be read, and with room again it is taken",
  { timeout: 120_000 },
  async () => {
    const place = { kind: "folder", folder: join(disk ?? "", "store") } as const;
    const empty = await embeddedPlace();
    await cp(empty.folder, place.folder, { recursive: true });
    await loadStarter(place);
    const { store, ask, upload, imports } = await controllerAt(place);
    const filler = join(disk ?? "", "filler");
    const room = statfsSync(disk ?? "");
    writeFileSync(filler, new Uint8Array(room.bavail * room.bsize));
    const large = `${may}${"VARD;headcount;K;2025-05;650\n".repeat(50_000)}`;
    expect(await upload("stor.csv", large)).toMatchObject(full);
    expect(await imports()).toBe(0);
    expect(await ask("/pages/overview")).toMatchObject({ status: 200 });
    rmSync(filler);
    expect(await upload("maj.csv", may)).toMatchObject({ status: 200, body: { isKnown: false } });
    expect((await verify(store)).faults).toEqual([]);
  },
);
