import { inflateRawSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { selfSigned } from "../../../../tests/factories/identity-providers/certificate.ts";
import { refusalOf } from "../../../../tests/factories/identity-providers/refusal.ts";
import type { SamlAnswer } from "../../../../tests/factories/identity-providers/saml-response.ts";
import {
  acsUrl,
  anna,
  ownEntityId,
  samlSignIns,
  usedAssertions,
} from "../../../../tests/factories/identity-providers/saml-sign-ins.ts";
import type { SignInProblemCode } from "../problem.ts";
import { beginSaml, finishSaml, samlMetadata } from "./saml.ts";

const minute = 60_000;
const other = selfSigned("other.example");
const { settings, posted, signedIn } = samlSignIns();

describe("a good answer", () => {
  test("tells who signs in, whichever part is signed, so that the refusals below are of what they say", async () => {
    expect(await signedIn()).toEqual(anna);
    expect(await signedIn({ signs: ["Response"] }, { signed: "response" })).toEqual(anna);
    expect(await signedIn({ signs: ["Assertion", "Response"] }, { signed: "both" })).toEqual(anna);
    expect(await signedIn({ signs: ["Assertion", "Response"] })).toEqual(anna);
  });

  test("comes by the provider's pages: one field, and a form that the browser posts", async () => {
    const { location, pending } = await beginSaml(settings(), acsUrl);
    const asked = await (await fetch(location)).text();
    expect(asked.match(/<(?:input|button)/gu)).toHaveLength(2);
    const answered = await fetch(location, { method: "POST", body: new URLSearchParams({ user: "anna" }) });
    const form = await answered.text();
    const valueOf = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`, "u").exec(form)?.[1] ?? "";
    expect(form).toContain(`action="${acsUrl}"`);
    expect(valueOf("RelayState")).toBe(pending.requestId);
    const { isReplayed } = usedAssertions();
    expect(await finishSaml(settings(), acsUrl, pending, valueOf("SAMLResponse"), isReplayed)).toEqual(anna);
  });

  test("is asked for at the provider's address, by an id that is new each time", async () => {
    const [one, another] = [await beginSaml(settings(), acsUrl), await beginSaml(settings(), acsUrl)];
    expect(one.pending.requestId).toMatch(/^_[0-9a-f]{40}$/u);
    expect(one.pending).not.toEqual(another.pending);
    const { searchParams, origin, pathname } = new URL(one.location);
    expect(origin + pathname).toBe(settings().entryPoint);
    expect(searchParams.get("RelayState")).toBe(one.pending.requestId);
    const xml = inflateRawSync(Buffer.from(searchParams.get("SAMLRequest") ?? "", "base64")).toString("utf8");
    expect(xml).toContain(`ID="${one.pending.requestId}"`);
    expect(xml).not.toContain("RequestedAuthnContext");
  });

  test("is mapped as the settings say: an attribute to know somebody by, a name of several parts", async () => {
    const attributes = { hsa: ["SE1-A1"], given: ["Anna"], sur: ["Provsson"], several: ["1", "2"], blank: [" "] };
    const mapping = { subject: "hsa", userName: "hsa", name: ["given", "sur"], email: null };
    const answer = { attributes, nameIdFormat: "urn:oasis:names:tc:SAML:2.0:nameid-format:transient" };
    const identity = { provider: "region", subject: "SE1-A1", name: "Anna Provsson", email: null, userName: "SE1-A1" };
    expect(await signedIn(answer, { mapping })).toEqual(identity);
    for (const subject of ["several", "blank", "none"])
      expect(await refusalOf(signedIn(answer, { mapping: { ...mapping, subject } }))).toBe("no_subject");
  });

  test("without an id that is the same each time is of no use", async () => {
    const nameIdFormat = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
    expect(await refusalOf(signedIn({ nameIdFormat }))).toBe("no_subject");
  });

  test("must be of the level that is asked for, when one is", async () => {
    const assurance = ["http://id.sambi.se/loa/loa3"];
    expect(await signedIn({ level: "http://id.sambi.se/loa/loa3" }, { assurance })).toEqual(anna);
    expect(await refusalOf(signedIn({}, { assurance }))).toBe("wrong_assurance");
    const { location } = await beginSaml(settings({ assurance }), acsUrl);
    const request = Buffer.from(new URL(location).searchParams.get("SAMLRequest") ?? "", "base64");
    expect(inflateRawSync(request).toString("utf8")).toContain(">http://id.sambi.se/loa/loa3</");
  });

  test("is taken by the new certificate as by the old one while both are set", async () => {
    const [certificate = ""] = settings().certificates;
    const certificates = [other.certificate, certificate];
    expect(await signedIn({ keys: other }, { certificates })).toEqual(anna);
    expect(await signedIn({}, { certificates })).toEqual(anna);
  });

  test("is taken once, and is remembered for as long as it would be taken again", async () => {
    const { used, isReplayed } = usedAssertions();
    const { location, pending } = await beginSaml(settings(), acsUrl);
    const response = posted(location);
    expect(await finishSaml(settings(), acsUrl, pending, response, isReplayed)).toEqual(anna);
    expect(await refusalOf(finishSaml(settings(), acsUrl, pending, response, isReplayed))).toBe("replayed");
    const [until] = [...used.values()];
    expect(until?.getTime()).toBeGreaterThan(Date.now() + 5 * minute);
    expect(until?.getTime()).toBeLessThanOrEqual(Date.now() + 6 * minute);
  });
});

test.each<[SignInProblemCode, string, Partial<SamlAnswer>]>([
  ["not_signed", "that nobody has signed", { signs: [] }],
  ["not_signed", "of which only the envelope is signed", { signs: ["Response"] }],
  ["bad_signature", "signed by another's key", { keys: other }],
  ["weak_signature", "signed with SHA-1", { algorithm: "SHA-1" }],
  ["wrong_issuer", "of another issuer", { issuer: "https://other.example/saml" }],
  ["wrong_audience", "for another system", { audience: "https://other.example" }],
  ["wrong_recipient", "to another address", { recipient: "https://other.example/return" }],
  ["wrong_recipient", "to another address, by its envelope", { destination: "https://other.example/return" }],
  ["wrong_recipient", "that somebody else should bring", { method: "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches" }],
  ["unasked", "to another request", { inResponseTo: "_another" }],
  ["unasked", "to another request, by its envelope", { envelopeInResponseTo: "_another" }],
  ["unasked", "to no request", { inResponseTo: null }],
  ["expired", "that has expired", { from: -10 * minute, until: -2 * minute }],
  ["expired", "that can no longer be brought", { confirmedUntil: -2 * minute }],
  ["not_yet_valid", "of the future", { from: 2 * minute }],
  ["no_subject", "about nobody", { nameId: "" }],
  ["no_subject", "about a blank", { nameId: "  " }],
])("%s: an answer %s", async (code, _, answer) => {
  expect(await refusalOf(signedIn(answer))).toBe(code);
});

test("clocks may differ by less than a minute", async () => {
  expect(await signedIn({ from: 30_000 })).toEqual(anna);
  expect(await signedIn({ until: -30_000, confirmedUntil: -30_000 })).toEqual(anna);
});

test("what is signed must be what the settings say, and both where they say both", async () => {
  expect(await refusalOf(signedIn({ signs: ["Assertion"] }, { signed: "response" }))).toBe("not_signed");
  expect(await refusalOf(signedIn({ signs: ["Assertion"] }, { signed: "both" }))).toBe("not_signed");
  expect(await refusalOf(signedIn({ signs: ["Response"] }, { signed: "both" }))).toBe("not_signed");
});

test("an answer that nobody asked for is not even read", async () => {
  const { location } = await beginSaml(settings(), acsUrl);
  const response = posted(location);
  expect(await refusalOf(finishSaml(settings(), acsUrl, null, response, usedAssertions().isReplayed))).toBe("unasked");
});

test("our metadata names us and our address, the same each time", () => {
  const metadata = samlMetadata(settings(), acsUrl);
  expect(samlMetadata(settings(), acsUrl)).toBe(metadata);
  expect(metadata).toContain(`entityID="${ownEntityId}"`);
  expect(metadata).toContain(`Location="${acsUrl}"`);
  expect(metadata).toContain('WantAssertionsSigned="true"');
  expect(samlMetadata(settings({ signed: "response" }), acsUrl)).not.toContain("WantAssertionsSigned");
});
