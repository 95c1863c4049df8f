import { SaxesParser } from "saxes";

/** What is told of an XML part while it is read. Names are without their prefix; `end` is the character after the tag. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>, end: number) => void;
  readonly close?: (name: string, end: number) => void;
  readonly text?: (text: string) => void;
}

/** Why a part can't be read. */
export class XmlFault extends Error {
  override readonly name = "XmlFault";
}

/** Bytes that are decoded at a time, so that the text of a large part is never held whole. */
const chunk = 65_536;

/** Reads a part in UTF-8 from end to end. Throws an `XmlFault` where it is not well-formed; entities of its own are not. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  if (open) parser.on("opentag", ({ name, attributes }) => open(withoutPrefix(name), attributes, parser.position));
  if (close) parser.on("closetag", ({ name }) => close(withoutPrefix(name), parser.position));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < bytes.length; at += chunk)
    parser.write(decoded(decoder, bytes.subarray(at, at + chunk), at + chunk < bytes.length));
  parser.close();
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new XmlFault("not UTF-8");
  }
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => withoutPrefix(key) === name)?.[1];
}

/** Yes, as spreadsheets write it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
