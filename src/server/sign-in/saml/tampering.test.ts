import { assert, asyncProperty, boolean, constantFrom, double, integer } from "fast-check";
import { describe, expect, test } from "vitest";

import { selfSigned } from "../../../../tests/factories/identity-providers/certificate.ts";
import { refusalOf } from "../../../../tests/factories/identity-providers/refusal.ts";
import type { SamlAnswer } from "../../../../tests/factories/identity-providers/saml-response.ts";
import {
  acsUrl,
  anna,
  samlSignIns,
  usedAssertions,
} from "../../../../tests/factories/identity-providers/saml-sign-ins.ts";
import { SignInProblem } from "../problem.ts";
import { beginSaml, finishSaml } from "./saml.ts";

const other = selfSigned("other.example");
const { settings, signedIn } = samlSignIns();

const tampered = (change: (xml: string) => string, answer: Partial<SamlAnswer> = {}) =>
  refusalOf(
    signedIn(answer, { signed: answer.signs?.includes("Response") === true ? "response" : "assertion" }, change),
  );

describe("an answer that somebody has changed on its way", () => {
  test("in what it says", async () => {
    const signed = [{ signs: ["Assertion"] }, { signs: ["Response"] }] as const;
    for (const answer of signed) {
      expect(await tampered((xml) => xml.replace("id-of-anna", "id-of-boss"), answer)).toBe("bad_signature");
      expect(await tampered((xml) => xml.replace("Anna Provsson", "Anna Boss"), answer)).toBe("bad_signature");
      expect(await tampered((xml) => xml.replace(/ NotOnOrAfter="20/gu, ' NotOnOrAfter="30'), answer)).toBe(
        "bad_signature",
      );
    }
  });

  test("by taking the signature away, or emptying it", async () => {
    expect(await tampered((xml) => xml.replace(/<ds:Signature .*<\/ds:Signature>/su, ""))).toBe("not_signed");
    expect(await tampered((xml) => xml.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/su, ""))).toBe(
      "bad_signature",
    );
    expect(await tampered((xml) => xml.replace(/<ds:Reference .*<\/ds:Reference>/su, ""))).toBe("bad_signature");
  });

  test("by signing it anew and sending the certificate along", async () => {
    expect(await tampered((xml) => xml, { keys: other })).toBe("bad_signature");
    expect(await tampered((xml) => xml, { keys: other, signs: ["Response"] })).toBe("bad_signature");
  });

  test("by a comment that would cut the name short", async () => {
    const nameId = "boss@region.example.evil.example";
    const cut = (xml: string): string => xml.replace("boss@region.example.", "boss@region.example<!---->.");
    expect(await signedIn({ nameId })).toMatchObject({ subject: nameId });
    expect(await refusalOf(signedIn({ nameId }, {}, cut))).toBe("forbidden_xml");
  });

  test("by a document type, an entity or an instruction", async () => {
    const withType = (type: string) => (xml: string) => `${type}${xml}`;
    const outside = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    expect(await tampered(withType(outside))).toBe("forbidden_xml");
    expect(await tampered(withType(bomb))).toBe("forbidden_xml");
    expect(await tampered(withType(`<?xml version="1.0"?>\n${outside}`))).toBe("forbidden_xml");
    expect(await tampered((xml) => xml.replace("id-of-anna", "<![CDATA[id-of-anna]]>"))).toBe("forbidden_xml");
    expect(await tampered((xml) => xml.replace("id-of-anna", "id-of<?x?>-anna"))).toBe("forbidden_xml");
    expect(await signedIn({}, {}, withType('<?xml version="1.0" encoding="UTF-8"?>\n'))).toEqual(anna);
  });

  test("by weakening the algorithm, or hiding which it is", async () => {
    expect(await tampered((xml) => xml.replace("xmldsig-more#rsa-sha256", "xmldsig-more#rsa-&#115;ha256"))).toBe(
      "weak_signature",
    );
    expect(await tampered((xml) => xml.replaceAll("xmldsig-more#rsa-sha256", "xmldsig#hmac-sha1"))).toBe(
      "weak_signature",
    );
  });
});

describe("an answer in which a forged assertion is wrapped around the signed one", () => {
  const assertion = /<saml:Assertion .*<\/saml:Assertion>/su;
  const signature = /<ds:Signature .*<\/ds:Signature>/su;

  /** The signed assertion, and one of the same form for somebody else. */
  function parts(xml: string, id = "_forged") {
    const [signed = ""] = assertion.exec(xml) ?? [];
    const [signatureXml = ""] = signature.exec(signed) ?? [];
    const forged = signed.replace("id-of-anna", "id-of-boss").replace(/(<saml:Assertion [^>]* ID=")[^"]*/u, `$1${id}`);
    return { signed, forged, bare: forged.replace(signature, ""), signatureXml };
  }

  /** Puts in place of a part, whatever stands in it. */
  const put = (xml: string, part: RegExp | string, markup: string): string => xml.replace(part, () => markup);

  test.each<[string, (xml: string) => string]>([
    ["before it", (xml) => put(xml, assertion, parts(xml).bare + parts(xml).signed)],
    ["after it", (xml) => put(xml, assertion, parts(xml).signed + parts(xml).bare)],
    [
      "with it among its attributes",
      (xml) =>
        put(
          xml,
          assertion,
          put(parts(xml).bare, "</saml:AttributeStatement>", `${parts(xml).signed}</saml:AttributeStatement>`),
        ),
    ],
    [
      "with it inside its copied signature",
      (xml) => {
        const { forged, signed, signatureXml } = parts(xml);
        const hiding = put(
          signatureXml,
          "</ds:Signature>",
          `<ds:Object>${put(signed, signature, "")}</ds:Object></ds:Signature>`,
        );
        return put(xml, assertion, put(forged, signature, hiding));
      },
    ],
    [
      "with it in the extensions of the envelope",
      (xml) => {
        const { forged, signed } = parts(xml);
        return put(
          put(xml, assertion, forged),
          "<samlp:Status>",
          `<samlp:Extensions>${signed}</samlp:Extensions><samlp:Status>`,
        );
      },
    ],
    [
      "with the same id",
      (xml) => {
        const [, id = ""] = /<saml:Assertion [^>]* ID="([^"]*)/u.exec(xml) ?? [];
        const { forged, signed } = parts(xml, id);
        return put(xml, assertion, put(forged, "</saml:AttributeStatement>", `${signed}</saml:AttributeStatement>`));
      },
    ],
    ["in an envelope of another name", (xml) => put(xml, assertion, `<x>${parts(xml).signed}</x>${parts(xml).bare}`)],
  ])("%s", async (_, wrap) => {
    expect(await tampered(wrap)).toMatch(/^(?:bad_signature|not_signed)$/u);
  });

  test("in a forged response around the signed response", async () => {
    const wrap = (xml: string): string => {
      const inner = xml.slice(xml.indexOf("<samlp:Response"));
      const outer = put(put(inner, signature, ""), / ID="[^"]*"/u, ' ID="_outer"').replace("id-of-anna", "id-of-boss");
      return put(outer, "<samlp:Status>", `<samlp:Extensions>${inner}</samlp:Extensions><samlp:Status>`);
    };
    expect(await tampered(wrap, { signs: ["Response"] })).toMatch(/^(?:bad_signature|not_signed)$/u);
  });
});

test("whatever is overwritten, taken away or moved in an answer, it tells of Anna or of nobody", async () => {
  const place = double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const markup = constantFrom("", "<", ">", "&", "'", '"', " ", "/", "boss", "<!---->", "<x/>", "id-of-boss", "&#97;");
  const length = integer({ min: 0, max: 300 });
  const property = asyncProperty(place, place, length, markup, boolean(), async (from, to, length, markup, isMoved) => {
    const change = (xml: string): string => {
      const at = Math.floor(from * xml.length);
      const rest = xml.slice(0, at) + markup + xml.slice(at + length);
      const target = Math.floor(to * rest.length);
      return isMoved ? rest.slice(0, target) + xml.slice(at, at + length) + rest.slice(target) : rest;
    };
    const told = await signedIn({}, {}, change).catch((error: unknown) => error);
    expect(told instanceof SignInProblem ? anna : told).toEqual(anna);
  });
  await assert(property, { numRuns: 150 });
});

describe("what is no answer", () => {
  const brought = async (response: string) => {
    const { pending } = await beginSaml(settings(), acsUrl);
    return refusalOf(finishSaml(settings(), acsUrl, pending, response, usedAssertions().isReplayed));
  };
  const base64 = (xml: string): string => Buffer.from(xml).toString("base64");

  test.each<[string, string]>([
    ["nothing", ""],
    ["no base64", "<samlp:Response/>"],
    ["no UTF-8", Buffer.from([0xff, 0xfe, 0x00]).toString("base64")],
    ["no XML", base64("hello")],
    ["no response", base64("<a/>")],
    ["a tag that is not whole", base64('<samlp:Response xmlns:samlp="urn:x"><a b=c/></samlp:Response>')],
    ["an element that is not closed", base64("<samlp:Response><a></samlp:Response>")],
    ["a reference to what is not there", base64('<samlp:Response xmlns:samlp="urn:x">&x;</samlp:Response>')],
    ["more elements than there is sense in", base64(`<Response>${"<Assertion />".repeat(1000)}</Response>`)],
    ["elements too deep in one another", base64(`<Response>${"<a>".repeat(50)}${"</a>".repeat(50)}</Response>`)],
    ["too much", base64(`<samlp:Response>${"x".repeat(400_000)}</samlp:Response>`)],
  ])("%s", async (_, response) => {
    expect(await brought(response)).toBe("unreadable_answer");
  });

  test("a refusal of the provider is told as one; one that is encrypted too", async () => {
    const status = (code: string): string =>
      `<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"><p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${code}"/></p:StatusCode><p:StatusMessage>secret text</p:StatusMessage></p:Status></p:Response>`;
    expect(await brought(base64(status("AuthnFailed")))).toBe("declined");
    expect(await brought(base64(status("InvalidNameIDPolicy")))).toBe("refused_by_provider");
    const encrypt = (xml: string): string => xml.replaceAll("saml:Assertion", "saml:EncryptedAssertion");
    expect(await tampered(encrypt)).toBe("encrypted");
  });
});
