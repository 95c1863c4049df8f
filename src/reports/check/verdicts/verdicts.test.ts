import { describe, expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";

/** The rules that find something, once for each finding. */
const foundIn = (markdown: string): readonly string[] =>
  checkManuscript(manuscriptOfMarkdown(markdown)).findings.map(({ rule }) => rule);

const ofYears = (
  target: string,
  verdict: string,
): string => `| Indikator | Utfall 2022 | Utfall 2023 | Målvärde 2023 | Måluppfyllelse |
| --- | --- | --- | --- | --- |
| Andel som får tid inom 30 dagar | 71 % | 78 % | ${target} | ${verdict} |
| Svarsfrekvens | 79 % | 84 % | 80 % | Uppfyllt |
| Sjukfrånvaro | 5,8 % | 6,1 % | 5,9 % | Ej uppfyllt |`;

const first = (outcome: string, target: string): string => `| | Mål | Mått | Utfall | Målnivå |
| --- | --- | --- | --- | --- |
| Grön | God arbetsmiljö | Sjukfrånvaro, % | ${outcome} | ${target} |
| Röd | God arbetsmiljö | Personalomsättning, % | 11,0 | ≤ 9,0 |
| Gul | Nöjda kunder | Nöjd-kund-index | 68 | > 70 |`;

const asked = (head: string, answer: string): string => `| Performance measure | Target | Actual | ${head} |
| --- | --- | --- | --- |
| Complaints resolved within 20 days | 85% or more | 88% | Yes |
| Staff turnover | no more than 12% | 13.1% | ${answer} |
| Reports published | 24 | 26 | Yes |`;

describe("verdicts in tables", () => {
  test.each([
    ["the latest of two years", ofYears("90 %", "Ej uppfyllt"), []],
    ["the latest of two years, too low", ofYears("90 %", "Uppfyllt"), ["verdict-follows-outcome"]],
    ["only the decimals are over", first("5,7", "< 5"), ["verdict-follows-outcome"]],
    ["a target without decimals", first("5,4", "högst 5"), []],
    ["a verdict before what it judges", first("4,4", "högst 5"), []],
    ["yes below a head that asks for it", asked("Target met", "No"), []],
    ["a wrong yes", asked("Target met", "Yes"), ["verdict-follows-outcome"]],
    ["yes to another question", asked("Published", "Yes"), []],
  ])("%s", (_, markdown, found) => {
    expect(foundIn(markdown)).toEqual(found);
  });

  test("a verdict that stands beside the first of several indicators is the goal's", () => {
    const markdown = `| Mål | Indikator | Utfall | Målvärde | Bedömning |
| --- | --- | --- | --- | --- |
| Tillgänglighet | Svarsfrekvens | 78 % | 80 % | Uppfyllt |
| | Täckningsgrad | 93 % | 90 % | |
| | Frisknärvaro | 71 % | 70 % | |
| Arbetsmiljö | Sjukfrånvaro | 5,1 % | högst 5,5 % | Uppfyllt |
| | Personalomsättning | 9,0 % | högst 10 % | |
| Ekonomi | Följsamhet | 91 % | 90 % | Uppfyllt |`;
    expect(foundIn(markdown)).toEqual([]);
  });

  test("what is expected for the year, and where it is going, is no verdict on the outcome so far", () => {
    const head = (last: string, verdict: string): string => `| Indikator | Utfall | Målvärde | ${last} |
| --- | --- | --- | --- |
| Svarsfrekvens | 71 % | 80 % | ${verdict} |
| Täckningsgrad | 93 % | 90 % | Uppfyllt |
| Frisknärvaro | 75 % | 70 % | Uppfyllt |`;
    expect(foundIn(head("Prognos helår", "Uppfyllt"))).toEqual([]);
    expect(foundIn(head("Bedömning", "Bedöms uppnås"))).toEqual([]);
    expect(foundIn(head("Bedömning", "Uppnått"))).toEqual(["verdict-follows-outcome"]);
  });
});

describe("verdicts that are counted", () => {
  const table = `| Measure | Result |
| --- | --- |
| Calls answered | Achieved |
| Visits in time | Not achieved |
| Invoices paid | Achieved |
| Audits done | Partially achieved |`;

  test.each([
    ["We achieved two of our four measures. One measure was partially achieved and one was not achieved.", []],
    ["We achieved three of our four measures.", ["verdicts-as-counted"]],
    ["Of the four measures two were achieved and three were not achieved.", ["verdicts-as-counted"]],
    ["We achieved three of our five measures last year.", []],
    ["Three of the four measures were achieved or partially achieved.", []],
    ["Two of the four measures, that is 50 per cent, were achieved on 31 December.", []],
  ])("%s", (sentence, found) => {
    expect(foundIn(`${sentence}\n\n${table}`)).toEqual(found);
  });

  test.each([
    ["Av sammanlagt 10 mål har 7 uppfyllts helt eller delvis medan 3 mål inte uppfyllts.", []],
    ["Av sammanlagt 10 mål har 7 uppfyllts helt eller delvis medan 4 mål inte uppfyllts.", ["verdicts-as-counted"]],
    [
      "Av 32 uppdrag bedöms 7 (förra året 6) uppdrag helt uppfyllda, 20 (18) uppdrag uppfyllda i hög grad och 5 (8) uppdrag delvis uppfyllda.",
      [],
    ],
    ["Av totalt 26 mål uppnås 22. Av 37 uppdrag nås 34.", []],
    ["Tre av fyra mål har uppnåtts, och två av länen når ett av målen.", []],
  ])("%s", (sentence, found) => {
    expect(foundIn(sentence)).toEqual(found);
  });
});
