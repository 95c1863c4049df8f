import { fill } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";

import type { MailContent } from "./message.ts";
import type { MailSettings } from "./settings.ts";

const words = {
  sv: {
    subject: "Prov av e-post från Tertial",
    arrived: "Du ser det här för att e-posten från Tertial fungerar.",
    way: "Meddelandet gick genom {host}, port {port}.",
    none: "Förbindelsen var okrypterad, inom samma dator.",
    starttls: "Förbindelsen var krypterad (STARTTLS).",
    tls: "Förbindelsen var krypterad (TLS).",
    signedIn: "Tertial loggade in som {userName}.",
    notSignedIn: "Servern tog emot meddelandet utan inloggning.",
  },
  en: {
    subject: "Test of mail from Tertial",
    arrived: "You see this because mail from Tertial works.",
    way: "The message went through {host}, port {port}.",
    none: "The connection was not encrypted, within the same machine.",
    starttls: "The connection was encrypted (STARTTLS).",
    tls: "The connection was encrypted (TLS).",
    signedIn: "Tertial signed in as {userName}.",
    notSignedIn: "The server took the message without signing in.",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** A message that tells how it was sent, for whoever tries the settings. */
export function describeMail({ host, port, security, userName }: MailSettings, language: Language): MailContent {
  const said = words[language];
  const signIn = userName === null ? said.notSignedIn : said.signedIn;
  const way = [said.way, said[security], signIn].map((sentence) =>
    fill(sentence, { host, port: String(port), userName: userName ?? "" }),
  );
  return { subject: said.subject, paragraphs: [said.arrived, way.join(" ")], language };
}
