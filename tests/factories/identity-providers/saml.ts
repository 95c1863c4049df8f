import type { IncomingMessage, ServerResponse } from "node:http";
import { inflateRawSync } from "node:zlib";

import { h, raw } from "#formats/html/markup.ts";

import { samlProviderSchema, type SamlProvider } from "../../../src/server/sign-in/provider.ts";
import { selfSigned, type SelfSigned } from "./certificate.ts";
import { personOf } from "./people.ts";
import { type SamlAnswer, samlResponse } from "./saml-response.ts";
import { formOf, page, sendPage, signInPage, startTestServer } from "./server.ts";

/** What a provider answers about somebody to the request that an address holds: XML, which the browser posts in base64. */
type Answer = (location: string, userName: string, changes?: Partial<SamlAnswer>) => string;

/** An identity provider that speaks SAML 2.0 on this machine, and believes whoever types a user name. */
export interface SamlTestProvider {
  /** The settings that Tertial needs for it, when it is known there as `ownEntityId`. */
  readonly settings: (ownEntityId: string) => SamlProvider;
  /** Its answer, or another that a test wants instead. */
  readonly answer: Answer;
  readonly close: () => Promise<void>;
}

const displayName = "urn:oid:2.16.840.1.113730.3.1.241";
const mail = "urn:oid:0.9.2342.19200300.100.1.3";
const minute = 60_000;

export async function startSamlProvider(): Promise<SamlTestProvider> {
  const keys = selfSigned("provider.example");
  const entityIdAt = (origin: string): string => `${origin}/saml`;
  const { origin, close } = await startTestServer((origin) => {
    const answer = answering(entityIdAt(origin), keys);
    return (request, response) => void signIn(new URL(request.url ?? "", origin), answer, request, response);
  });
  const entityId = entityIdAt(origin);
  const settings = (ownEntityId: string): SamlProvider =>
    samlProviderSchema.parse({
      kind: "saml",
      id: "region",
      name: { sv: "Regionens inloggning", en: "The region's sign-in" },
      entityId,
      entryPoint: `${origin}/sso`,
      certificates: [keys.certificate],
      ownEntityId,
    });
  return { settings, answer: answering(entityId, keys), close };
}

function answering(entityId: string, keys: SelfSigned): Answer {
  return (location, userName, changes = {}) => {
    const { requestId, acsUrl, ownEntityId } = requestIn(new URL(location));
    const person = personOf(userName);
    return samlResponse({
      issuer: entityId,
      destination: acsUrl,
      recipient: acsUrl,
      audience: ownEntityId,
      inResponseTo: requestId,
      envelopeInResponseTo: requestId,
      from: -minute,
      until: 5 * minute,
      confirmedUntil: 5 * minute,
      nameId: person.subject,
      nameIdFormat: "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
      level: "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport",
      attributes: { [displayName]: [person.name], [mail]: [person.email] },
      method: "urn:oasis:names:tc:SAML:2.0:cm:bearer",
      signs: ["Assertion"],
      keys,
      algorithm: "SHA-256",
      ...changes,
    });
  };
}

/** First a page with one field and one button, then one that posts the answer by itself. */
async function signIn(location: URL, answer: Answer, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "POST") return sendPage(response, signInPage());
  const xml = answer(location.href, (await formOf(request)).get("user") ?? "");
  const relayState = location.searchParams.get("RelayState") ?? "";
  const form = h(
    "form",
    { method: "post", action: requestIn(location).acsUrl },
    h("input", { type: "hidden", name: "SAMLResponse", value: Buffer.from(xml).toString("base64") }),
    h("input", { type: "hidden", name: "RelayState", value: relayState }),
    h("button", {}, "Go on"),
  );
  sendPage(response, page("Signed in", form, h("script", {}, raw("document.forms[0].submit();"))));
}

/** What the request in an address asks for. */
function requestIn(location: URL) {
  const deflated = Buffer.from(location.searchParams.get("SAMLRequest") ?? "", "base64");
  const xml = inflateRawSync(deflated).toString("utf8");
  const found = (pattern: RegExp): string => pattern.exec(xml)?.[1] ?? "";
  return {
    requestId: found(/ ID="([^"]+)"/u),
    acsUrl: found(/ AssertionConsumerServiceURL="([^"]+)"/u),
    ownEntityId: found(/<saml:Issuer[^>]*>([^<]+)</u),
  };
}
