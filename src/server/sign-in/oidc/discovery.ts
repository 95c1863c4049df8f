import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  type CustomFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ServerMetadata,
} from "openid-client";

import { mismatch, SignInProblem } from "../problem.ts";
import type { OidcProvider } from "../provider.ts";
import { coded } from "./faults.ts";

/** How long a provider may take to answer one question, in seconds. */
const patience = 10;

/** How long what a provider says of itself is believed, in milliseconds. Its keys are asked for at each sign-in. */
const kept = 10 * 60_000;

const known = new Map<string, { readonly metadata: ServerMetadata; readonly until: number }>();

/** What the provider says of itself, at most ten minutes old. Throws a `SignInProblem`. */
export async function discover(issuer: string): Promise<ServerMetadata> {
  const found = known.get(issuer);
  return found !== undefined && Date.now() < found.until ? found.metadata : discoverAfresh(issuer);
}

/** The same, asked for now. Throws a `SignInProblem`, `wrong_issuer` where the provider calls itself something else. */
export async function discoverAfresh(issuer: string): Promise<ServerMetadata> {
  const address = new URL(issuer);
  const execute = isPlain(issuer) ? [allowInsecureRequests] : [];
  // Whose client asks is no part of this question, but the library wants a name.
  const found = await coded(() =>
    discovery(address, "any", undefined, None(), { execute, timeout: patience, [customFetch]: ask }),
  );
  const metadata = { ...found.serverMetadata() };
  // The library lets two providers be called by any tenant's name, and then anybody's account would do.
  if (URL.parse(metadata.issuer)?.href !== address.href)
    throw new SignInProblem("wrong_issuer", mismatch(issuer, metadata.issuer));
  const now = Date.now();
  for (const [name, { until }] of known) if (until <= now) known.delete(name);
  known.set(issuer, { metadata, until: now + kept });
  return metadata;
}

/** What the library needs to speak with the provider for us. */
export function configurationOf(
  settings: OidcProvider,
  secret: string | null,
  metadata: ServerMetadata,
): Configuration {
  const configuration = new Configuration(metadata, settings.clientId, {}, authenticationOf(settings, secret));
  configuration.timeout = patience;
  configuration[customFetch] = ask;
  if (isPlain(settings.issuer)) allowInsecureRequests(configuration);
  // Without this the library trusts TLS alone, and no signature is looked at.
  enableNonRepudiationChecks(configuration);
  return configuration;
}

function authenticationOf({ clientAuthentication }: OidcProvider, secret: string | null) {
  if (secret === null) return None();
  return clientAuthentication === "client_secret_basic" ? ClientSecretBasic(secret) : ClientSecretPost(secret);
}

/** The schema lets through http for this machine only. */
function isPlain(issuer: string): boolean {
  return issuer.startsWith("http://");
}

/** Asks the provider; one that can't be reached, or that has a fault of its own, is told from one that says no. */
export const ask: CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit).catch((error: unknown) => {
    throw new SignInProblem("provider_unreachable", `${new URL(url).host}: ${reasonOf(error)}`);
  });
  if (response.status >= 500)
    throw new SignInProblem("provider_unreachable", `${new URL(url).host}: HTTP ${response.status}`);
  return response;
};

/** Such as ECONNREFUSED, or the name of a fault in the certificate. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.name : "no answer";
}
