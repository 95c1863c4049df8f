import { cellPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { conventionsIn, type Convention } from "../tables/conventions.ts";
import { natureOf } from "../tables/natures.ts";
import type { CheckedTable } from "../tables/table.ts";
import { rowName } from "../tables/telling.ts";

export const oneDeviationConvention: Rule = {
  id: "one-deviation-convention",
  severity: "warning",
  name: { sv: "Avvikelser räknas åt ett håll", en: "Deviations are counted one way" },
  about: {
    sv: "I en rapport ska plus betyda detsamma i alla tabeller med avvikelse mot budget. Det som visas är tabeller som räknar utfall minus budget på positiva kostnader medan andra räknar budget minus utfall. Intäkter och kostnader får räknas åt var sitt håll, liksom personer och timmar.",
    en: "In a report a plus means the same in all tables of deviations from a budget. What is shown are tables that count outcome less budget on positive costs while others count budget less outcome. Incomes and costs may be counted each their way, and so may persons and hours.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Kansliet | 112,5 | 113,5 | -1,0 |
| Nämnden | 41,5 | 40,2 | 1,3 |

| Mnkr | Prognos | Budget | Avvikelse |
| --- | --- | --- | --- |
| Möbler | 4,5 | 6,0 | 1,5 |
| Fordon | 22,5 | 20,0 | -2,5 |`,
      `## Områdenas ekonomi (mnkr)

| Område | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Norr | -112,5 | -113,5 | -1,0 |
| Söder | -41,5 | -40,2 | 1,3 |

## Investeringar

| Mnkr | Prognos | Budget | Avvikelse |
| --- | --- | --- | --- |
| Möbler | 4,5 | 6,0 | 1,5 |
| Fordon | 22,5 | 20,0 | -2,5 |`,
    ],
    alike: [
      `| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Försäljningsintäkter | 112,5 | 113,5 | -1,0 |
| Bidragsintäkter | 41,5 | 40,2 | 1,3 |

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personalkostnader | 84,5 | 86,0 | 1,5 |
| Lokalkostnader | 22,5 | 20,0 | -2,5 |`,
      `| Antal anställda | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Kansliet | 112 | 113 | -1 |
| Nämnden | 41 | 38 | 3 |

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Kansliet | 84,5 | 86,0 | 1,5 |
| Nämnden | 22,5 | 20,0 | -2,5 |`,
    ],
  },
  check: { of: "report", find: inReport },
};

function inReport({ sections }: CheckedReport): readonly Found[] {
  return divided(sections.flatMap(conventionsIn));
}

/** Tables where a plus means another thing than in most; on positive amounts the two ways can't both be of costs. */
function divided(all: readonly Convention[]): readonly Found[] {
  const better = all.filter(({ plus }) => plus === "better");
  const hasOther = better.some(({ way, signed }) => way === -1 && !signed);
  const worse = all.filter(({ plus, table }) => plus === "worse" || (plus === null && hasOther && !isIncome(table)));
  const [few, many] = worse.length <= better.length ? [worse, better] : [better, worse];
  const [first, ...others] = few;
  if (first === undefined || many.length === 0) return [];
  const [one, ...rest] = [first, ...others, ...many];
  const [name, other] = [
    rowName(first.table, first.shown.row),
    rowName(many[0]?.table ?? first.table, many[0]?.shown.row ?? 0),
  ];
  return [
    {
      confidence: Math.min(...[one, ...rest].map(({ table }) => table.certainty)) * 0.7,
      places: [shownPlace(one), ...rest.map(shownPlace)],
      says: {
        sv: `Avvikelser räknas åt olika håll i rapportens tabeller: ”${name}” på ett sätt, ”${other}” på ett annat.`,
        en: `Deviations are counted different ways in the report's tables: “${name}” in one way, “${other}” in another.`,
      },
      reasoning: [one, ...rest].map(calculation),
      correction: null,
    },
  ];
}

const shownPlace = ({ table, shown: { row, column, printed } }: Convention): Found["places"][0] =>
  cellPlace(table, row, column, printed);

function calculation({ table, shown: { row, first, second, printed } }: Convention): Found["reasoning"][0] {
  const [one, other] = [first.figure.printed, second.figure.printed];
  return {
    sv: `${rowName(table, row)}: ${one} mot ${other}; tryckt ${printed.printed}`,
    en: `${rowName(table, row)}: ${one} against ${other}; printed ${printed.printed}`,
  };
}

const isIncome = ({ rows }: CheckedTable): boolean => rows.some(({ name }) => natureOf(name) === "income");
