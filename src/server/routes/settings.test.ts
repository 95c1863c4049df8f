import { afterAll, beforeAll, expect, test } from "vitest";

import { openWorkspaces } from "#app/workspaces/open.ts";
import { listEntries } from "#store/directory/entry.ts";

import { cookieOf, personIn, requestAs, signedInApi, type SignedInApi } from "../../../tests/factories/server.ts";

let server: SignedInApi;

beforeAll(async () => {
  server = await signedInApi(await openWorkspaces([]));
}, 60_000);
afterAll(() => server.close());

async function asked(method: string, name: string, body?: object): Promise<readonly [number, unknown]> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await server.request(`/api/settings/${name}`, init);
  return [answer.status, await answer.json()];
}

const mail = {
  host: "smtp.region.example",
  port: 587,
  security: "starttls",
  userName: "tertial",
  password: "env:MAIL_PASSWORD",
  from: { name: "Tertial", address: "tertial@region.example" },
  replyTo: null,
};

const provider = {
  kind: "oidc",
  id: "region",
  name: { sv: "Region Exempel" },
  issuer: "https://login.region.example",
  clientId: "tertial",
  clientSecret: "env:OIDC_SECRET",
};

test("settings are for operators only", async () => {
  const { directory } = server.services;
  await personIn(directory, "vanlig");
  const request = requestAs(server.api, await cookieOf(directory, "vanlig"));
  for (const name of ["sessions", "appearance", "mail", "sign-in"]) {
    expect((await request(`/api/settings/${name}`)).status).toBe(403);
    expect((await request(`/api/settings/${name}`, { method: "PUT", body: "{}" })).status).toBe(403);
  }
});

test("each has what holds until it is set, is set, and the log says so", async () => {
  expect(await asked("GET", "sessions")).toEqual([200, { idleMinutes: 120, lastsHours: 12 }]);
  expect(await asked("PUT", "sessions", { idleMinutes: 30, lastsHours: 8 })).toMatchObject([200, {}]);
  expect(await asked("GET", "sessions")).toEqual([200, { idleMinutes: 30, lastsHours: 8 }]);
  expect(await asked("PUT", "sessions", { idleMinutes: 0, lastsHours: 8 })).toMatchObject([
    400,
    { code: "bad_request" },
  ]);
  expect(await asked("GET", "appearance")).toEqual([200, { language: "sv", theme: "system" }]);
  expect(await asked("PUT", "appearance", { language: "en", theme: "dark" })).toMatchObject([200, {}]);
  const entries = await listEntries(server.services.directory, { person: "operator", offset: 0, limit: 2 });
  expect(entries).toMatchObject([
    { what: "setting_changed", detail: { name: "appearance" } },
    { what: "setting_changed", detail: { name: "sessions" } },
  ]);
});

test("a secret is never set, only where it is", async () => {
  expect(await asked("POST", "mail/test", { to: "a@region.example" })).toMatchObject([409, { code: "no_mail_server" }]);
  const secret = await asked("PUT", "mail", { server: { ...mail, password: "hemligt-l0senord" } });
  expect(secret).toMatchObject([422, { code: "mail_bad_setting", field: "password" }]);
  expect(JSON.stringify(secret)).not.toContain("hemligt");
  expect(await asked("PUT", "mail", { server: mail })).toEqual([200, { server: mail }]);
  expect(await asked("GET", "mail")).toEqual([200, { server: mail }]);
  expect(await asked("POST", "mail/test", { to: "a@region.example" })).toMatchObject([422, { code: "secret_not_set" }]);
  const open = await asked("PUT", "sign-in", { providers: [{ ...provider, clientSecret: "s3cr3t" }] });
  expect(open).toMatchObject([422, { code: "bad_secret_reference", field: "clientSecret" }]);
  expect(JSON.stringify(open)).not.toContain("s3cr3t");
});

test("a provider's settings are told of by the field that is wrong, and two can't have one id", async () => {
  const wrong = await asked("PUT", "sign-in", { providers: [{ ...provider, issuer: "http://login.region.example" }] });
  expect(wrong).toMatchObject([422, { code: "insecure_address", field: "issuer" }]);
  expect(await asked("PUT", "sign-in", { providers: [provider, provider] })).toMatchObject([422, { field: "id" }]);
  expect(await asked("PUT", "sign-in", { providers: [provider] })).toMatchObject([200, { providers: [provider] }]);
  expect(await asked("GET", "sign-in")).toMatchObject([200, { providers: [provider] }]);
  const test = await asked("POST", "sign-in/test", { provider });
  expect(test).toMatchObject([422, { code: "secret_not_set" }]);
  const local = { ...provider, issuer: "http://127.0.0.1:9", clientSecret: null };
  expect(await asked("POST", "sign-in/test", { provider: local })).toMatchObject([
    200,
    { checks: [{ name: "discovery", outcome: "failed" }] },
  ]);
});
