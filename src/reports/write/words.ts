import type { Language } from "#domain/text.ts";

/** The few words that the writers add themselves; all others are in the document. */
export interface WriterWords {
  /** "Sida 1 av 2" is `page` 1 `pageOf` 2. */
  readonly page: string;
  readonly pageOf: string;
  readonly version: string;
  readonly status: string;
  readonly date: string;
  readonly number: string;
  readonly responsible: string;
  readonly author: string;
  readonly period: string;
  /** After a preliminary value in prose. */
  readonly preliminary: string;
  /** Before the text of a gap, for those who hear the report read. */
  readonly missing: string;
  readonly adjustedNote: string;
  readonly preliminaryNote: string;
  /** What opens the table behind a chart. */
  readonly chartTable: string;
  readonly skipToContent: string;
  readonly contents: string;
  /** Where a value comes from. */
  readonly observed: string;
  readonly reported: string;
  readonly computed: string;
  readonly origins: string;
  readonly originsLead: string;
  readonly madeOf: string;
  readonly facts: string;
  readonly line: string;
  readonly batch: string;
  readonly batches: string;
  /** `5 av 5000 värden` */
  readonly factsOf: (shown: number, count: number) => string;
}

const swedish = {
  page: "Sida",
  pageOf: "av",
  version: "Version",
  status: "Status",
  date: "Datum",
  number: "Dokumentnummer",
  responsible: "Ansvarig",
  author: "Upprättad av",
  period: "Period",
  preliminary: "preliminärt",
  missing: "Saknas:",
  adjustedNote: "Avrundningen är justerad så att tabellen summerar.",
  preliminaryNote: "Preliminärt värde.",
  chartTable: "Visa diagrammets värden som tabell",
  skipToContent: "Hoppa till innehållet",
  contents: "Innehåll",
  observed: "Inläst värde",
  reported: "Värde som det har rapporterats",
  computed: "Beräknat värde",
  origins: "Varifrån siffrorna kommer",
  originsLead:
    "Varje siffra i rapporten leder hit. Siffrorna står i rapportens ordning; sist kommer det som de är uträknade av.",
  madeOf: "Uträknat av",
  facts: "Källa",
  line: "rad",
  batch: "inläsning",
  batches: "Inläsningar",
  factsOf: (shown, count) => `… ${shown} av ${count} värden`,
} satisfies WriterWords;

const english = {
  page: "Page",
  pageOf: "of",
  version: "Version",
  status: "Status",
  date: "Date",
  number: "Document number",
  responsible: "Responsible",
  author: "Prepared by",
  period: "Period",
  preliminary: "preliminary",
  missing: "Missing:",
  adjustedNote: "The rounding is adjusted so that the table adds up.",
  preliminaryNote: "Preliminary value.",
  chartTable: "Show the chart’s values as a table",
  skipToContent: "Skip to content",
  contents: "Contents",
  observed: "Value as loaded",
  reported: "Value as reported",
  computed: "Computed value",
  origins: "Where the numbers come from",
  originsLead:
    "Every number in the report leads here. They stand in the order of the report; last comes what they were worked out from.",
  madeOf: "Worked out from",
  facts: "Source",
  line: "line",
  batch: "batch",
  batches: "Batches",
  factsOf: (shown, count) => `… ${shown} of ${count} values`,
} satisfies WriterWords;

export function wordsIn(language: Language): WriterWords {
  return language === "sv" ? swedish : english;
}
