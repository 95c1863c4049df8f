import { describe, expect, test } from "vitest";

import { dayBefore } from "#domain/periods/span.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { dayOf } from "#server/services.ts";
import { digestOf } from "#server/sign-in/one-time.ts";
import { listEntries } from "#store/directory/entry.ts";
import { findByUserName } from "#store/directory/person.ts";
import { addToken } from "#store/directory/token.ts";
import { history } from "#store/history.ts";

import { administrator, rolesOn } from "../factories/roles.ts";
import { cookieOf, personIn } from "../factories/server.ts";
import { databases } from "./databases.ts";
import { author } from "./made.ts";

const today = dayOf(new Date());
const secret = "scim".padEnd(43, "x");

describe.each(databases())("several roles at once on $name", { timeout: 120_000 }, (database) => {
  async function opened(grants: readonly Partial<Grant>[]) {
    const made = await rolesOn(database, grants);
    const { api, services } = made.api;
    const { directory, workspaces } = services;
    const [open] = await workspaces.list();
    const workspace = open?.id ?? "";
    const given = async () => {
      const [now] = await workspaces.list();
      return now?.workspace.grants.map(({ person, role, unit, from, to }) => [person, role, unit, from, to]) ?? [];
    };
    const cookie = await cookieOf(directory, "operator");
    const sendCsv = async (rows: string, preview: boolean): Promise<unknown> => {
      const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", "Content-Type": "text/csv" };
      const body = `user_name,name,status,workspace,unit,role,from,to\n${rows.replaceAll("W,", `${workspace},`)}`;
      const address = `http://localhost/api/people/csv?preview=${preview}`;
      return (await api.request(address, { method: "POST", headers, body })).json();
    };
    const scope = { workspace: null, rights: ["read" as const], unit: null, people: true };
    const times = { createdAt: new Date().toISOString(), endsAt: "2999-01-01T00:00:00.000Z", usedAt: null };
    await addToken(directory, digestOf(secret), { id: "t", person: "operator", name: "SCIM", scope, ...times });
    const put = async (group: string, members: readonly string[]) => {
      const headers = { Authorization: `Bearer ${secret}`, "Content-Type": "application/scim+json" };
      const name = `${workspace}:${group}`;
      const body = JSON.stringify({ displayName: name, members: members.map((value) => ({ value })) });
      const address = `http://localhost/scim/v2/Groups/${encodeURIComponent(name)}`;
      const answer = await api.request(address, { method: "PUT", headers, body });
      return { status: answer.status, text: await answer.text() };
    };
    return { ...made, workspace, given, sendCsv, put, directory };
  }
  const newest = async ({ store }: Awaited<ReturnType<typeof opened>>) => (await history(store)).entries[0];

  test("a file of people gives its roles in one change, or nothing at all", async () => {
    const made = await opened([{ ...administrator, person: "operator" }]);
    const before = await newest(made);
    const wrong = await made.sendCsv(
      "eva,Eva,,W,VARD,reader,,\nkim,Kim,,W,NONE,reader,,\nbo,Bo,blocked,W,RE,reader,,\n",
      false,
    );
    expect(wrong).toMatchObject({
      isWritten: false,
      grants: [{ outcome: "new" }, { outcome: "wrong" }, { outcome: "wrong" }],
      problems: [
        { code: "no_such_unit", line: 3, excerpt: `kim;${made.workspace};NONE;reader` },
        { code: "person_blocked", line: 4 },
      ],
    });
    expect(await findByUserName(made.directory, "eva")).toBeNull();
    const rows = "eva,Eva,,W,VARD,reader,,\neva,,,W,VARD,manager,2026-01-01,2999-12-31\nkim,Kim,,W,RE,reader,,\n";
    expect(await made.sendCsv(rows, true)).toMatchObject({ isWritten: false, problems: [] });
    expect(await newest(made)).toEqual(before);
    expect(await made.sendCsv(rows, false)).toMatchObject({ isWritten: true, problems: [] });
    const [eva, kim] = [await findByUserName(made.directory, "eva"), await findByUserName(made.directory, "kim")];
    expect(await made.given()).toEqual([
      ["operator", "administrator", "RE", "2020-01-01", null],
      [eva?.id, "reader", "VARD", today, null],
      [eva?.id, "manager", "VARD", "2026-01-01", "2999-12-31"],
      [kim?.id, "reader", "RE", today, null],
    ]);
    const change = await newest(made);
    expect(change).toMatchObject({ by: "person:operator", reason: "Inläst från en fil med personer" });
    expect(change?.items).toHaveLength(3);
    // Once more, it says nothing new.
    const outcomes = [{ outcome: "unchanged" }, { outcome: "unchanged" }, { outcome: "unchanged" }];
    expect(await made.sendCsv(rows, false)).toMatchObject({ isWritten: true, problems: [], grants: outcomes });
    expect(await newest(made)).toEqual(change);
    expect(await made.sendCsv("eva,,,W,VARD,manager,2025-01-01,\n", false)).toMatchObject({
      problems: [{ code: "role_held", line: 2 }],
    });
  });

  test("an operator gives no more by a file or a program than by hand, and what is refused is logged", async () => {
    const made = await opened([administrator]);
    await personIn(made.directory, "ada");
    const kim = await personIn(made.directory, "kim");
    const unknown = { isWritten: false, problems: [{ code: "unknown_workspace" }] };
    expect(await made.sendCsv("kim,,,W,VARD,reader,,\n", false)).toMatchObject(unknown);
    expect(await made.sendCsv("kim,,,other,VARD,reader,,\n", false)).toMatchObject(unknown);
    expect(await made.put("VARD:reader", [kim.id])).toMatchObject({ status: 403 });
    await made.setGrants([administrator, { person: "operator", role: "administrator", unit: "VARD" }], author(3));
    expect(await made.sendCsv("kim,,,W,VARD,reader,,\nkim,,,W,SERV,reader,,\n", false)).toMatchObject({
      isWritten: false,
      problems: [{ code: "not_allowed", line: 3 }],
    });
    expect(await made.given()).toHaveLength(2);
    const log = await listEntries(made.directory, { person: "operator", offset: 0, limit: 10 });
    expect(log.filter(({ what }) => what === "refused")).toMatchObject([
      { workspace: made.workspace, detail: { right: "administer", reason: "elsewhere" } },
      { workspace: made.workspace, detail: { right: "administer", reason: "none" } },
    ]);
  });

  test("a group's members are given and lose its role in one change, and decide over no roles", async () => {
    const made = await opened([
      { ...administrator, person: "operator" },
      { person: "kim", unit: "VARD" },
      { person: "eva", unit: "VARD", from: "2999-01-01" },
      { person: "kim", role: "manager", unit: "VARD" },
    ]);
    for (const name of ["kim", "eva", "olle"]) await personIn(made.directory, name);
    await personIn(made.directory, "bo", { status: "blocked" });
    const before = await made.given();
    // One who is blocked, or will get the role later: nobody gets it, and nobody loses it.
    expect(await made.put("VARD:reader", ["olle", "bo"])).toMatchObject({ status: 400 });
    const held = await made.put("VARD:reader", ["olle", "eva"]);
    expect([held.status, held.text]).toEqual([
      409,
      expect.stringContaining("The person has that role on the unit already"),
    ]);
    expect(await made.given()).toEqual(before);
    expect(await made.put("VARD:reader", ["olle"])).toMatchObject({ status: 200 });
    expect((await made.given()).filter(([, role]) => role === "reader")).toEqual([
      ["kim", "reader", "VARD", "2020-01-01", dayBefore(today)],
      ["eva", "reader", "VARD", "2999-01-01", null],
      ["olle", "reader", "VARD", today, null],
    ]);
    const change = await newest(made);
    expect(change).toMatchObject({ by: "person:operator", reason: "Enligt registret som personerna kommer från" });
    expect(change?.items).toHaveLength(2);
    for (const role of ["administrator", "confidant"]) {
      const refused = await made.put(`RE:${role}`, ["olle"]);
      expect([refused.status, refused.text]).toEqual([403, expect.stringContaining("by a program")]);
    }
    expect(await newest(made)).toEqual(change);
  });
});
