import type { Problem } from "#domain/problems/problem.ts";
import { decodeText, type DecodedText } from "#formats/text/decode.ts";

import { hasCells, readCsv } from "../workspace/csv-table.ts";
import { collectProblems } from "../workspace/problems.ts";

/** The columns that say who somebody is, and, where there are any, those that give a role. */
const own = ["name", "mail", "language", "status"] as const;
export const grantColumns = ["workspace", "unit", "role", "from", "to"] as const;

export type OwnColumn = (typeof own)[number];
export type GrantColumn = (typeof grantColumns)[number];

/** One row as it is written; an empty cell and a column that is not there say nothing. */
export interface PeopleRow {
  readonly line: number;
  readonly userName: string;
  readonly own: Readonly<Record<OwnColumn, string>>;
  readonly grant: Readonly<Record<GrantColumn, string>>;
}

export interface PeopleTable {
  readonly rows: readonly PeopleRow[];
  /** What is wrong with the file's form. Of rows with such a problem nothing is in `rows`. */
  readonly problems: readonly Problem[];
  readonly encoding: DecodedText["encoding"];
}

/** Reads a CSV file of people, as far as its form goes. */
export function readPeople(path: string, bytes: Uint8Array): PeopleTable {
  const { text, encoding } = decodeText(bytes);
  const problems = collectProblems();
  const needed = ["user_name"];
  const table = readCsv({ path, text }, { needed, optional: [...own, ...grantColumns] }, problems);
  const rows = (table?.rows ?? []).flatMap((row) => {
    if (table === null || !hasCells(table, row, needed, problems)) return [];
    const cell = (column: string): string => table.cell(row, column);
    return [
      {
        line: row.line,
        userName: cell("user_name"),
        own: { name: cell("name"), mail: cell("mail"), language: cell("language"), status: cell("status") },
        grant: {
          workspace: cell("workspace"),
          unit: cell("unit"),
          role: cell("role"),
          from: cell("from"),
          to: cell("to"),
        },
      },
    ];
  });
  return { rows, problems: problems.all(), encoding };
}
