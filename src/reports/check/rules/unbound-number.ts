import { absolute, compare } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import { figureOfCell } from "../figures/read.ts";
import { nothingKnown, type CheckedReport, type KnownValue } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { namingStems } from "../subjects/naming.ts";
import { digitsOf, extentOf, printedWithUnit, textSubjects, type Subject } from "../subjects/subject.ts";
import { phrase } from "../words/phrase.ts";

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

const toBe = phrase("ska|skall|shall|is to|are to");

/** A target and what is to be stand in the decision, and are no outcome that changes. */
const isDecided = ({ measure, words }: Subject): boolean => measure.basis === "target" || toBe.test(words);

interface Bound extends Pick<Subject, "kind" | "value"> {
  readonly of: KnownValue;
  readonly stems: readonly string[];
}

function inReport({ sections, known, language }: CheckedReport): readonly Found[] {
  if (known.values.size === 0) return [];
  const byDigits = Map.groupBy(
    [...known.values.values()].flatMap((value) => boundOf(value, language) ?? []),
    ({ digits }) => digits,
  );
  return textSubjects(sections).flatMap((said) => {
    if (said.figure.bound !== null || isDecided(said)) return [];
    const bound = (byDigits.get(digitsOf(said.figure)) ?? []).find((one) => isSame(said, one));
    return bound === undefined ? [] : [found(said, bound.of)];
  });
}

function boundOf(of: KnownValue, language: Language): (Bound & { readonly digits: string }) | null {
  const figure = figureOfCell(of.printed, language);
  if (figure === null) return null;
  const { kind, value } = extentOf(figure, figure.unit);
  return { of, kind, value, stems: namingStems(of.name), digits: digitsOf(figure) };
}

/** A unit may be left out in the text or with the value, where there are digits enough; a measure's name makes up for few. */
function isSame(said: Subject, { kind, value, stems }: Bound): boolean {
  if (
    compare(absolute(said.value), absolute(value)) !== 0 ||
    (kind !== null && said.kind !== null && kind !== said.kind)
  )
    return false;
  const digits = digitsOf(said.figure).length;
  return digits > 3 || (digits > 1 && stems.some((stem) => said.name.includes(stem)));
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
