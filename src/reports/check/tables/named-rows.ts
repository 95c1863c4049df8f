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

/** The sections that comment on one row each, by the table that has it; a name of one short word is none. */
export function rowSections({ sections, tables }: CheckedReport): readonly RowSection[] {
  const rows = new Map<string, { readonly table: CheckedTable; readonly row: number }>();
  for (const table of tables) {
    if (table.certainty < judged) continue;
    for (const [row, { name, role }] of table.rows.entries()) {
      const key = keyOf(name);
      if (role === "row" && key.length > 4 && !rows.has(key)) rows.set(key, { table, row });
    }
  }
  return sections.flatMap((section) => {
    const found = section.heading === null ? undefined : rows.get(keyOf(section.heading.text));
    return found === undefined ? [] : [{ section, ...found }];
  });
}
