import { expect, test } from "vitest";

import { selfSigned } from "../../../../tests/factories/identity-providers/certificate.ts";
import { samlProviderSchema } from "../provider.ts";
import { testSaml } from "./checks.ts";

const day = 86_400_000;
const format = "urn:oasis:names:tc:SAML:2.0:nameid-format:";

const good = {
  kind: "saml",
  id: "region",
  name: { sv: "Regionens inloggning" },
  entityId: "https://provider.example/saml",
  entryPoint: "https://provider.example/sso",
  certificates: [selfSigned("provider.example").certificate],
  ownEntityId: "https://tertial.region.example",
  nameIdFormat: `${format}persistent`,
};

type Settings = Readonly<Record<string, unknown>>;

const outcomes = (changes: Settings) =>
  Object.fromEntries(
    testSaml(samlProviderSchema.parse({ ...good, ...changes }))
      .filter(({ outcome }) => outcome !== "passed")
      .map(({ name, outcome }) => [name, outcome]),
  );

test("good settings pass, and the certificate's last day is told", () => {
  expect(outcomes({})).toEqual({});
  const until = new Date(Date.UTC(2040, 0, 31));
  const { certificate } = selfSigned("provider.example", { until });
  const checks = testSaml(samlProviderSchema.parse({ ...good, certificates: [certificate] }));
  expect(checks.find(({ name }) => name === "certificates")?.detail).toBe("2040-01-31");
});

test.each<[string, Settings, Readonly<Record<string, string>>]>([
  ["our own name as the provider's", { entityId: good.ownEntityId }, { entity_ids: "failed" }],
  [
    "the address of metadata",
    { entryPoint: "https://provider.example/FederationMetadata/2007-06/x" },
    { entry_point: "warning" },
  ],
  ["a passing NameID", { nameIdFormat: `${format}transient` }, { subject: "failed" }],
  ["a NameID that the provider chooses", { nameIdFormat: null }, { subject: "warning" }],
  [
    "a passing NameID and an attribute that lasts",
    { nameIdFormat: `${format}transient`, mapping: { subject: "http://sambi.se/attributes/1/employeeHsaId" } },
    {},
  ],
  [
    "a mail address to know somebody by",
    { mapping: { subject: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress" } },
    { subject: "warning" },
  ],
])("%s", (_, changes, expected) => {
  expect(outcomes(changes)).toEqual(expected);
});

test.each<[string, number, number]>([
  ["has ended", -20, -1],
  ["ends soon", -20, 29],
  ["is not in date yet", 1, 400],
])("a certificate that %s, beside one that is in date", (_, from, until) => {
  const at = (days: number): Date => new Date(Date.now() + days * day);
  const { certificate } = selfSigned("provider.example", { from: at(from), until: at(until) });
  expect(outcomes({ certificates: [...good.certificates, certificate] })).toEqual({ certificates: "warning" });
});
