import { absolute, isZero, multiply, rational, sign } from "#domain/quantities/rational.ts";

import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable } from "../table-rule.ts";
import { percentCells, type PercentCell } from "../tables/percent-cells.ts";
import type { CheckedTable } from "../tables/table.ts";
import { cellSays, columnName, rowName } from "../tables/telling.ts";

export const percentSign: Rule = {
  id: "percent-sign",
  severity: "error",
  name: { sv: "Procenttalet har avvikelsens tecken", en: "A per cent has the sign of its deviation" },
  about: {
    sv: "Bredvid en avvikelse på 71 står inte −23 procent. Det händer när skillnaden delas med en budget som har minus framför sig; då gäller det alla rader med minus, och visas som en enda varning. Är det bara en rad är det ett fel. Utan kolumn för avvikelsen jämförs med hur de andra raderna räknar.",
    en: "A deviation of 71 does not stand beside −23 per cent. That happens when the difference is divided by a budget with a minus; it then holds for all rows with one, and is shown as a single warning. In one row alone it is an error. Without a column of deviations it is held against how the other rows count.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget | Avvikelse | Avvikelse % |
| --- | --- | --- | --- | --- |
| Intäkter | 225,0 | 221,0 | 4,0 | 1,8 % |
| Personal | -125,0 | -130,0 | 5,0 | -3,8 % |
| Lokaler | -45,0 | -40,0 | -5,0 | 12,5 % |`,
      `| Mnkr | Utfall | Budget | Avvikelse | Avvikelse % |
| --- | --- | --- | --- | --- |
| Kansliet | 125,0 | 130,0 | -5,0 | -3,8 % |
| Nämnden | 45,0 | 40,0 | 5,0 | -12,5 % |
| Servicen | 315,0 | 360,0 | -45,0 | -12,5 % |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget | Avvikelse | Avvikelse % |
| --- | --- | --- | --- | --- |
| Personal | 125,0 | 130,0 | 5,0 | 3,8 % |
| Lokaler | 45,0 | 40,0 | -5,0 | -12,5 % |`,
    ],
  },
  check: inEachTable(inTable),
};

function inTable(table: CheckedTable): readonly Found[] {
  return table.columns.flatMap((_, column) => {
    const cells = percentCells(table).filter((cell) => cell.column === column && cell.relation.kind === "percent");
    const turned = cells.filter((cell) => isTurned(cell, cells));
    const negative = cells.filter(({ second, computed }) => sign(second.figure.value) === -1 && !isZero(computed));
    const isByBase =
      turned.length > 1 && turned.every((cell) => negative.includes(cell)) && turned.length >= negative.length - 1;
    // Between two years the per cent of a negative figure tells how much larger it has become, and is not read as better or worse.
    if (isByBase && table.columns[turned[0]?.second.column ?? 0]?.role !== "budget") return [];
    if (!isByBase) return turned.map((cell) => told(table, [cell]));
    return [{ ...told(table, turned), severity: "warning" as const }];
  });
}

/** Against the printed deviation; where there is none, against how most rows count. */
function isTurned({ agrees, difference, printed, computed }: PercentCell, all: readonly PercentCell[]): boolean {
  if (agrees === "no" || isZero(printed.value) || isZero(computed)) return false;
  if (difference !== null) return sign(difference.value) * sign(printed.value) === -1;
  const others = all.filter((cell) => cell.agrees === "magnitude").length;
  return agrees === "magnitude" && all.length - others >= 3 * others;
}

function told(table: CheckedTable, cells: readonly PercentCell[]): Found {
  const [first] = cells;
  if (first === undefined) throw new RangeError("nothing to tell");
  const { row, column, printed, difference } = first;
  const correction = inFigure(multiply(printed.value, rational(-1n)), printed);
  const said = cellSays(table, row, column, printed.printed);
  const count = String(cells.length);
  const beside = difference?.printed ?? inFigure(absolute(first.computed), printed);
  return {
    confidence: table.certainty * (difference === null ? 0.7 : 0.9),
    places: [
      cellPlace(table, row, column, printed),
      ...cells.slice(1).map((cell) => cellPlace(table, cell.row, column, cell.printed)),
    ],
    says:
      cells.length === 1
        ? {
            sv: `${said.sv}, men avvikelsen är ${beside}: tecknet är ett annat.`,
            en: `${said.en}, but the deviation is ${beside}: the sign is another.`,
          }
        : {
            sv: `I ${count} rader har procenttalet i ”${columnName(table, column)}” ett annat tecken än avvikelsen.`,
            en: `In ${count} rows the per cent in “${columnName(table, column)}” has another sign than the deviation.`,
          },
    reasoning: cells.map((cell) => {
      const text = `${rowName(table, cell.row)}: ${cell.difference?.printed ?? ""} / ${cell.printed.printed} %`;
      return { sv: text, en: text };
    }),
    correction,
  };
}
