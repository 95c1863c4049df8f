import type { Found, Rule } from "../rule.ts";
import { shareChanges, type SaidChange } from "../subjects/share-change.ts";
import { printedWithUnit } from "../subjects/subject.ts";

export const shareCalledNumber: Rule = {
  id: "share-called-number",
  severity: "error",
  name: { sv: "En andel kallas inte antal", en: "A share is not called a number" },
  about: {
    sv: "När texten säger att antalet har ökat med 5,4 procent, och 5,4 är skillnaden mellan två andelar i en tabell om samma sak, är det andelen som har ökat med 5,4 procentenheter. Hur antalet har ändrats säger andelarna ingenting om.",
    en: "When the text says that the number has grown by 5.4 per cent, and 5.4 is the difference of two shares in a table of the same thing, it is the share that has grown by 5.4 percentage points. The shares say nothing of how the number has changed.",
  },
  law: null,
  examples: {
    found: [
      `Antalet långtidssjuka steg med 5,4 procent under året.

| Frånvaro | 2022 | 2021 |
| --- | --- | --- |
| Långtidssjukfrånvaro som andel av all sjukfrånvaro | 53,4 % | 48,0 % |`,
    ],
    alike: [
      `Antalet långtidssjuka steg med 11 procent under året.

| Frånvaro | 2022 | 2021 |
| --- | --- | --- |
| Långtidssjukfrånvaro som andel av all sjukfrånvaro | 53,4 % | 48,0 % |`,
    ],
  },
  check: { of: "report", find: (report) => shareChanges(report).flatMap((change) => found(change) ?? []) },
};

function found({ said, shares, isOfNumber }: SaidChange): Found | null {
  if (!isOfNumber || shares === null) return null;
  const [from, to] = shares.map(printedWithUnit);
  const printed = printedWithUnit(said);
  const steps = `${to ?? ""} − ${from ?? ""} = ${said.figure.printed}`;
  return {
    confidence: 0.8,
    places: [said.place, ...shares.map(({ place }) => place)],
    says: {
      sv: `Antalet sägs ha ändrats med ${printed}, men det är en andel som har ändrats med ${said.figure.printed} procentenheter.`,
      en: `The number is said to have changed by ${printed}, but it is a share that has changed by ${said.figure.printed} percentage points.`,
    },
    reasoning: [{ sv: `${steps} procentenheter`, en: `${steps} percentage points` }],
    correction: null,
  };
}
