import type { LocalText } from "#domain/text.ts";

/** Fields that several sorts of things have. */
export const words = {
  name: { sv: "Namnet", en: "The name" },
  description: { sv: "Beskrivningen", en: "The description" },
  unit: { sv: "Enheten", en: "The unit" },
  period: { sv: "Perioden", en: "The period" },
  number: { sv: "Numret", en: "The number" },
  note: { sv: "Anmärkningen", en: "The note" },
  reason: { sv: "Skälet", en: "The reason" },
  kind: { sv: "Slaget", en: "The kind" },
  decimals: { sv: "Antalet decimaler", en: "The number of decimals" },
  moneyScale: { sv: "Skalan för belopp", en: "The scale of amounts" },
  area: { sv: "Sidan", en: "The page" },
  language: { sv: "Språket", en: "The language" },
  content: { sv: "Innehållet", en: "The content" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The pages that a table or a chart may stand on. */
export const areas = {
  staff: { sv: "Medarbetare", en: "Staff" },
  economy: { sv: "Ekonomi", en: "Economy" },
  investments: { sv: "Investeringar", en: "Investments" },
  operations: { sv: "Verksamhet", en: "Operations" },
} as const satisfies Readonly<Record<string, LocalText>>;

export const languages = {
  sv: { sv: "svenska", en: "Swedish" },
  en: { sv: "engelska", en: "English" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What stands for what is not so. */
export const no = { sv: "nej", en: "no" } as const satisfies LocalText;
