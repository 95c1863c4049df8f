import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";

import { loadIntoStore } from "#app/store/load.ts";
import { openWorkspaces } from "#app/workspaces/open.ts";
import { dayAfter, dayBefore } from "#domain/periods/span.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { dayOf } from "#server/services.ts";
import { changePerson, erasePerson } from "#store/directory/person.ts";
import { listEntries } from "#store/directory/entry.ts";
import { write } from "../../src/store/change.ts";
import { history } from "../../src/store/history.ts";
import { starterFolder } from "../factories/folder.ts";
import { cookieOf, personIn, requestAs, signedInApi } from "../factories/server.ts";
import { databases } from "./databases.ts";
import { author } from "./made.ts";

const today = dayOf(new Date());
const yesterday = dayBefore(today);
const tomorrow = dayAfter(today);

const grantsSchema = z.object({
  grants: z.array(
    z.object({
      id: z.string(),
      person: z.object({ id: z.string(), name: z.string() }),
      role: z.object({ id: z.string() }),
      unit: z.object({ code: z.string() }),
      units: z.number(),
      state: z.string(),
      to: z.string().nullable(),
      delegatedBy: z.object({ id: z.string() }).nullable(),
      may: z.object({ end: z.object({ allowed: z.boolean() }), delegate: z.object({ allowed: z.boolean() }) }),
    }),
  ),
  below: z.array(z.object({ id: z.string() })),
  handedOver: z.array(z.object({ id: z.string() })),
  may: z.object({ give: z.object({ allowed: z.boolean(), why: z.string().nullable() }) }),
});
const recordedSchema = z.object({ grant: z.string().nullable() });

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

describe.each(databases())("roles on $name", { timeout: 60_000 }, ({ place }) => {
  /** The starter workspace in a store: VARD and SERV under RE. `grants` are there from the start. */
  async function opened(grants: readonly Partial<Grant>[] = []) {
    const where = await place();
    const at = where.kind === "folder" ? where.folder : where.url;
    const loaded = await loadIntoStore(await starterFolder(), at, author(1, "first"));
    if (!loaded.ok) throw loaded.error;
    const workspaces = await openWorkspaces([at]);
    const api = await signedInApi(workspaces);
    onTestFinished(() => workspaces.close().then(api.close));
    const { directory } = api.services;
    const [open] = await workspaces.list();
    const store = open?.stored?.store;
    if (store === undefined) throw new Error("no store");
    const full = grants.map((one, index): Grant => {
      const always = { from: "2020-01-01", to: null, delegatedFrom: null };
      return { id: `g${index + 1}`, person: "", role: "reader", unit: "RE", ...always, ...one };
    });
    const items = full.map((body) => ({ noun: "grant", id: body.id, body }) as const);
    if (items.length > 0) await write(store, { ...author(2), items });
    const asker = async (person: string) => {
      await personIn(directory, person);
      const request = requestAs(api.api, await cookieOf(directory, person));
      const ask = async (path: string, body?: unknown): Promise<Answer> => {
        const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
        const response = await request(`/api/workspaces/${open?.id}${path}`, init);
        return { status: response.status, body: await response.json() };
      };
      const see = async (query: string) => grantsSchema.parse((await ask(`/grants${query}`)).body);
      const give = (more: object): Promise<Answer> =>
        ask("/grants", { person: "kim", role: "reader", unit: "VARD", from: today, to: null, reason: "ny", ...more });
      return { ask, see, give };
    };
    const codeOf = ({ body }: Answer): string => z.object({ code: z.string() }).parse(body).code;
    return { store, directory, asker, codeOf, api };
  }

  const administrator = { person: "ada", role: "administrator", unit: "RE" } as const;

  test("the first role gives the operator their own, and holds at the next request", async () => {
    const { asker, directory, store, api } = await opened();
    const kim = await asker("kim");
    expect((await kim.ask("")).status).toBe(404);
    const operator = await asker("operator");
    expect((await operator.see("?unit=RE")).grants.map(({ role }) => role.id)).toEqual([
      "administrator",
      "controller",
    ]);
    expect((await operator.give({ reason: "  Ny chef  " })).status).toBe(200);
    expect((await kim.ask("/pages/economy?unit=VARD")).status).toBe(200);
    expect((await kim.ask("/pages/economy?unit=SERV")).status).toBe(403);
    const seen = await operator.see("?unit=VARD");
    expect(seen.grants.map(({ person, role, units }) => [person.id, role.id, units])).toEqual([
      ["operator", "administrator", 3],
      ["operator", "controller", 3],
      ["kim", "reader", 1],
    ]);
    const [change] = await history(store);
    expect(change).toMatchObject({ by: "person:operator", reason: "Ny chef" });
    expect(change?.items.map(({ noun, before }) => [noun, before])).toEqual(Array(3).fill(["grant", null]));
    // Who looks after the server holds nothing here by that any more.
    await personIn(directory, "other", { isOperator: true });
    const other = requestAs(api.api, await cookieOf(directory, "other"));
    expect(await (await other("/api/workspaces")).json()).toEqual({ workspaces: [] });
  });

  test("what is withdrawn ends at once, and a day tells who had it then", async () => {
    const { asker, store } = await opened([administrator, { person: "kim", unit: "VARD" }]);
    const [ada, kim] = [await asker("ada"), await asker("kim")];
    expect((await kim.ask("/pages/economy?unit=VARD")).status).toBe(200);
    expect(await ada.ask("/grants/g2/end", { to: null, reason: "slutat" })).toEqual({
      status: 200,
      body: { grant: "g2" },
    });
    expect((await kim.ask("/pages/economy?unit=VARD")).status).toBe(404);
    const [change] = await history(store);
    expect(change).toMatchObject({ by: "person:ada", reason: "slutat" });
    expect(change?.items).toMatchObject([{ before: { to: null }, after: { to: yesterday } }]);
    const had = async (day: string) => (await ada.see(`?unit=VARD&day=${day}`)).grants.map(({ person }) => person.id);
    expect(await had(today)).toEqual(["ada"]);
    expect(await had("2026-01-01")).toEqual(["ada", "kim"]);
    // Recorded on the first of January: before that the days say so, but nobody had been given anything.
    expect(await had("2025-06-01")).toEqual([]);
  });

  test("an end can be set, made earlier, and never made later", async () => {
    const { asker, codeOf } = await opened([administrator, { person: "kim", unit: "VARD" }]);
    const ada = await asker("ada");
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
    const { asker } = await opened([administrator]);
    const [ada] = [await asker("ada"), await asker("kim")];
    const { grant } = recordedSchema.parse((await ada.give({ from: tomorrow })).body);
    expect((await ada.see("?unit=VARD")).grants.map(({ state }) => state)).toEqual(["holds", "ahead"]);
    expect(await ada.ask(`/grants/${grant}/end`, { to: null, reason: "fel person" })).toEqual({
      status: 200,
      body: { grant: null },
    });
    expect((await ada.see("?unit=VARD")).grants).toHaveLength(1);
  });

  test("what can't be right is refused, and says why", async () => {
    const { asker, codeOf, directory } = await opened([administrator, { person: "kim", unit: "VARD" }]);
    const [ada] = [await asker("ada"), await asker("kim")];
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
    await changePerson(directory, "kim", { status: "blocked" });
    expect(codeOf(await ada.give({ unit: "SERV" }))).toBe("unknown_person");
    // A body says what the contract says, and nothing more.
    for (const more of [{ id: "g1" }, { delegatedFrom: "g1" }, { by: "eva" }])
      expect(await ada.give(more)).toMatchObject({ status: 400, body: { code: "bad_request" } });
  });

  test("an administrator of a unit reaches neither up nor beside, and what is refused is logged", async () => {
    const { asker, codeOf, directory } = await opened([
      administrator,
      { person: "vera", role: "administrator", unit: "VARD" },
      { person: "kim", unit: "SERV" },
    ]);
    const [vera] = [await asker("vera"), await asker("kim"), await asker("ada")];
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
    const refusals = (await listEntries(directory, { person: "vera", offset: 0, limit: 100 })).filter(
      ({ what }) => what === "refused",
    );
    expect(refusals).toHaveLength(8);
    expect(refusals[0]).toMatchObject({ by: "vera", detail: { right: "administer", reason: "elsewhere" } });
  });

  test("who gives no roles sees their own, and finds nobody without one to hand over", async () => {
    const { asker, codeOf } = await opened([
      administrator,
      { person: "kim", role: "confidant", unit: "VARD" },
      { person: "rut", role: "auditor", unit: "RE" },
    ]);
    const [kim, rut] = [await asker("kim"), await asker("rut"), await asker("ada")];
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
    const { asker, codeOf } = await opened([
      administrator,
      { person: "kim", role: "manager", unit: "VARD", to: dayAfter(tomorrow) },
    ]);
    const [ada, kim, eva, olle] = [await asker("ada"), await asker("kim"), await asker("eva"), await asker("olle")];
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

  test("somebody can always give roles at the top, whoever acts at once", async () => {
    const { asker, codeOf, directory } = await opened([administrator, { ...administrator, person: "eva" }]);
    const [ada, eva] = [await asker("ada"), await asker("eva")];
    const both = await Promise.all([
      ada.ask("/grants/g2/end", { to: null, reason: "x" }),
      eva.ask("/grants/g1/end", { to: null, reason: "x" }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const [left, id] = both[0]?.status === 200 ? [ada, "g1"] : [eva, "g2"];
    for (const to of [null, tomorrow])
      expect(codeOf(await left.ask(`/grants/${id}/end`, { to, reason: "x" }))).toBe("last_administrator");
    // Somebody who can't sign in is nobody.
    await personIn(directory, "kim");
    expect((await left.give({ role: "administrator", unit: "RE" })).status).toBe(200);
    await changePerson(directory, "kim", { status: "blocked" });
    expect(codeOf(await left.ask(`/grants/${id}/end`, { to: null, reason: "x" }))).toBe("last_administrator");
  });

  test("who has been erased is not named", async () => {
    const { asker, directory } = await opened([administrator, { person: "kim", unit: "VARD" }]);
    const [ada] = [await asker("ada"), await asker("kim")];
    await erasePerson(directory, "kim");
    expect((await ada.see("?unit=VARD")).grants[1]?.person).toEqual({ id: "kim", name: "borttagen person" });
  });
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
