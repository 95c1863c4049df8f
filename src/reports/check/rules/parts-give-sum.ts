import { remembered } from "#domain/lazy.ts";
import { absolute, divide, rational, sign, type Rational } from "#domain/quantities/rational.ts";

import { inFigure } from "../figures/print.ts";
import type { Place } from "../place.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { breakdownsIn, type Breakdown } from "../said/breakdowns.ts";
import { summed, type Summed } from "../said/sums.ts";
import { jointCells } from "../subjects/joint.ts";
import { partsElsewhere } from "../subjects/parts-elsewhere.ts";
import { rowsOfReport } from "../subjects/rows.ts";
import { printedWithUnit, textSubjects, type Subject } from "../subjects/subject.ts";

export const partsGiveSum: Rule = {
  id: "parts-give-sum",
  severity: "error",
  name: { sv: "Delar i text ger summan", en: "Parts in text give the sum" },
  about: {
    sv: "Delas ett belopp upp i text – fördelas på, består av, varav – ska delarna ge det, utöver avrundning. Efter varav får delar saknas, men de kan inte bli mer än det hela. Namnges orsaker till en avvikelse och de tillsammans är större än den, frågar regeln vad som drar åt andra hållet. Den samlade avvikelsen för två rader i en tabell ska vara deras summa. Listor som säger bland annat, till exempel eller främst räknas inte.",
    en: "Where a text divides an amount – divided into, consists of, of which – the parts give it, apart from rounding. After of which parts may be left out, but they can't be more than the whole. Where causes of a deviation are named and come to more than it does, the rule asks what goes the other way. The combined deviation of two rows of a table is their sum. Lists that say among others, for example or mainly are not sums.",
  },
  law: null,
  examples: {
    found: [
      "Medlen på 12,0 mnkr fördelas på vårdval med 7,5 mnkr och på tandvård med 3,5 mnkr.",
      "Programmet gick 8,0 mnkr bättre än budget. Det beror på ett bidrag om 11,5 mnkr och en försäljning om 4,2 mnkr.",
      `Den sammanlagda avvikelsen för personalen och konsulterna är +61,3 mnkr.

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personalkostnader | -237,7 | -309,0 | 71,3 |
| Konsultkostnader | -246,2 | -226,1 | -20,1 |`,
    ],
    alike: [
      "Medlen på 12,0 mnkr fördelas på vårdval med 7,5 mnkr och på tandvård med 4,5 mnkr.",
      "Tandvården har ett överskott på 3,0 mnkr, varav reserven ett överskott om 4,5 mnkr och klinikerna ett underskott om 1,5 mnkr.",
      "Överskottet är 12,0 mnkr, där de största posterna är 3,0 mnkr för hyror och 2,0 mnkr för el.",
    ],
  },
  check: { of: "report", find: inReport },
};

function inReport({ sections }: CheckedReport): readonly Found[] {
  const rows = rowsOfReport({ sections });
  const joint = sections.flatMap(figuresSaid).flatMap(({ passage, said }) => {
    const parts = jointCells(passage, said, rows);
    return parts.length < 2 ? [] : (ofTotal({ total: said, parts, of: "all" }, 0.85) ?? []);
  });
  return [
    ...sections.flatMap(ofBreakdowns),
    ...joint,
    ...partsElsewhere(sections).flatMap((one) => ofTotal({ ...one, of: "causes" }, 0.5) ?? []),
  ];
}

const ofBreakdowns = remembered((section: CheckedSection) =>
  breakdownsIn(section).flatMap((one) => ofTotal(one, 0.8) ?? []),
);

/** The figures of running text, each with the sentence that it stands in. */
const figuresSaid = remembered((section: CheckedSection) => {
  const texts = new Map(textSubjects([section]).map((said) => [keyOf(said.place), said]));
  return section.passages.flatMap((passage) =>
    passage.figures.flatMap(({ start }) => {
      const said = texts.get(keyOf({ block: passage.block, start }));
      return said === undefined ? [] : [{ passage, said }];
    }),
  );
});

const keyOf = ({ block, start }: Pick<Place, "block" | "start">): string => `${String(block)} ${String(start)}`;

function ofTotal({ total, parts, of }: Breakdown, confidence: number): Found | null {
  const result = summed(total, parts);
  const severity = severityOf(result, of);
  if (severity === null) return null;
  const value = inUnitOf(total, result.sum);
  const sum = inFigure(total.figure.sign === null && isWorded(total) ? absolute(value) : value, total.figure);
  const printed = printedWithUnit(total);
  const steps = `${parts.map(printedWithUnit).join(" + ")} = ${sum}`;
  return {
    severity,
    confidence,
    places: [total.place, ...parts.map(({ place }) => place)],
    says:
      of === "causes"
        ? {
            sv: `${printed} förklaras av delar som tillsammans är ${sum}. Vad drar åt andra hållet?`,
            en: `${printed} is explained by parts that come to ${sum}. What goes the other way?`,
          }
        : { sv: `Delarna av ${printed} ger ${sum}.`, en: `The parts of ${printed} give ${sum}.` },
    reasoning: [{ sv: `${steps}; tryckt ${printed}`, en: `${steps}; printed ${printed}` }],
    correction: of === "causes" ? null : sum,
  };
}

function severityOf({ agrees }: Summed, of: Breakdown["of"]): Found["severity"] | null {
  if (agrees === "exact") return null;
  if (of === "causes") return agrees === "more" ? "question" : null;
  if (agrees === "rounding") return of === "all" ? "warning" : null;
  return of === "some" && agrees === "less" ? null : "error";
}

/** A deficit is printed without its sign. */
const isWorded = ({ direction, value }: Subject): boolean => direction === -1 && sign(value) === 1;

/** In the scale that the total is printed in. */
const inUnitOf = ({ figure }: Subject, value: Rational): Rational => divide(value, rational(figure.unit?.scale ?? 1));
