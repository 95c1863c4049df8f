import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { afterAll, beforeAll, onTestFinished } from "vitest";

import { fillEmpty } from "../../src/store/embedded/template.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { dataFolder, type StorePlace } from "../../src/store/place.ts";
import { startServer, type Server } from "./postgres.ts";

/** One of the databases that everything is tested on. What it gives is the test's own, and gone after it. */
export interface Database {
  readonly name: string;
  /** A place with nothing in it. */
  readonly place: () => Promise<StorePlace>;
  /** Has something made in a place once, for all tests that ask, and left closed; each gets a place with a copy of it. */
  readonly copiesOf: (make: (place: StorePlace) => Promise<void>) => () => Promise<StorePlace>;
  /** A place with a store of the newest schema and nothing in it. */
  readonly storePlace: () => Promise<StorePlace>;
  /** An open store, with the newest schema. */
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
  const created = async (like?: PostgresPlace): Promise<PostgresPlace> => {
    if (server === null) throw new Error("the server has not been started");
    return { kind: "postgres", url: await server.createDatabase(like?.url) };
  };
  return [embedded, database("PostgreSQL", () => created(), created)];
}

type PostgresPlace = StorePlace & { readonly kind: "postgres" };
type FolderPlace = StorePlace & { readonly kind: "folder" };

function database<Place extends StorePlace>(
  name: string,
  empty: () => Promise<Place>,
  copyOf: (place: Place) => Promise<Place>,
): Database {
  const copiesOf: Database["copiesOf"] = (make) => {
    const made = once(async () => {
      const place = await empty();
      await make(place);
      return place;
    });
    return async () => goneAfterTest(await copyOf(await made()));
  };
  const storePlace = copiesOf(async (place) => (await openStore(place)).close());
  const open = async (): Promise<Store> => {
    const store = await openStore(await storePlace());
    onTestFinished(() => store.close());
    return store;
  };
  return { name, place: async () => goneAfterTest(await empty()), copiesOf, storePlace, open };
}

/** PostgreSQL's databases go with their server. */
function goneAfterTest<Place extends StorePlace>(place: Place): Place {
  if (place.kind === "folder") onTestFinished(() => rmSync(place.folder, { recursive: true, force: true }));
  return place;
}

/** What is made once, for all that ask. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => (made ??= make());
}

function newFolder(): FolderPlace {
  return { kind: "folder", folder: mkdtempSync(join(tmpdir(), "tertial-store-")) };
}

async function copyOfFolder({ folder }: FolderPlace): Promise<FolderPlace> {
  const place = newFolder();
  cpSync(dataFolder(folder), dataFolder(place.folder), { recursive: true });
  return place;
}

const emptyFolder = once(async () => {
  const place = newFolder();
  await fillEmpty(dataFolder(place.folder));
  return place;
});

const newEmbedded = async (): Promise<FolderPlace> => copyOfFolder(await emptyFolder());

const openEmbedded = once(async () => openStore(await newEmbedded()));

/** To open one takes half a second: the same one is emptied instead, for one test at a time. */
async function emptiedStore(): Promise<Store> {
  const store = await openEmbedded();
  await sql`drop schema public cascade`.execute(store.database);
  await sql`create schema public`.execute(store.database);
  await migrate(store.database, "test", "workspace");
  // A store of its own: what is known of another belongs to that one.
  return { ...store };
}

/** Shared by the test files of a process. */
const embedded: Database = { ...database("PGlite", newEmbedded, copyOfFolder), open: emptiedStore };

/** A folder with an empty embedded database that no migration has been run on; gone after the test. */
export async function embeddedPlace(): Promise<FolderPlace> {
  return goneAfterTest(await newEmbedded());
}

/** On a machine that has no template yet making the first takes seconds, which are no test's own. */
export async function prepareTemplate(): Promise<void> {
  await emptyFolder();
}
