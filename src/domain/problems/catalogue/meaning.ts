import type { CatalogueEntries } from "./entry.ts";

/** What is well written one thing at a time, but cannot be true together. */
export const meaningEntries = {
  "deadlines-reversed": {
    severity: "error",
    sv: {
      message: "Nivå {level} ska vara klar {date}, före nivå {below}, som ska vara klar {later}.",
      advice: "Ge den övre nivån samma dag eller en senare: den som godkänner behöver svaren underifrån först.",
    },
    en: {
      message: "Level {level} is due on {date}, before level {below}, which is due on {later}.",
      advice: "Give the upper level the same day or a later one: those who approve need the answers from below first.",
    },
  },
  "milestone-outside": {
    severity: "error",
    sv: {
      message: "Milstolpens dag, {date}, ligger utanför uppdragets tid, {from}–{to}.",
      advice: "Rätta ”date”, eller ”start” och ”end” för uppdraget.",
    },
    en: {
      message: "The day of the milestone, {date}, is outside the time of the assignment, {from}–{to}.",
      advice: "Correct “date”, or “start” and “end” of the assignment.",
    },
  },
  "duplicate-unit": {
    severity: "error",
    sv: {
      message: "Enhetskoden ”{code}” används samtidigt för både ”{first}” och ”{second}”. Raden har inte lästs.",
      advice:
        "En kod är en och samma enhet. Ge den ena enheten en annan kod, eller skilj raderna åt i tiden om den har bytt namn.",
    },
    en: {
      message:
        "The unit code “{code}” is used for both “{first}” and “{second}” at the same time. The row has not been read.",
      advice:
        "One code is one unit. Give one of the units another code, or part the rows in time where it changed its name.",
    },
  },
  "overlapping-edges": {
    severity: "error",
    sv: {
      message: "Enheten ”{code}” har två överordnade enheter samtidigt, se även {first}. Raden har inte lästs.",
      advice: "Låt den första raden sluta (kolumnen ”to”) dagen före den andra börjar.",
    },
    en: {
      message: "The unit “{code}” has two parents at the same time, see also {first}. The row has not been read.",
      advice: "Let the first row end (the column “to”) the day before the other begins.",
    },
  },
  "parent-not-in-tree": {
    severity: "warning",
    sv: {
      message:
        "Enheten ”{code}” är underställd ”{parent}”, som inte finns den {day}. Då har ”{code}” ingen plats i organisationen.",
      advice: "Låt raden börja och sluta samtidigt som den överordnade enheten, eller flytta enheten.",
    },
    en: {
      message:
        "The unit “{code}” stands under “{parent}”, which is not there on {day}. “{code}” then has no place in the organisation.",
      advice: "Let the row begin and end with the parent's, or move the unit.",
    },
  },
  "tree-cycle": {
    severity: "error",
    sv: {
      message: "Enheten ”{code}” är underställd sig själv: {path}. Raden har inte lästs.",
      advice: "Rätta kolumnen ”parent” på någon av raderna.",
    },
    en: {
      message: "The unit “{code}” stands under itself: {path}. The row has not been read.",
      advice: "Correct the column “parent” on one of the rows.",
    },
  },
  "member-cycle": {
    severity: "error",
    sv: {
      message: "”{id}” i dimensionen ”{dimension}” är underordnad sig själv: {path}.",
      advice: "Rätta ”parent” för någon av dem.",
    },
    en: {
      message: "“{id}” in the dimension “{dimension}” stands under itself: {path}.",
      advice: "Correct “parent” of one of them.",
    },
  },
  "supports-cycle": {
    severity: "error",
    sv: {
      message: "Målet ”{id}” stödjer sig självt: {path}.",
      advice: "Ett mål stödjer mål på en högre nivå. Rätta ”supports” för något av dem.",
    },
    en: {
      message: "The objective “{id}” supports itself: {path}.",
      advice: "An objective supports objectives of a higher level. Correct “supports” of one of them.",
    },
  },
  "formula-syntax": {
    severity: "error",
    sv: {
      message: "Formeln för ”{measure}” går inte att tolka vid ”{near}”.",
      advice:
        "Formler har + - * / ( ), tal, måttens id och opening(x), closing(x), last_year(x), budget(x), target(x).",
    },
    en: {
      message: "The formula of “{measure}” cannot be understood at “{near}”.",
      advice:
        "Formulas have + - * / ( ), numbers, ids of measures and opening(x), closing(x), last_year(x), budget(x), target(x).",
    },
  },
  "formula-cycle": {
    severity: "error",
    sv: {
      message: "Formeln för ”{measure}” bygger på sig själv: {path}.",
      advice: "Ändra någon av formlerna så att ingen av dem behöver sitt eget värde.",
    },
    en: {
      message: "The formula of “{measure}” builds on itself: {path}.",
      advice: "Change one of the formulas so that none needs its own value.",
    },
  },
  "versions-out-of-order": {
    severity: "error",
    sv: {
      message: "Definitionerna av ”{measure}” står inte i tidsordning, eller börjar gälla samma månad.",
      advice: "Skriv den äldsta först, och ”from” på alla utom den första.",
    },
    en: {
      message: "The definitions of “{measure}” are not in order of time, or begin in the same month.",
      advice: "Write the oldest first, and “from” on all but the first.",
    },
  },
  "not-a-ledger": {
    severity: "error",
    sv: {
      message: "”{measure}” kan inte vara huvudbok.",
      advice: "Ange ett mått med måttenheten sek och slaget flow, vars värden är uppdelade på konton.",
    },
    en: {
      message: "“{measure}” cannot be a ledger.",
      advice: "Name a measure of the unit sek and the kind flow, whose values are cut by account.",
    },
  },
  "money-scale-on-other-unit": {
    severity: "error",
    sv: {
      message: "”{scale}” kan bara anges för pengar, men ”{measure}” mäts i {unit}. Raden har inte lästs.",
      advice: "Lämna kolumnen ”in” tom, eller ändra måttets enhet till sek.",
    },
    en: {
      message: "“{scale}” can be given for money only, but “{measure}” is in {unit}. The row has not been read.",
      advice: "Leave the column “in” empty, or change the measure's unit to sek.",
    },
  },
  "deviation-of-other-unit": {
    severity: "error",
    sv: {
      message: "Avvikelse finns bara för pengar, men ”{measure}” mäts i {unit}.",
      advice: "Använd difference i stället, eller ändra måttets enhet till sek.",
    },
    en: {
      message: "Deviation is for money only, but “{measure}” is in {unit}.",
      advice: "Use difference instead, or change the measure's unit to sek.",
    },
  },
  "equal-facts": {
    severity: "error",
    sv: {
      message:
        "Det finns redan ett värde för samma mått, enhet, period och uppdelning, se {first}. Bara det första används.",
      advice: "Ta bort den ena raden. Skiljer de sig åt, ange vad: scenario, version eller en dimension.",
    },
    en: {
      message:
        "There is already a value for the same measure, unit, period and cut, see {first}. Only the first is used.",
      advice: "Remove one of the rows. If they differ, say in what: scenario, version or a dimension.",
    },
  },
  "overlapping-facts": {
    severity: "error",
    sv: {
      message: "Perioden överlappar den för ett annat värde av samma slag, se {first}. Bara det första används.",
      advice: "Låt perioderna följa på varandra. Är det ena ett sammanlagt värde, ange reported i kolumnen ”kind”.",
    },
    en: {
      message: "The period overlaps that of another value of the same sort, see {first}. Only the first is used.",
      advice: "Let the periods follow on one another. If one is an aggregate, write reported in the column “kind”.",
    },
  },
  "unit-not-in-tree": {
    severity: "warning",
    sv: {
      message: "Enheten ”{code}” finns inte i organisationen under {period}, så värdet räknas inte in någonstans.",
      advice: "Kontrollera perioden, eller enhetens datum i organisation.csv.",
    },
    en: {
      message: "The unit “{code}” is not in the organisation during {period}, so the value counts nowhere.",
      advice: "Check the period, or the dates of the unit in organisation.csv.",
    },
  },
} as const satisfies CatalogueEntries;
