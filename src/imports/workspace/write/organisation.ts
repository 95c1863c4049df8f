import type { Organisation } from "#domain/organisation/organisation.ts";
import { csvOf } from "./csv.ts";

/**
 * organisation.csv: the units in their order, one row a parent edge. Throws a RangeError for a unit that has no edge, which a row
 * cannot say.
 */
export function organisationOf({ units, edges }: Organisation): string {
  const edgesOf = Map.groupBy(edges, (edge) => edge.unit);
  const rows = units.flatMap(({ code, name }) => {
    const own = edgesOf.get(code);
    if (own === undefined) throw new RangeError(`the unit ${code} has no place in the organisation`);
    return own.map(({ parent, from, to }) => ({ code, name, parent, from, to }));
  });
  return csvOf(rows, [
    { name: "code", cell: (row) => row.code, always: true },
    { name: "name", cell: (row) => row.name.sv, always: true },
    { name: "name_en", cell: (row) => row.name.en },
    { name: "parent", cell: (row) => row.parent, always: true },
    { name: "from", cell: (row) => row.from },
    { name: "to", cell: (row) => row.to },
  ]);
}
