import { multiply, rational, subtract, type Rational } from "#domain/quantities/rational.ts";

import type { FieldNames } from "../named/heads.ts";

/** The areas of HME; each is the subject of three of its nine items. */
export const areas = ["motivation", "leadership", "steering"] as const;

export type Area = (typeof areas)[number];

export type ItemField = `hme_${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
export type IndexField = "hme" | `hme_${Area}`;

/** Items by what they ask, and by what they are called for short, in the order of the questionnaire. */
const itemNames: FieldNames<ItemField> = {
  hme_1: ["hme_1", "HME1", "Fråga 1", "M1", "Mitt arbete känns meningsfullt"],
  hme_2: ["hme_2", "HME2", "Fråga 2", "M2", "Jag lär nytt och utvecklas i mitt dagliga arbete"],
  hme_3: ["hme_3", "HME3", "Fråga 3", "M3", "Jag ser fram emot att gå till arbetet"],
  hme_4: ["hme_4", "HME4", "Fråga 4", "L1", "Min närmaste chef visar uppskattning för mina arbetsinsatser"],
  hme_5: ["hme_5", "HME5", "Fråga 5", "L2", "Min närmaste chef visar förtroende för mig som medarbetare"],
  hme_6: ["hme_6", "HME6", "Fråga 6", "L3", "Min närmaste chef ger mig förutsättningar att ta ansvar i mitt arbete"],
  hme_7: ["hme_7", "HME7", "Fråga 7", "S1", "Jag är insatt i min arbetsplats mål"],
  hme_8: ["hme_8", "HME8", "Fråga 8", "S2", "Min arbetsplats mål följs upp och utvärderas på ett bra sätt"],
  hme_9: ["hme_9", "HME9", "Fråga 9", "S3", "Jag vet vad som förväntas av mig i mitt arbete"],
};

const indexNames: FieldNames<IndexField> = {
  hme: ["HME", "HME totalt", "HME total", "HME-index", "Totalindex", "Hållbart medarbetarengagemang"],
  hme_motivation: ["hme_motivation", "Motivation", "Delindex motivation", "Motivationsindex"],
  hme_leadership: ["hme_leadership", "Ledarskap", "Delindex ledarskap", "Ledarskapsindex"],
  hme_steering: ["hme_steering", "Styrning", "Delindex styrning", "Styrningsindex"],
};

export const itemFields = Object.keys(itemNames) as readonly ItemField[];
export const indexFields = Object.keys(indexNames) as readonly IndexField[];

export type SurveyField = ItemField | IndexField | "unit" | "period" | "gender" | "age" | "count";

export const surveyFields: FieldNames<SurveyField> = {
  unit: ["Enhet", "Enhetskod", "Organisation", "Organisationsenhet", "Arbetsplats", "Avdelning", "Unit"],
  period: ["Period", "Månad", "År", "Year", "Undersökning", "Mätning", "Svarsdatum"],
  gender: ["Kön", "Gender"],
  age: ["Åldersgrupp", "Ålder", "Age"],
  count: ["Antal svar", "Antal svarande", "Svarande", "Antal", "n", "Respondents", "Answers"],
  ...itemNames,
  ...indexNames,
};

/** The area of an item. */
export function areaOf(item: ItemField): Area {
  return areas[Math.floor(itemFields.indexOf(item) / 3)] ?? "motivation";
}

/** An answer from 1 to 5, or a mean of such answers, on the scale from 0 to 100. */
export function indexOf(answer: Rational): Rational {
  return multiply(subtract(answer, rational(1)), rational(25));
}
