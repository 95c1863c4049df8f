import { generateKeyPairSync } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

import { type Configuration, type KoaContextWithOIDC, Provider } from "oidc-provider";

import { oidcProviderSchema, type OidcProvider } from "../../../src/server/sign-in/provider.ts";
import { memory } from "./memory.ts";
import { personKnownAs, personOf } from "./people.ts";
import { formOf, sendPage, signInPage, startTestServer } from "./server.ts";

/** A certified OpenID Connect provider on this machine, which believes whoever types a user name. */
export interface OidcTestProvider {
  readonly issuer: string;
  readonly clientSecret: string;
  /** The settings that Tertial needs for it; the reference to the secret is `env:TEST_CLIENT_SECRET`. */
  readonly settings: OidcProvider;
  readonly close: () => Promise<void>;
}

const clientId = "tertial";
const clientSecret = "a-secret-of-the-tests-only";
const hour = 3600;

/** Starts the provider for a client that may return to the given addresses. */
export async function startOidcProvider(
  redirectUris: readonly string[],
  postLogoutRedirectUris: readonly string[] = [],
): Promise<OidcTestProvider> {
  const server = await startTestServer((issuer) => {
    const provider = new Provider(issuer, configuration(redirectUris, postLogoutRedirectUris));
    const protocol = provider.callback();
    return (request, response) => {
      const isInteraction = request.url?.startsWith("/sign-in/") ?? false;
      void (isInteraction ? interact(provider, request, response) : protocol(request, response));
    };
  });
  const settings = oidcProviderSchema.parse({
    kind: "oidc",
    id: "region",
    name: { sv: "Regionens inloggning", en: "The region's sign-in" },
    issuer: server.origin,
    clientId,
    clientSecret: "env:TEST_CLIENT_SECRET",
  });
  return { issuer: server.origin, clientSecret, settings, close: server.close };
}

/** One field and one button; consent is never asked for. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionDetails(request, response);
  if (request.method !== "POST") return sendPage(response, signInPage());
  const accountId = personOf((await formOf(request)).get("user") ?? "").subject;
  await provider.interactionFinished(request, response, { login: { accountId } });
}

function configuration(redirectUris: readonly string[], postLogoutRedirectUris: readonly string[]): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        token_endpoint_auth_method: "client_secret_post",
        redirect_uris: [...redirectUris],
        post_logout_redirect_uris: [...postLogoutRedirectUris],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "of-the-tests", use: "sig", alg: "RS256" }] },
    cookies: { keys: ["cookies-of-the-tests"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name", "preferred_username"], email: ["email", "email_verified"] },
    interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => claimsOf(accountId) }),
    loadExistingGrant,
    adapter: memory(),
    ttl: { AccessToken: hour, AuthorizationCode: 60, Grant: hour, IdToken: hour, Interaction: hour, Session: hour },
  };
}

function claimsOf(accountId: string) {
  const { subject, userName, name, email } = personKnownAs(accountId);
  return { sub: subject, name, email, email_verified: true, preferred_username: userName };
}

/** Whoever has signed in has thereby consented. */
async function loadExistingGrant({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? "" });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
}
