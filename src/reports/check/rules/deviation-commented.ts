import { absolute, compare, isZero, multiply, rational, subtract, type Rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { inOwnUnit } from "../figures/unit.ts";
import { cellPlace, wholeCell } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { withAllBelow } from "../structure.ts";
import { judged, type CheckedTable, type ColumnRole } from "../tables/table.ts";
import { wordsOf } from "../words/akin.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

export const deviationCommented: Rule = {
  id: "deviation-commented",
  severity: "question",
  name: { sv: "Stora avvikelser är kommenterade", en: "Large deviations are commented" },
  about: {
    sv: "Den som läser en tabell vill veta varför de största avvikelserna har blivit. Kontrollen frågar när prognosen flyttar mycket mellan rader fast summan är densamma och texten inte säger ett ord om det, och när texten nämner alla rader som avviker utom den som avviker mest. Är det känt från vilket belopp avvikelser ska kommenteras är en sådan utan ord en varning. Texten är avsnittets egen och den i avsnitten under det.",
    en: "Whoever reads a table wants to know why the largest deviations have come about. The rule asks when the forecast moves much between rows though the total is unchanged and the text has no word of it, and when the text mentions every row that deviates but the one that deviates most. Where it is known from which amount deviations are to be commented, one without a word is a warning. The text is that of the section and of those below it.",
  },
  law: null,
  examples: {
    found: [
      `## Investeringar

| Mnkr | Ram 2024 | Prognos 2024 |
| --- | --- | --- |
| IT-utrustning | 8,0 | 23,0 |
| Medicinteknik | 63,0 | 48,0 |
| Totalt | 71,0 | 71,0 |

Byte av nätverk pågår på alla vårdcentraler.`,
      `## Resultat

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personal | 120,0 | 121,0 | -1,0 |
| Lokaler | 31,0 | 33,0 | -2,0 |
| Läkemedel | 58,0 | 41,0 | 17,0 |
| Summa | 209,0 | 195,0 | 14,0 |

Personalen kostar mindre än väntat. Lokalerna har blivit billigare efter flytten.`,
    ],
    alike: [
      `## Investeringar

| Mnkr | Ram 2024 | Prognos 2024 |
| --- | --- | --- |
| IT-utrustning | 8,0 | 23,0 |
| Medicinteknik | 63,0 | 48,0 |
| Totalt | 71,0 | 71,0 |

Medel har omfördelats från medicinteknik till IT.`,
      `## Resultat

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personal | 120,0 | 121,0 | -1,0 |
| Lokaler | 31,0 | 33,0 | -2,0 |
| Läkemedel | 58,0 | 41,0 | 17,0 |
| Summa | 209,0 | 195,0 | 14,0 |

Läkemedlen har blivit dyrare. Lokalerna har blivit billigare efter flytten.`,
    ],
  },
  check: { of: "report", find },
};

function find(report: CheckedReport): readonly Found[] {
  const { sections, known } = report;
  return sections.flatMap((section, index) => {
    const tables = section.tables.filter(({ certainty }) => certainty >= judged);
    if (tables.length === 0) return [];
    const texts = withAllBelow(sections, index).flatMap(({ passages }) =>
      passages.flatMap(({ role, text }) => (role === "heading" ? [] : [oneLine(text)])),
    );
    return tables.flatMap((table) => [
      ...moved(table, texts),
      ...(known.commentFrom === null
        ? largest(table, texts)
        : over(table, texts, rational(BigInt(Math.round(known.commentFrom))))),
    ]);
  });
}

const movement = phrase(
  String.raw`omfördel\p{L}*|omprioriter\p{L}*|omdispon\p{L}*|förskj\p{L}*|flytta\p{L}*|avvik\p{L}*|högre|lägre|mer än|mindre än|överskrid\p{L}*|underskrid\p{L}*|underskott\p{L}*|överskott\p{L}*|ökar|ökat|minskar|minskat|tidigarelägg\p{L}*|senarel\p{L}*|försen\p{L}*|utöka\p{L}*|realloc\p{L}*|moved|deviat\p{L}*|higher|lower|exceed\p{L}*|postponed|earlier`,
);

/** Rows whose forecast is far from the frame, while the total stands still. */
function moved(table: CheckedTable, texts: readonly string[]): readonly Found[] {
  const [frame, forecast] = [only(table, "budget"), only(table, "forecast")];
  if (
    frame < 0 ||
    forecast < 0 ||
    table.columns.some(({ role }) => role === "deviation") ||
    texts.some((text) => movement.test(text))
  )
    return [];
  const total = table.rows.findLast(({ role }) => role === "total");
  const [all, expected] = [total?.figures[frame] ?? null, total?.figures[forecast] ?? null];
  if (all === null || expected === null || isZero(all.value) || compare(all.value, expected.value) !== 0) return [];
  const rows = table.rows.flatMap(({ role, figures, name }, row) => {
    const [one, other] = [figures[frame] ?? null, figures[forecast] ?? null];
    if (role !== "row" || one === null || other === null) return [];
    const apart = absolute(subtract(other.value, one.value));
    const isFar =
      compare(multiply(apart, rational(10n)), absolute(all.value)) > 0 &&
      compare(multiply(apart, rational(5n)), absolute(one.value)) > 0;
    return isFar ? [{ row, name: oneLine(name), one, other }] : [];
  });
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return [];
  const steps = rows.map(({ name, one, other }) => `${name}: ${one.printed} → ${other.printed}`);
  return [
    {
      confidence: 0.8 * table.certainty,
      places: [
        cellPlace(table, first.row, forecast, first.other),
        ...others.map(({ row, other }) => cellPlace(table, row, forecast, other)),
      ],
      says: {
        sv: `Prognosen är densamma som ramen i summan men inte i raderna, och texten säger ingenting om det.`,
        en: `The forecast equals the frame in total but not in the rows, and the text has no word of it.`,
      },
      reasoning: [...steps, `${all.printed} = ${expected.printed}`].map((step) => ({ sv: step, en: step })),
      correction: null,
    },
  ];
}

interface Deviation {
  readonly row: number;
  readonly name: string;
  readonly figure: Figure;
  readonly size: Rational;
}

/** The row that deviates most, where all others that count are spoken of. */
function largest(table: CheckedTable, texts: readonly string[]): readonly Found[] {
  const [first, ...rest] = deviationsOf(table).toSorted((one, other) => compare(other.size, one.size));
  if (first === undefined || isNamed(table, first, texts)) return [];
  const others = rest.filter(({ size }) => compare(multiply(size, rational(20n)), first.size) > 0);
  return others.length > 1 && others.every((one) => isNamed(table, one, texts))
    ? [unspoken(table, first, 0.65, undefined)]
    : [];
}

/** Every row that deviates by so much or more, in kronor. */
function over(table: CheckedTable, texts: readonly string[], least: Rational): readonly Found[] {
  const unit = table.columns[only(table, "deviation")]?.unit;
  if (unit?.kind !== "money") return [];
  return deviationsOf(table)
    .filter((one) => compare(inOwnUnit(one.size, unit), least) >= 0 && !isNamed(table, one, texts))
    .map((one) => unspoken(table, one, 0.8, "warning"));
}

function deviationsOf(table: CheckedTable): readonly Deviation[] {
  const column = only(table, "deviation");
  return table.rows.flatMap(({ role, name, figures }, row) => {
    const figure = figures[column] ?? null;
    return role !== "row" || figure === null
      ? []
      : [{ row, name: oneLine(name), figure, size: absolute(figure.value) }];
  });
}

function only({ columns }: CheckedTable, role: ColumnRole): number {
  const first = columns.findIndex((column) => column.role === role);
  return first === columns.findLastIndex((column) => column.role === role) ? first : -1;
}

/** Whether a word that only this row's name has begins a word of the text; compounds are spoken of by their parts. */
function isNamed({ rows }: CheckedTable, { row, name }: Deviation, texts: readonly string[]): boolean {
  const others = rows.flatMap((other, index) => (index === row ? [] : wordsOf(other.name)));
  const own = wordsOf(name).filter((word) => !others.includes(word));
  const starts = own.map((word) => word.slice(0, 6));
  return starts.length === 0 || texts.some((text) => starts.some((start) => text.toLowerCase().includes(start)));
}

function unspoken(
  table: CheckedTable,
  { row, name, figure }: Deviation,
  confidence: number,
  severity: "warning" | undefined,
): Found {
  return {
    severity,
    confidence: confidence * table.certainty,
    places: [cellPlace(table, row, only(table, "deviation"), figure), wholeCell(table, row, 0)],
    says: {
      sv: `”${name}” avviker med ${figure.printed}, men texten nämner den inte.`,
      en: `“${name}” deviates by ${figure.printed}, but the text does not mention it.`,
    },
    reasoning: [
      {
        sv: `avvikelse ${figure.printed}; inget ord om ”${name}”`,
        en: `deviation ${figure.printed}; no word of “${name}”`,
      },
    ],
    correction: null,
  };
}
