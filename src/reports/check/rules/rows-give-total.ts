import { compare, rational, subtract, multiply } from "#domain/quantities/rational.ts";

import { sumOf } from "../figures/bounds.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { inEachTable, roundingsOf } from "../table-rule.ts";
import { columnAdditions, rowAdditions, type AddedFigure, type Addition } from "../tables/additions.ts";
import { isResultLine } from "../tables/statement.ts";
import type { CheckedTable } from "../tables/table.ts";
import { cellSays, sumText } from "../tables/telling.ts";

export const rowsGiveTotal: Rule = {
  id: "rows-give-total",
  severity: "error",
  name: { sv: "Raderna ger summan", en: "The rows give the total" },
  about: {
    sv: "En summa ska vara summan av sina rader, i varje kolumn, och en summakolumn summan av sina kolumner. Vad som hör till summan visas av tabellen själv: av radernas namn och ordning och av de kolumner där summan stämmer. Rader som börjar med ”varav” räknas inte. Skiljer det högst så mycket som delarnas avrundning kan ge är det en varning; mer än så är ett fel. Andelar och index läggs aldrig ihop.",
    en: "A total is the sum of its rows, in every column, and a total column the sum of its columns. The table itself shows what belongs to it: by the names and the order of the rows and by the columns where the sum holds. Rows that begin with “of which” are not counted. A difference that the parts' rounding can make is a warning; more than that is an error. Shares and indices are never added up.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personal | 12,0 | 13,0 |
| Lokaler | 4,5 | 4,0 |
| Summa | 16,9 | 17,0 |`,
      `| Enhet, antal anställda | Kvinnor | Män | Totalt |
| --- | --- | --- | --- |
| Norr | 31 | 22 | 53 |
| Söder | 28 | 17 | 54 |
| Väster | 40 | 35 | 75 |`,
      `| Tkr | Belopp |
| --- | --- |
| Resor | 1 200 |
| Utbildning | 800 |
| Summa | 2 300 |`,
    ],
    alike: [
      `| Enhet | Sjukfrånvaro % | Andel heltid % |
| --- | --- | --- |
| Norr | 4,0 % | 90 % |
| Söder | 6,0 % | 94 % |
| Totalt | 5,1 % | 92 % |`,
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personal | 12,0 | 13,0 |
| varav inhyrd | 1,5 | 1,0 |
| Lokaler | 4,5 | 4,0 |
| Summa | 16,5 | 17,0 |`,
    ],
  },
  check: inEachTable(inTable),
};

function inTable(table: CheckedTable): readonly Found[] {
  const byLaw = isResultLine(table.rows);
  const totals = [...rowAdditions(table), ...columnAdditions(table)].filter(
    ([first]) => first !== undefined && byLaw[first.row] !== true,
  );
  const found = totals.flatMap((additions) => {
    const holding = additions.filter(({ agrees }) => agrees !== "no").length;
    return additions.map((addition) => ({ addition, share: holding / additions.length }));
  });
  const told = (agrees: Addition["agrees"]): readonly Found[] =>
    found
      .filter(({ addition }) => addition.agrees === agrees)
      .map(({ addition, share }) => totalDiffers(table, addition, table.certainty * (0.6 + 0.4 * share)));
  return [...told("no"), ...roundingsOf(table, told("rounding"))];
}

/** A total that its parts do not give; where one part's sign alone would make it right, that part is shown first. */
export function totalDiffers(table: CheckedTable, addition: Addition, confidence: number): Found {
  const { row, column, total, parts } = addition;
  const computed = inFigure(sumOf(parts), total);
  const turned = addition.agrees === "no" ? turnedPart(addition) : null;
  const places = parts.map((part) => cellPlace(table, part.row, part.column, part.figure));
  const place = cellPlace(table, row, column, total);
  const said = cellSays(table, row, column, total.printed);
  const sum = sumText(parts);
  const correction = turned === null ? computed : inFigure(multiply(turned.figure.value, rational(-1n)), turned.figure);
  return {
    confidence,
    places:
      turned === null
        ? [place, ...places]
        : [cellPlace(table, turned.row, turned.column, turned.figure), place, ...places],
    says: {
      sv: `${said.sv}, men delarna ger ${computed}.`,
      en: `${said.en}, but its parts give ${computed}.`,
    },
    reasoning: [
      { sv: `${sum} = ${computed}; tryckt ${total.printed}`, en: `${sum} = ${computed}; printed ${total.printed}` },
      ...(turned === null
        ? []
        : [
            {
              sv: `Med ${correction} i stället för ${turned.figure.printed} stämmer summan.`,
              en: `With ${correction} instead of ${turned.figure.printed} the total is right.`,
            },
          ]),
    ],
    correction,
  };
}

function turnedPart({ total, parts }: Addition): AddedFigure | null {
  const off = subtract(sumOf(parts), total.value);
  const turned = parts.filter(({ figure, sign }) => {
    return compare(multiply(figure.value, rational(2 * sign)), off) === 0;
  });
  return turned.length === 1 ? (turned[0] ?? null) : null;
}
