import { sql, type RawBuilder, type SelectQueryBuilder, type Transaction } from "kysely";

import { holding, readBatches, type StoredBatch } from "./batch.ts";
import { withBelongings } from "./belonging.ts";
import type { Noun } from "./item.ts";
import type { Store } from "./open.ts";
import { changeAt, inSnapshot, type AsOf } from "./read.ts";
import type { ChangeTable, Tables } from "./tables.ts";
import { arrayText } from "./values.ts";

/** What one change did to one thing. Null before: it was new. Null after: it was removed. */
export interface ItemStep {
  readonly noun: Noun;
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
  /** Whether it got another place among its sort. */
  readonly moved: boolean;
}

/** How many things of a sort one change added, changed and removed. */
export interface NounCount {
  readonly noun: Noun;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A batch of facts, and whether it holds. */
export type BatchStep = StoredBatch & { readonly holds: boolean };

/** One change: who, when, why, and what from what to what. Of what was not asked for nothing is told. */
export interface HistoryEntry extends ChangeTable {
  readonly counts: readonly NounCount[];
  /** The first `steps` of the things that are counted. */
  readonly items: readonly ItemStep[];
  readonly batches: readonly BatchStep[];
}

/** Which changes are asked for: those that fit all that is said. */
export interface HistoryFilter {
  /** One change, by its number. */
  readonly change?: number | undefined;
  /** A sort of things, or batches of facts. */
  readonly noun?: Noun | "batch" | undefined;
  /** With a noun: one thing and what belongs to it, or one batch and what undid it. */
  readonly id?: string | undefined;
  /** Who, as it is written in the change. */
  readonly by?: string | undefined;
  /** Moments in ISO 8601, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** A part of the reason, in large or small letters. */
  readonly text?: string | undefined;
}

export interface HistoryPage {
  readonly asOf?: AsOf | undefined;
  readonly filter?: HistoryFilter | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  /** At most so many things of each change are told one by one; all if left out. */
  readonly steps?: number | undefined;
}

export interface History {
  /** How many changes there are of those asked for. */
  readonly total: number;
  readonly entries: readonly HistoryEntry[];
}

const all = 2 ** 31 - 1;

/** The changes that are asked for, newest first. Whether a batch holds is said as of the same moment. */
export async function history(store: Store, page: HistoryPage = {}): Promise<History> {
  const { asOf, filter = {}, offset = 0, limit = 100, steps = all } = page;
  return inSnapshot(store, async (transaction) => {
    const upTo = await changeAt(transaction, asOf);
    const isItem = await itemsAskedFor(transaction, filter);
    // All that fit are found before a page of them is taken: for a few of them the database would look through all changes one by one.
    const asked = transaction.with(
      (cte) => cte("asked").materialized(),
      (database) => askedFor(database.selectFrom("change").where("id", "<=", upTo), filter, isItem).select("id"),
    );
    const { total } = await asked
      .selectFrom("asked")
      .select(({ fn }) => fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const changes = await asked
      .selectFrom("change")
      .selectAll()
      .where("id", "in", (query) =>
        query.selectFrom("asked").select("id").orderBy("id", "desc").offset(offset).limit(limit),
      )
      .orderBy("id", "desc")
      .execute();
    const ids = changes.map(({ id }) => id);
    const counts = Map.groupBy(await countsOf(transaction, ids, isItem), ({ change }) => change);
    const items = Map.groupBy(await stepsOf(transaction, ids, isItem, steps), ({ change }) => change);
    const batches = Map.groupBy(await batchesOf(transaction, upTo, filter), ({ change }) => change);
    const entries = changes.map((change) => ({
      ...change,
      counts: (counts.get(change.id) ?? []).map(({ noun, added, changed, removed }) => ({
        noun,
        added,
        changed,
        removed,
      })),
      items: (items.get(change.id) ?? []).map(({ noun, id, before, after, moved }) => ({
        noun,
        id,
        before,
        after,
        moved,
      })),
      batches: batches.get(change.id) ?? [],
    }));
    return { total, entries };
  });
}

/** Everybody who has made a change, as it is written in the changes. */
export async function authorsOf(store: Store, asOf?: AsOf): Promise<readonly string[]> {
  return inSnapshot(store, async (transaction) => {
    const upTo = await changeAt(transaction, asOf);
    const rows = await transaction.selectFrom("change").select("by").distinct().where("id", "<=", upTo).execute();
    return rows.map(({ by }) => by);
  });
}

type Changes = SelectQueryBuilder<Tables, "change", object>;
type Condition = RawBuilder<boolean>;

function askedFor(changes: Changes, filter: HistoryFilter, isItem: Condition): Changes {
  const { change, by, from, to, text } = filter;
  const wanted: readonly (Condition | null)[] = [
    change === undefined ? null : sql`id = ${change}::int4`,
    by === undefined ? null : sql`"by" = ${by}`,
    from === undefined ? null : sql`at >= ${from}::timestamptz`,
    to === undefined ? null : sql`at <= ${to}::timestamptz`,
    text === undefined ? null : sql`position(${lower(sql`${text}::text`)} in ${lower(sql`reason`)}) > 0`,
    touching(filter, isItem),
  ];
  return wanted.reduce((asked: Changes, one) => (one === null ? asked : asked.where(one)), changes);
}

/** A database's own rules for letters differ from place to place, and may know A to Z only. */
const lower = (text: RawBuilder<unknown>): RawBuilder<string> => sql`lower(${text} collate "und-x-icu")`;

/** Whether a change has to do with the things or batches that are asked for; null where all have. */
function touching({ noun, id }: HistoryFilter, isItem: Condition): Condition | null {
  if (noun === undefined) return null;
  if (noun !== "batch") return sql`id in (select change from item where ${isItem})`;
  const isBatch = id === undefined ? sql`true` : sql`${id} in (id::text, undoes::text)`;
  return sql`id in (select change from batch where ${isBatch})`;
}

/** Whether a row of the table `item` is asked for. */
async function itemsAskedFor(transaction: Transaction<Tables>, { noun, id }: HistoryFilter): Promise<Condition> {
  if (noun === undefined) return sql`true`;
  if (noun === "batch") return sql`false`;
  if (id === undefined) return sql`noun = ${noun}`;
  const things = await withBelongings(transaction, noun, id);
  const [nouns, ids] = [arrayText(things.map((thing) => thing.noun)), arrayText(things.map((thing) => thing.id))];
  return sql`(noun, id) in (select * from unnest(${nouns}::text[], ${ids}::text[]))`;
}

/** What stood before each row `i` of the table `item`. */
const withEarlier = sql`left join lateral (
    select body, position from item as before
    where before.noun = i.noun and before.id = i.id and before.change < i.change
    order by before.change desc limit 1
  ) as earlier on true`;

type OfChange<T> = T & { readonly change: number };

async function countsOf(
  transaction: Transaction<Tables>,
  changes: readonly number[],
  isItem: Condition,
): Promise<readonly OfChange<NounCount>[]> {
  const { rows } = await sql<OfChange<NounCount>>`
    select i.change, i.noun,
      count(*) filter (where i.body is not null and earlier.body is null) as added,
      count(*) filter (where i.body is not null and earlier.body is not null) as changed,
      count(*) filter (where i.body is null) as removed
    from (select * from item where change = any(${arrayText(changes)}::int4[]) and ${isItem}) as i
    ${withEarlier} group by i.change, i.noun order by i.change, i.noun`.execute(transaction);
  return rows;
}

async function stepsOf(
  transaction: Transaction<Tables>,
  changes: readonly number[],
  isItem: Condition,
  steps: number,
): Promise<readonly OfChange<ItemStep>[]> {
  const { rows } = await sql<OfChange<ItemStep>>`
    select i.change, i.noun, i.id, earlier.body as before, i.body as after,
      coalesce(earlier.body is not null and i.body is not null and earlier.position <> i.position, false) as moved
    from (
      select *, row_number() over (partition by change order by noun, position, id) as place
      from item where change = any(${arrayText(changes)}::int4[]) and ${isItem}
    ) as i ${withEarlier} where i.place <= ${steps}::int8 order by i.change, i.place`.execute(transaction);
  return rows;
}

async function batchesOf(
  transaction: Transaction<Tables>,
  upTo: number,
  { noun, id }: HistoryFilter,
): Promise<readonly BatchStep[]> {
  if (noun !== undefined && noun !== "batch") return [];
  const batches = await readBatches(transaction, upTo);
  const live = new Set(holding(batches));
  const isAsked = (batch: StoredBatch): boolean =>
    id === undefined || id === String(batch.id) || id === String(batch.undoes);
  return batches.filter(isAsked).map((batch) => ({ ...batch, holds: live.has(batch) }));
}
