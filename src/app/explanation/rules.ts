import type { Explanation } from "#domain/cube/cube.ts";
import type { Carried } from "#domain/cube/carried.ts";
import { accountDimension } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { Measure, MeasureVersion } from "#domain/measures/measure.ts";
import { nameOn } from "#domain/organisation/organisation.ts";
import { shareText } from "#domain/organisation/share.ts";
import { formatDay } from "#domain/periods/format.ts";
import { dayBefore, spanKey } from "#domain/periods/span.ts";
import { term } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { rangeText } from "./words.ts";

/** What is done with months, and with units. */
export const overTime: Readonly<Record<Measure["overTime"], LocalText>> = {
  sum: { sv: "månaderna läggs ihop", en: "months are added" },
  last: { sv: "periodens sista månad gäller", en: "the last month of the period holds" },
  mean: { sv: "medelvärde av månadernas slut", en: "mean of month-ends" },
  weighted: { sv: "månaderna vägs samman", en: "months are weighted together" },
  none: { sv: "månader läggs inte ihop", en: "months are not added" },
};

export const overUnits: Readonly<Record<Measure["overUnits"], LocalText>> = {
  sum: { sv: "enheterna läggs ihop", en: "units are added" },
  weighted: { sv: "enheterna vägs samman", en: "units are weighted together" },
  none: { sv: "enheter läggs inte ihop", en: "units are not added" },
};

/** What is done with the facts to come to the value: `summan av konto 50–59`, `månaderna läggs ihop`. */
export function ruleTexts(workspace: Model, explanation: Explanation, language: Language): readonly string[] {
  const { rule, measure, version, facts, carried } = explanation;
  const hidden = facts.isHidden ? [term("factsHidden", language)] : [];
  const successions = [...carriedTexts(workspace, carried, language), ...hidden];
  if (measure === null || (rule !== "accounts" && rule !== "facts")) return successions;
  const differ = (key: (fact: Fact) => string): boolean => new Set(facts.page.map(key)).size > 1;
  return [
    ...(rule === "accounts" ? accountsText(workspace, version, language) : []),
    ...(differ((fact) => spanKey(fact.period)) ? [inLanguage(overTime[measure.overTime], language)] : []),
    ...(differ((fact) => fact.unit) ? [inLanguage(overUnits[measure.overUnits], language)] : []),
    ...addedDimensions(workspace, facts.page, language),
    ...successions,
  ];
}

const mostUnits = 10;

/** `60 % av Arkivets värden före den 1 januari 2024, enligt efterträdarkartan`, and the units whose values nobody took over. */
function carriedTexts({ organisation }: Model, { shares, missed }: Carried, language: Language): readonly string[] {
  const nameOf = (unit: string, date: string): string => inLanguage(nameOn(organisation, unit, date), language);
  const taken = shares.slice(0, mostUnits).map(({ unit, share, before }) => {
    const { num, den } = share;
    const part = num === den ? "" : shareText({ num: Number(num), den: Number(den) });
    const values = { share: part, unit: nameOf(unit, dayBefore(before)), date: formatDay(before, language) };
    return term(part === "" ? "carriedWhole" : "carriedShare", language, values);
  });
  const more = shares.length - taken.length;
  return [
    ...taken,
    ...(more > 0 ? [term("carriedMore", language, { count: String(more) })] : []),
    ...missed.slice(0, mostUnits).map((unit) => term("carriedMissed", language, { unit: nameOf(unit, "") })),
  ];
}

/** The dimensions whose members make up the whole: `delarna efter Kön läggs ihop`. Accounts are told by their range. */
function addedDimensions(workspace: Model, facts: readonly Fact[], language: Language): readonly string[] {
  return workspace.dimensions
    .filter(({ id }) => id !== accountDimension && new Set(facts.map((fact) => fact.cut[id] ?? "")).size > 1)
    .map(({ name }) => {
      const by = inLanguage(name, language).toLowerCase();
      return language === "sv" ? `delarna efter ${by} läggs ihop` : `the parts by ${by} are added`;
    });
}

function accountsText(workspace: Model, version: MeasureVersion | null, language: Language): readonly string[] {
  if (version?.source.kind !== "accounts") return [];
  const { ledger, ranges } = version.source;
  const found = workspace.measures.find((one) => one.id === ledger);
  const name = found === undefined ? ledger : inLanguage(found.name, language);
  const accounts = ranges.map(rangeText).join(", ");
  return [language === "sv" ? `summan av konto ${accounts} i ${name}` : `the sum of accounts ${accounts} in ${name}`];
}
