import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";

import { listEntries } from "#store/directory/entry.ts";
import { changePerson } from "#store/directory/person.ts";

import { newBrowser, type Browser } from "../../../tests/factories/browser.ts";
import { browserOf, personIn, starterApi } from "../../../tests/factories/server.ts";
import { dayOf } from "../services.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

let server: Awaited<ReturnType<typeof starterApi>>;
let now = Date.now();

beforeAll(async () => {
  server = await starterApi({ now: () => new Date(now) });
}, 60_000);
afterAll(() => server.close());
beforeEach(() => {
  now = Date.now();
});

const sessionsOf = async (browser: Browser): Promise<readonly { id: string; isThis: boolean }[]> => {
  const { body } = await browser.ask("GET /api/account");
  return z.object({ sessions: z.array(z.object({ id: z.string(), isThis: z.boolean() })) }).parse(body).sessions;
};

test("a name and a language are one's own to change, but for a name that another register keeps", async () => {
  const { directory } = server.services;
  await personIn(directory, "renamer");
  await personIn(directory, "from-scim", { source: "scim" });
  const browser = await browserOf(server, "renamer");
  expect(await browser.ask("PATCH /api/account", { name: " Eva Ek ", language: "en" })).toMatchObject({ status: 200 });
  const person = { name: "Eva Ek", language: "en", isOperator: false };
  expect(await browser.ask("GET /api/account")).toMatchObject({ body: { person, mayRename: true } });
  expect(await browser.ask("PATCH /api/account", { name: "  " })).toMatchObject({ status: 400 });
  const other = await browserOf(server, "from-scim");
  expect(await other.ask("PATCH /api/account", { name: "Eva" })).toMatchObject({ status: 403, code: "kept_elsewhere" });
  expect(await other.ask("PATCH /api/account", { language: "en" })).toMatchObject({ status: 200 });
  const logged = await listEntries(directory, { person: "renamer", offset: 0, limit: 1 });
  expect(logged).toMatchObject([{ what: "account_changed", detail: { fields: "name language" } }]);
});

test("sessions are listed and ended, one's own only", async () => {
  await personIn(server.services.directory, "many");
  await personIn(server.services.directory, "stranger");
  const [one, two, three] = [
    await browserOf(server, "many"),
    await browserOf(server, "many"),
    await browserOf(server, "many"),
  ];
  const stranger = await browserOf(server, "stranger");
  const [theirs] = await sessionsOf(two);
  expect((await sessionsOf(one)).filter(({ isThis }) => isThis)).toHaveLength(1);
  expect(await sessionsOf(one)).toHaveLength(3);
  const end = `DELETE /api/account/sessions/${theirs?.id ?? ""}`;
  expect(await stranger.ask(end)).toMatchObject({ status: 404, code: "gone" });
  expect(await one.ask(end)).toMatchObject({ status: 200 });
  expect(await one.ask(end)).toMatchObject({ status: 404, code: "gone" });
  expect(await sessionsOf(one)).toHaveLength(2);
  expect(await one.ask("POST /api/account/sessions/end-others")).toMatchObject({ body: { ended: 1 } });
  const answers = await Promise.all([two, three].map((browser) => browser.ask("GET /api/account")));
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(await stranger.ask("GET /api/account")).toMatchObject({ status: 200 });
});

const sensitive: readonly (readonly [string, object | undefined])[] = [
  ["POST /api/account/passkeys/begin", undefined],
  ["POST /api/account/passkeys", passkey()],
  ["DELETE /api/account/passkeys/x", undefined],
  ["POST /api/account/password/begin", { password: "gul traktor i motvind" }],
  ["POST /api/account/password", { ticket: "x", code: "123456" }],
  ["DELETE /api/account/password", undefined],
  ["POST /api/account/tokens", { name: "x", workspace: "x", unit: null, rights: ["read"], lastDay: "2099-01-01" }],
];

function passkey(): object {
  const response = { id: "AA", rawId: "AA", type: "public-key", clientExtensionResults: {} };
  return {
    ticket: "x",
    name: "x",
    response: { ...response, response: { clientDataJSON: "AA", attestationObject: "AA" } },
  };
}

test.each(sensitive)("%s takes a person who has just signed in", async (action, body) => {
  await personIn(server.services.directory, "a-while-ago");
  const browser = await browserOf(server, "a-while-ago");
  expect((await browser.ask(action, body)).code).not.toBe("sign_in_again");
  now += 16 * minute;
  expect(await browser.ask(action, body)).toMatchObject({ status: 403, code: "sign_in_again" });
  expect(await browser.ask("GET /api/account")).toMatchObject({ status: 200 });
});

const asked = (more: object = {}) => ({
  name: "Inläsning",
  workspace: server.id,
  unit: null,
  rights: ["read", "report"],
  lastDay: dayOf(new Date(now + 30 * day)),
  ...more,
});

const withToken = (token: unknown) => {
  const headers = { Authorization: `Bearer ${z.string().parse(token)}` };
  return (action: string, body?: object) => newBrowser(server.api).ask(action, body, headers);
};

test("a token does what it says, for a program, until it is revoked", async () => {
  const browser = await browserOf(server, "operator");
  const { status, body } = await browser.ask("POST /api/account/tokens", asked({ rights: ["read"] }));
  expect(status).toBe(200);
  const program = withToken(body["token"]);
  expect(await program(`GET /api/workspaces/${server.id}/pages/overview`)).toMatchObject({ status: 200 });
  expect(await program("GET /api/account")).toMatchObject({ status: 403 });
  expect(await program("POST /api/account/tokens", asked())).toMatchObject({ status: 403 });
  const tokens = z.array(z.object({ id: z.string(), name: z.string(), lastDay: z.string() }));
  const [token] = tokens.parse((await browser.ask("GET /api/account")).body["tokens"]);
  expect(JSON.stringify(await browser.ask("GET /api/account"))).not.toContain(body["token"]);
  expect(token).toMatchObject({ name: "Inläsning", lastDay: asked().lastDay });
  await personIn(server.services.directory, "revoker");
  const revoke = `DELETE /api/account/tokens/${token?.id ?? ""}`;
  expect(await (await browserOf(server, "revoker")).ask(revoke)).toMatchObject({ status: 404, code: "gone" });
  expect(await browser.ask(revoke)).toMatchObject({ status: 200 });
  expect(await program(`GET /api/workspaces/${server.id}/pages/overview`)).toMatchObject({ status: 401 });
});

test("forged tokens, and tokens whose time is over, open nothing", async () => {
  const browser = await browserOf(server, "operator");
  const { body } = await browser.ask("POST /api/account/tokens", asked({ lastDay: dayOf(new Date(now)) }));
  const token = z.string().parse(body["token"]);
  const overview = `GET /api/workspaces/${server.id}/pages/overview`;
  expect(await withToken(token)(overview)).toMatchObject({ status: 200 });
  for (const forged of [`${token}A`, token.slice(1), "x".repeat(43), ""])
    expect(await withToken(forged)(overview)).toMatchObject({ status: 401, code: "sign_in_needed" });
  now += day;
  expect(await withToken(token)(overview)).toMatchObject({ status: 401 });
});

test("a wrong token is not passed over for the cookie beside it", async () => {
  const browser = await browserOf(server, "operator");
  for (const Authorization of [`Bearer ${"x".repeat(43)}`, "Bearer short", "Bearer", "Basic b3BlcmF0b3I6eA==", ""])
    expect(await browser.ask("GET /api/account", undefined, { Authorization })).toMatchObject({
      status: 401,
      code: "sign_in_needed",
    });
  expect(await browser.ask("GET /api/account")).toMatchObject({ status: 200 });
});

test("nobody can let a program do more than they may themselves", async () => {
  const { directory } = server.services;
  const browser = await browserOf(server, "operator");
  const make = (more: object) => browser.ask("POST /api/account/tokens", asked(more));
  // Who looks after a workspace without roles may change it, not publish it.
  expect(await make({ rights: ["publish"] })).toMatchObject({ status: 403, code: "not_allowed" });
  for (const rights of [["administer"], ["sensitive"], ["approve"], [], ["people"]])
    expect(await make({ rights })).toMatchObject({ status: 400, code: "bad_request" });
  for (const more of [{ people: true }, { scope: { people: true } }, { person: "other" }])
    expect(await make(more)).toMatchObject({ status: 400, code: "bad_request" });
  expect(await make({ unit: "NONE" })).toMatchObject({ status: 404, code: "unknown_unit" });
  expect(await make({ workspace: "none" })).toMatchObject({ status: 404, code: "unknown_workspace" });
  const tooLate = dayOf(new Date(now + 367 * day));
  for (const lastDay of [tooLate, dayOf(new Date(now - day))])
    expect(await make({ lastDay })).toMatchObject({ status: 422, code: "bad_end_date" });
  expect(await make({ lastDay: "snart" })).toMatchObject({ status: 400 });
  await personIn(directory, "outsider");
  const outside = await browserOf(server, "outsider");
  expect(await outside.ask("POST /api/account/tokens", asked())).toMatchObject({
    status: 404,
    code: "unknown_workspace",
  });
  expect(await outside.ask("GET /api/account/token-choices")).toMatchObject({ body: { workspaces: [] } });
});

test("a right that is withdrawn is gone at the next request, in the session and for its programs", async () => {
  const { directory } = server.services;
  await personIn(directory, "other-operator", { isOperator: true });
  const browser = await browserOf(server, "other-operator");
  const { body } = await browser.ask("POST /api/account/tokens", asked({ rights: ["read"] }));
  const program = withToken(body["token"]);
  const overview = `GET /api/workspaces/${server.id}/pages/overview`;
  expect([await browser.ask(overview), await program(overview)]).toMatchObject([{ status: 200 }, { status: 200 }]);
  await changePerson(directory, "other-operator", { isOperator: false });
  expect([await browser.ask(overview), await program(overview)]).toMatchObject([{ status: 404 }, { status: 404 }]);
  await changePerson(directory, "other-operator", { status: "blocked" });
  expect([await browser.ask(overview), await program(overview)]).toMatchObject([{ status: 401 }, { status: 401 }]);
});
