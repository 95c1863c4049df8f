import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A key and a certificate that it has signed itself, both PEM: for `localhost` and 127.0.0.1, from an hour ago until an hour from now. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** X.509 in its own notation (RFC 5280), since Node reads certificates and makes none. */
export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = sequence(Buffer.from("06082a8648ce3d040302", "hex"));
  const commonName = sequence(Buffer.from("0603550403", "hex"), der(0x0c, Buffer.from("localhost")));
  const name = sequence(der(0x31, commonName));
  const serial = Buffer.concat([Buffer.of(1), randomBytes(8)]);
  const hour = 3_600_000;
  const validity = sequence(timeOf(Date.now() - hour), timeOf(Date.now() + hour));
  const key = publicKey.export({ type: "spki", format: "der" });
  const certificate = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    ecdsaWithSha256,
    name,
    validity,
    name,
    key,
    der(0xa3, sequence(forNames, isAuthority)),
  );
  const signature = der(0x03, Buffer.of(0), sign("sha256", certificate, privateKey));
  const body = sequence(certificate, ecdsaWithSha256, signature).toString("base64");
  return {
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    cert: `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/gu)?.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, ...sizeOf(body.length)), body]);
}

/** As few octets as will do, or it is refused. */
function sizeOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

function timeOf(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replaceAll(/\D/gu, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}

const loopback = der(0x87, Buffer.of(127, 0, 0, 1));
const forNames = sequence(
  Buffer.from("0603551d11", "hex"),
  der(0x04, sequence(der(0x82, Buffer.from("localhost")), loopback)),
);
const isAuthority = sequence(Buffer.from("0603551d13", "hex"), der(0x04, sequence(der(0x01, Buffer.of(0xff)))));
