import { periodPart, type PeriodPart } from "./period-text.ts";
import {
  isDifference,
  isValueHead,
  isRemark,
  isSum,
  takeScale,
  takeScenario,
  takeYearBefore,
  type Scale,
} from "./words.ts";

/** What the text of a head or a title says. */
export interface Head {
  /** As written. */
  readonly text: string;
  readonly scenario: string | null;
  readonly period: PeriodPart | null;
  /** The year before the one that is said elsewhere. */
  readonly yearBefore: boolean;
  /** It has a date that can be read in two ways. */
  readonly unclear: boolean;
  readonly scale: Scale | null;
  readonly kind: "values" | "sum" | "difference" | "remark";
  /** What is left: the name of something. "" where nothing is. */
  readonly name: string;
}

const wholeYear: PeriodPart = { years: null, months: [1, 12] };

/** Reads a head: `Utfall jan–aug 2023, tkr` is a scenario, a period and a scale, and names nothing more. */
export function readHead(text: string): Head {
  const kind = kindOf(text);
  const { scale, rest: unscaled } = takeScale(text);
  const { before, rest: ofThen } = takeYearBefore(unscaled);
  const { scenario, wholeYear: ofYear, rest: bare } = takeScenario(ofThen);
  const name = trimmed(bare);
  const part = periodPart(name);
  const period = part === "unclear" ? null : part;
  const base = { text: text.trim(), scenario, yearBefore: before, unclear: part === "unclear", scale, kind };
  if (kind === "difference") return { ...base, scenario: null, period: null, name: "" };
  if (part !== null)
    return { ...base, period: ofYear ? { years: period?.years ?? null, months: [1, 12] } : period, name: "" };
  return { ...base, period: ofYear ? wholeYear : null, name: kind === "sum" ? "" : name };
}

/** Whether a head is of values, by what it says of them. */
export function saysValue({ text, period, scenario, scale, kind }: Head): boolean {
  return period !== null || scenario !== null || scale !== null || kind === "difference" || isValueHead(text);
}

function kindOf(text: string): Head["kind"] {
  if (isDifference(text)) return "difference";
  if (isRemark(text)) return "remark";
  return isSum(text) ? "sum" : "values";
}

function trimmed(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/gu, "")
    .trim();
}

/** What a title says beside its words: the period, the scenario and the scale at its end or between its commas. */
export function readTitle(text: string): Pick<Head, "period" | "scenario" | "scale"> {
  const whole = readHead(text);
  const isDay = /^\d{4}-\d\d-\d\d/u.test(whole.text);
  if (whole.period !== null && !isDay) return whole;
  const { scale, rest } = takeScale(text);
  const { scenario, rest: bare } = takeScenario(rest);
  return { scale, scenario, period: periodIn(bare) };
}

/** The longest run of words that is a period. A day is when something was printed, and two years are a comparison: neither says. */
function periodIn(text: string): PeriodPart | null {
  const words = text
    .split(/[\s,;:()]+/u)
    .filter((word) => word !== "" && !/^\d{4}-?\d\d-?\d\d/u.test(word))
    .slice(0, wordsOfTitle);
  for (let length = Math.min(wordsOfPeriod, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const part = periodPart(words.slice(from, from + length).join(" "));
      // `Maj` and `T1` alone may be anything in a running text.
      if (part === null || part === "unclear" || (part.years === null && length === 1)) continue;
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(" ");
      return /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(rest) && part.years !== null ? null : part;
    }
  }
  return null;
}

/** What all titles say of the period together; nothing where one says another than the next. */
export function commonPeriod(periods: readonly (PeriodPart | null)[]): PeriodPart {
  const said = periods.filter((part) => part !== null);
  return { years: common(said.map(({ years }) => years)), months: common(said.map(({ months }) => months)) };
}

type Range = readonly [number, number];

function common(ranges: readonly (Range | null)[]): Range | null {
  const [first = null, ...others] = ranges.filter((range) => range !== null);
  return others.every((other) => other[0] === first?.[0] && other[1] === first[1]) ? first : null;
}

const wordsOfTitle = 30;
const wordsOfPeriod = 6;
