import type { CatalogueEntries } from "./entry.ts";

/** The shape of CSV files. */
export const csvEntries = {
  "empty-csv": {
    severity: "error",
    sv: { message: "CSV-filen är tom. Den saknar rubrikrad.", advice: "Skriv kolumnernas namn på första raden." },
    en: {
      message: "The CSV file is empty. It has no head.",
      advice: "Write the names of the columns on the first line.",
    },
  },
  "missing-column": {
    severity: "error",
    sv: {
      message: "Kolumnen ”{column}” saknas, och filen har inte lästs.",
      advice: "Lägg till kolumnen i rubrikraden. Kolumner skiljs åt med komma eller semikolon.",
    },
    en: {
      message: "The column “{column}” is missing, and the file has not been read.",
      advice: "Add the column to the head. Columns are separated by comma or semicolon.",
    },
  },
  "unknown-column": {
    severity: "error",
    sv: {
      message: "Kolumnen ”{column}” finns inte här och har inte lästs.",
      advice: "Menade du ”{nearest}”? En kolumn som delar upp värden ska heta som en dimension.",
    },
    en: {
      message: "There is no column “{column}” here, and it has not been read.",
      advice: "Did you mean “{nearest}”? A column that cuts values is named as a dimension.",
    },
  },
  "duplicate-column": {
    severity: "error",
    sv: {
      message: "Kolumnen ”{column}” finns två gånger. Bara den första har lästs.",
      advice: "Ta bort eller byt namn på den ena.",
    },
    en: {
      message: "The column “{column}” occurs twice. Only the first has been read.",
      advice: "Remove or rename one of them.",
    },
  },
  "ragged-row": {
    severity: "error",
    sv: {
      message: "Raden har {cells} celler, men rubrikraden har {columns}. Raden har inte lästs.",
      advice: 'Kontrollera kommatecken på raden. Ett värde med kommatecken i skrivs inom citattecken: "4,31".',
    },
    en: {
      message: "The row has {cells} cells, but the head has {columns}. The row has not been read.",
      advice: 'Check the commas on the row. A value with a comma in it is written in quotation marks: "4,31".',
    },
  },
  "open-quote": {
    severity: "error",
    sv: {
      message: "Ett citattecken öppnas här men stängs aldrig. Resten av filen har inte lästs.",
      advice: "Stäng citattecknet, eller ta bort det.",
    },
    en: {
      message: "A quotation mark is opened here but never closed. The rest of the file has not been read.",
      advice: "Close the quotation mark, or remove it.",
    },
  },
  "stray-quote": {
    severity: "error",
    sv: {
      message: "Raden har ett citattecken på fel ställe. Raden och resten av filen har inte lästs.",
      advice: 'Sätt hela cellen inom citattecken, och skriv citattecken i den dubbelt: "så ""här""".',
    },
    en: {
      message: "The row has a quotation mark in the wrong place. The row and the rest of the file have not been read.",
      advice: 'Put the whole cell in quotation marks, and double those inside it: "like ""this""".',
    },
  },
  "missing-cell": {
    severity: "error",
    sv: {
      message: "Cellen i kolumnen ”{column}” är tom. Raden har inte lästs.",
      advice: "Fyll i cellen, eller ta bort raden. Ett värde som saknas har ingen rad.",
    },
    en: {
      message: "The cell in the column “{column}” is empty. The row has not been read.",
      advice: "Fill in the cell, or remove the row. A value that is missing has no row.",
    },
  },
  "unknown-word": {
    severity: "error",
    sv: {
      message: "”{value}” går inte att välja i kolumnen ”{column}”. Raden har inte lästs.",
      advice: "Det som går att välja är {allowed}.",
    },
    en: {
      message: "“{value}” is not a choice in the column “{column}”. The row has not been read.",
      advice: "The choices are: {allowed}.",
    },
  },
} as const satisfies CatalogueEntries;
