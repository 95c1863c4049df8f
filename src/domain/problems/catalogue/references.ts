import type { CatalogueEntries } from "./entry.ts";

const nearestSv = "Menade du ”{nearest}”? Kontrollera stavningen, eller lägg till det som saknas.";
const nearestEn = "Did you mean “{nearest}”? Check the spelling, or add what is missing.";

/** Ids that lead nowhere, or to two things. */
export const referencesEntries = {
  "duplicate-id": {
    severity: "error",
    sv: {
      message: "{thing} ”{id}” finns redan, se {first}. Bara det som står först används.",
      advice: "Ge ett av dem ett annat id.",
    },
    en: {
      message: "{thing} “{id}” exists already, see {first}. Only the first is used.",
      advice: "Give one of them another id.",
    },
  },
  "unknown-unit": {
    severity: "error",
    sv: { message: "Enheten ”{id}” finns inte i organisation.csv.", advice: nearestSv },
    en: { message: "The unit “{id}” is not in organisation.csv.", advice: nearestEn },
  },
  "unknown-measure": {
    severity: "error",
    sv: { message: "Måttet ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no measure “{id}”.", advice: nearestEn },
  },
  "unknown-dimension": {
    severity: "error",
    sv: { message: "Dimensionen ”{id}” finns inte i dimensions.yaml.", advice: nearestSv },
    en: { message: "The dimension “{id}” is not in dimensions.yaml.", advice: nearestEn },
  },
  "unknown-member": {
    severity: "error",
    sv: { message: "”{id}” finns inte i dimensionen ”{dimension}”.", advice: nearestSv },
    en: { message: "“{id}” is not in the dimension “{dimension}”.", advice: nearestEn },
  },
  "unknown-account": {
    severity: "error",
    sv: {
      message: "Inget konto i accounts.csv svarar mot ”{id}”.",
      advice: "Lägg till kontot i accounts.csv, eller rätta kontot eller intervallet.",
    },
    en: {
      message: "No account in accounts.csv answers to “{id}”.",
      advice: "Add the account to accounts.csv, or correct the account or the range.",
    },
  },
  "unknown-objective": {
    severity: "error",
    sv: { message: "Målet ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no objective “{id}”.", advice: nearestEn },
  },
  "unknown-assignment": {
    severity: "error",
    sv: { message: "Uppdraget ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no assignment “{id}”.", advice: nearestEn },
  },
  "unknown-level": {
    severity: "error",
    sv: { message: "Nivån ”{id}” finns inte i workspace.yaml.", advice: nearestSv },
    en: { message: "The level “{id}” is not in workspace.yaml.", advice: nearestEn },
  },
  "unknown-scale": {
    severity: "error",
    sv: { message: "Bedömningsskalan ”{id}” finns inte i workspace.yaml.", advice: nearestSv },
    en: { message: "The assessment scale “{id}” is not in workspace.yaml.", advice: nearestEn },
  },
  "unknown-step": {
    severity: "error",
    sv: { message: "Skalan ”{scale}” har inget steg ”{id}”.", advice: nearestSv },
    en: { message: "The scale “{scale}” has no step “{id}”.", advice: nearestEn },
  },
  "unknown-round": {
    severity: "error",
    sv: {
      message: "Uppföljningstillfället ”{id}” finns inte, varken som fil i rounds eller som version av en prognos.",
      advice: nearestSv,
    },
    en: {
      message: "There is no round “{id}”, neither a file in rounds nor a version of a forecast.",
      advice: nearestEn,
    },
  },
  "unit-not-asked": {
    severity: "error",
    sv: {
      message: "Enheten ”{id}” har svarat men är inte tillfrågad i uppföljningen.",
      advice: "Lägg till enheten under units, eller ta bort posten.",
    },
    en: {
      message: "The unit “{id}” has answered, but is not asked in the round.",
      advice: "Add the unit to units, or remove the entry.",
    },
  },
  "unknown-report": {
    severity: "error",
    sv: { message: "Rapportmallen ”{id}” finns inte i mappen reports.", advice: nearestSv },
    en: { message: "The report template “{id}” is not in the folder reports.", advice: nearestEn },
  },
  "unknown-risk": {
    severity: "error",
    sv: { message: "Risken ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no risk “{id}”.", advice: nearestEn },
  },
  "unknown-row": {
    severity: "error",
    sv: { message: "Raden ”{id}” finns inte i någon uppställning.", advice: nearestSv },
    en: { message: "The row “{id}” is not in any statement.", advice: nearestEn },
  },
  "unknown-subject": {
    severity: "error",
    sv: {
      message: "”{id}” pekar inte på något som finns.",
      advice: "Skriv slag och id med kolon mellan, till exempel objective:g1. De slag som finns är {allowed}.",
    },
    en: {
      message: "“{id}” does not point at anything.",
      advice: "Write kind and id with a colon between, for instance objective:g1. The kinds there are: {allowed}.",
    },
  },
  "unknown-table": {
    severity: "error",
    sv: { message: "Tabellen ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no table “{id}”.", advice: nearestEn },
  },
  "unknown-chart": {
    severity: "error",
    sv: { message: "Diagrammet ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no chart “{id}”.", advice: nearestEn },
  },
  "unknown-statement": {
    severity: "error",
    sv: { message: "Uppställningen ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no statement “{id}”.", advice: nearestEn },
  },
  "unknown-register": {
    severity: "error",
    sv: { message: "Registret ”{id}” finns inte.", advice: nearestSv },
    en: { message: "There is no register “{id}”.", advice: nearestEn },
  },
} as const satisfies CatalogueEntries;
