import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";

import { openWorkspaces } from "#app/workspaces/open.ts";
import { listEntries } from "#store/directory/entry.ts";
import { putLink } from "#store/directory/once.ts";
import { changePerson } from "#store/directory/person.ts";

import { newAuthenticator } from "../../../tests/factories/authenticator.ts";
import { codeAt, newBrowser, type Browser } from "../../../tests/factories/browser.ts";
import { personIn, signedInApi, type SignedInApi } from "../../../tests/factories/server.ts";
import { createApi } from "../api.ts";
import { digestOf, newToken } from "../sign-in/one-time.ts";
import { rotateKeyFile } from "../sign-in/secret-key.ts";
import { serverKeys } from "../sign-in/server-keys.ts";

const [second, minute, hour] = [1000, 60_000, 3_600_000];
const password = "gul traktor i motvind";

let server: SignedInApi;
let now = Date.now();

const keyFolder = mkdtempSync(join(tmpdir(), "tertial-keys-"));

beforeAll(async () => {
  const keys = serverKeys({ kind: "folder", folder: keyFolder }, {});
  server = await signedInApi(await openWorkspaces([]), { now: () => new Date(now), keys });
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(keyFolder, { recursive: true });
});

/** Nobody has to wait for what was tried before. */
beforeEach(() => {
  now += 25 * hour;
});

const fresh = (origin?: string): Browser => newBrowser(server.api, origin);
const textOf = (value: unknown): string => z.string().parse(value);

/** Somebody new who comes in by a link. */
async function linked(browser: Browser, userName: string): Promise<void> {
  const { directory } = server.services;
  const person = await personIn(directory, userName, { id: randomUUID(), name: `Namn ${userName}` });
  const { token, digest } = newToken();
  await putLink(directory, digest, person.id, new Date(now + hour).toISOString());
  expect(await browser.ask("POST /api/sign-in/link", { token })).toMatchObject({
    status: 200,
    body: { next: "/account" },
  });
}

interface Codes {
  readonly groups: string;
  readonly recoveryCodes: readonly string[];
}

/** Chooses the password above, with an app for codes. */
async function withPassword(browser: Browser): Promise<Codes> {
  const { body: setup } = await browser.ask("POST /api/account/password/begin", { password });
  const groups = textOf(setup["groups"]);
  const confirmed = { ticket: setup["ticket"], code: codeAt(groups, now) };
  const { status, body } = await browser.ask("POST /api/account/password", confirmed);
  expect(status).toBe(200);
  now += minute;
  return { groups, recoveryCodes: z.array(z.string()).parse(body["recoveryCodes"]) };
}

const signedInAs = async (browser: Browser): Promise<unknown> => {
  const { body } = await browser.ask("GET /api/session");
  return z.object({ person: z.object({ userName: z.string() }).nullable() }).parse(body).person?.userName ?? null;
};

test("a link signs in once, whatever is wrong with another it is refused in the same words", async () => {
  const browser = fresh();
  const { directory } = server.services;
  const person = await personIn(directory, "link-one");
  const { token, digest } = newToken();
  await putLink(directory, digest, person.id, new Date(now + hour).toISOString());
  const use = (written: string) => fresh().ask("POST /api/sign-in/link", { token: written });
  expect(await browser.ask("POST /api/sign-in/link", { token })).toMatchObject({ status: 200 });
  const used = await use(token);
  expect(used).toMatchObject({ status: 410, code: "link_spent" });

  await putLink(directory, digestOf("old"), person.id, new Date(now - 1).toISOString());
  const others = [await use("old"), await use("never"), await use("")];
  await putLink(directory, digestOf("blocked"), person.id, new Date(now + hour).toISOString());
  await directory.database.updateTable("person").set({ status: "blocked" }).where("id", "=", person.id).execute();
  for (const answer of [...others, await use("blocked")]) expect(answer).toEqual(used);
});

test("a password with a code signs in, each code and each recovery code once", async () => {
  const own = fresh();
  await linked(own, "eva");
  const { groups, recoveryCodes } = await withPassword(own);
  expect(recoveryCodes).toHaveLength(10);
  const attempt = (code: string) => ({ userName: " EVA".trim(), password, code });
  const refused = { status: 401, code: "sign_in_refused" };
  const [first, second_] = [fresh(), fresh()];
  const code = codeAt(groups, now);
  const answers = await Promise.all(
    [first, second_].map((one) => one.ask("POST /api/sign-in/password", attempt(code))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 401]));
  expect(await fresh().ask("POST /api/sign-in/password", attempt(code))).toMatchObject(refused);
  const [recovery = "", another = ""] = recoveryCodes;
  const typed = recovery.toLowerCase().replaceAll("-", " ");
  expect(await fresh().ask("POST /api/sign-in/password", attempt(typed))).toMatchObject({ status: 200 });
  expect(await fresh().ask("POST /api/sign-in/password", attempt(recovery))).toMatchObject(refused);
  expect(await own.ask("GET /api/account")).toMatchObject({ body: { recoveryCodes: 9 } });
  const wrong = { ...attempt(another), password: "something else" };
  expect(await fresh().ask("POST /api/sign-in/password", wrong)).toMatchObject(refused);
  expect(await own.ask("GET /api/account")).toMatchObject({ body: { recoveryCodes: 9 } });
});

test("who does not exist, is blocked or has no password is refused as one with a wrong password is", async () => {
  const { directory } = server.services;
  await personIn(directory, "without-password");
  const browser = fresh();
  await linked(browser, "blocked-one");
  await withPassword(browser);
  const person = await directory.database
    .selectFrom("person")
    .select("id")
    .where("user_name", "=", "blocked-one")
    .executeTakeFirstOrThrow();
  await linked(fresh(), "right-one");
  const attempts = ["nobody", "without-password", "right-one", "blocked-one"];
  await changePerson(directory, person.id, { status: "blocked" });
  const answers = await Promise.all(
    attempts.map((userName) => fresh().ask("POST /api/sign-in/password", { userName, password, code: "123456" })),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ status: 401, code: "sign_in_refused" });
  const logged = await listEntries(directory, { person: null, offset: 0, limit: 4 });
  expect(logged.map(({ what }) => what)).toEqual(Array<string>(4).fill("sign_in_refused"));
  expect(JSON.stringify(logged)).not.toContain("nobody");
});

test("guessing meets a wait, for names that exist and for those that don't, and a passkey is not stopped by it", async () => {
  const own = fresh();
  await linked(own, "guessed");
  const { groups } = await withPassword(own);
  const guess = (userName: string, code = "000000") =>
    fresh().ask("POST /api/sign-in/password", { userName, password, code });
  for (const userName of ["guessed", "nobody-at-all"]) {
    const together = await Promise.all(Array.from({ length: 9 }, () => guess(userName)));
    expect(together.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(together.filter(({ status }) => status === 429)).toHaveLength(4);
  }
  expect(await guess("GUESSED", codeAt(groups, now))).toMatchObject({ status: 429, code: "too_many_attempts" });
  now += 31 * second;
  expect(await guess("guessed", codeAt(groups, now))).toMatchObject({ status: 200 });
  now += minute;
  expect(await guess("guessed", codeAt(groups, now))).toMatchObject({ status: 200 });
});

test("one address that guesses at many accounts meets a wait, and no other address does", async () => {
  const guess = (userName: string, machine: string) =>
    newBrowser(server.api, undefined, machine).ask("POST /api/sign-in/password", {
      userName,
      password,
      code: "000000",
    });
  const answers = [];
  for (let index = 0; index < 101; index += 1) answers.push(await guess(`sprayed-${index}`, "2001:db8::1"));
  expect(answers.map(({ status }) => status).indexOf(429)).toBe(100);
  expect(await guess("sprayed-x", "2001:db8::2")).toMatchObject({ status: 429 });
  expect(await guess("sprayed-x", "2001:db8:0:1::2")).toMatchObject({ status: 401 });
  const forged = { "X-Forwarded-For": "203.0.113.9" };
  const behind = newBrowser(server.api, undefined, "2001:db8::1");
  expect(await behind.ask("POST /api/sign-in/password", { userName: "y", password, code: "1" }, forged)).toMatchObject({
    status: 429,
  });
});

test("a password's hash and its codes' box are made anew when they are dated", async () => {
  const own = fresh();
  await linked(own, "dated");
  const { groups } = await withPassword(own);
  const { database } = server.services.directory;
  const kept = () =>
    database
      .selectFrom("person")
      .select(["password", "totp_box"])
      .where("user_name", "=", "dated")
      .executeTakeFirstOrThrow();
  const before = await kept();
  const file = join(keyFolder, "sign-in.key");
  await rotateKeyFile(file);
  expect(
    await fresh().ask("POST /api/sign-in/password", { userName: "dated", password, code: codeAt(groups, now) }),
  ).toMatchObject({ status: 200 });
  const after = await kept();
  expect(after.password).toBe(before.password);
  expect(after.totp_box).not.toBe(before.totp_box);
  now += minute;
  expect(
    await fresh().ask("POST /api/sign-in/password", { userName: "dated", password, code: codeAt(groups, now) }),
  ).toMatchObject({ status: 200 });
});

const question = z.object({ ticket: z.string(), options: z.object({ challenge: z.string(), rpId: z.string() }) });
const creation = z.object({
  ticket: z.string(),
  options: z.object({ challenge: z.string(), rp: z.object({ id: z.string() }), user: z.object({ id: z.string() }) }),
});
const here = { origin: "http://localhost" };

test("a passkey is made and signs in; its challenge holds once, and not for something else", async () => {
  const own = fresh();
  await linked(own, "passkey-one");
  const authenticator = newAuthenticator({ counts: true });
  const made = creation.parse((await own.ask("POST /api/account/passkeys/begin")).body);
  const response = authenticator.create(made.options, here);
  const added = { ticket: made.ticket, name: "Mobilen", response };
  const stranger = fresh();
  await linked(stranger, "passkey-thief");
  expect(await stranger.ask("POST /api/account/passkeys", added)).toMatchObject({ status: 401, code: "passkey_stale" });
  expect(await own.ask("POST /api/account/passkeys", added)).toMatchObject({ status: 401, code: "passkey_stale" });
  const again = creation.parse((await own.ask("POST /api/account/passkeys/begin")).body);
  const anew = { ticket: again.ticket, name: "Mobilen", response: authenticator.create(again.options, here) };
  expect(await own.ask("POST /api/account/passkeys", anew)).toMatchObject({ status: 200 });

  const browser = fresh();
  const asked = question.parse((await browser.ask("POST /api/sign-in/passkey/begin", {})).body);
  const answer = { ticket: asked.ticket, response: authenticator.get(asked.options, here) };
  const next = question.parse((await browser.ask("POST /api/sign-in/passkey/begin", {})).body);
  expect(await browser.ask("POST /api/sign-in/passkey", { ...answer, ticket: next.ticket })).toMatchObject({
    code: "passkey_stale",
  });
  expect(await browser.ask("POST /api/sign-in/passkey", answer)).toMatchObject({ status: 200, body: { next: "/" } });
  expect(await signedInAs(browser)).toBe("passkey-one");
  expect(await browser.ask("POST /api/sign-in/passkey", answer)).toMatchObject({ status: 401, code: "passkey_stale" });
  const late = question.parse((await browser.ask("POST /api/sign-in/passkey/begin", {})).body);
  now += 6 * minute;
  const lateAnswer = { ticket: late.ticket, response: authenticator.get(late.options, here) };
  expect(await browser.ask("POST /api/sign-in/passkey", lateAnswer)).toMatchObject({ code: "passkey_stale" });
});

test("one's own last way to sign in stays, and goes when there is another", async () => {
  const browser = fresh();
  await linked(browser, "last-way");
  await withPassword(browser);
  expect(await browser.ask("DELETE /api/account/password")).toMatchObject({ status: 409, code: "last_way" });
  const made = creation.parse((await browser.ask("POST /api/account/passkeys/begin")).body);
  const response = newAuthenticator({ counts: true }).create(made.options, here);
  await browser.ask("POST /api/account/passkeys", { ticket: made.ticket, name: "Mobilen", response });
  expect(await browser.ask("DELETE /api/account/password")).toMatchObject({ status: 200 });
  expect(await browser.ask("DELETE /api/account/password")).toMatchObject({ status: 404, code: "gone" });
  const { body: account } = await browser.ask("GET /api/account");
  const [passkey] = z.array(z.object({ id: z.string() })).parse(account["passkeys"]);
  const remove = `DELETE /api/account/passkeys/${passkey?.id ?? ""}`;
  expect(await browser.ask(`${remove}?language=en`)).toMatchObject({
    status: 409,
    body: { code: "last_way", message: "It is your last way to sign in, and it is still there." },
  });
  await withPassword(browser);
  expect(await browser.ask(remove)).toMatchObject({ status: 200 });
});

test("a session that somebody else has planted never becomes one", async () => {
  const browser = fresh();
  const planted = newToken().token;
  browser.plant("tertial", planted);
  expect(await browser.ask("GET /api/account")).toMatchObject({ status: 401, code: "sign_in_needed" });
  await linked(browser, "planted");
  expect(browser.cookies.get("tertial")?.startsWith(planted)).toBe(false);
  const thief = fresh();
  thief.plant("tertial", planted);
  expect(await thief.ask("GET /api/account")).toMatchObject({ status: 401 });
});

test("a session ends by standing idle, by its time, by signing out, and with the person", async () => {
  const browser = fresh();
  await linked(browser, "sessions");
  for (let hours = 0; hours < 11; hours += 1) {
    now += hour;
    expect(await browser.ask("GET /api/account")).toMatchObject({ status: 200 });
  }
  now += hour;
  expect(await browser.ask("GET /api/account")).toMatchObject({ status: 401 });

  const idle = fresh();
  await linked(idle, "idle");
  now += 2 * hour;
  expect(await idle.ask("GET /api/account")).toMatchObject({ status: 401 });

  const [one, stolen] = [fresh(), fresh()];
  await linked(one, "signs-out");
  stolen.plant("tertial", one.cookies.get("tertial") ?? "");
  expect(await stolen.ask("GET /api/account")).toMatchObject({ status: 200 });
  expect(await one.ask("POST /api/sign-out", { everywhere: false })).toMatchObject({ status: 200, body: { ended: 1 } });
  expect(await stolen.ask("GET /api/account")).toMatchObject({ status: 401 });

  const blocked = fresh();
  await linked(blocked, "blocked-later");
  const { database } = server.services.directory;
  await database.updateTable("person").set({ status: "blocked" }).where("user_name", "=", "blocked-later").execute();
  expect(await blocked.ask("GET /api/account")).toMatchObject({ status: 401 });
});

test("the cookie is kept from scripts and from other sites, and with TLS from everybody else", async () => {
  const plain = fresh();
  await linked(plain, "cookie-plain");
  const attributes = (browser: Browser, name: string) =>
    (browser.cookies.get(name) ?? "").split("; ").slice(1).toSorted();
  expect(attributes(plain, "tertial")).toEqual(["HttpOnly", "Max-Age=43200", "Path=/", "SameSite=Lax"]);
  const safe = newBrowser(
    createApi({ ...server.services, origin: "https://tertial.example" }, ["tertial.example"]),
    "https://tertial.example",
  );
  await linked(safe, "cookie-tls");
  expect([...safe.cookies.keys()]).toEqual(["__Host-tertial"]);
  expect(attributes(safe, "__Host-tertial")).toEqual(["HttpOnly", "Max-Age=43200", "Path=/", "SameSite=Lax", "Secure"]);
  safe.plant("tertial", safe.cookies.get("__Host-tertial") ?? "");
  safe.plant("__Host-tertial", "");
  expect(await safe.ask("GET /api/account")).toMatchObject({ status: 401 });
});

test.each([
  { Origin: "https://evil.example" },
  { Origin: "null" },
  { Origin: "http://localhost.evil.example" },
  { Origin: "", "Sec-Fetch-Site": "cross-site" },
  { Origin: "", "Sec-Fetch-Site": "same-site" },
])("what comes from another site is refused: %j", async (headers) => {
  const browser = fresh();
  await linked(browser, `csrf-${randomUUID()}`);
  for (const action of [
    "POST /api/sign-out",
    "POST /api/sign-in/password",
    "PATCH /api/account",
    "DELETE /api/account/password",
  ])
    expect(await browser.ask(action, {}, headers)).toMatchObject({ status: 403, code: "from_elsewhere" });
  expect(await browser.ask("GET /api/account")).toMatchObject({ status: 200 });
});

const elsewhere = [
  "//evil.example",
  String.raw`/\evil.example`,
  String.raw`\\evil.example`,
  "https://evil.example",
  "javascript:alert(1)",
  "%2F%2Fevil.example",
  "/\t/evil.example",
  "/%09/../\n/evil.example",
  " //evil.example",
  "",
];

test.each(elsewhere)("nobody is led on to %j", async (next) => {
  const api = createApi({ ...server.services, isDemo: true });
  const { personInDemo } = { personInDemo: await personIn(server.services.directory, "demo-x", { source: "demo" }) };
  const browser = newBrowser(api);
  const { body } = await browser.ask("POST /api/sign-in/demo", { person: personInDemo.id, next });
  expect(body["next"]).toBe("/");
  const kept = await browser.ask("POST /api/sign-in/demo", { person: personInDemo.id, next: "/w/economy?unit=A#t" });
  expect(kept.body["next"]).toBe("/w/economy?unit=A#t");
});

test("the demo's people are nobody on a server that is no demo", async () => {
  const demo = createApi({ ...server.services, isDemo: true });
  await personIn(server.services.directory, "demo-y", { source: "demo" });
  const browser = newBrowser(demo);
  expect(await browser.ask("POST /api/sign-in/demo", { person: "demo-y" })).toMatchObject({ status: 200 });
  const real = fresh();
  real.plant("tertial", browser.cookies.get("tertial") ?? "");
  expect(await real.ask("GET /api/account")).toMatchObject({ status: 401 });
  expect(await real.ask("POST /api/sign-in/demo", { person: "demo-y" })).toMatchObject({
    status: 401,
    code: "not_signed_in",
  });
});

test("more than what is asked for is refused", async () => {
  const browser = fresh();
  await linked(browser, "mass");
  const attempts: readonly (readonly [string, object])[] = [
    ["PATCH /api/account", { name: "Eva", isOperator: true }],
    ["PATCH /api/account", { userName: "operator" }],
    ["POST /api/sign-in/link", { token: "x", person: "operator" }],
    ["POST /api/sign-in/password", { userName: "a", password, code: "1", way: "passkey" }],
    ["POST /api/account/password/begin", { password, person: "operator" }],
  ];
  for (const [action, body] of attempts)
    expect(await browser.ask(action, body)).toMatchObject({ status: 400, code: "bad_request" });
  expect(await browser.ask("GET /api/session")).toMatchObject({ body: { person: { isOperator: false } } });
});

test("the ways to sign in tell what works here", async () => {
  expect(await fresh().ask("GET /api/sign-in")).toMatchObject({ body: { passkey: true, password: true, demo: [] } });
  const bare = newBrowser(createApi({ ...server.services, keys: null }), "http://127.0.0.1");
  expect(await bare.ask("GET /api/sign-in")).toMatchObject({ body: { passkey: false, password: false } });
  const attempt = { userName: "eva", password, code: "123456" };
  expect(await bare.ask("POST /api/sign-in/password", attempt)).toMatchObject({ status: 422, code: "no_key" });
  expect(await bare.ask("POST /api/sign-in/passkey/begin", {})).toMatchObject({
    status: 422,
    code: "passkeys_not_here",
  });
});
