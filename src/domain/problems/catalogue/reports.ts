import type { CatalogueEntries } from "./entry.ts";

/** What is found when a report is built. */
export const reportsEntries = {
  "unknown-directive": {
    severity: "error",
    sv: {
      message: "Direktivet ”{name}” finns inte.",
      advice: "Menade du ”{nearest}”? docs/templates.md visar alla direktiv.",
    },
    en: {
      message: "There is no directive “{name}”.",
      advice: "Did you mean “{nearest}”? docs/templates.md shows all directives.",
    },
  },
  "bad-directive-attribute": {
    severity: "error",
    sv: {
      message: "”{attribute}={value}” kan inte stå i direktivet ”{name}”.",
      advice: "docs/templates.md visar vad som kan anges i varje direktiv.",
    },
    en: {
      message: "“{attribute}={value}” cannot stand in the directive “{name}”.",
      advice: "docs/templates.md shows what can be given in each directive.",
    },
  },
  "missing-directive-attribute": {
    severity: "error",
    sv: {
      message: "Direktivet ”{name}” saknar ”{attribute}”.",
      advice: "docs/templates.md visar vad som måste anges i varje direktiv.",
    },
    en: {
      message: "The directive “{name}” lacks “{attribute}”.",
      advice: "docs/templates.md shows what must be given in each directive.",
    },
  },
  "unsupported-markdown": {
    severity: "warning",
    sv: {
      message: "”{what}” kan inte stå i en rapport.",
      advice: "Använd rubriker, stycken, listor, citat, länkar, fet och kursiv text, tabeller och direktiv.",
    },
    en: {
      message: "“{what}” cannot stand in a report.",
      advice: "Use headings, paragraphs, lists, quotes, links, strong and emphasised text, tables and directives.",
    },
  },
  "missing-value": {
    severity: "error",
    sv: {
      message: "Det finns inget värde för {query}.",
      advice: "Lägg till värdet i mappen facts, eller ta bort det ur texten. Rapporten visar en lucka.",
    },
    en: {
      message: "There is no value for {query}.",
      advice: "Add the value in the folder facts, or remove it from the text. The report shows a gap.",
    },
  },
  "division-by-zero": {
    severity: "error",
    sv: {
      message: "Värdet för {query} kan inte beräknas, eftersom {about} är noll.",
      advice: "Kontrollera värdet som det delas med. Rapporten visar en lucka.",
    },
    en: {
      message: "The value for {query} cannot be computed, because {about} is zero.",
      advice: "Check the value that it is divided by. The report shows a gap.",
    },
  },
  "skipped-heading-level": {
    severity: "error",
    sv: {
      message: "Rubriken är på nivå {level}, men rubriken före är på nivå {previous}.",
      advice: "Hoppa inte över nivåer: efter # kommer ##. Rubriken har flyttats upp.",
    },
    en: {
      message: "The heading is on level {level}, but the one before it is on level {previous}.",
      advice: "Do not skip levels: after # comes ##. The heading has been moved up.",
    },
  },
  "empty-block": {
    severity: "warning",
    sv: {
      message: "Direktivet ”{name}” ger inget innehåll.",
      advice: "Kontrollera urvalet, eller ta bort direktivet.",
    },
    en: {
      message: "The directive “{name}” gives no content.",
      advice: "Check the selection, or remove the directive.",
    },
  },
  "table-does-not-foot": {
    severity: "warning",
    sv: {
      message: "Kolumnen ”{column}” i ”{table}” summerar på grund av avrundning inte till den tryckta summan.",
      advice:
        "Tabellen får en anmärkning. Skriv ”rounding: foot” i workspace.yaml om skillnaden i stället ska fördelas och märkas.",
    },
    en: {
      message: "Because of rounding, the column “{column}” of “{table}” does not add up to the printed total.",
      advice:
        "The table says so in a note. Write “rounding: foot” in workspace.yaml if the difference should be placed and marked instead.",
    },
  },
  "no-such-unit": {
    severity: "error",
    sv: { message: "Arbetsytan har ingen enhet ”{id}”.", advice: "De enheter som finns är {available}." },
    en: { message: "The workspace has no unit “{id}”.", advice: "The units there are: {available}." },
  },
  "no-such-period": {
    severity: "error",
    sv: {
      message: "”{value}” är inte en period som rapporten kan gälla.",
      advice: "Skriv 2018, 2018-04, 2018T1, 2018Q2, 2018H1 eller 2018-01..2018-08.",
    },
    en: {
      message: "“{value}” is not a period that the report can be for.",
      advice: "Write 2018, 2018-04, 2018T1, 2018Q2, 2018H1 or 2018-01..2018-08.",
    },
  },
} as const satisfies CatalogueEntries;
