import { compare, zero } from "#domain/quantities/rational.ts";

import { cellPlace } from "../places.ts";
import { roleSaid } from "../tables/columns.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { oneLine } from "../words/one-line.ts";
import { measureOfColumn } from "./measure.ts";
import { namingStems, rowStems } from "./naming.ts";
import { periodIn, periodOfCell } from "./period.ts";
import { isResult } from "./turned.ts";
import { extentOf, namesSeveral, type Subject } from "./subject.ts";

/** A head without the words that only say which column it is: `Resultat`, `Ram`. */
const withoutRole = (head: string): string =>
  head
    .split(/\s+/u)
    .filter((word) => roleSaid(word) === null)
    .join(" ");

/** What each figure of a table is a figure of. */
export function subjectsOfTable(table: CheckedTable): readonly Subject[] {
  if (table.certainty < judged) return [];
  const columns = table.columns.map((column) => ({
    column,
    // A head with a figure in it is a row that could not be told apart from the head.
    measure: /\d[.,]\d/u.test(column.text) ? null : measureOfColumn(column, table.columns),
    about: namingStems(withoutRole(column.text)),
    period: periodIn(column.text),
  }));
  return table.rows.flatMap((row, index) => {
    const name = rowStems(row.name);
    const inRow = periodIn(row.name);
    return row.figures.flatMap((figure, number) => {
      const head = columns[number];
      if (figure === null || head === undefined || head.measure === null) return [];
      const { measure, about, period, column } = head;
      const order = compare(figure.value, zero);
      return {
        figure,
        place: cellPlace(table, index, number, figure),
        shown: `”${oneLine(row.name)}”, ”${oneLine(column.text)}”`,
        words: oneLine(`${row.name} ${column.text}`),
        name,
        about,
        isJoint: namesSeveral(oneLine(row.name)),
        opens: false,
        measure,
        ...extentOf(figure, figure.unit ?? column.unit),
        period: periodOfCell(inRow, period),
        direction: (measure.form === "deviation" || isResult({ name })) && order !== 0 ? (order > 0 ? 1 : -1) : null,
      };
    });
  });
}
