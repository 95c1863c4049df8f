import type { Month } from "#domain/periods/month.ts";
import { monthOf } from "#domain/periods/month.ts";
import type { SieDay, SieObject } from "#formats/sie/record.ts";

/** An amount of the ledger, in öre, debit positive. */
export interface Entry {
  readonly account: string;
  /** By dimension, in the order of their numbers; none where it is of no object, or of all. */
  readonly objects: readonly SieObject[];
  /** Null for a whole year's. */
  readonly month: Month | null;
  readonly amount: number;
  /** Where it stands; of a sum, where its first part does. */
  readonly line: number;
}

/** An entry of one of the labels that say which year they are of. */
export interface YearEntry extends Entry {
  readonly label: "IB" | "UB" | "OIB" | "OUB" | "RES" | "PSALDO" | "PBUDGET";
  /** 0 is the file's own, -1 the one before. */
  readonly year: number;
}

export function monthOfSieDay(day: SieDay): Month {
  return monthOfSieMonth(Math.floor(day / 100));
}

/** Of 202401. */
export function monthOfSieMonth(month: number): Month {
  return monthOf(Math.floor(month / 100), month % 100);
}

/** Dimensions are numbers, in text. */
export function byNumber(one: string, other: string): number {
  return Number(one) - Number(other) || (one < other ? -1 : Number(one > other));
}

export function inOrder(objects: readonly SieObject[]): readonly SieObject[] {
  return objects.toSorted((one, other) => byNumber(one.dimension, other.dimension));
}

/** One text for the same objects. */
export function objectsKey({ objects }: Pick<Entry, "objects">): string {
  return objects.length === 0 ? "" : JSON.stringify(objects.map(({ dimension, object }) => [dimension, object]));
}

/** Which dimensions an entry has objects of, as `1+6`. */
export function dimensionsOf({ objects }: Entry): string {
  return objects.map(({ dimension }) => dimension).join("+");
}

export function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { amount }) => sum + amount, 0);
}

/** Sums by account. */
export function sumsByAccount(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { account, amount } of entries) sums.set(account, (sums.get(account) ?? 0) + amount);
  return sums;
}
