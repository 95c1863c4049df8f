import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A certificate that has signed itself, and its key. */
export interface SelfSigned {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly certificate: string;
}

interface Validity {
  readonly bits?: number;
  readonly from?: Date;
  readonly until?: Date;
}

const day = 86_400_000;
const commonName = [0x55, 0x04, 0x03];
const sha256WithRsa = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];

/** Makes a key and a certificate of it (X.509, version 3, RSA with SHA-256). Valid from yesterday and for a year, if not told otherwise. */
export function selfSigned(name: string, { bits = 2048, ...validity }: Validity = {}): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: bits });
  const from = validity.from ?? new Date(Date.now() - day);
  const until = validity.until ?? new Date(Date.now() + 365 * day);
  const algorithm = sequence(der(0x06, Buffer.from(sha256WithRsa)), der(0x05));
  const named = sequence(der(0x31, sequence(der(0x06, Buffer.from(commonName)), der(0x0c, Buffer.from(name)))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    named,
    sequence(time(from), time(until)),
    named,
    publicKey.export({ format: "der", type: "spki" }),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", body, privateKey)]));
  const lines =
    sequence(body, algorithm, signature)
      .toString("base64")
      .match(/.{1,64}/gu) ?? [];
  return {
    privateKey,
    certificate: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
  };
}

/** GeneralizedTime: 20260131120000Z. */
function time(moment: Date): Buffer {
  return der(0x18, Buffer.from(`${moment.toISOString().replaceAll(/\D/gu, "").slice(0, 14)}Z`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** One element of DER: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
