import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable, roundingsOf } from "../table-rule.ts";
import type { Addition } from "../tables/additions.ts";
import { percentCells, type PercentCell } from "../tables/percent-cells.ts";
import { shareCells, shareTotals } from "../tables/shares.ts";
import type { CheckedTable } from "../tables/table.ts";
import { cellSays, percentText, rowName } from "../tables/telling.ts";
import { totalDiffers } from "./rows-give-total.ts";

export const percentFollowsFigures: Rule = {
  id: "percent-follows-figures",
  severity: "error",
  name: { sv: "Procenttalen följer av talen", en: "Per cents follow from the figures" },
  about: {
    sv: "En avvikelse eller förändring i procent ska vara skillnaden delad med det som den jämförs med, och en andel ska vara delen delad med det hela; andelar som har summan 100 procent ska också ge den. Vad som är delat med vad visas av de andra raderna. Det som talens avrundning kan ge är en varning. Tecknet och formatet har egna regler.",
    en: "A deviation or change in per cent is the difference divided by what it is compared with, and a share is the part divided by the whole; shares whose total is printed as 100 per cent must also give it. What is divided by what is shown by the other rows. What the figures' rounding can make is a warning. The sign and the format have rules of their own.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget | Avvikelse | Avvikelse % |
| --- | --- | --- | --- | --- |
| Kansliet | 125,0 | 130,0 | -5,0 | -3,8 % |
| Nämnden | 45,0 | 40,0 | 5,0 | 15,5 % |
| Servicen | 315,0 | 360,0 | -45,0 | -12,5 % |`,
      `| Grupp | Antal anställda | Andel av alla % |
| --- | --- | --- |
| Läkare | 120 | 24 % |
| Sjuksköterskor | 260 | 56 % |
| Övriga | 120 | 24 % |
| Totalt | 500 | 100 % |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget | Förbrukat % av budget |
| --- | --- | --- | --- |
| Kansliet | 125,0 | 130,0 | 96,2 % |
| Nämnden | 45,0 | 40,0 | 112,5 % |
| Servicen | 315,0 | 360,0 | 87,5 % |`,
      `| Sjukfrånvaro | 2023 | 2022 | Skillnad |
| --- | --- | --- | --- |
| Kvinnor | 5,1 % | 3,5 % | 1,6 % |
| Män | 3,9 % | 2,8 % | 1,1 % |
| Långtid | 53,4 % | 48,0 % | 5,4 % |`,
    ],
  },
  check: inEachTable(inTable),
};

function inTable(table: CheckedTable): readonly Found[] {
  const cells = [...percentCells(table), ...shareCells(table)];
  const wrong = cells.filter(({ agrees }) => agrees === "no");
  const rounded = cells.filter(({ agrees }) => agrees === "rounding");
  const totals = wrong.length === 0 ? shareTotals(table) : [];
  const tellTotal = (addition: Addition): Found => totalDiffers(table, addition, table.certainty * 0.8);
  return [
    ...wrong.map((cell) => told(table, cell)),
    ...totals.filter(({ agrees }) => agrees === "no").map(tellTotal),
    ...roundingsOf(table, [
      ...rounded.map((cell) => told(table, cell)),
      ...totals.filter(({ agrees }) => agrees === "rounding").map(tellTotal),
    ]),
  ];
}

function told(table: CheckedTable, cell: PercentCell): Found {
  const { row, column, printed, first, second, relation } = cell;
  const correction = inFigure(cell.computed, printed);
  const calculation = `${rowName(table, row)}: ${percentText(relation.kind, first.figure.printed, second.figure.printed)} = ${correction} %`;
  const said = cellSays(table, row, column, printed.printed);
  return {
    confidence: table.certainty * (0.5 + (0.4 * relation.holds) / (relation.holds + relation.fails)),
    places: [
      cellPlace(table, row, column, printed),
      cellPlace(table, first.row, first.column, first.figure),
      cellPlace(table, second.row, second.column, second.figure),
    ],
    says: {
      sv: `${said.sv}, men talen ger ${correction} procent.`,
      en: `${said.en}, but the figures give ${correction} per cent.`,
    },
    reasoning: [{ sv: `${calculation}; tryckt ${printed.printed}`, en: `${calculation}; printed ${printed.printed}` }],
    correction,
  };
}
