import { sql, type Kysely } from "kysely";

import type { StoredBatch } from "../batch.ts";
import { apart, type Noun } from "../item.ts";
import { often } from "../postgres/prepared.ts";
import type { Tables } from "../tables.ts";
import { arrayText } from "../values.ts";

/** What has been recorded after a change. */
export interface News {
  /** The newest change; 0 before the first. */
  readonly change: number;
  /** Sorts of things that have changed; not of what is `apart`. */
  readonly nouns: ReadonlySet<Noun>;
  /** The oldest first. */
  readonly batches: readonly StoredBatch[];
  /** The newest unit's number, so that it is known whether there are others than were read. */
  readonly unit: number;
}

interface ToldNews {
  readonly change: number;
  readonly nouns: readonly Noun[] | null;
  readonly batches: readonly StoredBatch[] | null;
  readonly unit: number | null;
}

/** What was recorded after a change and up to another, both where they are there. One question, because it is asked before every answer. */
export async function readNews(database: Kysely<Tables>, after: number, upTo: number): Promise<News> {
  const { rows } = await sql<ToldNews>`
    ${often} with newest as (select coalesce(max(id), 0) as id from change where id <= ${upTo}::int4)
    select newest.id as change,
      (select json_agg(distinct noun) from item where change > ${after}::int4 and change <= newest.id
        and noun <> all(${arrayText(apart)}::text[])) as nouns,
      (select json_agg(batch order by batch.id) from batch where change > ${after}::int4 and change <= newest.id) as batches,
      (select max(id) from fact_unit) as unit
    from newest`.execute(database);
  const { change = 0, nouns = null, batches = null, unit = null } = rows[0] ?? {};
  return { change, nouns: new Set(nouns), batches: batches ?? [], unit: unit ?? 0 };
}
