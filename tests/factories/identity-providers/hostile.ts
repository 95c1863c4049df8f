import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

import { oidcProviderSchema, type OidcProvider } from "../../../src/server/sign-in/provider.ts";
import { sendJson, startTestServer } from "./server.ts";

/** An OpenID Connect provider that answers whatever a test wants it to: what a certified provider can't be made to do. */
export interface HostileProvider {
  readonly settings: OidcProvider;
  /** What it answers, to be changed by the test. */
  readonly answers: Answers;
  readonly close: () => Promise<void>;
}

interface Answers {
  metadata: Readonly<Record<string, unknown>>;
  keys: readonly object[];
  token: { readonly status?: number; readonly body: Readonly<Record<string, unknown>> };
  userInfo: Readonly<Record<string, unknown>>;
}

export const hostileClientId = "tertial";

export async function startHostileProvider(): Promise<HostileProvider> {
  const answers: Answers = { metadata: {}, keys: [], token: { body: {} }, userInfo: {} };
  const server = await startTestServer((issuer) => (request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/.well-known/")) sendJson(response, { ...metadataOf(issuer), ...answers.metadata });
    else if (path === "/keys") sendJson(response, { keys: answers.keys });
    else if (path === "/userinfo") sendJson(response, answers.userInfo);
    else sendJson(response, answers.token.body, answers.token.status);
  });
  const settings = oidcProviderSchema.parse({
    kind: "oidc",
    id: "hostile",
    name: { sv: "Fientlig" },
    issuer: server.origin,
    clientId: hostileClientId,
  });
  return { settings, answers, close: server.close };
}

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    id_token_signing_alg_values_supported: ["ES256"],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["none"],
  };
}

/** A key that a provider signs with, and its public half as a provider shows it. */
export interface TokenKey {
  readonly privateKey: KeyObject;
  readonly jwk: object;
}

export function tokenKey(kid = "of-the-tests"): TokenKey {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { privateKey, jwk: { ...publicKey.export({ format: "jwk" }), kid, use: "sig", alg: "ES256" } };
}

type Claims = Readonly<Record<string, unknown>>;

/** A token as it should be: ES256 by the key. */
export function signedToken(claims: Claims, { privateKey }: TokenKey): string {
  const input = unsigned(claims, "ES256");
  return `${input}.${sign("sha256", Buffer.from(input), { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}

/** A token with `alg: none` and nothing where the signature should be. */
export function unsignedToken(claims: Claims): string {
  return `${unsigned(claims, "none")}.`;
}

/** A token signed with a secret that both sides know: the public key, in the classic attack. */
export function secretToken(claims: Claims, secret: string): string {
  const input = unsigned(claims, "HS256");
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

function unsigned(claims: Claims, alg: string): string {
  return [{ alg, kid: "of-the-tests" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
}
