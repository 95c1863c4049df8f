import type { Both } from "#domain/text.ts";

import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { shareChanges, type SaidChange } from "../subjects/share-change.ts";
import { printedWithUnit, withUnit } from "../subjects/subject.ts";

export const percentOrPoints: Rule = {
  id: "percent-or-points",
  severity: "error",
  name: { sv: "Procent och procentenheter hålls isär", en: "Per cent and percentage points are kept apart" },
  about: {
    sv: "När en andel går från 3,2 till 4,4 procent har den ökat med 1,2 procentenheter eller med 37,5 procent. Står det 1,2 procent är det fel, om rapporten själv visar andelarna. Visar den dem inte, och det är en andel som har ändrats, frågar regeln vilket som menas.",
    en: "When a share goes from 3.2 to 4.4 per cent it has grown by 1.2 percentage points, or by 37.5 per cent. Saying 1.2 per cent is wrong where the report itself shows the shares. Where it does not, and it is a share that has changed, the rule asks which is meant.",
  },
  law: null,
  examples: {
    found: [
      `Kvinnors och mäns sjukfrånvaro steg med 1,2 procent mellan åren.

| Sjukfrånvaro i procent | 2022 | 2021 |
| --- | --- | --- |
| Sjukfrånvaro kvinnor och män | 4,4 % | 3,2 % |`,
      "Av medarbetarna svarar 80 procent att de trivs. Det har minskat med 5 procent sedan förra mätningen.",
    ],
    alike: [
      `Kvinnors och mäns sjukfrånvaro steg med 1,2 procentenheter mellan åren.

| Sjukfrånvaro i procent | 2022 | 2021 |
| --- | --- | --- |
| Sjukfrånvaro kvinnor och män | 4,4 % | 3,2 % |`,
      "Övertiden har minskat med 20 procent jämfört med förra året.",
      "Sjukfrånvaron har minskat och ligger nu på 5,8 procent. I norr var sjukfrånvaron högst med 7,2 procent.",
    ],
  },
  check: {
    of: "report",
    find: (report) =>
      shareChanges(report)
        .filter(({ isOfNumber }) => !isOfNumber)
        .map((change) => found(report, change)),
  },
};

function found({ manuscript }: CheckedReport, { said, shares, before }: SaidChange): Found {
  const printed = printedWithUnit(said);
  const place = withUnit(said, manuscript);
  if (shares === null) {
    return {
      severity: "question",
      confidence: 0.6,
      places: before === null ? [place] : [place, before.place],
      says: {
        sv: `En andel sägs ha ändrats med ${printed}. Är det procent eller procentenheter?`,
        en: `A share is said to have changed by ${printed}. Is that per cent or percentage points?`,
      },
      reasoning: before === null ? [] : [share(printedWithUnit(before), said.figure.printed)],
      correction: null,
    };
  }
  const [from, to] = shares.map(printedWithUnit);
  const points = said.figure.unit?.printed.startsWith("per") === true ? "percentage points" : "procentenheter";
  const steps = `${to ?? ""} − ${from ?? ""} = ${said.figure.printed}`;
  return {
    confidence: 0.85,
    places: [place, ...shares.map((share) => share.place)],
    says: {
      sv: `Här står ${printed}, men ${said.figure.printed} är skillnaden mellan två andelar: det är procentenheter.`,
      en: `It says ${printed} here, but ${said.figure.printed} is the difference of two shares: those are percentage points.`,
    },
    reasoning: [{ sv: `${steps} procentenheter`, en: `${steps} percentage points` }],
    correction: `${said.figure.printed} ${points}`,
  };
}

const share = (now: string, by: string): Both => ({
  sv: `${now}, ändrat med ${by}: procentenheter eller procent av andelen?`,
  en: `${now}, changed by ${by}: percentage points, or per cent of the share?`,
});
