import { remembered } from "#domain/lazy.ts";
import { absolute, compare, multiply, rational, subtract, type Rational } from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { inOwnUnit } from "../figures/unit.ts";
import { cellPlace, wholeCell } from "../places.ts";
import type { Found } from "../rule.ts";
import { onlyColumn, type CheckedTable } from "../tables/table.ts";
import { shareSaid, wordsOf } from "../words/akin.ts";
import { oneLine } from "../words/one-line.ts";

interface Deviation {
  readonly row: number;
  readonly name: string;
  readonly figure: Figure;
  readonly size: Rational;
}

/** The row that deviates most, where all others that count are spoken of. */
export function largestUnspoken(table: CheckedTable, texts: readonly string[]): readonly Found[] {
  const [first, ...rest] = deviationsOf(table).toSorted((one, other) => compare(other.size, one.size));
  const second = rest[0]?.size ?? first?.size;
  if (first === undefined || second === undefined || isNamed(table, first, texts)) return [];
  if (compare(first.size, multiply(second, rational(2n))) < 0) return [];
  const others = rest.filter(({ size }) => compare(multiply(size, rational(20n)), first.size) > 0);
  return others.length > 2 && others.every((one) => isNamed(table, one, texts))
    ? [unspoken(table, first, 0.65, undefined)]
    : [];
}

/** Every row that deviates by so much or more, in kronor. */
export function unspokenFrom(table: CheckedTable, texts: readonly string[], least: Rational): readonly Found[] {
  const unit = table.columns[onlyColumn(table, "deviation")]?.unit;
  if (unit?.kind !== "money") return [];
  return deviationsOf(table)
    .filter(({ size, figure }) => compare(inOwnUnit(subtract(size, halfStep(figure)), unit), least) >= 0)
    .filter((one) => !isNamed(table, one, texts))
    .map((one) => unspoken(table, one, 0.8, "warning"));
}

const deviationsOf = remembered((table: CheckedTable): readonly Deviation[] => {
  const column = onlyColumn(table, "deviation");
  return table.rows.flatMap(({ role, name, figures }, row) => {
    const figure = figures[column] ?? null;
    return role !== "row" || figure === null
      ? []
      : [{ row, name: oneLine(name), figure, size: absolute(figure.value) }];
  });
});

/**
 * Whether its deviation is told, or a word that only this row's name has begins a word of the text; compounds are spoken of by their parts. A row that shares
 * all its words with others is named by all of them.
 */
function isNamed({ rows }: CheckedTable, { row, name, figure }: Deviation, texts: readonly string[]): boolean {
  if (texts.some((text) => isTold(figure, text))) return true;
  const others = rows.flatMap((other, index) => (index === row ? [] : wordsOf(other.name)));
  const starts = wordsOf(name).flatMap((word) => (others.includes(word) ? [] : [word.slice(0, 6)]));
  if (starts.length === 0) return texts.some((text) => shareSaid(wordsOf(name), wordsOf(text)) === 1);
  return texts.some((text) =>
    [...text.toLowerCase().matchAll(/\p{L}+/gu)].some(
      ([word]) => starts.some((start) => word.startsWith(start)) || isLastPart(word.slice(0, 6), wordsOf(name), others),
    ),
  );
}

/** Whether a word of the text begins as what a compound of this name alone ends with: `bidraget` of `Landstingsbidrag`. */
const isLastPart = (start: string, own: readonly string[], others: readonly string[]): boolean =>
  start.length === 6 && own.some((word) => word.indexOf(start) > 2) && !others.some((word) => word.includes(start));

/** Whether the very amount is in the text, for the row may have another name there. */
function isTold({ printed, decimals }: Figure, text: string): boolean {
  const digits = oneLine(printed.replace(/^[-+−–]\s?/u, ""));
  const isTelling = digits.length > (decimals > 0 ? 2 : 3);
  const at = isTelling ? text.indexOf(digits) : -1;
  return at >= 0 && !/[\d,.]/u.test(text[at - 1] ?? "") && !/\d/u.test(text[at + digits.length] ?? "");
}

function unspoken(
  table: CheckedTable,
  { row, name, figure }: Deviation,
  confidence: number,
  severity: "warning" | undefined,
): Found {
  return {
    severity,
    confidence: confidence * table.certainty,
    places: [cellPlace(table, row, onlyColumn(table, "deviation"), figure), wholeCell(table, row, 0)],
    says: {
      sv: `”${name}” avviker med ${figure.printed}, men texten nämner den inte.`,
      en: `“${name}” deviates by ${figure.printed}, but the text does not mention it.`,
    },
    reasoning: [
      {
        sv: `avvikelse ${figure.printed}; inget ord om ”${name}”`,
        en: `deviation ${figure.printed}; no word of “${name}”`,
      },
    ],
    correction: null,
  };
}
