import { remembered } from "#domain/lazy.ts";

import type { CheckedReport } from "../report.ts";
import type { CheckedSection } from "../section.ts";
import { wordsOf } from "../words/akin.ts";
import { judged, type CheckedTable } from "./table.ts";

/** A section whose heading is the name of a row in a table. */
export interface RowSection {
  readonly section: CheckedSection;
  readonly table: CheckedTable;
  readonly row: number;
}

const keyOf = (text: string): string => wordsOf(text).join(" ");

const headingKey = remembered(({ heading }: CheckedSection) => keyOf(heading?.text ?? ""));

/** The first of the rows of each name; one short word is no name. */
const rowsByKey = remembered(({ rows, certainty }: CheckedTable): ReadonlyMap<string, number> => {
  if (certainty < judged) return new Map();
  const named = rows.map(({ name, role }, row) => [role === "row" ? keyOf(name) : "", row] as const);
  return new Map(named.filter(([key]) => key.length > 4).toReversed());
});

/** The sections that comment on one row each, by the first table that has it. */
export const rowSections = remembered(({ sections, tables }: CheckedReport): readonly RowSection[] => {
  const tablesByKey = new Map<string, CheckedTable>();
  for (const table of tables) {
    for (const key of rowsByKey(table).keys()) if (!tablesByKey.has(key)) tablesByKey.set(key, table);
  }
  return sections.flatMap((section) => {
    const key = headingKey(section);
    const table = tablesByKey.get(key);
    const row = table === undefined ? undefined : rowsByKey(table).get(key);
    return table === undefined || row === undefined ? [] : [{ section, table, row }];
  });
});
