import { parseDecimal, subtract, isZero } from "#domain/quantities/rational.ts";

import type { Extract, SourceTotal } from "../sources/extract.ts";
import type { Problems } from "../workspace/problems.ts";
import { placeAt } from "./place.ts";

/** Whether the values come to what the source itself says that they do: exactly. */
export function agrees({ amount, sum }: Pick<SourceTotal, "amount" | "sum">): boolean {
  const [stated, counted] = [parseDecimal(amount), parseDecimal(sum)];
  return stated !== null && counted !== null && isZero(subtract(stated, counted));
}

/** Tells of the source's own totals that its values do not come to. A ledger's reader has told of them itself, by account. */
export function checkTotals({ kind, totals }: Extract, file: string, problems: Problems): void {
  if (kind === "ledger") return;
  for (const total of totals) {
    if (agrees(total)) continue;
    const place = { ...placeAt(file, total.place), excerpt: `${total.name.sv}: ${total.amount}` };
    problems.add("total-differs", place, { name: total.name.sv, stated: total.amount, sum: total.sum });
  }
}
