import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { nothingKnown, type CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { rowsOfReport } from "../subjects/rows.ts";
import { revisedSince, type Revised } from "../subjects/since-last-report.ts";
import { printedWithUnit } from "../subjects/subject.ts";

export const sameQuantityBefore: Rule = {
  id: "same-quantity-before",
  severity: "question",
  name: { sv: "Samma uppgift som i förra rapporten", en: "The same quantity as in the last report" },
  about: {
    sv: "Ett utfall för ett år som förra rapporten redan har redovisat ska vara detsamma i den här. Skiljer det sig frågar regeln om uppgiften har rättats. Den jämför bara kolumner i två tabeller som gäller samma år och där de flesta rader är lika.",
    en: "An outcome of a year that the last report has told of is the same in this one. Where it differs the rule asks whether it was corrected. Only columns of two tables are compared that are of the same year and in which most rows are alike.",
  },
  law: null,
  examples: {
    found: [
      `| Volymer | 2024 | 2023 |
| --- | --- | --- |
| Antal resor | 58 661 | 62 537 |
| Antal besök | 29 679 | 28 940 |`,
    ],
    alike: [
      `| Volymer | 2024 | 2023 |
| --- | --- | --- |
| Antal resor | 58 661 | 62 537 |
| Antal besök | 29 679 | 28 404 |`,
    ],
  },
  known: {
    ...nothingKnown,
    previous: manuscriptOfMarkdown(`| Volymer | 2023 | 2022 |
| --- | --- | --- |
| Antal resor | 62 537 | 61 020 |
| Antal besök | 28 404 | 27 115 |`),
  },
  check: { of: "report", find: inReport },
};

function inReport({ sections, previous }: CheckedReport): readonly Found[] {
  if (previous.length === 0) return [];
  return revisedSince(rowsOfReport({ sections }), rowsOfReport({ sections: previous })).map(found);
}

function found({ now, before, unchanged }: Revised): Found {
  const [one, other] = [printedWithUnit(now), printedWithUnit(before)];
  return {
    confidence: unchanged > 1 ? 0.75 : 0.6,
    places: [now.place],
    says: {
      sv: `${one} (${now.shown}) var ${other} i förra rapporten. Har uppgiften rättats?`,
      en: `${one} (${now.shown}) was ${other} in the last report. Has it been corrected?`,
    },
    reasoning: [{ sv: `${one} ≠ ${other}`, en: `${one} ≠ ${other}` }],
    correction: null,
  };
}
