import type { Language } from "#domain/text.ts";

import type { Figure } from "../figures/figure.ts";
import { figuresIn } from "../figures/read.ts";
import { cellPlace, partPlace, wholeCell } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { verdictsInSentence } from "../verdicts/in-sentence.ts";
import { isMet } from "../verdicts/target.ts";
import { betterBy } from "../words/better.ts";
import { oneLine } from "../words/one-line.ts";
import { judgedIn, verdictIn } from "../words/verdicts.ts";

export const verdictFollowsOutcome: Rule = {
  id: "verdict-follows-outcome",
  severity: "error",
  name: { sv: "Bedömningen följer utfallet", en: "The verdict follows the outcome" },
  about: {
    sv: "Ett mål som sägs vara nått ska vara nått enligt siffrorna, och tvärtom. Kontrollen jämför bedömningen i en rad med radens utfall och mål, meningar som säger ”under målvärdet” eller ”når målet” med sina två siffror, och avsnittets bedömning med den enda raden i dess tabell. Vilket håll som är bra tas av målets ord (högst, minst) eller av måttet (sjukfrånvaro, svarsfrekvens). Vet den inte det, eller är bedömningen ”delvis”, säger den ingenting.",
    en: "A goal that is said to be met should be met by the figures, and the other way round. The rule compares the verdict of a row with its outcome and target, sentences that say “below the target” or “reaches the target” with their two figures, and a section's verdict with the only row of its table. Which way is better is taken from the target's words (at most, at least) or from the measure (sick leave, response rate). Where that is unknown, or the verdict is “partly”, it keeps quiet.",
  },
  law: null,
  examples: {
    found: [
      `| Indikator | Utfall | Mål | Måluppfyllelse |
| --- | --- | --- | --- |
| Sjukfrånvaro | 6,1 % | högst 5,2 % | Uppfyllt |
| Svarsfrekvens | 91 % | minst 85 % | Uppfyllt |`,
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

interface Target {
  readonly row: number;
  readonly outcome: { readonly column: number; readonly figure: Figure };
  readonly target: { readonly column: number; readonly figure: Figure };
  readonly met: boolean;
}

function inTables({ tables, language }: CheckedSection): readonly Found[] {
  return tables
    .filter(({ certainty }) => certainty >= judged)
    .flatMap((table) => {
      const status = table.columns.findIndex(({ role }) => role === "status");
      if (status < 0) return [];
      return targetsOf(table, "", language).flatMap((one) => {
        const text = oneLine(table.rows[one.row]?.texts[status] ?? "");
        const verdict = text.split(" ").length > 4 ? null : verdictIn(text);
        if (verdict === null || verdict === "partly" || (verdict === "met") === one.met) return [];
        return [finding(one, table, text, wholeCell(table, one.row, status), 0.9)];
      });
    });
}

/** `Målet är uppnått.` below a table of one row. */
function ofSection({ tables, passages, heading, language }: CheckedSection): readonly Found[] {
  const [table, more] = tables;
  if (table === undefined || more !== undefined || table.certainty < judged || table.rows.length !== 1) return [];
  const [one] = targetsOf(table, heading?.text ?? "", language);
  if (one === undefined) return [];
  return passages.flatMap((passage) => {
    const verdict = judgedIn(passage.text) === null || passage.figures.length > 0 ? null : verdictIn(passage.text);
    if (verdict === null || verdict === "partly" || (verdict === "met") === one.met) return [];
    return [finding(one, table, oneLine(passage.text), partPlace(passage, 0, passage.text.length), 0.8)];
  });
}

/** The rows whose outcome can be held against a target. */
function targetsOf(table: CheckedTable, about: string, language: Language): readonly Target[] {
  const [target, outcome, another] = [
    table.columns.findIndex(({ role }) => role === "target"),
    table.columns.findIndex(({ role }) => role === "outcome"),
    table.columns.findLastIndex(({ role }) => role === "outcome"),
  ];
  if (target < 0 || outcome < 0 || outcome !== another) return [];
  return table.rows.flatMap(({ texts, figures }, row) => {
    const wanted = texts[target] ?? "";
    const [limit, more] = figures[target] ? [figures[target]] : figuresIn(wanted, language);
    const figure = figures[outcome] ?? null;
    if (limit === undefined || more !== undefined || figure === null) return [];
    const words = texts.filter((_, column) => column !== target && column !== outcome).join(" ");
    const better = betterBy(`${wanted} ${table.columns[target]?.text ?? ""}`, `${words} ${about}`);
    const met = isMet(figure, limit, better);
    return met === null
      ? []
      : [{ row, outcome: { column: outcome, figure }, target: { column: target, figure: limit }, met }];
  });
}

function finding(
  one: Target,
  table: CheckedTable,
  verdict: string,
  place: Found["places"][0],
  confidence: number,
): Found {
  const { row, outcome, target, met } = one;
  const name = oneLine(table.rows[row]?.name ?? "");
  const [got, wanted] = [
    oneLine(table.rows[row]?.texts[outcome.column] ?? ""),
    oneLine(table.rows[row]?.texts[target.column] ?? ""),
  ];
  return {
    confidence: confidence * table.certainty,
    places: [place, cellPlace(table, row, outcome.column, outcome.figure), wholeCell(table, row, target.column)],
    says: {
      sv: `”${name}” bedöms ”${verdict}”, men utfallet ${got} ${met ? "når" : "når inte"} målet ${wanted}.`,
      en: `“${name}” is judged “${verdict}”, but the outcome ${got} ${met ? "meets" : "does not meet"} the target ${wanted}.`,
    },
    reasoning: [{ sv: `utfall ${got}; mål ${wanted}`, en: `outcome ${got}; target ${wanted}` }],
    correction: null,
  };
}
