import { sql, type Kysely } from "kysely";

const statements = [
  // The facts of one batch, series and span lie together, as columns: entry i of each list is one fact.
  // A row of its own for each fact took ten times the time to load, and three times the room. How many they are, how many of them
  // only withdraw a value and which came first is told beside the lists, so that it can be read without them.
  `create table slice (
    batch integer not null,
    series integer not null,
    period_from integer not null,
    period_to integer not null,
    facts integer not null,
    withdrawn integer not null,
    first_row integer not null,
    "rows" integer[] not null,
    units integer[] not null,
    amounts bigint[] not null,
    uppers bigint[],
    lines integer[] not null,
    preliminary boolean[],
    qualifiers text[],
    notes text[],
    primary key (batch, series, period_from, period_to)
  )`,
  "create index slice_series on slice (series, period_from, period_to, batch)",
  // Numbers compress badly and slowly: they are kept as they are.
  ...["rows", "units", "amounts", "uppers", "lines"].map(
    (column) => `alter table slice alter column "${column}" set storage external`,
  ),
  // Nothing is looked for by what is in a list, so that nothing need be known of them beforehand.
  ...["rows", "units", "amounts", "uppers", "lines", "preliminary", "qualifiers", "notes"].map(
    (column) => `alter table slice alter column "${column}" set statistics 0`,
  ),
  // What no fact of a slice has is no list at all.
  `insert into slice
  select batch, series, period_from, period_to, count(*), count(*) - count(amount), min(row),
    array_agg(row order by row),
    array_agg(unit order by row),
    array_agg(amount order by row),
    case when count(upper) > 0 then array_agg(upper order by row) end,
    array_agg(line order by row),
    case when bool_or(preliminary) then array_agg(preliminary order by row) end,
    case when count(qualifier) > 0 then array_agg(qualifier order by row) end,
    case when count(note) > 0 then array_agg(note order by row) end
  from fact group by batch, series, period_from, period_to`,
  "drop table fact",
  `create trigger append_only before update or delete or truncate on slice
    for each statement execute function refuse_overwriting()`,
];

/** Facts as columns: what is said stays the same, to the row. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
