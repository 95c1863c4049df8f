import { groupReasons } from "#domain/cube/query.ts";
import type { Member } from "#domain/measures/dimension.ts";
import { treeAt } from "#domain/organisation/tree.ts";
import type { RowsForEach, TableDefinition } from "#domain/statements/table.ts";
import { ask, isQuery, joinParts, queryOf } from "../ask.ts";
import { localText, organisationDay, unitName, type Scope } from "../context.ts";
import type { GridRow } from "./layout.ts";

/** The rows of a table: as written, or one for each member or child unit there is. */
export function rowsOf(scope: Scope, definition: TableDefinition): readonly GridRow[] {
  const { rows } = definition;
  if (!("each" in rows)) return rows.map((row) => ({ ...row, name: localText(scope, row.name) }));
  return [
    ...(rows.each === "member" ? memberRows(scope, definition, rows.dimension) : childRows(scope)),
    ...totalRow(scope, rows),
  ];
}

function totalRow(scope: Scope, rows: RowsForEach): readonly GridRow[] {
  return rows.total === null ? [] : [{ name: localText(scope, rows.total), part: {}, role: "total", level: 0 }];
}

function memberRows(scope: Scope, { columns }: TableDefinition, dimensionId: string): readonly GridRow[] {
  const dimension = scope.workspace.dimensions.find(({ id }) => id === dimensionId);
  const members = dimension?.members ?? [];
  const rows = members.map((member): GridRow => ({
    name: localText(scope, member.name),
    part: { cut: { [dimensionId]: member.id } },
    role: "row",
    level: depthOf(member, members),
  }));
  return rows.filter(({ part }) => columns.some((column) => hasValue(scope, joinParts(part, column.part))));
}

function hasValue(scope: Scope, part: GridRow["part"]): boolean {
  const query = queryOf(scope, part);
  if (!isQuery(query)) return false;
  const { answer } = ask(scope, query);
  return answer.state === "value" || groupReasons.has(answer.reason);
}

function depthOf(member: Member, members: readonly Member[]): number {
  const parent = member.parent === null ? undefined : members.find(({ id }) => id === member.parent);
  return parent === undefined ? 0 : 1 + depthOf(parent, members);
}

function childRows(scope: Scope): readonly GridRow[] {
  const children = treeAt(scope.workspace.organisation, organisationDay(scope)).children.get(scope.unit) ?? [];
  return children.map((code) => ({ name: unitName(scope, code), part: { unit: code }, role: "row", level: 0 }));
}
