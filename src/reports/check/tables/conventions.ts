import { remembered } from "#domain/lazy.ts";
import { sign } from "#domain/quantities/rational.ts";

import { unitIn } from "../figures/unit.ts";
import type { CheckedSection } from "../section.ts";
import { differencesOf, type Difference } from "./differences.ts";
import { natureOf } from "./natures.ts";
import { judged, type CheckedTable } from "./table.ts";

/** How a column of deviations from a budget in money counts. */
export interface Convention {
  readonly table: CheckedTable;
  /** The first row that shows it. */
  readonly shown: Difference;
  readonly way: 1 | -1;
  /** Costs are printed with a minus. */
  readonly signed: boolean;
  /** What a plus means; null where the table does not tell whether its figures are costs. */
  readonly plus: "better" | "worse" | null;
}

const outcomes = new Set(["outcome", "forecast"]);

/** Those of a section's tables. */
export const conventionsIn = remembered((section: CheckedSection) =>
  section.tables
    .filter(({ certainty }) => certainty >= judged)
    .flatMap((table) => conventionsOf(table, above(section, table))),
);

/** The section's heading and the line above the table, where it is no sentence: often a caption with the unit. */
function above({ heading, passages }: CheckedSection, table: CheckedTable): string {
  const lines = passages.filter(({ block, text }) => block === table.block - 1 && !/[.!?]\s*$/u.test(text));
  return [heading?.text ?? "", ...lines.map(({ text }) => text)].join(" ");
}

/** The columns of a table that deviate from a budget in money, each with its way of counting; `about` is what is printed above it. */
function conventionsOf(table: CheckedTable, about: string): readonly Convention[] {
  const differences = differencesOf(table).filter(({ relation, column }) => {
    const [first, second, own] = [relation.first, relation.second, column].map((at) => table.columns[at]);
    const unit = own?.unit ?? first?.unit ?? second?.unit ?? null;
    return (
      (unit === null ? isMoney(table, about) : unit.kind === "money") &&
      outcomes.has(first?.role ?? "") &&
      second?.role === "budget"
    );
  });
  return [...new Set(differences.map(({ column }) => column))].flatMap((column) =>
    conventionOf(
      table,
      about,
      differences.filter((one) => one.column === column),
    ),
  );
}

/** Where the table has no unit: what stands above it has one of money, or rows are called costs or incomes. */
function isMoney({ rows }: CheckedTable, about: string): boolean {
  const unit = unitIn(about);
  if (unit !== null) return unit.kind === "money";
  return rows.some(({ name }) => /kostnad|intäkt|cost|income|expense/iu.test(name));
}

function conventionOf(table: CheckedTable, about: string, column: readonly Difference[]): readonly Convention[] {
  const natures = column.map(({ row }) => natureOf(table.rows[row]?.name ?? ""));
  const telling = column.filter(({ way }, index) => {
    return way !== null && natures[index] !== "income" && (natures[index] !== "result" || column.length === 1);
  });
  const ways = telling.map((one) => one.way);
  const way = ways.filter((one) => one === 1).length * 2 > ways.length ? 1 : -1;
  const shown = telling.find((one) => one.way === way);
  if (shown === undefined || ways.filter((one) => one !== way).length * 3 > ways.length) return [];
  const signed = column.some(({ first }, index) => {
    return sign(first.figure.value) === -1 && (natures[index] !== "result" || column.length === 1);
  });
  const isCost = natures.includes("cost") || isSpent(table, about);
  return [{ table, shown, way, signed, plus: plusOf(way, signed, isCost) }];
}

/** Investments are spent, whatever their rows are called. */
function isSpent({ caption, columns }: CheckedTable, about: string): boolean {
  return /invest|kostnad|cost|expense/iu.test(`${about} ${caption ?? ""} ${columns[0]?.text ?? ""}`);
}

function plusOf(way: 1 | -1, signed: boolean, isCost: boolean): Convention["plus"] {
  if (signed) return way === 1 ? "better" : "worse";
  if (way === -1) return "better";
  return isCost ? "worse" : null;
}
