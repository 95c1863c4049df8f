import type { Directory } from "#store/directory/open.ts";

import { ToldError } from "../errors.ts";
import type { Failure } from "../failure.ts";
import type { SecretCode } from "../secrets.ts";
import { mailSetting } from "../settings/mail.ts";
import { settingOf } from "../settings/setting.ts";
import { outcomeValue, secretOf } from "../told.ts";
import { mailSentences } from "./failures.ts";
import { sendMail, type Mail } from "./send.ts";
import type { MailSettings } from "./settings.ts";

const noMailServer = {
  sv: { message: "Ingen e-postserver är sparad.", advice: "Spara en under Inställningar först." },
  en: { message: "No mail server has been saved.", advice: "Save one under Settings first." },
} as const;

/** The mail server that is set. Throws a ToldError `no_mail_server` where none is. */
export async function mailServerOf(directory: Directory): Promise<MailSettings> {
  const { server } = await settingOf(directory, mailSetting);
  if (server === null) throw new ToldError("no_mail_server", 409, null, (language) => noMailServer[language]);
  return server;
}

/** Hands a message to the mail server; gives what whoever set it should be told of its secret. Throws a ToldError for what fails. */
export async function deliver(server: MailSettings, mail: Mail): Promise<Failure<SecretCode> | null> {
  const secret = await secretOf(server.password);
  outcomeValue(await sendMail(server, secret?.value ?? null, mail), mailSentences);
  return secret?.warning ?? null;
}
