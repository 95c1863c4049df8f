import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

import { isoCBOR } from "@simplewebauthn/server/helpers";

import type { RegistrationResponse, SignInResponse } from "#server/contract/passkey.ts";

/** What an authenticator reads of the options that a server sends. */
interface Asked {
  readonly challenge: string;
  readonly rpId?: string;
}

/** A browser at an address, with a device that does or doesn't ask for a fingerprint. */
interface Acting {
  readonly origin: string;
  readonly isUserVerified?: boolean;
}

/** An authenticator with one P-256 passkey, and the browser around it: signs as a real one, with attestation `none`. */
export interface Authenticator {
  create(
    options: {
      readonly challenge: string;
      readonly rp: { readonly id?: string };
      readonly user: { readonly id: string };
    },
    acting: Acting,
  ): RegistrationResponse;
  get(options: Asked, acting: Acting): SignInResponse;
}

const flag = { userPresent: 1, userVerified: 4, backupEligible: 8, backedUp: 16, hasCredential: 64 };

/** `counts`: like a security key, which tells how often it has been used; else like a synced one, which always says 0. */
export function newAuthenticator({ counts }: { readonly counts: boolean }): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let [userHandle, counter] = ["", 0];

  const dataFor = (rpId: string, acting: Acting, ...credential: readonly Buffer[]): Buffer => {
    counter += counts ? 1 : 0;
    const flags =
      flag.userPresent +
      ((acting.isUserVerified ?? true) ? flag.userVerified : 0) +
      (counts ? 0 : flag.backupEligible + flag.backedUp) +
      (credential.length > 0 ? flag.hasCredential : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), uint32(counter), ...credential]);
  };

  const said = (type: string, { challenge }: Asked, { origin }: Acting): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  const base = {
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
  } as const;

  return {
    create(options, acting) {
      userHandle = options.user.id;
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const attested = [Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(x, y)];
      const authData = new Uint8Array(dataFor(options.rp.id ?? "", acting, ...attested));
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authData],
        ]),
      );
      return {
        ...base,
        response: {
          clientDataJSON: said("webauthn.create", options, acting).toString("base64url"),
          attestationObject: Buffer.from(attestation).toString("base64url"),
          transports: counts ? ["usb"] : ["internal", "hybrid"],
        },
      };
    },
    get(options, acting) {
      const authenticatorData = dataFor(options.rpId ?? "", acting);
      const clientData = said("webauthn.get", options, acting);
      const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()]);
      return {
        ...base,
        response: {
          clientDataJSON: clientData.toString("base64url"),
          authenticatorData: authenticatorData.toString("base64url"),
          signature: sign("sha256", signed, privateKey).toString("base64url"),
          userHandle,
        },
      };
    },
  };
}

/** COSE_Key of an ES256 public key: kty EC2, alg ES256, crv P-256, x, y. */
function coseKey(x: string, y: string): Buffer {
  const coordinate = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64url"));
  return Buffer.from(
    isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    ),
  );
}

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
