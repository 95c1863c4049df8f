import { compare, isZero, rational } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import { figuresIn } from "../figures/read.ts";
import { partPlace, wholeCell } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { Passage } from "../section.ts";
import { judged, type CheckedTable, type ColumnRole } from "../tables/table.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

export const targetReachable: Rule = {
  id: "target-reachable",
  severity: "warning",
  name: { sv: "Målet går att nå", en: "The target can be reached" },
  about: {
    sv: "Den som redan är på 100 procent kan inte öka, och den som är på noll kan inte minska. Då säger måluppfyllelsen ingenting, hur det än går. Kontrollen läser mål som är ett ord, ”Öka” eller ”Minska”, mot ingångsvärdet i samma rad, och mål som är en andel över 100 procent. Andra mål lämnas.",
    en: "What stands at 100 per cent cannot increase, and what stands at zero cannot decrease: whether such a target is met tells nothing. The rule reads targets that are a word, “Increase” or “Decrease”, against the baseline of the same row, and targets that are a share above 100 per cent. Other targets are left alone.",
  },
  law: null,
  examples: {
    found: [
      `| Mål | Styrmått | Ingångsvärde | Mål 2024 |
| --- | --- | --- | --- |
| Alla erbjuds heltid | Andel med heltid | 100 % | Öka |
| Mindre övertid | Övertid | 900 timmar | Minska |`,
    ],
    alike: [
      `| Mål | Styrmått | Ingångsvärde | Mål 2024 |
| --- | --- | --- | --- |
| Alla erbjuds heltid | Andel med heltid | 96 % | Öka |
| Alla får svar | Andel med svar | 100 % | Behålla |
| Mindre övertid | Övertid | 900 timmar | Minska |`,
    ],
  },
  check: {
    of: "section",
    find: ({ tables, passages, language }) => [
      ...tables.filter(({ certainty }) => certainty >= judged).flatMap((table) => inTable(table, language)),
      ...passages.flatMap((passage) => inText(passage) ?? []),
    ],
  },
};

const rise = /^(?:öka|ökas|ökad|ökat|ökning|ska öka|höja|höjas|högre|increase|rise|higher)(?![\p{L}])/iu;
const fall =
  /^(?:minska|minskas|minskad|minskat|minskning|ska minska|sänka|sänkas|lägre|decrease|reduce|lower)(?![\p{L}])/iu;
const share = phrase("andel|andelen|share|proportion");

function inTable(table: CheckedTable, language: Language): readonly Found[] {
  const of = (role: ColumnRole): number => table.columns.findIndex((column) => column.role === role);
  const [target, baseline] = [of("target"), of("baseline") < 0 ? of("previous") : of("baseline")];
  if (target < 0) return [];
  return table.rows.flatMap(({ texts }, row) => {
    const [wanted, now] = [oneLine(texts[target] ?? ""), oneLine(texts[baseline] ?? "")];
    const limit = beyond(wanted, now, texts, language);
    if (limit === null) return [];
    const places = limit === "over" || baseline < 0 ? [] : [wholeCell(table, row, baseline)];
    return [
      {
        confidence: 0.9 * table.certainty,
        places: [wholeCell(table, row, target), ...places],
        ...said(limit, wanted, now),
        correction: null,
      },
    ];
  });
}

const fromFull = phrase(
  String.raw`(?:öka\p{L}*|höja\p{L}*|increase\p{L}*) [^.]{0,80}?(?:från|from) 100\s?(?:%|procent|per cent)`,
);
/** A row of a table of targets that is printed as running text: its baseline and, last on the line, its target. */
const printedRow = /(?<![\d.,])100\s?(?:%|procent|per cent)[^.\n]{0,20}[^\S\n](?:Öka|Ökas|Increase)(?=\s*(?:\n|$))/u;
const head = phrase("ingångsvärde|utgångsläge|utgångsvärde|baseline");

function inText(passage: Passage): Found | null {
  const { text } = passage;
  const match = (head.test(text) ? printedRow.exec(text) : null) ?? fromFull.exec(text);
  if (match === null || passage.role === "heading") return null;
  const wanted = oneLine(match[0]);
  return {
    confidence: 0.7,
    places: [partPlace(passage, match.index, match[0].length)],
    says: {
      sv: `Målet är att öka från 100 procent: ”${wanted}”.`,
      en: `The target is to increase from 100 per cent: “${wanted}”.`,
    },
    reasoning: [{ sv: `”${wanted}”; 100 procent är redan allt`, en: `“${wanted}”; 100 per cent is all already` }],
    correction: null,
  };
}

type Limit = "full" | "none" | "over";

function beyond(wanted: string, now: string, texts: readonly string[], language: Language): Limit | null {
  const isFull = figuresIn(now, language).some(
    ({ unit, value }) => unit?.kind === "percent" && compare(value, rational(100n)) === 0,
  );
  if (rise.test(wanted) && isFull) return "full";
  const standing = figuresIn(now, language);
  if (fall.test(wanted) && standing.length > 0 && standing.every(({ value }) => isZero(value))) return "none";
  const isOver = figuresIn(wanted, language).some(
    ({ unit, value }) => unit?.kind === "percent" && compare(value, rational(100n)) > 0,
  );
  return isOver && texts.some((text) => share.test(text)) ? "over" : null;
}

function said(limit: Limit, wanted: string, now: string): Pick<Found, "says" | "reasoning"> {
  const step = { sv: `ingångsvärde ${now}; mål ”${wanted}”`, en: `baseline ${now}; target “${wanted}”` };
  if (limit === "full") {
    return {
      says: {
        sv: `Målet är ”${wanted}”, men ingångsvärdet är redan 100 procent.`,
        en: `The target is “${wanted}”, but the baseline is 100 per cent already.`,
      },
      reasoning: [step],
    };
  }
  if (limit === "none") {
    return {
      says: {
        sv: `Målet är ”${wanted}”, men ingångsvärdet är redan noll.`,
        en: `The target is “${wanted}”, but the baseline is zero already.`,
      },
      reasoning: [step],
    };
  }
  return {
    says: {
      sv: `Målet är ${wanted}, men en andel kan inte bli mer än 100 procent.`,
      en: `The target is ${wanted}, but a share cannot be more than 100 per cent.`,
    },
    reasoning: [{ sv: `mål ${wanted} > 100 %`, en: `target ${wanted} > 100 %` }],
  };
}
