import { randomBytes } from "node:crypto";

import { SignedXml } from "xml-crypto";

import { escapeMarkup } from "#formats/html/markup.ts";

import type { SelfSigned } from "./certificate.ts";

/** What a SAML response says, and how it is signed: everything that a test may want to be otherwise. Times are milliseconds from now. */
export interface SamlAnswer {
  readonly issuer: string;
  readonly destination: string | null;
  readonly recipient: string;
  readonly audience: string;
  /** The request that the assertion answers; null: none. */
  readonly inResponseTo: string | null;
  /** The request that the envelope around it says it answers. */
  readonly envelopeInResponseTo: string | null;
  readonly from: number;
  readonly until: number;
  readonly confirmedUntil: number;
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly level: string;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly method: string;
  readonly signs: readonly ("Assertion" | "Response")[];
  readonly keys: SelfSigned;
  readonly algorithm: keyof typeof algorithms;
}

const algorithms = {
  "SHA-256": {
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
  },
  "SHA-1": {
    signatureAlgorithm: "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
    digestAlgorithm: "http://www.w3.org/2000/09/xmldsig#sha1",
  },
} as const;

const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** The XML of a response, signed as it says. */
export function samlResponse(answer: SamlAnswer): string {
  return answer.signs.reduce((xml, name) => signedElement(xml, name, answer), responseXml(answer));
}

/** Signs the one element of the name, with the signature after its issuer, where SAML wants it. */
function signedElement(xml: string, name: string, { keys, algorithm }: SamlAnswer): string {
  const { signatureAlgorithm, digestAlgorithm } = algorithms[algorithm];
  const signer = new SignedXml({
    privateKey: keys.privateKey.export({ format: "pem", type: "pkcs8" }),
    publicCert: keys.certificate,
    signatureAlgorithm,
    canonicalizationAlgorithm: exclusive,
  });
  const element = `//*[local-name(.)='${name}']`;
  signer.addReference({
    xpath: element,
    digestAlgorithm,
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", exclusive],
  });
  signer.computeSignature(xml, {
    prefix: "ds",
    location: { reference: `${element}/*[local-name(.)='Issuer']`, action: "after" },
  });
  return signer.getSignedXml();
}

function responseXml(answer: SamlAnswer): string {
  const { issuer, destination, envelopeInResponseTo } = answer;
  const root = {
    "xmlns:samlp": "urn:oasis:names:tc:SAML:2.0:protocol",
    "xmlns:saml": "urn:oasis:names:tc:SAML:2.0:assertion",
    ID: newId(),
    Version: "2.0",
    IssueInstant: moment(0),
    Destination: destination,
    InResponseTo: envelopeInResponseTo,
  };
  const success = element("samlp:StatusCode", { Value: "urn:oasis:names:tc:SAML:2.0:status:Success" });
  return element(
    "samlp:Response",
    root,
    element("saml:Issuer", {}, escapeMarkup(issuer)),
    element("samlp:Status", {}, success),
    assertionXml(answer),
  );
}

function assertionXml(answer: SamlAnswer): string {
  const conditions = { NotBefore: moment(answer.from), NotOnOrAfter: moment(answer.until) };
  const audience = element("saml:Audience", {}, escapeMarkup(answer.audience));
  return element(
    "saml:Assertion",
    { "xmlns:saml": "urn:oasis:names:tc:SAML:2.0:assertion", ID: newId(), Version: "2.0", IssueInstant: moment(0) },
    element("saml:Issuer", {}, escapeMarkup(answer.issuer)),
    subjectXml(answer),
    element("saml:Conditions", conditions, element("saml:AudienceRestriction", {}, audience)),
    element(
      "saml:AuthnStatement",
      { AuthnInstant: moment(0), SessionIndex: newId() },
      element("saml:AuthnContext", {}, element("saml:AuthnContextClassRef", {}, escapeMarkup(answer.level))),
    ),
    attributesXml(answer),
  );
}

function subjectXml({ nameId, nameIdFormat, method, recipient, inResponseTo, confirmedUntil }: SamlAnswer): string {
  const data = { Recipient: recipient, InResponseTo: inResponseTo, NotOnOrAfter: moment(confirmedUntil) };
  return element(
    "saml:Subject",
    {},
    element("saml:NameID", { Format: nameIdFormat }, escapeMarkup(nameId)),
    element("saml:SubjectConfirmation", { Method: method }, element("saml:SubjectConfirmationData", data)),
  );
}

function attributesXml({ attributes }: SamlAnswer): string {
  const written = Object.entries(attributes).map(([name, values]) =>
    element(
      "saml:Attribute",
      { Name: name, NameFormat: "urn:oasis:names:tc:SAML:2.0:attrname-format:uri" },
      ...values.map((value) => element("saml:AttributeValue", {}, escapeMarkup(value))),
    ),
  );
  return element("saml:AttributeStatement", {}, ...written);
}

/** Attributes that are null are left out; the content is markup. */
function element(name: string, attributes: Readonly<Record<string, string | null>>, ...content: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeMarkup(value)}"`],
  );
  return `<${name}${written.join("")}>${content.join("")}</${name}>`;
}

export function newId(): string {
  return `_${randomBytes(16).toString("hex")}`;
}

function moment(fromNow: number): string {
  return new Date(Date.now() + fromNow).toISOString();
}
