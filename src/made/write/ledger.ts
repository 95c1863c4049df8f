import { firstDay, lastDay, monthKey, wholeYear, type Span } from "#domain/periods/span.ts";
import { decimalText, fromInteger } from "#domain/quantities/rational.ts";
import type { SieDay, SieRecord } from "#formats/sie/record.ts";
import { writeSie } from "#formats/sie/write.ts";

import type { MadeValue } from "../value.ts";

/** What a ledger calls its things, by their codes. */
export interface LedgerNames {
  readonly company: string;
  readonly accounts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

/** The dimension whose objects are units: in SIE its number is reserved for that. */
const unitDimension = "1";

/** The account of money, that each voucher is balanced by. It is no part of any result. */
const money = { account: "1910", name: "Likvida medel" };

/**
 * A year of a ledger as SIE 4: what was booked as one balanced voucher for each unit and month, what was budgeted as #PBUDGET.
 * The values are of one month each, all in the year, in öre and of an account. Debit is positive, so that a cost has no minus.
 */
export function writeLedger(names: LedgerNames, year: Span, values: readonly MadeValue[]): Uint8Array {
  const of = (scenario: MadeValue["scenario"]): MadeValue[] => values.filter((value) => value.scenario === scenario);
  const booked = Map.groupBy(of("outcome"), ({ unit, period }) => `${monthKey(period.to)} ${unit}`);
  const vouchers = [...booked].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, rows]) => rows);
  const records = [
    ...headOf(names, year, values),
    ...of("budget").map((value) => budgetOf(value)),
    ...vouchers.flatMap((rows, index) => voucherOf(rows, index + 1)),
  ];
  return writeSie(records, { checksum: true });
}

function headOf(names: LedgerNames, year: Span, values: readonly MadeValue[]): SieRecord[] {
  const accounts = codesOf(values.map(accountOf)).map((account) => ({
    account,
    name: names.accounts.get(account) ?? account,
  }));
  const units = codesOf(values.map(({ unit }) => unit));
  const { from, to } = { from: firstDay(wholeYear(year)), to: lastDay(wholeYear(year)) };
  return [
    { kind: "head", label: "FLAGGA", fields: ["0"] },
    { kind: "head", label: "PROGRAM", fields: ["Exempelredovisning", "1.0"] },
    { kind: "head", label: "FORMAT", fields: ["PC8"] },
    { kind: "made", day: dayOf(to) },
    { kind: "type", type: "4" },
    { kind: "head", label: "FNAMN", fields: [names.company] },
    { kind: "year", year: 0, from: dayOf(from), to: dayOf(to) },
    ...[money, ...accounts].map((account) => ({ kind: "account", ...account }) as const),
    { kind: "dimension", dimension: unitDimension, name: "Ansvar", within: null },
    ...units.map((object) => {
      return { kind: "object", dimension: unitDimension, object, name: names.units.get(object) ?? object } as const;
    }),
  ];
}

function budgetOf(value: MadeValue): SieRecord {
  return {
    kind: "period",
    label: "PBUDGET",
    year: 0,
    month: Number(monthKey(value.period.to).replace("-", "")),
    account: accountOf(value),
    objects: [{ dimension: unitDimension, object: value.unit }],
    amount: debit(value.amount),
    quantity: null,
  };
}

function voucherOf(values: readonly MadeValue[], number: number): SieRecord[] {
  const [first] = values;
  if (first === undefined) return [];
  const objects = [{ dimension: unitDimension, object: first.unit }];
  const row = { kind: "row", label: "TRANS", objects, day: null, text: "", quantity: null } as const;
  const balance = values.reduce((sum, { amount }) => sum - amount, 0);
  return [
    {
      kind: "voucher",
      series: "A",
      number: String(number),
      day: dayOf(lastDay(first.period)),
      text: "Månadens bokföring",
    },
    ...values.map((value) => ({ ...row, account: accountOf(value), amount: debit(value.amount) })),
    { ...row, account: money.account, amount: debit(balance) },
    { kind: "voucherEnd" },
  ];
}

function accountOf({ cut }: MadeValue): string {
  return cut["account"] ?? "";
}

function codesOf(codes: readonly string[]): string[] {
  return [...new Set(codes)].toSorted();
}

/** Öre, income positive, as a ledger writes it. */
function debit(amount: number): string {
  return decimalText(fromInteger(-amount, 2));
}

function dayOf(date: string): SieDay {
  return Number(date.replaceAll("-", ""));
}
