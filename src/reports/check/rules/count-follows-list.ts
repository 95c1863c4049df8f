import { remembered } from "#domain/lazy.ts";

import { isSlip, miscountInSentence, miscountOfItems, type Miscount } from "../lists/counted.ts";
import { headingPlace, partPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { countsOfHeading, pointing } from "../said/counts.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { partsOf } from "../structure.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { isNoun, wordsOf } from "../words/akin.ts";
import { countsIn, type Count } from "../words/counts.ts";
import { oneLine } from "../words/one-line.ts";

export const countFollowsList: Rule = {
  id: "count-follows-list",
  severity: "error",
  name: { sv: "Antalet är så många som räknas upp", en: "The number is as many as are listed" },
  about: {
    sv: "Står det ”elva uppdrag” ska det vara elva. Kontrollen räknar det som följer på ett kolon i meningen, punkterna i listan efter den, raderna i tabellen som den visar till och avsnitten under rubriken med samma ord. Ofullständiga listor (”bland annat”, ”till exempel”) räknas inte, och ett ”och” inom ett namn ger inget fel.",
    en: "Where it says “eleven assignments” there should be eleven. The rule counts what follows a colon in the sentence, the items of the list after it, the rows of the table it points to and the sections below the heading with the same word. Lists that are not whole (“among others”, “for example”) are not counted, and an “and” within a name makes no error.",
  },
  law: null,
  examples: {
    found: [
      "Indexet har fyra delar: motivation, ledarskap och styrning.",
      `Nämnden har fem mål för perioden:

- God tillgänglighet
- Jämlik hälsa
- Hållbara arbetsplatser
- Ekonomi i balans`,
      `## Nämndens uppdrag

Nämnden har fyra särskilda uppdrag.

### Intranät

Arbetet pågår.

### Schema

Piloter är igång.

### Webb

Ett underlag är framtaget.`,
    ],
    alike: [
      "Indexet har tre delar: motivation, ledarskap och styrning. Området har två delar: forskning och utveckling samt vård.",
      "Nämnden har fem mål, bland annat: god tillgänglighet och jämlik hälsa.",
      `## Övergripande uppdrag

Tabellen visar läget för de två övergripande uppdragen.

| Uppdrag | Läge |
| --- | --- |
| Intranät | Pågår |
| Schema | Pågår |

### Intranät

Arbetet pågår.

### Schema

Piloter är igång.

### Beredning

Ett underlag är framtaget.`,
      `## Nämndens uppdrag

Nämnden har tre särskilda uppdrag. Fyra projekt bidrar till dem.

### Intranät

Arbetet pågår.

### Schema

Piloter är igång.

### Webb

Ett underlag är framtaget.`,
    ],
  },
  isOfAbsence: true,
  check: {
    of: "report",
    find: (report) =>
      report.sections.flatMap((section, index) => [...withinSection(section), ...ofSections(report, index)]),
  },
};

const withinSection = remembered((section: CheckedSection): readonly Found[] => [
  ...section.passages.flatMap((passage, at) => [
    ...told(miscountInSentence(passage, section.language), 0.85),
    ...told(miscountOfItems(section.passages, at, section.language), 0.8),
  ]),
  ...beforeTable(section),
]);

const told = (miscount: Miscount | null, confidence: number): readonly Found[] =>
  miscount === null ? [] : [found(miscount.passage, miscount.one, miscount.listed, confidence, [])];

/** `Tabellen visar nämndens fem mål`, where the head of the rows says that they are goals. */
function beforeTable({ passages, tables, language }: CheckedSection): readonly Found[] {
  const [table, more] = tables;
  if (table === undefined || more !== undefined || table.certainty < judged) return [];
  const heads = wordsOf(table.columns[0]?.text ?? "");
  const rows = rowsIn(table);
  return passages.flatMap((passage) => {
    if (passage.role === "heading" || !pointing.test(passage.text)) return [];
    const [one, another] = countsIn(passage.text, language).filter(({ noun }) =>
      heads.some((head) => isNoun(noun, head)),
    );
    return one !== undefined && another === undefined && isSlip(one.count, rows)
      ? [found(passage, one, String(rows), 0.75, [])]
      : [];
  });
}

const rowsIn = ({ rows }: CheckedTable): number => rows.filter(({ role }) => role !== "total").length;

/** `elva uppdrag` below the heading `Nämndens uppdrag`, which has ten sections. */
function ofSections({ sections }: CheckedReport, index: number): readonly Found[] {
  const section = sections[index];
  const counts = section === undefined ? [] : countsOfHeading(section);
  if (counts.length === 0) return [];
  const { parts, areBelow, after } = partsOf(sections, index);
  const areAll = areBelow || (parts.length > 2 && isOfAnotherKind(after, parts));
  if (parts.length < 2 || counts.some(({ one }) => one.count === parts.length)) return [];
  return counts
    .filter(({ one }) => !section?.tables.some((table) => rowsIn(table) === one.count))
    .filter(({ one }) => isSlip(one.count, parts.length) && (areAll || one.count < parts.length))
    .map(({ one, passage }) =>
      found(
        passage,
        one,
        String(parts.length),
        0.75,
        parts.map((part) => headingPlace(part)),
      ),
    );
}

/** What comes after sections of text is none of them where it has tables; else it may be one that tells of itself in other words. */
const isOfAnotherKind = (after: CheckedSection | null, parts: readonly CheckedSection[]): boolean =>
  after === null || (after.tables.length > 0 && parts.every(({ tables }) => tables.length === 0));

function found(
  passage: Passage,
  one: Count,
  listed: string,
  confidence: number,
  others: readonly Found["places"][0][],
): Found {
  const words = oneLine(one.words);
  return {
    severity: confidence < 0.8 ? "warning" : undefined,
    confidence,
    places: [partPlace(passage, one.start, one.words.length), ...others],
    says: {
      sv: `Texten säger ”${words}”, men det som räknas upp är ${listed}.`,
      en: `The text says “${words}”, but what is listed is ${listed}.`,
    },
    reasoning: [{ sv: `${String(one.count)} ≠ ${listed}`, en: `${String(one.count)} ≠ ${listed}` }],
    correction: null,
  };
}
