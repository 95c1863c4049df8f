import type { Directory } from "#store/directory/open.ts";

import type { Outcome } from "../failure.ts";
import { machineSecrets, resolveSecret } from "../secrets.ts";
import { mailSetting } from "../settings/mail.ts";
import { settingOf } from "../settings/setting.ts";
import type { MailCode } from "./failures.ts";
import { sendMail, type Mail } from "./send.ts";

export type Mailer = (mail: Mail) => Promise<Outcome<null, MailCode>>;

/** A way to send by the server that is set, for what the machine sends by itself; null where none is set, or its secret can't be had, which is logged. */
export async function mailerOf(directory: Directory): Promise<Mailer | null> {
  const { server } = await settingOf(directory, mailSetting);
  if (server === null) return null;
  const secret = server.password === null ? null : await resolveSecret(server.password, machineSecrets);
  if (secret?.ok === false) {
    console.error(secret.failure.code);
    return null;
  }
  return (mail) => sendMail(server, secret?.value.value ?? null, mail);
}
