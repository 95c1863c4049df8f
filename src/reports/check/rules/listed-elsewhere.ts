import { remembered } from "#domain/lazy.ts";
import type { Language } from "#domain/text.ts";

import type { Place } from "../place.ts";
import { partPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { childrenOf } from "../structure.ts";
import { isAkin, wordsOf } from "../words/akin.ts";
import { listLength } from "../words/list.ts";
import { countOf } from "../words/number-words.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";
import { stateIn } from "../words/status.ts";

export const listedElsewhere: Rule = {
  id: "listed-elsewhere",
  severity: "question",
  name: { sv: "Det som rapporteras finns i listan", en: "What is reported is on the list" },
  about: {
    sv: "Har ett avsnitt en lista över det som ska göras, ”Tre ometableringar: …”, ska läget berätta om just dem. Kontrollen frågar när en senare mening i samma avsnitt säger att något av samma slag har påbörjats eller genomförts och inget ord i det finns i listan. Den kräver att listan och meningen använder samma ord för slaget, eller att meningen nämner något av listan i samma andetag.",
    en: "Where a section lists what is to be done, “Three moves: …”, its status should tell of just those. The rule asks when a later sentence of the section says that something of the same kind has been begun or done and no word of it is on the list. It demands that list and sentence use the same word for the kind, or that the sentence names something of the list in the same breath.",
  },
  law: null,
  examples: {
    found: [
      `## Etableringar

Följande är kända:

- Tre ometableringar: övervakning, datacenter och arbetsplats
- En nyetablering: kardiologi

Ometableringar har påbörjats avseende arbetsplats och vårdplanering.`,
    ],
    alike: [
      `## Etableringar

Följande är kända:

- Tre ometableringar: övervakning, datacenter och arbetsplats
- En nyetablering: kardiologi

Ometableringar har påbörjats avseende arbetsplats och datacenter. Vårdplaneringen är klar.`,
      `## Kontroller

- Stickprov: 10, över 100 000 kr
- Genomfört: Genomfört

Stickproven är genomförda för kurser och resor.`,
    ],
  },
  isOfAbsence: true,
  check: { of: "report", find },
};

interface Listed {
  readonly kind: string;
  readonly passage: Passage;
  readonly words: readonly string[];
}

const entry = /^(?:\P{L}*)(?:(?<first>\p{L}+)\s+)?(?<kind>\p{L}{6,})\s*[:;]\s*(?<named>[^:;]+)$/u;
const begun = phrase(
  String.raw`påbörja[td]\p{L}*|inle[dt]\p{L}*|starta[td]\p{L}*|genomför[td]\p{L}*|infört?s|(?:är|i) drift|klara|completed|in operation|introduced|begun|started|carried out`,
);
const together = /(?<one>\p{L}{4,})\s+(?:och|samt|and(?:\s+the)?(?:\s+\p{L}+)?)\s+(?<other>\p{L}{4,})/gu;
const object = phrase(String.raw`avseende|gällande|beträffande|för|av|regarding|for|of`);

function find({ sections }: CheckedReport): readonly Found[] {
  return sections.flatMap((section, index) => {
    const [first] = childrenOf(sections, index);
    // In print all headings can look the same: then the next section may be below this one.
    const told = first === undefined ? [section, ...sections.slice(index + 1, index + 2)] : [first];
    return [...byKind(section), ...told.flatMap((one) => byName(section)(one))];
  });
}

/** `Tre ometableringar: …` and a sentence on `ometableringar`. */
const byKind = remembered(({ passages, language }: CheckedSection): readonly Found[] => {
  const listed = passages.flatMap((passage) => (passage.role === "item" ? (listedIn(passage, language) ?? []) : []));
  if (listed.length < 2) return [];
  return passages.flatMap((passage) => {
    if (!isStatus(passage) || listed.some((one) => one.passage === passage)) return [];
    return listed.flatMap((one) => strangersIn(passage, one));
  });
});

const isStatus = ({ role, text }: Passage): boolean =>
  role !== "heading" && (begun.test(text) || stateIn(text) === "done");

/** A list of names, and a sentence that tells of several together of which one is not on it. */
const byName = remembered((section: CheckedSection) =>
  remembered((told: CheckedSection): readonly Found[] => {
    const items = section.passages.filter(({ role, text }) => role === "item" && wordsOf(text).length <= 3);
    if (items.length < 3) return [];
    const names = items.flatMap(({ text }) => wordsOf(text));
    // A poor scan may have torn it, here or there.
    const whole = items.map(({ text }) => text.toLowerCase().replaceAll(/\s/gu, ""));
    const isListed = (piece: string): boolean =>
      wordsOf(piece).some(
        (word) => names.some((name) => isAkin(word, name)) || whole.some((name) => name.includes(word)),
      );
    return told.passages.flatMap((passage) => {
      if (passage.role !== "body" || !isStatus(passage)) return [];
      return [...passage.text.matchAll(together)].flatMap((match) => {
        const { one = "", other = "" } = match.groups ?? {};
        const [stranger, more] = [one, other].filter((piece) => !isListed(piece));
        if (stranger === undefined || more !== undefined) return [];
        const list = items.map(({ text }) => oneLine(text)).join(", ");
        return [
          found(
            partPlace(passage, match.index + match[0].lastIndexOf(stranger), stranger.length),
            stranger,
            list,
            items[0],
          ),
        ];
      });
    });
  }),
);

/** A list names two or more, or as many as it says itself: `En nyetablering: kardiologi`. `Stickprov: 10` tells a value. */
function listedIn(passage: Passage, language: Language): Listed | null {
  const { first = "", kind, named } = entry.exec(passage.text.trim())?.groups ?? {};
  if (kind === undefined || named === undefined) return null;
  if (countOf(first, language) === null && listLength(named) === null) return null;
  return { kind: kind.toLowerCase(), passage, words: wordsOf(named) };
}

/** What a sentence says of the kind that has no word in common with those listed. */
function strangersIn(passage: Passage, { kind, words, passage: entryPassage }: Listed): readonly Found[] {
  const noun = [...passage.text.matchAll(/\p{L}{6,}/gu)].find(([word]) => isAkin(word.toLowerCase(), kind));
  if (noun === undefined) return [];
  const from = noun.index + noun[0].length;
  const match = object.exec(passage.text.slice(from));
  if (match === null) return [];
  const start = from + match.index + match[0].length;
  const rest = passage.text.slice(start).replace(/[.(][\s\S]*$/u, "");
  const named = rest
    .split(/,\s+|\s+(?:och|samt|and)\s+/u)
    .filter((piece) => wordsOf(piece).length > 0 || /\d{3}/u.test(piece));
  return named
    .filter((piece) => !wordsOf(piece).some((word) => words.some((other) => isAkin(word, other))))
    .map((piece) => {
      const at = start + rest.indexOf(piece);
      return found(partPlace(passage, at, piece.length), piece, entryPassage.text, entryPassage);
    });
}

function found(place: Place, name: string, list: string, listed: Passage | undefined): Found {
  const said = oneLine(name);
  return {
    confidence: 0.7,
    places: listed === undefined ? [place] : [place, partPlace(listed, 0, listed.text.length)],
    says: {
      sv: `”${said}” rapporteras men finns inte bland dem som är listade.`,
      en: `“${said}” is reported but is not among those listed.`,
    },
    reasoning: [{ sv: `listan: ”${oneLine(list)}”`, en: `the list: “${oneLine(list)}”` }],
    correction: null,
  };
}
