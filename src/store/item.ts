import { sql, type Kysely } from "kysely";

import { newestChange } from "./batch.ts";
import { canonicalJson } from "./canonical.ts";
import type { Tables } from "./tables.ts";
import { arrayText } from "./values.ts";

/** Everything but facts: the sorts of things that a workspace is made of, each versioned by itself. */
export const nouns = [
  "settings",
  "scale",
  "unit",
  "edge",
  "succession",
  "grant",
  "dimension",
  "measure",
  "statement",
  "table",
  "chart",
  "profile",
  "level",
  "objective",
  "indicator",
  "assignment",
  "risk",
  "control",
  "register",
  "record",
  "round",
  "submission",
  "assessment",
  "comment",
  "report",
] as const;

export type Noun = (typeof nouns)[number];

/** A thing as it stands from a change on. `body` is the domain's value, null when it is removed. */
export interface Item {
  readonly noun: Noun;
  readonly id: string;
  /** Its place among its sort, as they are listed. */
  readonly position: number;
  readonly body: object | null;
}

/** Where a thing was read from; says nothing about the thing. */
const whereabouts: { readonly [N in Noun]?: readonly string[] } = {
  register: ["file"],
  record: ["line"],
  report: ["file", "bodyLine"],
};

/** What a thing says, apart from where it was read. What belongs to another thing has its own inside `value`. */
function meaning({ noun, body }: Pick<Item, "noun" | "body">): string {
  const left = new Set(whereabouts[noun] ?? ["place"]);
  const without = (value: object): object =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !left.has(key)));
  const own = without(body ?? {});
  return canonicalJson("value" in own && own.value instanceof Object ? { ...own, value: without(own.value) } : own);
}

/** Whether two say the same thing in the same place of the list. */
export function isSameItem(one: Item, other: Item): boolean {
  const isGone = one.body === null && other.body === null;
  return isGone || (one.position === other.position && meaning(one) === meaning(other));
}

/** One thing for each address; things that would share one get a number after it. */
export const itemKey = ({ noun, id }: Address): string => `${noun} ${id}`;

/** How items of a sort are listed: by place, and of those in the same one by id, letter by letter as the databases have it. */
export function inOrder(one: Item, other: Item): number {
  return one.position - other.position || Buffer.compare(Buffer.from(one.id), Buffer.from(other.id));
}

/** The things that stand after a change, in order; removed ones are left out. */
export async function readItems(database: Kysely<Tables>, upTo: number): Promise<readonly Item[]> {
  const { rows } = await sql<Item>`
    select noun, id, position, body from (
      select distinct on (noun, id) noun, id, position, body from item where change <= ${upTo}::int4
      order by noun, id, change desc
    ) as newest
    where body is not null order by noun, position, id`.execute(database);
  return rows;
}

/** The things that have been written after a change and up to another, as the last of them left each; no body: removed. */
export async function readItemsSince(database: Kysely<Tables>, after: number, upTo: number): Promise<readonly Item[]> {
  const { rows } = await sql<Item>`
    select distinct on (noun, id) noun, id, position, body from item
    where change > ${after}::int4 and change <= ${upTo}::int4 order by noun, id, change desc`.execute(database);
  return rows;
}

/** What a thing is found by. */
export type Address = Pick<Item, "noun" | "id">;

/** A thing as it stands, and the change that it was last written in. */
export interface WrittenItem extends Item {
  readonly change: number;
}

/** Those of the asked things that stand now, by their keys. Reads nothing of any other. */
export async function standingItems(
  database: Kysely<Tables>,
  asked: readonly Address[],
): Promise<ReadonlyMap<string, WrittenItem>> {
  if (asked.length === 0) return new Map();
  const { rows } = await sql<WrittenItem>`
    select newest.* from (
      select distinct noun, id
      from unnest(${arrayText(asked.map(({ noun }) => noun))}::text[], ${arrayText(asked.map(({ id }) => id))}::text[]) as asked (noun, id)
    ) as asked cross join lateral (
      select noun, id, change, position, body from item where item.noun = asked.noun and item.id = asked.id
      order by change desc limit 1
    ) as newest where body is not null`.execute(database);
  return new Map(rows.map((item) => [itemKey(item), item]));
}

/**
 * The change that each thing was last written in whose id begins so, by id, of those that stand after a change; now, if left out. It is
 * what a writer who has seen them says that the own change `restsOn`.
 */
export async function lastWritten(
  database: Kysely<Tables>,
  noun: Noun,
  prefix: string,
  upTo: number = newestChange,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; change: number }>`
    select id, change from (
      select distinct on (id) id, change, body is null as gone from item
      where noun = ${noun} and id between ${prefix} and ${prefix + lastLetter} and change <= ${upTo}::int4
      order by id, change desc
    ) as newest where not gone`.execute(database);
  return new Map(rows.map(({ id, change }) => [id, change]));
}

/** No text comes after it, by the codes of its letters. */
const lastLetter = "\u{10ffff}";

/** The last place that any thing of a sort has ever had, by sort. */
export async function lastPositions(database: Kysely<Tables>, asked: readonly Noun[]): Promise<Map<Noun, number>> {
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ noun: Noun; position: number }>`
    select noun, position from unnest(${arrayText(asked)}::text[]) as asked (of)
    cross join lateral (
      select noun, position from item where noun = asked.of order by position desc limit 1
    ) as last`.execute(database);
  return new Map(rows.map(({ noun, position }) => [noun, position]));
}

/** A thing as it was last written, by whom and when. No body: it was removed. */
export interface Writing extends Pick<Item, "body"> {
  readonly change: number;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** How some things of a sort were last written up to a change, by id; those that never were are not in it. */
export async function lastWritings(
  database: Kysely<Tables>,
  noun: Noun,
  ids: readonly string[],
  upTo: number,
): Promise<ReadonlyMap<string, Writing>> {
  const { rows } = await sql<Writing & { readonly id: string }>`
    select distinct on (item.id) item.id, item.change, item.body, change.by, change.at from item
    join change on change.id = item.change
    where item.noun = ${noun} and item.id = any(${arrayText(ids)}::text[]) and item.change <= ${upTo}::int4
    order by item.id, item.change desc`.execute(database);
  return new Map(rows.map(({ id, ...writing }) => [id, writing]));
}

/** Writes what differs as one change's. */
export async function insertItems(database: Kysely<Tables>, change: number, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  const texts = (of: (item: Item) => string | number | null): string => arrayText(items.map(of));
  await sql`
    insert into item (noun, id, change, position, body)
    select noun, id, ${change}::int4, position, body::json
    from unnest(${texts(({ noun }) => noun)}::text[], ${texts(({ id }) => id)}::text[],
      ${texts(({ position }) => position)}::float8[],
      ${texts(({ body }) => (body === null ? null : JSON.stringify(body)))}::text[]) as rows (noun, id, position, body)
  `.execute(database);
}
