import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";

import { identityOf, type Identity, type Particulars } from "../identity.ts";
import { mismatch, SignInProblem } from "../problem.ts";
import type { OidcProvider } from "../provider.ts";
import { configurationOf, discover } from "./discovery.ts";
import { coded } from "./faults.ts";

/** What must be remembered of a sign-in from its beginning to its end: to be kept by the server, used once, and forgotten within minutes. */
export interface PendingOidc {
  /** Comes back in the address, so that the pending sign-in can be found by it. */
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
}

/**
 * The first step: where to send the browser, and what to remember. `redirectUri` is the address registered at the provider; `secret` is the client's, resolved.
 * Throws a `SignInProblem`.
 */
export async function beginOidc(
  settings: OidcProvider,
  secret: string | null,
  redirectUri: string,
): Promise<{ readonly location: string; readonly pending: PendingOidc }> {
  const configuration = configurationOf(settings, secret, await discover(settings.issuer));
  const pending = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier(), redirectUri };
  const codeChallenge = await calculatePKCECodeChallenge(pending.codeVerifier);
  const location = await coded(async () =>
    buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: settings.scopes.join(" "),
      code_challenge: codeChallenge,
      code_challenge_method: "S256",
      state: pending.state,
      nonce: pending.nonce,
      ...(settings.assurance.length > 0 && { acr_values: settings.assurance.join(" ") }),
    }),
  );
  return { location: location.href, pending };
}

/**
 * The last step: who signed in, by what the browser brought back. `currentUrl` is the address that it came to; only its query counts.
 * Throws a `SignInProblem`.
 */
export async function finishOidc(
  settings: OidcProvider,
  secret: string | null,
  pending: PendingOidc,
  currentUrl: URL,
): Promise<Identity> {
  const states = currentUrl.searchParams.getAll("state");
  if (states.length !== 1 || states[0] !== pending.state) throw new SignInProblem("state_mismatch");
  const configuration = configurationOf(settings, secret, await discover(settings.issuer));
  const returned = new URL(pending.redirectUri);
  returned.search = currentUrl.search;
  const tokens = await coded(() =>
    authorizationCodeGrant(configuration, returned, {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    }),
  );
  const claims = tokens.claims();
  if (claims === undefined) throw new SignInProblem("unreadable_answer", "id_token");
  const level = typeof claims["acr"] === "string" ? claims["acr"] : null;
  if (settings.assurance.length > 0 && !settings.assurance.includes(level ?? ""))
    throw new SignInProblem("wrong_assurance", mismatch(settings.assurance.join(" "), level));
  const all = await completed(configuration, settings, claims, tokens.access_token);
  return identityOf(settings, claims.sub, particularsOf(all, settings.mapping.email));
}

/**
 * Where to send the browser to sign out at the provider too; null where it has no such address. `returnUri` is where it is to come back, registered at the provider.
 * Throws a `SignInProblem`.
 */
export async function logoutUrl(settings: OidcProvider, returnUri: string): Promise<string | null> {
  const metadata = await discover(settings.issuer);
  if (metadata.end_session_endpoint === undefined) return null;
  const configuration = configurationOf(settings, null, metadata);
  const location = await coded(async () => buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnUri }));
  return location.href;
}

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** Many providers keep names and mail addresses out of the token: what is mapped and lacking is asked for. The token's own claims go first. */
async function completed(
  configuration: Configuration,
  { mapping }: OidcProvider,
  claims: Claims,
  accessToken: string,
): Promise<Claims> {
  const mapped = [mapping.subject ?? "sub", mapping.userName, ...mapping.name, mapping.email];
  const lacks = mapped.some((name) => name !== null && claims[name] === undefined);
  if (!lacks || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await coded(() => fetchUserInfo(configuration, accessToken, claims.sub))), ...claims };
}

/** An address that the provider itself says is not proved is left out. */
function particularsOf(claims: Claims, email: string | null): Particulars {
  const isUnproved = claims["email_verified"] === false || claims["email_verified"] === "false";
  return (name) => {
    const value = name === email && isUnproved ? undefined : claims[name];
    return [value]
      .flat()
      .flatMap((each) => (typeof each === "string" || typeof each === "number" ? [String(each)] : []));
  };
}
