import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf } from "../read/amount.ts";
import { amountText } from "./amount.ts";

test("an amount is written without needless decimals, and read back the same", () => {
  expect([amountText(4_310_000, 6), amountText(-5, 2), amountText(0, 2), amountText(12, 0)]).toEqual([
    "4.31",
    "-0.05",
    "0",
    "12",
  ]);
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(6), (amount, decimals) => {
      expect(amountOf(amountText(amount, decimals), decimals)).toEqual({ ok: true, amount });
    }),
  );
});
