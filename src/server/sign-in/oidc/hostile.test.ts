import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import {
  hostileClientId,
  type HostileProvider,
  secretToken,
  signedToken,
  startHostileProvider,
  tokenKey,
  unsignedToken,
} from "../../../../tests/factories/identity-providers/hostile.ts";
import { refusalOf } from "../../../../tests/factories/identity-providers/refusal.ts";
import { SignInProblem, type SignInProblemCode } from "../problem.ts";
import { discoverAfresh } from "./discovery.ts";
import { beginOidc, finishOidc, logoutUrl } from "./oidc.ts";

const redirectUri = "https://tertial.example/api/sign-in/oidc/hostile/return";
const key = tokenKey();

let provider: HostileProvider;
beforeAll(async () => {
  provider = await startHostileProvider();
});
beforeEach(async () => {
  provider.answers.metadata = {};
  provider.answers.keys = [key.jwk];
  await discoverAfresh(provider.settings.issuer);
});
afterAll(() => provider.close());

type Claims = Readonly<Record<string, unknown>>;

/** What comes of a sign-in at which the provider answers the code with the token that is made of good claims. */
async function signedInWith(token: (claims: Claims) => string, more: Claims = {}) {
  const { issuer } = provider.settings;
  const { pending } = await beginOidc(provider.settings, null, redirectUri);
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: hostileClientId, sub: "someone", nonce: pending.nonce, iat: now, exp: now + 60 };
  const body = { access_token: "an-access-token", token_type: "bearer", id_token: token(claims), ...more };
  provider.answers.token = { body };
  return finishOidc(provider.settings, null, pending, new URL(`${redirectUri}?code=a-code&state=${pending.state}`));
}

const withClaims = (changes: Claims) => signedInWith((claims) => signedToken({ ...claims, ...changes }, key));

test("good claims are taken, so that the refusals below are of what they say", async () => {
  expect(await withClaims({ name: "Some One", email: "some@one.example", preferred_username: "some" })).toEqual({
    provider: "hostile",
    subject: "someone",
    name: "Some One",
    email: "some@one.example",
    userName: "some",
  });
});

test.each<[SignInProblemCode, string, Claims]>([
  ["wrong_issuer", "of another issuer", { iss: "https://other.example" }],
  ["wrong_issuer", "of no issuer", { iss: undefined }],
  ["wrong_audience", "for another system", { aud: "another" }],
  ["wrong_audience", "for several systems without saying who asked", { aud: [hostileClientId, "another"] }],
  ["wrong_audience", "that another system asked for", { aud: [hostileClientId, "another"], azp: "another" }],
  ["nonce_mismatch", "of another sign-in", { nonce: "another" }],
  ["nonce_mismatch", "of no sign-in", { nonce: undefined }],
  ["expired", "that has expired", { exp: Math.floor(Date.now() / 1000) - 120 }],
  ["expired", "that never expires", { exp: undefined }],
  ["not_yet_valid", "of tomorrow", { nbf: Math.floor(Date.now() / 1000) + 86_400 }],
  ["no_subject", "about nobody", { sub: undefined }],
  ["no_subject", "about a blank", { sub: " " }],
  ["unreadable_answer", "about a number", { sub: 7 }],
])("%s: a token %s", async (code, _, changes) => {
  expect(await refusalOf(withClaims(changes))).toBe(code);
});

/** The signature of one token under the claims of another. */
function alteredToken(claims: Claims): string {
  const [header, , signature] = signedToken(claims, key).split(".");
  const [, payload] = signedToken({ ...claims, sub: "somebody-else" }, key).split(".");
  return [header, payload, signature].join(".");
}

test("a token that is signed by nobody, by another's key, or with what everybody knows", async () => {
  expect(await refusalOf(signedInWith(unsignedToken))).toBe("not_signed");
  expect(await refusalOf(signedInWith((claims) => signedToken(claims, tokenKey())))).toBe("bad_signature");
  expect(await refusalOf(signedInWith((claims) => secretToken(claims, JSON.stringify(key.jwk))))).toBe("bad_signature");
  expect(await refusalOf(signedInWith(alteredToken))).toBe("bad_signature");
  expect(await refusalOf(signedInWith((claims) => signedToken(claims, key).slice(0, -4)))).toBe("bad_signature");
});

test("a provider that says it signs with nothing, or with secrets, is not taken at its word", async () => {
  provider.answers.metadata = { id_token_signing_alg_values_supported: ["none", "HS256", "ES256"] };
  await discoverAfresh(provider.settings.issuer);
  expect(await refusalOf(signedInWith(unsignedToken))).toBe("not_signed");
  expect(await refusalOf(signedInWith((claims) => secretToken(claims, "a-secret")))).toBe("bad_signature");
});

test("a key that has been withdrawn verifies nothing, and a new one does at once", async () => {
  const next = tokenKey("next");
  provider.answers.keys = [next.jwk];
  expect(await refusalOf(signedInWith((claims) => signedToken(claims, key)))).toBe("bad_signature");
  provider.answers.keys = [{ ...next.jwk, kid: "of-the-tests" }];
  await expect(signedInWith((claims) => signedToken(claims, next))).resolves.toMatchObject({ subject: "someone" });
});

test("an answer without an ID token, or with one that is encrypted", async () => {
  expect(await refusalOf(signedInWith(() => "", { id_token: undefined }))).toBe("unreadable_answer");
  expect(await refusalOf(signedInWith(() => "a.b.c.d.e"))).toBe("encrypted");
  expect(await refusalOf(signedInWith(() => "nonsense"))).toBe("unreadable_answer");
});

test("particulars of somebody else at userinfo", async () => {
  const { issuer } = provider.settings;
  provider.answers.metadata = { userinfo_endpoint: `${issuer}/userinfo` };
  await discoverAfresh(issuer);
  provider.answers.userInfo = { sub: "another", name: "Another" };
  expect(await refusalOf(withClaims({}))).toBe("subject_mismatch");
});

test("an address of mail that the provider says is not proved is left out", async () => {
  expect(await withClaims({ email: "boss@region.example", email_verified: false })).toMatchObject({ email: null });
});

test("a provider that calls itself something else, or by no tenant's name", async () => {
  for (const issuer of ["https://other.example", "https://login.example/{tenantid}/v2.0", "nonsense"]) {
    provider.answers.metadata = { issuer };
    const code = issuer === "nonsense" ? "unreadable_answer" : "wrong_issuer";
    expect(await refusalOf(discoverAfresh(provider.settings.issuer))).toBe(code);
  }
});

test("a provider that answers with a fault of its own, or with something else than it should", async () => {
  const { pending } = await beginOidc(provider.settings, null, redirectUri);
  const url = new URL(`${redirectUri}?code=a-code&state=${pending.state}`);
  const answered = async (status: number, body: Claims) => {
    provider.answers.token = { status, body };
    return finishOidc(provider.settings, null, pending, url);
  };
  expect(await refusalOf(answered(500, {}))).toBe("provider_unreachable");
  expect(await refusalOf(answered(404, {}))).toBe("unreadable_answer");
  expect(await refusalOf(answered(200, { access_token: 7 }))).toBe("unreadable_answer");
  expect(await refusalOf(answered(400, { error: "server_error" }))).toBe("refused_by_provider");
});

test("a provider without an address for signing out", async () => {
  expect(await logoutUrl(provider.settings, redirectUri)).toBeNull();
});

test("no token, claim of a person or text of the provider is in what a problem tells", async () => {
  const problems = await Promise.all(
    [{ nonce: "another" }, { exp: 1 }, { iss: "https://other.example" }, { sub: undefined }].map((changes) =>
      withClaims({ name: "Some One", email: "some@one.example", ...changes }).catch((error: unknown) => error),
    ),
  );
  provider.answers.token = { status: 400, body: { error: "Some One <b>", error_description: "an-access-token" } };
  const { pending } = await beginOidc(provider.settings, null, redirectUri);
  const url = new URL(`${redirectUri}?code=a-code&state=${pending.state}`);
  problems.push(await finishOidc(provider.settings, null, pending, url).catch((error: unknown) => error));
  for (const problem of problems) {
    expect(problem).toBeInstanceOf(SignInProblem);
    const told = JSON.stringify([problem, String(problem), Object.entries(problem as object)]);
    expect(told).not.toMatch(/Some One|some@one|access-token|a-code|eyJ/u);
    expect((problem as SignInProblem).cause).toBeUndefined();
  }
});
