import { remembered } from "#domain/lazy.ts";

import { headingPlace, partPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { rowSections } from "../tables/named-rows.ts";
import { shareSaid, wordsOf } from "../words/akin.ts";
import { monthWord } from "../words/months.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

export const commentInPlace: Rule = {
  id: "comment-in-place",
  severity: "warning",
  name: { sv: "Kommentaren hör till sin rubrik", en: "The comment belongs to its heading" },
  about: {
    sv: "Under en rubrik om det ackumulerade eller periodens utfall ska texten inte bara handla om helårets prognos, och tvärtom. Kontrollen talar när minst två meningar i avsnittet har siffror, minst hälften av dem uttryckligen hör till det andra slaget och ingen mening hör till rubrikens eget. Den talar också när ett avsnitt som heter som en rad i en tabell bara handlar om en annan rad.",
    en: "Below a heading on the accumulated or the period's outcome the text should not speak only of the full-year forecast, nor the other way round. The rule speaks when at least two sentences of the section have figures, at least half of them expressly belong to the other kind and no sentence belongs to the heading's own. It also speaks when a section named after a row of a table is only about another row.",
  },
  law: null,
  examples: {
    found: [
      `## Ackumulerad budgetavvikelse

Prognosen för året är ett överskott på 48,3 mnkr. Avdelningarna har en prognos på 16,8 mnkr.`,
      `## Årsprognos

Periodens resultat är 12,4 mnkr. Utfallet för personal är 3,1 mnkr lägre än periodens budget.`,
    ],
    alike: [
      `## Ackumulerad budgetavvikelse

Efter augusti är överskottet 37,1 mnkr. Prognosen för året är ett överskott på 48,3 mnkr.`,
      `## Årsprognos

Utfallet till och med april är 12,4 mnkr. För helåret väntas ett överskott på 3,1 mnkr.`,
    ],
  },
  check: { of: "report", find: (report) => [...report.sections.flatMap(ofKind), ...ofRows(report)] },
};

type Kind = "period" | "forecast";

const headings: Readonly<Record<Kind, RegExp>> = {
  period: phrase(
    String.raw`ackumulera\p{L}*|periodens \p{L}+|utfall (?:för|per|till och med|t\.?o\.?m\.?) \p{L}+|accumulated|year to date|outcome (?:for|of) the period`,
  ),
  forecast: phrase(
    String.raw`prognos|årsprognos\p{L}*|helårsprognos\p{L}*|prognos (?:för|helår|\d)[^.]*|forecast|full-year forecast`,
  ),
};

const said: Readonly<Record<Kind, RegExp>> = {
  period: phrase(
    String.raw`perioden\p{L}*|utfall\p{L}*|ackumulera\p{L}*|hittills|(?:efter|per|till och med|t\.?o\.?m\.?) ${monthWord}|the period(?:'s)?|to date|outcome`,
  ),
  forecast: phrase(
    String.raw`prognos\p{L}*|årsprognos\p{L}*|helår\p{L}*|vid årets slut|för (?:hela )?året|beräknas|förväntas|väntas|bedöms|kommer|forecast\p{L}*|full year|expected|by the end of the year`,
  ),
};
/** Words that speak of a forecast and nothing else. */
const expressly: Readonly<Record<Kind, RegExp>> = {
  period: said.period,
  forecast: phrase(String.raw`\p{L}*prognos\p{L}*|helår\p{L}*|vid årets slut|forecast\p{L}*|full year`),
};

const ofKind = remembered((section: CheckedSection): readonly Found[] => {
  const heading = section.heading?.text ?? "";
  const [own, more] = (["period", "forecast"] as const).filter((kind) => headings[kind].test(heading));
  if (own === undefined || more !== undefined) return [];
  const other = own === "period" ? "forecast" : "period";
  const body = section.passages.filter(({ role }) => role !== "heading");
  const withFigures = body.filter(({ figures }) => figures.length > 0);
  const apart = withFigures.filter(({ text }) => expressly[other].test(text));
  const [first] = apart;
  if (first === undefined || withFigures.length < 2 || apart.length * 2 < withFigures.length) return [];
  if (body.some(({ text }) => said[own].test(text))) return [];
  const name = oneLine(heading);
  const [of, all] = [String(apart.length), String(withFigures.length)];
  return [
    {
      confidence: 0.75,
      places: [headingPlace(section), partPlace(first, 0, first.text.length)],
      says: {
        sv: `Under rubriken ”${name}” handlar texten bara om ${other === "forecast" ? "helårets prognos" : "periodens utfall"}.`,
        en: `Below the heading “${name}” the text speaks only of ${other === "forecast" ? "the full-year forecast" : "the period's outcome"}.`,
      },
      reasoning: [
        {
          sv: `${of} av ${all} meningar med siffror hör till ${other === "forecast" ? "prognosen" : "utfallet"}, ingen till rubrikens slag`,
          en: `${of} of ${all} sentences with figures belong to ${other === "forecast" ? "the forecast" : "the outcome"}, none to the heading's kind`,
        },
      ],
      correction: null,
    },
  ];
});

/** A section with a row's name for heading that speaks of another row of the table and never of its own. */
function ofRows(report: CheckedReport): readonly Found[] {
  return rowSections(report).flatMap(({ section, table, row }) => {
    const own = longWords(table.rows[row]?.name ?? "");
    const body = section.passages.filter(({ role }) => role !== "heading");
    const passage = body.find(({ figures }) => figures.length > 0);
    const [words, all] = [wordsOf(passage?.text ?? ""), body.flatMap(({ text }) => wordsOf(text))];
    const other = table.rows.find(({ role, name }, index) => {
      const named = longWords(name);
      const apart = own.filter((word) => !named.includes(word));
      const isOther = index !== row && role === "row" && named.length > 0 && apart.length > 0;
      return isOther && shareSaid(named, words) === 1 && shareSaid(apart, all) === 0;
    });
    if (passage === undefined || other === undefined) return [];
    const [heading, name] = [oneLine(section.heading?.text ?? ""), oneLine(other.name)];
    return [
      {
        confidence: 0.75 * table.certainty,
        places: [partPlace(passage, 0, passage.text.length), headingPlace(section)] as const,
        says: {
          sv: `Under rubriken ”${heading}” handlar texten om ”${name}”.`,
          en: `Below the heading “${heading}” the text is about “${name}”.`,
        },
        reasoning: [
          {
            sv: `texten nämner ”${name}” men inte ”${heading}”`,
            en: `the text mentions “${name}” but not “${heading}”`,
          },
        ],
        correction: null,
      },
    ];
  });
}

/** Shorter words have too many forms to be told by. */
const longWords = (name: string): readonly string[] => wordsOf(name).filter((word) => word.length > 3);
