import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";

import { openWorkspaces } from "#app/workspaces/open.ts";
import { listEntries } from "#store/directory/entry.ts";
import { changePerson } from "#store/directory/person.ts";

import { newBrowser } from "../../../tests/factories/browser.ts";
import { browserOf, personIn, signedInApi, type SignedInApi } from "../../../tests/factories/server.ts";
import { dayOf } from "../services.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

let server: SignedInApi;
let now = Date.now();

beforeAll(async () => {
  server = await signedInApi(await openWorkspaces([]), { now: () => new Date(now) });
}, 60_000);
afterAll(() => server.close());
beforeEach(() => {
  now = Date.now();
});

const make = "POST /api/people-tokens";
const asked = (days = 30) => ({ name: "Entra ID", lastDay: dayOf(new Date(now + days * day)) });

const listed = z.object({
  address: z.string(),
  tokens: z.array(
    z.looseObject({ id: z.string(), person: z.string(), usedAt: z.string().nullable(), holds: z.boolean() }),
  ),
});

async function tokensSeenBy(person: string) {
  return listed.parse((await (await browserOf(server, person)).ask("GET /api/people-tokens")).body);
}

/** The secret of a new token, made as the page makes it. */
async function tokenOf(person: string, days = 30): Promise<string> {
  const { status, body } = await (await browserOf(server, person)).ask(make, asked(days));
  expect(status).toBe(200);
  return z.string().parse(body["token"]);
}

const asProgram = (token: string, action: string) =>
  newBrowser(server.api).ask(action, undefined, { Authorization: `Bearer ${token}` });

const users = "GET /scim/v2/Users";

test("a token made by an operator opens the register to a program, and nothing else, until it is revoked", async () => {
  const token = await tokenOf("operator");
  const unused = await tokensSeenBy("operator");
  expect(unused).toMatchObject({
    address: "http://localhost/scim/v2",
    tokens: [{ name: "Entra ID", personName: "operator", lastDay: asked().lastDay, usedAt: null, holds: true }],
  });
  expect(JSON.stringify(unused)).not.toContain(token);
  expect(await asProgram(token, users)).toMatchObject({ status: 200, body: { totalResults: 1 } });
  expect(await asProgram(token, "GET /api/people")).toMatchObject({ status: 403 });
  expect(await asProgram(token, "GET /api/people-tokens")).toMatchObject({ status: 403 });
  expect(await asProgram(token, "GET /api/workspaces")).toMatchObject({ status: 200, body: { workspaces: [] } });

  await personIn(server.services.directory, "colleague", { isOperator: true });
  const [used] = (await tokensSeenBy("colleague")).tokens;
  expect(used?.usedAt).not.toBeNull();
  const account = await (await browserOf(server, "operator")).ask("GET /api/account");
  expect(account.body["tokens"]).toMatchObject([{ people: true, workspace: null, rights: [] }]);
  const revoke = `DELETE /api/people/${used?.person ?? ""}/tokens/${used?.id ?? ""}`;
  expect(await (await browserOf(server, "colleague")).ask(revoke)).toMatchObject({ status: 200 });
  expect(await asProgram(token, users)).toMatchObject({ status: 401 });
  expect((await tokensSeenBy("operator")).tokens).toEqual([]);
  const log = await listEntries(server.services.directory, { person: "operator", offset: 0, limit: 9 });
  expect(log.filter(({ what }) => what.startsWith("token_"))).toMatchObject([
    { what: "token_revoked", by: "colleague", person: "operator" },
    { what: "token_made", by: "operator", detail: { people: true } },
  ]);
});

test("it takes an operator who has just signed in, and a last day within a year", async () => {
  await personIn(server.services.directory, "vanlig");
  expect(await (await browserOf(server, "vanlig")).ask(make, asked())).toMatchObject({ code: "not_allowed" });
  const operator = await browserOf(server, "operator");
  for (const days of [-1, 367]) expect(await operator.ask(make, asked(days))).toMatchObject({ code: "bad_end_date" });
  for (const more of [{ name: " " }, { workspace: "x" }, { rights: ["read"] }, { lastDay: "snart" }])
    expect(await operator.ask(make, { ...asked(), ...more })).toMatchObject({ code: "bad_request" });
  now += 16 * minute;
  expect(await operator.ask(make, asked())).toMatchObject({ status: 403, code: "sign_in_again" });
  expect((await tokensSeenBy("operator")).tokens).toEqual([]);
});

test("a token holds no more when its days are over, or its maker is no operator, and the list says so", async () => {
  const { directory } = server.services;
  await personIn(directory, "former", { isOperator: true });
  const [dated, lost] = [await tokenOf("operator", 0), await tokenOf("former")];
  await changePerson(directory, "former", { isOperator: false });
  expect(await asProgram(lost, users)).toMatchObject({ status: 403 });
  const held = (await tokensSeenBy("operator")).tokens.map(({ person, holds }) => [person, holds] as const);
  expect(new Map(held)).toEqual(
    new Map([
      ["former", false],
      ["operator", true],
    ]),
  );
  now += day;
  expect(await asProgram(dated, users)).toMatchObject({ status: 401 });
});
