import type { LocalText } from "#domain/text.ts";

/** The title of a check, and what each outcome that it can have means. */
export interface CheckTexts {
  readonly title: LocalText;
  readonly passed: LocalText;
  readonly warning?: LocalText;
  readonly failed?: LocalText;
}

/** Every check that the test of an identity provider makes. */
export const checkSentences = {
  discovery: {
    title: { sv: "Inloggningstjänsten svarar", en: "The identity provider answers" },
    passed: { sv: "Beskrivningen av tjänsten kunde hämtas.", en: "Its description could be fetched." },
    failed: {
      sv: "Det finns ingen beskrivning att läsa på utfärdarens adress följd av /.well-known/openid-configuration.",
      en: "There is no description to read at the issuer's address followed by /.well-known/openid-configuration.",
    },
  },
  issuer: {
    title: { sv: "Utfärdaren stämmer", en: "The issuer agrees" },
    passed: { sv: "Tjänsten kallar sig som i inställningen.", en: "The provider calls itself as in the setting." },
    failed: {
      sv: "Tjänsten kallar sig något annat. Skriv utfärdaren just så som tjänsten själv gör.",
      en: "The provider calls itself something else. Write the issuer just as the provider does.",
    },
  },
  endpoints: {
    title: { sv: "Adresserna finns", en: "The addresses are there" },
    passed: {
      sv: "Adresser för inloggning, engångskod och nycklar finns, och de är krypterade.",
      en: "Addresses for sign-in, one-time code and keys are there, and encrypted.",
    },
    failed: {
      sv: "En adress som behövs saknas eller är utan kryptering.",
      en: "An address that is needed is missing or without encryption.",
    },
  },
  pkce: {
    title: { sv: "Engångskoden skyddas (PKCE)", en: "The one-time code is protected (PKCE)" },
    passed: { sv: "Tjänsten kan PKCE med S256.", en: "The provider supports PKCE with S256." },
    warning: {
      sv: "Tjänsten säger inte om den kan PKCE. Det används ändå, och hindrar inte inloggningen.",
      en: "The provider does not say whether it supports PKCE. It is used all the same, and does no harm.",
    },
    failed: { sv: "Tjänsten kan inte PKCE med S256.", en: "The provider does not support PKCE with S256." },
  },
  signing: {
    title: { sv: "Intygen skrivs under", en: "Tokens are signed" },
    passed: {
      sv: "Tjänsten skriver under med en nyckel som kan prövas.",
      en: "The provider signs with a key that can be verified.",
    },
    failed: {
      sv: "Tjänsten skriver inte under på något sätt som godtas (RS256, PS256, ES256 eller EdDSA, eller starkare).",
      en: "The provider signs in no way that is accepted (RS256, PS256, ES256 or EdDSA, or stronger).",
    },
  },
  keys: {
    title: { sv: "Nycklarna går att hämta", en: "The keys can be fetched" },
    passed: { sv: "Det finns nycklar att pröva underskrifter med.", en: "There are keys to verify signatures with." },
    failed: { sv: "Nycklarna går inte att läsa.", en: "The keys cannot be read." },
  },
  client_authentication: {
    title: { sv: "Klienten legitimerar sig på rätt sätt", en: "The client authenticates in a way that is known" },
    passed: { sv: "Tjänsten kan det sätt som är inställt.", en: "The provider knows the way that is set." },
    warning: {
      sv: "Tjänsten nämner inte det sätt som är inställt. Prova ett av dem som den nämner.",
      en: "The provider does not name the way that is set. Try one of those it names.",
    },
  },
  scopes: {
    title: { sv: "Behörigheterna (scope) finns", en: "The scopes are there" },
    passed: { sv: "Tjänsten kan alla som är inställda.", en: "The provider knows all that are set." },
    warning: {
      sv: "Tjänsten nämner inte alla som är inställda.",
      en: "The provider does not name all that are set.",
    },
  },
  secret: {
    title: { sv: "Klient-id och klienthemlighet godtas", en: "The client id and the secret are accepted" },
    passed: {
      sv: "Tjänsten kände igen klienten när en påhittad engångskod prövades.",
      en: "The provider recognised the client when a made-up one-time code was tried.",
    },
    warning: {
      sv: "Det gick inte att avgöra. Prova en inloggning.",
      en: "It could not be told. Try a sign-in.",
    },
    failed: {
      sv: "Tjänsten känner inte igen klienten: fel klient-id, fel hemlighet eller fel sätt att lämna den.",
      en: "The provider does not recognise the client: wrong client id, wrong secret, or handed over in the wrong way.",
    },
  },
  logout: {
    title: { sv: "Utloggning", en: "Signing out" },
    passed: {
      sv: "Den som loggar ut kan loggas ut ur tjänsten också.",
      en: "Who signs out can be signed out there too.",
    },
    warning: {
      sv: "Tjänsten har ingen adress för utloggning. Den som loggar ut är kvar i tjänsten.",
      en: "The provider has no address for signing out. Who signs out stays signed in there.",
    },
  },
  entity_ids: {
    title: { sv: "Namnen (entityID) stämmer", en: "The names (entityID) agree" },
    passed: { sv: "Tjänstens namn och vårt eget är olika.", en: "The provider's name and our own are different." },
    failed: {
      sv: "Tjänstens namn och vårt eget är samma. Ett av dem hör hemma i det andra fältet.",
      en: "The provider's name and our own are the same. One of them belongs in the other field.",
    },
  },
  entry_point: {
    title: { sv: "Inloggningsadressen", en: "The sign-in address" },
    passed: { sv: "Adressen ser ut som en inloggningsadress.", en: "It looks like a sign-in address." },
    warning: {
      sv: "Adressen ser ut att vara metadatans. Ange SingleSignOnService med bindningen HTTP-Redirect, som står i metadatan.",
      en: "The address looks like the metadata's. Give SingleSignOnService with the binding HTTP-Redirect, which is in the metadata.",
    },
  },
  certificates: {
    title: { sv: "Certifikaten gäller", en: "The certificates are in date" },
    passed: {
      sv: "Alla certifikat gäller i minst 30 dagar till.",
      en: "All certificates are in date for at least 30 days.",
    },
    warning: {
      sv: "Ett certifikat går ut inom 30 dagar, har gått ut eller gäller inte än. Det används ändå tills det tas bort härifrån.",
      en: "A certificate ends within 30 days, has ended or is not in date yet. It is used all the same until it is removed from here.",
    },
  },
  subject: {
    title: { sv: "Personen går att känna igen", en: "The person can be recognised" },
    passed: { sv: "Det id som används är varaktigt.", en: "The id that is used is a lasting one." },
    warning: {
      sv: "Det är inte säkert att id:t är varaktigt. Det ska vara detsamma varje gång och aldrig ges till någon annan. Namn, användarnamn och e-postadresser kan byta ägare.",
      en: "The id may not be a lasting one. It must be the same each time and never be given to somebody else. Names, user names and mail addresses can change hands.",
    },
    failed: {
      sv: "Ett tillfälligt NameID (transient) är nytt varje gång. Ange ett attribut som är varaktigt.",
      en: "A passing NameID (transient) is new each time. Name an attribute that lasts.",
    },
  },
} as const satisfies Readonly<Record<string, CheckTexts>>;
