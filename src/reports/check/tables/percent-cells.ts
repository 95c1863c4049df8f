import { remembered } from "#domain/lazy.ts";
import { absolute } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { percentOf, type Percent } from "./percents.ts";
import { isForeign } from "./rates.ts";
import type { CheckedTable, ColumnRelation } from "./table.ts";

/** A printed per cent held against the two figures that it is of. */
export interface PercentCell extends Percent {
  readonly row: number;
  readonly column: number;
  readonly printed: Figure;
  readonly first: PlacedFigure;
  readonly second: PlacedFigure;
  readonly relation: Pick<ColumnRelation, "kind" | "holds" | "fails">;
  /** The printed deviation of the same two figures, where a column has it. */
  readonly difference: Figure | null;
}

interface PlacedFigure {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure;
}

/** Every printed per cent whose column is known to be worked out of two others. */
export const percentCells = remembered((table: CheckedTable): readonly PercentCell[] => {
  return table.columns.flatMap(({ relation }, column) => {
    if (relation === null || relation.kind === "difference") return [];
    const { kind } = relation;
    const beside = table.columns.findIndex(({ relation: other }) => isOfSame(other, relation));
    return table.rows.flatMap(({ figures }, row) => {
      const [printed, first, second] = [column, relation.first, relation.second].map((at) => figures[at] ?? null);
      if (!printed || !first || !second) return [];
      if (isForeign(first, table.columns[relation.first]) || isForeign(second, table.columns[relation.second]))
        return [];
      const difference = figures[beside] ?? null;
      const percent = percentOf(kind, printed, first, second);
      if (percent === null) return [];
      const byDifference = difference === null ? null : percentOf("ratio", printed, difference, magnitude(second));
      const agrees = byDifference?.agrees === "exact" ? "exact" : percent.agrees;
      const cell = {
        row,
        column,
        printed,
        first: { row, column: relation.first, figure: first },
        second: { row, column: relation.second, figure: second },
        relation,
        difference,
        agrees,
      };
      return [{ ...percent, ...cell }];
    });
  });
});

const magnitude = (figure: Figure): Figure => ({ ...figure, value: absolute(figure.value) });

function isOfSame(other: ColumnRelation | null, { first, second }: ColumnRelation): boolean {
  return other?.kind === "difference" && new Set([first, second, other.first, other.second]).size === 2;
}
