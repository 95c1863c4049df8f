import { remembered } from "#domain/lazy.ts";

import { headCell, partPlace, wholeCell } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { oneLine } from "../words/one-line.ts";

export const footnoteExplained: Rule = {
  id: "footnote-explained",
  severity: "warning",
  name: { sv: "Fotnoten finns", en: "The footnote is there" },
  about: {
    sv: "En asterisk eller en upphöjd siffra lovar en förklaring. Kontrollen ser på märken sist i en tabells rutor och rubriker och letar efter en not som börjar med märket: under tabellen, i samma avsnitt eller i nästa. Den säger också till om en not under en tabell börjar med ett märke som tabellen inte har. Tecken som hör till en enhet, som m², räknas inte.",
    en: "An asterisk or a raised number promises an explanation. The rule looks at marks at the end of a table's cells and heads and for a note that begins with the mark: below the table, in the same section or in the next. It also speaks when a note below a table begins with a mark that the table has not. Signs that belong to a unit, as in m², do not count.",
  },
  law: null,
  examples: {
    found: [
      `| Personalgrupp | Antal |
| --- | --- |
| Handläggare | 191 |
| Övriga \\* | 9 |`,
      `| Nämnd | Utfall | Budget \\* |
| --- | --- | --- |
| Norr | 41,2 | 40,1 |
| Söder | 31,0 | 32,2 |`,
    ],
    alike: [
      `| Personalgrupp | Antal | Yta, m² |
| --- | --- | --- |
| Handläggare | 191 | 40 |
| Övriga \\* | 9 | 12 |
| Ute (norr 3, söder 5) | 8 | 14 |

\\* Grupper med färre än tio personer.`,
    ],
  },
  check: { of: "report", find },
};

const atEnd = /(?<=[\p{L}\d).%]\s?)(?<mark>\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|(?<!\d)[1-9]\))$/u;
const ofUnit = /(?<![\p{L}])(?:[kdcm]?m|co)[²³₂]$/iu;
const atStart = /^(?<mark>\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|[1-9]\))\s?(?=\S)/u;

function find({ sections }: CheckedReport): readonly Found[] {
  return sections.flatMap((section, index) => {
    const tables = section.tables.filter(({ certainty }) => certainty >= judged);
    if (tables.length === 0) return [];
    const notes = new Set([section, sections[index + 1]].flatMap((one) => (one === undefined ? [] : notesIn(one))));
    return [...tables.flatMap((table) => unexplained(table, notes)), ...unmarkedIn(section)];
  });
}

const notesIn = remembered(({ passages, tables }: CheckedSection): readonly string[] =>
  [...passages.map(({ text }) => text), ...tables.flatMap(({ notes }) => notes)].flatMap(
    (text) => atStart.exec(text.trim())?.groups?.["mark"] ?? [],
  ),
);

/** `(norr 5, söder 5)` ends with no mark. */
const endsBrackets = (text: string): boolean => /\([^()]*\)$/u.test(text);

function markOf(text: string): string | null {
  const printed = text.trim();
  return ofUnit.test(printed) || endsBrackets(printed) ? null : (atEnd.exec(printed)?.groups?.["mark"] ?? null);
}

function unexplained(table: CheckedTable, notes: ReadonlySet<string>): readonly Found[] {
  const told = new Set<string>();
  return marksIn(table).flatMap(({ mark, text, row, column }) => {
    if (notes.has(mark) || told.has(mark)) return [];
    told.add(mark);
    return [
      {
        confidence: 0.85 * table.certainty,
        places: [row === null ? headCell(table, column) : wholeCell(table, row, column)] as const,
        says: {
          sv: `”${oneLine(text)}” har märket ${mark}, men ingen not förklarar det.`,
          en: `“${oneLine(text)}” has the mark ${mark}, but no note explains it.`,
        },
        reasoning: [
          { sv: `ingen not i avsnittet börjar med ${mark}`, en: `no note in the section begins with ${mark}` },
        ],
        correction: null,
      },
    ];
  });
}

/** Those of the heads have no row. */
const marksIn = remembered(({ columns, rows }: CheckedTable) =>
  [{ texts: columns.map(({ text }) => text), row: null }, ...rows.map(({ texts }, row) => ({ texts, row }))].flatMap(
    ({ texts, row }) =>
      texts.flatMap((text, column) => {
        const mark = markOf(text);
        return mark === null ? [] : [{ mark, text, row, column }];
      }),
  ),
);

const unmarkedIn = remembered((section: CheckedSection): readonly Found[] =>
  section.tables.filter(({ certainty }) => certainty >= judged).flatMap((table) => unmarked(section, table)),
);

/** A note of the table itself whose mark stands nowhere in the section. */
function unmarked({ passages }: CheckedSection, table: CheckedTable): readonly Found[] {
  const texts = [
    table.caption ?? "",
    ...table.columns.map(({ text }) => text),
    ...table.rows.flatMap((row) => row.texts),
    ...passages.map(({ text }) => text),
  ];
  return table.notes.flatMap((note) => {
    const mark = atStart.exec(note.trim())?.groups?.["mark"];
    if (mark === undefined || texts.some((text) => text.includes(mark))) return [];
    const passage = passages.find(({ text }) => oneLine(text).startsWith(oneLine(note)));
    return [
      {
        confidence: 0.75 * table.certainty,
        places: [passage === undefined ? headCell(table, 0) : partPlace(passage, 0, passage.text.length)] as const,
        says: {
          sv: `Noten ”${oneLine(note)}” har märket ${mark}, som inte finns i tabellen.`,
          en: `The note “${oneLine(note)}” has the mark ${mark}, which the table has not.`,
        },
        reasoning: [{ sv: `${mark} finns inte i tabellen`, en: `${mark} is not in the table` }],
        correction: null,
      },
    ];
  });
}
