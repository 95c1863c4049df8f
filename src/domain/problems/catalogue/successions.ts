import type { CatalogueEntries } from "./entry.ts";

/** What is said of who follows a unit. Where one row of a unit is wrong, none of its rows has been read. */
export const successionsEntries = {
  "invalid-share": {
    severity: "error",
    sv: {
      message: "”{value}” är inte en andel. Raden har inte lästs.",
      advice: "En andel är större än 0 och högst 1. Skriv till exempel 1, 60 %, 0,6 eller 1/3.",
    },
    en: {
      message: "“{value}” is not a share. The row has not been read.",
      advice: "A share is over 0 and at most 1. Write for instance 1, 60 %, 0.6 or 1/3.",
    },
  },
  "duplicate-succession": {
    severity: "error",
    sv: {
      message: "Samma datum, enhet och efterträdare står redan på {first}. Enhetens efterträdare har inte lästs.",
      advice: "Ta bort den ena raden, eller lägg ihop andelarna på en rad.",
    },
    en: {
      message: "The same date, unit and successor stand at {first} already. The unit's successors have not been read.",
      advice: "Remove one of the rows, or add the shares on one row.",
    },
  },
  "predecessor-not-in-tree": {
    severity: "error",
    sv: {
      message: "Enheten ”{code}” finns inte i organisationen dagen före {day}. Enhetens efterträdare har inte lästs.",
      advice: "Datumet är den första dagen i den nya ordningen: dagen efter den sista i organisation.csv.",
    },
    en: {
      message:
        "The unit “{code}” is not in the organisation on the day before {day}. The unit's successors have not been read.",
      advice: "The date is the first day of the new order: the day after the last one in organisation.csv.",
    },
  },
  "predecessor-still-in-tree": {
    severity: "error",
    sv: {
      message:
        "Enheten ”{code}” finns kvar i organisationen den {day}, men är inte bland sina efterträdare. De har inte lästs.",
      advice: "Låt enheten sluta dagen före i organisation.csv, eller ge den en rad med den andel som den behåller.",
    },
    en: {
      message:
        "The unit “{code}” is still in the organisation on {day}, but not among its successors. They have not been read.",
      advice: "Let the unit end the day before in organisation.csv, or give it a row with the share that it keeps.",
    },
  },
  "successor-not-in-tree": {
    severity: "error",
    sv: {
      message:
        "”{about}” ska ta över efter ”{code}” den {day}, men finns inte i organisationen då. Enhetens efterträdare har inte lästs.",
      advice: "Lägg till efterträdaren i organisation.csv från den dagen, eller välj en enhet som finns då.",
    },
    en: {
      message:
        "“{about}” is to follow “{code}” on {day}, but is not in the organisation then. The unit's successors have not been read.",
      advice: "Add the successor to organisation.csv from that day, or choose a unit that is there then.",
    },
  },
  "shares-not-whole": {
    severity: "error",
    sv: {
      message: "Andelarna av ”{code}” den {day} blir tillsammans {about}, inte 1. De har inte lästs.",
      advice: "Rätta andelarna så att de blir 1. Ska ingen ta över en del, skriv den på en rad utan efterträdare.",
    },
    en: {
      message: "The shares of “{code}” on {day} add up to {about}, not 1. They have not been read.",
      advice: "Correct the shares so that they add up to 1. A part that nobody takes over has a row without successor.",
    },
  },
  "succession-cycle": {
    severity: "error",
    sv: {
      message: "Enheter efterträder varandra i en ring den {day}: {about}. Efterträdarna till ”{code}” har inte lästs.",
      advice: "Låt den ena övergången ske en annan dag, eller ta bort den.",
    },
    en: {
      message: "Units follow one another in a ring on {day}: {about}. The successors of “{code}” have not been read.",
      advice: "Let one of the successions be at another date, or remove it.",
    },
  },
  "unit-without-successor": {
    severity: "warning",
    sv: {
      message:
        "Enheten ”{code}” slutar {last} utan efterträdare, men har värden. I senare organisationer är de inte med i någon summa.",
      advice:
        "Skriv i successions.csv vem som tar över: {day},{code},<efterträdare>,1. Lämna efterträdaren tom om ingen gör det.",
    },
    en: {
      message:
        "The unit “{code}” ends on {last} without a successor, but has values. In later organisations they are in no sum.",
      advice:
        "Say in successions.csv who takes over: {day},{code},<successor>,1. Leave the successor empty where nobody does.",
    },
  },
} as const satisfies CatalogueEntries;
