import { X509Certificate } from "node:crypto";

import { checked, checkedSubject, type ProviderCheck } from "../checks.ts";
import type { SamlProvider } from "../provider.ts";

const month = 30 * 86_400_000;
const format = "urn:oasis:names:tc:SAML:2.0:nameid-format:";

/** What an administrator's test button asks: what can be told of the settings without anybody signing in. Asks nobody. */
export function testSaml(settings: SamlProvider, now = new Date()): readonly ProviderCheck[] {
  const { entityId, ownEntityId, entryPoint, certificates, mapping, nameIdFormat } = settings;
  return [
    checked("entity_ids", entityId === ownEntityId ? "failed" : "passed", entityId),
    checkedEntryPoint(entryPoint),
    checkedCertificates(certificates, now.getTime()),
    checkedSubject(mapping.subject, () => checkedNameId(nameIdFormat)),
  ];
}

function checkedEntryPoint(address: string): ProviderCheck {
  const isMetadata = /metadata|descriptor$|\.xml$/iu.test(new URL(address).pathname);
  return checked("entry_point", isMetadata ? "warning" : "passed", address);
}

/** The detail tells when each certificate ends. */
function checkedCertificates(certificates: readonly string[], now: number): ProviderCheck {
  const read = certificates.map((pem) => new X509Certificate(pem));
  const isInDate = read.every(
    ({ validFromDate, validToDate }) => validFromDate.getTime() <= now && validToDate.getTime() >= now + month,
  );
  const ends = read.map(({ validToDate }) => validToDate.toISOString().slice(0, 10));
  return checked("certificates", isInDate ? "passed" : "warning", ends.join(", "));
}

function checkedNameId(nameIdFormat: string | null): ProviderCheck {
  if (nameIdFormat === `${format}transient`) return checked("subject", "failed", nameIdFormat);
  return checked("subject", nameIdFormat === `${format}persistent` ? "passed" : "warning", nameIdFormat ?? "NameID");
}
