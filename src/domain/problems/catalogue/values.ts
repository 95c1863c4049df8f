import type { CatalogueEntries } from "./entry.ts";

/** Single values: dates, periods, numbers. */
export const valuesEntries = {
  "invalid-date": {
    severity: "error",
    sv: { message: "”{value}” är inte ett datum.", advice: "Skriv datum som 2018-03-01." },
    en: { message: "“{value}” is not a date.", advice: "Write dates as 2018-03-01." },
  },
  "invalid-period": {
    severity: "error",
    sv: {
      message: "”{value}” är inte en period.",
      advice: "Skriv 2018, 2018-04, 2018T1, 2018Q2, 2018H1 eller 2018-01..2018-08.",
    },
    en: {
      message: "“{value}” is not a period.",
      advice: "Write 2018, 2018-04, 2018T1, 2018Q2, 2018H1 or 2018-01..2018-08.",
    },
  },
  "invalid-number": {
    severity: "error",
    sv: {
      message: "”{value}” är inte ett tal.",
      advice: "Skriv till exempel -1 889,3. Måttenhet och procenttecken ska inte stå med.",
    },
    en: {
      message: "“{value}” is not a number.",
      advice: "Write for instance -1 889,3. Leave out the unit and the per cent sign.",
    },
  },
  "too-precise": {
    severity: "error",
    sv: {
      message: "”{value}” har fler decimaler än vad som lagras för {unit} ({decimals}).",
      advice: "Avrunda värdet i källan, eller välj en annan måttenhet för måttet.",
    },
    en: {
      message: "“{value}” has more decimals than are stored for {unit} ({decimals}).",
      advice: "Round the value at its source, or choose another unit for the measure.",
    },
  },
  "number-too-large": {
    severity: "error",
    sv: {
      message: "”{value}” är för stort för att lagras exakt.",
      advice: "Kontrollera värdet och om kolumnen ”in” anger rätt skala.",
    },
    en: {
      message: "“{value}” is too large to be stored exactly.",
      advice: "Check the value and whether the column “in” gives the right scale.",
    },
  },
  "reversed-range": {
    severity: "error",
    sv: { message: "Slutet, ”{to}”, ligger före början, ”{from}”.", advice: "Byt plats på dem eller rätta det ena." },
    en: { message: "The end, “{to}”, is before the beginning, “{from}”.", advice: "Swap them or correct one of them." },
  },
  "invalid-account-range": {
    severity: "error",
    sv: {
      message: "”{value}” är inte ett kontointervall.",
      advice: "Skriv 30..34 för alla konton som börjar på 30 till 34, eller 361 för dem som börjar på 361.",
    },
    en: {
      message: "“{value}” is not a range of accounts.",
      advice: "Write 30..34 for all accounts that begin with 30 to 34, or 361 for those that begin with 361.",
    },
  },
  "invalid-field-value": {
    severity: "error",
    sv: {
      message: "”{value}” passar inte fältet ”{field}”, som ska vara {expected}. Posten har inte lästs.",
      advice: "Rätta värdet, eller ändra fältets typ.",
    },
    en: {
      message: "“{value}” does not fit the field “{field}”, which should be {expected}. The record has not been read.",
      advice: "Correct the value, or change the type of the field.",
    },
  },
} as const satisfies CatalogueEntries;
