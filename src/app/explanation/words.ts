import { scenarioTerm, term } from "#domain/terms.ts";
import type { Query, ValueKind } from "#domain/cube/query.ts";
import { accountDimension, type Cut } from "#domain/measures/dimension.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import { nameOn } from "#domain/organisation/organisation.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { yearOf } from "#domain/periods/month.ts";
import { lastDay, previousYear } from "#domain/periods/span.ts";
import { inLanguage, lowerFirst, type Language, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

const kinds: Readonly<Record<ValueKind, LocalText>> = {
  observed: {
    sv: "Observerat: ett värde i källan, på den lägsta nivå som finns",
    en: "Observed: one value in the source, at the lowest level there is",
  },
  reported: {
    sv: "Rapporterat: taget som det är publicerat; delarna är inte publicerade",
    en: "Reported: taken as it was published; its parts were not published",
  },
  computed: { sv: "Beräknat ur det som står nedan", en: "Computed from what stands below" },
};

export function kindText(kind: ValueKind, language: Language): string {
  return inLanguage(kinds[kind], language);
}

const ways: Readonly<Partial<Record<Scenario, LocalText>>> = {
  deviation: {
    sv: "utfall − budget; plus är alltid till fördel",
    en: "outcome − budget; a plus is always favourable",
  },
  deviation_percent: { sv: "100 × avvikelse ÷ |budget|", en: "100 × deviation ÷ |budget|" },
  forecast_deviation: {
    sv: "prognos för helåret − årets budget; plus är alltid till fördel",
    en: "forecast for the whole year − the year's budget; a plus is always favourable",
  },
  forecast_deviation_percent: {
    sv: "100 × prognosens avvikelse ÷ |årets budget|",
    en: "100 × deviation of the forecast ÷ |the year's budget|",
  },
  difference: { sv: "utfall − budget, med sitt eget tecken", en: "outcome − budget, with its own sign" },
  difference_percent: { sv: "100 × skillnad ÷ |budget|", en: "100 × difference ÷ |budget|" },
  target_difference: { sv: "utfall − målvärde", en: "outcome − target" },
  previous: { sv: "utfall för samma period året före", en: "outcome of the same period the year before" },
  change: { sv: "utfall − utfall samma period året före", en: "outcome − outcome of the same period the year before" },
  change_percent: {
    sv: "100 × förändring ÷ |utfall samma period året före|",
    en: "100 × change ÷ |outcome of the same period the year before|",
  },
  previous_forecast: {
    sv: "prognosen vid uppföljningstillfället före",
    en: "the forecast made in the round before",
  },
  forecast_change: { sv: "prognos − föregående prognos", en: "forecast − previous forecast" },
  previous_forecast_deviation: {
    sv: "prognosens avvikelse vid uppföljningstillfället före",
    en: "the forecast's deviation in the round before",
  },
  forecast_deviation_change: {
    sv: "prognosens avvikelse − föregående prognos avvikelse",
    en: "the forecast's deviation − that of the previous forecast",
  },
};

/** How a scenario follows from others: `utfall − budget`; null for what is stored. */
export function scenarioFormula(scenario: Scenario, language: Language): string | null {
  const way = ways[scenario];
  return way === undefined ? null : inLanguage(way, language);
}

/** `50..59` as it is printed: `50–59`. */
export function rangeText(range: string): string {
  return range.replace("..", "–");
}

/** Whose, when, which scenario, which part: `Länsteknik · jan–apr 2018 · utfall · Kvinnor`. */
export function questionText(workspace: Model, query: Query, language: Language): string {
  const { cut, version } = query;
  const parts = [
    unitText(workspace, query, language),
    formatSpan(query.period, language, "short"),
    organisationText(query, language),
    scenarioText(query, language),
    version === undefined ? "" : versionText(workspace, version, language),
    cutText(workspace, cut ?? {}, language),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** What the unit is called in the organisation that is asked in. */
export function unitText(
  { organisation }: Model,
  query: Pick<Query, "unit" | "period" | "organisation">,
  language: Language,
): string {
  const month = query.organisation ?? query.period.to;
  return inLanguage(nameOn(organisation, query.unit, lastDay({ from: month, to: month })), language);
}

/** `i organisationen dec 2024`; "" where that is the period's own. */
function organisationText({ organisation, period }: Query, language: Language): string {
  if (organisation === undefined || organisation === period.to) return "";
  const month = formatSpan({ from: organisation, to: organisation }, language, "short");
  return term("inOrganisation", language, { month });
}

export function scenarioText(query: Pick<Query, "scenario" | "period">, language: Language): string {
  const values = {
    year: String(yearOf(query.period.to)),
    previous: formatSpan(previousYear(query.period), language, "short"),
  };
  return lowerFirst(scenarioTerm(query.scenario, language, values));
}

/** The round that a forecast was made in, by name; a budget's version as it is called. */
function versionText(workspace: Model, version: string, language: Language): string {
  const round = workspace.rounds.find((one) => one.id === version);
  return round === undefined ? version : inLanguage(round.name, language);
}

/** `Kvinnor`, `konto 50–59`; empty for the whole. */
export function cutText(workspace: Model, cut: Cut, language: Language): string {
  return Object.entries(cut)
    .map(([dimension, id]) => {
      const member = workspace.dimensions.find((one) => one.id === dimension)?.members.find((one) => one.id === id);
      const name = member === undefined ? "" : inLanguage(member.name, language);
      if (dimension === accountDimension)
        return [language === "sv" ? "konto" : "account", rangeText(id), name].join(" ").trim();
      return name === "" ? id : name;
    })
    .join(", ");
}
