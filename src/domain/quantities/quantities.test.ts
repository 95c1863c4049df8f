import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, formatQuantity, formatWords } from "./format.ts";
import {
  absolute,
  add,
  compare,
  decimalText,
  divide,
  fromInteger,
  isZero,
  multiply,
  negate,
  parseDecimal,
  rational,
  subtract,
  sum,
  type Rational,
} from "./rational.ts";
import { foot, roundHalfAway } from "./rounding.ts";

const rationals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([num, den]) => rational(num, den));

test("arithmetic is exact and undoes itself", () => {
  fc.assert(
    fc.property(rationals, rationals, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      expect(isZero(b) ? a : divide(multiply(a, b), b)).toEqual(a);
      expect(compare(a, b)).toBe(-compare(b, a) || 0);
    }),
  );
});

test("division by zero is refused", () => {
  expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
});

test("rounding is half away from zero, odd about zero and off by half a unit at most", () => {
  fc.assert(
    fc.property(rationals, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const rounded = roundHalfAway(value, decimals);
      expect(roundHalfAway(negate(value), decimals)).toBe(-rounded);
      const error = absolute(subtract(value, rational(rounded, 10n ** BigInt(decimals))));
      expect(compare(multiply(error, rational(2n * 10n ** BigInt(decimals))), rational(1))).toBeLessThanOrEqual(0);
    }),
  );
});

test.each([
  ["2,5", 0, 3n],
  ["-2,5", 0, -3n],
  ["2,449", 1, 24n],
  ["0,05", 1, 1n],
])("%s with %i decimals rounds to %s", (text, decimals, expected) => {
  expect(roundHalfAway(parseDecimal(text) ?? rational(0), decimals)).toBe(expected);
});

test("a footed column adds up to its rounded total, and no part moves more than one step", () => {
  fc.assert(
    fc.property(
      fc.array(rationals, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 3 }),
      (values, decimals) => {
        const { rounded, adjusted } = foot(values, sum(values), decimals);
        expect(rounded.reduce((all, value) => all + value, 0n)).toBe(roundHalfAway(sum(values), decimals));
        rounded.forEach((value, index) => {
          const moved = value - roundHalfAway(values[index] ?? rational(0), decimals);
          expect(moved === 0n).toBe(adjusted[index] === false);
          expect([-1n, 0n, 1n]).toContain(moved);
        });
      },
    ),
  );
});

test("parts that are not the parts of the total are left as they are", () => {
  const { rounded, adjusted } = foot([rational(1), rational(1)], rational(10), 0);
  expect([rounded, adjusted]).toEqual([
    [1n, 1n],
    [false, false],
  ]);
});

const decimal = (text: string): Rational | null => parseDecimal(text);

test.each([
  ["1 889,3", rational(18893, 10)],
  ["1\u00a0889,3", rational(18893, 10)],
  ["-3.5", rational(-7, 2)],
  ["−4,8", rational(-24, 5)],
  ["+2", rational(2)],
  ["- 56", rational(-56)],
  ["0,0", rational(0)],
])("%s is read", (text, value) => {
  expect(decimal(text)).toEqual(value);
});

test.each(["", "1,2,3", "1.234,5", "12 34", "1e5", "0x10", "tio", "5%", ",5", "1 2345"])("%s is no number", (text) => {
  expect(decimal(text)).toBeNull();
});

test("what is printed is read back as what it was rounded to", () => {
  fc.assert(
    fc.property(
      rationals,
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom<("sv" | "en")[]>("sv", "en"),
      (value, decimals, language) => {
        const printed = formatNumber(value, { decimals, language });
        expect(parseDecimal(printed)).toEqual(fromInteger(roundHalfAway(value, decimals), decimals));
      },
    ),
  );
});

test("Swedish print: no-break spaces, true minus, decimal comma", () => {
  expect(formatNumber(rational(18893, 10), { decimals: 1, language: "sv" })).toBe("1\u00a0889,3");
  expect(formatNumber(rational(-24, 5), { decimals: 1, language: "sv" })).toBe("\u22124,8");
  expect(formatNumber(rational(37, 10), { decimals: 1, sign: "always", language: "sv" })).toBe("+3,7");
  expect(formatNumber(rational(-1, 100), { decimals: 1, sign: "always", language: "sv" })).toBe("0,0");
  expect(formatNumber(rational(1234567), { decimals: 0, language: "en" })).toBe("1\u00a0234\u00a0567");
});

test("a quantity stands with its unit", () => {
  const sv = { decimals: 1, language: "sv" } as const;
  expect(formatQuantity(rational(3_700_000), "sek", { ...sv, in: "mnkr", sign: "always" })).toBe("+3,7\u00a0mnkr");
  expect(formatQuantity(rational(431, 100), "percent", { ...sv, decimals: 2 })).toBe("4,31\u00a0%");
  expect(formatQuantity(rational(6, 5), "points", sv)).toBe("1,2\u00a0procentenheter");
  expect(formatQuantity(rational(1), "points", { ...sv, decimals: 0 })).toBe("1\u00a0procentenhet");
  expect(formatQuantity(rational(12), "persons", { ...sv, decimals: 0 })).toBe("12");
  expect([formatWords(11n, "sv"), formatWords(13n, "sv")]).toEqual(["elva", "13"]);
});

test("decimal text is exact, and read back the same", () => {
  expect(decimalText(rational(-12345n, 10n))).toBe("-1234.5");
  expect(decimalText(rational(1, 8))).toBe("0.125");
  expect(decimalText(rational(0))).toBe("0");
  expect(() => decimalText(rational(1, 3))).toThrow(RangeError);
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.integer({ min: 0, max: 12 }),
      (amount, decimals) => {
        const value = fromInteger(amount, decimals);
        expect(parseDecimal(decimalText(value))).toEqual(value);
      },
    ),
  );
});
