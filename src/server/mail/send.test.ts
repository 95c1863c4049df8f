import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

import type { SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";

import { selfSigned } from "../../../tests/factories/certificate.ts";
import { mailServer, type MailServer, type ReceivedMail } from "../../../tests/factories/mail-server.ts";
import { describeFailure } from "../failure.ts";
import { describeMail } from "./describe.ts";
import { mailSentences } from "./failures.ts";
import { sendMail, type Mail } from "./send.ts";
import type { MailSettings } from "./settings.ts";

const servers: MailServer[] = [];
const trusted = getCACertificates("default");

afterEach(async () => {
  setDefaultCACertificates(trusted);
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const password = "hemligt lösen 7";
const signsIn: SMTPServerOptions = {
  onAuth: (given, _, done) => {
    const isRight = given.username === "tertial" && given.password === password;
    if (isRight) done(null, { user: given.username });
    else done(new Error(`${given.username} is not known by ${given.password}`));
  },
};
const takesAll: SMTPServerOptions = { authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] };

async function started(options: SMTPServerOptions): Promise<MailServer> {
  const server = await mailServer(options);
  servers.push(server);
  return server;
}

function settingsOf(port: number, more: Partial<MailSettings> = {}): MailSettings {
  const from = { name: "Åsa från Tertial", address: "tertial@region.example" };
  const signIn = { userName: null, password: null };
  return { host: "127.0.0.1", port, security: "none", ...signIn, from, replyTo: null, ...more };
}

const withSignIn = { userName: "tertial", password: "env:TERTIAL_MAIL_PASSWORD" } as const;

function mailOf(more: Partial<Mail> = {}): Mail {
  return {
    to: { name: "Örjan Ågren", address: "orjan@region.example" },
    subject: "Uppföljningen för våren är öppen",
    paragraphs: ["Hej!", "Räkna med 1\u00a0889,3 mnkr & höj 3 < 4."],
    link: { text: "Öppna uppföljningen", url: new URL("https://tertial.region.example/?a=1&b=å") },
    language: "sv",
    ...more,
  };
}

function only({ received }: MailServer): ReceivedMail {
  const [mail] = received;
  if (mail === undefined || received.length > 1) throw new RangeError(`${received.length} messages`);
  return mail;
}

test("a message has the same words as plain text and as HTML, and heads in Swedish letters", async () => {
  const server = await started(takesAll);
  const settings = settingsOf(server.port, { replyTo: { name: null, address: "fragor@region.example" } });
  expect(await sendMail(settings, null, mailOf())).toEqual({ ok: true, value: null });
  const { from, to, head, parts } = only(server);
  expect({ from, to }).toEqual({ from: "tertial@region.example", to: ["orjan@region.example"] });
  expect(Object.fromEntries(head)).toMatchObject({
    from: "Åsa från Tertial <tertial@region.example>",
    to: "Örjan Ågren <orjan@region.example>",
    "reply-to": "fragor@region.example",
    subject: "Uppföljningen för våren är öppen",
    "auto-submitted": "auto-generated",
    "content-language": "sv",
  });
  expect(parts.get("text/plain")?.replaceAll("\r\n", "\n").trim()).toBe(
    "Hej!\n\nRäkna med 1\u00a0889,3 mnkr & höj 3 < 4.\n\nÖppna uppföljningen: https://tertial.region.example/?a=1&b=%C3%A5",
  );
  const html = parts.get("text/html") ?? "";
  expect(html).toContain('<html lang="sv">');
  expect(html).toContain("<p>Hej!</p>");
  expect(html).toContain("<p>Räkna med 1\u00a0889,3 mnkr &amp; höj 3 &lt; 4.</p>");
  expect(html).toContain('<p><a href="https://tertial.region.example/?a=1&amp;b=%C3%A5">Öppna uppföljningen</a></p>');
});

test("text can be neither a head nor markup", async () => {
  const server = await started(takesAll);
  const hostile = "Hej\r\nBcc: all@region.example\r\n\r\n<script>alert(1)</script>\u202Egnp";
  const mail = mailOf({
    to: { name: hostile, address: "orjan@region.example" },
    subject: hostile,
    paragraphs: [hostile, '"><img src=x onerror=alert(1)>', "path:/etc/passwd"],
    link: { text: hostile, url: new URL('https://tertial.region.example/"><script>') },
  });
  const from = { name: hostile, address: "tertial@region.example" };
  expect(await sendMail(settingsOf(server.port, { from, replyTo: from }), null, mail)).toEqual({
    ok: true,
    value: null,
  });
  const { to, head, parts } = only(server);
  expect(to).toEqual(["orjan@region.example"]);
  expect(head.has("bcc")).toBe(false);
  expect(head.get("subject")).toBe("Hej Bcc: all@region.example <script>alert(1)</script>[U+202E]gnp");
  const elements = parts.get("text/html")?.match(/<[a-z][^\s>]*/gu);
  expect(elements?.toSorted()).toEqual(
    ["<a", "<body", "<head", "<html", "<meta", "<meta", "<meta", "<p", "<p", "<p", "<p", "<title"].toSorted(),
  );
});

test("a recipient that is no address, or several, is refused before anything is sent", async () => {
  const server = await started(takesAll);
  for (const address of ["", "x", "a@b.example, c@d.example", "a@b.example\r\nRCPT TO:<c@d.example>"]) {
    const outcome = await sendMail(settingsOf(server.port), null, mailOf({ to: { name: null, address } }));
    expect(outcome).toMatchObject({ ok: false, failure: { code: "mail_recipient_refused" } });
  }
  expect(server.received).toEqual([]);
});

test("a server with a trusted certificate is signed in to, by STARTTLS and by TLS from the start", async () => {
  const certificate = selfSigned();
  setDefaultCACertificates([...trusted, certificate.cert]);
  for (const security of ["starttls", "tls"] as const) {
    const server = await started({ ...certificate, ...signsIn, secure: security === "tls" });
    const settings = settingsOf(server.port, { ...withSignIn, security });
    const mail = mailOf(describeMail(settings, "sv"));
    expect(await sendMail(settings, password, mail)).toEqual({ ok: true, value: null });
    expect(only(server)).toMatchObject({ isEncrypted: true, user: "tertial" });
  }
});

/** What goes wrong with a server made so, and what is said of it. */
async function failureWith(
  options: SMTPServerOptions,
  more: Partial<MailSettings> = {},
  given: string | null = null,
): Promise<string> {
  const server = await started(options);
  const outcome = await sendMail(settingsOf(server.port, more), given, mailOf());
  expect(server.received).toEqual([]);
  if (outcome.ok) throw new RangeError("the message was taken");
  const { code } = outcome.failure;
  for (const language of ["sv", "en"] as const) {
    const { message, advice } = describeFailure(mailSentences, outcome.failure, language);
    expect(`${message} ${advice}`).not.toMatch(/\{\w+\}/u);
    expect(message).toContain(`127.0.0.1:${server.port}`);
    if (given !== null) expect(message).not.toContain(given);
  }
  return code;
}

const refusing = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

test("each way of refusing has a name", async () => {
  const certificate = selfSigned();
  expect(await failureWith(certificate, { security: "starttls" })).toBe("mail_certificate_refused");
  expect(await failureWith({ ...certificate, secure: true }, { security: "tls" })).toBe("mail_certificate_refused");
  expect(await failureWith(takesAll, { security: "starttls" })).toBe("mail_tls_refused");
  expect(await failureWith(takesAll, { security: "tls" })).toBe("mail_tls_refused");
  expect(await failureWith({ ...signsIn, disabledCommands: ["STARTTLS"] }, withSignIn, "not the password")).toBe(
    "mail_sign_in_refused",
  );
  expect(await failureWith(takesAll, withSignIn, password)).toBe("mail_sign_in_refused");
  expect(await failureWith({ disabledCommands: ["STARTTLS"] })).toBe("mail_sender_refused");
  expect(await failureWith({ ...takesAll, onRcptTo: (_, __, done) => done(refusing(550, "No such user")) })).toBe(
    "mail_recipient_refused",
  );
  expect(await failureWith({ ...takesAll, onRcptTo: (_, __, done) => done(refusing(451, "Greylisted")) })).toBe(
    "mail_busy",
  );
  expect(
    await failureWith({
      ...takesAll,
      onData: (stream, _, done) => stream.resume().once("end", () => done(refusing(554, "Spam"))),
    }),
  ).toBe("mail_message_refused");
});

test("credentials wait for a trusted certificate", async () => {
  const seen: string[] = [];
  const server = await started({
    ...selfSigned(),
    onAuth: ({ method }, _, done) => {
      seen.push(method);
      done(null, { user: "tertial" });
    },
  });
  await sendMail(settingsOf(server.port, { ...withSignIn, security: "starttls" }), password, mailOf());
  expect(seen).toEqual([]);
});

async function speaking(greeting: string | null): Promise<Server> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    if (greeting !== null) socket.write(greeting);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

test("a server that is not there, says nothing or is no mail server", async () => {
  const expected = [
    ["HTTP/1.1 400 Bad Request\r\n\r\n", "mail_not_understood"],
    [null, "mail_timeout"],
  ] as const;
  for (const [greeting, code] of expected) {
    const server = await speaking(greeting);
    const { port } = server.address() as AddressInfo;
    const outcome = await sendMail(settingsOf(port), null, mailOf(), 500);
    expect(outcome).toMatchObject({ ok: false, failure: { code } });
    server.close();
    await once(server, "close");
    expect(await sendMail(settingsOf(port), null, mailOf())).toMatchObject({
      ok: false,
      failure: { code: "mail_unreachable", values: { detail: "ECONNREFUSED" } },
    });
  }
});
