import type { Unit } from "../figures/unit.ts";
import { unitAt } from "../figures/unit.ts";
import { cellPlace, textPlace, wholeCell } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { columnName, rowName } from "../tables/telling.ts";

export const unitOnce: Rule = {
  id: "unit-once",
  severity: "warning",
  name: { sv: "En enhet, sagd en gång", en: "One unit, said once" },
  about: {
    sv: "Samma enhet två gånger i rad (12 mnkr mnkr), eller olika skalor i en kolumn: tkr i rubriken och mnkr i cellen, eller tkr och mnkr om vartannat. Att en tabell i mnkr har en kolumn i kronor per invånare eller i procent är inget fel.",
    en: "The same unit twice in a row (12 mnkr mnkr), or different scales in one column: tkr in the head and mnkr in the cell, or both by turns. That a table in mnkr has a column in kronor per inhabitant or in per cent is no fault.",
  },
  law: null,
  examples: {
    found: [
      `Utfallet är 12,5 mnkr mnkr efter april.`,
      `| Nämnd | Utfall tkr | Budget tkr |
| --- | --- | --- |
| Norr | 4 500 tkr | 4 800 tkr |
| Söder | 3,2 mnkr | 3 300 tkr |`,
    ],
    alike: [
      `| Belopp i mnkr | Utfall | Avvikelse % | Kronor per invånare |
| --- | --- | --- | --- |
| Norr | 4,5 | 2,0 % | 450 kr |
| Söder | 3,2 | 3,0 % | 320 kr |`,
    ],
  },
  check: { of: "section", find: inSection },
};

function inSection({ tables, passages }: CheckedSection): readonly Found[] {
  const inTables = tables.filter(({ certainty }) => certainty >= judged);
  return [
    ...passages.flatMap((passage) =>
      passage.figures.flatMap((figure) => {
        const said = figure.unit?.printed;
        const block = passage.text.slice(figure.end - passage.start);
        const again = said === undefined ? null : doubled(block);
        return again === null ? [] : [twice(textPlace(passage, figure), `${figure.printed} ${again}`, 0.9)];
      }),
    ),
    ...inTables.flatMap((table) => [...doubledCells(table), ...mixedColumns(table)]),
  ];
}

/** A unit that stands twice in a row at the beginning of a text; `miljoner kronor` is one. */
function doubled(text: string): string | null {
  const start = text.length - text.trimStart().length;
  const first = unitAt(text.slice(start));
  if (first === null) return null;
  const gap = /^\s+/u.exec(text.slice(start + first.length))?.[0].length ?? 0;
  const second = gap === 0 ? null : unitAt(text.slice(start + first.length + gap));
  const isSame = second !== null && second.unit.kind === first.unit.kind && second.unit.scale === first.unit.scale;
  return isSame ? text.slice(start, start + first.length + gap + second.length) : null;
}

function doubledCells(table: CheckedTable): readonly Found[] {
  return table.rows.flatMap(({ texts }, row) =>
    texts.flatMap((text, column) => {
      const digits = /^\s*[-+−–]?\s?\d[\d\s.,\u00a0\u202f]*/u.exec(text)?.[0] ?? "";
      const again = digits === "" ? null : doubled(text.slice(digits.trimEnd().length));
      return again === null ? [] : [twice(wholeCell(table, row, column), text.trim(), table.certainty * 0.95)];
    }),
  );
}

function twice(place: ReturnType<typeof textPlace>, printed: string, confidence: number): Found {
  return {
    confidence,
    places: [place],
    says: { sv: `Enheten står två gånger: ”${printed}”.`, en: `The unit stands twice: “${printed}”.` },
    reasoning: [],
    correction: null,
  };
}

function mixedColumns(table: CheckedTable): readonly Found[] {
  return table.columns.flatMap(({ unit: counted }, column) => {
    const said = moneyOf(counted);
    const cells = table.rows.flatMap(({ figures }, row) => {
      const figure = figures[column] ?? null;
      const unit = moneyOf(figure?.unit ?? null);
      return figure === null || unit === null ? [] : [{ row, figure, unit }];
    });
    const usual = said ?? mostUsual(cells.map(({ unit }) => unit));
    const others = cells.filter(({ unit }) => unit.scale !== usual?.scale);
    const [first, ...more] = others;
    if (first === undefined || usual === null) return [];
    const what = others
      .map(({ row, figure, unit }) => `${rowName(table, row)}: ${figure.printed} ${unit.printed}`)
      .join("; ");
    return [
      {
        confidence: table.certainty * 0.8,
        places: [
          cellPlace(table, first.row, column, first.figure),
          ...more.map(({ row, figure }) => cellPlace(table, row, column, figure)),
        ] as const,
        says: {
          sv: `Kolumnen ”${columnName(table, column)}” är i ${usual.printed}, men en cell i ${first.unit.printed}.`,
          en: `The column “${columnName(table, column)}” is in ${usual.printed}, but a cell in ${first.unit.printed}.`,
        },
        reasoning: [{ sv: what, en: what }],
        correction: null,
      },
    ];
  });
}

const moneyOf = (unit: Unit | null): Unit | null => (unit?.kind === "money" ? unit : null);

function mostUsual(units: readonly Unit[]): Unit | null {
  const count = (of: Unit): number => units.filter(({ scale }) => scale === of.scale).length;
  return units.toSorted((one, other) => count(other) - count(one))[0] ?? null;
}
