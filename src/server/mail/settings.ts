import { isIP } from "node:net";

import { z } from "zod";

import { secretReferenceSchema } from "../secrets.ts";
import { failed, type Outcome } from "../failure.ts";
import type { MailCode } from "./failures.ts";

/** An address with the name that is shown for it. Letters beyond a-z are written as mail servers want them (xn--). */
export const mailboxSchema = z.strictObject({ name: z.string().nullable(), address: z.email() });

export type Mailbox = z.infer<typeof mailboxSchema>;

/** The mail server of the organisation and who mail comes from. The password is a reference, see `secrets.ts`. */
export const mailSettingsSchema = z
  .strictObject({
    host: z.string().refine((host) => isIP(host) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/iu.test(host)),
    port: z.int().min(1).max(65_535),
    /** `none` only within this machine; `starttls` begins in the clear and refuses to go on without TLS; `tls` is TLS from the start. */
    security: z.enum(["none", "starttls", "tls"]),
    userName: z.string().min(1).nullable(),
    password: secretReferenceSchema.nullable(),
    from: mailboxSchema,
    replyTo: mailboxSchema.nullable(),
  })
  .refine(({ security, host }) => security !== "none" || isLoopback(host), "mail_in_the_clear")
  .refine(({ userName, password }) => (userName === null) === (password === null), "mail_sign_in_incomplete");

export type MailSettings = z.infer<typeof mailSettingsSchema>;

/** Settings as somebody has entered them; the first thing that is wrong with them, where something is. */
export function readMailSettings(entered: unknown): Outcome<MailSettings, MailCode> {
  const { success, data, error } = mailSettingsSchema.safeParse(entered);
  if (success) return { ok: true, value: data };
  const [issue] = error.issues;
  if (issue?.message === "mail_in_the_clear" || issue?.message === "mail_sign_in_incomplete")
    return failed(issue.message);
  return failed("mail_bad_setting", { name: issue?.path.map(String).join(".") || String(issue?.code) });
}

/** Only an address in numbers is known to be this machine: a name can be pointed anywhere. */
function isLoopback(host: string): boolean {
  return host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
