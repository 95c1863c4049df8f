import { X509Certificate } from "node:crypto";

import { z } from "zod";

import { usualMapping, usualScopes } from "../contract/usual-provider.ts";
import type { SettingFaultCode } from "./setting-faults.ts";

/** An issue's message is the code of a fault, for the sentences of `setting-faults.ts`. */
const says = (code: SettingFaultCode) => ({ error: () => code });

const written = z.string(says("missing")).trim().min(1, says("missing"));
const text = written.max(1024, says("too_long"));

const localText = z.strictObject({ sv: text, en: text.optional() }, says("missing"));

const id = text
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/u, says("bad_id"))
  .describe("Stands in the addresses registered at the provider.");

const secretReference = text
  .regex(/^(?:env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/u, says("bad_secret_reference"))
  .describe("Where the secret is: env:NAME or file:/path. Never the secret itself.");

const address = text.refine(isSecure, says("insecure_address"));

const issuer = address
  .refine((value) => !/[?#]|\/\.well-known\//u.test(value), says("not_an_issuer"))
  .describe("As in the provider's discovery document.");

const certificate = written
  .max(20_000, says("too_long"))
  .transform((value, context) => {
    const found = certificateOf(value);
    if (found !== null && hasStrongKey(found)) return found.toString();
    const message: SettingFaultCode = found === null ? "bad_certificate" : "weak_key";
    context.issues.push({ code: "custom", message, input: value });
    return z.NEVER;
  })
  .describe("A certificate that the provider signs with: PEM, or the text of X509Certificate in its metadata.");

/** Which of the provider's claims or attributes say what. */
function mappingWith(usual: (typeof usualMapping)["oidc" | "saml"]) {
  return z
    .strictObject({
      subject: text
        .nullable()
        .default(usual.subject)
        .describe("The person's lasting id. Null: the protocol's own, sub or NameID."),
      userName: text.nullable().default(usual.userName),
      name: z
        .array(text)
        .max(4)
        .default([...usual.name])
        .describe("Several are put together, such as given name and surname."),
      email: text.nullable().default(usual.email),
    })
    .prefault({});
}

const assurance = z
  .array(text)
  .max(10)
  .default([])
  .describe(
    "Levels or methods of which the sign-in must have one (acr in OpenID Connect, AuthnContextClassRef in SAML). None: any will do.",
  );

const scopes = z
  .array(text.regex(/^[\x21\x23-\x5B\x5D-\x7E]+$/u, says("bad_scope")))
  .refine((values) => values.includes("openid"), says("no_openid"))
  .default([...usualScopes]);

/** An identity provider that speaks OpenID Connect. */
export const oidcProviderSchema = z.strictObject({
  kind: z.literal("oidc"),
  id,
  name: localText,
  issuer,
  clientId: text,
  clientSecret: secretReference.nullable().default(null).describe("Null: a public client, which has PKCE only."),
  clientAuthentication: z.enum(["client_secret_post", "client_secret_basic"]).default("client_secret_post"),
  scopes,
  assurance,
  mapping: mappingWith(usualMapping.oidc),
});

/** An identity provider that speaks SAML 2.0. */
export const samlProviderSchema = z.strictObject({
  kind: z.literal("saml"),
  id,
  name: localText,
  entityId: text.describe("The provider's entity id."),
  entryPoint: address.describe(
    "Where the browser is sent: the provider's SingleSignOnService with the binding HTTP-Redirect.",
  ),
  certificates: z
    .array(certificate)
    .min(1, says("missing"))
    .max(10, says("too_long"))
    .describe("Old and new beside each other while keys are changed."),
  ownEntityId: text.describe("What the provider knows this server as: the audience of its assertions."),
  signed: z.enum(["assertion", "response", "both"]).default("assertion").describe("What must be signed."),
  nameIdFormat: text.nullable().default(null).describe("The NameID format to ask for. Null: the provider's choice."),
  assurance,
  mapping: mappingWith(usualMapping.saml),
});

/** The settings of an identity provider. Each issue's message is a code of `setting-faults.ts`. */
export const providerSchema = z.discriminatedUnion("kind", [oidcProviderSchema, samlProviderSchema], says("bad_kind"));

export type OidcProvider = z.infer<typeof oidcProviderSchema>;
export type SamlProvider = z.infer<typeof samlProviderSchema>;
export type Provider = z.infer<typeof providerSchema>;
export type Mapping = Provider["mapping"];

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** With TLS, or on this machine only. */
export function isSecure(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && loopback.has(url.hostname));
}

/** The one certificate of a text; null where it is not just one. */
function certificateOf(value: string): X509Certificate | null {
  const body = value.replaceAll(/-----(?:BEGIN|END) CERTIFICATE-----|\s/gu, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(body)) return null;
  const bytes = Buffer.from(body, "base64");
  try {
    const certificate = new X509Certificate(bytes);
    return certificate.raw.length === bytes.length ? certificate : null;
  } catch {
    return null;
  }
}

function hasStrongKey({ publicKey }: X509Certificate): boolean {
  return publicKey.asymmetricKeyType === "rsa" && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
}
