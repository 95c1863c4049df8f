import { DuckDBInstance } from "@duckdb/node-api";
import { memory, seconds, type Contender } from "./contender.ts";
import { accountsPerRow, ends, parents, rowsOfStatement, visitRows, years, type Size } from "./data.ts";

/**
 * The same question put to DuckDB in process, as well as we know how: the tree numbered depth first there too, rows stored in
 * the order of account and month so that its zone maps can skip, one prepared query for the whole statement.
 */
export async function duckdb(size: Size): Promise<Contender> {
  const before = memory();
  const start = performance.now();
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run("create table facts (account usmallint, month utinyint, unit usmallint, amount bigint)");
  const appender = await connection.createAppender("facts");
  let facts = 0;
  for (let account = 0; account < size.accounts; account += 1) {
    for (let month = 0; month < size.months; month += 1) {
      visitRows(size, account, month, (unit, amount) => {
        appender.appendUSmallInt(account);
        appender.appendUTinyInt(month);
        appender.appendUSmallInt(unit);
        appender.appendBigInt(BigInt(amount));
        appender.endRow();
        facts += 1;
      });
    }
  }
  appender.closeSync();
  const loadSeconds = seconds(start);
  const end = ends(parents(size.units));
  const query = await connection.prepare(
    `select (account // ${accountsPerRow})::integer as line, (month // 12)::integer as year, sum(amount)::double as total
     from facts where unit >= $1 and unit < $2 and account < ${rowsOfStatement * accountsPerRow} and month % 12 < 8 group by all`,
  );
  const statement = async (unit: number): Promise<number[]> => {
    query.bindInteger(1, unit);
    query.bindInteger(2, end[unit] ?? 0);
    const rows = await (await query.run()).getRows();
    const totals = new Array<number>(rowsOfStatement * years.length).fill(0);
    for (const [line, year, total] of rows) totals[Number(line) * years.length + Number(year)] = Number(total) / 100;
    return totals;
  };
  return {
    name: "DuckDB, in process",
    facts,
    loadSeconds,
    megabytes: memory() - before,
    statement,
    close: () => connection.closeSync(),
  };
}
