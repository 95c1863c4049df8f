import type { Language } from "../text.ts";
import { absolute, divide, rational, type Rational } from "./rational.ts";
import { roundHalfAway } from "./rounding.ts";
import type { MoneyScale, UnitOfMeasurementId } from "./units.ts";

const noBreakSpace = "\u00a0";
const minus = "\u2212";

export interface NumberFormat {
  readonly decimals: number;
  /** auto: minus only; always: plus or minus (zero has neither); never: the magnitude, where the words carry the sign. */
  readonly sign?: "auto" | "always" | "never" | undefined;
  readonly language: Language;
}

/** `1 889,3`, `−4,8`, `+3,7`: no-break spaces between thousands, true minus, decimal comma in Swedish and point in English. */
export function formatNumber(value: Rational, format: NumberFormat): string {
  const rounded = roundHalfAway(format.sign === "never" ? absolute(value) : value, format.decimals);
  return formatRounded(rounded, format);
}

/** As `formatNumber`, for a value that is rounded already and counts units of 10^-decimals. */
export function formatRounded(rounded: bigint, format: NumberFormat): string {
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(format.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - format.decimals).replaceAll(/\B(?=(\d{3})+$)/g, noBreakSpace);
  const fraction = format.decimals === 0 ? "" : (format.language === "sv" ? "," : ".") + digits.slice(-format.decimals);
  return signOf(rounded, format.sign ?? "auto") + whole + fraction;
}

function signOf(rounded: bigint, sign: "auto" | "always" | "never"): string {
  if (rounded < 0n) return sign === "never" ? "" : minus;
  return sign === "always" && rounded > 0n ? "+" : "";
}

const moneyScales: Readonly<Record<MoneyScale, bigint>> = { kr: 1n, tkr: 1000n, mnkr: 1_000_000n, mkr: 1_000_000n };

export function isMoneyScale(text: string): text is MoneyScale {
  return Object.hasOwn(moneyScales, text);
}

/** Kronor in thousands or millions. */
export function toMoneyScale(kronor: Rational, scale: MoneyScale): Rational {
  return divide(kronor, rational(moneyScales[scale]));
}

/** Kronor of an amount that was written in thousands or millions. */
export function fromMoneyScale(amount: Rational, scale: MoneyScale): Rational {
  return rational(amount.num * moneyScales[scale], amount.den);
}

const suffixes: Readonly<
  Record<Exclude<UnitOfMeasurementId, "sek">, Readonly<Record<Language, readonly [one: string, many: string]>>>
> = {
  hours: { sv: ["timme", "timmar"], en: ["hour", "hours"] },
  persons: { sv: ["", ""], en: ["", ""] },
  fte: { sv: ["årsarbetare", "årsarbetare"], en: ["FTE", "FTE"] },
  count: { sv: ["", ""], en: ["", ""] },
  percent: { sv: ["%", "%"], en: ["%", "%"] },
  points: { sv: ["procentenhet", "procentenheter"], en: ["percentage point", "percentage points"] },
  index: { sv: ["", ""], en: ["", ""] },
  days: { sv: ["dag", "dagar"], en: ["day", "days"] },
  weeks: { sv: ["vecka", "veckor"], en: ["week", "weeks"] },
  months: { sv: ["månad", "månader"], en: ["month", "months"] },
  years: { sv: ["år", "år"], en: ["year", "years"] },
  kwh: { sv: ["kWh", "kWh"], en: ["kWh", "kWh"] },
  tonnes: { sv: ["ton", "ton"], en: ["tonne", "tonnes"] },
  ratio: { sv: ["", ""], en: ["", ""] },
};

export interface QuantityFormat extends NumberFormat {
  /** How money is scaled; kronor when left out. */
  readonly in?: MoneyScale | undefined;
  /** Leave out the unit. */
  readonly bare?: boolean | undefined;
}

/** The value with its unit: `3,7 mnkr`, `4,31 %`, `1,2 procentenheter`. */
export function formatQuantity(value: Rational, unit: UnitOfMeasurementId, format: QuantityFormat): string {
  const scaled = unit === "sek" ? toMoneyScale(value, format.in ?? "kr") : value;
  const number = formatNumber(scaled, format);
  const suffix = format.bare === true ? "" : unitSuffix(unit, format, roundHalfAway(absolute(scaled), format.decimals));
  return suffix === "" ? number : number + noBreakSpace + suffix;
}

function unitSuffix(unit: UnitOfMeasurementId, format: QuantityFormat, rounded: bigint): string {
  if (unit === "sek") return unitHead(unit, format.language, format.in);
  const isOne = rounded === 10n ** BigInt(format.decimals) && format.decimals === 0;
  return suffixes[unit][format.language][isOne ? 0 : 1];
}

/** The unit as it stands once in a table's head: `mnkr`, `%`, `timmar`; empty where the number says it all. */
export function unitHead(unit: UnitOfMeasurementId, language: Language, scale: MoneyScale | undefined): string {
  if (unit !== "sek") return suffixes[unit][language][1];
  if (language === "sv") return scale ?? "kr";
  return { kr: "SEK", tkr: "SEK thousand", mnkr: "SEK million", mkr: "SEK million" }[scale ?? "kr"];
}

const words: Readonly<Record<Language, readonly string[]>> = {
  sv: ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
};

/** A whole number up to twelve in words, larger ones in figures. */
export function formatWords(value: bigint, language: Language): string {
  return words[language][Number(value)] ?? formatRounded(value, { decimals: 0, language });
}
