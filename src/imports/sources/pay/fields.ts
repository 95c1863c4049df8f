import type { FieldNames } from "../named/heads.ts";

/** What hours and heads are kept apart by. */
const groupings = {
  unit: [
    "Enhet",
    "Enhetskod",
    "Organisationsenhet",
    "Organisation",
    "Orgenhet",
    "Kostnadsställe",
    "Ansvar",
    "Avdelning",
    "Arbetsplats",
    "Unit",
  ],
  aid: ["AID", "AID-kod", "AID-grupp", "AID-etikett", "Etikett", "Personalgrupp", "Befattningsgrupp"],
  gender: ["Kön", "Gender"],
  age: ["Åldersgrupp", "Åldersintervall", "Åldersklass", "Ålder", "Age"],
  absence: ["Frånvarotyp", "Frånvaroorsak", "Frånvarokod", "Frånvaro", "Orsak", "Absence type"],
  employment: ["Anställningsform", "Anstform", "Anställningstyp", "Form of employment"],
} as const;

export type PayGrouping = keyof typeof groupings;

export const payGroupings = Object.keys(groupings) as readonly PayGrouping[];

export type PayField = PayGrouping | "period" | "what" | "person";

export const payFields: FieldNames<PayField> = {
  ...groupings,
  period: ["Period", "Månad", "Årmånad", "År-månad", "Avser", "Month"],
  what: ["Mått", "Variabel", "Tidtyp", "Typ av tid", "Nyckeltal"],
  person: [
    "Personnummer",
    "Personnr",
    "Persnr",
    "Pnr",
    "Person-id",
    "Anställningsnummer",
    "Anställningsnr",
    "Anstnr",
    "Anställnings-id",
    "Medarbetar-id",
    "Employee number",
  ],
};

/** Words of heads whose columns hold hours, days or numbers of persons: no other column is summed. */
const quantities =
  /timm|\btim\b|hours|arbetstid|dagar|days|\bantal\b|anställda|årsarbetare|headcount|employees|avgång|avgångna|nyanställ|övertid|mertid|värde|amount/iu;

/** Whether a column is one of values, by its head or because the reading lists it. */
export function isQuantity(head: string, listed: string): boolean {
  return listed === "" ? quantities.test(head) : listed.split(";").some((one) => one.trim() === head.trim());
}

const bands = [
  { below: 30, name: "-29" },
  { below: 50, name: "30-49" },
  { below: Infinity, name: "50-" },
] as const;

/** The age group, of the three in the statutory sick-leave report, that an age in years is in. */
export function ageBand(years: number): string {
  return bands.find(({ below }) => years < below)?.name ?? "";
}
