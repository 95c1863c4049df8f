import { cutKey } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { sql } from "kysely";

import { holding, readBatches, type StoredBatch } from "./batch.ts";
import { inSnapshot } from "./read.ts";
import type { Store } from "./open.ts";
import type { ChangeTable } from "./tables.ts";
import { arrayText } from "./values.ts";

/** The batch that a value came with, and the change that recorded it. */
export interface Origin {
  readonly batch: StoredBatch;
  readonly change: ChangeTable;
}

/** For each fact the batch that holds for it after a change; null where no batch says anything of it. */
export async function originsOf(
  store: Store,
  facts: readonly Fact[],
  upTo: number,
): Promise<readonly (Origin | null)[]> {
  if (facts.length === 0) return [];
  return inSnapshot(store, async (transaction) => {
    const batches = holding(await readBatches(transaction, upTo)).filter(({ kind }) => kind === "load");
    const texts = (of: (fact: Fact) => string | number): string => arrayText(facts.map(of));
    const { rows } = await sql<{ row: number; batch: number }>`
      select told.row::int4 as row, held.batch from unnest(
        ${texts(({ measure }) => measure)}::text[], ${texts(({ scenario }) => scenario)}::text[],
        ${texts(({ version }) => version)}::text[], ${texts(({ cut }) => cutKey(cut))}::text[],
        ${texts(({ kind }) => kind)}::text[], ${texts(({ unit }) => unit)}::text[],
        ${texts(({ period }) => period.from)}::int4[], ${texts(({ period }) => period.to)}::int4[]
      ) with ordinality as told (measure, scenario, version, cut, kind, unit, period_from, period_to, row)
      join series on (series.measure, series.scenario, series.version, series.cut, series.kind)
        = (told.measure, told.scenario, told.version, told.cut, told.kind)
      join fact_unit on fact_unit.code = told.unit
      join lateral (
        select batch from slice
        where slice.series = series.id
          and slice.period_from = told.period_from and slice.period_to = told.period_to
          and fact_unit.id = any(slice.units)
          and slice.batch = any(${arrayText(batches.map(({ id }) => id))}::int4[])
        order by slice.batch desc limit 1
      ) as held on true`.execute(transaction);
    const asked = new Set(rows.map(({ batch }) => batch));
    const found = new Map(batches.filter(({ id }) => asked.has(id)).map((batch) => [batch.id, batch]));
    const numbers = [...new Set([...found.values()].map(({ change }) => change))];
    const changes =
      numbers.length === 0
        ? []
        : await transaction.selectFrom("change").selectAll().where("id", "in", numbers).execute();
    const byId = new Map(changes.map((change) => [change.id, change]));
    const batchOf = new Map(rows.map(({ row, batch }) => [row - 1, found.get(batch)]));
    return facts.map((_, index) => {
      const batch = batchOf.get(index);
      const change = batch === undefined ? undefined : byId.get(batch.change);
      return batch === undefined || change === undefined ? null : { batch, change };
    });
  });
}
