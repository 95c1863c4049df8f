import { createHash } from "node:crypto";

import {
  decodeAttestationObject,
  decodeClientDataJSON,
  isoBase64URL,
  parseAuthenticatorData,
} from "@simplewebauthn/server/helpers";

import type { RegistrationResponse, SignInResponse } from "../contract/passkey.ts";
import type { LocalProblemCode } from "./local-problems.ts";
import type { PasskeySite } from "./passkey-site.ts";

// That a response is refused is for the library to say. It doesn't say why in a form that can be told on, so here
// the refused response is read again for what a person or an operator can do something about.

export function whyRegistrationRefused(
  { response }: RegistrationResponse,
  challenge: string,
  site: PasskeySite,
): LocalProblemCode {
  return readable(() => {
    const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
    return why(response.clientDataJSON, attestation.get("authData"), challenge, site);
  });
}

export function whySignInRefused(
  { response }: SignInResponse,
  challenge: string,
  counter: number,
  site: PasskeySite,
): LocalProblemCode {
  return readable(() => {
    const data = isoBase64URL.toBuffer(response.authenticatorData);
    const code = why(response.clientDataJSON, data, challenge, site);
    const isBehind = counter > 0 && parseAuthenticatorData(data).counter <= counter;
    return code === "passkey_refused" && isBehind ? "passkey_copied" : code;
  });
}

function why(
  clientData: string,
  data: Uint8Array<ArrayBuffer>,
  challenge: string,
  site: PasskeySite,
): LocalProblemCode {
  const said = decodeClientDataJSON(clientData);
  const { rpIdHash, flags } = parseAuthenticatorData(data);
  const isHere = said.origin === site.origin && createHash("sha256").update(site.rpId).digest().equals(rpIdHash);
  if (!isHere) return "passkey_elsewhere";
  if (said.challenge !== challenge) return "passkey_stale";
  return flags.uv ? "passkey_refused" : "passkey_unverified";
}

function readable(read: () => LocalProblemCode): LocalProblemCode {
  try {
    return read();
  } catch {
    return "passkey_refused";
  }
}
