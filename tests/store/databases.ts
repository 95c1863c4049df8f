import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, onTestFinished } from "vitest";

import { isStoreFolder, type StorePlace } from "../../src/store/place.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import packages from "../../package.json" with { type: "json" };
import { startServer, type Server } from "./postgres.ts";

/** One of the databases that everything is tested on. */
export interface Database {
  readonly name: string;
  /** A place of its own with nothing in it; gone after the test. */
  readonly place: () => Promise<StorePlace>;
  /** A store of its own, with the newest schema; closed after the test. */
  readonly open: () => Promise<Store>;
}

const template = join(
  import.meta.dirname,
  "..",
  "..",
  ".cache",
  `embedded-${packages.dependencies["@electric-sql/pglite"]}`,
);

/** To be called once in a test file: both databases, for `describe.each`. */
export function databases(): readonly Database[] {
  let server: Server | null = null;
  beforeAll(async () => {
    server = await startServer();
    await prepareTemplate();
  }, 120_000);
  afterAll(async () => server?.stop(), 60_000);
  const postgresPlace = async (): Promise<StorePlace> => {
    if (server === null) throw new Error("the server has not been started");
    return { kind: "postgres", url: await server.createDatabase() };
  };
  return [database("PGlite", async () => embeddedPlace()), database("PostgreSQL", postgresPlace)];
}

function database(name: string, place: () => Promise<StorePlace>): Database {
  const open = async (): Promise<Store> => {
    const store = await openStore(await place());
    onTestFinished(() => store.close());
    return store;
  };
  return { name, place, open };
}

/** A folder with an empty embedded database: copied, because making one takes seconds. */
export function embeddedPlace(): StorePlace & { kind: "folder" } {
  const folder = mkdtempSync(join(tmpdir(), "tertial-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(template, "data"), join(folder, "data"), { recursive: true });
  return { kind: "folder", folder };
}

/** Makes the folder that the others are copies of, once for each version of the embedded database; no migration has been run on it. */
export async function prepareTemplate(): Promise<void> {
  if (isStoreFolder(template)) return;
  mkdirSync(join(template, ".."), { recursive: true });
  const prepared = mkdtempSync(`${template}-`);
  const { startEmbedded } = await import("../../src/store/embedded/connection.ts");
  await (await startEmbedded(join(prepared, "data"))).end();
  if (!existsSync(template)) renameSync(prepared, template);
  else rmSync(prepared, { recursive: true, force: true });
}
