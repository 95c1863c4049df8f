import type { UnitKind } from "../figures/unit.ts";
import { nothingKnown, type CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { printedWithUnit, type Subject } from "../subjects/subject.ts";
import { boundAlike } from "../subjects/typed.ts";
import { oneLine } from "../words/one-line.ts";
import { writtenAt } from "../written.ts";

export const typedNumber: Rule = {
  id: "typed-number",
  severity: "question",
  name: {
    sv: "Tal i mallens text kommer ur arbetsytan",
    en: "Numbers in a template's text come from the workspace",
  },
  about: {
    sv: "Ett tal som är skrivet för hand i mallen till en egen rapport styrks inte av något: är det fel finns inget att jämföra det med, och det står kvar när uppgifterna ändras. Regeln frågar, en gång för varje avsnitt, om talen i kronor, procent, procentenheter, personer, årsarbetare, timmar, poäng, ton och energi kan bindas. Skriv :value[mått] i stället för talet, och läs in talet i arbetsytan om det saknas där. Det som enheterna skriver i uppföljningen räknas inte. Står ett tal i ett beslut eller en lag kan frågan undantas med det som skäl.",
    en: "Nothing vouches for a number that is typed in the template of a report of one's own: if it is wrong there is nothing to hold it against, and it stays as it is when the data change. The rule asks, once a section, whether the numbers in kronor, per cent, percentage points, persons, full-time equivalents, hours, points, tonnes and energy can be bound. Write :value[measure] instead of the number, and import the number into the workspace where it is not there. What units write in a round does not count. Where a number stands in a decision or a law, the question can be set aside with that as the reason.",
  },
  law: null,
  examples: {
    found: ["Restaurangerna serverade lunch till 4 310 personer, och 12 procent av dem var nya gäster."],
    alike: [
      "Köket serverade lunch till 4 310 personer under våren.",
      "Kafeet serverade frukost till 210 personer, och 40 procent av dem var nya gäster.",
      "Avtalet gäller i 3 år och omfattar 14 byggnader.",
    ],
  },
  known: {
    ...nothingKnown,
    template:
      "Restaurangerna serverade lunch till 4 310 personer,\noch **12 procent** av dem var nya gäster.\n\nAvtalet gäller i 3 år och omfattar 14 byggnader.",
  },
  check: { of: "report", find: inReport },
};

/** What a workspace keeps values of. Of other things a text may well tell a number that no measure has. */
const kept: ReadonlySet<UnitKind> = new Set([
  "money",
  "percent",
  "points",
  "persons",
  "fte",
  "hours",
  "score",
  "tonnes",
  "energy",
]);

function inReport(report: CheckedReport): readonly Found[] {
  const { template } = report.known;
  if (template === null) return [];
  const alike = boundAlike(report);
  return report.sections.flatMap(({ subjects }) => {
    const typed = subjects.filter(
      (said) =>
        said.figure.bound === null &&
        said.kind !== null &&
        kept.has(said.kind) &&
        alike(said) === null &&
        writtenAt(template, report.manuscript, said.place) !== null,
    );
    return found(typed.toSorted((one, other) => one.place.block - other.place.block));
  });
}

/** So many are named in the sentence; all of them in the steps below it. */
const named = 4;

function found(typed: readonly Subject[]): readonly Found[] {
  const [first, ...others] = typed;
  if (first === undefined) return [];
  const numbers = typed.slice(0, named).map(printedWithUnit).join("; ") + (typed.length > named ? " …" : "");
  const steps = [...Map.groupBy(typed, ({ place }) => place.block).values()].flatMap(stepsOf);
  return [
    {
      confidence: 0.9,
      places: [first.place, ...others.map(({ place }) => place)],
      says:
        others.length === 0
          ? {
              sv: `${numbers} är skrivet för hand i mallen, och inget i arbetsytan styrker det. Kan det bindas med :value[mått]?`,
              en: `${numbers} is typed in the template, and nothing in the workspace vouches for it. Can it be bound with :value[measure]?`,
            }
          : {
              sv: `${String(typed.length)} tal i avsnittet är skrivna för hand i mallen, och inget i arbetsytan styrker dem: ${numbers}. Kan de bindas med :value[mått]?`,
              en: `${String(typed.length)} numbers of the section are typed in the template, and nothing in the workspace vouches for them: ${numbers}. Can they be bound with :value[measure]?`,
            },
      reasoning: steps.map((step) => ({ sv: step, en: step })),
      correction: null,
    },
  ];
}

/** The words around each number of a text; those of a table by its rows. */
function stepsOf(typed: readonly Subject[]): readonly string[] {
  const byRow = Map.groupBy(typed, ({ place, shown }) => (place.row === null ? shown : place.row));
  return [...byRow.values()].map((some) => {
    const shown = some[0]?.shown ?? "";
    if (some[0]?.place.row === null) return oneLine(shown).replace(/^[,;:]\s*/u, "");
    return `${shown.slice(0, shown.lastIndexOf(","))}: ${some.map(printedWithUnit).join("; ")}`;
  });
}
