import { monthKey, writtenSpan } from "#domain/periods/span.ts";
import type { Month } from "#domain/periods/month.ts";
import type { LocalText } from "#domain/text.ts";

import { amountText } from "../../workspace/write/amount.ts";
import type { SourceTotal } from "../extract.ts";
import type { Book } from "./book.ts";
import { monthOfSieDay, sumOf, sumsByAccount, type Entry, type YearEntry } from "./entry.ts";
import type { Telling } from "./telling.ts";
import { statedChanges, type LedgerYear } from "./year.ts";

const money = (amount: number): string => amountText(amount, 2);

/**
 * What the file says of its own sums, beside what was read: each account's year (#RES, #UB less #IB), each account's month where
 * vouchers have #PSALDO beside them, the vouchers and the year as wholes. What differs is told of.
 */
export function totalsOf(book: Book, year: LedgerYear, telling: Telling): readonly SourceTotal[] {
  return [
    ...voucherTotal(book, year),
    ...accountTotals(year, telling),
    ...monthTotals(year, telling),
    ...yearTotal(year, telling),
  ];
}

/** Every voucher is held to come to nothing by itself; this is all of them. */
function voucherTotal(book: Book, { source }: LedgerYear): readonly SourceTotal[] {
  const [first] = book.movements;
  if (source !== "vouchers" || first === undefined) return [];
  const name = { sv: "Debet och kredit i alla verifikationer", en: "Debit and credit of all vouchers" };
  return [total(name, 0, sumOf(book.movements), first.line)];
}

function accountTotals(year: LedgerYear, telling: Telling): readonly SourceTotal[] {
  const stated = statedChanges(year.of);
  if (year.source === "year" || stated.entries.length === 0) return [];
  const movements = year.values.filter(({ figure, scenario }) => figure === "movement" && scenario === "outcome");
  const sums = sumsByAccount(movements);
  const lines = new Map(movements.map(({ account, line }) => [account, line]));
  const entries = new Map(stated.entries.map((entry) => [entry.account, entry]));
  return [...new Set([...entries.keys(), ...sums.keys()])].flatMap((account) => {
    const [amount, sum] = [stated.amounts.get(account) ?? 0, sums.get(account) ?? 0];
    const entry = entries.get(account);
    // An account that the file states nothing of has nothing, and need not be shown.
    if (entry === undefined && sum === 0) return [];
    const label = entry?.label === "RES" || entry === undefined ? "RES" : "UB - #IB";
    const line = entry?.line ?? lines.get(account) ?? 1;
    if (amount !== sum)
      telling.add("ledger-total-differs", line, null, { account, label, stated: money(amount), sum: money(sum) });
    const name = { sv: `Konto ${account}, året (#${label})`, en: `Account ${account}, the year (#${label})` };
    return [total(name, amount, sum, line)];
  });
}

/** Only where vouchers are read and the months are stated beside them, in a file where `{}` is the total. */
function monthTotals(year: LedgerYear, telling: Telling): readonly SourceTotal[] {
  if (year.source !== "vouchers" || year.objectRows === "beside") return [];
  const keyOf = ({ account, month }: Entry): string => `${account} ${month}`;
  const sums = new Map<string, number>();
  for (const value of year.values)
    if (value.scenario === "outcome" && value.figure === "movement")
      sums.set(keyOf(value), (sums.get(keyOf(value)) ?? 0) + value.amount);
  return year.of("PSALDO").flatMap((entry) => {
    if (entry.objects.length > 0 || entry.month === null) return [];
    return [monthTotal(entry, entry.month, sums.get(keyOf(entry)) ?? 0, telling)];
  });
}

function monthTotal(entry: YearEntry, month: Month, sum: number, telling: Telling): SourceTotal {
  const { account, amount, line } = entry;
  const at = monthKey(month);
  if (amount !== sum)
    telling.add("ledger-total-differs", line, null, {
      account,
      label: `PSALDO ${at}`,
      stated: money(amount),
      sum: money(sum),
    });
  return total(
    { sv: `Konto ${account}, ${at} (#PSALDO)`, en: `Account ${account}, ${at} (#PSALDO)` },
    amount,
    sum,
    line,
  );
}

/** What balance accounts changed is what result accounts came to: told of where the file has both. */
function yearTotal(year: LedgerYear, telling: Telling): readonly SourceTotal[] {
  const { entries } = statedChanges(year.of);
  const [first] = year.of("RES");
  if (first === undefined || year.of("UB").length === 0) return [];
  const sum = sumOf(entries);
  if (sum !== 0) telling.add("unbalanced-year", first.line, null, { difference: money(sum) });
  const name = { sv: "Årets förändringar, alla konton", en: "The year's changes, all accounts" };
  return [total(name, 0, sum, first.line)];
}

function total(name: LocalText, amount: number, sum: number, line: number): SourceTotal {
  return { name, amount: money(amount), sum: money(sum), place: { sheet: null, row: line, column: null } };
}

/** Tells of what a careful reader would ask about before any figure is used. */
export function checkBook(book: Book, year: LedgerYear, telling: Telling): void {
  const currency = book.heads.get("VALUTA")?.[0] ?? "";
  if (currency !== "" && currency.toUpperCase() !== "SEK") telling.add("other-currency", null, null, { currency });
  if (book.heads.get("FLAGGA")?.[0] === "1") telling.add("read-before", null, null, {});
  checkNames(book, year, telling);
  checkAfterExport(book, year, telling);
}

/** Only files that list their accounts, or the objects of a dimension, are held to have listed all. */
function checkNames(book: Book, { values }: LedgerYear, telling: Telling): void {
  const told = new Set<string>();
  for (const { account, objects, line } of values) {
    if (book.accounts.size > 0 && !book.accounts.has(account) && !told.has(account)) {
      told.add(account);
      telling.add("unlisted-account", line, null, { account });
    }
    for (const { dimension, object } of objects) {
      const listed = book.objects.get(dimension);
      const key = JSON.stringify([dimension, object]);
      if (object === "" || listed === undefined || listed.has(object) || told.has(key)) continue;
      told.add(key);
      telling.add("unlisted-object", line, null, { dimension, object });
    }
  }
}

function checkAfterExport({ made }: Book, { values }: LedgerYear, telling: Telling): void {
  if (made === null) return;
  const exported = monthOfSieDay(made);
  const late = values.filter(
    ({ scenario, figure, period, amount }) =>
      scenario === "outcome" && figure === "movement" && amount !== 0 && period.from > exported,
  );
  const [first] = late;
  if (first === undefined) return;
  const span = { from: exported, to: exported };
  telling.add("after-export", first.line, first.account, { count: String(late.length), made: writtenSpan(span) });
}
