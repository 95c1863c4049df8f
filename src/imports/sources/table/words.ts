import type { Facet } from "../extract.ts";

/** Numbers in a table are so many powers of ten larger than they are written; per cents are as they are written. */
export interface Scale {
  /** As written: `tkr`. */
  readonly word: string;
  readonly exponent: number;
  readonly percent: boolean;
}

const scaleWords: Readonly<Record<string, number>> = {
  kr: 0,
  kronor: 0,
  sek: 0,
  "%": 0,
  procent: 0,
  "per cent": 0,
  tkr: 3,
  kkr: 3,
  ksek: 3,
  tsek: 3,
  "tusental kronor": 3,
  "tusentals kronor": 3,
  mnkr: 6,
  mkr: 6,
  msek: 6,
  "miljoner kronor": 6,
  mdkr: 9,
  "miljarder kronor": 9,
};

const scaleText = new RegExp(
  `(?<=^|[\\s(,;/[])(?:i |belopp i )?(${Object.keys(scaleWords)
    .toSorted((one, other) => other.length - one.length)
    .join("|")})(?=$|[\\s),;/\\]])`,
  "iu",
);

/** A scale in a text, and the text without it. */
export function takeScale(text: string): { readonly scale: Scale | null; readonly rest: string } {
  const found = scaleText.exec(text);
  if (found === null) return { scale: null, rest: text };
  return {
    scale: scaleOf(found[1] ?? ""),
    rest: text.replace(found[0], " ").replaceAll(/\(\s*\)|\[\s*\]/gu, " "),
  };
}

/** The scale of a word that a reading gives: `tkr`, `mnkr`; null where there is none such. */
export function scaleOf(word: string): Scale | null {
  const exponent = scaleWords[word.toLowerCase()];
  return exponent === undefined ? null : { word, exponent, percent: /^(?:%|procent|per cent)$/iu.test(word) };
}

const scenarioText =
  /(?<![\p{L}\d])(hel|helårs|års|period|internt? )?(utfall|bokslut|budget|prognos|actuals?|outcome|forecast)(?:en|et)?(?![\p{L}\d])/iu;

/** A scenario's word in a text, whether it is of the whole year, and the text without it. */
export function takeScenario(text: string): {
  readonly scenario: string | null;
  readonly wholeYear: boolean;
  readonly rest: string;
} {
  const found = scenarioText.exec(text);
  if (found === null) return { scenario: null, wholeYear: false, rest: text };
  const [all, before = "", word = ""] = found;
  const scenario = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return { scenario, wholeYear: /års$/iu.test(before), rest: text.replace(all, " ") };
}

/** What is calculated from other columns: never a value of its own. */
export function isDifference(text: string): boolean {
  return /(?<!\p{L})(?:\p{L}*avvikelse|avv|diff|differens|skillnad|förändring|deviation|variance|difference|change)(?!\p{L})/iu.test(
    text,
  );
}

/** By word, a sum of other rows or columns. */
export function isSum(text: string): boolean {
  return /^(?:(?:del)?summa|s:a|total(?:t|er|summa)?|sum|subtotal|grand total)(?!\p{L})|(?<!\p{L})(?:totalt|summa|total)$/iu.test(
    text.trim(),
  );
}

/** A column of remarks. */
export function isRemark(text: string): boolean {
  return /^(?:kommentar(?:er)?|anmärkning(?:ar)?|anm\.?|not(?:er)?|notering(?:ar)?|comments?|remarks?|notes?)$/iu.test(
    text.trim(),
  );
}

/** The same month or span, a year before. */
export function takeYearBefore(text: string): { readonly before: boolean; readonly rest: string } {
  const rest = text.replace(
    /(?<!\p{L})(?:föregående|förra|fg\.?|föreg\.?|previous|last) (?:år(?:et)?|year)(?!\p{L})/iu,
    " ",
  );
  return { before: rest !== text, rest };
}

/** Heads of columns that name periods, and which part of one their numbers are. */
export function periodColumn(head: string): "period" | "year" | "month" | null {
  if (/^(?:år|year|räkenskapsår)$/iu.test(head)) return "year";
  if (/^(?:månad|mån|month|månadsnr)$/iu.test(head)) return "month";
  return /^(?:period|datum|date|kvartal|quarter|tertial|tid|månad och år)$/iu.test(head) ? "period" : null;
}

const likely: readonly (readonly [RegExp, NonNullable<Facet["likely"]>])[] = [
  [
    /^(?:enhet|avdelning|klinik|verksamhet|verksamhetsområde|kostnadsställe|kst|ansvar|division|förvaltning|nämnd|basenhet|unit|department|cost cent(?:re|er))(?:s?kod|s?namn|snr|nr| code| name)?$/iu,
    "unit",
  ],
  [/^(?:mått|nyckeltal|indikator|styrmått|rad|post|resultatrad|kolumn|measure|indicator|row|item)$/iu, "measure"],
  [/^(?:konto|kontonr|kontonummer|account|account no)$/iu, "account"],
  [/^(?:scenario|typ av värde|utfall\/budget|värdetyp)$/iu, "scenario"],
  [/^(?:kön|gender|sex)$/iu, "gender"],
  [/^(?:ålder|åldersgrupp|åldersklass|åldersintervall|age|age group)$/iu, "age"],
  [/^(?:aid|aid-etikett|etikett|personalgrupp|yrkesgrupp|aid group)$/iu, "aid"],
];

/** What a column with the head most likely names. */
export function likelyOf(head: string): Facet["likely"] {
  return likely.find(([pattern]) => pattern.test(head.trim()))?.[1] ?? null;
}

/** Heads of columns that hold values, where nothing else tells. */
export function isValueHead(head: string): boolean {
  return /^(?:belopp|värde|antal|summa|saldo|kronor|timmar|value|amount|count|hours)$/iu.test(head.trim());
}
