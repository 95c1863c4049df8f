import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fromInteger } from "#domain/quantities/rational.ts";
import { formatNumber } from "#domain/quantities/format.ts";
import type { Manuscript } from "#formats/manuscript.ts";

import { checkManuscript } from "../check.ts";

/** A table of budget follow-up as somebody may have made it. Amounts are whole numbers of a tenth of the last printed decimal. */
interface Made {
  readonly groups: readonly (readonly (readonly [outcome: number, budget: number])[])[];
  readonly decimals: number;
  /** Costs with a minus, outcome - budget; costs without, budget - outcome or outcome - budget. */
  readonly convention: "signed" | "budget_first" | "outcome_first";
  readonly totals: "below" | "above";
  readonly percent: boolean;
  readonly turned: boolean;
  /** Whether the printed figures are rounded from finer ones. */
  readonly rounded: boolean;
}

const amount = fc.integer({ min: 1000, max: 900_000 });
const tables: fc.Arbitrary<Made> = fc.record({
  groups: fc.array(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  decimals: fc.integer({ min: 0, max: 2 }),
  convention: fc.constantFrom("signed", "budget_first", "outcome_first"),
  totals: fc.constantFrom("below", "above"),
  percent: fc.boolean(),
  turned: fc.boolean(),
  rounded: fc.boolean(),
});

type Line = readonly [name: string, outcome: number, budget: number];

function linesOf({ groups, totals, rounded, convention }: Made): readonly Line[] {
  const side = convention === "signed" ? -1 : 1;
  const exact = (value: number): number => side * (rounded ? value : Math.round(value / 10) * 10);
  const blocks = groups.map((group, index) => {
    const rows = group.map(([outcome, budget], row): Line => [
      `Enhet ${String.fromCodePoint(65 + index)}${String(row)}`,
      exact(outcome),
      exact(budget),
    ]);
    return withTotal(rows, rows, `Summa område ${String.fromCodePoint(65 + index)}`, totals);
  });
  const rows = blocks.flatMap(({ lines }) => lines);
  if (groups.length === 1) return rows;
  return withTotal(
    rows,
    blocks.map(({ total }) => total),
    "Totalt",
    totals,
  ).lines;
}

function withTotal(
  lines: readonly Line[],
  parts: readonly Line[],
  name: string,
  where: Made["totals"],
): { readonly lines: readonly Line[]; readonly total: Line } {
  const total: Line = [
    name,
    parts.reduce((sum, [, outcome]) => sum + outcome, 0),
    parts.reduce((sum, [, , budget]) => sum + budget, 0),
  ];
  return { lines: where === "below" ? [...lines, total] : [total, ...lines], total };
}

const printed = (tenths: number, decimals: number): string =>
  formatNumber(fromInteger(tenths, decimals + 1), { decimals, sign: "auto", language: "sv" });

function cellsOf(made: Made): readonly (readonly string[])[] {
  const way = made.convention === "budget_first" ? -1 : 1;
  const rows = linesOf(made).map(([name, outcome, budget]) => {
    const percent = formatNumber(fromInteger(Math.round((way * (outcome - budget) * 1000) / Math.abs(budget)), 1), {
      decimals: 1,
      sign: "auto",
      language: "sv",
    });
    const difference = printed(way * (outcome - budget), made.decimals);
    const cells = [name, printed(outcome, made.decimals), printed(budget, made.decimals), difference];
    return made.percent ? [...cells, `${percent} %`] : cells;
  });
  return [["Belopp i mnkr", "Utfall", "Budget", "Avvikelse", ...(made.percent ? ["Avvikelse %"] : [])], ...rows];
}

function manuscriptOf(cells: readonly (readonly string[])[], turned: boolean): Manuscript {
  const laid = turned ? (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? "")) : cells;
  const rows = laid.map((row) => row.map((text) => ({ text, bound: [] })));
  const standing = { page: null, line: null, lines: null };
  const table = { kind: "table" as const, caption: null, head: 1, rows, notes: [], certainty: 1, ...standing };
  return { title: null, language: "sv", blocks: [table] };
}

test("a true table has no finding, but warnings of rounding where figures are rounded", () => {
  fc.assert(
    fc.property(tables, (made) => {
      const { findings } = checkManuscript(manuscriptOf(cellsOf(made), made.turned));
      const tolerated = findings.filter(({ severity }) => made.rounded && severity === "warning");
      expect(findings.filter((one) => !tolerated.includes(one))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("one wrong amount anywhere is found, and its place is among those shown", () => {
  const planted = fc.record({
    made: tables,
    row: fc.nat(),
    column: fc.integer({ min: 1, max: 3 }),
    by: fc.integer({ min: 11, max: 40 }),
  });
  fc.assert(
    fc.property(planted, ({ made, row, column, by }) => {
      const cells = cellsOf(made);
      const at = 1 + (row % (cells.length - 1));
      const wrong = cells.map((cellRow, index) =>
        cellRow.map((text, place) => (index === at && place === column ? raised(text, by, made.decimals) : text)),
      );
      const { findings } = checkManuscript(manuscriptOf(wrong, made.turned));
      const [printedRow, printedColumn] = made.turned ? [column, at] : [at, column];
      const errors = findings.filter(({ severity }) => severity === "error");
      expect(
        errors.some(({ places }) => places.some((place) => place.row === printedRow && place.column === printedColumn)),
      ).toBe(true);
    }),
    { numRuns: 100 },
  );
});

/** The figure with so many steps of its last decimal more, away from zero. */
function raised(text: string, by: number, decimals: number): string {
  const steps = Number(text.replaceAll(/[^\d]/gu, "")) + by;
  const plain = formatNumber(fromInteger(steps, decimals), { decimals, sign: "auto", language: "sv" });
  return /^[-\u2212]/u.test(text) ? `\u2212${plain}` : plain;
}
