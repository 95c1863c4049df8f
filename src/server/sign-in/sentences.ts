import type { Language } from "#domain/text.ts";

/** What happened, and what to do about it. */
export interface Sentence {
  readonly message: string;
  readonly advice: string;
}

type Sentences = Readonly<Record<string, { readonly [L in Language]: Sentence }>>;

const startAgain = {
  sv: "Börja om från inloggningssidan.",
  en: "Start again from the sign-in page.",
};

const tellAdministrator = {
  sv: "Hör av dig till den som administrerar Tertial. Inställningen finns under Administration › Inloggning.",
  en: "Tell the administrator of Tertial. The setting is under Administration › Sign-in.",
};

const sentence = (sv: string, en: string, advice: { readonly [L in Language]: string }) => ({
  sv: { message: sv, advice: advice.sv },
  en: { message: en, advice: advice.en },
});

/** Everything that can stop a sign-in through an identity provider. A code never changes its meaning. */
export const signInSentences = {
  not_here: sentence(
    "Du har inget konto här som du kan logga in på så.",
    "There is no account here that you can sign in to like that.",
    {
      sv: "Logga in på ett annat sätt, eller hör av dig till den som administrerar Tertial.",
      en: "Sign in another way, or tell the administrator of Tertial.",
    },
  ),
  state_mismatch: sentence(
    "Svaret hör inte till den inloggning som påbörjades i den här webbläsaren.",
    "The answer does not belong to the sign-in that was begun in this browser.",
    startAgain,
  ),
  nonce_mismatch: sentence(
    "Intyget är utfärdat för en annan inloggning än den här.",
    "The token was issued for another sign-in than this one.",
    startAgain,
  ),
  unasked: sentence(
    "Svaret är inte ett svar på någon inloggning som påbörjats här, eller så har det dröjt för länge.",
    "The answer is not to any sign-in that was begun here, or it took too long.",
    startAgain,
  ),
  replayed: sentence(
    "Intyget har redan använts för att logga in en gång.",
    "The assertion has already been used to sign in once.",
    startAgain,
  ),
  code_refused: sentence(
    "Inloggningstjänsten godtog inte engångskoden. Den är redan använd, för gammal eller utfärdad för någon annan.",
    "The identity provider did not accept the one-time code. It is used already, too old, or issued to somebody else.",
    startAgain,
  ),
  declined: sentence(
    "Inloggningen avbröts, eller så har du inte tillgång till Tertial i inloggningstjänsten.",
    "The sign-in was cancelled, or you have no access to Tertial at the identity provider.",
    {
      sv: "Försök igen. Hjälper inte det: be den som administrerar inloggningstjänsten om tillgång.",
      en: "Try again. If that does not help, ask the administrator of the identity provider for access.",
    },
  ),
  refused_by_provider: sentence(
    "Inloggningstjänsten sade nej till inloggningen.",
    "The identity provider refused the sign-in.",
    tellAdministrator,
  ),
  client_refused: sentence(
    "Inloggningstjänsten känner inte igen Tertial: fel klient-id eller fel klienthemlighet.",
    "The identity provider does not recognise Tertial: the client id or the client secret is wrong.",
    tellAdministrator,
  ),
  provider_unreachable: sentence("Inloggningstjänsten svarar inte.", "The identity provider does not answer.", {
    sv: "Försök igen om en stund, eller logga in på ett annat sätt.",
    en: "Try again in a while, or sign in another way.",
  }),
  insecure_address: sentence(
    "Inloggningstjänsten hänvisar till en adress utan kryptering (http), och den används inte.",
    "The identity provider points to an address without encryption (http), which is not used.",
    tellAdministrator,
  ),
  unreadable_answer: sentence(
    "Inloggningstjänstens svar följer inte protokollet.",
    "The answer of the identity provider does not follow the protocol.",
    tellAdministrator,
  ),
  forbidden_xml: sentence(
    "Svaret innehåller sådant som inte får finnas i ett intyg: en dokumenttyp, en kommentar eller en instruktion.",
    "The answer holds what may not be in an assertion: a document type, a comment or an instruction.",
    tellAdministrator,
  ),
  encrypted: sentence(
    "Intyget är krypterat, och det kan Tertial inte läsa.",
    "The assertion is encrypted, which Tertial cannot read.",
    {
      sv: "Låt inloggningstjänsten signera intyget utan att kryptera det. Det skyddas ändå av TLS.",
      en: "Have the identity provider sign without encrypting. TLS protects it all the same.",
    },
  ),
  not_signed: sentence(
    "Intyget saknar den underskrift som krävs.",
    "The assertion lacks the signature that is required.",
    tellAdministrator,
  ),
  bad_signature: sentence(
    "Underskriften stämmer inte: intyget är ändrat, eller utfärdat av någon annan än inloggningstjänsten.",
    "The signature is not valid: the assertion was altered, or issued by somebody else than the identity provider.",
    {
      sv: "Har inloggningstjänsten bytt certifikat ska det nya läggas till under Administration › Inloggning.",
      en: "If the identity provider has a new certificate, add it under Administration › Sign-in.",
    },
  ),
  weak_signature: sentence(
    "Underskriften är gjord med SHA-1, som inte längre är säkert.",
    "The signature is made with SHA-1, which is no longer secure.",
    {
      sv: "Ställ in inloggningstjänsten på SHA-256.",
      en: "Set the identity provider to SHA-256.",
    },
  ),
  wrong_issuer: sentence(
    "Svaret kommer från en annan utfärdare än den som är inställd.",
    "The answer comes from another issuer than the one that is set.",
    tellAdministrator,
  ),
  wrong_audience: sentence(
    "Intyget är utfärdat för ett annat system än Tertial.",
    "The assertion was issued for another system than Tertial.",
    tellAdministrator,
  ),
  wrong_recipient: sentence(
    "Intyget är utfärdat till en annan adress än den här.",
    "The assertion was issued to another address than this one.",
    tellAdministrator,
  ),
  expired: sentence("Intygets tid har gått ut.", "The assertion has expired.", {
    sv: "Börja om. Händer det varje gång går klockorna isär: kontrollera serverns och inloggningstjänstens tid.",
    en: "Start again. If it happens every time the clocks differ: check those of the server and the identity provider.",
  }),
  not_yet_valid: sentence("Intyget gäller inte än.", "The assertion is not valid yet.", {
    sv: "Klockorna går isär: kontrollera serverns och inloggningstjänstens tid.",
    en: "The clocks differ: check those of the server and the identity provider.",
  }),
  wrong_assurance: sentence(
    "Inloggningen gjordes på en lägre tillitsnivå, eller på ett annat sätt, än vad Tertial kräver.",
    "The sign-in was made at another level of assurance, or in another way, than Tertial requires.",
    {
      sv: "Logga in igen med en starkare e-legitimation.",
      en: "Sign in again with a stronger means of identification.",
    },
  ),
  no_subject: sentence(
    "Intyget säger inte vem det gäller med ett id som är detsamma varje gång.",
    "The assertion does not tell whom it is about by an id that is the same each time.",
    tellAdministrator,
  ),
  subject_mismatch: sentence(
    "Inloggningstjänsten lämnade uppgifter om en annan person än den som loggade in.",
    "The identity provider gave the particulars of another person than the one who signed in.",
    startAgain,
  ),
} as const satisfies Sentences;
