import { absolute, compare, isZero, rational, type Rational } from "#domain/quantities/rational.ts";
import type { Both } from "#domain/text.ts";

import type { Figure } from "../figures/figure.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable } from "../table-rule.ts";
import { percentCells } from "../tables/percent-cells.ts";
import type { CheckedTable } from "../tables/table.ts";
import { columnName, rowName } from "../tables/telling.ts";

export const percentFormat: Rule = {
  id: "percent-format",
  severity: "warning",
  name: { sv: "Procent skrivs som procent", en: "Per cent is printed as per cent" },
  about: {
    sv: "Tre fel som kommer av hur en cell är formaterad: inledande nollor som i 001 %, en kvot som 0,12 under en rubrik som säger procent (det är ett fel, för talet är hundra gånger för litet), och celler utan procenttecken bland andra med. Varje kolumn visas en gång.",
    en: "Three faults that come of how a cell is formatted: leading zeros as in 001%, a ratio as 0.12 under a head that says per cent (an error, since the number is a hundred times too small), and cells without a per cent sign among others that have it. Each column is shown once.",
  },
  law: null,
  examples: {
    found: [
      `| Timmar | 2022 | 2021 | Differens % |
| --- | --- | --- | --- |
| Semester | 64 935 | 72 248 | -010% |
| Timlön | 5 795 | 2 288 | 153% |
| Sjukledighet | 25 892 | 21 350 | 021% |`,
      `| Mnkr | Utfall | Budget | Avvikelse % |
| --- | --- | --- | --- |
| Kansliet | 125,0 | 130,0 | -0,04 |
| Nämnden | 45,0 | 40,0 | 0,13 |
| Servicen | 315,0 | 360,0 | -0,13 |`,
      `| Enhet | Andel heltid |
| --- | --- |
| Norr | 90 % |
| Söder | 94 |
| Väster | 97 % |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget | Kvot |
| --- | --- | --- | --- |
| Kansliet | 125,0 | 130,0 | 0,96 |
| Nämnden | 45,0 | 40,0 | 1,13 |`,
      `| Mått | Utfall |
| --- | --- |
| Andel heltid | 90 % |
| Väntetid i dagar | 12 |`,
      `| Väntetid | Andel |
| --- | --- |
| Högst 30 dagar | 36,9 % |
| 31–60 dagar | 18,3 % |
| Längre | 44,8 % |
| Antal som väntar | 889 |`,
    ],
  },
  check: inEachTable(inTable),
};

const hundred = rational(100n);
const larger = (one: Rational, other: Rational): Rational => (compare(one, other) < 0 ? other : one);

interface Cell {
  readonly row: number;
  readonly figure: Figure;
}

function inTable(table: CheckedTable): readonly Found[] {
  return table.columns.flatMap((_, column) => {
    const cells = table.rows.flatMap(({ figures }, row) => {
      const figure = figures[column] ?? null;
      return figure === null ? [] : [{ row, figure }];
    });
    return [...masked(table, column, cells), ...ratios(table, column), ...unsigned(table, column, cells)];
  });
}

function masked(table: CheckedTable, column: number, cells: readonly Cell[]): readonly Found[] {
  const padded = cells.filter(
    ({ figure }) => figure.unit?.kind === "percent" && /^[-+−–]?\s?0\d/u.test(figure.printed),
  );
  return told(table, column, padded, 0.95, ({ figure }) => inFigure(figure.value, figure), {
    sv: "har inledande nollor",
    en: "has leading zeros",
  });
}

function ratios(table: CheckedTable, column: number): readonly Found[] {
  const { text = "" } = table.columns[column] ?? {};
  if (!/%|procent|per ?cent/iu.test(text)) return [];
  const cells = percentCells(table).filter((cell) => cell.column === column && cell.isRatio);
  const correct = new Map(
    cells.map(({ row, printed, computed }) => [row, inFigure(computed, { ...printed, decimals: 1 })]),
  );
  const found = told(
    table,
    column,
    cells.map(({ row, printed }) => ({ row, figure: printed })),
    0.85,
    ({ row }) => correct.get(row) ?? "",
    { sv: "är en kvot och inte procent", en: "is a ratio and not per cent" },
  );
  return found.map((one) => ({ ...one, severity: "error" as const }));
}

/** Rows that are of one kind: in a table of indicators each row may have a unit of its own. */
function unsigned(table: CheckedTable, column: number, cells: readonly Cell[]): readonly Found[] {
  const { text = "" } = table.columns[column] ?? {};
  const signed = cells.filter(({ figure }) => figure.unit?.kind === "percent");
  // A part of a larger number that has a space in it is no share.
  const largest = signed.map(({ figure }) => absolute(figure.value)).reduce(larger, hundred);
  const bare = cells.filter(
    ({ figure: { unit, value } }) => unit === null && !isZero(value) && compare(absolute(value), largest) <= 0,
  );
  if (!/%|procent|andel|share|per ?cent/iu.test(text) || signed.length < 2 || bare.length * 2 > signed.length)
    return [];
  const isRatio = new Set(
    percentCells(table).flatMap((cell) => (cell.column === column && cell.isRatio ? [cell.row] : [])),
  );
  return told(
    table,
    column,
    bare.filter(({ row }) => !isRatio.has(row)),
    0.75,
    ({ figure }) => `${figure.printed} %`,
    { sv: "saknar procenttecken, som de andra har", en: "has no per cent sign, though the others have" },
  );
}

function told(
  table: CheckedTable,
  column: number,
  cells: readonly Cell[],
  confidence: number,
  correct: (cell: Cell) => string,
  what: Both,
): readonly Found[] {
  const [first, ...others] = cells;
  if (first === undefined) return [];
  const head = columnName(table, column);
  const printed = cells.map(({ figure }) => figure.printed).join("; ");
  return [
    {
      confidence: table.certainty * confidence,
      places: [
        cellPlace(table, first.row, column, first.figure),
        ...others.map(({ row, figure }) => cellPlace(table, row, column, figure)),
      ],
      says: {
        sv: `${printed} i kolumnen ”${head}” ${what.sv}.`,
        en: `${printed} in the column “${head}” ${what.en}.`,
      },
      reasoning: cells.map((cell) => {
        const text = `${rowName(table, cell.row)}: ${cell.figure.printed} → ${correct(cell)}`;
        return { sv: text, en: text };
      }),
      correction: correct(first),
    },
  ];
}
