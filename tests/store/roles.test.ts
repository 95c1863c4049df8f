import { describe, expect, test } from "vitest";
import { z } from "zod";

import { dayAfter, dayBefore } from "#domain/periods/span.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { dayOf } from "#server/services.ts";
import { changePerson } from "#store/directory/person.ts";
import { history } from "../../src/store/history.ts";
import { administrator, codeOf, rolesOn } from "../factories/roles.ts";
import { personIn } from "../factories/server.ts";
import { databases } from "./databases.ts";
import { author } from "./made.ts";

const today = dayOf(new Date());
const yesterday = dayBefore(today);
const tomorrow = dayAfter(today);

describe.each(databases())("roles on $name", { timeout: 120_000 }, (database) => {
  async function opened(grants: readonly Partial<Grant>[]) {
    const made = await rolesOn(database, grants);
    return made;
  }

  test("what is withdrawn ends at once, and a day tells who had it then", async () => {
    const { asker, store } = await opened([administrator, { person: "kim", unit: "VARD" }]);
    const [ada, kim] = [await asker("ada"), await asker("kim")];
    expect((await kim.ask("/pages/economy?unit=VARD")).status).toBe(200);
    expect(await ada.ask("/grants/g2/end", { to: null, reason: "slutat" })).toEqual({
      status: 200,
      body: { grant: "g2" },
    });
    expect((await kim.ask("/pages/economy?unit=VARD")).status).toBe(404);
    const [change] = (await history(store)).entries;
    expect(change).toMatchObject({ by: "person:ada", reason: "slutat" });
    expect(change?.items).toMatchObject([{ before: { to: null }, after: { to: yesterday } }]);
    const had = async (day: string) => (await ada.see(`?unit=VARD&day=${day}`)).grants.map(({ person }) => person.id);
    expect(await had(today)).toEqual(["ada"]);
    expect(await had("2026-01-01")).toEqual(["ada", "kim"]);
    // Recorded on the first of January: before that the days say so, but nobody had been given anything.
    expect(await had("2025-06-01")).toEqual([]);
  });

  test("the extract of a person has the roles they have and have had, and what they have done here", async () => {
    const [eva, evaThere] = [{ person: "eva" }, { person: "eva", unit: "SERV" }];
    const { api, asker, setGrants } = await opened([administrator, eva, evaThere, { person: "kim" }]);
    // Another has the grant of that id from then on, and one is taken away whole.
    const later = author(3);
    await setGrants([administrator, { person: "kim" }], later);
    await (await asker("ada")).give({ person: "ada" });
    const extractOf = async (person: string): Promise<unknown> => {
      await personIn(api.services.directory, person);
      const answer = await api.request(`/api/people/${person}/extract`);
      expect(answer.status).toBe(200);
      return z.object({ workspaces: z.unknown() }).parse(await answer.json()).workspaces;
    };
    const withdrawn = { role: "reader", withdrawnAt: later.at };
    const taken = [
      { id: "g2", unit: "RE", ...withdrawn },
      { id: "g3", unit: "SERV", ...withdrawn },
    ];
    expect(await extractOf("eva")).toMatchObject([{ grants: taken, changes: [] }]);
    const given = { number: 4, reason: "ny", things: [{ noun: "grant", body: { person: "ada" } }], batches: [] };
    const held = [
      { role: "administrator", withdrawnAt: null },
      { role: "reader", unit: "VARD", withdrawnAt: null },
    ];
    expect(await extractOf("ada")).toMatchObject([{ grants: held, changes: [given] }]);
    expect(await extractOf("bo")).toEqual([]);
  });

  test("somebody can always give roles at the top, whoever acts at once", async () => {
    const { asker, directory } = await opened([administrator, { ...administrator, person: "eva" }]);
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

  test.each([
    ["whose days are over", { to: yesterday }, "active"],
    ["who is blocked", {}, "blocked"],
  ] as const)(
    "an administrator %s locks nobody out: operators give roles until there is another",
    async (_, days, status) => {
      const { asker, directory } = await opened([
        { ...administrator, ...days },
        { person: "kim", unit: "VARD" },
      ]);
      await asker("ada");
      const [eva, operator] = [await asker("eva"), await asker("operator")];
      if (status === "active") expect((await operator.see("?unit=RE")).notice).not.toBeNull();
      else expect((await operator.ask("")).status).toBe(404);
      await changePerson(directory, "ada", { status });
      const seen = await operator.see("?unit=RE");
      expect(seen.notice).toMatch(/^Ingen som kan logga in är i dag administratör/u);
      expect(seen.grants.map(({ person, role }) => [person.id, role.id]).at(-1)).toEqual(["operator", "administrator"]);
      // Who gives roles sees no figures by that.
      expect((await operator.ask("/pages/economy?unit=VARD")).status).toBe(403);
      expect((await operator.give({ person: "eva", role: "reader", unit: "RE" })).status).toBe(200);
      expect((await operator.see("?unit=RE")).notice).not.toBeNull();
      expect((await operator.give({ person: "eva", role: "administrator", unit: "VARD" })).status).toBe(200);
      expect((await operator.give({ person: "eva", role: "administrator", unit: "RE" })).status).toBe(200);
      expect((await operator.ask("")).status).toBe(404);
      expect((await eva.see("?unit=RE")).notice).toBeNull();
      expect((await eva.give({ person: "operator", role: "manager" })).status).toBe(200);
    },
  );
});
