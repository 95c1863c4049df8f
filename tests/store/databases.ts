import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, onTestFinished } from "vitest";

import { fillEmpty } from "../../src/store/embedded/template.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { dataFolder, type StorePlace } from "../../src/store/place.ts";
import { startServer, type Server } from "./postgres.ts";

/** One of the databases that everything is tested on. */
export interface Database {
  readonly name: string;
  /** A place of its own with nothing in it; gone after the test. */
  readonly place: () => Promise<StorePlace>;
  /** A store of its own, with the newest schema; closed after the test. */
  readonly open: () => Promise<Store>;
}

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
  return [database("PGlite", embeddedPlace, migratedPlace), database("PostgreSQL", postgresPlace)];
}

function database(
  name: string,
  place: () => Promise<StorePlace>,
  placeToOpen: () => Promise<StorePlace> = place,
): Database {
  const open = async (): Promise<Store> => {
    const store = await openStore(await placeToOpen());
    onTestFinished(() => store.close());
    return store;
  };
  return { name, place, open };
}

type FolderPlace = StorePlace & { readonly kind: "folder" };

/** A folder with an empty embedded database that no migration has been run on. */
export async function embeddedPlace(): Promise<FolderPlace> {
  return copyOf(await emptyFolder());
}

/** As `embeddedPlace`, with the newest schema. */
async function migratedPlace(): Promise<FolderPlace> {
  return copyOf(await migratedFolder());
}

/** On a machine that has no template yet making the first takes seconds, which are no test's own. */
export async function prepareTemplate(): Promise<void> {
  await migratedFolder();
}

/** What the others are copies of, made once a test file. */
const emptyFolder = once(async () => {
  const folder = temporaryFolder();
  await fillEmpty(dataFolder(folder));
  return folder;
});

const migratedFolder = once(async () => {
  const folder = temporaryFolder();
  cpSync(await emptyFolder(), folder, { recursive: true });
  await (await openStore({ kind: "folder", folder })).close();
  return folder;
});

function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | null = null;
  return () => {
    made ??= make().then((folder) => {
      process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
      return folder;
    });
    return made;
  };
}

function copyOf(template: string): FolderPlace {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(dataFolder(template), dataFolder(folder), { recursive: true });
  return { kind: "folder", folder };
}

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "tertial-store-"));
