import { drawnBetween } from "../draw.ts";
import type { MadeValue } from "../value.ts";
import { keyOf, oreOfThousand, yearSpan, type Year } from "./units.ts";

/** The round that the forecast of the last year is made in. */
const round = "2025t2";

/** What the administrations expect of a year by account, in whole thousands of kronor: near what it became, as they could not know. */
export function forecastOf(economy: readonly MadeValue[], year: Year): readonly MadeValue[] {
  const booked = economy.filter(({ scenario }) => scenario === "outcome");
  const byAccount = Map.groupBy(booked, ({ unit, cut }) => `${unit.slice(0, 2)} ${cut["account"]}`);
  return [...byAccount].map(([key, values]) => {
    const [unit = "", account = ""] = key.split(" ");
    const amount = values.reduce((sum, value) => sum + value.amount, 0);
    const off = account === "3810" ? 1000 : drawnBetween(keyOf("forecast", key), 985, 1020);
    const thousands = Math.round((amount * off) / 1000 / oreOfThousand);
    const common = { measure: "ledger", unit, period: yearSpan(year), scenario: "forecast", version: round } as const;
    return { ...common, cut: { account }, amount: thousands * oreOfThousand };
  });
}
