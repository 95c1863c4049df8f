import { cutKey } from "#domain/measures/dimension.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { monthKey, type Span } from "#domain/periods/span.ts";
import { emptyCell, type Cell } from "#formats/grid.ts";
import { writeWorkbook } from "#formats/xlsx/write.ts";

import type { MadeValue } from "../value.ts";
import { numberCell, sheetOf, textCell } from "./sheet.ts";

/** A column that says what the figures of a row are of. */
export interface GroupColumn {
  readonly head: string;
  readonly dimension: string;
  /** Member -> what the system calls it; a member that is not named is called what it is here. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A column of figures. */
export interface FigureColumn {
  readonly head: string;
  readonly measure: string;
  readonly scenario: MadeValue["scenario"];
  /** How many places of the amounts are decimals: 2 writes öre as kronor, 5 as thousands of kronor. */
  readonly decimals: number;
}

/** An extract as systems give them: a row for each period, unit and group, a column for each figure. What is not said is empty. */
export function writeList(
  groups: readonly GroupColumn[],
  figures: readonly FigureColumn[],
  values: readonly MadeValue[],
): Promise<Uint8Array> {
  const rows = Map.groupBy(values, ({ unit, period, cut }) => `${periodText(period)} ${unit} ${cutKey(cut)}`);
  return writeWorkbook([
    sheetOf("Uttag", [
      ["Period", "Enhet", ...[...groups, ...figures].map(({ head }) => head)].map(textCell),
      ...[...rows.values()].map((own) => rowOf(groups, figures, own)),
    ]),
  ]);
}

function rowOf(groups: readonly GroupColumn[], figures: readonly FigureColumn[], values: readonly MadeValue[]): Cell[] {
  const [first] = values;
  if (first === undefined) return [];
  const nameOf = ({ dimension, names }: GroupColumn): string => {
    const member = first.cut[dimension] ?? "";
    return names?.[member] ?? member;
  };
  return [
    ...[periodText(first.period), first.unit, ...groups.map(nameOf)].map(textCell),
    ...figures.map(({ measure, scenario, decimals }) => {
      const said = values.find((value) => value.measure === measure && value.scenario === scenario);
      return said === undefined ? emptyCell : numberCell(said.amount, decimals);
    }),
  ];
}

function periodText(period: Span): string {
  return period.from === period.to ? monthKey(period.to) : formatSpan(period, "sv");
}
