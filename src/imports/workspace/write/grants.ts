import type { Grant } from "#domain/permissions/grant.ts";
import { csvOf } from "./csv.ts";

/** grants.csv, in the order they are kept; undefined where nobody has been given a role. */
export function grantsOf(grants: readonly Grant[]): string | undefined {
  if (grants.length === 0) return undefined;
  return csvOf(grants, [
    { name: "id", cell: (row) => row.id, always: true },
    { name: "person", cell: (row) => row.person, always: true },
    { name: "role", cell: (row) => row.role, always: true },
    { name: "unit", cell: (row) => row.unit, always: true },
    { name: "from", cell: (row) => row.from, always: true },
    { name: "to", cell: (row) => row.to },
    { name: "delegated_from", cell: (row) => row.delegatedFrom },
  ]);
}
