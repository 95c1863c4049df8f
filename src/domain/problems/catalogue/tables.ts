import type { CatalogueEntries } from "./entry.ts";

/** Spreadsheets and CSV files whose shape is not known beforehand. */
export const tablesEntries = {
  "unknown-workbook": {
    severity: "error",
    sv: {
      message: "Filen är ingen arbetsbok som går att läsa.",
      advice: "Spara den som Excel-arbetsbok (.xlsx) eller som CSV, och läs in den igen.",
    },
    en: {
      message: "The file is no workbook that can be read.",
      advice: "Save it as an Excel workbook (.xlsx) or as CSV, and import it again.",
    },
  },
  "old-workbook": {
    severity: "error",
    sv: {
      message: "Filen är en arbetsbok av ett annat slag ({format}), som inte läses.",
      advice: "Öppna den i Excel, välj Spara som och Excel-arbetsbok (.xlsx), och läs in den igen.",
    },
    en: {
      message: "The file is a workbook of another kind ({format}), which is not read.",
      advice: "Open it in Excel, choose Save as and Excel workbook (.xlsx), and import it again.",
    },
  },
  "workbook-password": {
    severity: "error",
    sv: {
      message: "Arbetsboken är skyddad med lösenord och kan inte läsas.",
      advice: "Öppna den i Excel, ta bort lösenordet under Arkiv › Information, spara, och läs in den igen.",
    },
    en: {
      message: "The workbook is protected by a password and cannot be read.",
      advice: "Open it in Excel, remove the password under File › Info, save, and import it again.",
    },
  },
  "workbook-damaged": {
    severity: "error",
    sv: {
      message: "Arbetsboken är skadad, och inget i den har lästs ({detail}).",
      advice: "Hämta filen på nytt, eller öppna den i Excel och spara den igen.",
    },
    en: {
      message: "The workbook is damaged, and nothing in it has been read ({detail}).",
      advice: "Get the file anew, or open it in Excel and save it again.",
    },
  },
  "workbook-too-large": {
    severity: "error",
    sv: {
      message: "Arbetsboken är {size} MB stor när den packas upp. Högst {most} MB läses.",
      advice: "Dela upp den i flera, eller ta bort det som inte ska läsas in.",
    },
    en: {
      message: "The workbook is {size} MB large when it is unpacked. At most {most} MB is read.",
      advice: "Divide it into several, or remove what is not to be imported.",
    },
  },
  "table-too-large": {
    severity: "error",
    sv: {
      message: "Det finns fler {bound} än som läses: högst {most}.",
      advice: "Dela upp filen i flera. Ta bort kolumner och rader som inte ska läsas in.",
    },
    en: {
      message: "There are more {bound} than are read: at most {most}.",
      advice: "Divide the file into several. Remove columns and rows that are not to be imported.",
    },
  },
  "macros-not-run": {
    severity: "warning",
    sv: {
      message: "Arbetsboken har makron. De körs aldrig; bara det som står i cellerna läses.",
      advice: "Kontrollera att det är rätt fil, och att den kommer från någon du litar på.",
    },
    en: {
      message: "The workbook has macros. They are never run; only what stands in the cells is read.",
      advice: "Make sure that it is the right file, from somebody you trust.",
    },
  },
  "hidden-sheet": {
    severity: "warning",
    sv: {
      message: "Bladet ”{sheet}” är dolt och har inte lästs.",
      advice: "Visa bladet i Excel, eller ange det i inläsningsprofilen, om det ska läsas in.",
    },
    en: {
      message: "The sheet “{sheet}” is hidden and has not been read.",
      advice: "Show the sheet in Excel, or name it in the import profile, if it is to be imported.",
    },
  },
  "stale-formulas": {
    severity: "warning",
    sv: {
      message: "Arbetsboken har formler som kanske inte har räknats om. Värdena är de som senast sparades.",
      advice: "Öppna den i Excel, tryck F9, spara, och läs in den igen.",
    },
    en: {
      message: "The workbook has formulas that may not have been recalculated. The values are those last saved.",
      advice: "Open it in Excel, press F9, save, and import it again.",
    },
  },
  "uncalculated-cell": {
    severity: "error",
    sv: {
      message: "Cellen i kolumn {column} har en formel utan resultat och har inte lästs.",
      advice: "Öppna filen i Excel och spara den, så räknas formeln ut.",
    },
    en: {
      message: "The cell in column {column} has a formula without a result and has not been read.",
      advice: "Open the file in Excel and save it, and the formula is calculated.",
    },
  },
  "error-cell": {
    severity: "error",
    sv: {
      message: "Cellen i kolumn {column} har felvärdet {value} och har inte lästs.",
      advice: "Rätta formeln, eller töm cellen om värdet saknas.",
    },
    en: {
      message: "The cell in column {column} has the error value {value} and has not been read.",
      advice: "Mend the formula, or empty the cell if the value is missing.",
    },
  },
  "not-an-amount": {
    severity: "error",
    sv: {
      message: "”{value}” i kolumn {column} är inget tal och har inte lästs.",
      advice:
        "Skriv ett tal, eller töm cellen om värdet saknas. Kolumner utan värden kan utelämnas i inläsningsprofilen.",
    },
    en: {
      message: "“{value}” in column {column} is no number and has not been read.",
      advice:
        "Write a number, or empty the cell if the value is missing. Columns without values can be left out in the import profile.",
    },
  },
  "unclear-number": {
    severity: "error",
    sv: {
      message: "”{value}” i kolumn {column} kan läsas på två sätt och har inte lästs.",
      advice:
        "Ange decimaltecken i inläsningsprofilen (decimal), eller skriv talet utan punkt eller komma mellan tusental.",
    },
    en: {
      message: "“{value}” in column {column} can be read in two ways and has not been read.",
      advice:
        "Say what the decimal sign is in the import profile (decimal), or write the number without a point or comma between thousands.",
    },
  },
  "unclear-date": {
    severity: "error",
    sv: {
      message: "Datumet ”{value}” i kolumn {column} kan läsas på två sätt. Värdena har inte lästs.",
      advice: "Skriv år, månad och dag: 2023-01-31.",
    },
    en: {
      message: "The date “{value}” in column {column} can be read in two ways. Its values have not been read.",
      advice: "Write year, month and day: 2023-01-31.",
    },
  },
  "unknown-period": {
    severity: "error",
    sv: {
      message: "”{value}” i kolumn {column} är ingen period. Radens värden har inte lästs.",
      advice: "Skriv till exempel 2023-01, jan 2023, T1 2023 eller 2023.",
    },
    en: {
      message: "“{value}” in column {column} is no period. The values of the row have not been read.",
      advice: "Write for instance 2023-01, jan 2023, T1 2023 or 2023.",
    },
  },
  "no-period": {
    severity: "error",
    sv: {
      message: "Det framgår inte vilken period värdena i kolumn {column} gäller, och de har inte lästs.",
      advice: "Skriv perioden i rubriken eller titeln, eller ange år eller period i inläsningsprofilen (period).",
    },
    en: {
      message: "It does not say for which period the values in column {column} hold, and they have not been read.",
      advice: "Write the period in the head or the title, or say the year or period in the import profile (period).",
    },
  },
  "no-table": {
    severity: "error",
    sv: {
      message: "Det finns ingen tabell med rubriker och tal här.",
      advice: "Kontrollera att det är rätt fil och blad. Rubrikernas rader kan anges i inläsningsprofilen (head).",
    },
    en: {
      message: "There is no table with heads and numbers here.",
      advice:
        "Make sure that it is the right file and sheet. The rows of the heads can be said in the import profile (head).",
    },
  },
  "no-such-sheet": {
    severity: "error",
    sv: { message: "Bladet ”{sheet}” finns inte i filen.", advice: "De blad som finns är {sheets}." },
    en: { message: "There is no sheet “{sheet}” in the file.", advice: "The sheets there are: {sheets}." },
  },
  "repeated-row": {
    severity: "error",
    sv: {
      message: "Raden har samma namn och period som rad {first} och har inte lästs.",
      advice: "Ta bort den ena, lägg ihop dem, eller lägg till en kolumn som skiljer dem åt.",
    },
    en: {
      message: "The row has the same names and period as row {first} and has not been read.",
      advice: "Remove one of them, add them together, or add a column that tells them apart.",
    },
  },
  "repeated-head": {
    severity: "error",
    sv: {
      message:
        "Kolumnerna {first} och {column} säger samma sak, eller perioder som överlappar. Kolumn {column} har inte lästs.",
      advice: "Utelämna den ena i inläsningsprofilen (leaveOut), eller byt rubrik på den.",
    },
    en: {
      message:
        "The columns {first} and {column} say the same, or periods that overlap. Column {column} has not been read.",
      advice: "Leave one of them out in the import profile (leaveOut), or give it another head.",
    },
  },
  "unclear-scale": {
    severity: "error",
    sv: {
      message:
        "Cellerna i kolumn {column} visas i tusental, men tabellen säger inte i vilken enhet. De har inte lästs.",
      advice: "Skriv enheten (tkr, mnkr) i rubriken, eller ange den i inläsningsprofilen (scale).",
    },
    en: {
      message:
        "The cells in column {column} are shown in thousands, but the table does not say the unit. They have not been read.",
      advice: "Write the unit (tkr, mnkr) in the head, or say it in the import profile (scale).",
    },
  },
  "sum-by-arithmetic": {
    severity: "warning",
    sv: {
      message: "”{name}” är summan av det som står före och har därför inte lästs in som värde.",
      advice: "Ska den läsas in ändå, välj i inläsningsprofilen att summor bara känns igen på ord (sums: words).",
    },
    en: {
      message: "“{name}” is the sum of what stands before it and has therefore not been imported as a value.",
      advice: "If it is to be imported, let sums be known by words only in the import profile (sums: words).",
    },
  },
  "guessed-encoding": {
    severity: "warning",
    sv: {
      message: "Filen är inte i UTF-8. Den har lästs som {encoding}, som är det som verkar troligast.",
      advice: "Kontrollera å, ä och ö. Stämmer de inte, spara filen i UTF-8 eller ange encoding i inläsningsprofilen.",
    },
    en: {
      message: "The file is not in UTF-8. It has been read as {encoding}, which seems most likely.",
      advice: "Check å, ä and ö. If they are wrong, save the file in UTF-8 or say the encoding in the import profile.",
    },
  },
  "unknown-reading": {
    severity: "error",
    sv: {
      message: "Inläsningsprofilens ”{name}” kan inte vara ”{value}” och har inte följts.",
      advice: "Det som går att skriva är {allowed}.",
    },
    en: {
      message: "“{name}” of the import profile cannot be “{value}” and has not been followed.",
      advice: "What can be written: {allowed}.",
    },
  },
} as const satisfies CatalogueEntries;
