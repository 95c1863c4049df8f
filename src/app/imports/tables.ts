import { formatNumber } from "#domain/quantities/format.ts";
import { rational } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import type { DocumentTable } from "../document.ts";
import { cell, left, right, row, table } from "../pages/parts.ts";
import { momentText } from "../store/moment.ts";
import type { ImportSummary, ImportView } from "./view.ts";
import { stateText, tableWord } from "./words.ts";

const count = (number: number, language: Language): string => formatNumber(rational(number), { decimals: 0, language });

/** What would come of an import: measure by measure, and the source's own totals beside what was read. */
export function importTables(view: ImportView, language: Language): readonly DocumentTable[] {
  const tables = [measuresTable(view, language), totalsTable(view, language)];
  return tables.filter(({ rows, notes }) => rows.length > 0 || notes.length > 0);
}

function measuresTable({ import: { file }, measures, counts, period }: ImportView, language: Language): DocumentTable {
  const states = ["new", "changed", "unchanged", "gone"] as const;
  const heads = [left(tableWord("measure", language), 2), ...states.map((state) => right(tableWord(state, language)))];
  const rows = measures.map((one) =>
    row([cell(one.name), ...states.map((state) => cell(count(one[state], language)))]),
  );
  const total = row([
    cell(tableWord("total", language)),
    ...states.map((state) => cell(count(counts[state], language))),
  ]);
  const skipped =
    counts.skipped === 0 ? [] : [tableWord("skipped", language, { count: count(counts.skipped, language) })];
  const caption = [file, period].filter((part) => part !== null).join(", ");
  const made = table("measures", caption, heads, rows.length === 0 ? [] : [...rows, total]);
  return { ...made, notes: skipped };
}

function totalsTable({ totals }: ImportView, language: Language): DocumentTable {
  const heads = [
    left(tableWord("total", language), 2),
    right(tableWord("stated", language)),
    right(tableWord("sum", language)),
    left(tableWord("agrees", language)),
  ];
  const rows = totals.map(({ name, stated, sum, agrees }) =>
    row([cell(name), cell(stated), cell(sum), cell(tableWord(agrees ? "yes" : "no", language))]),
  );
  return table("totals", tableWord("totals", language), heads, rows);
}

/** Imports, newest first. */
export function importsTable(imports: readonly ImportSummary[], language: Language): DocumentTable {
  const heads = [
    right(tableWord("number", language)),
    left(tableWord("state", language)),
    left(tableWord("file", language), 2),
    left(tableWord("received", language), 2),
    right(tableWord("errors", language)),
    right(tableWord("batch", language)),
  ];
  const rows = imports.map(({ id, state, file, at, who, errors, batch }) =>
    row([
      cell(id),
      cell(stateText(state, language)),
      cell(file),
      cell(`${momentText(at)}, ${who}`),
      cell(String(errors)),
      cell(batch === null ? "–" : String(batch)),
    ]),
  );
  const made = table("imports", tableWord("imports", language), heads, rows);
  return rows.length === 0 ? { ...made, notes: [tableWord("noImports", language)] } : made;
}
