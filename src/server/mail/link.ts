import { fill } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";

import type { MailContent } from "./message.ts";

const words = {
  sv: {
    subject: "Logga in i Tertial",
    link: "Med länken i det här meddelandet loggar du in i Tertial. Den gäller en gång, i ett dygn.",
    after:
      "Ditt användarnamn är {userName}. När du har loggat in väljer du på Mitt konto hur du loggar in fortsättningsvis.",
    unexpected: "Väntade du dig inte meddelandet? Använd inte länken, och säg till den som sköter inloggningen.",
  },
  en: {
    subject: "Sign in to Tertial",
    link: "The link in this message signs you in to Tertial. It holds once, for a day.",
    after: "Your user name is {userName}. Once you have signed in, choose on My account how you sign in from then on.",
    unexpected: "You did not expect this message? Do not use the link, and tell whoever looks after sign-in.",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The message with somebody's one-time link, in their language. */
export function linkMail(
  { userName, language }: { readonly userName: string; readonly language: Language },
  address: string,
): MailContent {
  const { subject, link, after, unexpected } = words[language];
  const paragraphs = [link, fill(after, { userName }), unexpected];
  return { subject, paragraphs, link: { text: subject, url: new URL(address) }, language };
}
