import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A message as the server got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly isEncrypted: boolean;
  readonly user: string | null;
  /** Name in lower case -> value, unfolded and decoded. */
  readonly head: ReadonlyMap<string, string>;
  /** Media type -> text, decoded. */
  readonly parts: ReadonlyMap<string, string>;
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  readonly close: () => Promise<void>;
}

/** A real mail server on any free port of 127.0.0.1; it takes every message, unless the options refuse it. */
export async function mailServer(options: SMTPServerOptions): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disableReverseLookup: true,
    onData: (stream, { envelope, secure, user }, done) => {
      const keep = (raw: string): void => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({
          from,
          to,
          isEncrypted: secure,
          user: typeof user === "string" ? user : null,
          ...readMail(raw),
        });
        done();
      };
      text(stream).then(keep, done);
    },
    ...options,
  });
  // A client that does not trust the certificate breaks off: that is the client's to tell of.
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return { port, received, close: () => new Promise((resolve) => server.close(resolve)) };
}

function readMail(raw: string): Pick<ReceivedMail, "head" | "parts"> {
  const { head, body } = split(raw);
  const boundary = /boundary="([^"]+)"/u.exec(head.get("content-type") ?? "")?.[1] ?? "";
  const parts = body.split(`--${boundary}`).slice(1, -1).map(split);
  return { head, parts: new Map(parts.map((part) => [mediaType(part.head), decoded(part)])) };
}

interface Part {
  readonly head: ReadonlyMap<string, string>;
  readonly body: string;
}

function split(raw: string): Part {
  const [lines = "", ...rest] = raw.replace(/^\r\n/u, "").split("\r\n\r\n");
  const fields = lines.replaceAll(/\r\n[ \t]+/gu, " ").split("\r\n");
  const head = fields.map((line): [string, string] => {
    const at = line.indexOf(":");
    return [line.slice(0, at).toLowerCase(), decodedWords(line.slice(at + 1).trim())];
  });
  return { head: new Map(head), body: rest.join("\r\n\r\n") };
}

function mediaType(head: Part["head"]): string {
  return head.get("content-type")?.split(";")[0] ?? "";
}

function decoded({ head, body }: Part): string {
  const encoding = head.get("content-transfer-encoding");
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? fromQuotedPrintable(body.replaceAll("=\r\n", "")) : body;
}

/** `=?UTF-8?Q?R=C3=A4ksm=C3=B6rg=C3=A5s?=`, of RFC 2047. */
function decodedWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/gu, "?==?")
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/giu, (_, kind: string, content: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(content, "base64").toString("utf8")
        : fromQuotedPrintable(content.replaceAll("_", " ")),
    );
}

function fromQuotedPrintable(content: string): string {
  return Buffer.from(
    content.replaceAll(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
}
