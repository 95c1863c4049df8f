import type { Organisation, Succession } from "#domain/organisation/organisation.ts";
import { shareText } from "#domain/organisation/share.ts";
import { csvOf } from "./csv.ts";
import { UnwritableError } from "./unwritable.ts";

/**
 * organisation.csv: the units in their order, one row a parent edge. Throws an UnwritableError for a unit without an edge, or an
 * edge without its unit: a row is both.
 */
export function organisationOf({ units, edges }: Organisation): string {
  const edgesOf = Map.groupBy(edges, (edge) => edge.unit);
  const known = new Set(units.map(({ code }) => code));
  const stray = edges.find(({ unit }) => !known.has(unit));
  if (stray !== undefined) throw new UnwritableError("place_without_unit", stray.unit);
  const rows = units.flatMap(({ code }) => {
    const own = edgesOf.get(code);
    if (own === undefined) throw new UnwritableError("unit_without_place", code);
    return own;
  });
  return csvOf(rows, [
    { name: "code", cell: (row) => row.unit, always: true },
    { name: "name", cell: (row) => row.name.sv, always: true },
    { name: "name_en", cell: (row) => row.name.en },
    { name: "parent", cell: (row) => row.parent, always: true },
    { name: "from", cell: (row) => row.from },
    { name: "to", cell: (row) => row.to },
  ]);
}

/** successions.csv, in the order they are kept; undefined where no unit followed another. */
export function successionsOf(successions: readonly Succession[]): string | undefined {
  if (successions.length === 0) return undefined;
  return csvOf(successions, [
    { name: "date", cell: (row) => row.date, always: true },
    { name: "unit", cell: (row) => row.unit, always: true },
    { name: "successor", cell: (row) => row.successor, always: true },
    { name: "share", cell: (row) => shareText(row.share), always: true },
    { name: "note", cell: (row) => row.note },
  ]);
}
