import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { breakdownsIn, type Breakdown } from "../said/breakdowns.ts";
import { agreeInSize, digitsOf, printedWithUnit, textSubjects, type Subject } from "../subjects/subject.ts";

export const sameAttribution: Rule = {
  id: "same-attribution",
  severity: "warning",
  name: { sv: "Ett belopp hänförs till samma sak överallt", en: "An amount is put down to the same thing everywhere" },
  about: {
    sv: "Sägs hela beloppet 3,0 gälla reserven på ett ställe, och delas samma 3,0 upp på reserven 4,5 och klinikerna -1,5 på ett annat, kan inte båda vara rätt. Regeln kräver att beloppet, dess mått och det som det gäller är lika på båda ställena.",
    en: "Where all of 3.0 is said to be of the reserve in one place, and the same 3.0 is divided into the reserve 4.5 and the clinics -1.5 in another, both can't be right. The rule asks that the amount, its measure and what it is of are the same in both places.",
  },
  law: null,
  examples: {
    found: [
      `# Sammanfattning

Tandvårdens överskott på 3,0 mnkr ligger på reserven för hyror.

# Prognos

Tandvårdens överskott är 3,0 mnkr, varav reserven för hyror ger ett överskott på 4,5 mnkr och klinikerna ett underskott på 1,5 mnkr.`,
    ],
    alike: [
      `# Sammanfattning

Tandvårdens överskott är 3,0 mnkr.

# Prognos

Tandvårdens överskott är 3,0 mnkr, varav reserven för hyror ger ett överskott på 4,5 mnkr och klinikerna ett underskott på 1,5 mnkr.`,
    ],
  },
  check: { of: "report", find: inReport },
};

function inReport({ sections }: CheckedReport): readonly Found[] {
  const breakdowns = sections.flatMap(breakdownsIn).filter(({ of }) => of !== "causes");
  const byDigits = Map.groupBy(textSubjects(sections), ({ figure }) => digitsOf(figure));
  return breakdowns.flatMap((breakdown) => {
    const same = byDigits.get(digitsOf(breakdown.total.figure)) ?? [];
    return breakdown.parts.flatMap((part) => {
      const [first, ...others] = same.filter((whole) => isWhollyOf(whole, breakdown, part));
      return first === undefined ? [] : [found(first, others, breakdown, part)];
    });
  });
}

/** The same amount, put down to what a part of it is called, although the part is another amount. */
function isWhollyOf(whole: Subject, { total, parts }: Breakdown, part: Subject): boolean {
  if (whole === total || parts.includes(whole) || !agreeInSize(whole, total) || agreeInSize(part, total)) return false;
  const ofPart = part.name.filter((stem) => !total.name.includes(stem));
  const named = ofPart.filter((stem) => whole.name.includes(stem)).length;
  if (whole.kind !== total.kind || whole.measure.basis === "previous" || named === 0) return false;
  return isOfSame(whole, total) ? named * 2 >= ofPart.length : named === ofPart.length && isNear(whole, total);
}

function isOfSame({ measure, name }: Subject, total: Subject): boolean {
  const isSameMeasure = measure.form === total.measure.form && measure.basis === total.measure.basis;
  return isSameMeasure && total.name.length > 0 && total.name.every((stem) => name.includes(stem));
}

/** So near that the one tells on of the other. */
const isNear = (whole: Subject, total: Subject): boolean => Math.abs(whole.place.block - total.place.block) <= 4;

function found(whole: Subject, others: readonly Subject[], { total, parts }: Breakdown, part: Subject): Found {
  const steps = `${printedWithUnit(total)}: ${parts.map(printedWithUnit).join(", ")}`;
  return {
    confidence: 0.7,
    places: [whole.place, ...[...others, total, ...parts].map(({ place }) => place)],
    says: {
      sv: `Hela ${printedWithUnit(whole)} sägs gälla en sak här, men på ett annat ställe är den delen ${printedWithUnit(part)}.`,
      en: `All of ${printedWithUnit(whole)} is put down to one thing here, but in another place that part is ${printedWithUnit(part)}.`,
    },
    reasoning: [{ sv: steps, en: steps }],
    correction: null,
  };
}
