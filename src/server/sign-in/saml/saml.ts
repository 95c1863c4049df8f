import { createHash, randomBytes } from "node:crypto";

import { generateServiceProviderMetadata, SAML, SamlStatusError, ValidateInResponseTo } from "@node-saml/node-saml";

import { type Identity, identityOf } from "../identity.ts";
import { mismatch, SignInProblem } from "../problem.ts";
import type { SamlProvider } from "../provider.ts";
import { checkAssertion, lastingNameId, particularsOf, readAssertion } from "./assertion.ts";
import { problemOfUnverified, readMessage } from "./message.ts";

/** What must be remembered of a sign-in from its beginning to its end: to be kept by the server, used once, and forgotten within minutes. */
export interface PendingSaml {
  /** Comes back as RelayState, so that the pending sign-in can be found by it. */
  readonly requestId: string;
}

/** Whether an assertion has been used before. If not, it has now, and is to be remembered until the moment given. Two at once must not both be told no. */
export type IsReplayed = (assertionId: string, until: Date) => Promise<boolean>;

/** The first step: where to send the browser, and what to remember. `acsUrl` is the address that the provider is to post its answer to. */
export async function beginSaml(
  settings: SamlProvider,
  acsUrl: string,
): Promise<{ readonly location: string; readonly pending: PendingSaml }> {
  const requestId = `_${randomBytes(20).toString("hex")}`;
  const location = await library(settings, acsUrl, requestId).getAuthorizeUrlAsync(requestId, undefined, {});
  return { location, pending: { requestId } };
}

/**
 * The last step: who signed in, by the form field SAMLResponse that the browser posted. `pending` is null where nothing is known of a sign-in: what nobody asked for is not taken.
 * Throws a `SignInProblem`.
 */
export async function finishSaml(
  settings: SamlProvider,
  acsUrl: string,
  pending: PendingSaml | null,
  samlResponse: string,
  isReplayed: IsReplayed,
): Promise<Identity> {
  if (pending === null) throw new SignInProblem("unasked");
  const { requestId } = pending;
  const { signed, inResponseTo } = await verified(settings, acsUrl, samlResponse);
  if (inResponseTo !== null && inResponseTo !== requestId)
    throw new SignInProblem("unasked", mismatch(requestId, inResponseTo));
  const assertion = readAssertion(signed);
  const until = checkAssertion(assertion, { settings, acsUrl, requestId, now: Date.now() });
  const identity = identityOf(settings, lastingNameId(assertion), particularsOf(assertion));
  if (await isReplayed(assertion.$.ID, new Date(until))) throw new SignInProblem("replayed");
  return identity;
}

/** What the provider is to know of us: the document of metadata. The same settings give the same bytes. */
export function samlMetadata(settings: SamlProvider, acsUrl: string): string {
  return generateServiceProviderMetadata({
    issuer: settings.ownEntityId,
    callbackUrl: acsUrl,
    identifierFormat: settings.nameIdFormat,
    wantAssertionsSigned: settings.signed !== "response",
    generateUniqueId: () => `_${createHash("sha256").update(settings.ownEntityId).digest("hex").slice(0, 40)}`,
  });
}

/** What is signed, and nothing else, of what the browser brought; and the request that the envelope around it names. */
async function verified(settings: SamlProvider, acsUrl: string, samlResponse: string) {
  const xml = readMessage(samlResponse, acsUrl);
  const answer = { SAMLResponse: Buffer.from(xml).toString("base64") };
  const { profile } = await library(settings, acsUrl, "")
    .validatePostResponseAsync(answer)
    .catch((error: unknown) => {
      throw problemOf(error, xml, settings.signed);
    });
  if (profile === null) throw new SignInProblem("refused_by_provider");
  const named = profile["inResponseTo"];
  return { signed: profile.getAssertion?.(), inResponseTo: typeof named === "string" ? named : null };
}

/** The library is trusted with one thing: the signature. It leaves issuer, recipient and replay unchecked and has one kind of error for all, so what the signed assertion says is checked by us. */
function library(settings: SamlProvider, acsUrl: string, requestId: string): SAML {
  const { ownEntityId, entryPoint, certificates, signed, nameIdFormat, assurance } = settings;
  return new SAML({
    issuer: ownEntityId,
    callbackUrl: acsUrl,
    entryPoint,
    idpCert: [...certificates],
    wantAssertionsSigned: signed !== "response",
    wantAuthnResponseSigned: signed !== "assertion",
    identifierFormat: nameIdFormat,
    disableRequestedAuthnContext: assurance.length === 0,
    authnContext: [...assurance],
    generateUniqueId: () => requestId,
    validateInResponseTo: ValidateInResponseTo.never,
    audience: false,
    acceptedClockSkewMs: -1,
  });
}

function problemOf(error: unknown, xml: string, signed: SamlProvider["signed"]): SignInProblem {
  if (error instanceof SamlStatusError) {
    const codes = [...error.xmlStatus.matchAll(/:status:([A-Za-z]{1,40})"/gu)].map(([, code]) => code);
    return new SignInProblem(codes.includes("AuthnFailed") ? "declined" : "refused_by_provider", codes.join(", "));
  }
  const isOfContent = error instanceof Error && /^(?:Error parsing|Unable to process)/u.test(error.message);
  return isOfContent
    ? new SignInProblem("unreadable_answer", "a date or a condition")
    : problemOfUnverified(xml, signed);
}
