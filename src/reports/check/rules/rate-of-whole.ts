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
import type { Both } from "#domain/text.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { inFigure } from "../figures/print.ts";
import type { Place } from "../place.ts";
import { cellPlace, textPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { wholesOfSexes, type WholeOfSexes } from "../said/sexes.ts";
import { cellOf, countsOf, otherRows, partitionsOf, type Cell } from "../tables/partitions.ts";
import { isRate } from "../tables/rates.ts";
import { isBareSum } from "../tables/rows.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { cellSays } from "../tables/telling.ts";

export const rateOfWhole: Rule = {
  id: "rate-of-whole",
  severity: "error",
  name: { sv: "Det helas andel ligger mellan delarnas", en: "The rate of the whole is between its parts'" },
  about: {
    sv: "En andel eller ett medelvärde för det hela kan inte vara högre än den högsta delen eller lägre än den lägsta. Delarna ska vara det hela: kvinnor och män, åldrar, alla rader när summan heter bara totalt, eller rader vars antal ger summan. I text läser regeln ”5,5 procent (6,1 för kvinnor och 4,0 för män)”. Är det helas tal precis delarnas raka medelvärde, trots att delarna är olika stora och ett vägt medelvärde blir ett annat, är det en fråga.",
    en: "A share or a mean of the whole can't be above the highest part or below the lowest. The parts must be the whole: women and men, ages, all rows where the total is called just that, or rows whose counts add up to it. In text the rule reads “5.5 per cent (6.1 for women and 4.0 for men)”. Where the whole's figure is exactly the plain mean of parts that differ in size, and the weighted mean is another, it is a question.",
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
      "Sjukfrånvaron var 6,5 procent (6,1 procent för kvinnor och 4,0 procent för män).",
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
      "Sjukfrånvaron var 5,5 procent (kvinnor 6,1, män 4,0). Personalomsättningen var 8 procent (75 procent kvinnor och 25 procent män).",
    ],
  },
  check: {
    of: "section",
    find: ({ tables, passages }) => [
      ...tables.filter(({ certainty }) => certainty >= judged).flatMap(inTable),
      ...passages.flatMap(wholesOfSexes).flatMap((one) => inText(one) ?? []),
    ],
  },
};

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

/** Shares and contributions add up: their total is no mean. */
function isSum(total: Figure, cells: readonly Cell[]): boolean {
  const all = sum(cells.map(({ figure }) => figure.value));
  return compare(multiply(absolute(subtract(all, total.value)), rational(5n)), absolute(total.value)) <= 0;
}

/** How a whole is beyond its parts, by more than the roundings of the two; null where it is between them. */
function beyond(total: Figure, figures: readonly Figure[]): readonly [from: Figure, to: Figure] | null {
  const sorted = figures.toSorted((one, other) => compare(one.value, other.value));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  return isLess(total, low) || isLess(high, total) ? [low, high] : null;
}

function inText({ passage, whole, parts }: WholeOfSexes): Found | null {
  const ends = beyond(whole, parts);
  return ends === null
    ? null
    : {
        confidence: 0.8,
        places: [textPlace(passage, whole), ...parts.map((part) => textPlace(passage, part))],
        ...told({ sv: `Här står ${whole.printed}`, en: `It says ${whole.printed} here` }, whole, ends),
        correction: null,
      };
}

function told(said: Both, whole: Figure, [low, high]: readonly [Figure, Figure]): Pick<Found, "says" | "reasoning"> {
  const [from, to] = [low.printed, high.printed];
  return {
    says: {
      sv: `${said.sv}, men delarna går från ${from} till ${to}: det hela måste ligga däremellan.`,
      en: `${said.en}, but its parts go from ${from} to ${to}: the whole must be in between.`,
    },
    reasoning: [
      { sv: `${from} ≤ ${whole.printed} ≤ ${to} gäller inte`, en: `${from} ≤ ${whole.printed} ≤ ${to} is not so` },
    ],
  };
}

function outside(table: CheckedTable, total: Cell, column: number, cells: readonly Cell[]): readonly Found[] | null {
  const ends = beyond(
    total.figure,
    cells.map(({ figure }) => figure),
  );
  if (ends === null) return null;
  const [low, high] = ends;
  const nearest = cells.filter(({ figure }) => figure === (isLess(total.figure, low) ? low : high)).slice(0, 1);
  const place = ({ row, figure }: Cell): Place => cellPlace(table, row, column, figure);
  return [
    {
      confidence: table.certainty * 0.85,
      places: [place(total), ...nearest.map(place)],
      ...told(cellSays(table, total.row, column, total.figure.printed), total.figure, ends),
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
