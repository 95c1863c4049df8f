import { cellPlace, partPlace, wholeCell } from "../places.ts";
import type { Place } from "../place.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { rowName } from "../tables/telling.ts";
import { judgedName, verdictColumn, verdictOfRow } from "../verdicts/column.ts";
import { verdictsInSentence } from "../verdicts/in-sentence.ts";
import { judgedRows, type JudgedRow } from "../verdicts/outcome.ts";
import { oneLine } from "../words/one-line.ts";
import { judgedIn, verdictIn } from "../words/verdicts.ts";

export const verdictFollowsOutcome: Rule = {
  id: "verdict-follows-outcome",
  severity: "error",
  name: { sv: "Bedömningen följer utfallet", en: "The verdict follows the outcome" },
  about: {
    sv: "Ett mål som sägs vara nått ska vara nått enligt siffrorna, och tvärtom. Kontrollen jämför bedömningen i en rad, var den än står, med radens utfall och mål för det senaste året, meningar som säger ”under målvärdet” eller ”når målet” med sina två siffror, och avsnittets bedömning med den enda raden i dess tabell. Vilket håll som är bra tas av målets ord (högst, minst) eller av måttet (sjukfrånvaro, svarsfrekvens). Vet den inte det, är bedömningen ”delvis” eller en prognos, eller skiljer bara decimaler som målet inte har, säger den ingenting.",
    en: "A goal that is said to be met should be met by the figures, and the other way round. The rule compares the verdict of a row, wherever it stands, with its outcome and target of the latest year, sentences that say “below the target” or “reaches the target” with their two figures, and a section's verdict with the only row of its table. Which way is better is taken from the target's words (at most, at least) or from the measure (sick leave, response rate). Where that is unknown, where the verdict is “partly” or a forecast, or where only decimals that the target has not make the difference, it keeps quiet.",
  },
  law: null,
  examples: {
    found: [
      `| Indikator | Utfall | Mål | Måluppfyllelse |
| --- | --- | --- | --- |
| Sjukfrånvaro | 6,1 % | högst 5,2 % | Uppfyllt |
| Svarsfrekvens | 91 % | minst 85 % | Uppfyllt |`,
      `| Status | Mål | Mått | Utfall 2023 | Utfall 2024 | Mål 2024 |
| --- | --- | --- | --- | --- | --- |
| Grön | Nöjda patienter | Andel nöjda | 84 % | 83 % | minst 85 % |
| Röd | God arbetsmiljö | Personalomsättning | 9 % | 11 % | högst 10 % |
| Gul | God arbetsmiljö | Sjukfrånvaro | 5,5 % | 5,6 % | högst 5,2 % |`,
      "Sjukfrånvaron är 5,9 procent, vilket är under målvärdet på 5,2 procent.",
      `| Indikator | Utfall | Målvärde |
| --- | --- | --- |
| Personalomsättning | 11,75 % | 11 % |

Målet är uppnått.`,
    ],
    alike: [
      `| Indikator | Utfall | Mål | Måluppfyllelse |
| --- | --- | --- | --- |
| Sjukfrånvaro | 4,9 % | högst 5,2 % | Uppfyllt |
| Svarsfrekvens | 81 % | minst 85 % | Ej uppfyllt |
| Antal besök | 810 | 850 | Uppfyllt |`,
      "Sjukfrånvaron är 2,4 procent, vilket är med god marginal under målvärdet på 5,2 procent.",
    ],
  },
  check: {
    of: "section",
    find: (section) => [...inTables(section), ...section.passages.flatMap(verdictsInSentence), ...ofSection(section)],
  },
};

function inTables({ tables, language }: CheckedSection): readonly Found[] {
  return tables
    .filter(({ certainty }) => certainty >= judged)
    .flatMap((table) => {
      const column = verdictColumn(table);
      if (column < 0) return [];
      return judgedRows(table, "", language).flatMap((one) => {
        const text = table.rows[one.row]?.texts[column] ?? "";
        const verdict = verdictOfRow(table, one.row, column);
        if (verdict === null || verdict === "partly" || (verdict === "met") === one.met) return [];
        const name = judgedName(table, one.row, column);
        return [
          finding(one, table, { name, verdict: oneLine(text), place: wholeCell(table, one.row, column), surety: 0.9 }),
        ];
      });
    });
}

/** `Målet är uppnått.` below a table of one row. */
function ofSection({ tables, passages, heading, language }: CheckedSection): readonly Found[] {
  const [table, more] = tables;
  if (table === undefined || more !== undefined || table.certainty < judged || table.rows.length !== 1) return [];
  const [one] = judgedRows(table, heading?.text ?? "", language);
  if (one === undefined) return [];
  return passages.flatMap((passage) => {
    const verdict = judgedIn(passage.text) === null || passage.figures.length > 0 ? null : verdictIn(passage.text);
    if (verdict === null || verdict === "partly" || (verdict === "met") === one.met) return [];
    const place = partPlace(passage, 0, passage.text.length);
    return [finding(one, table, { name: rowName(table, one.row), verdict: oneLine(passage.text), place, surety: 0.8 })];
  });
}

interface Said {
  readonly name: string;
  readonly verdict: string;
  readonly place: Place;
  readonly surety: number;
}

function finding(
  { row, outcome, target, met }: JudgedRow,
  table: CheckedTable,
  { name, verdict, place, surety }: Said,
): Found {
  const [got = "", wanted = ""] = [outcome, target].map(({ column }) => oneLine(table.rows[row]?.texts[column] ?? ""));
  return {
    confidence: surety * table.certainty,
    places: [place, cellPlace(table, row, outcome.column, outcome.figure), wholeCell(table, row, target.column)],
    says: {
      sv: `”${name}” bedöms ”${verdict}”, men utfallet ${got} ${met ? "når" : "når inte"} målet ${wanted}.`,
      en: `“${name}” is judged “${verdict}”, but the outcome ${got} ${met ? "meets" : "does not meet"} the target ${wanted}.`,
    },
    reasoning: [{ sv: `utfall ${got}; mål ${wanted}`, en: `outcome ${got}; target ${wanted}` }],
    correction: null,
  };
}
