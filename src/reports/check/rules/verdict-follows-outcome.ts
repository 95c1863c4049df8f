import { compare, divide, isZero, multiply, absolute, rational, subtract } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import type { Figure } from "../figures/figure.ts";
import { figuresIn } from "../figures/read.ts";
import { inOwnUnit } from "../figures/unit.ts";
import { cellPlace, partPlace, textPlace, wholeCell } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { betterBy, type Better } from "../words/better.ts";
import { oneLine } from "../words/one-line.ts";
import { judgedIn, verdictIn } from "../words/verdicts.ts";
import { denied, phrase } from "../words/phrase.ts";

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
    find: (section) => [...inTables(section), ...section.passages.flatMap(inSentence), ...ofSection(section)],
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

function isMet(outcome: Figure, target: Figure, better: Better | null): boolean | null {
  const way = comparison(outcome, target);
  if (way === null || better === null) return null;
  return better === "lower" ? way <= 0 : way >= 0;
}

function comparison(one: Figure, other: Figure): number | null {
  const [unit, second] = [one.unit ?? other.unit, other.unit ?? one.unit];
  if (unit === null || second === null) return compare(one.value, other.value);
  return unit.kind === second.kind ? compare(inOwnUnit(one.value, unit), inOwnUnit(other.value, second)) : null;
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

const side = phrase(
  String.raw`(?<side>under|över|lägre än|högre än|below|above|lower than|higher than) (?:\p{L}+ ){0,2}?(?:mål(?:et|värdet?|nivån?|talet)?|target|goal)`,
);
const marginWords = phrase("(?:god|stor|bred) marginal|wide margin");

/** `2,4 procent, vilket är under målvärdet på 5,2 procent`. */
function inSentence(passage: Passage): readonly Found[] {
  const [outcome, target, more] = passage.figures;
  if (outcome === undefined || target === undefined || more !== undefined) return [];
  const between = passage.text.slice(outcome.end - passage.start, target.start - passage.start);
  const match = side.exec(between);
  const way = comparison(outcome, target);
  if (match === null || way === null || denied.test(between)) return [];
  const isBelow = /^(?:under|lägre|below|lower)/iu.test(match.groups?.["side"] ?? "");
  const isWrong = way !== (isBelow ? -1 : 1);
  const isNarrow = !isWrong && marginWords.test(between) && isNear(outcome, target);
  if (!isWrong && !isNarrow) return [];
  const words = oneLine(match[0]);
  const [got, wanted] = [outcome, target].map(({ printed, unit }) => `${printed} ${unit?.printed ?? ""}`.trim());
  return [
    {
      severity: isNarrow ? "question" : undefined,
      confidence: isNarrow ? 0.6 : 0.9,
      places: [
        partPlace(passage, outcome.end - passage.start + match.index, match[0].length),
        textPlace(passage, outcome),
        textPlace(passage, target),
      ],
      says: isNarrow
        ? {
            sv: `Texten säger god marginal, men ${got ?? ""} är nära målet ${wanted ?? ""}.`,
            en: `The text tells of a good margin, but ${got ?? ""} is near the target ${wanted ?? ""}.`,
          }
        : {
            sv: `Texten säger ”${words}”, men ${got ?? ""} är inte ${isBelow ? "under" : "över"} ${wanted ?? ""}.`,
            en: `The text says “${words}”, but ${got ?? ""} is not ${isBelow ? "below" : "above"} ${wanted ?? ""}.`,
          },
      reasoning: [
        { sv: `utfall ${got ?? ""}; mål ${wanted ?? ""}`, en: `outcome ${got ?? ""}; target ${wanted ?? ""}` },
      ],
      correction: null,
    },
  ];
}

/** Within a twentieth of the target. */
function isNear(outcome: Figure, target: Figure): boolean {
  if (isZero(target.value)) return false;
  const apart = absolute(divide(subtract(outcome.value, target.value), target.value));
  return compare(multiply(apart, rational(20n)), rational(1n)) < 0;
}
