import type { Language } from "#domain/text.ts";
import type { ManuscriptTable } from "#formats/manuscript.ts";

import { columnsOf } from "./columns.ts";
import { withParts } from "./parts.ts";
import { withRelations } from "./relations.ts";
import { rowsOf } from "./rows.ts";
import type { CheckedTable } from "./table.ts";
import { isTransposed, transposed } from "./transpose.ts";
import { trusted } from "./trust.ts";

/** What a table's columns and rows are, by its words and its figures. */
export function understood(table: ManuscriptTable, block: number, language: Language): CheckedTable {
  const isTurned = isTransposed(table, language);
  const upright = isTurned ? transposed(table) : table;
  const rows = rowsOf(upright, language);
  const columns = columnsOf(upright, rows);
  const { caption, head, notes, certainty } = table;
  return trusted({
    block,
    caption,
    head,
    columns: withRelations(columns, rows),
    rows: withParts(rows, columns),
    notes,
    transposed: isTurned,
    certainty,
  });
}
