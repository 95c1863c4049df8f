import type { CatalogueEntries } from "./entry.ts";

/** Files of other systems: Kolada, service desks, surveys, pay systems. */
export const sourcesEntries = {
  "source-too-large": {
    severity: "error",
    sv: {
      message: "Filen är {size} MB och har inte lästs. Gränsen för den här sortens källa är {limit} MB.",
      advice: "Ta ut färre månader eller kolumner åt gången, och läs in flera filer.",
    },
    en: {
      message: "The file is {size} MB and has not been read. The limit for this kind of source is {limit} MB.",
      advice: "Export fewer months or columns at a time, and import several files.",
    },
  },
  "source-without-data": {
    severity: "error",
    sv: {
      message: "Filen har inga uppgifter av slaget ”{sourceKind}”, och inget har lästs.",
      advice: "Kontrollera att det är rätt fil och rätt sorts källa. Dokumentationen visar vad som läses.",
    },
    en: {
      message: "The file has no data of the kind “{sourceKind}”, and nothing has been read.",
      advice: "Check that it is the right file and the right kind of source. The documentation shows what is read.",
    },
  },
  "not-json": {
    severity: "error",
    sv: {
      message: "Filen är inte JSON, eller är avbruten. Inget har lästs.",
      advice: "Hämta filen igen och kontrollera att hela svaret har sparats.",
    },
    en: {
      message: "The file is not JSON, or has been cut short. Nothing has been read.",
      advice: "Fetch the file again and check that the whole answer was saved.",
    },
  },
  "missing-field": {
    severity: "error",
    sv: { message: "Posten saknar ”{field}” och har inte lästs.", advice: "Hämta filen igen med alla fält." },
    en: {
      message: "The record has no “{field}” and has not been read.",
      advice: "Fetch the file again with all fields.",
    },
  },
  "two-values": {
    severity: "error",
    sv: {
      message: "Två olika värden för samma sak: {first} (post {line}) och {second}. Inget av dem har lästs.",
      advice: "Hämta filen igen. Har sidor från olika dagar lagts ihop: använd bara de nya.",
    },
    en: {
      message: "Two different values for the same thing: {first} (record {line}) and {second}. Neither has been read.",
      advice: "Fetch the file again. If pages of different days were put together: use the new ones only.",
    },
  },
  "kolada-more-pages": {
    severity: "error",
    sv: {
      message: "Kolada har fler sidor än de {pages} som finns i filen, så värden saknas.",
      advice: "Hämta även följande sidor (next_url eller next_page) och spara dem i samma fil.",
    },
    en: {
      message: "Kolada has more pages than the {pages} in the file, so values are missing.",
      advice: "Fetch the following pages too (next_url or next_page) and save them in the same file.",
    },
  },
  "xml-syntax": {
    severity: "error",
    sv: {
      message: "Filen är inte välformad XML, eller är avbruten. Inget har lästs.",
      advice: "Ta ut filen igen ur systemet i stället för att ändra den för hand.",
    },
    en: {
      message: "The file is not well-formed XML, or has been cut short. Nothing has been read.",
      advice: "Export the file again from the system instead of changing it by hand.",
    },
  },
  "xml-forbidden": {
    severity: "error",
    sv: {
      message: "Filen har en dokumenttyp (DOCTYPE), som inte är tillåten. Inget har lästs.",
      advice: "Ingen lönefil behöver en dokumenttyp. Kontrollera var filen kommer ifrån.",
    },
    en: {
      message: "The file has a document type (DOCTYPE), which is not allowed. Nothing has been read.",
      advice: "No pay file needs a document type. Check where the file comes from.",
    },
  },
  "xml-too-large": {
    severity: "error",
    sv: {
      message: "Filen har för många element, nivåer eller tecken i en text. Inget har lästs.",
      advice: "Ta ut färre månader åt gången.",
    },
    en: {
      message: "The file has too many elements, levels or characters in a text. Nothing has been read.",
      advice: "Export fewer months at a time.",
    },
  },
  "paxml-version": {
    severity: "error",
    sv: {
      message: "PAXml version ”{version}” kan inte läsas. Inget har lästs.",
      advice: "Ta ut filen som PAXml 2.0, 2.1 eller 2.2.",
    },
    en: {
      message: "PAXml version “{version}” cannot be read. Nothing has been read.",
      advice: "Export the file as PAXml 2.0, 2.1 or 2.2.",
    },
  },
  "record-twice": {
    severity: "error",
    sv: {
      message: "”{id}” finns redan på rad {line}. Raden har inte räknats.",
      advice: "Ta bort dubbletten. Har flera uttag lagts ihop: ta ut allt i en fil.",
    },
    en: {
      message: "“{id}” is already on line {line}. The row has not been counted.",
      advice: "Remove the duplicate. If several exports were put together: export everything in one file.",
    },
  },
  "hours-over-months": {
    severity: "error",
    sv: {
      message:
        "Timmarna gäller {from} till {to}, och det framgår inte hur de fördelas på månaderna. De har inte räknats.",
      advice: "Ange timmarna dag för dag, eller en rad för varje månad.",
    },
    en: {
      message:
        "The hours are for {from} to {to}, and how they are divided over the months is not said. They have not been counted.",
      advice: "Give the hours day by day, or one row for each month.",
    },
  },
  "unlikely-range": {
    severity: "error",
    sv: { message: "{from} till {to} är över tio år. Raden har inte räknats.", advice: "Rätta datumen." },
    en: {
      message: "{from} to {to} is more than ten years. The row has not been counted.",
      advice: "Correct the dates.",
    },
  },
} as const satisfies CatalogueEntries;
