import type { Found, Rule } from "../rule.ts";
import { inEachTable, roundingsOf } from "../table-rule.ts";
import { rowAdditions, type Addition } from "../tables/additions.ts";
import { isResultLine } from "../tables/statement.ts";
import type { CheckedTable } from "../tables/table.ts";
import { totalDiffers } from "./rows-give-total.ts";

export const incomeStatementFoots: Rule = {
  id: "income-statement-foots",
  severity: "error",
  name: { sv: "Resultaträkningens resultatrader stämmer", en: "The income statement's result lines foot" },
  about: {
    sv: "Lagens resultaträkning har fasta rader: intäkter, kostnader och avskrivningar ger nettokostnaden; med skatteintäkter, statsbidrag och utjämning blir det verksamhetens resultat, med finansiella poster resultatet efter dem och med extraordinära poster årets resultat. Rader som lagen inte nämner, till exempel skatt, räknas med där siffrorna visar att de ingår. Kostnader får vara skrivna med eller utan minus. Regeln gäller tabeller som har nettokostnad och skatteintäkter eller statsbidrag, och tiger om ingen av raderna stämmer, och om en rad som är långt ifrån i de flesta kolumner.",
    en: "The statement that the law prescribes has fixed lines: income, costs and depreciation give the net cost; with taxes, grants and equalisation it becomes the result of operations, with financial items the result after them, and with extraordinary items the result of the year. Lines that the law does not name, such as tax, are counted where the figures show that they belong. Costs may be printed with or without a minus. The rule is for tables that have net cost and taxes or grants, and keeps quiet where none of the lines holds, and about a line that is far off in most columns.",
  },
  law: {
    sv: "5 kap. lagen (2018:597) om kommunal bokföring och redovisning",
    en: "Chapter 5 of the Act on municipal bookkeeping and accounting (2018:597)",
  },
  examples: {
    found: [
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Verksamhetens intäkter | 812,4 | 800,0 |
| Verksamhetens kostnader | -4 210,6 | -4 150,0 |
| Avskrivningar | -142,1 | -140,0 |
| Verksamhetens nettokostnader | -3 540,3 | -3 490,0 |
| Skatteintäkter | 2 815,7 | 2 800,0 |
| Generella statsbidrag och utjämning | 790,2 | 780,0 |
| Verksamhetens resultat | 65,6 | 90,0 |
| Finansiella intäkter | 12,5 | 10,0 |
| Finansiella kostnader | -20,3 | -15,0 |
| Resultat efter finansiella poster | 75,8 | 85,0 |
| Årets resultat | 57,8 | 85,0 |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Verksamhetens intäkter | 812,4 | 800,0 |
| Verksamhetens kostnader | 4 210,6 | 4 150,0 |
| Avskrivningar | 142,1 | 140,0 |
| Verksamhetens nettokostnader | 3 540,3 | 3 490,0 |
| Skatteintäkter | 2 815,7 | 2 800,0 |
| Generella statsbidrag och utjämning | 790,2 | 780,0 |
| Verksamhetens resultat | 65,6 | 90,0 |
| Finansiella intäkter | 12,5 | 10,0 |
| Finansiella kostnader | 20,3 | 15,0 |
| Resultat efter finansiella poster | 57,8 | 85,0 |
| Extraordinära poster | 0,0 | 0,0 |
| Årets resultat | 57,8 | 85,0 |`,
    ],
  },
  check: inEachTable(inTable),
};

function inTable(table: CheckedTable): readonly Found[] {
  const byLaw = isResultLine(table.rows);
  const lines = rowAdditions(table).filter(([line]) => line !== undefined && byLaw[line.row] === true);
  const all = lines.flat();
  const holding = all.filter(holds).length;
  if (holding === 0) return [];
  const told = (agrees: Addition["agrees"]): readonly Found[] =>
    lines
      .flatMap((line) => judgeable(line, table.certainty === 1))
      .filter((line) => line.agrees === agrees)
      .map((line) => totalDiffers(table, line, table.certainty * (0.6 + (0.35 * holding) / all.length)));
  return [...told("no"), ...roundingsOf(table, told("rounding"))];
}

const holds = ({ agrees }: Addition): boolean => agrees !== "no";

/** A line that is far off in most columns is made of something else, and a figure far off in a table that may be misread is misread. */
function judgeable(line: readonly Addition[], isCertain: boolean): readonly Addition[] {
  const isMostlyRight = line.filter(holds).length * 2 >= line.length;
  return line.filter((one) => (isCertain ? isMostlyRight || one.near : isMostlyRight && (holds(one) || one.near)));
}
