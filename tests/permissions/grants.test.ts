import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { openWorkspaces } from "#app/workspaces/open.ts";
import { dayAfter, dayBefore } from "#domain/periods/span.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { listEntries } from "#store/directory/entry.ts";
import { erasePerson } from "#store/directory/person.ts";
import { history } from "#store/history.ts";

import { starterFolder } from "../factories/folder.ts";
import { administrator, codeOf, grantsSchema, recordedSchema, rolesApi, type Answer } from "../factories/roles.ts";
import { cookieOf, personIn, requestAs, signedInApi } from "../factories/server.ts";
import { dayOf } from "#server/services.ts";

const today = dayOf(new Date());
const yesterday = dayBefore(today);
const tomorrow = dayAfter(today);

let roles: Awaited<ReturnType<typeof rolesApi>>;

beforeAll(async () => {
  roles = await rolesApi();
}, 120_000);

afterAll(() => roles.close(), 60_000);

/** Begins a test with these roles. */
const opened = (grants: readonly Partial<Grant>[]): Promise<void> =>
  roles.setGrants(grants, { by: "test", at: new Date().toISOString(), reason: "test" });

test("the first role gives the operator their own, and holds at the next request", async () => {
  await opened([]);
  const kim = await roles.asker("kim");
  expect((await kim.ask("")).status).toBe(404);
  const operator = await roles.asker("operator");
  expect((await operator.see("?unit=RE")).grants.map(({ role }) => role.id)).toEqual(["administrator", "controller"]);
  expect((await operator.give({ reason: "  Ny chef  " })).status).toBe(200);
  expect((await kim.ask("/pages/economy?unit=VARD")).status).toBe(200);
  expect((await kim.ask("/pages/economy?unit=SERV")).status).toBe(403);
  const seen = await operator.see("?unit=VARD");
  expect(seen.grants.map(({ person, role, units }) => [person.id, role.id, units])).toEqual([
    ["operator", "administrator", 3],
    ["operator", "controller", 3],
    ["kim", "reader", 1],
  ]);
  const [change] = (await history(roles.store)).entries;
  expect(change).toMatchObject({ by: "person:operator", reason: "Ny chef" });
  const added = { noun: "grant", before: null };
  expect(change?.items).toMatchObject([added, added, added]);
  // Who looks after the server holds nothing here by that any more.
  await personIn(roles.directory, "other", { isOperator: true });
  const other = requestAs(roles.api.api, await cookieOf(roles.directory, "other"));
  expect(await (await other("/api/workspaces")).json()).toEqual({ workspaces: [] });
});

test("an end can be set, made earlier, and never made later", async () => {
  await opened([administrator, { person: "kim", unit: "VARD" }]);
  const ada = await roles.asker("ada");
  const end = (to: string | null, reason = "byter jobb") => ada.ask("/grants/g2/end", { to, reason });
  expect(codeOf(await end(yesterday))).toBe("day_passed");
  expect(codeOf(await end("snart"))).toBe("bad_day");
  expect(codeOf(await end(tomorrow, "  "))).toBe("reason_missing");
  expect((await end(tomorrow)).status).toBe(200);
  expect(codeOf(await end(dayAfter(tomorrow)))).toBe("role_ended");
  expect((await end(today)).status).toBe(200);
  expect((await end(null)).status).toBe(200);
  expect(codeOf(await end(null))).toBe("role_ended");
  expect(codeOf(await ada.ask("/grants/g9/end", { to: null, reason: "x" }))).toBe("unknown_grant");
});

test("a role that has not begun is taken away whole", async () => {
  await opened([administrator]);
  const [ada] = [await roles.asker("ada"), await roles.asker("kim")];
  const { grant } = recordedSchema.parse((await ada.give({ from: tomorrow })).body);
  expect((await ada.see("?unit=VARD")).grants.map(({ state }) => state)).toEqual(["holds", "ahead"]);
  expect(await ada.ask(`/grants/${grant}/end`, { to: null, reason: "fel person" })).toEqual({
    status: 200,
    body: { grant: null },
  });
  expect((await ada.see("?unit=VARD")).grants).toHaveLength(1);
});

test("what can't be right is refused, and says why", async () => {
  await opened([administrator, { person: "kim", unit: "VARD" }]);
  const [ada] = [await roles.asker("ada"), await roles.asker("kim")];
  const codes = [
    { unit: "NONE" },
    { person: "nobody" },
    { role: "king" },
    { from: "2026-02-30" },
    { from: tomorrow, to: today },
    { from: "2020-01-01", to: yesterday },
    { reason: " " },
    {},
  ];
  expect(await Promise.all(codes.map(async (more) => codeOf(await ada.give(more))))).toEqual([
    "no_such_unit",
    "unknown_person",
    "no_such_role",
    "bad_day",
    "days_reversed",
    "day_passed",
    "reason_missing",
    "role_held",
  ]);
  await personIn(roles.directory, "berit", { status: "blocked" });
  expect(codeOf(await ada.give({ person: "berit" }))).toBe("unknown_person");
  // A body says what the contract says, and nothing more.
  for (const more of [{ id: "g1" }, { delegatedFrom: "g1" }, { by: "eva" }])
    expect(await ada.give(more)).toMatchObject({ status: 400, body: { code: "bad_request" } });
});

test("an administrator of a unit reaches neither up nor beside, and what is refused is logged", async () => {
  await opened([
    administrator,
    { person: "vera", role: "administrator", unit: "VARD" },
    { person: "kim", unit: "SERV" },
  ]);
  const [vera] = [await roles.asker("vera"), await roles.asker("kim"), await roles.asker("ada")];
  for (const unit of ["RE", "SERV", "NONE"]) {
    expect(codeOf(await vera.give({ unit }))).toBe("not_allowed");
    expect(codeOf(await vera.ask(`/grants?unit=${unit}`))).toBe("not_allowed");
  }
  for (const grant of ["g1", "g3"])
    expect(codeOf(await vera.ask(`/grants/${grant}/end`, { to: null, reason: "x" }))).toBe("not_allowed");
  expect((await vera.see("?person=kim")).grants).toEqual([]);
  expect((await vera.give({ unit: "VARD", role: "administrator" })).status).toBe(200);
  // Who reaches the unit from above is seen, and not ended.
  const seen = await vera.see("?unit=VARD");
  expect(seen.grants.map(({ id, may }) => [id, may.end.allowed]).slice(0, 2)).toEqual([
    ["g1", false],
    ["g2", true],
  ]);
  const refusals = (await listEntries(roles.directory, { person: "vera", offset: 0, limit: 100 })).filter(
    ({ what }) => what === "refused",
  );
  expect(refusals).toHaveLength(8);
  expect(refusals[0]).toMatchObject({ by: "vera", detail: { right: "administer", reason: "elsewhere" } });
});

test("who gives no roles sees their own, and finds nobody without one to hand over", async () => {
  await opened([
    administrator,
    { person: "kim", role: "confidant", unit: "VARD" },
    { person: "rut", role: "auditor", unit: "RE" },
  ]);
  const [kim, rut] = [await roles.asker("kim"), await roles.asker("rut"), await roles.asker("ada")];
  expect((await kim.see("")).grants.map(({ id }) => id)).toEqual(["g2"]);
  expect((await kim.see("?person=kim&unit=VARD")).grants.map(({ id }) => id)).toEqual(["g2"]);
  expect(codeOf(await kim.ask("/grants?person=ada"))).toBe("not_allowed");
  expect(codeOf(await kim.ask("/grants?unit=VARD"))).toBe("not_allowed");
  expect(codeOf(await kim.give({}))).toBe("not_allowed");
  expect(codeOf(await kim.ask("/people/find?q=a"))).toBe("not_allowed");
  const seen = await rut.see("?unit=RE");
  expect([seen.grants.length, seen.below.length, seen.may.give.allowed]).toEqual([2, 1, false]);
  expect(codeOf(await rut.give({}))).toBe("not_allowed");
});

test("a role is handed over until a day, by who has it, and ends with it", async () => {
  await opened([administrator, { person: "kim", role: "manager", unit: "VARD", to: dayAfter(tomorrow) }]);
  const [ada, kim, eva, olle] = [
    await roles.asker("ada"),
    await roles.asker("kim"),
    await roles.asker("eva"),
    await roles.asker("olle"),
  ];
  const handOver = (of: typeof kim, more: object): Promise<Answer> =>
    of.ask("/grants/delegate", {
      grant: "g2",
      person: "eva",
      unit: "VARD",
      from: today,
      to: tomorrow,
      reason: "semester",
      ...more,
    });
  expect(codeOf(await handOver(kim, { unit: "RE" }))).toBe("not_allowed");
  expect(codeOf(await handOver(kim, { grant: "g1" }))).toBe("not_allowed");
  expect(codeOf(await handOver(kim, { to: null }))).toBe("bad_request");
  expect(codeOf(await handOver(kim, { to: "2999-01-01" }))).toBe("beyond_source");
  expect(codeOf(await handOver(kim, { person: "nobody" }))).toBe("unknown_person");
  expect((await kim.ask("/people/find?q=EV")).body).toEqual({
    people: [{ id: "eva", name: "eva", userName: "eva" }],
  });
  const toEva = recordedSchema.parse((await handOver(kim, {})).body).grant ?? "";
  const toOlle = recordedSchema.parse((await handOver(eva, { grant: toEva, person: "olle" })).body).grant ?? "";
  expect((await olle.ask("/pages/economy?unit=VARD")).status).toBe(200);
  expect((await kim.see("")).handedOver.map(({ id }) => id)).toEqual([toEva]);
  expect((await ada.see("?unit=VARD")).grants.map(({ delegatedBy }) => delegatedBy?.id ?? null)).toEqual([
    null,
    null,
    "kim",
    "eva",
  ]);
  // Only who handed it over, or an administrator, ends it.
  expect(codeOf(await eva.ask(`/grants/${toEva}/end`, { to: null, reason: "x" }))).toBe("not_allowed");
  expect(codeOf(await kim.ask(`/grants/${toOlle}/end`, { to: null, reason: "x" }))).toBe("not_allowed");
  expect((await kim.ask(`/grants/${toEva}/end`, { to: null, reason: "åter" })).status).toBe(200);
  expect((await eva.ask("")).status).toBe(404);
  expect((await olle.ask("/pages/economy?unit=VARD")).status).toBe(403);
  expect((await olle.see("")).grants.map(({ state }) => state)).toEqual(["withdrawn"]);
});

test("who has been erased is not named", async () => {
  await opened([administrator, { person: "erik", unit: "VARD" }]);
  const [ada] = [await roles.asker("ada"), await roles.asker("erik")];
  const entry = { at: "2026-01-01T00:00:00.000Z", by: null, person: "erik", workspace: null, detail: {} };
  await erasePerson(roles.directory, "erik", { ...entry, what: "person_erased" });
  expect((await ada.see("?unit=VARD")).grants[1]?.person).toEqual({ id: "erik", name: "borttagen person" });
});

test("where a file says the roles, they are not given here", async () => {
  const folder = await starterFolder();
  writeFileSync(join(folder, "grants.csv"), "id,person,role,unit,from\ng1,operator,administrator,RE,2020-01-01\n");
  const workspaces = await openWorkspaces([folder]);
  const api = await signedInApi(workspaces);
  onTestFinished(() => workspaces.close().then(api.close));
  const [open] = await workspaces.list();
  const own = { person: "operator", role: "reader", unit: "RE", from: today, to: null, reason: "x" };
  const response = await api.request(`/api/workspaces/${open?.id}/grants`, {
    method: "POST",
    body: JSON.stringify(own),
  });
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ code: "roles_in_file" });
  const seen = grantsSchema.parse(await (await api.request(`/api/workspaces/${open?.id}/grants?unit=RE`)).json());
  expect(seen.may.give).toMatchObject({ allowed: false });
  expect(seen.grants.map(({ id, may }) => [id, may.end.allowed])).toEqual([["g1", false]]);
});
