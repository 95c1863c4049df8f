import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool } from "kysely";

import { startEmbedded } from "./embedded/connection.ts";
import { makeOnce, refuseOthers } from "./embedded/folder.ts";
import { lockFolder } from "./embedded/lock.ts";
import { fillEmpty } from "./embedded/template.ts";
import { createUpkeep } from "./embedded/upkeep.ts";
import { folderFault, storeFault } from "./faults.ts";
import { migrate, type Schema } from "./migrate.ts";
import { dataFolder, placeText, type StorePlace } from "./place.ts";
import { prepared } from "./postgres/prepared.ts";
import { startPool } from "./postgres/pool.ts";
import { sessionSettings } from "./values.ts";

/** An open database of ours, in a folder or in PostgreSQL. */
export interface Database<Tables> {
  readonly place: StorePlace;
  readonly database: Kysely<Tables>;
  /** To be told of each write, and of how many rows. */
  readonly written: (rows: number) => Promise<void>;
  /** Ends the connections, and lets go of the folder. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the database at a place, makes it where there is none (a folder; a PostgreSQL database must exist and may be empty), and
 * brings its schema up to date. Throws a StoreError where it can't.
 */
export async function openMigrated<Tables>(place: StorePlace, schema: Schema): Promise<Database<Tables>> {
  const opened = await openDatabase<Tables>(place, schema);
  try {
    await migrate(opened.database, placeText(place), schema);
    return opened;
  } catch (error) {
    await opened.close();
    throw place.kind === "folder" ? folderFault(error, place.folder) : storeFault(error, place);
  }
}

/** As `openMigrated`, with the schema as it is. */
export async function openDatabase<Tables>(place: StorePlace, schema: Schema): Promise<Database<Tables>> {
  if (place.kind === "folder") return openFolder(place.folder);
  const pool = startPool(place.url);
  return connect(place, prepared(pool, schema === "directory" ? "all" : "often"), () => undefined);
}

async function openFolder<Tables>(folder: string): Promise<Database<Tables>> {
  const place = { kind: "folder", folder } as const;
  try {
    refuseOthers(folder);
    const lock = lockFolder(folder, new Date().toISOString());
    try {
      await makeOnce(folder, fillEmpty);
      return connect(place, await startEmbedded(dataFolder(folder)), lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw folderFault(error, folder);
  }
}

function connect<Tables>(place: StorePlace, pool: PostgresPool, release: () => void): Database<Tables> {
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      for (const setting of sessionSettings) await connection.executeQuery(CompiledQuery.raw(setting));
    },
  });
  const close = async (): Promise<void> => {
    await pool.end();
    release();
  };
  const database = new Kysely<Tables>({ dialect });
  // PostgreSQL looks after itself.
  const written = place.kind === "folder" ? createUpkeep(database) : (): Promise<void> => Promise.resolve();
  return { place, database, written, close };
}
