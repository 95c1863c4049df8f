import { headingPlace, partPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { inPassages, type CheckedSection, type Passage } from "../section.ts";
import { shareSaid, wordsOf } from "../words/akin.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";
import { stateIn } from "../words/status.ts";

export const doneOrWaiting: Rule = {
  id: "done-or-waiting",
  severity: "question",
  name: { sv: "Ett mål är klart eller väntas på, inte båda", en: "A goal is done or waited for, not both" },
  about: {
    sv: "Rapporteras ett mål som klart kan inte ett annat vänta på att det ska bli det. Kontrollen frågar när en mening väntar på ett mål som den nämner inom citattecken, och avsnittet med den rubriken säger att målet är genomfört eller klart ”enligt mål”.",
    en: "Where a goal is reported as done, another cannot be waiting for it. The rule asks when a sentence waits for a goal that it names in quotation marks, and the section with that heading says that it is done or carried out “according to target”.",
  },
  law: null,
  examples: {
    found: [
      `## Avtal är kartlagda

Alla avtal har under året kartlagts enligt mål.

## Avtal är mätbara

Målet har inte kunnat genomföras innan ”Avtal är kartlagda” är avklarat.`,
    ],
    alike: [
      `## Avtal är kartlagda

Hälften av avtalen har kartlagts, resten återstår.

## Avtal är mätbara

Målet har inte kunnat genomföras innan ”Avtal är kartlagda” är avklarat.`,
    ],
  },
  check: { of: "report", find },
};

const waits = phrase("innan|förrän|inväntar|väntar på|i väntan på|i avvaktan på|before|until|waits for|awaiting");
const title = /["”“]\s*(?<name>[^"”“]{8,240}?)\s*["”“]/u;
const reached = phrase(
  String.raw`enligt mål(?:et)?|målet (?:är|har) (?:uppfyll\p{L}*|uppnå\p{L}*|nåtts)|according to target`,
);

interface Waiting {
  readonly passage: Passage;
  readonly match: RegExpExecArray;
  readonly words: readonly string[];
}

const waitingIn = inPassages((passage): readonly Waiting[] => {
  const match = waits.test(passage.text) ? title.exec(passage.text) : null;
  const words = wordsOf(match?.groups?.["name"] ?? "");
  return match === null || words.length < 2 ? [] : [{ passage, match, words }];
});

function find({ sections }: CheckedReport): readonly Found[] {
  return sections.flatMap(waitingIn).flatMap(({ passage, match, words }) => {
    const section = sections.find(
      ({ heading, passages: own }) => !own.includes(passage) && isNamed(wordsOf(heading?.text ?? ""), words),
    );
    const done = section === undefined ? undefined : doneIn(section);
    return section === undefined || done === undefined ? [] : [found(passage, match, section, done)];
  });
}

const isNamed = (heading: readonly string[], words: readonly string[]): boolean =>
  heading.length > 1 && shareSaid(words, heading) > 0.9 && shareSaid(heading, words) > 0.9;

const doneIn = ({ passages }: CheckedSection): Passage | undefined =>
  passages.find(
    ({ role, text }) =>
      role !== "heading" &&
      (reached.test(text) || /^målet/iu.test(text)) &&
      (reached.test(text) || stateIn(text) === "done"),
  );

function found(passage: Passage, match: RegExpExecArray, section: CheckedSection, done: Passage): Found {
  const name = oneLine(section.heading?.text ?? "");
  return {
    confidence: 0.75,
    places: [
      partPlace(passage, match.index, match[0].length),
      partPlace(done, 0, done.text.length),
      headingPlace(section),
    ],
    says: {
      sv: `Texten väntar på ”${name}”, som rapporteras som klart.`,
      en: `The text waits for “${name}”, which is reported as done.`,
    },
    reasoning: [{ sv: `”${oneLine(done.text)}”`, en: `“${oneLine(done.text)}”` }],
    correction: null,
  };
}
