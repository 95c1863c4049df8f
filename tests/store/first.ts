import { readFileSync } from "node:fs";
import { join } from "node:path";

import { sql, type Kysely } from "kysely";

/** What a program of the first version wrote: settings and one fact. Its digest and hash are what that version came to. */
export async function fillFirst<T>(database: Kysely<T>): Promise<void> {
  for (const statement of readFileSync(join(import.meta.dirname, "first.sql"), "utf8").split(";\n"))
    if (statement.trim() !== "") await sql.raw(statement).execute(database);
}
