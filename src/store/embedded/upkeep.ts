import { sql, type Kysely } from "kysely";

/** After so many rows or writes the embedded database is tidied: nothing else does it, and its log would only grow. */
const manyRows = 100_000;
const manyWrites = 200;

/** Told of each write; tidies when there is reason to. What is written is safe with or without it, so that it fails is no failure. */
export function createUpkeep<Tables>(database: Kysely<Tables>): (rows: number) => Promise<void> {
  let [rows, writes] = [0, 0];
  return async (written) => {
    rows += written;
    writes += 1;
    if (rows < manyRows && writes < manyWrites) return;
    try {
      if (rows >= manyRows) await sql`analyze`.execute(database);
      await sql`checkpoint`.execute(database);
      [rows, writes] = [0, 0];
    } catch {
      // The next write tries again.
    }
  };
}
