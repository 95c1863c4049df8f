import type { SomeSentences } from "./sentence.ts";

/** The annual wheel. */
export const calendarRefusals = {
  unknown_calendar_entry: {
    sv: { message: "Posten finns inte i årshjulet.", advice: "Någon kan ha tagit bort den. Läs in sidan på nytt." },
    en: { message: "The entry is not in the calendar.", advice: "Somebody may have removed it. Load the page again." },
  },
  calendar_entry_changed: {
    sv: {
      message: "Någon annan har ändrat posten sedan du öppnade den. Inget har sparats.",
      advice: "Stäng formuläret, se hur den står nu och gör om ändringen om den behövs.",
    },
    en: {
      message: "Somebody else has changed the entry since you opened it. Nothing has been saved.",
      advice: "Close the form, see how it stands now, and make your change again if it is needed.",
    },
  },
  name_missing: {
    sv: { message: "Skriv ett namn.", advice: "Det ska gå att läsa för sig, i en lista." },
    en: { message: "Write a name.", advice: "It is to be read by itself, in a list." },
  },
} as const satisfies SomeSentences;
