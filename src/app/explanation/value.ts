import type { Answer, Query } from "#domain/cube/query.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { unitOfScenario } from "#domain/measures/scenario.ts";
import { formatQuantity, toMoneyScale } from "#domain/quantities/format.ts";
import { rational, type Rational } from "#domain/quantities/rational.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import { precisionOf, printValue } from "#reports/build/print.ts";
import type { Scope } from "#reports/build/context.ts";

import type { ValueInline } from "../document.ts";

/** How many decimals beyond the ordinary an explanation may show, so that what was rounded away can be seen. */
const more = 2;

/** The value with the decimals it has, at most two beyond the printed; null where there is none. */
export function preciseValue(scope: Scope, query: Query, answer: Answer): ValueInline | null {
  if (answer.state === "absent") return null;
  const { decimals, scale } = precisionOf(scope, query, answer.unit, {});
  const shown = answer.unit === "sek" ? toMoneyScale(answer.value, scale) : answer.value;
  return printValue(scope, query, answer, { decimals: neededDecimals(shown, decimals) });
}

function neededDecimals(value: Rational, ordinary: number): number {
  for (let decimals = ordinary; decimals < ordinary + more; decimals += 1)
    if (10n ** BigInt(decimals) % value.den === 0n) return decimals;
  return ordinary + more;
}

/** A stored value as it is in the source: money in kronor, all with the decimals they have. */
export function factValue({ workspace, language }: Pick<Scope, "workspace" | "language">, fact: Fact): string {
  const measure = workspace.measures.find((one) => one.id === fact.measure);
  if (measure === undefined) return String(fact.amount);
  const unit = unitOfScenario(measure.unit, fact.scenario);
  const scale = 10n ** BigInt(unitsOfMeasurement[unit].decimals);
  const print = (amount: number): string => {
    const value = rational(BigInt(amount), scale);
    return formatQuantity(value, unit, { decimals: neededDecimals(value, 0), language, in: "kr" });
  };
  return fact.upper === null ? print(fact.amount) : `${print(fact.amount)} – ${print(fact.upper)}`;
}
