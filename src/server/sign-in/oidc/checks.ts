import { genericGrantRequest, randomPKCECodeVerifier, type ServerMetadata } from "openid-client";
import { z } from "zod";

import { checked, checkedSubject, type ProviderCheck } from "../checks.ts";
import { SignInProblem } from "../problem.ts";
import { isSecure, type OidcProvider } from "../provider.ts";
import { ask, configurationOf, discoverAfresh } from "./discovery.ts";
import { coded } from "./faults.ts";

/** What an administrator's test button asks: whether sign-in through the provider can work, point by point. Asks the provider anew; nobody is signed in. */
export async function testOidc(settings: OidcProvider, secret: string | null): Promise<readonly ProviderCheck[]> {
  let metadata: ServerMetadata;
  try {
    metadata = await discoverAfresh(settings.issuer);
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    return error.code === "wrong_issuer"
      ? [checked("discovery", "passed"), checked("issuer", "failed", error.detail)]
      : [checked("discovery", "failed", error.message)];
  }
  const described = [
    checked("discovery", "passed"),
    checked("issuer", "passed", metadata.issuer),
    endpoints(metadata),
    pkce(metadata),
    signing(metadata),
    clientAuthentication(settings, secret, metadata),
    scopes(settings, metadata),
    checkedSubject(settings.mapping.subject, () => checked("subject", "passed", "sub")),
    checked("logout", metadata.end_session_endpoint === undefined ? "warning" : "passed"),
  ];
  if (described.some(({ name, outcome }) => name === "endpoints" && outcome === "failed")) return described;
  return [...described, await keys(metadata), await secretOf(settings, secret, metadata)];
}

function endpoints(metadata: ServerMetadata): ProviderCheck {
  const needed = ["authorization_endpoint", "token_endpoint", "jwks_uri"] as const;
  const wrong = needed.filter((name) => !isSecure(metadata[name] ?? ""));
  return wrong.length === 0 ? checked("endpoints", "passed") : checked("endpoints", "failed", wrong.join(", "));
}

function pkce({ code_challenge_methods_supported: methods }: ServerMetadata): ProviderCheck {
  if (methods === undefined) return checked("pkce", "warning");
  return checked("pkce", methods.includes("S256") ? "passed" : "failed", methods.join(", "));
}

/** What is not told is RS256, by the protocol. */
function signing({ id_token_signing_alg_values_supported: algorithms = ["RS256"] }: ServerMetadata): ProviderCheck {
  const isAccepted = algorithms.some((algorithm) => /^(?:[RPE]S(?:256|384|512)|EdDSA|Ed25519)$/u.test(algorithm));
  return checked("signing", isAccepted ? "passed" : "failed", algorithms.join(", "));
}

/** What is not told is `client_secret_basic`, by the protocol. */
function clientAuthentication(
  { clientAuthentication }: OidcProvider,
  secret: string | null,
  { token_endpoint_auth_methods_supported: methods = ["client_secret_basic"] }: ServerMetadata,
): ProviderCheck {
  const isNamed = methods.includes(secret === null ? "none" : clientAuthentication);
  return checked("client_authentication", isNamed ? "passed" : "warning", methods.join(", "));
}

function scopes(settings: OidcProvider, { scopes_supported: named }: ServerMetadata): ProviderCheck {
  const unnamed = settings.scopes.filter((scope) => named !== undefined && !named.includes(scope));
  return unnamed.length === 0 ? checked("scopes", "passed") : checked("scopes", "warning", unnamed.join(", "));
}

const keySet = z.object({ keys: z.array(z.object({ kty: z.string() })).min(1) });

async function keys({ jwks_uri: address = "" }: ServerMetadata): Promise<ProviderCheck> {
  const init = { method: "GET", headers: { accept: "application/json" }, body: undefined, redirect: "manual" } as const;
  try {
    const found = keySet.parse(await (await ask(address, init)).json());
    return checked("keys", "passed", found.keys.map(({ kty }) => kty).join(", "));
  } catch (error) {
    return checked("keys", "failed", error instanceof SignInProblem ? error.detail : null);
  }
}

/** A provider looks at who asks before it looks at the code: a made-up code tells whether the client is known. */
async function secretOf(
  settings: OidcProvider,
  secret: string | null,
  metadata: ServerMetadata,
): Promise<ProviderCheck> {
  const madeUp = { code: "made-up", redirect_uri: settings.issuer, code_verifier: randomPKCECodeVerifier() };
  try {
    await coded(() => genericGrantRequest(configurationOf(settings, secret, metadata), "authorization_code", madeUp));
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    if (error.code === "code_refused") return checked("secret", "passed");
    if (error.code === "client_refused") return checked("secret", "failed", error.detail);
    return checked("secret", "warning", error.message);
  }
  return checked("secret", "warning");
}
