import type { ActFault, ActFaultKind } from "#domain/organisation/reorganise.ts";
import { actForms } from "#domain/organisation/act-words.ts";
import { fill } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";

interface Sentences {
  readonly message: string;
  readonly advice: string;
}

/** Why an act can't be carried out, and what to do. */
const faults: Readonly<
  Record<ActFaultKind | "unreadable" | "no_date" | "no_acts", Readonly<Record<Language, Sentences>>>
> = {
  unreadable: {
    sv: { message: "”{about}” går inte att tolka.", advice: `Skriv till exempel: ${actForms.sv.join("; ")}.` },
    en: { message: "“{about}” cannot be understood.", advice: `Write for example: ${actForms.en.join("; ")}.` },
  },
  no_date: {
    sv: {
      message: "”{about}” är inget datum.",
      advice: "Skriv den första dagen i den nya ordningen, till exempel 2026-01-01.",
    },
    en: {
      message: "“{about}” is not a date.",
      advice: "Write the first day of the new order, for instance 2026-01-01.",
    },
  },
  no_acts: {
    sv: { message: "Ingen åtgärd är angiven.", advice: `Skriv till exempel: ${actForms.sv.join("; ")}.` },
    en: { message: "No act is given.", advice: `Write for example: ${actForms.en.join("; ")}.` },
  },
  no_such_unit: {
    sv: {
      message: "Enheten ”{unit}” finns inte.",
      advice: "Kontrollera koden, eller lägg till enheten först med add.",
    },
    en: { message: "There is no unit “{unit}”.", advice: "Check the code, or add the unit first with add." },
  },
  not_there: {
    sv: {
      message: "Enheten ”{unit}” står inte i organisationen den {about}.",
      advice: "Välj en annan dag eller en enhet som finns då.",
    },
    en: {
      message: "The unit “{unit}” is not in the organisation on {about}.",
      advice: "Choose another day, or a unit that is there then.",
    },
  },
  under_itself: {
    sv: { message: "”{unit}” skulle hamna under sig själv.", advice: "Flytta först ut de enheter som ska stå kvar." },
    en: { message: "“{unit}” would come to stand under itself.", advice: "First move the units that are to stay." },
  },
  code_taken: {
    sv: {
      message: "Koden ”{unit}” är redan en enhets.",
      advice: "En kod är en och samma enhet för alltid. Välj en annan.",
    },
    en: { message: "The code “{unit}” is a unit's already.", advice: "A code is one unit for ever. Choose another." },
  },
  changes_later: {
    sv: {
      message: "För ”{unit}” är redan något annat bestämt från {about}.",
      advice: "Välj en dag efter det, eller ändra först det som är bestämt.",
    },
    en: {
      message: "For “{unit}” something else is settled already, from {about}.",
      advice: "Choose a later day, or first change what is settled.",
    },
  },
  children_left: {
    sv: {
      message: "”{unit}” delas och upphör, men har enheter under sig: {about}.",
      advice: "Flytta dem först, i samma åtgärdslista.",
    },
    en: {
      message: "“{unit}” is divided and ends, but has units below it: {about}.",
      advice: "Move them first, in the same list of acts.",
    },
  },
  no_parent: {
    sv: {
      message: "”{unit}” står överst och har ingen enhet över sig.",
      advice: "Skriv vem som tar över: close {unit} into …",
    },
    en: {
      message: "“{unit}” is at the top and has no unit above it.",
      advice: "Say who takes over: close {unit} into …",
    },
  },
  same_already: {
    sv: { message: "Åtgärden ändrar ingenting för ”{unit}”.", advice: "Ta bort den." },
    en: { message: "The act changes nothing for “{unit}”.", advice: "Remove it." },
  },
  "predecessor-not-in-tree": {
    sv: { message: "”{unit}” finns inte dagen före, så det finns inget att ta över.", advice: "Välj en senare dag." },
    en: {
      message: "“{unit}” is not there on the day before, so there is nothing to take over.",
      advice: "Choose a later day.",
    },
  },
  "predecessor-still-in-tree": {
    sv: {
      message: "”{unit}” finns kvar men är inte bland sina efterträdare.",
      advice: "Ge enheten den andel som den behåller.",
    },
    en: {
      message: "“{unit}” is still there but not among its successors.",
      advice: "Give the unit the share that it keeps.",
    },
  },
  "successor-not-in-tree": {
    sv: {
      message: "”{about}” ska ta över efter ”{unit}” men finns inte den dagen.",
      advice: "Välj en enhet som finns då.",
    },
    en: {
      message: "“{about}” is to follow “{unit}” but is not there that day.",
      advice: "Choose a unit that is there then.",
    },
  },
  "shares-not-whole": {
    sv: { message: "Andelarna av ”{unit}” blir tillsammans {about}, inte 1.", advice: "Rätta andelarna." },
    en: { message: "The shares of “{unit}” add up to {about}, not 1.", advice: "Correct the shares." },
  },
  "succession-cycle": {
    sv: {
      message: "Enheter skulle efterträda varandra i en ring: {about}.",
      advice: "Låt den ena övergången ske en annan dag.",
    },
    en: {
      message: "Units would follow one another in a ring: {about}.",
      advice: "Let one of the successions be on another day.",
    },
  },
};

/** Why what was asked for can't be carried out. `unreadable`, `no_date` and `no_acts` are about what was written. */
export type Refusal = Pick<ActFault, "unit" | "about"> & { readonly kind: keyof typeof faults };

export function refusalText({ kind, unit, about }: Refusal, language: Language): Sentences {
  const { message, advice } = faults[kind][language];
  return { message: fill(message, { unit, about }), advice: fill(advice, { unit, about }) };
}

const sv = {
  organisation: "Organisation",
  tree: "Enheter",
  treeLede: "Organisationen {day}, med tidens namn. Antal enheter: {count}.",
  code: "Kod",
  coming: "Kommande ändringar",
  past: "Genomförda ändringar",
  noChanges: "Inga ändringar är registrerade.",
  date: "Datum",
  change: "Ändring",
  isNew: "ny under {parent}",
  moved: "flyttad från {before} till {after}",
  renamed: "nytt namn, tidigare {before}",
  ended: "upphör",
  taken: "värdena övergår till: {to}",
  top: "högsta nivån",
  preview: "Förhandsvisning",
  refused: "Det går inte att genomföra",
  command: "Så genomförs det",
  commandText: "Ingenting är ändrat än. Kör det här kommandot för att genomföra det:",
  places: "Enheter som ändras",
  figures: "Siffror som ändras",
  totals: "Totalsummor",
  unit: "Enhet",
  beforeDate: "Före",
  fromDate: "Från den {date}",
  nowhere: "finns inte",
  followed: "Tar över",
  nobody: "ingen",
  year: "År",
  measure: "Mått",
  ofItsTime: "Tidens organisation",
  todayBefore: "Ny ordning, utan åtgärderna",
  todayAfter: "Ny ordning, med åtgärderna",
  totalsSame: "Inga totalsummor ändras.",
  totalsChange: "Totalsummor för den översta enheten som ändras: {count}. De står i tabellen.",
  same: "Siffror som inte ändras: {count}. Inget sparat värde ändras.",
  noFigures: "Inga siffror ändras.",
  moreFigures: "Tabellen visar {shown} av {count} siffror. Resten finns i svaret med --json.",
} as const;

const en: Record<keyof typeof sv, string> = {
  organisation: "Organisation",
  tree: "Units",
  treeLede: "The organisation on {day}, with the names of the time. Number of units: {count}.",
  code: "Code",
  coming: "Coming changes",
  past: "Past changes",
  noChanges: "No changes are recorded.",
  date: "Date",
  change: "Change",
  isNew: "new, under {parent}",
  moved: "moved from {before} to {after}",
  renamed: "new name, before {before}",
  ended: "ends",
  taken: "its values pass to: {to}",
  top: "the top level",
  preview: "Preview",
  refused: "It cannot be carried out",
  command: "How to carry it out",
  commandText: "Nothing has been changed yet. Run this command to carry it out:",
  places: "Units that change",
  figures: "Figures that change",
  totals: "Totals",
  unit: "Unit",
  beforeDate: "Before",
  fromDate: "From {date}",
  nowhere: "not there",
  followed: "Followed by",
  nobody: "nobody",
  year: "Year",
  measure: "Measure",
  ofItsTime: "Organisation of the time",
  todayBefore: "New order, without the acts",
  todayAfter: "New order, with the acts",
  totalsSame: "No totals change.",
  totalsChange: "Totals of the top unit that change: {count}. They stand in the table.",
  same: "Figures that do not change: {count}. No stored value changes.",
  noFigures: "No figures change.",
  moreFigures: "The table shows {shown} of {count} figures. The rest are in the answer with --json.",
};

export function word(key: keyof typeof sv, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fill((language === "sv" ? sv : en)[key], values);
}
