import type { Measure } from "../../src/domain/measures/measure.ts";
import type { Organisation } from "../../src/domain/organisation/organisation.ts";
import { measureOf } from "../../tests/factories/workspace.ts";
import { accountsPerRow, parents, rowsOfStatement } from "./data.ts";

export const accountName = (account: number): string => String(3000 + account);
export const unitName = (unit: number): string => `u${unit}`;

/** The ledger, and the rows of the statement. */
export function measures(): readonly Measure[] {
  const rows = Array.from({ length: rowsOfStatement }, (_, row) => rowMeasure(row));
  return [measureOf("ledger", { better: "higher", addsOver: ["account"] }), ...rows];
}

export function organisation(units: number): Organisation {
  const all = parents(units).map((above, unit) => ({ code: unitName(unit), above, name: { sv: unitName(unit) } }));
  return {
    units: all.map(({ code, name }) => ({ code, name })),
    edges: all.map(({ code, above, name }) => ({
      unit: code,
      parent: above < 0 ? null : unitName(above),
      from: null,
      to: null,
      name,
    })),
    successions: [],
  };
}

function rowMeasure(row: number): Measure {
  const accounts = Array.from({ length: accountsPerRow }, (_, at) => accountName(row * accountsPerRow + at));
  return measureOf(`income.row${row}`, { better: "higher", addsOver: ["account"], accounts });
}
