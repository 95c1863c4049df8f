import { sql, type Kysely } from "kysely";

import { canonicalJson } from "./canonical.ts";
import { often } from "./postgres/prepared.ts";
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
  "calendar",
  "reminder",
  "post",
  "mention",
  "exception",
  "report",
] as const;

export type Noun = (typeof nouns)[number];

/** What has been told and talked of: read by itself, and no part of the workspace that the other things make up. */
export const apart: readonly Noun[] = ["reminder", "post", "mention", "exception"];

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
export function meaning({ noun, body }: Pick<Item, "noun" | "body">): string {
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

/** The things that stand after a change, in order; removed ones and what is `apart` are left out. */
export async function readItems(database: Kysely<Tables>, upTo: number): Promise<readonly Item[]> {
  const { rows } = await sql<Item>`
    select noun, id, position, body from (
      select distinct on (noun, id) noun, id, position, body from item
      where change <= ${upTo}::int4 and noun <> all(${arrayText(apart)}::text[])
      order by noun, id, change desc
    ) as newest
    where body is not null order by noun, position, id`.execute(database);
  return rows;
}

/** A thing that has been written: as it stood before, null where it was not there, and after. No body: removed. */
export interface ChangedItem {
  readonly before: Item | null;
  readonly after: Item;
}

/** The things that have been written after a change and up to another, as they stood after the one and the other; not what is `apart`. */
export async function readChangedItems(
  database: Kysely<Tables>,
  from: number,
  to: number,
): Promise<readonly ChangedItem[]> {
  const { rows } = await sql<Item & { readonly was: Pick<Item, "position" | "body"> | null }>`
    select newest.*, (
      select json_build_object('position', position, 'body', body) from item
      where item.noun = newest.noun and item.id = newest.id and change <= ${from}::int4 order by change desc limit 1
    ) as was from (
      select distinct on (noun, id) noun, id, position, body from item
      where change > ${from}::int4 and change <= ${to}::int4 and noun <> all(${arrayText(apart)}::text[])
      order by noun, id, change desc
    ) as newest`.execute(database);
  return rows.map(({ was, ...after }) => ({ before: was === null ? null : { ...after, ...was }, after }));
}

/** What a thing is found by. */
export type Address = Pick<Item, "noun" | "id">;

/** A thing as it was last written, and in which change. No body: it was removed. */
export interface NewestItem extends Item {
  readonly change: number;
}

/** Those of the asked things that were ever written, by their keys. Reads nothing of any other. */
export async function newestItems(
  database: Kysely<Tables>,
  asked: readonly Address[],
): Promise<ReadonlyMap<string, NewestItem>> {
  if (asked.length === 0) return new Map();
  const [ofNoun, ofId] = [asked.map(({ noun }) => noun), asked.map(({ id }) => id)];
  const { rows } = await sql<NewestItem>`
    ${often} select newest.* from (
      select distinct noun, id from unnest(${arrayText(ofNoun)}::text[], ${arrayText(ofId)}::text[]) as asked (noun, id)
    ) as asked cross join lateral (
      select noun, id, change, position, body from item where item.noun = asked.noun and item.id = asked.id
      order by change desc limit 1
    ) as newest`.execute(database);
  return new Map(rows.map((item) => [itemKey(item), item]));
}

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

/** A thing as it was last written: in which change, by whom and when. No body: it was removed. */
export interface Written extends Pick<Item, "body"> {
  readonly change: number;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Those of some things of a sort that were ever written up to a change, by id. */
export async function lastWritten(
  database: Kysely<Tables>,
  noun: Noun,
  ids: readonly string[],
  upTo: number,
): Promise<ReadonlyMap<string, Written>> {
  const { rows } = await sql<Written & { readonly id: string }>`
    select distinct on (item.id) item.id, item.change, item.body, change.by, change.at from item
    join change on change.id = item.change
    where item.noun = ${noun} and item.id = any(${arrayText(ids)}::text[]) and item.change <= ${upTo}::int4
    order by item.id, item.change desc`.execute(database);
  return new Map(rows.map(({ id, ...written }) => [id, written]));
}
