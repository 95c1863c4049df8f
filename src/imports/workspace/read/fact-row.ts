import { accountDimension, type Cut } from "#domain/measures/dimension.ts";
import type { Fact, Qualifier } from "#domain/measures/fact.ts";
import type { Measure } from "#domain/measures/measure.ts";
import type { StoredScenario } from "#domain/measures/scenario.ts";
import { parseSpan, type Span } from "#domain/periods/span.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { unitsOfMeasurement, type MoneyScale, type UnitOfMeasurementId } from "#domain/quantities/units.ts";
import type { CsvRow } from "#formats/csv/csv.ts";
import type { CsvTable } from "../csv-table.ts";
import { isKnown, type Problems } from "../problems.ts";
import type { Names } from "../references.ts";
import { amountOf, moneyExponent } from "./amount.ts";

/** A file of facts on its way in. What is the same for many rows is understood once, and told once. */
export interface FactReader {
  readonly table: CsvTable;
  /** The dimensions that have a column. */
  readonly cutBy: readonly string[];
  readonly names: Names;
  readonly problems: Problems;
  readonly spans: Map<string, Span | null>;
  readonly cuts: Map<string, Cut | null>;
  readonly measures: Map<string, Definition | null>;
  readonly units: Map<string, string | null>;
}

type Definition = Pick<Measure, "id" | "unit" | "kind">;

/** The cells of a row that take one of a few words. */
export interface FactWords {
  readonly scenario: StoredScenario;
  readonly kind: Fact["kind"];
  readonly qualifier: Qualifier | null;
  readonly preliminary: boolean;
}

const scenarios: readonly StoredScenario[] = [
  "outcome",
  "budget",
  "forecast",
  "baseline",
  "target",
  "deviation",
  "forecast_deviation",
  "change",
  "change_percent",
];
const kinds: readonly Fact["kind"][] = ["observed", "reported"];
const qualifiers: readonly Qualifier[] = ["about", "almost", "over", "at_least", "under", "at_most"];
const moneyScales: readonly MoneyScale[] = ["kr", "tkr", "mnkr", "mkr"];

/** Null, and told, where one of them is another word. */
export function wordsOf(reader: FactReader, row: CsvRow): FactWords | null {
  const scenario = wordOf(reader, row, "scenario", scenarios);
  const kind = wordOf(reader, row, "kind", kinds);
  const qualifier = wordOf(reader, row, "qualifier", qualifiers);
  const preliminary = wordOf(reader, row, "preliminary", ["yes", "no"]);
  if (scenario === null || kind === null || qualifier === null || preliminary === null) return null;
  return {
    scenario: scenario ?? "outcome",
    kind: kind ?? "observed",
    qualifier: qualifier ?? null,
    preliminary: preliminary === "yes",
  };
}

/** Undefined where the cell is empty; null, and told, where it holds another word. */
function wordOf<Word extends string>(
  { table, problems }: FactReader,
  row: CsvRow,
  column: string,
  allowed: readonly Word[],
): Word | null | undefined {
  const value = table.cell(row, column);
  if (value === "") return undefined;
  const word = allowed.find((each) => each === value);
  if (word !== undefined) return word;
  problems.add("unknown-word", table.at(row), { value, column, allowed: allowed.join(", ") });
  return null;
}

/** Null, and told, where the period cannot be parsed. */
export function spanOf({ table, spans, problems }: FactReader, row: CsvRow): Span | null {
  const value = table.cell(row, "period");
  const known = spans.get(value);
  if (known !== undefined) return known;
  const span = parseSpan(value);
  spans.set(value, span);
  if (span === null) problems.add("invalid-period", table.at(row), { value });
  return span;
}

/** What the dimensions' columns say; null, and told, where a member is not there. */
export function cutOf(reader: FactReader, row: CsvRow): Cut | null {
  const { table, cutBy, cuts } = reader;
  const key = cutBy.map((dimension) => table.cell(row, dimension)).join("\n");
  const known = cuts.get(key);
  if (known !== undefined) return known;
  const parts = cutBy.filter((dimension) => table.cell(row, dimension) !== "");
  const areMembers = parts.map((dimension) => isMember(reader, row, dimension)).every(Boolean);
  const cut = Object.fromEntries(parts.map((dimension) => [dimension, table.cell(row, dimension)]));
  cuts.set(key, areMembers ? cut : null);
  return areMembers ? cut : null;
}

/** A fact is of one account or member, never of a range. */
function isMember({ table, names, problems }: FactReader, row: CsvRow, dimension: string): boolean {
  const id = table.cell(row, dimension);
  const members = names.dimensions.ids.get(dimension) ?? new Set<string>();
  if (members.has(id)) return true;
  if (dimension === accountDimension) problems.add("unknown-account", table.at(row), { id });
  else problems.add("unknown-member", table.at(row), { id, dimension, nearest: nearest(id, members) });
  return false;
}

/** The measure; null, and told once, where it is not there. */
export function measureOf({ table, names, problems, measures }: FactReader, row: CsvRow): Definition | null {
  const id = table.cell(row, "measure");
  const known = measures.get(id);
  if (known !== undefined) return known;
  isKnown(problems, "unknown-measure", names.measures, id, table.at(row));
  const definition = names.measures.ids.get(id) ?? null;
  measures.set(id, definition);
  return definition;
}

/** The unit's code, the same text for all its facts; null, and told once, where it is not there. */
export function unitOf({ table, names, problems, units }: FactReader, row: CsvRow): string | null {
  const code = table.cell(row, "unit");
  const known = units.get(code);
  if (known !== undefined) return known;
  const isThere = isKnown(problems, "unknown-unit", names.units, code, table.at(row));
  units.set(code, isThere ? code : null);
  return isThere ? code : null;
}

/** The value, and the upper end of a range, in the smallest parts of the unit. Null, and told, where they are not exact numbers. */
export function amountsOf(
  reader: FactReader,
  row: CsvRow,
  measure: string,
  unit: UnitOfMeasurementId,
): { readonly amount: number; readonly upper: number | null } | null {
  const { table, problems } = reader;
  const scale = wordOf(reader, row, "in", moneyScales);
  if (scale === null) return null;
  if (scale !== undefined && unit !== "sek") {
    problems.add("money-scale-on-other-unit", table.at(row), { scale, measure, unit });
    return null;
  }
  const upperText = table.cell(row, "upper");
  const amount = readAmount(reader, row, table.cell(row, "value"), unit, scale ?? "kr");
  const upper = upperText === "" ? null : readAmount(reader, row, upperText, unit, scale ?? "kr");
  if (amount === null || (upperText !== "" && upper === null)) return null;
  if (upper === null || upper >= amount) return { amount, upper };
  problems.add("reversed-range", table.at(row), { from: table.cell(row, "value"), to: upperText });
  return null;
}

function readAmount(
  { table, problems }: FactReader,
  row: CsvRow,
  value: string,
  unit: UnitOfMeasurementId,
  scale: MoneyScale,
): number | null {
  const { decimals } = unitsOfMeasurement[unit];
  const result = amountOf(value, decimals + moneyExponent[scale]);
  if (result.ok) return result.amount;
  problems.add(result.fault, table.at(row), { value, unit, decimals: String(decimals) });
  return null;
}
