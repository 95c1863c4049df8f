import { readFileSync } from "node:fs";
import { join } from "node:path";

import { csvEntries } from "#domain/problems/catalogue/csv.ts";
import { filesEntries } from "#domain/problems/catalogue/files.ts";
import { importsEntries } from "#domain/problems/catalogue/imports.ts";
import { ledgerEntries } from "#domain/problems/catalogue/ledger.ts";
import { meaningEntries } from "#domain/problems/catalogue/meaning.ts";
import { referencesEntries } from "#domain/problems/catalogue/references.ts";
import { reportsEntries } from "#domain/problems/catalogue/reports.ts";
import { sourcesEntries } from "#domain/problems/catalogue/sources.ts";
import { successionsEntries } from "#domain/problems/catalogue/successions.ts";
import { tablesEntries } from "#domain/problems/catalogue/tables.ts";
import { valuesEntries } from "#domain/problems/catalogue/values.ts";
import { yamlEntries } from "#domain/problems/catalogue/yaml.ts";
import type { CatalogueEntries } from "#domain/problems/catalogue/entry.ts";

import { root } from "./files.ts";

const groups: readonly { readonly title: string; readonly entries: CatalogueEntries }[] = [
  { title: "Folder and files", entries: filesEntries },
  { title: "YAML", entries: yamlEntries },
  { title: "CSV", entries: csvEntries },
  { title: "Values", entries: valuesEntries },
  { title: "References", entries: referencesEntries },
  { title: "What cannot be true together", entries: meaningEntries },
  { title: "Units that follow others", entries: successionsEntries },
  { title: "Reports", entries: reportsEntries },
  { title: "Ledgers", entries: ledgerEntries },
  { title: "Files of other systems", entries: sourcesEntries },
  { title: "Imports", entries: importsEntries },
  { title: "Spreadsheets and CSV files that are imported", entries: tablesEntries },
];

const introduction = `# Problems

Everything that Tertial can find wrong with a workspace or a report: its code, what is said of it, and what to do. Codes never change their meaning.
An *error* means that something was left out or cannot be trusted, and that \`./tertial check\` exits with 1; a *warning* that it should be looked at.
Loading goes on past every problem: what is good is kept. A report with a problem in it is built with the gap visible and marked.

Each code has a folder in \`tests/errors/\` that reproduces it; what is printed there is below. Files over 50 MB are refused before they are read.
A workbook's parts are not unpacked where they would be more than 500 MB.

This page is written by \`node scripts/write-errors.ts\`.
`;

/** The text of docs/errors.md: the catalogue, with what each folder of tests/errors gives. */
export function errorsDocument(): string {
  const contents = groups.map(({ title, entries }) => {
    const codes = Object.keys(entries).map((code) => `[${code}](#${code})`);
    return `- ${title}: ${codes.join(", ")}`;
  });
  const sections = groups.map(({ title, entries }) => {
    return [`## ${title}`, ...Object.keys(entries).map(section)].join("\n\n");
  });
  return [introduction, contents.join("\n"), "", sections.join("\n\n"), ""].join("\n");
}

function section(code: string): string {
  const told = readFileSync(join(root, "tests", "errors", code, "expected.txt"), "utf8");
  const [first = ""] = told.trimEnd().split("\n\n");
  return `### ${code}\n\n${first.replaceAll(/^/gmu, "    ")}`;
}
