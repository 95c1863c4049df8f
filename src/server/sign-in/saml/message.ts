import { mismatch, SignInProblem } from "../problem.ts";
import type { SamlProvider } from "../provider.ts";
import { isWellFormed } from "./well-formed.ts";

/** Characters of base64: far more than any provider sends, far less than it takes to tire the parser. */
const longest = 400_000;

const declaration = /^<\?xml\s[^<>]*\?>\s*/u;

/** Document types, entities, comments, CDATA and instructions. No provider sends them, and it is with them that parsers are led astray. */
const forbidden = /<[!?]/u;

/** SHA-1, or an algorithm written so that it can't be told which it is. */
const weakAlgorithm = /\bAlgorithm\s*=\s*["'][^"']*(?:#(?:[a-z]+-)?sha1["']|&)/u;

const startTag = /^<(?:[\w.-]+:)?Response(?=[\s>])([^<]*)/u;

/**
 * The XML of what the browser brought, looked at from the outside before any parser sees it. Nothing in it is to be believed.
 * Throws `unreadable_answer`, `forbidden_xml`, `weak_signature`, or `wrong_recipient` where it says that it is for another address.
 */
export function readMessage(samlResponse: string, acsUrl: string): string {
  if (samlResponse.length > longest || !/^[A-Za-z0-9+/=\s]+$/u.test(samlResponse))
    throw new SignInProblem("unreadable_answer", "base64");
  const xml = decoded(samlResponse).trim().replace(declaration, "");
  if (forbidden.test(xml)) throw new SignInProblem("forbidden_xml");
  const attributes = startTag.exec(xml)?.[1];
  if (attributes === undefined || !isWellFormed(xml))
    throw new SignInProblem("unreadable_answer", "no Response in well-formed XML");
  const [, destination] = /\sDestination\s*=\s*["']([^"']*)/u.exec(attributes) ?? [];
  if (destination !== undefined && destination !== acsUrl)
    throw new SignInProblem("wrong_recipient", mismatch(acsUrl, destination));
  if (weakAlgorithm.test(xml)) throw new SignInProblem("weak_signature");
  return xml;
}

/** What to say of a message that could not be verified, by whether what must be signed has a signature at all. */
export function problemOfUnverified(xml: string, signed: SamlProvider["signed"]): SignInProblem {
  if (/<(?:[\w.-]+:)?EncryptedAssertion[\s>]/u.test(xml)) return new SignInProblem("encrypted");
  const [assertion, response] = takenApart(xml);
  const parts = signed === "both" ? [assertion, response] : [signed === "response" ? response : assertion];
  const isSigned = parts.every((part) => /<(?:[\w.-]+:)?Signature[\s>]/u.test(part));
  return new SignInProblem(isSigned ? "bad_signature" : "not_signed");
}

/** The assertion, and the response around it. */
function takenApart(xml: string): readonly [assertion: string, response: string] {
  const start = /<((?:[\w.-]+:)?Assertion)[\s>]/u.exec(xml);
  const end = start === null ? -1 : xml.lastIndexOf(`</${start[1]}`);
  return start === null || end < start.index
    ? ["", xml]
    : [xml.slice(start.index, end), xml.slice(0, start.index) + xml.slice(end)];
}

function decoded(base64: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(base64, "base64"));
  } catch {
    throw new SignInProblem("unreadable_answer", "UTF-8");
  }
}
