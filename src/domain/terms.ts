import type { Scenario } from "./measures/scenario.ts";
import type { AbsentAnswer, AbsentReason } from "./cube/query.ts";
import { inLanguage, type Language, type LocalText } from "./text.ts";

/**
 * The field's words, as tables, reports and pages print them. One word for one thing: whoever prints a head or a label takes it
 * from here. `{placeholders}` are filled by `fill`.
 */
export const terms = {
  outcome: { sv: "Utfall", en: "Outcome" },
  budget: { sv: "Budget", en: "Budget" },
  forecast: { sv: "Prognos", en: "Forecast" },
  baseline: { sv: "Ingångsvärde", en: "Baseline" },
  target: { sv: "Målvärde", en: "Target" },
  deviation: { sv: "Avvikelse", en: "Deviation" },
  change: { sv: "Förändring", en: "Change" },
  assessment: { sv: "Bedömning", en: "Assessment" },
  trend: { sv: "Utveckling", en: "Trend" },
  objective: { sv: "Mål", en: "Objective" },
  indicator: { sv: "Styrmått", en: "Indicator" },
  assignment: { sv: "Uppdrag", en: "Assignment" },
  number: { sv: "Nr", en: "No." },
  owner: { sv: "Ansvarig", en: "Owner" },
  milestones: { sv: "Milstolpar", en: "Milestones" },
  latest: { sv: "senast {day}", en: "by {day}" },
  doneOn: { sv: "klar {day}", en: "done on {day}" },
  time: { sv: "Tid", en: "Time" },
  from: { sv: "från {start}", en: "from {start}" },
  until: { sv: "till {end}", en: "until {end}" },
  category: { sv: "Kategori", en: "Category" },
  month: { sv: "Månad", en: "Month" },
  previousYear: { sv: "Föregående år", en: "Previous year" },
  goal: { sv: "Mål", en: "Target" },
  contents: { sv: "Innehåll", en: "Contents" },
  table: { sv: "Tabell {number}", en: "Table {number}" },
  chart: { sv: "Diagram {number}", en: "Chart {number}" },
  appendix: { sv: "Se bilaga {number}: {name}.", en: "See appendix {number}: {name}." },
  yes: { sv: "Ja", en: "Yes" },
  no: { sv: "Nej", en: "No" },
  withheld: { sv: "Skyddad uppgift", en: "Withheld" },

  numberCheck: { sv: "Sifferkontroll", en: "Number check" },
  openErrorsOne: {
    sv: "▲ Sifferkontrollen har hittat 1 fel som inte är åtgärdat",
    en: "▲ The number check has found 1 error that is not resolved",
  },
  openErrorsMany: {
    sv: "▲ Sifferkontrollen har hittat {count} fel som inte är åtgärdade",
    en: "▲ The number check has found {count} errors that are not resolved",
  },
  documentNumber: { sv: "Dokumentnummer", en: "Document number" },
  version: { sv: "Version", en: "Version" },
  date: { sv: "Datum", en: "Date" },
  responsible: { sv: "Ansvarig", en: "Responsible" },
  author: { sv: "Upprättad av", en: "Author" },
  status: { sv: "Status", en: "Status" },
  organisation: { sv: "Organisation", en: "Organisation" },
  unit: { sv: "Enhet", en: "Unit" },
  period: { sv: "Period", en: "Period" },

  risk: { sv: "Risk", en: "Risk" },
  riskScore: {
    sv: "Sannolikhet {probability}, konsekvens {consequence}",
    en: "Probability {probability}, consequence {consequence}",
  },
  control: { sv: "Kontrollmoment", en: "Control" },
  method: { sv: "Metod", en: "Method" },
  sample: { sv: "Stickprov", en: "Sample" },
  questions: { sv: "Granskningsfrågor", en: "Questions" },
  performed: { sv: "Genomfört", en: "Performed" },
  performedYes: { sv: "Genomfört", en: "Performed" },
  performedPartly: { sv: "Delvis genomfört", en: "Partly performed" },
  performedNo: { sv: "Ej genomfört", en: "Not performed" },
  performedMethod: { sv: "Så gjordes kontrollen", en: "How it was done" },
  reason: { sv: "Skäl", en: "Reason" },
  result: { sv: "Resultat", en: "Result" },
  action: { sv: "Åtgärd", en: "Action" },
  over: { sv: "över {amount}", en: "over {amount}" },
  under: { sv: "under {amount}", en: "under {amount}" },

  increase: { sv: "öka", en: "increase" },
  decrease: { sv: "minska", en: "decrease" },
  noIncrease: { sv: "ingen ökning", en: "no increase" },
  noDecrease: { sv: "ingen minskning", en: "no decrease" },
  newMeasure: { sv: "nytt mått", en: "new measure" },
  factsRead: { sv: "inlästa värden", en: "values that are read in" },
  atLeast: { sv: "minst {value}", en: "at least {value}" },
  atMost: { sv: "högst {value}", en: "at most {value}" },
  moreThan: { sv: "över {value}", en: "over {value}" },
  lessThan: { sv: "under {value}", en: "under {value}" },

  trendUp: { sv: "Ökar", en: "Rising" },
  trendFlat: { sv: "Oförändrat", en: "Unchanged" },
  trendDown: { sv: "Minskar", en: "Falling" },
  better: { sv: "bättre", en: "better" },
  worse: { sv: "sämre", en: "worse" },

  notAssessed: { sv: "Inte bedömt", en: "Not assessed" },
  notAssessedBecause: { sv: "Inte bedömt: {reason}", en: "Not assessed: {reason}" },
  proposed: { sv: "förslag enligt regeln", en: "proposed by the rule" },
  unitSays: { sv: "Enhetens bedömning: {step}", en: "The unit’s assessment: {step}" },
  carriedOver: { sv: "Förs över till nästa period", en: "Carried over to the next period" },
  carriedOverTo: { sv: "Förs över till {to}", en: "Carried over to {to}" },
  dropped: { sv: "Utgått", en: "Dropped" },
  moved: { sv: "Flyttat", en: "Moved" },
  successor: { sv: "Ersätts av {name}", en: "Replaced by {name}" },
  followedUpIn: { sv: "Följs upp i {place}.", en: "Followed up in {place}." },

  doesNotFoot: {
    sv: "Värdena är avrundade var för sig; delarna summerar inte till {places}.",
    en: "Values are rounded one by one; the parts do not add up to {places}.",
  },
  doesNotFootBy: { sv: "{place} (skillnad {difference})", en: "{place} (difference {difference})" },
  coverageUnits: {
    sv: "{have} av {of} enheter har lämnat värde: {places}.",
    en: "{have} of {of} units have reported: {places}.",
  },
  coverageMonths: {
    sv: "Värden finns för {have} av {of} månader: {places}.",
    en: "There are values for {have} of {of} months: {places}.",
  },
  coverageMissed: {
    sv: "Enheter utan efterträdare som inte är med, {count} i: {places}.",
    en: "Units without a successor that are left out, {count} in: {places}.",
  },
  absentBecause: { sv: "Streck: {reason} ({places}).", en: "Dash: {reason} ({places})." },
  budgetIsZero: { sv: "budgeten är 0", en: "the budget is 0" },
  previousIsZero: { sv: "det tidigare värdet är 0", en: "the earlier value is 0" },
  andMore: { sv: "{places} och {count} till", en: "{places} and {count} more" },

  about: { sv: "cirka {value}", en: "about {value}" },
  aboutShort: { sv: "ca {value}", en: "c. {value}" },
  almost: { sv: "nästan {value}", en: "almost {value}" },
  justOver: { sv: "drygt {value}", en: "just over {value}" },
  ofUnits: { sv: "{have} av {of} enheter", en: "{have} of {of} units" },
  missedUnits: {
    sv: "enheter utan efterträdare som inte är med: {count}",
    en: "units without a successor that are left out: {count}",
  },
  ofMonths: { sv: "{have} av {of} månader", en: "{have} of {of} months" },

  inOrganisation: { sv: "i organisationen {month}", en: "in the organisation of {month}" },
  carriedWhole: {
    sv: "värdena för {unit} före den {date}, enligt efterträdarkartan",
    en: "the values of {unit} before {date}, by the map of successors",
  },
  carriedShare: {
    sv: "{share} av värdena för {unit} före den {date}, enligt efterträdarkartan",
    en: "{share} of the values of {unit} before {date}, by the map of successors",
  },
  carriedMore: { sv: "och {count} enheter till", en: "and {count} more units" },
  carriedMissed: {
    sv: "värdena för {unit} är inte med: enheten har ingen efterträdare",
    en: "the values of {unit} are left out: the unit has no successor",
  },

  factsHidden: {
    sv: "de enskilda värdena visas inte: en liten grupp personer kan räknas ut av dem",
    en: "the single values are not shown: a small group of persons could be worked out from them",
  },

  missingValue: { sv: "Värde saknas", en: "Value missing" },

  chartBars: { sv: "Stapeldiagram", en: "Bar chart" },
  chartLine: { sv: "Linjediagram", en: "Line chart" },
  chartWaterfall: { sv: "Vattenfallsdiagram", en: "Waterfall chart" },
} as const satisfies Readonly<Record<string, LocalText>>;

export type Term = keyof typeof terms;

/** A term in the asked language, its `{placeholders}` filled. */
export function term(name: Term, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fill(terms[name][language], values);
}

/** That a report has errors which nobody has put right or set aside, with a symbol; null where it has none. */
export function openErrorsText(count: number, language: Language): string | null {
  if (count === 0) return null;
  return term(count === 1 ? "openErrorsOne" : "openErrorsMany", language, { count: String(count) });
}

/** Puts values where a sentence has `{name}`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (whole: string, name: string) => values[name] ?? whole);
}

/** Why a value is absent, as a clause that can stand by itself. */
const absentTerms: Readonly<Record<AbsentReason, LocalText>> = {
  no_data: { sv: "värde saknas", en: "no value" },
  division_by_zero: { sv: "det som värdet delas med är 0", en: "the value is divided by 0" },
  partial_period: { sv: "värden finns inte för hela perioden", en: "there are no values for the whole period" },
  not_additive: { sv: "måttet kan inte summeras över enheter", en: "the measure does not add up over units" },
  no_reference: { sv: "det finns inget att jämföra med", en: "there is nothing to compare with" },
  unknown_measure: { sv: "måttet finns inte", en: "there is no such measure" },
  unknown_unit: { sv: "enheten finns inte", en: "there is no such unit" },
  not_money: { sv: "avvikelse finns bara för belopp", en: "only amounts of money have a deviation" },
  too_large: { sv: "talet är för stort", en: "the number is too large" },
  withheld: { sv: "du har inte behörighet att se värdet", en: "you have no right to see the value" },
  small_group: { sv: "visas inte: färre än {about} personer", en: "not shown: fewer than {about} persons" },
  beside_small_group: {
    sv: "visas inte: annars kan en grupp med färre än {about} personer räknas ut",
    en: "not shown: a group of fewer than {about} persons could be worked out",
  },
  uncounted_group: {
    sv: "visas inte: det är inte känt hur många personer värdet gäller",
    en: "not shown: it is not known how many persons the value is of",
  },
};

export function absentTerm({ reason, about }: Pick<AbsentAnswer, "reason" | "about">, language: Language): string {
  return fill(inLanguage(absentTerms[reason], language), { about });
}

/** What a column of a scenario is called. `{year}` is the year that a forecast is for. */
const scenarioTerms: Readonly<Record<Scenario, LocalText>> = {
  outcome: terms.outcome,
  budget: terms.budget,
  forecast: { sv: "Prognos {year}", en: "Forecast {year}" },
  baseline: terms.baseline,
  target: terms.target,
  deviation: terms.deviation,
  deviation_percent: { sv: "Avvikelse, %", en: "Deviation, %" },
  forecast_deviation: { sv: "Prognos {year}, avvikelse", en: "Forecast {year}, deviation" },
  forecast_deviation_percent: { sv: "Prognos {year}, avvikelse, %", en: "Forecast {year}, deviation, %" },
  difference: { sv: "Skillnad mot budget", en: "Difference from budget" },
  difference_percent: { sv: "Skillnad mot budget, %", en: "Difference from budget, %" },
  target_difference: { sv: "Skillnad mot målvärde", en: "Difference from target" },
  previous: { sv: "Utfall {previous}", en: "Outcome {previous}" },
  change: terms.change,
  change_percent: { sv: "Förändring, %", en: "Change, %" },
  previous_forecast: { sv: "Föregående prognos {year}", en: "Previous forecast {year}" },
  forecast_change: { sv: "Ändrad prognos {year}", en: "Change of forecast {year}" },
  previous_forecast_deviation: {
    sv: "Föregående prognos {year}, avvikelse",
    en: "Previous forecast {year}, deviation",
  },
  forecast_deviation_change: { sv: "Ändrad avvikelse i prognos {year}", en: "Change of forecast deviation {year}" },
};

export function scenarioTerm(
  scenario: Scenario,
  language: Language,
  values: Readonly<Record<"year" | "previous", string>>,
): string {
  return fill(inLanguage(scenarioTerms[scenario], language), values);
}
