import type { Language } from "../../../src/domain/text.ts";
import type { Draw } from "./draw.ts";
import { filled, phrases } from "./fill.ts";
import type { Setting } from "./setting.ts";

/**
 * A quantity that the report has told and can tell again: a deviation or a forecast's, in kronor (favourable is positive), an
 * outcome against its budget (more is positive), a rate in hundredths of a per cent, or a number.
 */
export interface Fact {
  readonly kind: "deviation" | "forecast" | "against" | "rate" | "count";
  /** As it stands inside a sentence. */
  readonly subject: string;
  readonly value: number;
}

const templates: Readonly<Record<Fact["kind"], Readonly<Record<Language, string>>>> = {
  deviation: {
    sv: "{Subject} avviker med {signed} mot budget.|För {subject} är budgetavvikelsen {signed}.|{Subject} redovisar ett {surplus} på {bare} jämfört med budget.|Avvikelsen mot budget för {subject} uppgår till {signed}.|{Subject} visar en {positive} budgetavvikelse om {signed}.|Jämfört med budget är {subject} {bare} {better}.|Utfallet för {subject} ligger {bare} {better} än budget.|När det gäller {subject} blev avvikelsen {signed}.",
    en: "{Subject} deviates by {signed} from the budget.|The deviation from the budget for {subject} is {signed}.|{Subject} shows a {surplus} of {bare} against the budget.",
  },
  forecast: {
    sv: "Prognosen för {subject} är ett {surplus} på {bare} mot årsbudgeten.|{Subject} beräknas avvika med {signed} från årsbudgeten.|För {subject} väntas en {positive} avvikelse på {bare} vid årets slut.|Helårsprognosen för {subject} avviker med {signed}.",
    en: "The forecast for {subject} is a {surplus} of {bare} against the annual budget.|{Subject} is expected to deviate by {signed} from the annual budget.",
  },
  against: {
    sv: "{Subject} blev {bare} {higher} än budget.|Utfallet för {subject} är {bare} {higher} än budgeterat.|För {subject} är utfallet {bare} {higher} än vad som budgeterats.",
    en: "{Subject} was {bare} {higher} than the budget.",
  },
  rate: {
    sv: "{Subject} är {percent}.|{Subject} uppgår till {percent}.|För {subject} redovisas {percent}.|Under perioden låg {subject} på {percent}.",
    en: "{Subject} is {percent}.|During the period {subject} was {percent}.",
  },
  count: {
    sv: "{Subject} är {count}.|{Subject} uppgick till {count}.|Vid periodens slut var {subject} {count}.",
    en: "{Subject} is {count}.|At the end of the period {subject} was {count}.",
  },
};

const sides = {
  sv: { true: ["överskott", "positiv", "bättre", "högre"], false: ["underskott", "negativ", "sämre", "lägre"] },
  en: { true: ["surplus", "positive", "better", "higher"], false: ["deficit", "negative", "worse", "lower"] },
} as const;

/** A sentence that tells a fact, in one of many wordings. */
export function tell({ kind, subject, value }: Fact, { language, print }: Setting, draw: Draw): string {
  const [surplus, positive, better, higher] = sides[language][value >= 0 ? "true" : "false"];
  return filled(draw.of("wording", phrases(templates[kind][language])), {
    subject,
    signed: print.said(value, "always"),
    bare: print.said(value, "never"),
    percent: `${print.rate(value)} ${print.word}`,
    count: print.count(value),
    surplus,
    positive,
    better,
    higher,
  });
}
