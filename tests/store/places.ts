import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadIntoStore } from "#app/store/load.ts";
import { fillEmpty } from "#store/embedded/template.ts";
import { dataFolder, type StorePlace } from "#store/place.ts";

import { starterFolder } from "../factories/folder.ts";
import { author } from "./made.ts";
import { startServer } from "./postgres.ts";

export type FolderPlace = StorePlace & { readonly kind: "folder" };
type PostgresPlace = StorePlace & { readonly kind: "postgres" };

/** How places of a kind are made and taken away. */
export interface Places<Place> {
  /** A place with an empty database. */
  readonly empty: () => Promise<Place>;
  /** A place with what is in another that nobody has open. */
  readonly copyOf: (place: Place) => Promise<Place>;
  readonly remove: (place: Place) => Promise<void>;
}

/** What is made once, for all that ask in this process. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => (made ??= make());
}

const server = once(startServer);

export const postgres: Places<PostgresPlace> = {
  empty: async () => ({ kind: "postgres", url: await (await server()).createDatabase() }),
  copyOf: async ({ url }) => ({ kind: "postgres", url: await (await server()).createDatabase(url) }),
  remove: async ({ url }) => (await server()).dropDatabase(url),
};

const newFolder = (): FolderPlace => ({ kind: "folder", folder: mkdtempSync(join(tmpdir(), "tertial-store-")) });

const emptyFolder = once(async () => {
  const place = newFolder();
  await fillEmpty(dataFolder(place.folder));
  return place;
});

async function copyOfFolder({ folder }: FolderPlace): Promise<FolderPlace> {
  const place = newFolder();
  cpSync(dataFolder(folder), dataFolder(place.folder), { recursive: true });
  return place;
}

export const folders: Places<FolderPlace> = {
  empty: async () => copyOfFolder(await emptyFolder()),
  copyOf: copyOfFolder,
  remove: async ({ folder }) => rmSync(folder, { recursive: true, force: true }),
};

/** Has something made in an empty place once, and left closed; gives copies of it. */
export function copies<Place>(places: Places<Place>, make: (place: Place) => Promise<void>): () => Promise<Place> {
  const made = once(async () => {
    const place = await places.empty();
    await make(place);
    return place;
  });
  return async () => places.copyOf(await made());
}

/** A place as the operations name it. */
export const textOf = (place: StorePlace): string => (place.kind === "folder" ? place.folder : place.url);

/** Loads the starter workspace into a place with nothing in it. */
export async function loadStarter(place: StorePlace): Promise<void> {
  const loaded = await loadIntoStore(await starterFolder(), textOf(place), author(1, "first"));
  if (!loaded.ok) throw loaded.error;
}

/** A folder with a store of the starter workspace, loaded as change 1. */
export const copyOfStarter = copies(folders, loadStarter);

/** On a machine that has no template yet making the first takes seconds, which are no test's own. */
export async function prepareTemplate(): Promise<void> {
  await emptyFolder();
}

/** As `prepareTemplate`, and the PostgreSQL server that the test files of a process share. */
export async function prepareBoth(): Promise<void> {
  await server();
  await prepareTemplate();
}
