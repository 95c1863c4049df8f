import { sql, type Kysely } from "kysely";

import { canonicalJson, sha256 } from "./canonical.ts";
import type { Author, Recorded } from "./change.ts";
import { StoreError } from "./errors.ts";
import type { Item } from "./item.ts";
import { refuseUnkeepable } from "./keepable.ts";
import type { BatchTable, ChangeTable, Tables } from "./tables.ts";
import { often } from "./postgres/prepared.ts";
import { turnLock } from "./turn.ts";
import { arrayText } from "./values.ts";

/** What the first change follows. */
export const chainStart = "0".repeat(64);

/** All that one change says; its batches' rows by their digest. */
interface Said {
  readonly change: Omit<ChangeTable, "hash">;
  readonly items: readonly Item[];
  readonly batches: readonly BatchTable[];
}

/** A change as it is recorded. */
export interface Link extends Said {
  readonly change: ChangeTable;
}

/** SHA-256 over a change and the hash of the one before, so that nothing can be altered without every later hash being wrong. */
export function hashOf({ change, items, batches }: Said): string {
  const { id, at, by, reason, previous_hash } = change;
  const told = items
    .map(({ noun, id: item, position, body }) => ({ noun, id: item, position, body }))
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  const rows = batches.toSorted((one, other) => one.id - other.id).map((batch) => ({ ...batch }));
  return sha256(canonicalJson({ id, at, by, reason, previous_hash, items: told, batches: rows }));
}

const key = ({ noun, id }: Pick<Item, "noun" | "id">): string => `${noun} ${id}`;

/** The newest change; undefined before the first. */
export async function lastLink(database: Kysely<Tables>): Promise<ChangeTable | undefined> {
  return database.selectFrom("change").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
}

/** A batch that no change has been made of yet. */
export type Draft = Omit<BatchTable, "change">;

/** The change that follows the newest one. Throws a StoreError where who and why can't be kept, or the clock is wrong. */
export function linkAfter(
  last: ChangeTable | undefined,
  { by, at, reason }: Author,
  items: readonly Item[],
  drafts: readonly Draft[],
): Link {
  refuseUnkeepable([by, reason]);
  const id = (last?.id ?? 0) + 1;
  const change = { id, at: momentAfter(last, at), by, reason, previous_hash: last?.hash ?? chainStart };
  const batches = drafts.map((draft) => ({ ...draft, change: id }));
  return { change: { ...change, hash: hashOf({ change, items, batches }) }, items, batches };
}

export function recordedOf({ change: { id, hash }, items, batches }: Link): Recorded {
  return { change: id, hash, items: items.length, batches: batches.map(({ id, file, rows }) => ({ id, file, rows })) };
}

/** So many milliseconds may one machine's clock be behind another's; the change is then dated as the one before. */
const clockTolerance = 60_000;

/** Changes follow one another in time, so that a moment always names the same changes. */
function momentAfter(last: ChangeTable | undefined, at: string): string {
  const moment = new Date(at).toISOString();
  if (last === undefined || moment >= last.at) return moment;
  if (Date.parse(last.at) - Date.parse(moment) > clockTolerance)
    throw new StoreError("clock_behind", { at: moment, last: last.at });
  return last.at;
}

/**
 * Writes links with their items, in the turn to write, where the first of them follows the newest change: true, and what they were
 * made by still stood. False where what it follows is not there; where something else follows it already, PostgreSQL's `23505`.
 */
export async function insertLinks(database: Kysely<Tables>, links: readonly Link[]): Promise<boolean> {
  const [first] = links;
  if (first === undefined) return true;
  const told = (of: keyof ChangeTable): string => arrayText(links.map(({ change }) => change[of]));
  const items = links.flatMap(({ change, items }) => items.map((item) => ({ ...item, change: change.id })));
  const texts = (of: (item: (typeof items)[number]) => string | number | null): string => arrayText(items.map(of));
  const { rows } = await sql<{ readonly count: number }>`
    ${often} with turn as materialized (${turnLock}), linked as (
      insert into change (id, at, "by", reason, previous_hash, hash)
      select link.* from turn cross join unnest(${told("id")}::int4[], ${told("at")}::timestamptz[],
        ${told("by")}::text[], ${told("reason")}::text[], ${told("previous_hash")}::text[], ${told("hash")}::text[]
      ) as link (id, at, "by", reason, previous_hash, hash)
      where coalesce((select hash from change order by id desc limit 1), ${chainStart}) = ${first.change.previous_hash}
      returning id
    ), ready as (select count(*)::int4 as count from linked), written as (
      insert into item (noun, id, change, position, body)
      select noun, id, change, position, body::json from ready cross join unnest(${texts(({ noun }) => noun)}::text[],
        ${texts(({ id }) => id)}::text[], ${texts(({ change }) => change)}::int4[],
        ${texts(({ position }) => position)}::float8[],
        ${texts(({ body }) => (body === null ? null : JSON.stringify(body)))}::text[]
      ) as item (noun, id, change, position, body) where ready.count > 0
    )
    select count from ready`.execute(database);
  return rows[0]?.count === links.length;
}
