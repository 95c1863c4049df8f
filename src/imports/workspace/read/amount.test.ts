import { parseDecimal, toNumber, zero } from "#domain/quantities/rational.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf } from "./amount.ts";

test("what people write becomes whole parts, exactly", () => {
  expect(amountOf("4,31", 6)).toEqual({ ok: true, amount: 4_310_000 });
  expect(amountOf("-780", 5)).toEqual({ ok: true, amount: -78_000_000 });
  expect(amountOf("1 889,3", 8)).toEqual({ ok: true, amount: 188_930_000_000 });
  expect(amountOf("−0,1", 2)).toEqual({ ok: true, amount: -10 });
  expect(amountOf("-0", 2)).toEqual({ ok: true, amount: 0 });
});

test("nothing is rounded or guessed", () => {
  expect(amountOf("12,345", 2)).toEqual({ ok: false, fault: "too-precise" });
  expect(amountOf("12.340", 2)).toEqual({ ok: true, amount: 1234 });
  expect(amountOf("90071992547409,93", 2)).toEqual({ ok: false, fault: "number-too-large" });
  expect(amountOf("90071992547409,91", 2)).toEqual({ ok: true, amount: Number.MAX_SAFE_INTEGER });
  for (const text of ["", "cirka 5", "5 %", "1e3", "1.889,3", "--5", "0x10"]) {
    expect(amountOf(text, 2)).toEqual({ ok: false, fault: "invalid-number" });
  }
});

test("the quick way and the exact way agree", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789".split("")), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.constantFrom("", "-"),
      digits,
      digits.filter((text) => text.length <= 4),
      (sign, whole, fraction) => {
        const text = `${sign}${whole},${fraction}`;
        const exact = parseDecimal(text) ?? zero;
        const read = amountOf(text, 4);
        expect(read).toEqual({ ok: true, amount: Math.round(toNumber(exact) * 10_000) + 0 });
      },
    ),
  );
});
