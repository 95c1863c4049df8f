import type { Measure } from "#domain/measures/measure.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import type { Statement } from "#domain/statements/statement.ts";
import type { TableDefinition } from "#domain/statements/table.ts";
import { withSoundFormulas, type PlacedMeasure } from "../formulas.ts";
import { unique, type Item } from "../items.ts";
import type { Problems } from "../problems.ts";
import { checkAccounts, checkMeasure, measureOf } from "../read/measures.ts";
import { readProfile } from "../read/profiles.ts";
import { rowMeasuresOf, statementOf, type RowMeasure } from "../read/statements.ts";
import { chartOf, tableOf } from "../read/tables.ts";
import type { Names } from "../references.ts";
import { isKnown } from "../problems.ts";
import { chartSchema } from "../schema/charts.ts";
import { measureSchema } from "../schema/measures.ts";
import { statementSchema } from "../schema/statements.ts";
import { tableSchema } from "../schema/tables.ts";
import { idOf, lists, yamlFiles, type Base } from "./base.ts";

/** What is measured, and how it is laid out. */
export interface Definitions {
  readonly measures: readonly Measure[];
  readonly statements: readonly Statement[];
  readonly tables: readonly TableDefinition[];
  readonly charts: readonly ChartDefinition[];
  readonly profiles: readonly Profile[];
  readonly names: Names;
}

/** Reads measures, statements (whose rows are measures too), tables, charts and profiles. */
export function readDefinitions(base: Base, problems: Problems): Definitions {
  const written = readMeasures(base, problems);
  const { statements, rows, broken } = readStatements(base, written, problems);
  const measures = [...written.placed.map(({ measure }) => measure), ...rows.map(({ measure }) => measure)];
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const isBroken = (id: string): boolean =>
    written.broken.has(id) || broken.has(id) || broken.has(id.split(".")[0] ?? "");
  const names: Names = {
    units: base.units,
    dimensions: base.dimensions.known,
    measures: { ids: byId, broken: { has: isBroken } },
  };
  for (const { measure, at } of written.placed) checkMeasure(measure, at, names, problems);
  for (const row of rows) checkRow(row, names, problems);
  const formulas = [...written.placed.map(placedMeasure), ...rows.map(placedRow)];
  const sound = withSoundFormulas(formulas, names, problems);
  const profiles = yamlFiles(base, "profiles", problems).flatMap((source) => {
    return readProfile(idOf(source.file), source, names, problems) ?? [];
  });
  return { measures: sound, statements, ...readLayouts(base, names, byId, problems), profiles, names };
}

interface WrittenMeasures {
  readonly placed: readonly { readonly measure: Measure; readonly at: Item<unknown>["at"] }[];
  readonly broken: ReadonlySet<string>;
}

function readMeasures(base: Base, problems: Problems): WrittenMeasures {
  const { items, broken } = unique("measure", lists(base, "measures", measureSchema, problems), problems);
  const unusable = new Set(broken);
  const placed = items.flatMap((item) => {
    const measure = measureOf(item, problems);
    if (measure === null) unusable.add(item.value.id);
    return measure === null ? [] : { measure, at: item.at };
  });
  return { placed, broken: unusable };
}

function readStatements(base: Base, written: WrittenMeasures, problems: Problems) {
  const byId = new Map(written.placed.map(({ measure }) => [measure.id, measure]));
  const { items, broken } = unique("statement", lists(base, "statements", statementSchema, problems), problems);
  const unusable = new Set(broken);
  const rows: RowMeasure[] = [];
  const statements = items.map((item): Statement => {
    const own = rowMeasuresOf(item, byId, base.settings.style.moneyDecimals, problems);
    for (const row of item.value.rows) unusable.add(`${item.value.id}.${row.id}`);
    rows.push(...own);
    return statementOf(item.value, own);
  });
  return { statements, rows, broken: unusable };
}

function checkRow({ row, measure, at }: RowMeasure, names: Names, problems: Problems): void {
  const source = measure.versions[0]?.source;
  if (row.measure !== undefined) isKnown(problems, "unknown-measure", names.measures, row.measure, at("measure"));
  if (source?.kind === "accounts") checkAccounts(source, at, names, problems);
}

function placedMeasure({ measure, at }: WrittenMeasures["placed"][number]): PlacedMeasure {
  const isOne = measure.versions.length === 1;
  return { measure, formulaAt: (version) => (isOne ? at("formula") : at("versions", version - 1, "formula")) };
}

function placedRow({ row, measure, at }: RowMeasure): PlacedMeasure {
  return { measure, formulaAt: () => at(row.measure === undefined ? "formula" : "measure") };
}

function readLayouts(base: Base, names: Names, measures: ReadonlyMap<string, Measure>, problems: Problems) {
  const labels = {
    measures,
    units: new Map(base.organisation.units.map((unit) => [unit.code, unit.name])),
    dimensions: new Map(base.dimensions.dimensions.map((dimension) => [dimension.id, dimension.name])),
  };
  const tables = unique("table", lists(base, "tables", tableSchema, problems), problems);
  const charts = unique("chart", lists(base, "charts", chartSchema, problems), problems);
  return {
    tables: tables.items.flatMap((item) => tableOf(item, names, labels, problems) ?? []),
    charts: charts.items.map((item) => chartOf(item, names, problems)),
  };
}
