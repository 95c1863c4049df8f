import type { HeldRole, RoleChanges } from "#app/permissions/change.ts";
import type { Who } from "#app/permissions/who.ts";
import { refused } from "#app/result.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import type { IsoDate, UnitCode } from "#domain/organisation/organisation.ts";
import { standingOn } from "#domain/permissions/grant.ts";
import { roles, type Role } from "#domain/permissions/role.ts";
import type { Person } from "#store/directory/person.ts";

import { peopleError } from "../told.ts";
import { parseFilter } from "./filter.ts";
import { schemas, scimError } from "./message.ts";
import type { Edit } from "./patch.ts";

/** A role on a unit of a workspace. Its name, `workspace:unit:role`, is also its id: nothing of it is kept but who has the role. */
export interface Group {
  readonly workspace: string;
  readonly unit: UnitCode;
  readonly role: Role;
}

export const groupName = ({ workspace, unit, role }: Group): string => `${workspace}:${unit}:${role}`;

/** The group of a name, where there is such a workspace, unit and role; else null. */
export function groupOf(name: string, workspaces: readonly OpenWorkspace[]): Group | null {
  const [id = "", ...rest] = name.split(":");
  const role = roles.find((one) => one === rest.at(-1));
  const unit = rest.slice(0, -1).join(":");
  const found = workspaces.find((one) => one.id === id);
  const isUnit = found?.workspace.organisation.edges.some((edge) => edge.unit === unit) === true;
  return role === undefined || !isUnit ? null : { workspace: id, unit, role };
}

/** The groups that have somebody in them. */
export function groupsIn(workspaces: readonly OpenWorkspace[], today: IsoDate): readonly Group[] {
  const all = workspaces.flatMap(({ id, workspace: { grants } }) => {
    const holding = grants.filter((grant) => grant.delegatedFrom === null && standingOn(grant, today) === "holds");
    return holding.map(({ unit, role }) => ({ workspace: id, unit, role }));
  });
  return [...new Map(all.map((group) => [groupName(group), group])).values()];
}

/** The ids of those who have the role, as it was given: what they have handed over to others is their own matter. */
export function memberIds(
  { workspace, unit, role }: Group,
  workspaces: readonly OpenWorkspace[],
  today: IsoDate,
): readonly string[] {
  const grants = workspaces.find(({ id }) => id === workspace)?.workspace.grants ?? [];
  const holding = grants.filter((grant) => {
    const isOfGroup = grant.unit === unit && grant.role === role && grant.delegatedFrom === null;
    return isOfGroup && standingOn(grant, today) === "holds";
  });
  return [...new Set(holding.map(({ person }) => person))];
}

export function groupView(group: Group, members: readonly Person[], base: string) {
  const name = groupName(group);
  return {
    schemas: [schemas.group],
    id: name,
    displayName: name,
    members: members.map(({ id, name: display }) => {
      return { value: id, display, $ref: `${base}/scim/v2/Users/${encodeURIComponent(id)}` };
    }),
    meta: { resourceType: "Group", location: `${base}/scim/v2/Groups/${encodeURIComponent(name)}` },
  };
}

/** Who is to be in a group after edits, of those who are in it before. */
export function membersAfter(group: Group, before: readonly string[], edits: readonly Edit[]): readonly string[] {
  let members = before;
  for (const { kind, path, value } of edits) {
    const one = /^members\[(.+)\]$/u.exec(path)?.[1];
    if (path === "displayname") {
      if (value !== groupName(group)) throw scimError("scim_mutability", "displayName");
    } else if (one !== undefined) {
      if (kind !== "remove") throw scimError("scim_invalid_path", path);
      const gone = parseFilter(one).map((clause) => clause.value);
      members = members.filter((id) => !gone.includes(id));
    } else if (path === "members") {
      const ids = idsIn(value);
      if (kind === "add") members = [...members, ...ids];
      else if (kind === "replace") members = ids;
      else members = value === undefined || value === null ? [] : members.filter((id) => !ids.includes(id));
    }
  }
  return [...new Set(members)];
}

/** The ids of `[{ "value": "…" }]`. */
export function idsIn(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const id: unknown =
      typeof one === "string" ? one : new Map<string, unknown>(Object.entries(one ?? {})).get("value");
    if (typeof id !== "string" || id === "") throw scimError("scim_invalid_value", "members");
    return id;
  });
}

/** What must be given, from today and until further notice, and withdrawn for a group to have just these in it. */
export function changesOf(
  { unit, role }: Group,
  before: readonly string[],
  after: readonly string[],
  today: IsoDate,
): RoleChanges {
  const held = (person: string): HeldRole => ({ person, unit, role });
  return {
    give: after.filter((id) => !before.includes(id)).map((id) => ({ ...held(id), from: today, to: null })),
    withdraw: before.filter((id) => !after.includes(id)).map(held),
  };
}

/** Who gives roles, and who sees what is sensitive, is settled by people. */
const notByPrograms: ReadonlySet<Role> = new Set<Role>(["administrator", "confidant"]);

/**
 * Who changes the members of a group: the program gives roles as far as the person whose program it is may, and does nothing else.
 * Throws a ToldError for a role that programs have no say in.
 */
export function groupKeeper({ role }: Group, { person, scope }: Who): Who {
  if (notByPrograms.has(role)) throw peopleError(refused("role_by_program").refusal);
  return { person, scope: scope === null ? null : { ...scope, rights: ["administer"] } };
}
