import { sumOf } from "../figures/bounds.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { additionsOf, type Addition } from "../tables/parts.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { oneLine } from "../words/one-line.ts";

export const rowsGiveTotal: Rule = {
  id: "rows-give-total",
  severity: "error",
  name: { sv: "Raderna ger summan", en: "The rows give the total" },
  about: {
    sv: "En summarad ska vara summan av sina rader, i varje kolumn. Vilka rader som hör till summan visas av tabellen själv: av radernas namn och av de kolumner där summan stämmer. Skiljer det högst så mycket som radernas avrundning kan ge är det en varning; mer än så är ett fel. Andelar och index läggs aldrig ihop.",
    en: "A total is the sum of its rows, in every column. The table itself shows which rows belong to it: by their names and by the columns where the sum holds. A difference that the rows' rounding can make is a warning; more than that is an error. Shares and indices are never added up.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personal | 12,0 | 13,0 |
| Lokaler | 4,5 | 4,0 |
| Summa | 16,9 | 17,0 |`,
    ],
    alike: [
      `| Enhet | Sjukfrånvaro % | Andel heltid % |
| --- | --- | --- |
| Norr | 4,0 % | 90 % |
| Söder | 6,0 % | 94 % |
| Totalt | 5,1 % | 92 % |`,
    ],
  },
  check: {
    of: "section",
    find: ({ tables }) => tables.filter(({ certainty }) => certainty >= judged).flatMap(inTable),
  },
};

function inTable(table: CheckedTable): readonly Found[] {
  return table.rows.flatMap((row, index) => {
    const additions = additionsOf(table.rows, table.columns, index, row.parts);
    const holding = additions.filter(({ agrees }) => agrees !== "no").length;
    return additions
      .filter(({ agrees }) => agrees === "no" || agrees === "rounding")
      .map((addition) => found(table, index, addition, holding / additions.length));
  });
}

function found(table: CheckedTable, row: number, addition: Addition, share: number): Found {
  const { total, parts, column, agrees } = addition;
  const computed = inFigure(sumOf(parts), total);
  const sum = parts
    .map(({ figure, sign }, index) => `${sign === -1 ? "− " : index === 0 ? "" : "+ "}${figure.printed}`)
    .join(" ");
  const [name, head] = [oneLine(table.rows[row]?.name ?? ""), oneLine(table.columns[column]?.text ?? "")];
  return {
    severity: agrees === "rounding" ? "warning" : undefined,
    confidence: table.certainty * (0.7 + 0.3 * share),
    places: [
      cellPlace(table, row, column, total),
      ...parts.map((part) => cellPlace(table, part.row, column, part.figure)),
    ],
    says: {
      sv: `”${name}” är ${total.printed} i kolumnen ”${head}”, men raderna ger ${computed}.`,
      en: `“${name}” is ${total.printed} in the column “${head}”, but its rows give ${computed}.`,
    },
    reasoning: [
      { sv: `${sum} = ${computed}; tryckt ${total.printed}`, en: `${sum} = ${computed}; printed ${total.printed}` },
    ],
    correction: computed,
  };
}
