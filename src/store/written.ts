import { sql, type Kysely } from "kysely";

import { itemKey, type Item, type Noun } from "./item.ts";
import type { Tables } from "./tables.ts";
import { arrayText } from "./values.ts";

/** By `itemKey`, the change in which each thing of some sorts was last written, be it to remove it. */
export async function lastChanges(
  database: Kysely<Tables>,
  nouns: readonly Noun[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<Pick<Item, "noun" | "id"> & { readonly change: number }>`
    select noun, id, max(change) as change from item where noun = any(${arrayText(nouns)}::text[])
    group by noun, id`.execute(database);
  return new Map(rows.map((row) => [itemKey(row), row.change]));
}

/** The things that a change wrote, each as it stood before; no body: it was not there. In the order they were listed. */
export async function before(database: Kysely<Tables>, change: number): Promise<readonly Item[]> {
  const { rows } = await sql<Item>`
    select now.noun, now.id, coalesce(earlier.position, now.position) as position, earlier.body
    from item as now left join lateral (
      select position, body from item as old
      where old.noun = now.noun and old.id = now.id and old.change < now.change order by old.change desc limit 1
    ) as earlier on true
    where now.change = ${change}::int4 order by now.noun, now.position, now.id`.execute(database);
  return rows;
}
