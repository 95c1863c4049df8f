import type { Measure } from "#domain/measures/measure.ts";
import type { RowSource, Statement } from "#domain/statements/statement.ts";
import type { LocalText } from "#domain/text.ts";
import type { z } from "zod";
import { tellRepeated, type Item } from "../items.ts";
import type { Problems } from "../problems.ts";
import type { statementSchema } from "../schema/statements.ts";
import { sourceOf } from "./measures.ts";

/** A statement as written. */
export type WrittenStatement = z.output<typeof statementSchema>;

type WrittenRow = WrittenStatement["rows"][number];

/** The measure of a row, and where in the file the row stands. */
export interface RowMeasure {
  readonly row: WrittenRow;
  readonly measure: Measure;
  readonly at: Item<unknown>["at"];
}

/** The measures of a statement's rows, named `<statement>.<row>`. Rows that cannot be used are told and left out. */
export function rowMeasuresOf(
  { value, at }: Item<WrittenStatement>,
  measures: ReadonlyMap<string, Measure>,
  decimals: number,
  problems: Problems,
): readonly RowMeasure[] {
  tellRepeated("row", value.rows, (index) => at("rows", index, "id"), problems);
  return value.rows.flatMap((row, index) => {
    const place: Item<unknown>["at"] = (...path) => at("rows", index, ...path);
    const isFirst = value.rows.findIndex((other) => other.id === row.id) === index;
    if (!isFirst || !hasOneSource(row, value, place, problems)) return [];
    return { row, measure: rowMeasure(value, row, measures, decimals, place()), at: place };
  });
}

/** The statement itself. */
export function statementOf({ id, name, ledger }: WrittenStatement, rows: readonly RowMeasure[]): Statement {
  return {
    id,
    name,
    ledger: ledger ?? null,
    rows: rows.map(({ row, measure }) => ({
      id: row.id,
      name: row.name,
      measure: measure.id,
      role: row.role,
      nature: row.nature,
      source: rowSourceOf(row),
    })),
  };
}

function rowSourceOf({ accounts, formula = "", measure }: WrittenRow): RowSource {
  if (accounts !== undefined) return { kind: "accounts", ranges: accounts };
  return measure === undefined ? { kind: "formula", formula } : { kind: "measure", measure };
}

function hasOneSource(
  row: WrittenRow,
  statement: WrittenStatement,
  at: Item<unknown>["at"],
  problems: Problems,
): boolean {
  const [first, second] = (["accounts", "formula", "measure"] as const).filter((key) => row[key] !== undefined);
  if (first === undefined) problems.add("missing-key", at(), { key: "formula" });
  else if (second !== undefined) problems.add("conflicting-keys", at(second), { first, second });
  else if (first === "accounts" && statement.ledger === undefined) problems.add("missing-key", at(), { key: "ledger" });
  else return true;
  return false;
}

function rowMeasure(
  statement: WrittenStatement,
  row: WrittenRow,
  measures: ReadonlyMap<string, Measure>,
  decimals: number,
  { file, line }: { readonly file: string; readonly line: number },
): Measure {
  const shown = row.measure === undefined ? undefined : measures.get(row.measure);
  const ledger = statement.ledger === undefined ? undefined : measures.get(statement.ledger);
  const formula = row.measure ?? (row.formula === undefined ? undefined : withFullNames(row.formula, statement));
  return {
    id: `${statement.id}.${row.id}`,
    name: row.name,
    unit: shown?.unit ?? row.unit ?? "sek",
    kind: shown?.kind ?? "flow",
    better: shown?.better ?? "higher",
    overUnits: shown?.overUnits ?? "sum",
    overTime: shown?.overTime ?? "sum",
    weight: shown?.weight ?? null,
    addsOver: shown?.addsOver ?? ledger?.addsOver ?? [],
    decimals: shown?.decimals ?? decimals,
    authority: null,
    versions: [
      {
        from: null,
        number: 1,
        definition: definitionOf(row),
        source: sourceOf(formula, row.accounts, statement.ledger),
      },
    ],
    place: { file, line },
  };
}

/** The other rows of the statement by their full names. A name with a dot, or before a parenthesis, is one already. */
function withFullNames(formula: string, statement: WrittenStatement): string {
  const rows = new Set(statement.rows.map((row) => row.id));
  return formula.replaceAll(/(?<![\w.])[a-z][a-z0-9_]*(?![\w.]|\s*\()/gu, (name) => {
    return rows.has(name) ? `${statement.id}.${name}` : name;
  });
}

function definitionOf(row: WrittenRow): LocalText {
  if (row.accounts !== undefined) {
    const ranges = row.accounts.map((range) => range.replace("..", "–")).join(", ");
    return { sv: `Summan av konton ${ranges}.`, en: `The sum of accounts ${ranges}.` };
  }
  if (row.measure !== undefined) return { sv: `Måttet ${row.measure}.`, en: `The measure ${row.measure}.` };
  return { sv: `Beräknas som ${row.formula}.`, en: `Computed as ${row.formula}.` };
}
