import { beforeAll, onTestFinished } from "vitest";

import { openStore, type Store } from "../../src/store/open.ts";
import type { StorePlace } from "../../src/store/place.ts";
import { lendStore } from "./lent.ts";
import {
  copies,
  copyOfStarter,
  folders,
  loadStarter,
  postgres,
  prepareBoth,
  type FolderPlace,
  type Places,
} from "./places.ts";

/** One of the databases that everything is tested on. What it gives is the test's own, and gone after it. */
export interface Database {
  readonly name: string;
  /** A place with nothing in it. */
  readonly place: () => Promise<StorePlace>;
  /** Has something made in a place once, for all tests that ask, and left closed; each gets a place with a copy of it. */
  readonly copiesOf: (make: (place: StorePlace) => Promise<void>) => () => Promise<StorePlace>;
  /** A place with a store of the newest schema and nothing in it. */
  readonly storePlace: () => Promise<StorePlace>;
  /** A place with a store of the starter workspace, loaded as change 1: RE with VARD and SERV, and months of 2025 until April. */
  readonly starterPlace: () => Promise<StorePlace>;
  /** An open store, with the newest schema. */
  readonly open: () => Promise<Store>;
}

/** Both databases, for `describe.each`; to be called once in a test file. */
export function databases(): readonly [embedded: Database, postgres: Database] {
  beforeAll(prepareBoth, 120_000);
  return both;
}

function database<Place extends StorePlace>(name: string, places: Places<Place>): Database {
  const ownOf = (copy: () => Promise<Place>) => async () => goneAfterTest(places, await copy());
  const copiesOf: Database["copiesOf"] = (make) => ownOf(copies(places, make));
  const storePlace = copiesOf(async (place) => (await openStore(place)).close());
  const open = async (): Promise<Store> => closedAfterTest(await openStore(await storePlace()));
  return { name, place: ownOf(places.empty), copiesOf, storePlace, starterPlace: copiesOf(loadStarter), open };
}

function goneAfterTest<Place>({ remove }: Places<Place>, place: Place): Place {
  onTestFinished(() => remove(place));
  return place;
}

function closedAfterTest(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

/** Shared by the test files of a process, as is what they have had made once. */
const both = [
  {
    ...database("PGlite", folders),
    open: async () => closedAfterTest(await lendStore()),
    starterPlace: async () => goneAfterTest(folders, await copyOfStarter()),
  },
  database("PostgreSQL", postgres),
] as const;

/** A folder with an empty embedded database that no migration has been run on; gone after the test. */
export async function embeddedPlace(): Promise<FolderPlace> {
  return goneAfterTest(folders, await folders.empty());
}
