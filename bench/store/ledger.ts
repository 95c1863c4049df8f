import { addMonths, monthOf } from "../../src/domain/periods/month.ts";
import { emptyColumns, type FactColumns } from "../../src/store/columns.ts";
import { visitRows, type Size } from "../cube/data.ts";
import { accountName, unitName } from "../cube/workspace.ts";

/** A year's sums: what is loaded at once. */
export const year: Size = { facts: 4_320_000, units: 6_000, accounts: 60, months: 12 };

/** One row of the ledger as a plain table has it. */
export interface Row {
  readonly unit: number;
  readonly account: number;
  /** From January of the first year. */
  readonly month: number;
  readonly amount: number;
}

/** The rows of a ledger as columns of numbers. */
export interface Rows {
  readonly length: number;
  readonly unit: Int32Array;
  readonly account: Int32Array;
  readonly month: Int32Array;
  readonly amount: Float64Array;
}

export function rowsOf(size: Size): Rows {
  const room = Math.ceil(size.facts * 1.01) + 1000;
  const [unit, account, month] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  const amount = new Float64Array(room);
  let length = 0;
  for (let a = 0; a < size.accounts; a += 1)
    for (let m = 0; m < size.months; m += 1)
      visitRows(size, a, m, (u, value) => {
        unit[length] = u;
        account[length] = a;
        month[length] = m;
        amount[length] = value;
        length += 1;
      });
  return { length, unit, account, month, amount };
}

/** The same rows as a reader of a ledger hands them over. */
export function columnsOfRows(rows: Rows, size: Size): FactColumns {
  const columns = emptyColumns(rows.length);
  for (let account = 0; account < size.accounts; account += 1)
    columns.series.push({
      measure: "ledger",
      scenario: "outcome",
      version: "",
      kind: "observed",
      cut: `account=${accountName(account)}`,
    });
  for (let unit = 0; unit < size.units; unit += 1) columns.units.push(unitName(unit));
  const first = monthOf(2020, 1);
  for (let row = 0; row < rows.length; row += 1) {
    const month = addMonths(first, rows.month[row] ?? 0);
    columns.seriesOf[row] = rows.account[row] ?? 0;
    columns.unitOf[row] = rows.unit[row] ?? 0;
    columns.from[row] = month;
    columns.to[row] = month;
    columns.amounts[row] = rows.amount[row] ?? 0;
    columns.lines[row] = row + 2;
  }
  return columns;
}

/** The rows as COPY reads them, in parts. */
export function* textOf({ length, unit, account, month, amount }: Rows): Generator<string> {
  const lines: string[] = [];
  for (let row = 0; row < length; row += 1) {
    lines.push(`${unit[row]}\t${account[row]}\t${month[row]}\t${amount[row]}\n`);
    if (lines.length === 100_000) yield lines.splice(0).join("");
  }
  yield lines.join("");
}
