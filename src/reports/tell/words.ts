import { severityWords } from "#domain/problems/severities.ts";
import type { Language } from "#domain/text.ts";

const swedish = {
  ...severityWords.sv,
  beforeSections: "Före första rubriken",
  table: (caption: string) => `tabell ”${caption}”`,
  note: "not under tabellen",
  page: (page: number) => `sida ${page}`,
  line: (line: number) => `rad ${line}`,
  correction: "Förslag",
  title: (file: string) => `Granskning av ${file}`,
  nothing: "Inget att anmärka.",
  read: (sections: number, tables: number, figures: number) =>
    `Lästa avsnitt: ${sections}. Tabeller: ${tables}. Siffror: ${figures}.`,
  legend: "Heldraget är det som anmärkningen gäller. Streckat är det som det jämförs med.",
  findings: "Anmärkningar",
  confidence: (percent: number) => `säkerhet ${percent}\u00A0%`,
  passage: "Rader ur tabellen",
  steps: "Uträkning",
  rule: "Regel",
  rules: "Reglerna bakom anmärkningarna",
  law: "Stöd",
  unjudged: "Tabeller som inte är bedömda",
  unjudgedWhy: "Det går inte att vara säker på vad som är rader och kolumner i dem.",
  held: (held: number, all: number) => `Regler utan anmärkning: ${held} av ${all}`,
};

type TellingWords = typeof swedish;

const english: TellingWords = {
  ...severityWords.en,
  beforeSections: "Before the first heading",
  table: (caption) => `table “${caption}”`,
  note: "note below the table",
  page: (page) => `page ${page}`,
  line: (line) => `line ${line}`,
  correction: "Proposed",
  title: (file) => `Check of ${file}`,
  nothing: "Nothing found.",
  read: (sections, tables, figures) => `Sections read: ${sections}. Tables: ${tables}. Figures: ${figures}.`,
  legend: "Underlined is what the finding is about. Dashed is what it is held against.",
  findings: "Findings",
  confidence: (percent) => `confidence ${percent}%`,
  passage: "Rows of the table",
  steps: "Calculation",
  rule: "Rule",
  rules: "The rules behind the findings",
  law: "By",
  unjudged: "Tables that are not judged",
  unjudgedWhy: "It is not certain what their rows and columns are.",
  held: (held, all) => `Rules that hold: ${held} of ${all}`,
};

/** What is said around the findings, wherever they are told. */
export const tellingWords: Readonly<Record<Language, TellingWords>> = { sv: swedish, en: english };
