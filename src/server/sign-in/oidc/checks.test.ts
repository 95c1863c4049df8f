import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import {
  type HostileProvider,
  startHostileProvider,
  tokenKey,
} from "../../../../tests/factories/identity-providers/hostile.ts";
import { type OidcTestProvider, startOidcProvider } from "../../../../tests/factories/identity-providers/oidc.ts";
import { describeCheck, type ProviderCheck } from "../checks.ts";
import type { OidcProvider } from "../provider.ts";
import { testOidc } from "./checks.ts";

let good: OidcTestProvider;
let other: HostileProvider;
beforeAll(async () => {
  good = await startOidcProvider(["http://127.0.0.1:1/return"]);
  other = await startHostileProvider();
});
beforeEach(() => {
  other.answers.metadata = {};
  other.answers.keys = [tokenKey().jwk];
  other.answers.token = { status: 400, body: { error: "invalid_grant" } };
});
afterAll(() => Promise.all([good.close(), other.close()]));

const outcomes = (checks: readonly ProviderCheck[]) =>
  Object.fromEntries(checks.filter(({ outcome }) => outcome !== "passed").map(({ name, outcome }) => [name, outcome]));

test("a good provider passes, point by point", async () => {
  const checks = await testOidc(good.settings, good.clientSecret);
  expect(outcomes(checks)).toEqual({});
  expect(checks.map(({ name }) => name)).toEqual([
    "discovery",
    "issuer",
    "endpoints",
    "pkce",
    "signing",
    "client_authentication",
    "scopes",
    "subject",
    "logout",
    "keys",
    "secret",
  ]);
});

test.each<[string, Partial<OidcProvider>, string, Readonly<Record<string, string>>]>([
  ["a wrong secret", {}, "another", { secret: "failed" }],
  ["a wrong client id", { clientId: "another" }, "", { secret: "failed" }],
  ["a scope that it does not name", { scopes: ["openid", "groups"] }, "", { scopes: "warning" }],
])("%s is told before anybody tries to sign in", async (_, changes, secret, expected) => {
  const checks = await testOidc({ ...good.settings, ...changes }, secret || good.clientSecret);
  expect(outcomes(checks)).toEqual(expected);
});

test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>]>([
  ["another name", { issuer: "https://other.example" }, { issuer: "failed" }],
  ["no address for one-time codes", { token_endpoint: undefined }, { endpoints: "failed", logout: "warning" }],
  [
    "an address without encryption",
    { jwks_uri: "http://other.example/keys" },
    { endpoints: "failed", logout: "warning" },
  ],
  ["plain PKCE only", { code_challenge_methods_supported: ["plain"] }, { pkce: "failed", logout: "warning" }],
  ["no word of PKCE", { code_challenge_methods_supported: undefined }, { pkce: "warning", logout: "warning" }],
  [
    "secrets for signatures",
    { id_token_signing_alg_values_supported: ["HS256"] },
    { signing: "failed", logout: "warning" },
  ],
  ["keys that are elsewhere", { jwks_uri: "http://127.0.0.1:1/keys" }, { keys: "failed", logout: "warning" }],
])("a provider with %s", async (_, metadata, expected) => {
  other.answers.metadata = metadata;
  expect(outcomes(await testOidc(other.settings, null))).toEqual(expected);
});

test("a provider without keys, or one that won't say whether it knows the client", async () => {
  other.answers.keys = [];
  other.answers.token = { body: {} };
  expect(outcomes(await testOidc(other.settings, null))).toEqual({
    keys: "failed",
    secret: "warning",
    logout: "warning",
  });
});

test("a provider that is not there", async () => {
  const gone = await startHostileProvider();
  await gone.close();
  const checks = await testOidc(gone.settings, null);
  const { host } = new URL(gone.settings.issuer);
  expect(checks).toEqual([
    { name: "discovery", outcome: "failed", detail: `provider_unreachable: ${host}: ECONNREFUSED` },
  ]);
  const [failed] = checks;
  if (failed === undefined) throw new Error("there is no check");
  expect(describeCheck(failed, "sv").title).toBe("Inloggningstjänsten svarar");
  expect(describeCheck(failed, "en").message).toContain("/.well-known/openid-configuration");
});
