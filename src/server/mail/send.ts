import { createTransport } from "nodemailer";

import { plainLine } from "#domain/text.ts";

import { failed, type Failure, type Outcome } from "../failure.ts";
import type { MailCode } from "./failures.ts";
import { writeMail, type MailContent } from "./message.ts";
import { mailboxSchema, type Mailbox, type MailSettings } from "./settings.ts";

export interface Mail extends MailContent {
  readonly to: Mailbox;
}

/** Milliseconds for the whole of a sending. */
const patience = 30_000;

/**
 * Hands one message to the mail server. `password`: what the settings' reference stands for, null without signing in. That it went
 * well means that the server has taken the message, not that it has arrived.
 */
export async function sendMail(
  settings: MailSettings,
  password: string | null,
  mail: Mail,
  withinMilliseconds = patience,
): Promise<Outcome<null, MailCode>> {
  const { host, port, security, userName, from, replyTo } = settings;
  const shown = { host, port: String(port), userName: userName ?? "", from: from.address, to: mail.to.address };
  if (!mailboxSchema.safeParse(mail.to).success)
    return failed("mail_recipient_refused", { ...shown, to: plainLine(mail.to.address), detail: "–" });
  const transport = createTransport({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    tls: { minVersion: "TLSv1.2" },
    // Without `forceAuth` a server that does not ask for it would be spoken to without signing in.
    ...(userName === null ? {} : { auth: { user: userName, pass: password ?? "" }, forceAuth: true }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: headOf(from),
      to: headOf(mail.to),
      ...(replyTo === null ? {} : { replyTo: headOf(replyTo) }),
      ...(await writeMail(mail)),
      // The first is the standard; Exchange goes by the second. Neither lets an answering machine answer.
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": mail.language,
      },
      signal: AbortSignal.timeout(withinMilliseconds),
    });
    return { ok: true, value: null };
  } catch (error) {
    const failure = failureOf(error, shown);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    transport.close();
  }
}

function headOf({ name, address }: Mailbox): { readonly name: string; readonly address: string } {
  return { name: plainLine(name ?? ""), address };
}

/** What nodemailer tells of an error. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly permanent?: boolean;
}

/** Null for what is no failure of the mail server's, but a fault of ours. */
function failureOf(error: unknown, shown: Readonly<Record<string, string>>): Failure<MailCode> | null {
  if (!(error instanceof Error)) return null;
  const smtp: SmtpError = error;
  const code = codeOf(smtp);
  if (code === null) return null;
  return { code, values: { ...shown, detail: detailOf(smtp) } };
}

const byCode: ReadonlyMap<string, MailCode> = new Map([
  ["EDNS", "mail_unreachable"],
  ["ECONNECTION", "mail_unreachable"],
  ["ESOCKET", "mail_unreachable"],
  ["ETIMEDOUT", "mail_timeout"],
  ["EABORT", "mail_timeout"],
  ["ETLS", "mail_tls_refused"],
  ["EAUTH", "mail_sign_in_refused"],
  ["EMESSAGE", "mail_message_refused"],
  ["EPROTOCOL", "mail_not_understood"],
]);

const byCommand: ReadonlyMap<string, MailCode> = new Map([
  ["MAIL FROM", "mail_sender_refused"],
  ["RCPT TO", "mail_recipient_refused"],
]);

function codeOf({ code = "", originalCode = "", command = "", permanent }: SmtpError): MailCode | null {
  if (code === "ESOCKET" && /CERT|SIGNATURE/u.test(originalCode)) return "mail_certificate_refused";
  if (code === "ESOCKET" && /SSL|TLS/u.test(originalCode)) return "mail_tls_refused";
  if (permanent === false) return "mail_busy";
  if (code === "EENVELOPE") return byCommand.get(command) ?? "mail_message_refused";
  return byCode.get(code) ?? null;
}

const longestDetail = 200;

/** What the server said, or what the network did. Of a refused sign-in nothing is shown: it could repeat what it was given. */
function detailOf({ code = "", originalCode, response }: SmtpError): string {
  const told = code === "EAUTH" ? code : (response ?? originalCode ?? code);
  return plainLine(told).slice(0, longestDetail);
}
