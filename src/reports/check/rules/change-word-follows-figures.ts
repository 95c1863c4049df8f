import { remembered } from "#domain/lazy.ts";

import { bare, rowChangesIn, type RowChange } from "../changes/in-table.ts";
import { contradiction, saidIn, type Contradiction, type SaidChange } from "../changes/in-sentence.ts";
import { unevenIn, type EvenShare } from "../changes/evenly.ts";
import type { Place } from "../place.ts";
import { cellPlace, partPlace, textPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { changedTo, type ChangedTo } from "../subjects/changed-to.ts";
import { textPairs } from "../subjects/text-against-table.ts";
import { oneLine } from "../words/one-line.ts";

export const changeWordFollowsFigures: Rule = {
  id: "change-word-follows-figures",
  severity: "error",
  name: { sv: "Ord om förändring följer siffrorna", en: "Words of change follow the figures" },
  about: {
    sv: "Står det att något har ökat, minskat, är högre, lägre, oförändrat eller jämnt fördelat ska siffrorna säga detsamma. Kontrollen talar bara där det är klart vilka två siffror orden handlar om: i samma mening (”från … till”, ”högre än”), eller i den enda rad i avsnittets tabell som meningen nämner tillsammans med budget eller föregående år. Meningar med ”inte”, ”ska” eller flera riktningar lämnas.",
    en: "Where something is said to have increased, decreased, to be higher, lower, unchanged or evenly divided, the figures should say the same. The rule speaks only where it is plain which two figures the words are about: in one sentence (“from … to”, “higher than”), or in the only row of the section's table that the sentence names together with the budget or the year before. Sentences with “not”, “should” or several directions are left alone.",
  },
  law: null,
  examples: {
    found: [
      "Sjukfrånvaron har minskat från 3,2 procent till 4,4 procent.",
      "Kön är 41 dagar, vilket är högre än föregående år då den var 52 dagar.",
      `| Mnkr | Utfall 2024 | Utfall 2023 |
| --- | --- | --- |
| Personalkostnader | 120,4 | 112,9 |
| Lokalkostnader | 31,0 | 30,2 |

Personalkostnaderna har minskat jämfört med föregående år.`,
      `# Sammanfattning

Sjukfrånvaron har ökat till 5,1 procent.

# Personal

| Personal | 2024 | 2023 |
| --- | --- | --- |
| Sjukfrånvaro | 5,1 % | 5,6 % |
| Andel heltid | 94,2 % | 93,1 % |`,
      `| Kön | Andel heltid |
| --- | --- |
| Totalt | 96,0 % |
| K | 94,0 % |
| M | 98,0 % |

96,0 procent arbetar heltid, helt jämnt fördelat mellan kvinnor och män.`,
    ],
    alike: [
      "Sjukfrånvaron har ökat från 3,2 procent till 4,4 procent. Väntetiden ska inte öka från 41 dagar till 52 dagar.",
      "Svarsfrekvensen är 95 procent, i linje med föregående år (96 procent).",
      `| Mnkr | Utfall 2024 | Utfall 2023 |
| --- | --- | --- |
| Personalkostnader | 120,4 | 112,9 |
| Lokalkostnader | 31,0 | 30,2 |

Personalkostnaderna för läkare har minskat jämfört med föregående år, men lokalkostnaderna har ökat.`,
    ],
  },
  check: {
    of: "report",
    find: ({ sections }) => {
      const within = sections.flatMap(inSection);
      const told = new Set(within.map(({ places: [, , later] }) => keyOf(later)));
      const { same, index } = textPairs(sections);
      const across = changedTo(same, index.byBlock).filter(({ cell }) => !told.has(keyOf(cell.place)));
      return [...within, ...across.flatMap(elsewhere)];
    },
  },
};

const inSection = remembered((section: CheckedSection): readonly Found[] => [
  ...section.passages.flatMap(saidIn).flatMap(inSentence),
  ...rowChangesIn(section).flatMap(inTable),
  ...unevenIn(section).map(uneven),
]);

const keyOf = (place: Place | undefined): string =>
  [place?.block, place?.row, place?.column].map((part) => String(part)).join(" ");

/** `Har ökat till 5,1`, against the row that has 5,1 for its last year, wherever its table stands. */
function elsewhere({ said, word, cell, before }: ChangedTo): readonly Found[] {
  const kind = contradiction(word, bare(before.figure), bare(cell.figure));
  if (kind !== "opposite") return [];
  const { says, reasoning } = told(kind, oneLine(word.word), printed(before.figure), printed(cell.figure));
  return [
    {
      confidence: 0.75,
      places: [said.place, before.place, cell.place],
      says: { sv: `${cell.shown}: ${says.sv}`, en: `${cell.shown}: ${says.en}` },
      reasoning,
      correction: null,
    },
  ];
}

function inSentence({ passage, word, earlier, later }: SaidChange): readonly Found[] {
  const kind = contradiction(word, earlier, later);
  if (kind === null) return [];
  const said = passage.text.slice(word.start, word.end);
  return [
    {
      severity: kind === "opposite" ? undefined : "question",
      confidence: kind === "opposite" ? 0.9 : 0.65,
      places: [partPlace(passage, word.start, said.length), textPlace(passage, earlier), textPlace(passage, later)],
      ...told(kind, oneLine(said), printed(earlier), printed(later)),
      correction: null,
    },
  ];
}

function inTable({ passage, word, table, row, earlier, later }: RowChange): readonly Found[] {
  const kind = contradiction(word, earlier.figure, later.figure);
  if (kind === null) return [];
  const name = oneLine(table.rows[row]?.name ?? "");
  const { says, reasoning } = told(kind, oneLine(word.word), printed(earlier.figure), printed(later.figure));
  return [
    {
      severity: kind === "opposite" ? undefined : "question",
      confidence: (kind === "opposite" ? 0.8 : 0.6) * table.certainty,
      places: [
        partPlace(passage, word.start, word.word.length),
        cellPlace(table, row, earlier.column, earlier.figure),
        cellPlace(table, row, later.column, later.figure),
      ],
      says: { sv: `”${name}”: ${says.sv}`, en: `“${name}”: ${says.en}` },
      reasoning,
      correction: null,
    },
  ];
}

const printed = ({ printed: digits, unit }: SaidChange["later"]): string => `${digits} ${unit?.printed ?? ""}`.trim();

function told(kind: Contradiction, word: string, earlier: string, later: string): Pick<Found, "says" | "reasoning"> {
  const relation = kind === "is_same" ? "=" : "≠";
  return {
    says: {
      sv: `Texten säger ”${word}”, men siffran är ${later} mot ${earlier}.`,
      en: `The text says “${word}”, but the figure is ${later} against ${earlier}.`,
    },
    reasoning: [
      kind === "opposite"
        ? { sv: `${earlier} → ${later}: åt andra hållet`, en: `${earlier} → ${later}: the other way` }
        : { sv: `${earlier} ${relation} ${later}`, en: `${earlier} ${relation} ${later}` },
    ],
  };
}

function uneven({ passage, start, words, table, column, women, men }: EvenShare): Found {
  const [one, other] = [printed(women.figure), printed(men.figure)];
  return {
    severity: "warning",
    confidence: 0.85 * table.certainty,
    places: [
      partPlace(passage, start, words.length),
      cellPlace(table, women.row, column, women.figure),
      cellPlace(table, men.row, column, men.figure),
    ],
    says: {
      sv: `Texten säger ”${oneLine(words)}”, men tabellen har ${one} för kvinnor och ${other} för män.`,
      en: `The text says “${oneLine(words)}”, but the table has ${one} for women and ${other} for men.`,
    },
    reasoning: [{ sv: `${one} ≠ ${other}`, en: `${one} ≠ ${other}` }],
    correction: null,
  };
}
