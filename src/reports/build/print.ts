import type { Tone } from "#domain/assessment/scale.ts";
import type { Answer, Coverage, PresentAnswer, Query } from "#domain/cube/query.ts";
import { queryRef } from "#domain/cube/query.ts";
import type { Qualifier } from "#domain/measures/fact.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import { formatQuantity, formatWords, toMoneyScale, unitHead } from "#domain/quantities/format.ts";
import { compare, negate, sign, type Rational } from "#domain/quantities/rational.ts";
import type { MoneyScale, UnitOfMeasurementId } from "#domain/quantities/units.ts";
import { term, type Term } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";
import type { NumberStyle } from "#domain/workspace.ts";
import type { Inline, ValueInline } from "../document.ts";
import type { Asked } from "./ask.ts";
import { measureOf, statementRowOf, text, type Scope } from "./context.ts";

export interface PrintOptions {
  readonly decimals?: number | undefined;
  readonly in?: MoneyScale | undefined;
  readonly sign?: "auto" | "always" | "never" | undefined;
  /** Leave out the unit. */
  readonly bare?: boolean | undefined;
  /** Leave out the qualifier: cirka, drygt. */
  readonly exact?: boolean | undefined;
  /** Whole numbers up to twelve in words. */
  readonly words?: boolean | undefined;
  /** In tables words are short. */
  readonly table?: boolean | undefined;
  /** The value as rounding was adjusted so that the table foots, in place of the answer's. */
  readonly adjusted?: Rational | undefined;
}

const signed: ReadonlySet<Scenario> = new Set([
  "deviation",
  "deviation_percent",
  "forecast_deviation",
  "forecast_deviation_percent",
  "previous_forecast_deviation",
  "forecast_deviation_change",
  "difference",
  "difference_percent",
  "target_difference",
  "change",
  "change_percent",
  "forecast_change",
]);

/** Favourable-positive by definition; never turned, whatever the workspace's sign style. */
export const favourable: ReadonlySet<Scenario> = new Set([
  "deviation",
  "deviation_percent",
  "forecast_deviation",
  "forecast_deviation_percent",
  "previous_forecast_deviation",
  "forecast_deviation_change",
]);

/** How many decimals a value is printed with, and in what money scale. */
export function precisionOf(
  scope: Scope,
  query: Query,
  unit: UnitOfMeasurementId,
  options: Pick<PrintOptions, "decimals" | "in">,
): { readonly decimals: number; readonly scale: MoneyScale } {
  const { style } = scope.workspace;
  const rate = isMoneyRate(scope, query.measure);
  const scale = options.in ?? (rate ? "kr" : style.money);
  if (options.decimals !== undefined) return { decimals: options.decimals, scale };
  if (rate && options.in === undefined) return { decimals: measureOf(scope, query.measure)?.decimals ?? 0, scale };
  if (unit === "sek") return { decimals: moneyDecimals(style, scale), scale };
  if (query.scenario.endsWith("_percent")) return { decimals: 1, scale };
  return { decimals: measureOf(scope, query.measure)?.decimals ?? 1, scale };
}

/** Money for each of something, such as kronor a visit: printed in kronor, since thousands would leave nothing of it. */
export function isMoneyRate(scope: Scope, measure: string): boolean {
  const found = measureOf(scope, measure);
  return found?.unit === "sek" && found.kind === "rate";
}

/** Decimals of an amount of money in a scale. */
export function moneyDecimals(style: NumberStyle, scale: MoneyScale): number {
  if (scale === style.money) return style.moneyDecimals;
  return scale === "kr" || scale === "tkr" ? 0 : 1;
}

/** A value as it is printed, with the question it answers. */
export function printValue(scope: Scope, query: Query, answer: PresentAnswer, options: PrintOptions = {}): ValueInline {
  const turn = isTurned(scope, query) ? negate : (value: Rational): Rational => value;
  const range = {
    value: turn(options.adjusted ?? answer.value),
    upper: answer.upper === null ? null : turn(answer.upper),
  };
  return {
    kind: "value",
    text: qualified(scope, answer.qualifier, options, numberText(scope, query, answer, range, options)),
    ref: queryRef(query),
    valueKind: answer.kind,
    tone: options.sign === "never" ? "none" : toneOf(scope, query, answer.value),
    adjusted: options.adjusted !== undefined,
    preliminary: answer.preliminary,
  };
}

/** Whether a cost is printed without its minus. */
export function isTurned(scope: Scope, query: Query): boolean {
  if (scope.workspace.style.costs !== "positive_costs" || favourable.has(query.scenario)) return false;
  return statementRowOf(scope, query.measure)?.nature === "cost";
}

const mirrored = {
  over: "under",
  under: "over",
  at_least: "at_most",
  at_most: "at_least",
  about: "about",
  almost: "almost",
} as const;

/** An answer with the sign that it is printed with. */
export function answerAsPrinted(scope: Scope, { query, answer }: Asked): Answer {
  if (answer.state === "absent" || !isTurned(scope, query)) return answer;
  const value = negate(answer.upper ?? answer.value);
  const upper = answer.upper === null ? null : negate(answer.value);
  return { ...answer, value, upper, qualifier: answer.qualifier === null ? null : mirrored[answer.qualifier] };
}

function numberText(
  scope: Scope,
  query: Query,
  answer: PresentAnswer,
  { value, upper }: { readonly value: Rational; readonly upper: Rational | null },
  options: PrintOptions,
): string {
  const { unit } = answer;
  const { decimals, scale } = precisionOf(scope, query, unit, options);
  const scaled = unit === "sek" ? toMoneyScale(value, scale) : value;
  const isWhole = scaled.den === 1n;
  if (options.words === true && isWhole) return inWords(scaled, unit, scope, scale, options.bare === true);
  const rough = answer.qualifier !== null && options.decimals === undefined && isWhole;
  const sign = printedSign(query.scenario, options.sign);
  const format = { decimals: rough ? 0 : decimals, language: scope.language, in: scale, bare: options.bare, sign };
  if (upper === null) return formatQuantity(value, unit, format);
  const [lowest, highest] = compare(upper, value) < 0 ? [upper, value] : [value, upper];
  return `${formatQuantity(lowest, unit, { ...format, bare: true })}–${formatQuantity(highest, unit, format)}`;
}

function printedSign(scenario: Scenario, asked: PrintOptions["sign"]): "auto" | "always" | "never" {
  if (asked === "always" || asked === "never") return asked;
  return signed.has(scenario) ? "always" : "auto";
}

function inWords(whole: Rational, unit: UnitOfMeasurementId, scope: Scope, scale: MoneyScale, bare: boolean): string {
  const suffix = bare ? "" : unitHead(unit, scope.language, scale);
  const words = formatWords(whole.num, scope.language);
  return suffix === "" ? words : `${words}\u00a0${suffix}`;
}

function qualified(scope: Scope, qualifier: Qualifier | null, options: PrintOptions, value: string): string {
  if (qualifier === null || options.exact === true) return value;
  const words: Readonly<Record<Qualifier, Term>> = {
    about: options.table === true ? "aboutShort" : "about",
    almost: "almost",
    over: "justOver",
    at_least: "atLeast",
    under: "lessThan",
    at_most: "atMost",
  };
  return term(words[qualifier], scope.language, { value }).replace(" ", "\u00a0");
}

/** Good or bad, for what has a sign that means it. */
export function toneOf(scope: Scope, query: Query, value: Rational): Tone {
  if (!signed.has(query.scenario)) return "none";
  const direction = sign(value);
  if (direction === 0) return "none";
  if (favourable.has(query.scenario)) return direction > 0 ? "good" : "bad";
  const better = measureOf(scope, query.measure)?.better ?? "neither";
  if (better === "neither") return "none";
  return direction > 0 === (better === "higher") ? "good" : "bad";
}

/** `2 av 3 enheter, 8 av 12 månader`, and how many units that ended are left out; null where all that could be there is. */
export function coverageText(coverage: Coverage | null, language: Language): string | null {
  if (coverage === null) return null;
  const { have, of, months, ofMonths, missed } = coverage;
  const parts = [
    ...(have < of ? [term("ofUnits", language, { have: String(have), of: String(of) })] : []),
    ...(months < ofMonths ? [term("ofMonths", language, { have: String(months), of: String(ofMonths) })] : []),
    ...(missed > 0 ? [term("missedUnits", language, { count: String(missed) })] : []),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}

/** What a reader of prose must know beside the value: that not all have reported. Empty when all have. */
export function coverageInlines(scope: Scope, answer: PresentAnswer): readonly Inline[] {
  const said = coverageText(answer.coverage, scope.language);
  return said === null ? [] : [text(` (${said})`)];
}
