import { remembered } from "#domain/lazy.ts";
import { absolute, compare, divide, isZero, rational, subtract } from "#domain/quantities/rational.ts";

import { rowNamedIn } from "../changes/in-table.ts";
import { cellPlace, partPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { rowSections, type RowSection } from "../tables/named-rows.ts";
import { judged, onlyColumn } from "../tables/table.ts";
import { isAkin, wordsOf } from "../words/akin.ts";
import { oneLine } from "../words/one-line.ts";
import { setback } from "../words/status.ts";
import { phrase } from "../words/phrase.ts";

export const onPlanFollowsFigures: Rule = {
  id: "on-plan-follows-figures",
  severity: "warning",
  name: { sv: "Enligt plan är enligt plan", en: "On plan is on plan" },
  about: {
    sv: "Det som sägs gå enligt plan eller enligt budget ska inte i samma stycke överskrida ramen, skjutas upp eller ställas in, och inte avvika i den rad i tabellen som meningen nämner. Kontrollen talar när stycket berättar om minst två sådana saker, eller en med belopp, och någon av dem har ett ord gemensamt med meningen, och när raden avviker med mer än en tjugondel. ”I stort sett” och ”de flesta” räcker för att den ska vara tyst.",
    en: "What is said to go according to plan or budget should not, in the same paragraph, overrun its frame, be postponed or called off, nor deviate in the row of the table that the sentence names. The rule speaks when the paragraph tells of at least two such things, or of one with an amount, and one of them has a word in common with the sentence, and when the row deviates by more than a twentieth. “Largely” and “most” are enough to keep it quiet.",
  },
  law: null,
  examples: {
    found: [
      "Investeringarna fortgår enligt plan. En investering i plattformen skjuts upp till nästa år. Arbetet med nätet bedöms överskrida ramen med 2,2 mnkr.",
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personalkostnader | 120,4 | 112,9 |
| Lokalkostnader | 31,0 | 31,2 |

Personalkostnaderna är enligt budget.`,
    ],
    alike: [
      "Investeringarna fortgår i stort sett enligt plan. En investering i plattformen skjuts upp till nästa år. Arbetet med nätet bedöms överskrida ramen med 2,2 mnkr.",
      "Investeringarna fortgår inte enligt plan. En investering i plattformen skjuts upp till nästa år. Arbetet med nätet bedöms överskrida ramen med 2,2 mnkr.",
      `| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personalkostnader | 113,4 | 112,9 |
| Lokalkostnader | 31,0 | 31,2 |

Personalkostnaderna är enligt budget.`,
    ],
  },
  check: { of: "report", find },
};

const onPlan = phrase(
  "enligt (?:plan(?:en|erat)?|tidplan(?:en)?|(?:års|period)?budget(?:en)?)|följer (?:plan(?:en)?|tidplan(?:en)?|(?:års|period)?budget(?:en)?)|i balans|i (?:enlighet|linje|nivå) med (?:plan(?:en)?|(?:års|period)?budget(?:en)?)|(?:according to|in line with) (?:the )?(?:plan|schedule|budget)|on (?:plan|schedule|budget)",
);
const isMoney = /budget/iu;
const loosened = phrase(
  "inte|ej|icke|i stort(?: sett)?|huvudsak(?:ligen)?|till stor del|de flesta|flertalet|merparten|delvis|nästan|ska|skall|bör|för att|om|målet|not|largely|mostly|most|partly|should|if",
);

function find(report: CheckedReport): readonly Found[] {
  const rows = new Map(rowSections(report).map((one) => [one.section, one]));
  return report.sections.flatMap((section) =>
    section.passages.flatMap((passage, index) => {
      const claim = claimIn(passage);
      if (claim === null) return [];
      const against = [
        againstText(claim, section.passages.slice(index + 1)),
        againstRow(claim, section, rows.get(section)),
      ];
      return against.flatMap((one) => one ?? []);
    }),
  );
}

interface Claim {
  readonly passage: Passage;
  readonly start: number;
  readonly words: string;
}

const claimIn = remembered((passage: Passage): Claim | null => {
  const match = passage.role === "heading" || loosened.test(passage.text) ? null : onPlan.exec(passage.text);
  return match === null ? null : { passage, start: match.index, words: match[0] };
});

/** Whether two sentences have a word in common that says what they are about. */
function isOfSame(one: Passage, other: Passage): boolean {
  const words = wordsOf(other.text).filter((word) => word.length > 4);
  return wordsOf(one.text).some((word) => word.length > 4 && words.some((another) => isAkin(word, another)));
}

/** What comes after it in the same paragraph. */
function againstText({ passage, start, words }: Claim, after: readonly Passage[]): Found | null {
  const told = after.filter(({ block, text }) => block === passage.block && setback.test(text));
  const [first] = told.some((one) => isOfSame(passage, one)) ? told : [];
  const withAmount = told.filter(({ figures }) => figures.some(({ unit }) => unit?.kind === "money"));
  if (first === undefined || (told.length < 2 && withAmount.length === 0)) return null;
  return {
    severity: told.length > 1 ? undefined : "question",
    confidence: told.length > 1 ? 0.8 : 0.65,
    places: [
      partPlace(passage, start, words.length),
      partPlace(first, 0, first.text.length),
      ...told.slice(1).map((one) => partPlace(one, 0, one.text.length)),
    ],
    says: {
      sv: `Texten säger ”${oneLine(words)}”, men samma stycke berättar om annat.`,
      en: `The text says “${oneLine(words)}”, but the same paragraph tells otherwise.`,
    },
    reasoning: told.map(({ text }) => {
      const said = oneLine(setback.exec(text)?.[0] ?? "");
      return { sv: `”${said}”: ${oneLine(text)}`, en: `“${said}”: ${oneLine(text)}` };
    }),
    correction: null,
  };
}

/** The row that the sentence names in the section's only table, or the one that the section is named after. */
function againstRow(
  { passage, start, words }: Claim,
  { tables }: CheckedSection,
  named: RowSection | undefined,
): Found | null {
  const [own, more] = tables.filter(({ certainty }) => certainty >= judged);
  const table = own ?? named?.table;
  if (table === undefined || more !== undefined || !isMoney.test(words)) return null;
  const row = rowNamedIn(table, passage.text);
  const isForecast =
    /prognos|forecast/iu.test(passage.text) || table.columns.every((column) => column.role !== "outcome");
  const [of, to] = [onlyColumn(table, isForecast ? "forecast" : "outcome"), onlyColumn(table, "budget")];
  if (row === null) return null;
  const [got, planned] = [table.rows[row]?.figures[of] ?? null, table.rows[row]?.figures[to] ?? null];
  if (got === null || planned === null || isZero(planned.value)) return null;
  const apart = absolute(divide(subtract(got.value, planned.value), planned.value));
  if (compare(apart, rational(1n, 20n)) <= 0) return null;
  const name = oneLine(table.rows[row]?.name ?? "");
  return {
    confidence: 0.75 * table.certainty,
    places: [
      partPlace(passage, start, words.length),
      cellPlace(table, row, of, got),
      cellPlace(table, row, to, planned),
    ],
    says: {
      sv: `Texten säger ”${oneLine(words)}”, men ”${name}” är ${got.printed} mot ${planned.printed}.`,
      en: `The text says “${oneLine(words)}”, but “${name}” is ${got.printed} against ${planned.printed}.`,
    },
    reasoning: [{ sv: `${got.printed} ≠ ${planned.printed}`, en: `${got.printed} ≠ ${planned.printed}` }],
    correction: null,
  };
}
