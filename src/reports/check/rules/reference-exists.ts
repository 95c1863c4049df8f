import { remembered } from "#domain/lazy.ts";

import { headingPlace, partPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { inAllText, type CheckedSection, type Passage } from "../section.ts";
import { shareSaid, wordsOf } from "../words/akin.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

export const referenceExists: Rule = {
  id: "reference-exists",
  severity: "warning",
  name: { sv: "Hänvisningen leder någonstans", en: "The reference leads somewhere" },
  about: {
    sv: "”Se avsnitt 5.3” kräver att det finns ett avsnitt 5.3. Kontrollen prövar hänvisningar till numrerade avsnitt, tabeller, diagram och figurer och till rubriker inom citattecken, och ser om avsnittens nummer hoppar över eller upprepar ett. Den prövar bara sådant som rapporten själv numrerar, och lämnar hänvisningar till lagar och andra dokument.",
    en: "“See section 5.3” demands that there is a section 5.3. The rule tries references to numbered sections, tables, charts and figures and to headings in quotation marks, and whether the sections' numbers skip or repeat one. It tries only what the report itself numbers, and leaves references to laws and other documents alone.",
  },
  law: null,
  examples: {
    found: [
      "# 1 Resultat\n\nInvesteringarna beskrivs i avsnitt 3.4.\n\n# 2 Personal\n\nText.\n\n# 3 Investeringar\n\n## 3.1 Utfall\n\nText.",
      "# 1 Resultat\n\nText.\n\n# 2 Personal\n\nText.\n\n# 4 Investeringar\n\nText.",
      "# Resultat\n\nKravet beskrivs under rubriken ”Informationssäkerhet”.\n\n# Personal\n\nText.",
    ],
    alike: [
      "# 1 Resultat\n\nInvesteringarna beskrivs i avsnitt 3.1, och reglerna i kapitel 13 i lagen.\n\n# 2 Personal\n\nText.\n\n# 3 Investeringar\n\n## 3.1 Utfall\n\nText.",
      "# Resultat\n\nKravet beskrivs under rubriken ”Personal” och i avsnitt 4 i verksamhetsplanen.\n\n# Personal\n\nText.",
    ],
  },
  isOfAbsence: true,
  check: { of: "report", find },
};

function find(report: CheckedReport): readonly Found[] {
  const beside = report.sections.flatMap((section) => section.beside);
  const all = { ...report, passages: [...report.passages, ...beside] };
  return [...toSections(report), ...toNumbered(report), ...toHeadings(all), ...outOfOrder(report)];
}

/** What comes after a number that is of another document. */
const elsewhere = /^[,\s]*(?:§|(?:i|av|ur|till|in|of)\s+(?!(?:denna|den här|rapporten|detta dokument|this)))/iu;
const sectionNumber =
  /(?<![\p{L}])(?:avsnitt|kapitel|section|chapter)\s+(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?![\d.]*\d|[\p{L}])/giu;

function toSections({ sections }: CheckedReport): readonly Found[] {
  const numbers = new Set(sections.flatMap(({ heading }) => heading?.number ?? []));
  if (numbers.size < 3) return [];
  return sections
    .flatMap(sectionsNamedIn)
    .flatMap(({ passage, match }) =>
      numbers.has(match.groups?.["number"] ?? "") ? [] : [missing(passage, match, 0.8)],
    );
}

const sectionsNamedIn = inAllText((passage) => ownMatches(passage, sectionNumber));

/** All that is not of another document. */
function ownMatches(passage: Passage, pattern: RegExp): readonly Named[] {
  const { text } = passage;
  return [...text.matchAll(pattern)]
    .filter((match) => !elsewhere.test(text.slice(match.index + match[0].length)))
    .map((match) => ({ passage, match }));
}

/** What a sentence refers to. */
interface Named {
  readonly passage: Passage;
  readonly match: RegExpExecArray;
}

const numbered =
  /(?<![\p{L}])(?<kind>tabell|diagram|figur|table|chart|figure)\s+(?<number>\d{1,3})(?![\d.,]*\d|[\p{L}%])/giu;

/** References to tables and figures, where at least two of the kind have numbers in print. */
function toNumbered({ sections, tables }: CheckedReport): readonly Found[] {
  const printed = [
    ...tables.flatMap(({ caption }) => numberAtStart(caption ?? "") ?? []),
    ...sections.flatMap(numbersIn),
  ];
  const [known, kinds] = [new Set(printed), printed.map((key) => key.split(" ")[0])];
  return sections.flatMap(numberedIn).flatMap(({ passage, match }) => {
    const isKind = kinds.filter((kind) => kind === (match.groups?.["kind"] ?? "").toLowerCase()).length > 1;
    return known.has(keyOf(match)) || !isKind ? [] : [missing(passage, match, 0.75)];
  });
}

const numberedIn = inAllText((passage) => ownMatches(passage, numbered));
const numbersIn = inAllText(({ text }) => numberAtStart(text) ?? []);

function numberAtStart(text: string): string | null {
  const match = /^(?<kind>tabell|diagram|figur|table|chart|figure)\s+(?<number>\d{1,3})(?=[.:\s–-])/iu.exec(
    text.trim(),
  );
  return match === null ? null : keyOf(match);
}

const keyOf = ({ groups }: RegExpMatchArray): string =>
  `${groups?.["kind"] ?? ""} ${groups?.["number"] ?? ""}`.toLowerCase();

const quoted = phrase(String.raw`(?:rubriken|avsnittet|the heading) ["”“](?<name>[^"”“]{3,90})["”“]`);

function toHeadings({ sections, passages }: CheckedReport): readonly Found[] {
  return sections.flatMap(headingsNamedIn).flatMap(({ passage, match }) => {
    const name = match.groups?.["name"] ?? "";
    if (elsewhere.test(passage.text.slice(match.index + match[0].length))) return [];
    const words = wordsOf(name);
    const stands =
      sections.some(({ heading }) => shareSaid(words, wordsOf(heading?.text ?? "")) === 1) ||
      passages.some(({ text }) => oneLine(text).toLowerCase().startsWith(oneLine(name).toLowerCase()));
    return stands ? [] : [missing(passage, match, 0.8)];
  });
}

const headingsNamedIn = inAllText((passage): readonly Named[] => {
  const match = quoted.exec(passage.text);
  return match === null ? [] : [{ passage, match }];
});

function missing(passage: Passage, match: RegExpMatchArray, confidence: number): Found {
  const said = oneLine(match[0]);
  return {
    confidence,
    places: [partPlace(passage, match.index ?? 0, match[0].length)],
    says: {
      sv: `Texten hänvisar till ${said}, som inte finns i rapporten.`,
      en: `The text refers to ${said}, which is not in the report.`,
    },
    reasoning: [{ sv: `${said}: finns inte`, en: `${said}: not found` }],
    correction: null,
  };
}

/** A poor scan reads letters for digits. */
const asDigits = (number: string): string => number.replaceAll("O", "0").replaceAll(/[lI]/gu, "1").replaceAll("S", "5");

const numbersAtStarts = remembered(({ passages, tables }: CheckedSection): readonly string[] => {
  const texts = [...passages.map(({ text }) => text), ...tables.flatMap(({ rows }) => rows.map(({ name }) => name))];
  return texts.flatMap((text) =>
    [...text.matchAll(/^\s*([\dOlIS]{1,2}(?:\.[\dOlIS]{1,2})*)\.?\s/gmu)].map(([, number]) => asDigits(number ?? "")),
  );
});

/** Numbers of sections that skip or repeat one; a series that begins anew at 1 is another. */
function outOfOrder({ sections }: CheckedReport): readonly Found[] {
  // A heading that the reader of the file took for running text or for a row of a table.
  const printed = new Set(sections.flatMap(numbersAtStarts));
  const last = new Map<string, { readonly number: number; readonly text: string }>();
  return sections.flatMap((section) => {
    const { number, text } = section.heading ?? { number: null, text: "" };
    if (number === null) return [];
    const parts = number.split(".");
    const [own, parent] = [Number(parts.at(-1)), parts.slice(0, -1).join(".")];
    const before = last.get(parent);
    last.set(parent, { number: own, text });
    last.delete(number);
    if (before === undefined || own === 1 || own === before.number + 1 || before.text === text) return [];
    const isRepeated = own === before.number;
    if (!isRepeated && own !== before.number + 2) return [];
    const skipped = [...parts.slice(0, -1), String(before.number + 1)].join(".");
    if (!isRepeated && printed.has(skipped)) return [];
    return [
      {
        confidence: isRepeated ? 0.8 : 0.7,
        places: [headingPlace(section)] as const,
        says: isRepeated
          ? { sv: `Två avsnitt har numret ${number}.`, en: `Two sections have the number ${number}.` }
          : { sv: `Avsnitt ${skipped} saknas före ${number}.`, en: `Section ${skipped} is lacking before ${number}.` },
        reasoning: [{ sv: `${number} ”${oneLine(text)}”`, en: `${number} “${oneLine(text)}”` }],
        correction: null,
      },
    ];
  });
}
