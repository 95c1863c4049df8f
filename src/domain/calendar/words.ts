import type { CalendarKind, Repetition } from "./entry.ts";
import type { Both } from "../text.ts";

export const calendarKindWords: Readonly<Record<CalendarKind, Both>> = {
  meeting: { sv: "sammanträde", en: "meeting" },
  duty: { sv: "återkommande uppgift", en: "recurring duty" },
  other: { sv: "annat", en: "other" },
};

export const repetitionWords: Readonly<Record<Repetition, Both>> = {
  never: { sv: "en gång", en: "once" },
  monthly: { sv: "varje månad", en: "every month" },
  quarterly: { sv: "varje kvartal", en: "every quarter" },
  tertially: { sv: "varje tertial", en: "every four months" },
  yearly: { sv: "varje år", en: "every year" },
};
