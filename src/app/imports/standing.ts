import type { Cut } from "#domain/measures/dimension.ts";
import { unitOfScenario, type StoredScenario } from "#domain/measures/scenario.ts";
import { monthOf } from "#domain/periods/month.ts";
import { spanKey } from "#domain/periods/span.ts";
import { decimalText, fromInteger } from "#domain/quantities/rational.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { Importer } from "./importer.ts";
import type { StandingView } from "./view.ts";
import { standingOf } from "./withdrawals.ts";
import { withheldFrom } from "./withheld.ts";

/** What all cells of a grid have in common. */
export interface AskedGrid {
  readonly measure: string;
  readonly scenario: StoredScenario;
  readonly version: string;
  readonly year: number;
  readonly cut: Cut;
}

/** What stands of a measure, month by month of a year, in the units that one may write values for. Throws a StoreError. */
export async function standingGrid(
  { id, workspace, stored }: OpenWorkspace,
  importer: Importer,
  { year, ...asked }: AskedGrid,
): Promise<Result<StandingView>> {
  if (stored === null) return refused("no_history", { name: id });
  const measure = workspace.measures.find((one) => one.id === asked.measure);
  if (measure === undefined) return refused("unknown_measure", { name: asked.measure });
  if (withheldFrom(importer, workspace).has(measure.id)) return found({ isWithheld: true, values: [] });
  const units = workspace.organisation.units
    .map(({ code }) => code)
    .filter((unit) => importer.may(workspace, "model", { unit }).allowed);
  const months = Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1));
  const about = units.flatMap((unit) =>
    months.map((month) => ({ ...asked, unit, period: { from: month, to: month } })),
  );
  const { decimals } = unitsOfMeasurement[unitOfScenario(measure.unit, asked.scenario)];
  const cells = new Map<string, StandingView["values"][number]>();
  for (const { unit, period, amount } of await standingOf(stored.store.database, stored.change, about)) {
    const key = `${unit} ${spanKey(period)}`;
    const cell = { unit, period: spanKey(period), amount: decimalText(fromInteger(amount, decimals)) };
    // What is observed stands before what is taken over as reported.
    if (!cells.has(key)) cells.set(key, cell);
  }
  return found({ isWithheld: false, values: [...cells.values()] });
}
