import { sign } from "#domain/quantities/rational.ts";

import { cellPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { conventionsOf, type Convention } from "../tables/conventions.ts";
import { differencesOf, type Difference } from "../tables/differences.ts";
import { natureOf } from "../tables/natures.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { inBrackets, rowName } from "../tables/telling.ts";

export const oneDeviationConvention: Rule = {
  id: "one-deviation-convention",
  severity: "warning",
  name: { sv: "Avvikelser räknas åt ett håll", en: "Deviations are counted one way" },
  about: {
    sv: "I en rapport ska plus betyda detsamma i alla tabeller med avvikelse mot budget. Två saker visas: en summa vars avvikelse räknas åt andra hållet än radernas, och tabeller som räknar utfall minus budget på positiva kostnader medan andra räknar budget minus utfall. Intäkter och kostnader får räknas åt var sitt håll, liksom personer och timmar.",
    en: "In a report a plus means the same in all tables of deviations from a budget. Two things are shown: a total whose deviation is counted the other way than its rows', and tables that count outcome less budget on positive costs while others count budget less outcome. Incomes and costs may be counted each their way, and so may persons and hours.",
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

interface Placed extends Difference {
  readonly table: CheckedTable;
}

function inReport({ tables }: CheckedReport): readonly Found[] {
  const certain = tables.filter(({ certainty }) => certainty >= judged);
  const differences = certain.flatMap((table) => differencesOf(table).map((one) => ({ ...one, table })));
  return [...differences.flatMap(againstRows), ...divided(certain.flatMap(conventionsOf))];
}

const placeOf = ({ table, row, column, printed }: Placed): Found["places"][0] => cellPlace(table, row, column, printed);

function calculation({ table, row, first, second, printed }: Placed): Found["reasoning"][0] {
  const [one, other] = [first.figure.printed, second.figure.printed];
  return {
    sv: `${rowName(table, row)}: ${one} mot ${other}; tryckt ${printed.printed}`,
    en: `${rowName(table, row)}: ${one} against ${other}; printed ${printed.printed}`,
  };
}

/** A total that is printed with another sign than its rows, and whose deviation is counted the other way. */
function againstRows(total: Placed, _: number, all: readonly Placed[]): readonly Found[] {
  const parts = total.table.rows[total.row]?.parts ?? [];
  if (parts.length < 2 || total.way === null) return [];
  const beside = all.filter(({ table, column, row, way }) => {
    return table === total.table && column === total.column && way !== null && parts.some((part) => part.row === row);
  });
  const [first, ...others] = beside;
  const side = sign(total.first.figure.value);
  if (first === undefined || others.length === 0) return [];
  if (!beside.every(({ way, first: { figure } }) => way !== total.way && sign(figure.value) !== side)) return [];
  const [one, other] = [total.first.figure.printed, total.second.figure.printed];
  const [way, rows] = [wayText(total.way), wayText(total.way === 1 ? -1 : 1)];
  return [
    {
      confidence: total.table.certainty * 0.8,
      places: [placeOf(total), placeOf(first), ...others.map(placeOf)],
      says: {
        sv: `Avvikelsen ${total.printed.printed} för ”${rowName(total.table, total.row)}” är ${way.sv}, men raderna räknas ${rows.sv}.`,
        en: `The deviation ${total.printed.printed} of “${rowName(total.table, total.row)}” is ${way.en}, but the rows are counted ${rows.en}.`,
      },
      reasoning: [
        {
          sv: `${one} − ${inBrackets(other)} har ett annat tecken än ${total.printed.printed}`,
          en: `${one} − ${inBrackets(other)} has another sign than ${total.printed.printed}`,
        },
      ],
      correction: null,
    },
  ];
}

const wayText = (way: 1 | -1): { readonly sv: string; readonly en: string } =>
  way === 1
    ? { sv: "utfall minus budget", en: "outcome less budget" }
    : { sv: "budget minus utfall", en: "budget less outcome" };

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
      reasoning: [one, ...rest].map(({ table, shown }) => calculation({ ...shown, table })),
      correction: null,
    },
  ];
}

const shownPlace = ({ table, shown }: Convention): Found["places"][0] => placeOf({ ...shown, table });

const isIncome = ({ rows }: CheckedTable): boolean => rows.some(({ name }) => natureOf(name) === "income");
