import { add, compare, subtract } from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { cellPlace, headCell } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { oneLine } from "../words/one-line.ts";

export const sickLeaveComplete: Rule = {
  id: "sick-leave-complete",
  severity: "warning",
  name: { sv: "Sjukfrånvarons sju nyckeltal", en: "The seven figures of sick leave" },
  about: {
    sv: "Den obligatoriska redovisningen av sjukfrånvaro har sju nyckeltal: totalt, andelen som varat 60 dagar eller mer, kvinnor, män, 29 år eller yngre, 30–49 år och 50 år eller äldre. Kontrollen säger till när en tabell som har minst fyra av dem, däribland en åldersgrupp, saknar något. Det totala värdet ska också ligga mellan kvinnors och mäns och mellan åldersgruppernas; annars är det ett fel.",
    en: "The obligatory account of sick leave has seven figures: total, the share of 60 days or more, women, men, 29 years or younger, 30–49 years and 50 years or older. The rule speaks when a table that has at least four of them, an age group among them, lacks any. The total should also lie between those of women and men and between those of the age groups; otherwise it is an error.",
  },
  law: {
    sv: "Den obligatoriska sjukfrånvaroredovisningen (prop. 2002/03:6) med SKR:s definitioner",
    en: "The obligatory account of sick leave (Government bill 2002/03:6) with the definitions of SALAR",
  },
  examples: {
    found: [
      `| Sjukfrånvaro i procent | 2024 | 2023 |
| --- | --- | --- |
| Totalt | 5,1 % | 5,0 % |
| Kvinnor | 5,6 % | 5,5 % |
| Män | 3,9 % | 3,8 % |
| 29 år eller yngre | 4,2 % | 4,4 % |
| 30–49 år | 5,0 % | 5,1 % |
| 50 år eller äldre | 5,6 % | 5,2 % |`,
      `| Sjukfrånvaro i procent | 2024 |
| --- | --- |
| Totalt | 5,9 % |
| Kvinnor | 5,6 % |
| Män | 3,9 % |
| 29 år eller yngre | 4,2 % |
| 30–49 år | 6,0 % |
| 50 år eller äldre | 5,6 % |
| Andel 60 dagar eller mer | 41,0 % |`,
    ],
    alike: [
      `| Sjukfrånvaro i procent | 2024 | 2023 |
| --- | --- | --- |
| Totalt | 5,1 % | 5,0 % |
| Kvinnor | 5,6 % | 5,5 % |
| Män | 3,9 % | 3,8 % |
| 29 år eller yngre | 4,2 % | 4,4 % |
| 30–49 år | 5,0 % | 5,1 % |
| 50 år eller äldre | 5,6 % | 5,2 % |
| Andel 60 dagar eller mer | 41,0 % | 40,2 % |`,
      `| Sjukfrånvaro i procent | 2024 |
| --- | --- |
| Totalt | 5,1 % |
| Kvinnor | 5,6 % |
| Män | 3,9 % |`,
    ],
  },
  check: {
    of: "section",
    find: (section) =>
      section.tables.filter(({ certainty }) => certainty >= judged).flatMap((table) => inTable(table, section)),
  },
};

type Part = "total" | "long" | "women" | "men" | "young" | "middle" | "old";

const parts: readonly { readonly part: Part; readonly name: string; readonly pattern: RegExp }[] = [
  { part: "long", name: "60 dagar eller mer", pattern: /(?<!\d)60\s?(?:\+|dagar|days|-)|långtid/iu },
  { part: "young", name: "29 år eller yngre", pattern: /(?<!\d)29(?!\d)|under 30/iu },
  { part: "middle", name: "30–49 år", pattern: /(?<!\d)30\s?[-–]\s?49(?!\d)/u },
  { part: "old", name: "50 år eller äldre", pattern: /(?<!\d)50(?!\d)/u },
  { part: "women", name: "kvinnor", pattern: /(?<!\p{L})(?:kvinnor|k|women)(?!\p{L})/iu },
  { part: "men", name: "män", pattern: /(?<!\p{L})(?:män|m|men)(?!\p{L})/iu },
  {
    part: "total",
    name: "totalt",
    pattern: /(?<!\p{L})(?:total\p{L}*|samtliga|alla|sjukfrånvaro\p{L}*|sick leave)(?!\p{L})/iu,
  },
];
const ages: readonly Part[] = ["young", "middle", "old"];

const topic = /sjukfrånvaro|sick leave|sickness absence/iu;

function inTable(table: CheckedTable, { heading }: CheckedSection): readonly Found[] {
  const about = [
    heading?.text,
    table.caption,
    ...table.columns.map(({ text }) => text),
    ...table.rows.map(({ name }) => name),
  ];
  if (!topic.test(about.join("\n"))) return [];
  const rows = new Map<Part, number>();
  const named = new Set<Part>();
  for (const [row, { name, role }] of table.rows.entries()) {
    const part = parts.find(({ pattern }) => pattern.test(name))?.part;
    if (part === undefined) continue;
    // A name of two lines has its figures on the second, and is a row of no figures itself.
    named.add(part);
    if (role !== "group" && !rows.has(part)) rows.set(part, row);
  }
  if (rows.size < 4 || !ages.some((age) => rows.has(age))) return [];
  const bySex = outside(table, rows, ["women", "men"]);
  return [...lacking(table, named), ...(bySex.length > 0 ? bySex : outside(table, rows, ages))];
}

function lacking(table: CheckedTable, named: ReadonlySet<Part>): readonly Found[] {
  const absent = parts.filter(({ part }) => !named.has(part)).map(({ name }) => name);
  if (absent.length === 0) return [];
  const [names, count] = [absent.join(", "), String(named.size)];
  return [
    {
      confidence: 0.75 * table.certainty,
      places: [headCell(table, 0)],
      says: {
        sv: `Av de sju nyckeltalen om sjukfrånvaro saknas: ${names}.`,
        en: `Of the seven figures of sick leave these are lacking: ${names}.`,
      },
      reasoning: [{ sv: `${count} av 7 finns i tabellen`, en: `${count} of 7 are in the table` }],
      correction: null,
    },
  ];
}

/** A mean lies between what it is the mean of. */
function outside(table: CheckedTable, rows: ReadonlyMap<Part, number>, of: readonly Part[]): readonly Found[] {
  const total = rows.get("total");
  const groups = of.flatMap((part) => rows.get(part) ?? []);
  if (total === undefined || groups.length < of.length) return [];
  return table.columns.flatMap(({ role }, column) => {
    const mean = table.rows[total]?.figures[column] ?? null;
    const each = groups.flatMap((row) => {
      const figure = table.rows[row]?.figures[column] ?? null;
      return figure === null ? [] : [{ row, figure }];
    });
    if (mean === null || each.length < of.length || role === "deviation" || role === "deviation_percent") return [];
    const isBelow = each.every(({ figure }) => compare(high(mean), low(figure)) < 0);
    const isAbove = each.every(({ figure }) => compare(low(mean), high(figure)) > 0);
    if (!isBelow && !isAbove) return [];
    const values = each
      .map(({ row, figure }) => `${oneLine(table.rows[row]?.name ?? "")} ${figure.printed}`)
      .join("; ");
    return [
      {
        severity: "error" as const,
        confidence: 0.9 * table.certainty,
        places: [
          cellPlace(table, total, column, mean),
          ...each.map(({ row, figure }) => cellPlace(table, row, column, figure)),
        ] as const,
        says: {
          sv: `Sjukfrånvaron totalt, ${mean.printed}, ligger utanför gruppernas: ${values}.`,
          en: `Sick leave in total, ${mean.printed}, lies outside that of the groups: ${values}.`,
        },
        reasoning: [
          {
            sv: `${mean.printed} är ${isBelow ? "lägre" : "högre"} än alla: ${values}`,
            en: `${mean.printed} is ${isBelow ? "lower" : "higher"} than all: ${values}`,
          },
        ],
        correction: null,
      },
    ];
  });
}

const low = (figure: Figure): ReturnType<typeof halfStep> => subtract(figure.value, halfStep(figure));
const high = (figure: Figure): ReturnType<typeof halfStep> => add(figure.value, halfStep(figure));
