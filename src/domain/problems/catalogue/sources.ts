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
  "source-needs-month": {
    severity: "error",
    sv: {
      message: "Filen säger inte vilken period den gäller, och inget har räknats.",
      advice: "Ange perioden i inläsningsprofilen: ”{key}” under läsning, till exempel 2024-05.",
    },
    en: {
      message: "The file does not say which period it is of, and nothing has been counted.",
      advice: "Give the period in the import profile: “{key}” below reading, for instance 2024-05.",
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
  "kolada-without-data": {
    severity: "error",
    sv: {
      message: "Filen har inga värden, bara uppgifter om nyckeltal eller kommuner. Inget har lästs.",
      advice: "Hämta data med /data/kpi/… och lägg gärna de här uppgifterna i samma fil: de ger namnen.",
    },
    en: {
      message: "The file has no values, only facts about key figures or municipalities. Nothing has been read.",
      advice: "Fetch data by /data/kpi/… and keep these facts in the same file if you like: they give the names.",
    },
  },
  "ambiguous-date": {
    severity: "error",
    sv: {
      message: "”{value}” kan vara dag och månad i olika ordning. Raden har inte räknats.",
      advice: "Ange ordningen i inläsningsprofilen (”dates”: dmy eller mdy), eller ta ut datum som 2024-03-01.",
    },
    en: {
      message: "“{value}” may have day and month in either order. The row has not been counted.",
      advice: "Give the order in the import profile (“dates”: dmy or mdy), or export dates such as 2024-03-01.",
    },
  },
  "date-in-future": {
    severity: "error",
    sv: { message: "”{value}” har inte varit än. Raden har inte räknats.", advice: "Rätta datumet i källan." },
    en: {
      message: "“{value}” has not been yet. The row has not been counted.",
      advice: "Correct the date in the source.",
    },
  },
  "too-many-groups": {
    severity: "error",
    sv: {
      message: "{groups} grupper under {months} månader ger fler än {limit} värden. Inget har räknats.",
      advice: "Välj färre indelningar (”by”) eller månader (”from”, ”to”) i inläsningsprofilen.",
    },
    en: {
      message: "{groups} groups over {months} months give more than {limit} values. Nothing has been counted.",
      advice: "Choose fewer groupings (“by”) or months (“from”, “to”) in the import profile.",
    },
  },
  "backlog-unknown": {
    severity: "warning",
    sv: {
      message:
        "Ärenden öppnade före {first} är inte med. Var några av dem öppna då är antalet öppna och stängda för lågt.",
      advice: "Ta ut alla ärenden som var öppna under perioden, och skriv ”backlog: whole” i inläsningsprofilen.",
    },
    en: {
      message:
        "Tickets opened before {first} are not in the file. If any were open then, the open and closed are too few.",
      advice: "Export all tickets that were open in the period, and write “backlog: whole” in the import profile.",
    },
  },
  "answer-outside-scale": {
    severity: "error",
    sv: {
      message: "”{value}” i kolumnen ”{column}” är inget svar på skalan {range}. Raden har inte räknats.",
      advice: "Rätta svaret, eller lämna cellen tom om svar saknas.",
    },
    en: {
      message: "“{value}” in the column “{column}” is no answer on the scale {range}. The row has not been counted.",
      advice: "Correct the answer, or leave the cell empty where there is none.",
    },
  },
  "answers-missing": {
    severity: "warning",
    sv: {
      message:
        "Upp till {count} har inte svarat på någon av frågorna. Ett index av summorna är då inte exakt medelvärdet av frågornas index.",
      advice: "Räkna indexet av frågornas egna värden (hme_1 till hme_9) om skillnaden spelar roll.",
    },
    en: {
      message:
        "Up to {count} have not answered one of the items. An index of the sums is then not exactly the mean of the items' indices.",
      advice: "Count the index from the items' own values (hme_1 to hme_9) where the difference matters.",
    },
  },
  "personal-number-in-column": {
    severity: "error",
    sv: {
      message: "Kolumnen ”{column}” har ett personnummer. Raden har inte räknats, och numret visas inte.",
      advice:
        "Kontrollera att kolumnerna har rätt rubriker. Personnummer ska stå i kolumnen ”Personnummer”, eller tas bort.",
    },
    en: {
      message:
        "The column “{column}” has a personal number. The row has not been counted, and the number is not shown.",
      advice:
        "Check that the columns have the right heads. Personal numbers belong in the column “Personnummer”, or nowhere.",
    },
  },
  "not-a-quantity": {
    severity: "error",
    sv: {
      message: "Cellen i kolumnen ”{column}” kan inte läsas säkert som ett tal. Raden har inte räknats.",
      advice: "Rätta cellen i källan. Den visas inte här, eftersom den kan gälla en person.",
    },
    en: {
      message:
        "The cell in the column “{column}” cannot be read with certainty as a number. The row has not been counted.",
      advice: "Correct the cell in the source. It is not shown here, since it may be about a person.",
    },
  },
} as const satisfies CatalogueEntries;
