import { remembered } from "#domain/lazy.ts";

import { headingPlace, wholeCell } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { countsOfHeading } from "../said/counts.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { columnName } from "../tables/telling.ts";
import { judgedName, verdictColumn } from "../verdicts/column.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";
import { judgedIn } from "../words/verdicts.ts";

export const verdictMissing: Rule = {
  id: "verdict-missing",
  severity: "warning",
  name: { sv: "Alla som ska bedömas är bedömda", en: "All that are to be judged are judged" },
  about: {
    sv: "Där en rad likadana avsnitt vart och ett har en bedömning ska inget sakna den. Kontrollen ser på avsnitt under samma rubrik där minst tre av fyra har en mening som börjar likadant, till exempel ”Uppdraget bedöms”, och på tabeller där en enstaka ruta i kolumnen med bedömningar är tom. Har avsnitten ingen gemensam form säger den ingenting.",
    en: "Where alike sections each have a judgement, none should lack it. The rule looks at sections below one heading where at least three out of four have a sentence that begins alike, such as “The assignment is judged”, and at tables where a single cell in the column of judgements is empty. Where the sections have no form in common it keeps quiet.",
  },
  law: null,
  examples: {
    found: [
      `## Uppdrag

### Intranät

Arbetet pågår. Uppdraget bedöms uppfyllas.

### Schema

Piloter är igång. Uppdraget bedöms uppfyllas.

### Webb

Ett underlag är framtaget.

### Säkerhet

Utbildningen är försenad. Uppdraget bedöms uppfyllas delvis.`,
    ],
    alike: [
      `## Uppdrag

### Intranät

Arbetet pågår. Uppdraget bedöms uppfyllas.

### Bakgrund

Nämnden beslutade om uppdragen i juni.

### Schema

Piloter är igång.

### Webb

Ett underlag är framtaget.`,
    ],
  },
  isOfAbsence: true,
  check: { of: "report", find: (report) => [...inSections(report), ...report.tables.flatMap(inTable)] },
};

/** As many as have to be alike before one that is not is told of. */
const fewest = 3;
const most = 0.25;

function inSections({ sections }: CheckedReport): readonly Found[] {
  return [...Map.groupBy(sections, pathOf).values()].flatMap((siblings) => {
    const said = siblings.map(judgedOf);
    const common = mostCommon(said.flat());
    if (common === null) return [];
    const isSaid = said.map((words) => words.includes(common));
    const whole = lackingIn(siblings, isSaid);
    const [from, to] = rowOf(siblings, isSaid);
    const { lacking, having, of } = whole ?? lackingIn(siblings.slice(from, to), isSaid.slice(from, to)) ?? none;
    return lacking.filter((section) => !namesAll(section)).map((section) => missing(section, common, having, of));
  });
}

/**
 * In print all headings can look the same: then those that are alike stand in a row among others, as many as the section before them
 * says that they are, if it does.
 */
function rowOf(siblings: readonly CheckedSection[], isSaid: readonly boolean[]): readonly [from: number, to: number] {
  const [first, last] = [isSaid.indexOf(true), isSaid.lastIndexOf(true) + 1];
  for (const [back, intro] of siblings
    .slice(Math.max(0, first - 2), first)
    .toReversed()
    .entries()) {
    const from = first - back;
    const to = from + last - first + 1;
    const isCounted = countsOfHeading(intro).some(({ one }) => one.count === to - from && to >= last);
    if (isCounted && siblings.slice(from, to).every(isText)) return [from, to];
  }
  return [first, last];
}

const isText = ({ tables, passages }: CheckedSection): boolean =>
  tables.length === 0 && passages.some(({ role }) => role !== "heading");

const pathOf = ({ above }: CheckedSection): string => above.map(({ text }) => text).join("\n");

interface Lacking {
  readonly lacking: readonly CheckedSection[];
  readonly having: number;
  readonly of: number;
}

const none: Lacking = { lacking: [], having: 0, of: 0 };

/** Those that have no judgement among sections that nearly all have; null where too many lack it. */
function lackingIn(siblings: readonly CheckedSection[], isSaid: readonly boolean[]): Lacking | null {
  const judgedOnes = siblings.filter((_, at) => isSaid[at] === true);
  const others = siblings.filter((_, at) => isSaid[at] !== true);
  if (judgedOnes.length < fewest || others.length > most * siblings.length) return null;
  const lacking = others.filter((other) => isNamedAs(other, judgedOnes));
  return { lacking, having: judgedOnes.length, of: siblings.length };
}

/** Where the others' headings begin with one word, as `Uppdrag: Intranät`, a heading without it is of another kind. */
function isNamedAs(section: CheckedSection, others: readonly CheckedSection[]): boolean {
  const common = mostCommon(others.map(firstWord)) ?? "";
  const share = others.filter((other) => firstWord(other) === common).length / others.length;
  return share < 1 - most || firstWord(section) === common;
}

const kinds = phrase(
  String.raw`\p{L}*(?:uppdrag|mål|åtgärder|aktiviteter|insatser|indikatorer)|assignments|goals|targets|objectives|measures|activities`,
);

/** `Nämndens uppdrag` is the heading of them all: it names what the others are, or its text counts what it names. */
const namesAll = (section: CheckedSection): boolean =>
  kinds.test(section.heading?.text ?? "") || countsOfHeading(section).length > 0;

const firstWord = ({ heading }: CheckedSection): string =>
  /^\p{L}+/u.exec(heading?.text ?? "")?.[0].toLowerCase() ?? "";

const judgedOf = remembered(({ passages }: CheckedSection): readonly string[] => [
  ...new Set(passages.flatMap(({ role, text }) => (role === "heading" ? [] : (judgedIn(text) ?? [])))),
]);

function mostCommon(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function missing(section: CheckedSection, word: string, having: number, of: number): Found {
  const name = oneLine(`${section.heading?.number ?? ""} ${section.heading?.text ?? ""}`);
  return {
    confidence: Math.min(0.95, 0.6 + having / 25),
    places: [headingPlace(section)],
    says: {
      sv: `”${name}” har ingen bedömning; de andra ${String(having)} avsnitten har var sin.`,
      en: `“${name}” has no judgement; each of the other ${String(having)} sections has one.`,
    },
    reasoning: [
      {
        sv: `${String(having)} av ${String(of)} avsnitt har en mening om ”${word}”`,
        en: `${String(having)} of ${String(of)} sections have a sentence on “${word}”`,
      },
    ],
    correction: null,
  };
}

const inTable = remembered((table: CheckedTable): readonly Found[] => {
  const status = verdictColumn(table);
  if (status < 0 || table.certainty < judged) return [];
  const own = table.rows.flatMap(({ role, texts }, row) =>
    role === "total" || texts.filter((text) => text.trim() !== "").length < 2 ? [] : [row],
  );
  const empty = own.filter((row) => isUnjudged(table, row, status));
  if (own.length - empty.length < fewest || empty.length > most * own.length) return [];
  return empty.map((row) => {
    const [name, head] = [judgedName(table, row, status), columnName(table, status)];
    return {
      confidence: 0.75 * table.certainty,
      places: [wholeCell(table, row, status), wholeCell(table, row, 0)],
      says: {
        sv: `”${name}” saknar ”${head}”; de andra ${String(own.length - empty.length)} raderna har det.`,
        en: `“${name}” has no “${head}”; the other ${String(own.length - empty.length)} rows do.`,
      },
      reasoning: [
        {
          sv: `${String(own.length - empty.length)} av ${String(own.length)} rader har ”${head}”`,
          en: `${String(own.length - empty.length)} of ${String(own.length)} rows have “${head}”`,
        },
      ],
      correction: null,
    };
  });
});

/** A dash says that there is nothing to judge, but not beside an outcome. */
function isUnjudged({ rows }: CheckedTable, row: number, status: number): boolean {
  const { texts = [], figures = [] } = rows[row] ?? {};
  const text = (texts[status] ?? "").trim();
  return text === "" || (/^[-–—]$/u.test(text) && figures.some((figure) => figure !== null));
}
