import { randomUUID } from "node:crypto";

import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";

import { addOne, changeOne, personOrRefusal } from "#app/people/change.ts";
import { changeRoles } from "#app/permissions/change.ts";
import { namesOf } from "#app/people/names.ts";
import { reasonText } from "#app/people/words.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { findPerson, listPeople, type Person, type PersonChange } from "#store/directory/person.ts";

import {
  scimAddGroupRoute,
  scimAddUserRoute,
  scimConfigRoute,
  scimDeleteGroupRoute,
  scimDeleteUserRoute,
  scimGroupRoute,
  scimGroupsRoute,
  scimPatchGroupRoute,
  scimPatchUserRoute,
  scimPutGroupRoute,
  scimPutUserRoute,
  scimSchemasRoute,
  scimTypesRoute,
  scimUserRoute,
  scimUsersRoute,
} from "../contract/scim.ts";
import { answerOwn } from "../errors.ts";
import { judged } from "../gate.ts";
import { originOf } from "../origin.ts";
import { resourceTypes, schemaList, serviceProviderConfig } from "../scim/discovery.ts";
import { parseFilter, type Clause } from "../scim/filter.ts";
import {
  changesOf,
  groupKeeper,
  groupName,
  groupOf,
  groupsIn,
  groupView,
  idsIn,
  memberIds,
  membersAfter,
  type Group,
} from "../scim/group.ts";
import { listOf, pageOf, scimError } from "../scim/message.ts";
import { editsOf, type Edit } from "../scim/patch.ts";
import { changeOf, editsOfUser, userView } from "../scim/user.ts";
import { dayOf, whoAsks, type Api, type Env, type Services } from "../services.ts";
import { peopleValue } from "../told.ts";
import { handIn } from "./people.ts";

const largestBody = 1_000_000;

/** SCIM 2.0 (RFC 7643, 7644): another register of people keeps ours up to date. */
export function addScimRoutes(api: Api, services: Services): void {
  api.use("/scim/v2/*", bodyLimit({ maxSize: largestBody, onError: (c) => answerOwn(c, "too_large", "1 MB") }));
  const baseOf = (c: Context): string => originOf(c, services);
  api.openapi(scimConfigRoute, (c) => c.json(serviceProviderConfig(baseOf(c)), 200));
  const whole = { startIndex: 1, count: 100 };
  api.openapi(scimTypesRoute, (c) => c.json(listOf(resourceTypes(baseOf(c)), whole), 200));
  api.openapi(scimSchemasRoute, (c) => c.json(listOf(schemaList(baseOf(c)), whole), 200));
  addUserRoutes(api, services, baseOf);
  addGroupRoutes(api, services, baseOf);
}

function addUserRoutes(api: Api, services: Services, baseOf: (c: Context) => string): void {
  const { directory } = services;
  const view = (c: Context, person: Person) => userView(person, baseOf(c));
  const change = async (c: Context<Env>, id: string, asked: PersonChange): Promise<Person> =>
    peopleValue(await changeOne(handIn(c, services), id, asked));
  api.openapi(scimUsersRoute, async (c) => {
    const { filter, startIndex, count } = c.req.valid("query");
    const clauses = parseFilter(filter);
    const fitting = (await listPeople(directory)).filter((person) => clauses.every((clause) => fits(person, clause)));
    const page = listOf(fitting, pageOf(startIndex, count));
    return c.json({ ...page, Resources: page.Resources.map((person) => view(c, person)) }, 200);
  });
  api.openapi(scimAddUserRoute, async (c) => {
    const asked = changeOf(editsOfUser(c.req.valid("json")));
    const { userName = "", mail = null, language = "sv", status = "active", externalId = null } = asked;
    const fields = { userName, name: asked.name || userName, mail, language, status, externalId };
    const person = peopleValue(await addOne(handIn(c, services), randomUUID(), { ...fields, source: "scim" }));
    const shown = view(c, person);
    return c.json(shown, 201, { Location: shown.meta.location });
  });
  api.openapi(scimUserRoute, async (c) => {
    return c.json(view(c, peopleValue(await personOrRefusal(directory, c.req.valid("param").id))), 200);
  });
  api.openapi(scimPutUserRoute, async (c) => {
    const asked = changeOf(editsOfUser(c.req.valid("json")));
    return c.json(view(c, await change(c, c.req.valid("param").id, asked)), 200);
  });
  api.openapi(scimPatchUserRoute, async (c) => {
    const asked = changeOf(editsOf(c.req.valid("json").Operations));
    return c.json(view(c, await change(c, c.req.valid("param").id, asked)), 200);
  });
  api.openapi(scimDeleteUserRoute, async (c) => {
    await change(c, c.req.valid("param").id, { status: "blocked" });
    return c.body(null, 204);
  });
}

/** What clients ask by to find whom they mean. */
function fits(person: Person, { attribute, value }: Clause): boolean {
  switch (attribute) {
    case "username":
      return person.userName.toLowerCase() === value.toLowerCase();
    case "externalid":
      return person.externalId === value;
    case "id":
      return person.id === value;
    case "active":
      return String(person.status === "active") === value.toLowerCase();
    default:
      throw scimError("scim_invalid_filter", attribute);
  }
}

/** A group that has been named, where it is, and who is in it. */
interface Named {
  readonly group: Group;
  readonly open: OpenWorkspace;
  readonly members: readonly Person[];
}

const edited = ({ group, members }: Named, edits: readonly Edit[]): readonly string[] =>
  membersAfter(
    group,
    members.map(({ id }) => id),
    edits,
  );

function addGroupRoutes(api: Api, services: Services, baseOf: (c: Context) => string): void {
  const { directory, workspaces, now } = services;
  const today = () => dayOf(now());
  const peopleOf = async (ids: readonly string[]): Promise<readonly Person[]> => {
    const found = await Promise.all(ids.map((id) => findPerson(directory, id)));
    return found.flatMap((person) => (person === null || person.status === "erased" ? [] : [person]));
  };
  const membersIn = (group: Group, all: readonly OpenWorkspace[]): Promise<readonly Person[]> =>
    peopleOf(memberIds(group, all, today()));
  const named = async (name: string): Promise<Named> => {
    const all = await workspaces.list();
    const group = groupOf(name, all);
    const open = all.find(({ id }) => id === group?.workspace);
    if (group === null || open === undefined) throw scimError("scim_unknown_group", name.slice(0, 100));
    return { group, open, members: await membersIn(group, all) };
  };
  const settle = async (c: Context<Env>, { group, open, members }: Named, ids: readonly string[]) => {
    const after = await peopleOf(ids);
    if (after.length < ids.length) throw scimError("scim_invalid_value", "members that are not there");
    const changes = changesOf(
      group,
      members.map(({ id }) => id),
      ids,
      today(),
    );
    if (changes.give.length + changes.withdraw.length > 0) {
      const who = groupKeeper(group, whoAsks(c));
      const acting = { open, who, names: await namesOf(directory), at: now().toISOString(), today: today() };
      const outcomes = await changeRoles(acting, changes, reasonText("scim", who.person.language));
      for (const outcome of outcomes) await judged(c, services, outcome, open.id);
    }
    return groupView(group, after, baseOf(c));
  };
  api.openapi(scimGroupsRoute, async (c) => {
    const { filter, startIndex, count, excludedAttributes } = c.req.valid("query");
    const clauses = parseFilter(filter);
    const all = await workspaces.list();
    const asked = clauses.find(({ attribute }) => attribute === "displayname" || attribute === "id");
    // A name that is asked for is found also where nobody is in the group yet.
    const one = asked === undefined ? null : groupOf(asked.value, all);
    const groups = asked === undefined ? groupsIn(all, today()) : one === null ? [] : [one];
    const fitting = groups.filter((group) => clauses.every((clause) => fitsGroup(group, clause, all, today())));
    const page = listOf(fitting, pageOf(startIndex, count));
    const shown = page.Resources.map(async (group) => {
      return without(groupView(group, await membersIn(group, all), baseOf(c)), excludedAttributes);
    });
    return c.json({ ...page, Resources: await Promise.all(shown) }, 200);
  });
  api.openapi(scimAddGroupRoute, async (c) => {
    const { displayName, members } = Object.fromEntries(Object.entries(c.req.valid("json")));
    if (typeof displayName !== "string" || groupOf(displayName, await workspaces.list()) === null)
      throw scimError("scim_invalid_value", "displayName must be workspace:unit:role, all of which are there");
    const found = await named(displayName);
    const ids = new Set([...found.members.map(({ id }) => id), ...idsIn(members)]);
    const shown = await settle(c, found, [...ids]);
    return c.json(shown, 201, { Location: shown.meta.location });
  });
  api.openapi(scimGroupRoute, async (c) => {
    const { group, members } = await named(c.req.valid("param").id);
    return c.json(without(groupView(group, members, baseOf(c)), c.req.valid("query").excludedAttributes), 200);
  });
  api.openapi(scimPutGroupRoute, async (c) => {
    const found = await named(c.req.valid("param").id);
    return c.json(await settle(c, found, edited(found, editsOfUser(c.req.valid("json")))), 200);
  });
  api.openapi(scimPatchGroupRoute, async (c) => {
    const found = await named(c.req.valid("param").id);
    return c.json(await settle(c, found, edited(found, editsOf(c.req.valid("json").Operations))), 200);
  });
  api.openapi(scimDeleteGroupRoute, async (c) => {
    await settle(c, await named(c.req.valid("param").id), []);
    return c.body(null, 204);
  });
}

function fitsGroup(group: Group, { attribute, value }: Clause, all: readonly OpenWorkspace[], today: string): boolean {
  if (attribute === "displayname" || attribute === "id") return groupName(group) === value;
  if (attribute === "members" || attribute === "members.value") return memberIds(group, all, today).includes(value);
  throw scimError("scim_invalid_filter", attribute);
}

function without(group: ReturnType<typeof groupView>, excluded: string | undefined) {
  const isLeftOut = (excluded ?? "").split(",").some((name) => name.trim().toLowerCase() === "members");
  const { members, ...rest } = group;
  return isLeftOut ? rest : { ...rest, members };
}
