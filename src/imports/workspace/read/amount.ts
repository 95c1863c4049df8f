import { multiply, parseDecimal, rational } from "#domain/quantities/rational.ts";
import type { MoneyScale } from "#domain/quantities/units.ts";

/** How many kronor one of the scale is, as a power of ten. */
export const moneyExponent: Readonly<Record<MoneyScale, number>> = { kr: 0, tkr: 3, mnkr: 6, mkr: 6 };

export type ReadAmount =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly fault: "invalid-number" | "too-precise" | "number-too-large" };

/** A number as written, as a whole number of parts `places` decimal places down: exact, or not at all. */
export function amountOf(text: string, places: number): ReadAmount {
  // Nearly all ledger rows are plain numbers: moving the decimal sign of the text is exact, and quick.
  const [, sign, whole = "", fraction = ""] = /^(-?)(\d+)(?:[.,](\d+))?$/u.exec(text) ?? [];
  if (sign !== undefined && fraction.length <= places) {
    return safe(Number(sign + whole + fraction + "0".repeat(places - fraction.length)));
  }
  const value = parseDecimal(text);
  if (value === null) return { ok: false, fault: "invalid-number" };
  const scaled = multiply(value, rational(10n ** BigInt(places)));
  if (scaled.den !== 1n) return { ok: false, fault: "too-precise" };
  return safe(Number(scaled.num));
}

function safe(amount: number): ReadAmount {
  return Number.isSafeInteger(amount) ? { ok: true, amount: amount + 0 } : { ok: false, fault: "number-too-large" };
}
