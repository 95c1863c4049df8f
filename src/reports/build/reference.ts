import type { Reference } from "#domain/plan/plan.ts";
import { referenceText } from "#domain/plan/reference-text.ts";
import { formatQuantity } from "#domain/quantities/format.ts";
import { absolute, compare, parseDecimal, rational, type Rational } from "#domain/quantities/rational.ts";
import type { MoneyScale, UnitOfMeasurementId } from "#domain/quantities/units.ts";
import type { Inline } from "../document.ts";
import type { Asked } from "./ask.ts";
import { text, type Scope } from "./context.ts";
import { moneyDecimals, printValue } from "./print.ts";

/** A baseline or a target as it is printed; empty where it is not set. `fact` is asked for where the reference says so. */
export function printReference(
  scope: Scope,
  reference: Reference,
  unit: UnitOfMeasurementId | null,
  fact: Asked | null,
  scale: MoneyScale,
): readonly Inline[] {
  if (reference.kind === "not_set") return [];
  if (reference.kind !== "fact")
    return [text(referenceText(reference, scope.language, (one, bare) => printNumber(scope, one, unit, scale, bare)))];
  return fact?.answer.state === "value" ? [printValue(scope, fact.query, fact.answer, { table: true, in: scale })] : [];
}

/** As many decimals as were written; money as its scale has. */
function printNumber(
  scope: Scope,
  written: string,
  unit: UnitOfMeasurementId | null,
  scale: MoneyScale,
  bare: boolean,
): string {
  const value = parseDecimal(written);
  if (value === null) return written;
  const decimals =
    unit === "sek" ? moneyDecimals(scope.workspace.style, scale) : (written.split(/[.,]/u)[1]?.length ?? 0);
  return formatQuantity(value, unit ?? "ratio", { decimals, language: scope.language, in: scale, bare });
}

const million = rational(1_000_000);
const tenMillion = rational(10_000_000);

/**
 * The scale of amounts that stand side by side, each with its own unit: thousands where one is less than a million and none
 * is ten, so that `1 070 tkr` and `780 tkr` can be compared.
 */
export function scaleFor(scope: Scope, values: readonly (Rational | null)[]): MoneyScale {
  const { money } = scope.workspace.style;
  const amounts = values
    .filter((value) => value !== null)
    .map(absolute)
    .filter(({ num }) => num > 0n);
  const isUnder = (limit: Rational) => (amount: Rational) => compare(amount, limit) < 0;
  const small = amounts.some(isUnder(million)) && amounts.every(isUnder(tenMillion));
  return small && (money === "mnkr" || money === "mkr") ? "tkr" : money;
}
