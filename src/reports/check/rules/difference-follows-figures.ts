import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable, roundingsOf } from "../table-rule.ts";
import { differencesOf, type Difference } from "../tables/differences.ts";
import type { CheckedTable } from "../tables/table.ts";
import { cellSays, inBrackets, rowName } from "../tables/telling.ts";

export const differenceFollowsFigures: Rule = {
  id: "difference-follows-figures",
  severity: "error",
  name: { sv: "Avvikelsen följer av talen", en: "The deviation follows from the figures" },
  about: {
    sv: "En kolumn med avvikelse eller skillnad ska i varje rad vara skillnaden mellan två andra kolumner. Vilka två och åt vilket håll visas av de andra raderna, eller av rubrikerna när de säger det. Skiljer det högst så mycket som avrundningen av de tre talen kan ge är det en varning. Ett motsatt tecken i en enstaka rad är ett fel när de andra raderna räknar lika; att intäkter och kostnader räknas åt var sitt håll är det inte.",
    en: "A column of deviation or change is in every row the difference between two other columns. Which two and which way is shown by the other rows, or by the heads where they say so. A difference that the rounding of the three figures can make is a warning. The opposite sign in a single row is an error where the other rows count alike; that incomes and costs are counted each their way is none.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Kansliet | -12,5 | -13,0 | 0,5 |
| Nämnden | -4,5 | -4,0 | -0,9 |
| Servicen | -31,5 | -36,0 | 4,5 |`,
      `| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Kansliet | -12,5 | -13,0 | 0,5 |
| Nämnden | -4,5 | -4,0 | -0,5 |
| Servicen | -31,5 | -36,0 | 4,5 |
| Driften | -21,5 | -23,0 | -1,5 |`,
      `| Prognos | Budget | Avvikelse |
| --- | --- | --- |
| 59 400 tkr | 73 200 tkr | 13 900 tkr |`,
      `| Mnkr | Norr | Söder | Väster |
| --- | --- | --- | --- |
| Utfall | 112,5 | 83,0 | 47,5 |
| Budget | 115,5 | 80,0 | 44,0 |
| Avvikelse | 3,0 | -3,0 | -5,3 |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Intäkter | 22,5 | 21,0 | 1,5 |
| Personalkostnader | 14,5 | 14,0 | -0,5 |
| Övriga kostnader | 3,5 | 6,0 | 2,5 |`,
      `| Mnkr | Utfall | Budget | Prognos avvikelse |
| --- | --- | --- | --- |
| Kansliet | 12,5 | 13,0 | 1,8 |
| Nämnden | 4,5 | 4,0 | 2,9 |`,
    ],
  },
  check: inEachTable(inTable),
};

function inTable(table: CheckedTable): readonly Found[] {
  const all = differencesOf(table);
  const wrong = all.filter(({ agrees, isTurned }) => agrees === "no" || isTurned);
  const rounded = all.filter(({ agrees, isTurned, weight }) => agrees === "rounding" && !isTurned && weight > 0);
  return [
    ...wrong.map((one) => told(table, one)),
    ...roundingsOf(
      table,
      rounded.map((one) => told(table, one)),
    ),
  ];
}

function told(table: CheckedTable, difference: Difference): Found {
  const { row, column, printed, first, second, relation } = difference;
  const [one, other] = relation.way === 1 ? [first, second] : [second, first];
  const correction = inFigure(difference.expected, printed);
  const calculation = `${one.figure.printed} − ${inBrackets(other.figure.printed)} = ${correction}`;
  const said = cellSays(table, row, column, printed.printed);
  const share = relation.holds / (relation.holds + relation.fails);
  return {
    confidence: table.certainty * (0.55 + 0.4 * share),
    places: [
      cellPlace(table, row, column, printed),
      cellPlace(table, row, one.column, one.figure),
      cellPlace(table, row, other.column, other.figure),
    ],
    says: {
      sv: `${said.sv}, men skillnaden är ${correction}${difference.isTurned ? ", med tecknet räknat som i de andra raderna" : ""}.`,
      en: `${said.en}, but the difference is ${correction}${difference.isTurned ? ", with the sign counted as in the other rows" : ""}.`,
    },
    reasoning: [
      {
        sv: `${rowName(table, row)}: ${calculation}; tryckt ${printed.printed}`,
        en: `${rowName(table, row)}: ${calculation}; printed ${printed.printed}`,
      },
    ],
    correction,
  };
}
