import { compare, isZero, rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { cellPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { columnName, rowName } from "../tables/telling.ts";

/** So many persons or fewer are not told of in the public account of sick leave. */
const fewest = 10;

export const smallGroupPrinted: Rule = {
  id: "small-group-printed",
  severity: "question",
  name: { sv: "Små grupper visas inte", en: "Small groups are not shown" },
  about: {
    sv: "Sjukfrånvaro, hälsa eller enkätsvar för en grupp som är så liten att en enskild person kan kännas igen. I den egna rapporten gäller den gräns som är inställd; annars ställs frågan om högst tio personer, som är gränsen i redovisningen av sjukfrånvaro. Det är en fråga, för antalet kan gälla något annat än gruppen.",
    en: "Sick leave, health or survey answers of a group so small that a person may be recognised. In one's own report the set limit holds; elsewhere it is asked about ten persons or fewer, which is the limit in the account of sick leave. It is a question, since the number may be of something else than the group.",
  },
  law: null,
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
  check: { of: "report", find: (report) => report.tables.flatMap((table) => inTable(table, report)) },
};

const persons = /anställda|medarbetare|personer|månadsavlönade|svarande|employees|persons|headcount|respondents/iu;
const sensitive = /sjuk|frånvaro|frisknärvaro|hälsotal|hme|engagemang|kränk|trakasser|rehab|sick|absence|engagement/iu;

function inTable(table: CheckedTable, { known }: CheckedReport): readonly Found[] {
  if (table.certainty < judged) return [];
  const counting = table.columns.findIndex(
    ({ text, unit, role }) =>
      unit?.kind !== "percent" && persons.test(text) && !sensitive.test(text) && role !== "deviation",
  );
  const telling = table.columns.flatMap(({ text }, column) => (sensitive.test(text) ? [column] : []));
  if (counting < 0 || telling.length === 0) return [];
  const most = known.fewestPersons === null ? fewest : known.fewestPersons - 1;
  const small = table.rows.flatMap(({ figures }, row) => {
    const [count, told] = [figures[counting] ?? null, telling.find((column) => (figures[column] ?? null) !== null)];
    return count !== null && told !== undefined && isFew(count, most) ? [{ row, count }] : [];
  });
  const [first, ...others] = small;
  if (first === undefined) return [];
  const head = columnName(table, telling[0] ?? counting);
  const groups = small.map(({ row, count }) => `${rowName(table, row)}: ${count.printed}`).join("; ");
  return [
    {
      confidence: table.certainty * 0.7,
      places: [
        cellPlace(table, first.row, counting, first.count),
        ...others.map(({ row, count }) => cellPlace(table, row, counting, count)),
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
