import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
  sum,
  type Rational,
} from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable } from "../table-rule.ts";
import { rowAdditions } from "../tables/additions.ts";
import { isRate } from "../tables/rates.ts";
import { isBareSum } from "../tables/rows.ts";
import type { CheckedTable } from "../tables/table.ts";
import { cellSays } from "../tables/telling.ts";
import { agesOf, isEveryAge } from "../words/ages.ts";
import { oneLine } from "../words/one-line.ts";

export const rateOfWhole: Rule = {
  id: "rate-of-whole",
  severity: "error",
  name: { sv: "Det helas andel ligger mellan delarnas", en: "The rate of the whole is between its parts'" },
  about: {
    sv: "En andel eller ett medelvärde för det hela kan inte vara högre än den högsta delen eller lägre än den lägsta. Delarna ska vara det hela: kvinnor och män, åldrar, alla rader när summan heter bara totalt, eller rader vars antal ger summan. Är det helas tal precis delarnas raka medelvärde, trots att delarna är olika stora och ett vägt medelvärde blir ett annat, är det en fråga.",
    en: "A share or a mean of the whole can't be above the highest part or below the lowest. The parts must be the whole: women and men, ages, all rows where the total is called just that, or rows whose counts add up to it. Where the whole's figure is exactly the plain mean of parts that differ in size, and the weighted mean is another, it is a question.",
  },
  law: null,
  examples: {
    found: [
      `| Grupp | Sjukfrånvaro 2023 | Sjukfrånvaro 2022 |
| --- | --- | --- |
| Totalt | 5,9 % | 4,9 % |
| Kvinnor | 5,1 % | 5,2 % |
| Män | 3,9 % | 4,1 % |`,
      `| Enhet | Antal anställda | Sjukfrånvaro % |
| --- | --- | --- |
| Norr | 400 | 4,0 % |
| Söder | 100 | 8,0 % |
| Totalt | 500 | 6,0 % |`,
      `| Andel av arbetstiden | 2023 |
| --- | --- |
| Sjukfrånvaro | 7,0 % |
| Sjukfrånvaro kvinnor | 5,1 % |
| Sjukfrånvaro män | 4,4 % |`,
    ],
    alike: [
      `| Enhet | Antal anställda | Sjukfrånvaro % |
| --- | --- | --- |
| Norr | 400 | 4,0 % |
| Söder | 100 | 8,0 % |
| Totalt | 500 | 4,8 % |`,
      `| Enhet | Sjukfrånvaro % |
| --- | --- |
| Norr | 4,0 % |
| Söder | 3,0 % |
| Regionen totalt | 6,2 % |`,
    ],
  },
  check: inEachTable(inTable),
};

interface Cell {
  readonly row: number;
  readonly figure: Figure;
}

function inTable(table: CheckedTable): readonly Found[] {
  return table.rows.flatMap(({ role, name }, row) => {
    const counts = role === "total" ? countsOf(table, row) : null;
    const wholes = counts === null ? partitionsOf(table, row) : [counts.map(({ row: part }) => part)];
    const others = counts === null && isBareSum(name) ? [otherRows(table, row)] : [];
    return table.columns.flatMap((column, index) => {
      const total = table.rows[row]?.figures[index] ?? null;
      if (total === null || !(isRate(column) || total.unit?.kind === "percent")) return [];
      if (column.role.startsWith("deviation") || column.unit?.kind === "points") return [];
      for (const rows of [...wholes, ...others]) {
        const found = inParts(table, { row, figure: total }, index, rows, counts);
        if (found.length > 0) return found;
      }
      return [];
    });
  });
}

function inParts(
  table: CheckedTable,
  total: Cell,
  column: number,
  rows: readonly number[],
  counts: readonly Cell[] | null,
): readonly Found[] {
  const cells = rows.flatMap((row) => cellOf(table, row, column));
  if (cells.length < 2 || cells.length < rows.length || isSum(total.figure, cells)) return [];
  return outside(table, total, column, cells) ?? plainMean(table, total, column, cells, counts);
}

const sexes = [/(?:^|\s)(?:k|kvinnor|women)$/iu, /(?:^|\s)(?:m|män|men)$/iu];

/** Rows by sex, and by age, of the same measure as a row: one that is called total, or whose name theirs begin with. */
function partitionsOf({ rows }: CheckedTable, total: number): readonly (readonly number[])[] {
  const whole = oneLine(rows[total]?.name ?? "");
  const isTotal = rows[total]?.role === "total" && rows.filter(({ role }) => role === "total").length === 1;
  const groups = rows.flatMap(({ name }, row) => {
    const line = oneLine(name);
    const isOfWhole = whole !== "" && line.startsWith(`${whole} `);
    return row !== total && (isOfWhole || isTotal) ? [{ row, name: line }] : [];
  });
  const bySex = sexes.map((sex) => groups.filter(({ name }) => sex.test(name)).map(({ row }) => row));
  const byAge = groups.flatMap(({ row, name }) => {
    const age = agesOf(name);
    return age === null ? [] : [{ row, ...age }];
  });
  return [
    ...(bySex.every((found) => found.length === 1) ? [bySex.flat()] : []),
    ...(isEveryAge(byAge) ? [byAge.map(({ row }) => row)] : []),
  ];
}

function cellOf({ rows }: CheckedTable, row: number, column: number): readonly Cell[] {
  const figure = rows[row]?.figures[column] ?? null;
  return figure === null ? [] : [{ row, figure }];
}

/** The rows of the whole where nothing counts them: all of the table, if it has neither headings nor other totals. */
function otherRows({ rows }: CheckedTable, total: number): readonly number[] {
  const isFlat = rows.every(
    ({ role, figures }, row) => row === total || (role === "row" && figures.some((one) => one !== null)),
  );
  return isFlat ? rows.flatMap((_, row) => (row === total ? [] : [row])) : [];
}

/** The parts with their sizes, of the first column of counts that adds up. */
function countsOf(table: CheckedTable, total: number): readonly Cell[] | null {
  const adding = rowAdditions(table)
    .flat()
    .find(({ row, column, agrees }) => {
      const unit = table.columns[column]?.unit?.kind;
      return row === total && agrees === "exact" && unit !== "money" && table.columns[column]?.role !== "deviation";
    });
  return adding?.parts.map(({ row, figure }) => ({ row, figure })) ?? null;
}

/** Shares and contributions add up: their total is no mean. */
function isSum(total: Figure, cells: readonly Cell[]): boolean {
  const all = sum(cells.map(({ figure }) => figure.value));
  return compare(multiply(absolute(subtract(all, total.value)), rational(5n)), absolute(total.value)) <= 0;
}

function outside(table: CheckedTable, total: Cell, column: number, cells: readonly Cell[]): readonly Found[] | null {
  const sorted = cells.toSorted((one, other) => compare(one.figure.value, other.figure.value));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const isBelow = isLess(total.figure, low.figure);
  if (!isBelow && !isLess(high.figure, total.figure)) return null;
  const said = cellSays(table, total.row, column, total.figure.printed);
  const [from, to] = [low.figure.printed, high.figure.printed];
  return [
    {
      confidence: table.certainty * 0.85,
      places: [total, isBelow ? low : high].map(({ row, figure }) => cellPlace(table, row, column, figure)) as [
        ReturnType<typeof cellPlace>,
        ...ReturnType<typeof cellPlace>[],
      ],
      says: {
        sv: `${said.sv}, men delarna går från ${from} till ${to}: det hela måste ligga däremellan.`,
        en: `${said.en}, but its parts go from ${from} to ${to}: the whole must be in between.`,
      },
      reasoning: [
        {
          sv: `${from} ≤ ${total.figure.printed} ≤ ${to} gäller inte`,
          en: `${from} ≤ ${total.figure.printed} ≤ ${to} is not so`,
        },
      ],
      correction: null,
    },
  ];
}

/** By more than the roundings of the two. */
function isLess(one: Figure, other: Figure): boolean {
  return compare(add(one.value, add(halfStep(one), halfStep(other))), other.value) < 0;
}

function plainMean(
  table: CheckedTable,
  total: Cell,
  column: number,
  cells: readonly Cell[],
  counts: readonly Cell[] | null,
): readonly Found[] {
  const weights = counts?.map(({ figure }) => figure.value) ?? [];
  const all = sum(weights);
  if (weights.length !== cells.length || isZero(all)) return [];
  const plain = divide(sum(cells.map(({ figure }) => figure.value)), rational(cells.length));
  const weighted = divide(sum(cells.map(({ figure }, at) => multiply(figure.value, weights[at] ?? rational(0n)))), all);
  const step = halfStep(total.figure);
  const isPlain = compare(apart(plain, total.figure.value), step) <= 0;
  if (!isPlain || compare(apart(weighted, total.figure.value), multiply(step, rational(4n))) <= 0) return [];
  const [mean, right] = [inFigure(plain, total.figure), inFigure(weighted, total.figure)];
  const said = cellSays(table, total.row, column, total.figure.printed);
  return [
    {
      severity: "question",
      confidence: table.certainty * 0.7,
      places: [
        cellPlace(table, total.row, column, total.figure),
        ...cells.map(({ row, figure }) => cellPlace(table, row, column, figure)),
      ],
      says: {
        sv: `${said.sv}, vilket är delarnas raka medelvärde. Vägt med antalen blir det ${right}.`,
        en: `${said.en}, which is the plain mean of its parts. Weighted by the counts it is ${right}.`,
      },
      reasoning: [
        { sv: `rakt medelvärde ${mean}; vägt medelvärde ${right}`, en: `plain mean ${mean}; weighted mean ${right}` },
      ],
      correction: right,
    },
  ];
}

const apart = (one: Rational, other: Rational): Rational => absolute(subtract(one, other));
