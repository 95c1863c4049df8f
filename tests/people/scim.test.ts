import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { dayOf } from "#server/services.ts";
import { findByUserName } from "#store/directory/person.ts";
import { addToken } from "#store/directory/token.ts";

import { rolesApi } from "../factories/roles.ts";
import { cookieOf, personIn, requestAs, type SignedInApi } from "../factories/server.ts";
import { digestOf } from "#server/sign-in/one-time.ts";

const secret = "scim-token".padEnd(43, "x");

let roles: Awaited<ReturnType<typeof rolesApi>>;
let server: SignedInApi;
let group: string;

beforeAll(async () => {
  roles = await rolesApi();
  server = roles.api;
  const [open] = await server.services.workspaces.list();
  group = `${open?.id}:VARD:reader`;
  await tokenOf("operator", secret, true);
}, 120_000);
afterAll(() => roles.close(), 60_000);

async function tokenOf(person: string, token: string, people: boolean): Promise<void> {
  const scope = { workspace: null, rights: ["read" as const], unit: null, people };
  const times = { createdAt: new Date().toISOString(), endsAt: "2999-01-01T00:00:00.000Z", usedAt: null };
  await addToken(server.services.directory, digestOf(token), { id: token, person, name: "SCIM", scope, ...times });
}

async function scim(method: string, path: string, body?: object, token = secret) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/scim+json" };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await server.api.request(`http://localhost/scim/v2/${path}`, init);
  const text = await answer.text();
  const parsed: unknown = text === "" ? {} : JSON.parse(text);
  const type = answer.headers.get("Content-Type");
  return { status: answer.status, type, body: new Map<string, unknown>(Object.entries(parsed ?? {})), text };
}

async function userWith(userName: string, more: object = {}): Promise<string> {
  const { status, body } = await scim("POST", "Users", { schemas: [], userName, displayName: userName, ...more });
  expect(status).toBe(201);
  return String(body.get("id"));
}

const patch = (...operations: readonly object[]): object => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  Operations: operations,
});

describe("who may", () => {
  test("only an operator's token for people, never a person, another token, or the token of who is no operator now", async () => {
    const eva = await personIn(server.services.directory, "vanlig");
    await tokenOf("operator", "n".repeat(43), false);
    await tokenOf("vanlig", "v".repeat(43), true);
    for (const token of ["n".repeat(43), "v".repeat(43)]) {
      const refused = await scim("GET", "Users", undefined, token);
      expect(refused).toMatchObject({ status: 403, type: "application/scim+json" });
      expect(Object.fromEntries(refused.body)).toMatchObject({
        schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
        status: "403",
      });
    }
    expect(await scim("GET", "Users", undefined, "z".repeat(43))).toMatchObject({ status: 401 });
    for (const person of [eva.id, "operator"]) {
      const request = requestAs(server.api, await cookieOf(server.services.directory, person));
      expect((await request("/scim/v2/Users")).status).toBe(403);
    }
  });

  test("nothing that is sent makes anybody an operator, and what is known of operators is not changed", async () => {
    const rights = {
      isOperator: true,
      is_operator: true,
      roles: [{ value: "operator" }],
      source: "first",
      id: "operator",
    };
    const id = await userWith("smyg", { ...rights, password: "hemligt" });
    expect(id).not.toBe("operator");
    await scim(
      "PATCH",
      `Users/${id}`,
      patch({ op: "replace", value: rights }, { op: "add", path: "isOperator", value: true }),
    );
    expect(await findByUserName(server.services.directory, "smyg")).toMatchObject({
      isOperator: false,
      source: "scim",
    });
    const takeOver = patch({ op: "replace", path: 'emails[type eq "work"].value', value: "jag@annan.example" });
    expect(await scim("PATCH", "Users/operator", takeOver)).toMatchObject({ status: 403 });
    expect(await scim("DELETE", "Users/operator")).toMatchObject({ status: 409 });
    expect(await scim("GET", "Users/nobody")).toMatchObject({ status: 404 });
  });
});

describe("as Entra ID sends it", () => {
  test("finds nobody, adds, changes with capitals and paths, and blocks with a text", async () => {
    const none = await scim("GET", `Users?filter=${encodeURIComponent('userName eq "eva@region.example"')}`);
    expect(Object.fromEntries(none.body)).toMatchObject({ totalResults: 0, Resources: [], startIndex: 1 });
    const added = await scim("POST", "Users", {
      schemas: [
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
      ],
      externalId: "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
      userName: "eva@region.example",
      active: true,
      emails: [{ primary: true, type: "work", value: "eva@region.example" }],
      meta: { resourceType: "User" },
      name: { formatted: "Eva Berg", familyName: "Berg", givenName: "Eva" },
      preferredLanguage: "sv-SE",
      roles: [],
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { department: "Länsteknik" },
    });
    expect(added).toMatchObject({ status: 201, type: "application/scim+json" });
    const id = String(added.body.get("id"));
    expect(Object.fromEntries(added.body)).toMatchObject({
      userName: "eva@region.example",
      displayName: "Eva Berg",
      active: true,
      meta: { resourceType: "User", location: `http://localhost/scim/v2/Users/${id}` },
    });
    const changed = await scim(
      "PATCH",
      `Users/${id}`,
      patch(
        { op: "Replace", path: 'emails[type eq "work"].value', value: "eva.ek@region.example" },
        { op: "Replace", path: "displayName", value: "Eva Ek" },
        { op: "Add", path: "name.familyName", value: "Ek" },
        { op: "Add", path: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", value: "IT" },
      ),
    );
    expect(Object.fromEntries(changed.body)).toMatchObject({
      displayName: "Eva Ek",
      emails: [{ value: "eva.ek@region.example", type: "work", primary: true }],
    });
    const off = await scim("PATCH", `Users/${id}`, patch({ op: "Replace", path: "active", value: "False" }));
    expect(off.body.get("active")).toBe(false);
    const found = await scim(
      "GET",
      `Users?filter=${encodeURIComponent('externalId eq "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"')}`,
    );
    expect(Object.fromEntries(found.body)).toMatchObject({ totalResults: 1, Resources: [{ id, active: false }] });
    const on = await scim(
      "PATCH",
      `Users/${id}`,
      patch({ op: "Replace", value: { active: "True", displayName: "Eva Ek" } }),
    );
    expect(on.body.get("active")).toBe(true);
    expect(await scim("DELETE", `Users/${id}`)).toMatchObject({ status: 204, text: "" });
    expect((await scim("GET", `Users/${id}`)).body.get("active")).toBe(false);
  });

  test("a role's group is found by its name, and its members are added and taken away", async () => {
    const id = await userWith("medlem");
    const sought = encodeURIComponent(`displayName eq "${group}"`);
    const found = await scim("GET", `Groups?excludedAttributes=members&filter=${sought}`);
    expect(Object.fromEntries(found.body)).toMatchObject({
      totalResults: 1,
      Resources: [{ id: group, displayName: group }],
    });
    expect(found.text).not.toContain("members");
    const path = `Groups/${encodeURIComponent(group)}`;
    expect(await scim("PATCH", path, patch({ op: "Add", path: "members", value: [{ value: id }] }))).toMatchObject({
      status: 200,
    });
    const members = async () => (await scim("GET", path)).body.get("members");
    expect(await members()).toMatchObject([{ value: id, display: "medlem" }]);
    const given = async () => (await server.services.workspaces.list())[0]?.workspace.grants ?? [];
    const own = { person: id, unit: "VARD", role: "reader", from: dayOf(new Date()), to: null };
    // The first role of all: whoever's program it is keeps what they had until then.
    expect(await given()).toMatchObject([{ role: "administrator" }, { role: "controller" }, own]);
    expect(await scim("PATCH", path, patch({ op: "Remove", path: `members[value eq "${id}"]` }))).toMatchObject({
      status: 200,
    });
    expect(await members()).toEqual([]);
    expect(await given()).toHaveLength(2);
    const unknown = await scim("PATCH", path, patch({ op: "Add", path: "members", value: [{ value: "nobody" }] }));
    expect(Object.fromEntries(unknown.body)).toMatchObject({ status: "400", scimType: "invalidValue" });
    const renamed = await scim("PATCH", path, patch({ op: "replace", path: "displayName", value: "x" }));
    expect(renamed.body.get("scimType")).toBe("mutability");
    const other = await scim("POST", "Groups", { displayName: "Alla chefer", members: [] });
    expect(Object.fromEntries(other.body)).toMatchObject({ status: "400", scimType: "invalidValue" });
    expect(await scim("GET", "Groups/alla")).toMatchObject({ status: 404 });
  });
});

describe("as Okta sends it", () => {
  test("adds with parts of a name, replaces whole users, and blocks without a path", async () => {
    const id = await userWith("kim@region.example", {
      displayName: undefined,
      name: { givenName: "Kim", familyName: "Lind" },
      emails: [{ primary: true, value: "kim@region.example", type: "work" }],
      locale: "en-US",
      groups: [],
      password: "1mz050nq",
      active: true,
    });
    const twice = await scim("POST", "Users", { userName: "KIM@region.example" });
    expect(Object.fromEntries(twice.body)).toMatchObject({ status: "409", scimType: "uniqueness" });
    const put = await scim("PUT", `Users/${id}`, {
      id,
      userName: "kim@region.example",
      name: { givenName: "Kim", familyName: "Lind-Ek" },
      emails: [{ primary: true, value: "kim.ek@region.example", type: "work" }],
      active: true,
      meta: { resourceType: "User" },
    });
    expect(Object.fromEntries(put.body)).toMatchObject({
      displayName: "Kim Lind-Ek",
      preferredLanguage: "en",
      emails: [{ value: "kim.ek@region.example" }],
    });
    const off = await scim("PATCH", `Users/${id}`, patch({ op: "replace", value: { active: false } }));
    expect(off.body.get("active")).toBe(false);
  });
});

describe("by the RFC", () => {
  test("pages, and says what it can do", async () => {
    for (const name of ["sida.a", "sida.b", "sida.c"]) await userWith(name);
    const two = await scim("GET", "Users?startIndex=2&count=2");
    expect(Object.fromEntries(two.body)).toMatchObject({ startIndex: 2, itemsPerPage: 2 });
    const none = await scim("GET", "Users?startIndex=0&count=-1");
    expect(Object.fromEntries(none.body)).toMatchObject({ startIndex: 1, itemsPerPage: 0, Resources: [] });
    expect(Object.fromEntries((await scim("GET", "ServiceProviderConfig")).body)).toMatchObject({
      patch: { supported: true },
    });
    expect(Object.fromEntries((await scim("GET", "ResourceTypes")).body)).toMatchObject({ totalResults: 2 });
    expect(Object.fromEntries((await scim("GET", "Schemas")).body)).toMatchObject({ totalResults: 2 });
  });

  test("says what is wrong by its codes", async () => {
    const id = await userWith("fel");
    for (const [body, type] of [
      [patch({ op: "remove" }), "noTarget"],
      [patch({ op: "remove", path: "userName" }), "mutability"],
      [patch({ op: "replace", path: "emails[[", value: "x" }), "invalidPath"],
      [patch({ op: "replace", path: "active", value: "kanske" }), "invalidValue"],
      [patch({ op: "replace", path: "userName", value: 5 }), "invalidValue"],
      [patch({ op: "destroy", path: "userName" }), "invalidValue"],
      [patch({ op: "replace", path: "displayName", value: "=1+1" }), "invalidValue"],
      [{ Operations: [] }, "invalidSyntax"],
      [{}, "invalidSyntax"],
    ] as const)
      expect((await scim("PATCH", `Users/${id}`, body)).body.get("scimType")).toBe(type);
    for (const filter of ['userName co "a"', "userName eq", 'password eq "x"', 'userName eq "a" or id eq "b"', '"'])
      expect((await scim("GET", `Users?filter=${encodeURIComponent(filter)}`)).body.get("scimType")).toBe(
        "invalidFilter",
      );
    expect(await scim("POST", "Users", {})).toMatchObject({ status: 400 });
    expect(await scim("POST", "Users", { userName: "x".repeat(1_000_001) })).toMatchObject({ status: 413 });
  });
});
