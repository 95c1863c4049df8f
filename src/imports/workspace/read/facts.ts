import type { Fact } from "#domain/measures/fact.ts";
import { unitOfScenario } from "#domain/measures/scenario.ts";
import type { CsvRow } from "#formats/csv/csv.ts";
import { hasCells, readCsv } from "../csv-table.ts";
import type { Problems } from "../problems.ts";
import { checkDeviation, unitWithoutDeviation, type Names } from "../references.ts";
import type { TextFile } from "../source.ts";
import { amountsOf, cutOf, measureOf, spanOf, unitOf, wordsOf, type FactReader } from "./fact-row.ts";

const needed = ["measure", "unit", "period", "value"];
const others = ["scenario", "version", "in", "kind", "qualifier", "upper", "preliminary", "note"];

/** Reads a file of facts. A row that cannot be used is told and left out. */
export function readFacts(file: TextFile, names: Names, problems: Problems): readonly Fact[] {
  const dimensions = [...names.dimensions.ids.keys()];
  const table = readCsv(file, { needed, optional: [...others, ...dimensions] }, problems);
  if (table === null) return [];
  const cutBy = dimensions.filter((dimension) => table.columns.has(dimension));
  const memory = { spans: new Map(), cuts: new Map(), measures: new Map(), units: new Map() };
  const reader: FactReader = { table, cutBy, names, problems, ...memory };
  const facts: Fact[] = [];
  for (const row of table.rows) {
    const fact = factOf(reader, row);
    if (fact !== null) facts.push(fact);
  }
  return facts;
}

function factOf(reader: FactReader, row: CsvRow): Fact | null {
  const { table, names, problems } = reader;
  if (!hasCells(table, row, needed, problems)) return null;
  const measure = measureOf(reader, row);
  const unit = unitOf(reader, row);
  const words = wordsOf(reader, row);
  const period = spanOf(reader, row);
  const cut = cutOf(reader, row);
  if (measure === null || unit === null || words === null || period === null || cut === null) return null;
  if (unitWithoutDeviation(names, measure.id, words.scenario) !== null) {
    checkDeviation(problems, names, measure.id, words.scenario, table.at(row));
    return null;
  }
  const amounts = amountsOf(reader, row, measure.id, unitOfScenario(measure.unit, words.scenario));
  if (amounts === null) return null;
  return {
    measure: measure.id,
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
