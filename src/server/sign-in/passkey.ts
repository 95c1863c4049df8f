import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";

import { found, refused } from "#app/result.ts";

import type { RegistrationResponse, SignInResponse } from "../contract/passkey.ts";
import type { LocalResult } from "./local-problems.ts";
import { whyRegistrationRefused, whySignInRefused } from "./passkey-refusal.ts";
import type { PasskeySite } from "./passkey-site.ts";

/** What is kept of a passkey. None of it is secret. */
export interface Passkey {
  /** The credential's id, in base64url. */
  readonly id: string;
  /** COSE */
  readonly publicKey: Uint8Array;
  /** How often it has been used, by its own count; always 0 for those that don't count. */
  readonly counter: number;
  readonly transports: readonly string[];
  /** What the person calls it. */
  readonly name: string;
}

/** For whom a passkey is made. `personId` is stored in the passkey and must say nothing about the person. */
export interface PasskeyHolder {
  readonly personId: string;
  readonly userName: string;
  readonly displayName: string;
}

/** For the browser, and what is to be remembered until it answers. A challenge holds once, and no longer than `passkeyPatience`. */
export interface PasskeyQuestion<Options> {
  readonly options: Options;
  readonly challenge: string;
}

type CreationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>;
type RequestOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/** How long a person may take to answer, in milliseconds. */
export const passkeyPatience = 300_000;

/** EdDSA, ES256, RS256: what every authenticator has one of. */
const algorithms = [-8, -7, -257];

/** Asks for a new passkey; devices that hold one of `existing` already say so. */
export async function beginRegistration(
  holder: PasskeyHolder,
  existing: readonly Pick<Passkey, "id" | "transports">[],
  site: PasskeySite,
): Promise<PasskeyQuestion<CreationOptions>> {
  const options = await generateRegistrationOptions({
    rpID: site.rpId,
    rpName: site.name,
    userID: new TextEncoder().encode(holder.personId),
    userName: holder.userName,
    userDisplayName: holder.displayName,
    timeout: passkeyPatience,
    attestationType: "none",
    excludeCredentials: existing.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });
  return { options, challenge: options.challenge };
}

/** The passkey that was made, or why it is not taken. That its id is new must be seen to when it is stored. */
export async function finishRegistration(
  response: RegistrationResponse,
  challenge: string,
  name: string,
  site: PasskeySite,
): Promise<LocalResult<Passkey>> {
  const { registrationInfo } = await orRefused(
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (registrationInfo === undefined) return refused(whyRegistrationRefused(response, challenge, site));
  const { credential } = registrationInfo;
  return found({
    id: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    name,
  });
}

/** Asks for any passkey of the site. No ids are sent, so nobody learns who has one: the passkey says whose it is. */
export async function beginSignIn(site: PasskeySite): Promise<PasskeyQuestion<RequestOptions>> {
  const options = await generateAuthenticationOptions({
    rpID: site.rpId,
    timeout: passkeyPatience,
    userVerification: "required",
  });
  return { options, challenge: options.challenge };
}

/** The passkey's count after the person has signed in with it, or why not. `passkey` is the one with the response's id, and belongs to `personId`. */
export async function finishSignIn(
  response: SignInResponse,
  challenge: string,
  passkey: Pick<Passkey, "id" | "publicKey" | "counter">,
  personId: string,
  site: PasskeySite,
): Promise<LocalResult<number>> {
  const isTheirs =
    response.id === passkey.id && response.response.userHandle === Buffer.from(personId).toString("base64url");
  if (!isTheirs) return refused("passkey_refused");
  const { verified, authenticationInfo } = await orRefused(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    }),
  );
  if (!verified) return refused(whySignInRefused(response, challenge, passkey.counter, site));
  return found(authenticationInfo.newCounter);
}

/** The library throws for what it refuses, whatever was wrong with it. */
async function orRefused<Verified>(
  verification: Promise<Verified>,
): Promise<
  Verified | { readonly verified: false; readonly registrationInfo?: never; readonly authenticationInfo?: never }
> {
  return verification.catch(() => ({ verified: false }));
}
