import type { CatalogueEntries } from "./entry.ts";

/** What stops an import, or should be looked at before it is confirmed. */
export const importsEntries = {
  "unknown-source": {
    severity: "error",
    sv: {
      message: "Filen är inte av något slag som kan läsas in.",
      advice:
        "Det som kan läsas är Excel (xlsx), CSV, SIE, JSON från Kolada och ServiceNow samt PAXml. Spara filen som ett av dem.",
    },
    en: {
      message: "The file is of no kind that can be imported.",
      advice:
        "What can be read is Excel (xlsx), CSV, SIE, JSON of Kolada and ServiceNow, and PAXml. Save it as one of them.",
    },
  },
  "no-values": {
    severity: "error",
    sv: {
      message: "Det finns inga värden att läsa in i filen.",
      advice: "Se efter att det är rätt fil och rätt blad, och att profilen inte hoppar över allt.",
    },
    en: {
      message: "There are no values to import in the file.",
      advice: "See that it is the right file and the right sheet, and that the profile does not pass over everything.",
    },
  },
  "unset-role": {
    severity: "error",
    sv: {
      message: "Det är inte valt vad som är {role} för värdena.",
      advice: "Välj kolumnen som säger det, eller det som alltid gäller.",
    },
    en: {
      message: "It has not been chosen which {role} the values are of.",
      advice: "Choose the column that says so, or what always holds.",
    },
  },
  "lost-role": {
    severity: "error",
    sv: {
      message: "Enligt profilen är alla värden av {role} ”{id}”, som inte finns i arbetsytan.",
      advice: "Menade du ”{nearest}”? Välj en annan, eller kolumnen som säger det.",
    },
    en: {
      message: "By the profile all values are of the {role} “{id}”, which the workspace does not have.",
      advice: "Did you mean “{nearest}”? Choose another, or the column that says so.",
    },
  },
  "unknown-facet": {
    severity: "error",
    sv: {
      message: "Filen har ingen kolumn ”{facet}”, som profilen hämtar {role} ur.",
      advice: "Menade du ”{nearest}”? Välj en annan kolumn, eller en annan profil.",
    },
    en: {
      message: "The file has no column “{facet}”, from which the profile takes the {role}.",
      advice: "Did you mean “{nearest}”? Choose another column, or another profile.",
    },
  },
  "unset-name": {
    severity: "error",
    sv: {
      message: "Det är inte bestämt vad ”{name}” är för {role}. Antal värden med det namnet: {count}.",
      advice: "Menade du ”{nearest}”? Ange vad namnet betyder, eller att det ska hoppas över.",
    },
    en: {
      message: "It is not settled which {role} “{name}” is. Values with that name: {count}.",
      advice: "Did you mean “{nearest}”? Say what the name means, or that it is to be passed over.",
    },
  },
  "unset-meaning": {
    severity: "error",
    sv: {
      message:
        "Enligt profilen betyder ”{name}” ”{id}” ({role}), som inte finns i arbetsytan. Antal värden med det namnet: {count}.",
      advice: "Menade du ”{nearest}”? Ange vad namnet betyder nu.",
    },
    en: {
      message:
        "By the profile “{name}” is the {role} “{id}”, which the workspace does not have. Values with that name: {count}.",
      advice: "Did you mean “{nearest}”? Say what the name means now.",
    },
  },
  "empty-name": {
    severity: "error",
    sv: {
      message: "Värden utan {role}, där ”{facet}” är tom: {count}.",
      advice: "Fyll i det i källan, eller ange vad tomt betyder.",
    },
    en: {
      message: "Values without {role}, where “{facet}” is empty: {count}.",
      advice: "Fill it in at the source, or say what empty means.",
    },
  },
  "repeated-value": {
    severity: "error",
    sv: {
      message: "Samma värde står två gånger, se {first}. Inget av dem kan läsas in.",
      advice: "Ta bort det ena i källan. Är det två olika, skilj dem åt med en kolumn till.",
    },
    en: {
      message: "The same value stands twice, see {first}. Neither can be imported.",
      advice: "Remove one of them at the source. If they are two, tell them apart by one more column.",
    },
  },
  "several-values": {
    severity: "error",
    sv: {
      message: "Flera namn i filen blir samma värde av ”{measure}”, som inte kan summeras. Se även {first}.",
      advice: "Översätt namnen till olika enheter eller delar, eller hoppa över alla utom ett.",
    },
    en: {
      message:
        "Several names of the file become the same value of “{measure}”, which does not add up. See also {first}.",
      advice: "Translate the names to different units or parts, or pass over all but one.",
    },
  },
  "computed-measure": {
    severity: "error",
    sv: {
      message: "Måttet ”{measure}” räknas fram ur konton och kan inte läsas in.",
      advice: "Läs in det som måttet räknas fram ur, eller välj ett annat mått.",
    },
    en: {
      message: "The measure “{measure}” is worked out of accounts and cannot be imported.",
      advice: "Import what it is worked out of, or choose another measure.",
    },
  },
  "future-value": {
    severity: "error",
    sv: {
      message: "{period} har inte börjat, så det kan inte finnas något utfall.",
      advice: "Se efter att året stämmer. Är det en budget eller en prognos, ange det som scenario.",
    },
    en: {
      message: "{period} has not begun, so that there can be no outcome of it.",
      advice: "See that the year is right. If it is a budget or a forecast, give that as the scenario.",
    },
  },
  "nothing-to-withdraw": {
    severity: "warning",
    sv: {
      message: "Det finns inget värde av ”{measure}” för {period} att ta bort.",
      advice: "Se efter att enhet, period och uppdelning stämmer. Är värdet redan borttaget behövs inget.",
    },
    en: {
      message: "There is no value of “{measure}” for {period} to withdraw.",
      advice: "See that unit, period and cut are right. If the value has been withdrawn already, nothing is needed.",
    },
  },
  "total-differs": {
    severity: "warning",
    sv: {
      message: "”{name}” är {stated} i filen, men värdena summerar till {sum}.",
      advice: "Se efter om något saknas, om värden är dolda eller om skillnaden bara är avrundning.",
    },
    en: {
      message: "“{name}” is {stated} in the file, but the values add up to {sum}.",
      advice:
        "See whether something is missing, whether values are hidden, or whether the difference is rounding only.",
    },
  },
  "overlapping-standing": {
    severity: "error",
    sv: {
      message:
        "För {period} finns redan ett värde av ”{measure}” som täcker en del av samma tid: det skulle räknas två gånger.",
      advice: "Läs in för samma perioder som förut, eller ångra den tidigare inläsningen.",
    },
    en: {
      message:
        "For {period} there is a value of “{measure}” already that covers a part of the same time: it would be counted twice.",
      advice: "Import for the same periods as before, or undo the earlier import.",
    },
  },
  "unit-not-yours": {
    severity: "error",
    sv: {
      message: "Du har inte behörighet att läsa in för enheten ”{unit}”. Antal värden för den: {count}.",
      advice: "Hoppa över enheten, eller be någon som har behörighet.",
    },
    en: {
      message: "You have no right to import for the unit “{unit}”. Values for it: {count}.",
      advice: "Pass over the unit, or ask somebody who has the right.",
    },
  },
} as const satisfies CatalogueEntries;
