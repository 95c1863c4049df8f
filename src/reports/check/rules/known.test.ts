import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { nothingKnown, type Known } from "../report.ts";
import type { Rule } from "../rule.ts";
import { deviationCommented } from "./deviation-commented.ts";
import { interimPeriod } from "./interim-period.ts";
import { periodAgrees } from "./period-agrees.ts";
import { verdictOfScale } from "./verdict-of-scale.ts";

const foundBy = (rule: Rule, markdown: string, known: Partial<Known>): readonly string[] =>
  checkManuscript(manuscriptOfMarkdown(markdown), { ...nothingKnown, ...known }, undefined, [rule]).findings.map(
    ({ says }) => says.sv,
  );

const result = `## Resultat

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personal | 120,0 | 121,0 | -1,0 |
| Läkemedel | 58,0 | 41,0 | 17,0 |
| Lokaler | 35,0 | 33,0 | 2,0 |

Läkemedlen har blivit dyrare.`;

test("a deviation is large from the amount that is known, in kronor, and the text has to speak of it", () => {
  expect(foundBy(deviationCommented, result, { commentFrom: 900_000 })).toEqual([
    "”Personal” avviker med -1,0, men texten nämner den inte.",
    "”Lokaler” avviker med 2,0, men texten nämner den inte.",
  ]);
  expect(foundBy(deviationCommented, result, { commentFrom: 2_000_000 })).toEqual([]);
  expect(foundBy(deviationCommented, result, {})).toEqual([]);
});

test("the steps that are known are the scale", () => {
  const goals = `| Mål | Bedömning |
| --- | --- |
| Tillgänglighet | Nått |
| Hälsa | Nått |
| Ekonomi | Klart |`;
  expect(foundBy(verdictOfScale, goals, { steps: ["Nått", "Delvis nått", "Inte nått"] })).toEqual([
    "Bedömningen ”Klart” finns inte i skalan: nått, delvis nått, inte nått.",
  ]);
  expect(foundBy(verdictOfScale, goals, {})).toEqual([]);
});

test("the period that is known goes before what the text names", () => {
  const period = { from: "2024-01", to: "2024-04" };
  const report = "# Delårsrapport\n\nEfter 8 månader är resultatet 12 mnkr.";
  expect(foundBy(periodAgrees, report, { period })).toEqual([
    "Texten säger ”Efter 8 månader”, men rapportens period är 4 månader.",
  ]);
  expect(foundBy(interimPeriod, report, { period })).toHaveLength(1);
  expect(foundBy(interimPeriod, report, { period: { from: "2024-01", to: "2024-08" } })).toEqual([]);
  expect(foundBy(periodAgrees, report, {})).toEqual([]);
});
