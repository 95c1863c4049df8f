import { headCell } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";

export const sickLeaveComplete: Rule = {
  id: "sick-leave-complete",
  severity: "warning",
  name: { sv: "Sjukfrånvarons sju nyckeltal", en: "The seven figures of sick leave" },
  about: {
    sv: "Den obligatoriska redovisningen av sjukfrånvaro har sju nyckeltal: totalt, andelen som varat 60 dagar eller mer, kvinnor, män, 29 år eller yngre, 30–49 år och 50 år eller äldre. Kontrollen säger till när en tabell som har minst fyra av dem, däribland en åldersgrupp, saknar något.",
    en: "The obligatory account of sick leave has seven figures: total, the share of 60 days or more, women, men, 29 years or younger, 30–49 years and 50 years or older. The rule speaks when a table that has at least four of them, an age group among them, lacks any.",
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
      `| Sjukfrånvaro i procent | Kvinnor | Män | Totalt |
| --- | --- | --- | --- |
| 29 år eller yngre | 4,2 % | 3,1 % | 3,9 % |
| 30–49 år | 5,0 % | 4,1 % | 4,8 % |
| 50 år eller äldre | 5,6 % | 4,9 % | 5,3 % |
| Alla åldrar | 5,1 % | 4,2 % | 4,9 % |
| Varav 60 dagar eller mer | 41,0 % | 40,2 % | 40,9 % |`,
    ],
  },
  isOfAbsence: true,
  check: {
    of: "section",
    find: (section) =>
      section.tables.filter(({ certainty }) => certainty >= judged).flatMap((table) => inTable(table, section)),
  },
};

type Part = "total" | "long" | "women" | "men" | "young" | "middle" | "old";

const parts: readonly { readonly part: Part; readonly name: string; readonly pattern: RegExp }[] = [
  { part: "long", name: "60 dagar eller mer", pattern: /(?<!\d)60\s?(?:\+|dagar|days|-)|långtid|long-term/iu },
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
  // Women and men often have a column each.
  const inHeads = table.columns.slice(1).flatMap(({ text }) => partOf(text));
  // A name of two lines has its figures on the second, and is a row of no figures itself.
  const printed = new Set([
    ...inHeads,
    ...table.rows.flatMap(({ name, role }) => (role === "group" ? [] : partOf(name))),
  ]);
  const named = new Set([...inHeads, ...table.rows.flatMap(({ name }) => partOf(name))]);
  if (printed.size < 4 || !ages.some((age) => printed.has(age))) return [];
  return lacking(table, named);
}

function partOf(name: string): readonly Part[] {
  const named = parts.find(({ pattern }) => pattern.test(name));
  return named === undefined ? [] : [named.part];
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
