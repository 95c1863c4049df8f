import { sql, type Kysely } from "kysely";

/** A new thing comes last among its sort: which place is the last is known without looking at each. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create index item_position on item (noun, position)`.execute(database);
}
