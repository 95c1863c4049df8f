import { nothingKnown, type CheckedReport, type KnownValue } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { printedWithUnit, textSubjects, type Subject } from "../subjects/subject.ts";
import { boundAlike } from "../subjects/typed.ts";

const count = { between: null, isAdjusted: false, isMoney: false };

export const unboundNumber: Rule = {
  id: "unbound-number",
  severity: "question",
  name: { sv: "Tal i löptext är bundna till sitt värde", en: "Numbers in running text are bound to their value" },
  about: {
    sv: "Ett tal som är skrivet för hand, fast rapporten har samma tal som ett bundet värde, står kvar när värdet ändras. Regeln frågar om talet ska bindas. Ett tal med få siffror kan vara lika av en slump: då krävs att texten nämner måttet. Det som ska uppnås är beslutat och följer inte med.",
    en: "A number that is typed, although the report has the same number as a bound value, stays as it is when the value changes. The rule asks whether to bind it. A number of few digits can be alike by chance: then the text must name the measure. What is to be reached is decided and does not follow.",
  },
  law: null,
  examples: {
    found: ["Det blev alltså 29 679 besök under perioden."],
    alike: [
      "Det blev alltså 29 600 besök under perioden, och 365 personer var med.",
      "Antalet besök ska vara 29 679 när avtalet löper ut.",
    ],
  },
  known: {
    ...nothingKnown,
    values: new Map([
      ["visits", { ...count, key: "visits", name: "Antal besök", printed: "29 679" }],
      ["staff", { ...count, key: "staff", name: "Årsarbetare", printed: "365" }],
    ]),
  },
  check: { of: "report", find: inReport },
};

function inReport(report: CheckedReport): readonly Found[] {
  if (report.known.values.size === 0) return [];
  const alike = boundAlike(report);
  return textSubjects(report.sections).flatMap((said) => {
    const bound = alike(said);
    return bound === null ? [] : [found(said, bound)];
  });
}

function found(said: Subject, { name, printed }: KnownValue): Found {
  const typed = printedWithUnit(said);
  return {
    confidence: 0.8,
    places: [said.place],
    says: {
      sv: `${typed} är skrivet för hand men är detsamma som det bundna värdet ”${name}”. Bind talet, så följer det med när värdet ändras.`,
      en: `${typed} is typed but is the same as the bound value “${name}”. Bind the number, and it follows when the value changes.`,
    },
    reasoning: [{ sv: `${typed} = ${printed} (${name})`, en: `${typed} = ${printed} (${name})` }],
    correction: null,
  };
}
