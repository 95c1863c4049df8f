import type { PersonId } from "#domain/permissions/grant.ts";
import type { Mention, Post } from "#domain/posts/post.ts";
import { sql, type RawBuilder } from "kysely";

import { storeFault } from "./faults.ts";
import type { Store } from "./open.ts";
import { arrayText } from "./values.ts";

/** A post as it stands, and what its changes say of it. */
export interface RecordedPost extends Post {
  readonly id: string;
  /** Its writer, as the changes have it. */
  readonly by: string;
  /** When it was first written, ISO 8601 in UTC. */
  readonly at: string;
  /** When it was last altered or taken back; the same where it has not been. */
  readonly alteredAt: string;
  /** The change that it was last written in. */
  readonly change: number;
}

/** That somebody is mentioned in a post as it stands. */
export interface RecordedMention extends Mention {
  readonly id: string;
  readonly in: RecordedPost;
}

/** Posts lie under what they are about, and mentions under whom they are of, so that those of one are found by where they lie. */
export const postId = (on: string, unique: string): string => `${on} ${unique}`;
export const mentionId = ({ person, post }: Pick<Mention, "person" | "post">): string => `${person} ${post}`;

/** Of the things of a sort those whose ids begin with something and a space. The next letter after a space is `!`. */
const under = (id: RawBuilder<unknown>, first: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`${id} > ${first} || ' ' and ${id} < ${first} || '!'`;

interface Row {
  readonly id: string;
  readonly body: Post;
  readonly change: number;
  readonly by: string;
  readonly at: string;
  readonly alteredAt: string;
}

const recorded = ({ body, ...row }: Row): RecordedPost => ({ ...body, ...row });

/** Posts as they stand; `span` has the first and the last change of each. */
const standing = (span: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
  select newest.id, newest.body, newest.change, began."by", began.at, ended.at as "alteredAt"
  from (${span}) as span
  join item as newest on newest.noun = 'post' and newest.id = span.id and newest.change = span.last
  join change as began on began.id = span.first
  join change as ended on ended.id = span.last
  where newest.body is not null`;

/** All that has been written in a discussion, in order; what has been taken back is there without its text. Throws a StoreError. */
export async function postsOn(store: Store, on: string): Promise<readonly RecordedPost[]> {
  const span = sql`
    select id, min(change) as first, max(change) as last from item
    where noun = 'post' and ${under(sql`id`, sql`${on}::text`)} group by id`;
  const rows = await asked<Row>(
    store,
    sql`${standing(span)} and newest.body ->> 'on' = ${on} order by span.first, newest.id`,
  );
  return rows.map(recorded);
}

/** One post; null where there is none. Throws a StoreError. */
export async function postBy(store: Store, id: string): Promise<RecordedPost | null> {
  const span = sql`
    select id, min(change) as first, max(change) as last from item
    where noun = 'post' and id = ${id} group by id`;
  const [row] = await asked<Row>(store, standing(span));
  return row === undefined ? null : recorded(row);
}

/** How many posts there are on each of some things, not those that have been taken back; nothing for one without any. Throws a StoreError. */
export async function postCounts(store: Store, on: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (on.length === 0) return new Map();
  const rows = await asked<{ readonly about: string; readonly count: number }>(
    store,
    sql`
      select about, count(*)::int4 as count from unnest(${arrayText(on)}::text[]) as asked (about)
      cross join lateral (
        select distinct on (id) body from item where noun = 'post' and ${under(sql`id`, sql`about`)}
        order by id, change desc
      ) as newest
      where newest.body ->> 'on' = about and newest.body ->> 'text' is not null group by about`,
  );
  return new Map(rows.map(({ about, count }) => [about, count]));
}

/** The mentions of a person, or with null of everybody: all, or those that are neither read nor answered; the oldest first. Throws a StoreError. */
export async function mentionsOf(
  store: Store,
  person: PersonId | null,
  which: "all" | "unread",
): Promise<readonly RecordedMention[]> {
  const whose = person === null ? sql`true` : under(sql`id`, sql`${person}::text`);
  const rows = await asked<Row & { readonly mentionId: string; readonly mention: Mention }>(
    store,
    sql`
      select mention.id as "mentionId", mention.body as mention, post.* from (
        select distinct on (id) id, body from item where noun = 'mention' and ${whose} order by id, change desc
      ) as mention
      cross join lateral (${standing(sql`
        select id, min(change) as first, max(change) as last from item
        where noun = 'post' and id = mention.body ->> 'post' group by id`)}) as post
      where (${which} = 'all' or mention.body ->> 'isRead' = 'false')
        and (${person}::text is null or mention.body ->> 'person' = ${person}::text)
      order by post.at, mention.id`,
  );
  return rows.map(({ mentionId: id, mention, ...post }) => ({ ...mention, id, in: recorded(post) }));
}

async function asked<Row>(store: Store, question: RawBuilder<unknown>): Promise<readonly Row[]> {
  try {
    return (await sql<Row>`${question}`.execute(store.database)).rows;
  } catch (error) {
    throw storeFault(error, store.place);
  }
}
