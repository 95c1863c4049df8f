import { rowAdditions } from "./additions.ts";
import { differencesOf } from "./differences.ts";
import { judged, type CheckedTable } from "./table.ts";

/** So few faults may be the report's own, however little there is to hold them against. */
const mostFaults = 2;

/** A table whose places are not certain and whose figures contradict each other as often as they agree is taken for misread. */
export function trusted(table: CheckedTable): CheckedTable {
  if (table.certainty === 1 || table.certainty < judged) return table;
  const all = [...rowAdditions(table).flat(), ...differencesOf(table)];
  const failing = all.filter(({ agrees }) => agrees === "no").length;
  const isMisread = failing > mostFaults && failing * 2 >= all.length;
  return isMisread ? { ...table, certainty: judged / 2 } : table;
}
