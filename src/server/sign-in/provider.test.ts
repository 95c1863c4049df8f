import { describe, expect, test } from "vitest";

import { selfSigned } from "../../../tests/factories/identity-providers/certificate.ts";
import { describeSignInProblem, SignInProblem } from "./problem.ts";
import { providerSchema, samlProviderSchema } from "./provider.ts";
import { settingFaults } from "./setting-faults.ts";

const oidc = {
  kind: "oidc",
  id: "region",
  name: { sv: "Regionens inloggning" },
  issuer: "https://login.region.example/realms/staff",
  clientId: "tertial",
};
const { certificate } = selfSigned("provider.example");
const saml = {
  kind: "saml",
  id: "region",
  name: { sv: "Regionens inloggning", en: "The region's sign-in" },
  entityId: "https://provider.example/saml",
  entryPoint: "https://provider.example/saml/sso",
  certificates: [certificate],
  ownEntityId: "https://tertial.region.example",
};

type Settings = Readonly<Record<string, unknown>>;

/** The places and codes of what is wrong with settings. */
function faultsOf(settings: Settings): readonly (readonly [place: string, code: string])[] {
  const { error } = providerSchema.safeParse(settings);
  return error === undefined ? [] : settingFaults(error, "sv").map(({ place, code }) => [place, code]);
}

describe("settings of an identity provider", () => {
  test("need little; the rest is what most providers want", () => {
    expect(providerSchema.parse(oidc)).toEqual({
      ...oidc,
      clientSecret: null,
      clientAuthentication: "client_secret_post",
      scopes: ["openid", "profile", "email"],
      assurance: [],
      mapping: { subject: null, userName: "preferred_username", name: ["name"], email: "email" },
    });
    expect(providerSchema.parse({ ...saml, mapping: { subject: "employeeHsaId" } })).toEqual({
      ...saml,
      signed: "assertion",
      nameIdFormat: null,
      assurance: [],
      mapping: {
        subject: "employeeHsaId",
        userName: null,
        name: ["urn:oid:2.16.840.1.113730.3.1.241"],
        email: "urn:oid:0.9.2342.19200300.100.1.3",
      },
    });
  });

  test.each([
    "http://localhost:8080/realms/staff",
    "http://127.0.0.1:9000",
    "http://[::1]:9000",
    "https://login.region.example/",
  ])("may name the issuer %s", (issuer) => {
    expect(faultsOf({ ...oidc, issuer })).toEqual([]);
  });

  test.each<[string, string, Settings]>([
    ["issuer", "insecure_address", { issuer: "http://login.region.example" }],
    ["issuer", "insecure_address", { issuer: "http://localhost.region.example" }],
    ["issuer", "insecure_address", { issuer: "http://127.0.0.1@region.example" }],
    ["issuer", "insecure_address", { issuer: "https://name:secret@region.example" }],
    ["issuer", "insecure_address", { issuer: "file:///etc/passwd" }],
    ["issuer", "insecure_address", { issuer: "region" }],
    ["issuer", "not_an_issuer", { issuer: `${oidc.issuer}/.well-known/openid-configuration` }],
    ["issuer", "not_an_issuer", { issuer: `${oidc.issuer}?realm=staff` }],
    ["clientSecret", "bad_secret_reference", { clientSecret: "hunter2" }],
    ["clientSecret", "bad_secret_reference", { clientSecret: "env:" }],
    ["scopes", "no_openid", { scopes: ["profile"] }],
    ["scopes.1", "bad_scope", { scopes: ["openid", "two words"] }],
    ["id", "bad_id", { id: "../region" }],
    ["name.sv", "missing", { name: { sv: " " } }],
    ["clientId", "missing", { clientId: undefined }],
    ["mapping.subject", "too_long", { mapping: { subject: "x".repeat(2000) } }],
    ["mapping.mail", "unknown_setting", { mapping: { mail: "email" } }],
    ["issuser", "unknown_setting", { issuser: oidc.issuer }],
    ["clientAuthentication", "bad_value", { clientAuthentication: "basic" }],
    ["kind", "bad_kind", { kind: "ldap" }],
  ])("OpenID Connect: %s, %s", (place, code, changes) => {
    expect(faultsOf({ ...oidc, ...changes })).toEqual([[place, code]]);
  });

  test.each<[string, string, Settings]>([
    ["entryPoint", "insecure_address", { entryPoint: "http://provider.example/sso" }],
    ["certificates", "missing", { certificates: [] }],
    ["certificates.0", "bad_certificate", { certificates: ["MIIC"] }],
    ["certificates.1", "bad_certificate", { certificates: [certificate, certificate.replace("MII", "MIX")] }],
    ["certificates.0", "weak_key", { certificates: [selfSigned("weak.example", { bits: 1024 }).certificate] }],
    ["signed", "bad_value", { signed: "none" }],
  ])("SAML: %s, %s", (place, code, changes) => {
    expect(faultsOf({ ...saml, ...changes })).toEqual([[place, code]]);
  });

  test("take certificates as they are pasted: PEM, or the bare text of the metadata; never two as one", () => {
    const long = selfSigned("x".repeat(900)).certificate;
    const bare = certificate.split("\n").slice(1, -2).join("\n    ");
    const { certificates } = samlProviderSchema.parse({ ...saml, certificates: [`\r\n${long}`, bare] });
    expect(certificates).toEqual([long, certificate]);
    for (const pasted of [
      long + certificate,
      `Bag Attributes\n${certificate}`,
      certificate.replaceAll("CERTIFICATE", "KEY"),
    ])
      expect(faultsOf({ ...saml, certificates: [pasted] })).toEqual([["certificates.0", "bad_certificate"]]);
  });

  test("never hold a secret, and no fault repeats what was written", () => {
    const { error } = providerSchema.safeParse({ ...oidc, clientSecret: "hunter2" });
    if (error === undefined) throw new Error("the secret was let through");
    const [fault] = settingFaults(error, "en");
    expect(fault?.message).toBe("Write where the secret is, env:NAME or file:/path, never the secret itself.");
    expect(JSON.stringify(settingFaults(error, "sv"))).not.toContain("hunter2");
  });
});

test("a problem is told by its code; what is for the log is one short line", () => {
  const problem = new SignInProblem("wrong_issuer", `one\ntwo ${"x".repeat(500)}`);
  expect(problem.message).toMatch(/^wrong_issuer: one two x+$/u);
  expect(problem.detail).toHaveLength(200);
  expect(describeSignInProblem(problem, "sv").message).toBe(
    "Svaret kommer från en annan utfärdare än den som är inställd.",
  );
  expect(describeSignInProblem(problem, "en").advice).toContain("Administration › Sign-in");
});
