import { isZero, rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable } from "../table-rule.ts";
import { percentOf } from "../tables/percents.ts";
import type { CheckedTable } from "../tables/table.ts";
import { columnName, inBrackets, rowName } from "../tables/telling.ts";

export const percentMissing: Rule = {
  id: "percent-missing",
  severity: "warning",
  name: { sv: "Inget procenttal saknas", en: "No per cent is missing" },
  about: {
    sv: "En tom cell i en kolumn med procent som de andra raderna har räknat ut, trots att radens egna tal räcker. Ofta är det den största avvikelsen som saknas. Rader där det som jämförs med är noll, och celler med ett streck, lämnas.",
    en: "An empty cell in a column of per cent that the other rows have, though the row's own figures are there. Often it is the largest deviation that is left out. Rows whose base is zero, and cells with a dash, are left.",
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
  return table.columns.flatMap(({ relation }, column) => {
    if (relation === null || relation.kind === "difference" || relation.holds < 2) return [];
    const { kind, first, second } = relation;
    const like = table.rows.map(({ figures }) => figures[column] ?? null).find((figure) => figure !== null);
    return table.rows.flatMap(({ figures, texts }, row) => {
      const [one, other] = [figures[first] ?? null, figures[second] ?? null];
      if ((texts[column] ?? "").trim() !== "" || !one || !other || !like || isZero(one.value)) return [];
      return told(table, { row, column, kind, like }, [first, one], [second, other]);
    });
  });
}

function told(
  table: CheckedTable,
  cell: { readonly row: number; readonly column: number; readonly kind: "percent" | "ratio"; readonly like: Figure },
  [first, one]: readonly [number, Figure],
  [second, other]: readonly [number, Figure],
): readonly Found[] {
  const { row, column, kind, like } = cell;
  const percent = percentOf(kind, { ...like, value: rational(0n) }, one, other);
  if (percent === null || isZero(percent.computed)) return [];
  const correction = inFigure(percent.computed, like);
  const part = kind === "percent" ? `(${one.printed} − ${inBrackets(other.printed)})` : one.printed;
  const calculation = `${rowName(table, row)}: ${part} / ${inBrackets(other.printed)} = ${correction} %`;
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
