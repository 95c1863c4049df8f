import { isZero, negate, sign, toNumber } from "#domain/quantities/rational.ts";

import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable } from "../table-rule.ts";
import { percentCells, type PercentCell } from "../tables/percent-cells.ts";
import { percentOf } from "../tables/percents.ts";
import type { CheckedTable, ColumnRelation } from "../tables/table.ts";
import { columnName, inBrackets, percentText, rowName } from "../tables/telling.ts";

export const percentMissing: Rule = {
  id: "percent-missing",
  severity: "warning",
  name: { sv: "Inget procenttal saknas", en: "No per cent is missing" },
  about: {
    sv: "En tom cell i en kolumn med procent som de andra raderna har räknat ut, trots att radens egna tal räcker. Ofta är det den största avvikelsen som saknas. Rader där det som jämförs med är noll lämnas, och ett streck där procenttalet är under en eller över hundra.",
    en: "An empty cell in a column of per cent that the other rows have, though the row's own figures are there. Often it is the largest deviation that is left out. Rows whose base is zero are left, and a dash where the per cent is below one or above a hundred.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget | Avvikelse | Avvikelse % |
| --- | --- | --- | --- | --- |
| Kansliet | 125,0 | 130,0 | -5,0 | -3,8 % |
| Nämnden | 45,0 | 40,0 | 5,0 | 12,5 % |
| Projekten | 39,9 | 12,6 | 27,3 | |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget | Avvikelse | Avvikelse % |
| --- | --- | --- | --- | --- |
| Kansliet | 125,0 | 130,0 | -5,0 | -3,8 % |
| Nämnden | 45,0 | 40,0 | 5,0 | 12,5 % |
| Bidragen | 0,5 | 0,0 | 0,5 | |
| Projekten | 39,9 | 12,6 | 27,3 | - |`,
    ],
  },
  check: inEachTable(inTable),
};

function inTable(table: CheckedTable): readonly Found[] {
  const cells = percentCells(table);
  return table.columns.flatMap(({ relation }, column) => {
    if (relation === null || relation.kind === "difference" || relation.holds < 2) return [];
    const own = cells.filter((cell) => cell.column === column);
    return table.rows.flatMap(({ texts }, row) =>
      /^\s*[-−–]?\s*$/u.test(texts[column] ?? "") ? told(table, { row, column, ...relation }, own) : [],
    );
  });
}

function told(
  table: CheckedTable,
  { row, column, kind, first, second }: { readonly row: number; readonly column: number } & ColumnRelation,
  beside: readonly PercentCell[],
): readonly Found[] {
  const [one, other, like] = [table.rows[row]?.figures[first], table.rows[row]?.figures[second], beside[0]?.printed];
  if (!one || !other || like === undefined || kind === "difference" || isZero(one.value)) return [];
  const percent = percentOf(kind, like, one, other);
  if (percent === null || isZero(percent.computed)) return [];
  const size = Math.abs(toNumber(percent.computed));
  const isDash = (table.rows[row]?.texts[column] ?? "").trim() !== "";
  if (isDash && (size < 1 || size > 100)) return [];
  const isNegative = sign(other.value) === -1;
  const isTurned =
    isNegative && beside.some(({ agrees, second: base }) => agrees === "magnitude" && sign(base.figure.value) === -1);
  const correction = inFigure(isTurned ? negate(percent.computed) : percent.computed, like);
  const base = isTurned ? inBrackets(other.printed) : null;
  const text = base === null ? percentText(kind, one.printed, other.printed) : `(${one.printed} − ${base}) / ${base}`;
  const calculation = `${rowName(table, row)}: ${text} = ${correction} %`;
  return [
    {
      confidence: table.certainty * 0.8,
      places: [
        cellPlace(table, row, column, { start: 0, end: 0 }),
        cellPlace(table, row, first, one),
        cellPlace(table, row, second, other),
      ],
      says: {
        sv: `”${rowName(table, row)}” saknar procenttal i ”${columnName(table, column)}”, trots att det kan räknas ut.`,
        en: `“${rowName(table, row)}” has no per cent in “${columnName(table, column)}”, though it can be worked out.`,
      },
      reasoning: [{ sv: calculation, en: calculation }],
      correction: `${correction}${like.unit === null ? "" : ` ${like.unit.printed}`}`,
    },
  ];
}
