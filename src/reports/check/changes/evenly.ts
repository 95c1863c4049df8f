import { absolute, compare, isZero, rational, subtract, divide } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { denied, phrase } from "../words/phrase.ts";

/** A sentence that calls something evenly divided between women and men, and the two figures that it is of. */
export interface EvenShare {
  readonly passage: Passage;
  readonly start: number;
  readonly words: string;
  readonly table: CheckedTable;
  readonly column: number;
  readonly women: { readonly row: number; readonly figure: Figure };
  readonly men: { readonly row: number; readonly figure: Figure };
}

const even = phrase(
  "(?:(?<all>helt|exakt|precis|completely|perfectly|exactly) )?(?:jämnt? fördela(?:t|de|d|s)|evenly (?:distributed|divided|split))",
);
const sexes = phrase("kvinnor|män|könen|women|men");

/** What is said to be even and is not, by more than the word allows: nothing for `helt jämnt`, a tenth for `jämnt`. */
export function unevenIn({ tables, passages }: CheckedSection): readonly EvenShare[] {
  return passages.flatMap((passage) => {
    const match = even.exec(passage.text);
    if (match === null || !sexes.test(passage.text) || denied.test(passage.text)) return [];
    const slack = match.groups?.["all"] === undefined ? rational(1n, 10n) : rational(0n);
    return tables
      .filter(({ certainty }) => certainty >= judged)
      .flatMap((table) => {
        const [women, men] = [rowOf(table, /^(?:k|kvinnor|women)$/iu), rowOf(table, /^(?:m|män|men)$/iu)];
        if (women < 0 || men < 0) return [];
        return columnsSaid(table, passage, [women, men]).flatMap((column) => {
          const [one, other] = [table.rows[women]?.figures[column], table.rows[men]?.figures[column]];
          if (!one || !other || !differ(one, other, slack)) return [];
          const [of, to] = [
            { row: women, figure: one },
            { row: men, figure: other },
          ];
          return [{ passage, start: match.index, words: match[0], table, column, women: of, men: to }];
        });
      });
  });
}

const rowOf = ({ rows }: CheckedTable, name: RegExp): number => rows.findIndex((row) => name.test(row.name.trim()));

/** Columns in which a row of both together has a figure of the sentence. */
function columnsSaid(
  { rows, columns }: CheckedTable,
  { figures }: Passage,
  sexRows: readonly number[],
): readonly number[] {
  const said = columns.flatMap((_, column) => {
    const stands = rows.some((row, index) => {
      const figure = row.figures[column] ?? null;
      return figure !== null && !sexRows.includes(index) && figures.some((one) => isSameFigure(one, figure));
    });
    return stands ? [column] : [];
  });
  return said.length === 1 ? said : [];
}

const isSameFigure = (one: Figure, other: Figure): boolean =>
  compare(one.value, other.value) === 0 && one.unit?.kind === other.unit?.kind;

function differ(one: Figure, other: Figure, slack: ReturnType<typeof rational>): boolean {
  const apart = absolute(subtract(one.value, other.value));
  return isZero(other.value) ? !isZero(apart) : compare(divide(apart, absolute(other.value)), slack) > 0;
}
