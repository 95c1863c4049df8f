import { nameOn } from "#domain/organisation/organisation.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { unitOfScenario } from "#domain/measures/scenario.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { lastDay, spanKey } from "#domain/periods/span.ts";
import { formatQuantity } from "#domain/quantities/format.ts";
import { fromInteger } from "#domain/quantities/rational.ts";
import { unitsOfMeasurement, type UnitOfMeasurementId } from "#domain/quantities/units.ts";
import { scenarioTerm } from "#domain/terms.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { cutText } from "../explanation/words.ts";
import type { Importer } from "./importer.ts";
import type { Page } from "./list.ts";
import type { Prepared } from "./prepare.ts";
import type { ImportValuesView, ImportValueView, ValueState } from "./view.ts";
import { withheldFrom } from "./withheld.ts";

/** Which values are asked for. */
export interface AskedValues extends Page {
  readonly state?: ValueState | undefined;
  readonly unit?: string | undefined;
  readonly measure?: string | undefined;
}

/** A value that an import has, or would withdraw. */
export type Key = Pick<Fact, "unit" | "measure" | "period" | "scenario" | "version" | "cut">;

/** What becomes of a value: row by row of what is prepared, then what would be gone. */
export function stateAt({ comparison: { before, same } }: Prepared, row: number): ValueState {
  if (row >= before.length) return "gone";
  if (same[row] === 1) return "unchanged";
  return Number.isNaN(before[row]) ? "new" : "changed";
}

export function keyAt({ applied, comparison }: Prepared, row: number): Key | undefined {
  return applied.facts[row] ?? comparison.gone[row - applied.facts.length];
}

/** How many values there are, with those that would be gone. */
export function rowsOf({ applied, comparison }: Prepared): number {
  return applied.facts.length + comparison.gone.length;
}

/** One page of an import's values beside what stands. */
export function importValues(
  prepared: Prepared,
  workspace: Model,
  importer: Importer,
  { state, unit, measure, offset = 0, limit = 50 }: AskedValues,
  language: Language,
): ImportValuesView {
  const rows: number[] = [];
  for (let row = 0; row < rowsOf(prepared); row += 1) {
    const key = keyAt(prepared, row);
    const isAsked =
      (state === undefined || stateAt(prepared, row) === state) &&
      (unit === undefined || key?.unit === unit) &&
      (measure === undefined || key?.measure === measure);
    if (isAsked) rows.push(row);
  }
  const view = viewer(prepared, workspace, importer, language);
  return { total: rows.length, offset, values: rows.slice(offset, offset + limit).flatMap((row) => view(row) ?? []) };
}

function viewer(prepared: Prepared, workspace: Model, importer: Importer, language: Language) {
  const { applied, comparison, extract } = prepared;
  const measures = new Map(workspace.measures.map((measure) => [measure.id, measure]));
  const withheld = withheldFrom(importer, workspace);
  return (row: number): ImportValueView | null => {
    const key = keyAt(prepared, row);
    const measure = measures.get(key?.measure ?? "");
    if (key === undefined || measure === undefined) return null;
    const unit = unitOfScenario(measure.unit, key.scenario);
    const isWithheld = withheld.has(measure.id) || !importer.may(workspace, "model", { unit: key.unit }).allowed;
    const before = comparison.before[row] ?? comparison.gone[row - applied.facts.length]?.amount ?? Number.NaN;
    const print = (amount: number): string | null => (Number.isNaN(amount) ? null : amountText(amount, unit, language));
    const years = {
      year: String(Math.floor(key.period.to / 12)),
      previous: String(Math.floor(key.period.to / 12) - 1),
    };
    return {
      state: stateAt(prepared, row),
      unit: {
        id: key.unit,
        name: inLanguage(nameOn(workspace.organisation, key.unit, lastDay(key.period)), language),
      },
      measure: { id: measure.id, name: inLanguage(measure.name, language) },
      period: { id: spanKey(key.period), name: formatSpan(key.period, language, "short") },
      scenario: scenarioTerm(key.scenario, language, years),
      version: key.version,
      cut: cutText(workspace, key.cut, language),
      before: isWithheld ? null : print(before),
      after: print(applied.facts[row]?.amount ?? Number.NaN),
      isWithheld,
      place: extract.values[applied.sources[row] ?? -1]?.place ?? null,
    };
  };
}

/** An amount with all the decimals that it has, and no more; kronor have two or none. */
function amountText(amount: number, unit: UnitOfMeasurementId, language: Language): string {
  const { decimals: most } = unitsOfMeasurement[unit];
  let decimals = most;
  while (decimals > 0 && amount % 10 ** (most - decimals + 1) === 0) decimals -= 1;
  const shown = unit === "sek" && decimals > 0 ? most : decimals;
  return formatQuantity(fromInteger(amount, most), unit, { decimals: shown, language, in: "kr" });
}
