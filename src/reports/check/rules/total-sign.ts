import { isZero, sign } from "#domain/quantities/rational.ts";

import { sumOf } from "../figures/bounds.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable } from "../table-rule.ts";
import { rowAdditions, type Addition } from "../tables/additions.ts";
import { differencesOf } from "../tables/differences.ts";
import type { CheckedTable } from "../tables/table.ts";
import { cellSays, inBrackets, rowName, sumText } from "../tables/telling.ts";

export const totalSign: Rule = {
  id: "total-sign",
  severity: "error",
  name: { sv: "Summan har samma tecken som sina rader", en: "A total has the sign of its rows" },
  about: {
    sv: "En summa som stämmer till beloppet men är tryckt med motsatt tecken mot sina rader gör ett underskott till ett överskott, eller en kostnad till en intäkt. Regeln tiger om en kostnadssumma utan minus vars rader är både intäkter och kostnader, för så brukar nettokostnad skrivas, om inte raden har minus i en annan kolumn.",
    en: "A total that is right but for its sign turns a deficit into a surplus, or a cost into an income. The rule keeps quiet about a total of costs without a minus whose rows are both incomes and costs, for that is how net cost is usually written, unless the row has a minus in another column.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Kansliet | -12,5 | -13,0 |
| Nämnden | -4,5 | -4,0 |
| Totalt | 17,0 | 17,0 |`,
      `| Mnkr | 2024 | 2023 |
| --- | --- | --- |
| Intäkter | 12,5 | 13,0 |
| Kostnader | -44,5 | -44,0 |
| Nettokostnad | 32,0 | -31,0 |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Intäkter | 12,5 | 13,0 |
| Kostnader | -44,5 | -44,0 |
| Nettokostnad | 32,0 | 31,0 |`,
    ],
  },
  check: inEachTable((table) => rowAdditions(table).flatMap((additions) => inRow(table, additions))),
};

function inRow(table: CheckedTable, additions: readonly Addition[]): readonly Found[] {
  const isSigned = additions.some((one) => hasItsSign(table, one));
  const turned = additions.filter(
    (one) => one.agrees === "magnitude" && one.weight >= 1 && (isSigned || !isNetCost(table, one)),
  );
  const [first] = turned;
  if (first === undefined) return [];
  const { row, column, total } = first;
  const computed = inFigure(sumOf(first.parts), total);
  const said = cellSays(table, row, column, total.printed);
  const others = turned.slice(1).map((one) => cellPlace(table, row, one.column, one.total));
  const parts = turned.flatMap((one) => one.parts.map((part) => cellPlace(table, part.row, part.column, part.figure)));
  const differences = differencesOf(table).filter((one) => one.row === row && one.way !== one.relation.way);
  return [
    {
      confidence: table.certainty * 0.9,
      places: [
        cellPlace(table, row, column, total),
        ...others,
        ...differences.map((one) => cellPlace(table, row, one.column, one.printed)),
        ...parts,
      ],
      says: {
        sv: `${said.sv}, men raderna ger ${computed}: tecknet är ett annat.`,
        en: `${said.en}, but its rows give ${computed}: the sign is another.`,
      },
      reasoning: [
        ...turned.map(({ parts: added, total: printed }) => {
          const sum = `${rowName(table, row)}: ${sumText(added)} = ${inFigure(sumOf(added), printed)}`;
          return { sv: `${sum}; tryckt ${printed.printed}`, en: `${sum}; printed ${printed.printed}` };
        }),
        ...differences.map((one) => {
          const [from, less] = [one.first.figure.printed, inBrackets(one.second.figure.printed)];
          const difference = `${from} − ${less} = ${inFigure(one.expected, one.printed)}`;
          return {
            sv: `${difference}; tryckt ${one.printed.printed}`,
            en: `${difference}; printed ${one.printed.printed}`,
          };
        }),
      ],
      correction: computed,
    },
  ];
}

/** A column of amounts in which the row is printed with the sign that its parts give. */
const hasItsSign = ({ columns }: CheckedTable, { agrees, column, total }: Addition): boolean =>
  columns[column]?.role !== "deviation" && (agrees === "exact" || agrees === "rounding") && !isZero(total.value);

function isNetCost(table: CheckedTable, { row, parts }: Addition): boolean {
  const signs = new Set(parts.map(({ figure, sign: added }) => added * sign(figure.value)));
  return signs.has(1) && signs.has(-1) && /kostnad|cost/iu.test(table.rows[row]?.name ?? "");
}
