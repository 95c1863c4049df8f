import { compare, multiply } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedTable } from "../tables/table.ts";
import { cellSays } from "../tables/telling.ts";

export const riskValueFollows: Rule = {
  id: "risk-value-follows",
  severity: "error",
  name: { sv: "Riskvärdet är sannolikhet gånger konsekvens", en: "The risk value is likelihood times impact" },
  about: {
    sv: "I en riskanalys eller en plan för intern kontroll är riskvärdet sannolikheten gånger konsekvensen, och det avgör vilka risker som får åtgärder. Kontrollen räknar efter i tabeller som har alla tre kolumnerna, och bara där minst tre rader och minst två av tre visar att det är så värdet räknas.",
    en: "In a risk analysis or a plan for internal control the risk value is the likelihood times the impact, and decides which risks are acted on. The rule works it out in tables that have all three columns, and only where at least three rows, and two out of three, show that this is how the value is made.",
  },
  law: null,
  examples: {
    found: [
      `| Risk | Sannolikhet | Konsekvens | Riskvärde |
| --- | --- | --- | --- |
| Fel lön betalas ut | 2 | 3 | 6 |
| Inköp utan avtal | 3 | 3 | 9 |
| Behörigheter tas inte bort | 3 | 4 | 9 |
| Handlingar diarieförs inte | 2 | 2 | 4 |`,
    ],
    alike: [
      `| Risk | Sannolikhet | Konsekvens | Riskvärde |
| --- | --- | --- | --- |
| Fel lön betalas ut | 2 | 3 | 5 |
| Inköp utan avtal | 3 | 3 | 6 |
| Behörigheter tas inte bort | 3 | 4 | 7 |
| Handlingar diarieförs inte | 2 | 2 | 4 |`,
    ],
  },
  check: {
    of: "section",
    find: ({ tables }) => tables.filter(({ certainty }) => certainty >= plausible).flatMap(inTable),
  },
};

/** That rows multiply shows where the columns are, also in print where little else does. */
const plausible = 0.5;
const likelihood = /sannolikhet|likelihood|probability|^s$/iu;
const impact = /konsekvens|påverkan|väsentlighet|impact|consequence|severity|^[kv]$/iu;
const value =
  /risk(?:värde|poäng|tal|index|nivå|bedömning)|risk (?:value|score|rating|level)|^(?:score|summa|totalt|r)$|^[sv]\s?[x×*]\s?[kv]$/iu;
/** So many rows at least, and so large a share of them, show how the value is made. */
const [fewest, share] = [3, 2 / 3];

function inTable(table: CheckedTable): readonly Found[] {
  return table.columns.flatMap(({ text }, column) => {
    if (!value.test(text.trim())) return [];
    const before = table.columns.slice(0, column);
    const [of, by] = [likelihood, impact].map((head) => before.findLastIndex((one) => head.test(one.text.trim())));
    return of === undefined || by === undefined || of < 0 || by < 0 ? [] : inColumns(table, of, by, column);
  });
}

function inColumns(table: CheckedTable, of: number, by: number, column: number): readonly Found[] {
  const rows = table.rows.flatMap(({ figures }, row) => {
    const [one, other, printed] = [figures[of] ?? null, figures[by] ?? null, figures[column] ?? null];
    return one === null || other === null || printed === null ? [] : [{ row, one, other, printed }];
  });
  const wrong = rows.filter((row) => !isProduct(row));
  const right = rows.length - wrong.length;
  if (right < fewest || right < share * rows.length) return [];
  return wrong.map(({ row, one, other, printed }) => {
    const correct = inFigure(multiply(one.value, other.value), printed);
    const said = cellSays(table, row, column, printed.printed);
    const step = `${one.printed} × ${other.printed} = ${correct}`;
    return {
      confidence: 0.85 * table.certainty,
      places: [
        cellPlace(table, row, column, printed),
        cellPlace(table, row, of, one),
        cellPlace(table, row, by, other),
      ],
      says: { sv: `${said.sv}, men borde vara ${correct}.`, en: `${said.en}, but should be ${correct}.` },
      reasoning: [{ sv: step, en: step }],
      correction: correct,
    };
  });
}

interface RiskRow {
  readonly one: Figure;
  readonly other: Figure;
  readonly printed: Figure;
}

const isProduct = ({ one, other, printed }: RiskRow): boolean =>
  compare(multiply(one.value, other.value), printed.value) === 0;
