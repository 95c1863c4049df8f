import { accountDimension, cutKey, type Cut } from "#domain/measures/dimension.ts";
import type { Fact, Qualifier } from "#domain/measures/fact.ts";
import { unitOfScenario, type StoredScenario } from "#domain/measures/scenario.ts";
import { parseSpan, type Span } from "#domain/periods/span.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { unitsOfMeasurement, type MoneyScale } from "#domain/quantities/units.ts";
import type { CsvRow } from "#formats/csv/csv.ts";
import { hasCells, readCsv, type CsvTable } from "../csv-table.ts";
import { isKnown, type Problems } from "../problems.ts";
import { checkDeviation, type Names } from "../references.ts";
import type { TextFile } from "../source.ts";
import { amountOf, moneyExponent } from "./amount.ts";

const needed = ["measure", "unit", "period", "value"];
const others = ["scenario", "version", "in", "kind", "qualifier", "upper", "preliminary", "note"];

/** What is the same for many rows is understood once, so that a million rows load in seconds, and is told once. */
interface Memory {
  readonly spans: Map<string, Span | null>;
  readonly cuts: Map<string, Cut | null>;
  readonly references: Map<string, boolean>;
}

/** Reads a file of facts. A row that cannot be used is told and left out. */
export function readFacts(file: TextFile, names: Names, problems: Problems): readonly Fact[] {
  const dimensions = [...names.dimensions.ids.keys()];
  const table = readCsv(file, { needed, optional: [...others, ...dimensions] }, problems);
  if (table === null) return [];
  const cutBy = dimensions.filter((dimension) => table.columns.has(dimension));
  const memory: Memory = { spans: new Map(), cuts: new Map(), references: new Map() };
  const facts: Fact[] = [];
  for (const row of table.rows) {
    const fact = factOf(table, row, cutBy, names, memory, problems);
    if (fact !== null) facts.push(fact);
  }
  return facts;
}

function factOf(
  table: CsvTable,
  row: CsvRow,
  cutBy: readonly string[],
  names: Names,
  memory: Memory,
  problems: Problems,
): Fact | null {
  if (!hasCells(table, row, needed, problems)) return null;
  const [measure, unit] = [table.cell(row, "measure"), table.cell(row, "unit")];
  const words = wordsOf(table, row, problems);
  const period = spanOf(table, row, memory, problems);
  const cut = cutOf(table, row, cutBy, names, memory, problems);
  const areKnown = referencesKnown(table, row, measure, unit, names, memory, problems);
  const definition = names.measures.ids.get(measure);
  if (words === null || period === null || cut === null || !areKnown || definition === undefined) return null;
  checkDeviation(problems, names, measure, words.scenario, table.at(row));
  const amounts = amountsOf(table, row, measure, unitOfScenario(definition.unit, words.scenario), problems);
  if (amounts === null) return null;
  return {
    measure,
    unit,
    period,
    scenario: words.scenario,
    version: table.cell(row, "version"),
    cut,
    kind: words.kind,
    amount: amounts.amount,
    upper: amounts.upper,
    qualifier: words.qualifier,
    preliminary: words.preliminary,
    note: table.cell(row, "note") || null,
    source: { file: table.file, line: row.line },
  };
}

interface Words {
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
const scales: readonly MoneyScale[] = ["kr", "tkr", "mnkr", "mkr"];

function wordsOf(table: CsvTable, row: CsvRow, problems: Problems): Words | null {
  const scenario = wordOf(table, row, "scenario", scenarios, problems);
  const kind = wordOf(table, row, "kind", kinds, problems);
  const qualifier = wordOf(table, row, "qualifier", qualifiers, problems);
  const preliminary = wordOf(table, row, "preliminary", ["yes", "no"], problems);
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
  table: CsvTable,
  row: CsvRow,
  column: string,
  allowed: readonly Word[],
  problems: Problems,
): Word | null | undefined {
  const value = table.cell(row, column);
  if (value === "") return undefined;
  const word = allowed.find((each) => each === value);
  if (word !== undefined) return word;
  problems.add("unknown-word", table.at(row), { value, column, allowed: allowed.join(", ") });
  return null;
}

function spanOf(table: CsvTable, row: CsvRow, memory: Memory, problems: Problems): Span | null {
  const value = table.cell(row, "period");
  const known = memory.spans.get(value);
  if (known !== undefined) return known;
  const span = parseSpan(value);
  memory.spans.set(value, span);
  if (span === null) problems.add("invalid-period", table.at(row), { value });
  return span;
}

function cutOf(
  table: CsvTable,
  row: CsvRow,
  cutBy: readonly string[],
  names: Names,
  memory: Memory,
  problems: Problems,
): Cut | null {
  const parts = cutBy.filter((dimension) => table.cell(row, dimension) !== "");
  const cut = Object.fromEntries(parts.map((dimension) => [dimension, table.cell(row, dimension)]));
  const key = cutKey(cut);
  const known = memory.cuts.get(key);
  if (known !== undefined) return known;
  const isGood = parts.map((dimension) => isMember(names, dimension, cut[dimension] ?? "", table.at(row), problems));
  const kept = isGood.every(Boolean) ? cut : null;
  memory.cuts.set(key, kept);
  return kept;
}

/** A fact is of one account or member, never of a range. */
function isMember(names: Names, dimension: string, id: string, place: ProblemPlace, problems: Problems): boolean {
  const members = names.dimensions.ids.get(dimension) ?? new Set<string>();
  if (members.has(id)) return true;
  if (dimension === accountDimension) problems.add("unknown-account", place, { id });
  else problems.add("unknown-member", place, { id, dimension, nearest: nearest(id, members) });
  return false;
}

function referencesKnown(
  table: CsvTable,
  row: CsvRow,
  measure: string,
  unit: string,
  names: Names,
  memory: Memory,
  problems: Problems,
): boolean {
  const once = (key: string, check: () => boolean): boolean => {
    const known = memory.references.get(key) ?? check();
    memory.references.set(key, known);
    return known;
  };
  const isMeasure = once(`measure ${measure}`, () => {
    return isKnown(problems, "unknown-measure", names.measures, measure, table.at(row));
  });
  const isUnit = once(`unit ${unit}`, () => isKnown(problems, "unknown-unit", names.units, unit, table.at(row)));
  return isMeasure && isUnit;
}

function amountsOf(
  table: CsvTable,
  row: CsvRow,
  measure: string,
  unit: keyof typeof unitsOfMeasurement,
  problems: Problems,
): { readonly amount: number; readonly upper: number | null } | null {
  const scale = wordOf(table, row, "in", scales, problems);
  if (scale === null) return null;
  if (scale !== undefined && unit !== "sek") {
    problems.add("money-scale-on-other-unit", table.at(row), { scale, measure, unit });
    return null;
  }
  const { decimals } = unitsOfMeasurement[unit];
  const places = decimals + moneyExponent[scale ?? "kr"];
  const read = (value: string): number | null => {
    const result = amountOf(value, places);
    if (result.ok) return result.amount;
    problems.add(result.fault, table.at(row), { value, unit, decimals: String(decimals) });
    return null;
  };
  const upperText = table.cell(row, "upper");
  const amount = read(table.cell(row, "value"));
  const upper = upperText === "" ? null : read(upperText);
  if (amount === null || (upperText !== "" && upper === null)) return null;
  if (upper === null || upper >= amount) return { amount, upper };
  problems.add("reversed-range", table.at(row), { from: table.cell(row, "value"), to: upperText });
  return null;
}
