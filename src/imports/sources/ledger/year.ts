import { addMonths, type Month } from "#domain/periods/month.ts";
import { monthKey, spanKey, type Span } from "#domain/periods/span.ts";

import type { Book } from "./book.ts";
import { monthOfSieDay, sumsByAccount, type Entry, type YearEntry } from "./entry.ts";
import { objectRowsOf, withoutOverlap, type ObjectRows } from "./objects.ts";
import type { Telling } from "./telling.ts";

/** What the reader of ledgers is told beside the file. */
export interface LedgerReading {
  /** Which of the file's years is read: 0 is its own, -1 the one before. */
  readonly year: number;
  /** Which dimension's amounts are used where several divide the same totals; null is the first by number. */
  readonly dimension: string | null;
  /** Whether balances (#IB, #UB) are among the values, beside what changed. */
  readonly hasBalances: boolean;
}

/** A value of the ledger before it has names. */
export interface LedgerValue extends Entry {
  readonly period: Span;
  readonly scenario: "outcome" | "budget";
  readonly figure: "movement" | "balance";
}

/** Where the changes of the year are taken from. */
export type MovementSource = "vouchers" | "months" | "year";

/** One year of a book: its values, and what they are held against. */
export interface LedgerYear {
  readonly number: number;
  /** Null where the file does not say: then its vouchers are taken as they come. */
  readonly span: Span | null;
  readonly source: MovementSource;
  readonly objectRows: ObjectRows;
  readonly values: readonly LedgerValue[];
  /** The year's amounts by label. */
  readonly of: (...labels: readonly YearEntry["label"][]) => readonly YearEntry[];
}

/** The values of the year that is read; years and months that cannot be are told of. */
export function yearOf(book: Book, reading: LedgerReading, telling: Telling): LedgerYear {
  const own = book.entries.filter(({ year }) => year === reading.year);
  const of: LedgerYear["of"] = (...labels) => own.filter(({ label }) => labels.includes(label));
  const span = spanOf(book, reading, own, telling);
  const stated = statedChanges(of);
  const objectRows = objectRowsOf(of("PSALDO"), stated.amounts);
  const { dimension } = reading;
  const months = (label: "PSALDO" | "PBUDGET"): readonly Entry[] =>
    withoutOverlap(of(label), objectRows, dimension, label === "PSALDO" ? of("OIB", "OUB") : [], telling);
  const vouchers = reading.year === 0 ? book.movements : [];
  const source: MovementSource = vouchers.length > 0 ? "vouchers" : of("PSALDO").length > 0 ? "months" : "year";
  const budget = months("PBUDGET").map(valueOf("budget", telling, span));
  const monthly = source === "vouchers" ? vouchers : source === "months" ? months("PSALDO") : [];
  const movements = monthly.map(valueOf("outcome", telling, span));
  const closing = closingOf(book, reading.year, span, monthly);
  const yearly = source === "year" && span !== null && closing !== null ? { from: span.from, to: closing } : null;
  return {
    number: reading.year,
    span,
    source,
    objectRows,
    of,
    values: [
      ...movements.flatMap((value) => value ?? []),
      ...(yearly === null ? [] : stated.entries.map((entry) => ofSpan(entry, yearly, "movement"))),
      ...(reading.hasBalances && span !== null && closing !== null
        ? balances(of, span, closing, dimension, telling)
        : []),
      ...budget.flatMap((value) => value ?? []),
    ],
  };
}

/** What the file says that each account changed in the year: its result, or closing less opening balance. */
export function statedChanges(of: LedgerYear["of"]): {
  readonly amounts: ReadonlyMap<string, number>;
  readonly entries: readonly YearEntry[];
} {
  const results = of("RES").filter(({ objects }) => objects.length === 0);
  const [openings, closings] = [of("IB"), of("UB")].map(
    (entries) => new Map(entries.filter(({ objects }) => objects.length === 0).map((entry) => [entry.account, entry])),
  );
  const hasResult = new Set(results.map(({ account }) => account));
  const changes = [...(closings ?? []), ...(openings ?? [])].flatMap(([account, entry]) => {
    const [before, after] = [openings?.get(account), closings?.get(account)];
    // Some programs give a result account's closing balance too: that is its result once more.
    if (hasResult.has(account) || (entry === before && after !== undefined)) return [];
    return [{ ...entry, amount: (after?.amount ?? 0) - (before?.amount ?? 0) }];
  });
  const entries = [...results, ...changes];
  return { amounts: sumsByAccount(entries), entries };
}

function spanOf(book: Book, { year }: LedgerReading, own: readonly YearEntry[], telling: Telling): Span | null {
  const found = book.years.get(year);
  if (found !== undefined) {
    const span = { from: monthOfSieDay(found.from), to: monthOfSieDay(found.to) };
    if (span.from <= span.to) return span;
  }
  if (own.length > 0 || year !== 0) telling.add("unknown-year", own[0]?.line ?? null, null, { year: String(year) });
  return null;
}

/** The month that the balances are of: the one that the file says, else the last that it can know of. */
function closingOf(book: Book, year: number, span: Span | null, monthly: readonly Entry[]): Month | null {
  if (span === null) return null;
  if (year !== 0) return span.to;
  const last = monthly.reduce((latest, { month, amount }) => Math.max(latest, amount === 0 ? 0 : (month ?? 0)), 0);
  const made = book.made === null ? Number(span.to) : Number(monthOfSieDay(book.made));
  const known = book.extent === null ? Math.max(last, made) : Number(monthOfSieDay(book.extent));
  return addMonths(span.from, Math.max(0, Math.min(known, span.to) - span.from));
}

/** A month's entry as a value; null, and told, where the month is not the year's. */
function valueOf(scenario: LedgerValue["scenario"], telling: Telling, span: Span | null) {
  return (entry: Entry): LedgerValue | null => {
    const { month } = entry;
    if (month === null) return null;
    if (span !== null && (month < span.from || month > span.to)) {
      telling.add("outside-year", entry.line, entry.account, { period: monthKey(month), year: spanKey(span) });
      return null;
    }
    return { ...entry, period: { from: month, to: month }, scenario, figure: "movement" };
  };
}

function ofSpan(entry: Entry, period: Span, figure: LedgerValue["figure"]): LedgerValue {
  return { ...entry, period, scenario: "outcome", figure };
}

/** The opening balance in the month before the year, and the closing one in the last month that is known. */
function balances(
  of: LedgerYear["of"],
  span: Span,
  closing: Month,
  dimension: string | null,
  telling: Telling,
): readonly LedgerValue[] {
  const results = new Set(of("RES").map(({ account }) => account));
  const at = (month: Month, ...labels: readonly YearEntry["label"][]): readonly LedgerValue[] =>
    withoutOverlap(
      of(...labels).filter(({ account }) => !results.has(account)),
      "within",
      dimension,
      [],
      telling,
    ).map((entry) => ofSpan(entry, { from: month, to: month }, "balance"));
  return [...at(addMonths(span.from, -1), "IB", "OIB"), ...at(closing, "UB", "OUB")];
}
