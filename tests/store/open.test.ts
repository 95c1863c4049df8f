import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test, vi } from "vitest";

import { undo, write } from "../../src/store/change.ts";
import { DurableFolder, durableStart } from "../../src/store/embedded/durable.ts";
import { templateFolder } from "../../src/store/embedded/template.ts";
import { describeStoreError, StoreError } from "../../src/store/errors.ts";
import { openStore } from "../../src/store/open.ts";
import { isStoreFolder, parsePlace, placeText } from "../../src/store/place.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { verify } from "../../src/store/verify.ts";
import { databases, embeddedPlace } from "./databases.ts";
import { smallDisk } from "./disk.ts";
import { author, batchOf, factOf, settings } from "./made.ts";
import { startServer } from "./postgres.ts";

const both = databases();
const opener = fileURLToPath(new URL("./opener.ts", import.meta.url));

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-open-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function startOpener(folder: string): { child: ChildProcess; said: Promise<string> } {
  const child = spawn(process.execPath, [opener, folder], { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = new Promise<string>((resolve) => {
    child.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
    child.once("exit", () => resolve("ended"));
  });
  return { child, said };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

async function refused(work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return error;
  throw new Error("it was not refused as it should", { cause: error });
}

describe.each(both)("on $name", ({ storePlace }) => {
  test("what was written is there when the store is opened again", async () => {
    const at = await storePlace();
    const store = await openStore(at);
    await write(store, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
    await store.close();
    const again = await openStore(at);
    onTestFinished(() => again.close());
    expect((await readWorkspace(again)).facts).toEqual([factOf()]);
  });

  test("a store that a newer program has written is left alone, and it says so", async () => {
    const at = await storePlace();
    const store = await openStore(at);
    await sql`insert into kysely_migration (name, timestamp) values ('9999_later', '2030')`.execute(store.database);
    await store.close();
    const error = await refused(openStore(at));
    expect(describeStoreError(error, "sv").message).toContain("nyare version av Tertial (9999_later)");
  });
});

test("a place is a folder or an address; a password is never told", () => {
  expect(parsePlace("/data/a")).toEqual({ kind: "folder", folder: "/data/a" });
  const place = parsePlace("postgres://anna:hemligt@db.example:5432/a?password=hemligt&ssl=1");
  expect(placeText(place)).toBe("postgres://anna:…@db.example:5432/a?password=…&ssl=1");
});

test("a folder that another process holds is refused, and it says who; when that process has died it opens", async () => {
  const { folder } = await embeddedPlace();
  const { child, said } = startOpener(folder);
  expect(await said).toBe("open");
  const error = await refused(openStore({ kind: "folder", folder }));
  expect(error.code).toBe("folder_held");
  expect(describeStoreError(error, "en").message).toContain(`process ${child.pid} on ${hostname()}, since 20`);
  await ended(child);
  await (await openStore({ kind: "folder", folder })).close();
});

test("the same process does not open a folder twice", async () => {
  const place = await embeddedPlace();
  const store = await openStore(place);
  onTestFinished(() => store.close());
  expect((await refused(openStore(place))).values).toMatchObject({ process: String(process.pid) });
});

test("a folder with something else in it is refused and left as it was", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "workspace.yaml"), "tertial: 1\n");
  expect((await refused(openStore({ kind: "folder", folder }))).code).toBe("folder_not_store");
  expect(readdirSync(folder)).toEqual(["workspace.yaml"]);
});

test("a path that is a file is refused", async () => {
  const file = join(emptyFolder(), "file");
  writeFileSync(file, "");
  expect((await refused(openStore({ kind: "folder", folder: file }))).code).toBe("folder_not_writable");
});

test.runIf(process.getuid?.() !== 0)("a folder that may not be written in is refused", async () => {
  const folder = emptyFolder();
  chmodSync(folder, 0o500);
  expect((await refused(openStore({ kind: "folder", folder }))).code).toBe("folder_not_writable");
});

test.each([
  ["the control file is cut short", (data: string): void => truncateSync(join(data, "global", "pg_control"), 10)],
  ["the control file is gone", (data: string): void => rmSync(join(data, "global", "pg_control"))],
  ["the version is another", (data: string): void => writeFileSync(join(data, "PG_VERSION"), "9\n")],
  ["the version is gone", (data: string): void => rmSync(join(data, "PG_VERSION"))],
  ["the write-ahead log is gone", (data: string): void => rmSync(join(data, "pg_wal"), { recursive: true })],
  ["the tables are gone", (data: string): void => rmSync(join(data, "base"), { recursive: true })],
])("a broken folder is told: %s", async (_, harm) => {
  const { folder } = await embeddedPlace();
  harm(join(folder, "data"));
  const error = await refused(openStore({ kind: "folder", folder }));
  expect(error.code).toBe("folder_broken");
  expect(describeStoreError(error, "sv").advice).toContain("säkerhetskopian");
});

/** A place for what can be made again that this test has alone. */
function ownCache(): string {
  const cache = emptyFolder();
  vi.stubEnv("XDG_CACHE_HOME", cache);
  onTestFinished(() => void vi.unstubAllEnvs());
  return cache;
}

test("a template that is not as it was made is made again, and a start killed over it stops none of the next", async () => {
  const whole = templateFolder();
  ownCache();
  cpSync(whole, templateFolder(), { recursive: true });
  const control = join(templateFolder(), "data", "global", "pg_control");
  truncateSync(control, 10);
  const [one, other] = [emptyFolder(), emptyFolder()];
  const { child, said } = startOpener(one);
  while (!existsSync(join(templateFolder(), "data.new"))) await wait(20);
  await ended(child);
  expect(await said).toBe("ended");
  mkdirSync(join(templateFolder(), "data.new", "base"), { recursive: true });
  expect([isStoreFolder(templateFolder()), isStoreFolder(one)]).toEqual([false, false]);
  mkdirSync(join(other, "data.new", "base"), { recursive: true });
  await Promise.all(
    [one, other].map(async (folder) => {
      const store = await openStore({ kind: "folder", folder });
      onTestFinished(() => store.close());
      await write(store, { ...author(1), items: [settings] });
      expect(readdirSync(folder)).not.toContain("data.new");
    }),
  );
  expect(readdirSync(templateFolder())).not.toContain("data.new");
  expect(readFileSync(control).length).toBeGreaterThan(10);
}, 120_000);

test("without a place for a template a store is made all the same", { timeout: 120_000 }, async () => {
  writeFileSync(join(ownCache(), "tertial"), "");
  const folder = emptyFolder();
  await (await openStore({ kind: "folder", folder })).close();
  expect(isStoreFolder(folder)).toBe(true);
});

test("every commit reaches the disk", async () => {
  const files = new DurableFolder(join((await embeddedPlace()).folder, "data"));
  const database = await PGlite.create({ fs: files, startParams: durableStart(PGlite.defaultStartParams) });
  onTestFinished(() => database.close());
  await database.exec("create table t (a int)");
  for (let count = 0; count < 5; count += 1) {
    const before = files.fsyncs;
    await database.query("insert into t values ($1)", [count]);
    expect(files.fsyncs).toBeGreaterThan(before);
  }
});

test("a long query on the embedded database stops nothing else", async () => {
  const store = await openStore(await embeddedPlace());
  onTestFinished(() => store.close());
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 10);
  await sql`select count(*) from generate_series(1, 3000000)`.execute(store.database);
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(10);
});

test("a write that fails halfway leaves nothing, and the store works on", async () => {
  const store = await openStore(await embeddedPlace());
  onTestFinished(() => store.close());
  await write(store, { ...author(1), items: [settings] });
  const broken = factOf({ amount: 0.5 });
  await expect(write(store, { ...author(2), facts: [batchOf([factOf()]), batchOf([broken])] })).rejects.toThrow("0.5");
  expect((await readWorkspace(store)).facts).toEqual([]);
  await write(store, { ...author(3), facts: [batchOf([factOf()])] });
  await undo(store, 1, "x", author(4).at, "y");
  expect((await verify(store)).faults).toEqual([]);
});

test("after a large load the embedded database is tidied, so that its log does not grow with every load", async () => {
  const store = await openStore(await embeddedPlace());
  onTestFinished(() => store.close());
  const tidied = async (): Promise<string | undefined> => {
    const asked = sql<{ lsn: string }>`select redo_lsn::text as lsn from pg_control_checkpoint()`;
    return (await asked.execute(store.database)).rows[0]?.lsn;
  };
  await write(store, { ...author(1), items: [settings] });
  const before = await tidied();
  const facts = Array.from({ length: 100_000 }, (_, index) => factOf({ unit: `U${index}` }));
  await write(store, { ...author(2), facts: [batchOf(facts)] });
  expect(await tidied()).not.toBe(before);
});

const disk = smallDisk(120);

test.runIf(disk !== null)("a full disk is told, nothing is half written, and with room again all is well", async () => {
  const folder = join(disk ?? "", "store");
  cpSync((await embeddedPlace()).folder, folder, { recursive: true });
  const store = await openStore({ kind: "folder", folder });
  onTestFinished(() => store.close());
  await write(store, { ...author(1), items: [settings] });
  const filler = join(disk ?? "", "filler");
  const room = statfsSync(disk ?? "");
  writeFileSync(filler, new Uint8Array(room.bavail * room.bsize));
  const facts = Array.from({ length: 10_000 }, (_, index) => factOf({ unit: `U${index}` }));
  const load = { ...author(2), facts: [batchOf(facts)] };
  const error = await refused(write(store, load));
  expect([error.code, describeStoreError(error, "sv").message]).toEqual([
    "disk_full",
    "Disken är full. Ingenting av det som skulle sparas har sparats.",
  ]);
  rmSync(filler);
  expect((await readWorkspace(store)).facts).toEqual([]);
  await write(store, load);
  expect(await verify(store)).toMatchObject({ changes: 2, facts: 10_000, faults: [] });
});

test.runIf(disk !== null)(
  "a read-only disk is told, with a store on it or without, and nothing is changed",
  async () => {
    const [folder, none] = [join(disk ?? "", "read-only"), join(disk ?? "", "none")];
    cpSync((await embeddedPlace()).folder, folder, { recursive: true });
    const remount = (mode: "ro" | "rw"): unknown => spawnSync("mount", ["-o", `remount,${mode}`, disk ?? ""]);
    remount("ro");
    const codes = [folder, none].map(async (at) => (await refused(openStore({ kind: "folder", folder: at }))).code);
    expect(await Promise.all(codes)).toEqual(["folder_not_writable", "folder_not_writable"]);
    remount("rw");
    await (await openStore({ kind: "folder", folder })).close();
    expect(existsSync(none)).toBe(false);
  },
);

test("a PostgreSQL that is not there, or does not know us, is told", async () => {
  expect((await refused(openStore(parsePlace("postgres://127.0.0.1:1/a")))).code).toBe("database_unreachable");
  const server = await startServer();
  onTestFinished(() => server.stop());
  const error = await refused(openStore(parsePlace(server.url("nowhere"))));
  expect([error.code, describeStoreError(error, "sv").message.includes("nowhere")]).toEqual(["database_refused", true]);
});

test("what is written through one process is seen through the other at once, and both write one chain", async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const place = parsePlace(await server.createDatabase());
  // Both bring the empty database to the newest schema at the same time.
  const [one, other] = await Promise.all([openStore(place), openStore(place)]);
  onTestFinished(() => Promise.all([one.close(), other.close()]).then(() => undefined));
  await write(one, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
  expect((await readWorkspace(other)).facts).toEqual([factOf()]);
  const writes = Array.from({ length: 10 }, (_, index) =>
    write(index % 2 === 0 ? one : other, { ...author(2), facts: [batchOf([factOf({ unit: `U${index}` })])] }),
  );
  await Promise.all(writes);
  expect(await verify(one)).toMatchObject({ changes: 11, facts: 11, faults: [] });
});

test("a PostgreSQL that goes away and comes back: a clear error, then all is well", async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const store = await openStore(parsePlace(await server.createDatabase()));
  onTestFinished(() => store.close());
  await write(store, { ...author(1), items: [settings], facts: [batchOf([factOf()])] });
  await server.kill();
  const error = await refused(readWorkspace(store));
  expect(["database_gone", "database_unreachable"]).toContain(error.code);
  await server.start();
  expect((await readWorkspace(store)).facts).toEqual([factOf()]);
  await write(store, { ...author(2), facts: [batchOf([factOf({ unit: "B" })])] });
  expect((await verify(store)).faults).toEqual([]);
});
