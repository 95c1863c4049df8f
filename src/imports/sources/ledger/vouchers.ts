import type { SieDay, SieObject, SieRow, SieVoucher } from "#formats/sie/record.ts";

import { amountText } from "../../workspace/write/amount.ts";
import { inOrder, monthOfSieDay, objectsKey, type Entry } from "./entry.ts";
import type { Telling } from "./telling.ts";

/** The rows of a ledger's vouchers, added up as they come. */
export interface Vouchers {
  readonly begin: (voucher: SieVoucher, line: number) => void;
  readonly row: (row: SieRow, line: number) => void;
  readonly end: () => void;
  /** A sum for each account, objects and month, in the order in which they were begun. */
  readonly sums: () => readonly Entry[];
  readonly counts: () => { readonly vouchers: number; readonly rows: number };
}

/** More than any region has of accounts, objects and months together. */
export const mostSums = 500_000;

interface Open {
  readonly voucher: SieVoucher;
  readonly line: number;
  sum: number;
  /** An added row, of which an identical one should follow. */
  added: { readonly row: SieRow; readonly line: number } | null;
}

interface Sum extends Entry {
  amount: number;
}

/** Each voucher must come to nothing: one that does not is told of, and its rows are counted all the same. */
export function startVouchers(telling: Telling): Vouchers {
  const sums = new Map<string, Sum>();
  const lines = new Map<string, number>();
  const numberOf = objectsNumber();
  let open: Open | null = null;
  const counts = { vouchers: 0, rows: 0 };

  const count = (one: Open, row: SieRow, line: number): void => {
    counts.rows += 1;
    const amount = telling.amount(row, line);
    if (amount === null) return;
    one.sum = telling.sum(one.sum + amount, one.line);
    const month = monthOfSieDay(row.day ?? one.voucher.day);
    const key = `${row.account}\u0000${numberOf(row.objects)}\u0000${month}`;
    const sum = sums.get(key);
    if (sum === undefined && sums.size >= mostSums) telling.full();
    else if (sum === undefined)
      sums.set(key, { account: row.account, objects: inOrder(row.objects), month, amount, line });
    else sum.amount = telling.sum(sum.amount + amount, line);
  };

  const countAdded = (one: Open): void => {
    if (one.added === null) return;
    const { row, line } = one.added;
    telling.add("added-row-alone", line, `#RTRANS ${row.account} ${row.amount}`, {});
    count(one, row, line);
    one.added = null;
  };

  return {
    begin: (voucher, line) => {
      counts.vouchers += 1;
      open = { voucher, line, sum: 0, added: null };
      if (voucher.number === "" || voucher.number === "0") return;
      const name = nameOf(voucher);
      // Some programs begin the numbers anew each month.
      const key = `${name} ${voucher.day}`;
      const before = lines.get(key);
      if (before === undefined) lines.set(key, line);
      else telling.add("repeated-voucher", line, voucher.text, { voucher: name, line: String(before) });
    },
    row: (row, line) => {
      if (open === null) return;
      if (open.added !== null && row.label === "TRANS" && isSame(open.added.row, row)) open.added = null;
      countAdded(open);
      if (row.label === "TRANS") count(open, row, line);
      if (row.label === "RTRANS") open.added = { row, line };
    },
    end: () => {
      if (open === null) return;
      countAdded(open);
      const { voucher, line, sum } = open;
      if (sum !== 0)
        telling.add("unbalanced-voucher", line, `${dayText(voucher.day)} ${voucher.text}`, {
          voucher: nameOf(voucher),
          difference: amountText(sum, 2),
        });
      open = null;
    },
    sums: () => [...sums.values()],
    counts: () => counts,
  };
}

/** The day may differ: a row that was added bears the day when it was. */
function isSame(one: SieRow, other: SieRow): boolean {
  return one.account === other.account && one.amount === other.amount && objectsKey(one) === objectsKey(other);
}

/** `A 17`. */
function nameOf({ series, number }: SieVoucher): string {
  return [series, number].filter((part) => part !== "").join(" ") || "–";
}

/** `2024-01-31` of 20240131. */
function dayText(day: SieDay): string {
  return String(day).replace(/^(\d+)(\d\d)(\d\d)$/u, "$1-$2-$3");
}

/** A number for each list of objects, the same for the same objects in another order. */
function objectsNumber(): (objects: readonly SieObject[]) => number {
  const byList = new WeakMap<readonly SieObject[], number>();
  const byKey = new Map<string, number>();
  return (objects) => {
    const known = byList.get(objects);
    if (known !== undefined) return known;
    const key = objectsKey({ objects: inOrder(objects) });
    const number = byKey.get(key) ?? byKey.size;
    byKey.set(key, number);
    byList.set(objects, number);
    return number;
  };
}
