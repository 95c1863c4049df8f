import type { Catalogue } from "../failure.ts";

export type MailCode =
  | "mail_bad_setting"
  | "mail_in_the_clear"
  | "mail_sign_in_incomplete"
  | "mail_unreachable"
  | "mail_timeout"
  | "mail_tls_refused"
  | "mail_certificate_refused"
  | "mail_sign_in_refused"
  | "mail_sender_refused"
  | "mail_recipient_refused"
  | "mail_message_refused"
  | "mail_busy"
  | "mail_not_understood";

/** What can be wrong with the settings for mail or with a sending; `describeFailure` fills it. */
export const mailSentences: Catalogue<MailCode> = {
  mail_bad_setting: {
    sv: {
      message: "E-postinställningen {name} går inte att använda.",
      advice:
        "host är ett namn som smtp.example.se, port ett heltal från 1 till 65535, security none, starttls eller tls, password env:NAMN eller file:/sökväg, from och replyTo { name, address }.",
    },
    en: {
      message: "The mail setting {name} cannot be used.",
      advice:
        "host is a name such as smtp.example.se, port a whole number from 1 to 65535, security none, starttls or tls, password env:NAME or file:/path, from and replyTo { name, address }.",
    },
  },
  mail_in_the_clear: {
    sv: {
      message: "Okrypterad e-post får bara lämnas till en server på samma dator.",
      advice: "Välj starttls eller tls. Finns e-postservern på samma dator: skriv 127.0.0.1 som host.",
    },
    en: {
      message: "Mail may be handed over unencrypted only to a server on the same machine.",
      advice: "Choose starttls or tls. If the mail server is on the same machine: write 127.0.0.1 as host.",
    },
  },
  mail_sign_in_incomplete: {
    sv: {
      message: "Användarnamn och lösenord till e-postservern hör ihop, och bara det ena är angivet.",
      advice: "Ange båda, eller inget av dem om servern tar emot e-post utan inloggning.",
    },
    en: {
      message: "The user name and the password of the mail server go together, and only one is given.",
      advice: "Give both, or neither if the server takes mail without signing in.",
    },
  },
  mail_unreachable: {
    sv: {
      message: "E-postservern {host}:{port} går inte att nå ({detail}).",
      advice: "Kontrollera namn och port, och att brandväggen släpper ut trafik dit från den här datorn.",
    },
    en: {
      message: "The mail server {host}:{port} cannot be reached ({detail}).",
      advice: "Check the name and the port, and that the firewall lets this machine through to it.",
    },
  },
  mail_timeout: {
    sv: {
      message: "E-postservern {host}:{port} svarade inte i tid. Det är inte säkert att meddelandet gick iväg.",
      advice:
        "Försök igen. Händer det varje gång: kontrollera porten, och att security stämmer med den (ofta 587 med starttls, 465 med tls).",
    },
    en: {
      message: "The mail server {host}:{port} did not answer in time. It is not certain that the message was sent.",
      advice:
        "Try again. If it happens each time: check the port, and that security goes with it (often 587 with starttls, 465 with tls).",
    },
  },
  mail_tls_refused: {
    sv: {
      message: "E-postservern {host}:{port} går inte med på en krypterad förbindelse ({detail}).",
      advice:
        "Kontrollera att security stämmer med porten (ofta 587 med starttls, 465 med tls) och att servern har TLS 1.2 eller senare.",
    },
    en: {
      message: "The mail server {host}:{port} does not agree to an encrypted connection ({detail}).",
      advice:
        "Check that security goes with the port (often 587 with starttls, 465 with tls) and that the server has TLS 1.2 or later.",
    },
  },
  mail_certificate_refused: {
    sv: {
      message: "Det går inte att lita på certifikatet hos e-postservern {host}:{port} ({detail}).",
      advice:
        "Skriv det namn som certifikatet är utfärdat för. Är det utfärdat av er egen utfärdare: starta servern med NODE_EXTRA_CA_CERTS, se docs/mail.md.",
    },
    en: {
      message: "The certificate of the mail server {host}:{port} cannot be trusted ({detail}).",
      advice:
        "Write the name that the certificate was issued for. If your own authority issued it: start the server with NODE_EXTRA_CA_CERTS, see docs/mail.md.",
    },
  },
  mail_sign_in_refused: {
    sv: {
      message: "E-postservern {host}:{port} godtar inte inloggningen som {userName}.",
      advice: "Kontrollera användarnamnet och lösenordet, och att kontot får skicka e-post genom SMTP.",
    },
    en: {
      message: "The mail server {host}:{port} does not accept the sign-in as {userName}.",
      advice: "Check the user name and the password, and that the account may send mail through SMTP.",
    },
  },
  mail_sender_refused: {
    sv: {
      message: "E-postservern {host}:{port} godtar inte avsändaren {from} ({detail}).",
      advice: "Ange en avsändare som kontot får skicka som, eller logga in med userName och password.",
    },
    en: {
      message: "The mail server {host}:{port} does not accept the sender {from} ({detail}).",
      advice: "Give a sender that the account may send as, or sign in with userName and password.",
    },
  },
  mail_recipient_refused: {
    sv: {
      message: "E-postservern {host}:{port} godtar inte mottagaren {to} ({detail}).",
      advice: "Kontrollera adressen.",
    },
    en: {
      message: "The mail server {host}:{port} does not accept the recipient {to} ({detail}).",
      advice: "Check the address.",
    },
  },
  mail_message_refused: {
    sv: {
      message: "E-postservern {host}:{port} tog inte emot meddelandet ({detail}).",
      advice: "Fråga den som sköter e-postservern varför.",
    },
    en: {
      message: "The mail server {host}:{port} did not take the message ({detail}).",
      advice: "Ask whoever runs the mail server why.",
    },
  },
  mail_busy: {
    sv: {
      message: "E-postservern {host}:{port} tar inte emot meddelandet just nu ({detail}).",
      advice: "Försök igen om en stund.",
    },
    en: {
      message: "The mail server {host}:{port} does not take the message right now ({detail}).",
      advice: "Try again in a while.",
    },
  },
  mail_not_understood: {
    sv: {
      message: "Det som svarar på {host}:{port} är ingen e-postserver som går att förstå ({detail}).",
      advice: "Kontrollera porten, och att security stämmer med den (ofta 587 med starttls, 465 med tls).",
    },
    en: {
      message: "What answers at {host}:{port} is no mail server that can be understood ({detail}).",
      advice: "Check the port, and that security goes with it (often 587 with starttls, 465 with tls).",
    },
  },
};
