import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { z } from "zod";

const sentences = {
  missing: { sv: "Fältet måste fyllas i.", en: "The field must be filled in." },
  too_long: { sv: "Det är för mycket i fältet.", en: "There is too much in the field." },
  unknown_setting: { sv: "Inställningen finns inte.", en: "There is no such setting." },
  bad_value: {
    sv: "Värdet är inte ett av dem som går att välja.",
    en: "The value is not one of those that can be chosen.",
  },
  bad_kind: { sv: "Skriv oidc eller saml.", en: "Write oidc or saml." },
  bad_id: {
    sv: "Skriv små bokstäver a–z, siffror och bindestreck, högst 40 tecken.",
    en: "Write lower case letters a–z, digits and hyphens, at most 40 characters.",
  },
  bad_secret_reference: {
    sv: "Skriv var hemligheten finns, env:NAMN eller file:/sökväg, aldrig hemligheten själv.",
    en: "Write where the secret is, env:NAME or file:/path, never the secret itself.",
  },
  insecure_address: {
    sv: "Skriv en adress som börjar med https://. Bara den egna maskinen (localhost, 127.0.0.1) får ha http://.",
    en: "Write an address that begins with https://. Only this machine (localhost, 127.0.0.1) may have http://.",
  },
  not_an_issuer: {
    sv: "Skriv utfärdaren utan /.well-known/openid-configuration och utan ? och #.",
    en: "Write the issuer without /.well-known/openid-configuration and without ? and #.",
  },
  bad_scope: { sv: "Skriv en behörighet (scope) utan mellanslag.", en: "Write a scope without spaces." },
  no_openid: { sv: "Behörigheten (scope) openid måste vara med.", en: "The scope openid must be there." },
  weak_key: {
    sv: "Certifikatets nyckel ska vara RSA med minst 2048 bitar.",
    en: "The key of the certificate must be RSA of at least 2048 bits.",
  },
  bad_certificate: {
    sv: "Klistra in ett certifikat, från -----BEGIN CERTIFICATE----- till -----END CERTIFICATE-----, eller innehållet i X509Certificate i metadatan.",
    en: "Paste one certificate, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, or what stands in X509Certificate in the metadata.",
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What can be wrong with one setting. */
export type SettingFaultCode = keyof typeof sentences;

/** What is wrong with one setting of an identity provider, and what to write instead. */
export interface SettingFault {
  /** The field, such as `mapping.email` or `certificates.0`; empty for the settings as a whole. */
  readonly place: string;
  readonly code: SettingFaultCode;
  readonly message: string;
}

/** Every fault that the schema found, in the asked language. */
export function settingFaults(error: z.ZodError, language: Language): readonly SettingFault[] {
  const fault = (path: readonly PropertyKey[], code: SettingFaultCode): SettingFault => ({
    place: path.map(String).join("."),
    code,
    message: inLanguage(sentences[code], language),
  });
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => fault([...issue.path, key], "unknown_setting"))
      : [fault(issue.path, isFaultCode(issue.message) ? issue.message : "bad_value")],
  );
}

function isFaultCode(text: string): text is SettingFaultCode {
  return Object.hasOwn(sentences, text);
}
