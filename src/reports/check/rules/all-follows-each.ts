import { remembered } from "#domain/lazy.ts";

import { partPlace, wholeCell } from "../places.ts";
import type { Place } from "../place.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { inPassages, type CheckedSection, type Passage } from "../section.ts";
import { partsOf, tellsOfAllOfIt } from "../structure.ts";
import { judged } from "../tables/table.ts";
import { isNoun, shareSaid, wordsOf } from "../words/akin.ts";
import { judgedName, judgesSuch, verdictColumn } from "../verdicts/column.ts";
import { oneLine } from "../words/one-line.ts";
import { stateIn } from "../words/status.ts";
import { judgedIn, verdictIn, verdictInCell } from "../words/verdicts.ts";
import { phrase } from "../words/phrase.ts";

export const allFollowsEach: Rule = {
  id: "all-follows-each",
  severity: "warning",
  name: { sv: "Det som sägs om alla stämmer för var och en", en: "What is said of all holds for each" },
  about: {
    sv: "”Alla uppdrag pågår” stämmer inte om ett av dem är färdigt, och ”samtliga mål nås” inte om ett nås delvis. Kontrollen läser avsnitten under en rubrik med samma ord, deras meningar om det som rubriken heter, och tabellers kolumn med bedömningar. Nämns undantag i meningen säger den ingenting.",
    en: "“All assignments are ongoing” does not hold if one of them is finished, nor “all goals are met” if one is met in part. The rule reads the sections below a heading with the same word, their sentences about what the heading names, and the tables' column of judgements. Where the sentence tells of exceptions it keeps quiet.",
  },
  law: null,
  examples: {
    found: [
      `# Sammanfattning

Alla uppdrag pågår.

# Nämndens uppdrag

## Nytt intranät

Arbetet med nytt intranät är nu färdigställt.

## Nytt schema

Införandet av nytt schema pågår.

## Ny webb

Underlag tas fram.`,
      `Samtliga mål är uppfyllda.

| Mål | Bedömning |
| --- | --- |
| God tillgänglighet | Uppfyllt |
| Jämlik hälsa | Delvis uppfyllt |
| Ekonomi i balans | Uppfyllt |`,
    ],
    alike: [
      `# Sammanfattning

Alla uppdrag utom ett pågår.

# Nämndens uppdrag

## Nytt intranät

Arbetet med nytt intranät är nu färdigställt.

## Nytt schema

En förstudie är avslutad och införandet av nytt schema pågår.

## Ny webb

Underlag tas fram.`,
    ],
  },
  check: { of: "report", find },
};

type Claim = "ongoing" | "done" | "met" | "on_plan";

const claims: Readonly<Record<Claim, string>> = {
  ongoing: String.raw`pågår|fortgår|är pågående|är igång|are ongoing|are in progress`,
  done: String.raw`är (?:nu )?(?:klara|genomförda|slutförda|avslutade|färdiga|färdigställda)|har (?:genomförts|slutförts|avslutats|färdigställts)|are (?:completed|finished|done)|have been completed`,
  met: String.raw`(?:bedöms )?(?:kunna )?(?:uppfyllas|uppnås|nås)|uppfylls|är (?:uppfyllda|uppnådda|nådda)|har (?:uppfyllts|uppnåtts|nåtts)|(?:are|were|have been) (?:met|reached|achieved)`,
  on_plan: String.raw`(?:följer|går enligt|löper enligt|är enligt|ligger enligt|fortskrider enligt) plan(?:en)?|are on (?:plan|schedule)`,
};

const oneOf = Object.entries(claims)
  .map(([claim, words]) => `(?<${claim}>${words})`)
  .join("|");
const all = phrase(
  String.raw`(?<!(?:inte|ej|not)\s)(?:alla|samtliga|all) (?:\p{L}+ ){0,2}?(?<noun>\p{L}[\p{L}-]{2,}) (?:${oneOf})`,
);
/** `Arbetet pågår i alla uppdrag`. */
const inAll = phrase(
  String.raw`(?:pågår|fortgår|work is (?:ongoing|under way|in progress)) (?:i|med|in|on) (?:alla|samtliga|all) (?:\p{L}+ ){0,2}?(?<noun>\p{L}[\p{L}-]{2,})`,
);
const exceptions = phrase(String.raw`utom|förutom|undantag\p{L}*|bortsett|delvis|except|apart from|partly`);

interface Said {
  readonly passage: Passage;
  readonly start: number;
  readonly words: string;
  readonly noun: string;
  readonly claim: Claim;
}

interface Counter {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
}

function find(report: CheckedReport): readonly Found[] {
  const said = report.sections.flatMap(claimsIn);
  const headings = said.length === 0 ? [] : report.sections.map(headingWords);
  return said.flatMap((one) => {
    const counters = [...inSections(report, headings, one), ...inTables(report, one)];
    return counters.map((counter) => found(one, counter));
  });
}

const claimsIn = inPassages((passage) => claimIn(passage) ?? []);

function claimIn(passage: Passage): Said | null {
  if (passage.role === "heading" || exceptions.test(passage.text)) return null;
  const match = all.exec(passage.text) ?? inAll.exec(passage.text);
  if (match === null) return null;
  const groups = match.groups ?? {};
  const claim = (["done", "met", "on_plan"] as const).find((key) => groups[key] !== undefined) ?? "ongoing";
  return { passage, start: match.index, words: match[0], noun: (groups["noun"] ?? "").toLowerCase(), claim };
}

/** Sections below a heading that has the noun. */
function inSections(
  { sections }: CheckedReport,
  headings: readonly (readonly string[])[],
  { noun, claim }: Said,
): readonly Counter[] {
  return headings.flatMap((words, index) => {
    if (!words.some((word) => isNoun(noun, word))) return [];
    const { parts } = partsOf(sections, index);
    return parts.length < 3 ? [] : parts.flatMap((part) => counterIn(part, claim) ?? []);
  });
}

const headingWords = remembered(({ heading }: CheckedSection) => wordsOf(heading?.text ?? ""));

const aboutAllOf = remembered(({ heading, passages }: CheckedSection): readonly Passage[] => {
  const subject = wordsOf(oneLine(heading?.text ?? ""));
  return passages.filter(({ role, text }) => {
    const isAboutAll = tellsOfAllOfIt(text) || (subject.length > 0 && shareSaid(subject, wordsOf(text)) === 1);
    return role !== "heading" && isAboutAll;
  });
});

function counterIn(section: CheckedSection, claim: Claim): Counter | null {
  const passage = aboutAllOf(section).find(({ text }) => isAgainst(claim, text));
  if (passage === undefined) return null;
  const name = oneLine(section.heading?.text ?? "");
  return { name, text: oneLine(passage.text), place: partPlace(passage, 0, passage.text.length) };
}

function isAgainst(claim: Claim, text: string): boolean {
  if (claim === "met") {
    const verdict = judgedIn(text) === null ? null : verdictIn(text);
    return verdict === "partly" || verdict === "not_met";
  }
  const state = stateIn(text);
  switch (claim) {
    case "ongoing":
      return state === "done" || state === "stopped";
    case "done":
      return state === "ongoing" || state === "stopped" || state === "late";
    case "on_plan":
      return state === "late" || state === "stopped";
  }
}

function inTables({ tables }: CheckedReport, { noun, claim }: Said): readonly Counter[] {
  if (claim !== "met") return [];
  return tables.flatMap((table) => {
    const status = verdictColumn(table);
    if (status < 0 || !judgesSuch(table, noun) || table.certainty < judged) return [];
    return table.rows.flatMap(({ texts }, row) => {
      const text = texts[status] ?? "";
      const verdict = verdictInCell(text, table.columns[status]?.text ?? "");
      if (verdict === null || verdict === "met") return [];
      return [{ name: judgedName(table, row, status), text: oneLine(text), place: wholeCell(table, row, status) }];
    });
  });
}

function found({ passage, start, words }: Said, { name, text, place }: Counter): Found {
  const said = oneLine(words);
  return {
    confidence: 0.8,
    places: [partPlace(passage, start, words.length), place],
    says: {
      sv: `Texten säger ”${said}”, men om ”${name}” står det annat.`,
      en: `The text says “${said}”, but of “${name}” it says otherwise.`,
    },
    reasoning: [{ sv: `”${said}” mot ”${text}”`, en: `“${said}” against “${text}”` }],
    correction: null,
  };
}
