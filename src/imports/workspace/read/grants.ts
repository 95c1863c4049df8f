import { isDay } from "#domain/periods/span.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { roles, type Role } from "#domain/permissions/role.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { CsvRow } from "#formats/csv/csv.ts";
import { hasCells, readCsv, type CsvTable } from "../csv-table.ts";
import { placeText } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import { id } from "../schema/common.ts";
import type { TextFile } from "../source.ts";

const needed = ["id", "person", "role", "unit", "from"];
const optional = ["to", "delegated_from"];

/** Reads grants.csv: who has which role where. */
export function readGrants(file: TextFile | null, units: Known, problems: Problems): readonly Grant[] {
  const table = file === null ? null : readCsv(file, { needed, optional }, problems);
  if (table === null) return [];
  const first = new Map<string, CsvRow>();
  return table.rows.flatMap((row) => {
    const grant = grantOf(table, row, units, problems);
    if (grant === null) return [];
    const earlier = first.get(grant.id);
    if (earlier === undefined) first.set(grant.id, row);
    else
      problems.add("duplicate-id", table.at(row), {
        thing: "grant",
        id: grant.id,
        first: placeText(table.at(earlier)),
      });
    return earlier === undefined ? [grant] : [];
  });
}

function grantOf(table: CsvTable, row: CsvRow, units: Known, problems: Problems): Grant | null {
  if (!hasCells(table, row, needed, problems)) return null;
  const cell = (column: string): string => table.cell(row, column);
  const [written, unit, from, to] = [cell("role"), cell("unit"), cell("from"), cell("to") || null];
  const role = roles.find((one): one is Role => one === written);
  const wrong = [from, to].find((day) => day !== null && !isDay(day)) ?? (to !== null && to < from ? to : undefined);
  if (!id.safeParse(cell("id")).success) problems.add("invalid-id", table.at(row), { value: cell("id") });
  else if (role === undefined) {
    const allowed = roles.join(", ");
    problems.add("not-one-of", table.at(row), {
      key: "role",
      value: written,
      nearest: nearest(written, roles),
      allowed,
    });
  } else if (wrong !== undefined) problems.add("invalid-date", table.at(row), { value: wrong });
  else if (isKnown(problems, "unknown-unit", units, unit, table.at(row)))
    return {
      id: cell("id"),
      person: cell("person"),
      role,
      unit,
      from,
      to,
      delegatedFrom: cell("delegated_from") || null,
    };
  return null;
}
