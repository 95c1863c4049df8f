import { compare, isZero, rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { cellPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { columnName, rowName } from "../tables/telling.ts";

/** No account of the sick leave of a group of so many employees or fewer was to be given: see `law`. */
const fewest = 10;

export const smallGroupPrinted: Rule = {
  id: "small-group-printed",
  severity: "question",
  name: { sv: "Små grupper visas inte", en: "Small groups are not shown" },
  about: {
    sv: "Sjukfrånvaro, hälsa eller enkätsvar för en grupp som är så liten att en enskild person kan kännas igen. I den egna rapporten gäller den gräns som är inställd; annars ställs frågan om högst tio personer, den gräns som lagen satte för sjukfrånvaron. Det är en fråga, för antalet kan gälla något annat än gruppen.",
    en: "Sick leave, health or survey answers of a group so small that a person may be recognised. In one's own report the set limit holds; elsewhere it is asked about ten persons or fewer, the limit that the law set for sick leave. It is a question, since the number may be of something else than the group.",
  },
  law: {
    sv: "4 kap. 1 a § lagen (1997:614) om kommunal redovisning (SFS 2002:1065): sjukfrånvaron för kvinnor, män och åldersgrupper anges inte om gruppen har högst tio anställda eller om uppgiften kan hänföras till en enskild individ. Lagen ersattes 2019 av lagen (2018:597) om kommunal bokföring och redovisning.",
    en: "Chapter 4 section 1 a of the Municipal Accounts Act (1997:614, as of SFS 2002:1065): the sick leave of women, men and age groups is not given where the group has at most ten employees, or where it can be referred to an individual. The act was replaced in 2019 by the Local Government Accounting Act (2018:597).",
  },
  examples: {
    found: [
      `| Personalgrupp | Antal anställda | Sjukfrånvaro % |
| --- | --- | --- |
| Handläggare | 191 | 3,9 % |
| Övriga | 7 | 10,9 % |`,
    ],
    alike: [
      `| Personalgrupp | Antal anställda | Andel heltid % |
| --- | --- | --- |
| Handläggare | 191 | 93,9 % |
| Övriga | 7 | 90,9 % |`,
    ],
  },
  check: { of: "report", find: inReport },
};

const persons = /anställda|medarbetare|personer|månadsavlönade|svarande|employees|persons|headcount|respondents/iu;
const staff = /personal|yrke|anställda|medarbetare|bemanning|staff|occupation|employees|profession/iu;
const sensitive = /sjuk|frånvaro|frisknärvaro|hälsotal|hme|engagemang|kränk|trakasser|rehab|sick|absence|engagement/iu;

function inReport({ sections, tables, known: { fewestPersons } }: CheckedReport): readonly Found[] {
  const certain = tables.filter(({ certainty }) => certainty >= judged);
  const beside = certain.flatMap((table) => besideRates(table, (fewestPersons ?? fewest + 1) - 1));
  if (fewestPersons === null) return beside;
  const shown = new Set(beside.flatMap(({ places: [place] }) => place.block));
  const counted = sections.flatMap(({ heading, tables: own }) =>
    own
      .filter(({ block, certainty }) => certainty >= judged && !shown.has(block))
      .flatMap((table) => inCounts(table, `${heading?.text ?? ""} ${table.caption ?? ""}`, fewestPersons - 1)),
  );
  return [...beside, ...counted];
}

/** Groups with something about their health or answers in the same row. */
function besideRates(table: CheckedTable, most: number): readonly Found[] {
  const counting = table.columns.findIndex(
    ({ text, unit, role }) =>
      unit?.kind !== "percent" && persons.test(text) && !sensitive.test(text) && role !== "deviation",
  );
  const telling = table.columns.flatMap(({ text }, column) => (sensitive.test(text) ? [column] : []));
  if (counting < 0 || telling.length === 0) return [];
  const small = fewIn(table, counting, most).filter(({ row }) =>
    telling.some((column) => (table.rows[row]?.figures[column] ?? null) !== null),
  );
  return told(table, small, columnName(table, telling[0] ?? counting), most);
}

/** Where a limit is set, groups of staff so small that their number alone is too much. */
function inCounts(table: CheckedTable, around: string, most: number): readonly Found[] {
  if (!staff.test(`${around} ${table.columns[0]?.text ?? ""}`)) return [];
  const small = table.columns.flatMap(({ role, unit }, column) => {
    const isCount =
      (role === "value" || role === "outcome" || role === "previous") && (unit === null || unit.kind === "persons");
    return isCount ? fewIn(table, column, most) : [];
  });
  return told(table, small, columnName(table, small[0]?.column ?? 0), most);
}

interface Group {
  readonly row: number;
  readonly column: number;
  readonly count: Figure;
}

function fewIn({ rows }: CheckedTable, column: number, most: number): readonly Group[] {
  return rows.flatMap(({ figures }, row) => {
    const count = figures[column] ?? null;
    return count !== null && isFew(count, most) ? [{ row, column, count }] : [];
  });
}

function told(table: CheckedTable, small: readonly Group[], head: string, most: number): readonly Found[] {
  const [first, ...others] = small;
  if (first === undefined) return [];
  const groups = small.map(({ row, count }) => `${rowName(table, row)}: ${count.printed}`).join("; ");
  return [
    {
      confidence: table.certainty * 0.7,
      places: [
        cellPlace(table, first.row, first.column, first.count),
        ...others.map(({ row, column, count }) => cellPlace(table, row, column, count)),
      ],
      says: {
        sv: `”${head}” visas för en grupp om högst ${String(most)} personer. Kan någon kännas igen?`,
        en: `“${head}” is shown for a group of at most ${String(most)} persons. May someone be recognised?`,
      },
      reasoning: [{ sv: groups, en: groups }],
      correction: null,
    },
  ];
}

const isFew = ({ value, decimals }: Figure, most: number): boolean =>
  decimals === 0 && !isZero(value) && value.num > 0n && compare(value, rational(most)) <= 0;
