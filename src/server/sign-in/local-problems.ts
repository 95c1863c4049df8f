import type { Result } from "#app/result.ts";
import type { Language } from "#domain/text.ts";

/** The HTTP status of a problem, and in each language what is wrong and what to do about it. `{detail}` is filled by the problem's value. */
type LocalEntry = { readonly status: 401 | 409 | 410 | 422 | 429 | 500 } & {
  readonly [L in Language]: readonly [message: string, advice: string];
};

/** Everything that can go wrong with local accounts. Nothing here tells whether an account exists. */
export const localProblems = {
  sign_in_refused: {
    status: 401,
    sv: [
      "Uppgifterna stämmer inte.",
      "Kontrollera användarnamn, lösenord och kod. En kod går bara att använda en gång. Du kan också logga in med en passkey, eller be den som sköter inloggningen om en engångslänk.",
    ],
    en: [
      "The details do not match.",
      "Check the user name, the password and the code. A code can be used once only. You can also sign in with a passkey, or ask whoever looks after sign-in for a one-time link.",
    ],
  },
  too_many_attempts: {
    status: 429,
    sv: [
      "Det har gjorts för många misslyckade försök. Vänta {detail}.",
      "En passkey eller en engångslänk fungerar hela tiden.",
    ],
    en: [
      "There have been too many failed attempts. Wait {detail}.",
      "A passkey or a one-time link works all the time.",
    ],
  },
  link_spent: {
    status: 410,
    sv: [
      "Engångslänken gäller inte: den är använd, för gammal eller inte hel.",
      "Be den som sköter inloggningen om en ny länk.",
    ],
    en: [
      "The one-time link does not hold: it has been used, is too old, or is not whole.",
      "Ask whoever looks after sign-in for a new link.",
    ],
  },
  last_way: {
    status: 409,
    sv: [
      "Det är ditt sista sätt att logga in, och det är kvar.",
      "Skapa en annan passkey eller välj ett lösenord först, så kan du ta bort det.",
    ],
    en: [
      "It is your last way to sign in, and it is still there.",
      "Make another passkey or choose a password first, and you can remove it.",
    ],
  },

  password_too_short: {
    status: 422,
    sv: [
      "Lösenordet är för kort. Det ska ha minst {detail} tecken.",
      "Några ord efter varandra är lätta att minnas och svåra att gissa.",
    ],
    en: [
      "The password is too short. It needs at least {detail} characters.",
      "A few words after one another are easy to remember and hard to guess.",
    ],
  },
  password_too_long: {
    status: 422,
    sv: ["Lösenordet är för långt. Det får ha högst {detail} tecken.", "Korta det."],
    en: ["The password is too long. It may have at most {detail} characters.", "Shorten it."],
  },
  password_personal: {
    status: 422,
    sv: [
      "Lösenordet innehåller ditt namn, ditt användarnamn eller din e-postadress.",
      "Välj något som inte har med dig att göra.",
    ],
    en: [
      "The password contains your name, your user name or your mail address.",
      "Choose something that has nothing to do with you.",
    ],
  },
  password_common: {
    status: 422,
    sv: [
      "Lösenordet består mest av sådant som gissas först: de vanligaste lösenorden, årtal eller samma tecken om och om igen.",
      "Lägg till några ord som inte hör ihop.",
    ],
    en: [
      "The password is mostly made of what is guessed first: the most common passwords, years, or the same characters over and over.",
      "Add a few words that do not belong together.",
    ],
  },

  totp_wrong: {
    status: 401,
    sv: [
      "Koden stämmer inte.",
      "Skriv de sex siffror som appen visar nu. Stämmer de ändå inte: ställ telefonens klocka på automatisk tid.",
    ],
    en: [
      "The code is not right.",
      "Enter the six digits that the app shows now. If they still do not match, set the phone's clock to automatic time.",
    ],
  },
  totp_used: {
    status: 401,
    sv: ["Koden är redan använd.", "Vänta tills appen visar nästa kod."],
    en: ["The code has been used already.", "Wait until the app shows the next one."],
  },
  setup_stale: {
    status: 410,
    sv: ["Det tog för lång tid, eller så är koderna redan inlagda.", "Börja om med ditt lösenord."],
    en: ["It took too long, or the codes have been set up already.", "Start again with your password."],
  },

  passkeys_not_here: {
    status: 422,
    sv: [
      "Passkeys fungerar inte på adressen {detail}.",
      "Servern behöver ett värdnamn och https. På den egna datorn går det med http://localhost.",
    ],
    en: [
      "Passkeys do not work at the address {detail}.",
      "The server needs a host name and https. On your own machine, http://localhost will do.",
    ],
  },
  passkey_elsewhere: {
    status: 401,
    sv: [
      "Svaret från din passkey gällde en annan adress än den här.",
      "Kontrollera adressen i webbläsaren. Är den rätt behöver serverns adress rättas i inställningarna.",
    ],
    en: [
      "Your passkey answered for another address than this one.",
      "Check the address in the browser. If it is right, the server's address needs to be corrected in its settings.",
    ],
  },
  passkey_stale: {
    status: 401,
    sv: ["Försöket är för gammalt eller redan använt.", "Börja om: välj din passkey igen."],
    en: ["The attempt is too old, or has been used already.", "Start again: choose your passkey once more."],
  },
  passkey_unverified: {
    status: 401,
    sv: [
      "Din passkey kontrollerade inte att det var du.",
      "Slå på skärmlås, fingeravtryck, ansikte eller pinkod på enheten och försök igen.",
    ],
    en: [
      "Your passkey did not check that it was you.",
      "Turn on screen lock, fingerprint, face or PIN on the device and try again.",
    ],
  },
  passkey_copied: {
    status: 401,
    sv: [
      "Din passkey kan ha kopierats: den räknar inte framåt.",
      "Logga in på annat sätt, ta bort den och skapa en ny. Berätta för den som sköter inloggningen.",
    ],
    en: [
      "Your passkey may have been copied: its count does not go forwards.",
      "Sign in another way, remove it and create a new one. Tell whoever looks after sign-in.",
    ],
  },
  passkey_refused: {
    status: 401,
    sv: [
      "Din passkey går inte att använda här.",
      "Välj en annan passkey, eller be den som sköter inloggningen om en engångslänk.",
    ],
    en: [
      "Your passkey cannot be used here.",
      "Choose another passkey, or ask whoever looks after sign-in for a one-time link.",
    ],
  },

  secret_reference_malformed: {
    status: 500,
    sv: ["Hänvisningen till en hemlighet går inte att läsa.", "Skriv env:NAMN eller file:/hela/sökvägen."],
    en: ["The reference to a secret cannot be read.", "Write env:NAME or file:/the/whole/path."],
  },
  secret_missing: {
    status: 500,
    sv: [
      "Hemligheten {detail} finns inte, är tom eller går inte att läsa.",
      "Kontrollera namnet, och att servern har rätt att läsa den.",
    ],
    en: [
      "The secret {detail} does not exist, is empty, or cannot be read.",
      "Check the name, and that the server may read it.",
    ],
  },
  no_key: {
    status: 422,
    sv: [
      "Servern har ingen nyckel, och därför inga lösenord.",
      "Den som sköter servern sätter TERTIAL_KEY. Till dess går det att logga in med passkey eller engångslänk.",
    ],
    en: [
      "The server has no key, and therefore no passwords.",
      "Whoever looks after the server sets TERTIAL_KEY. Until then, sign in with a passkey or a one-time link.",
    ],
  },
  key_malformed: {
    status: 500,
    sv: [
      "Det som står i {detail} är ingen nyckel.",
      "En nyckel är 32 slumpade byte i base64, 44 tecken, på en egen rad. Hämta den ur en säkerhetskopia eller skapa en ny.",
    ],
    en: [
      "What stands in {detail} is not a key.",
      "A key is 32 random bytes in base64, 44 characters, on a line of its own. Take it from a backup or create a new one.",
    ],
  },
  key_file_exists: {
    status: 500,
    sv: [
      "Det finns redan en fil {detail}, och den har inte ändrats.",
      "Använd den, eller välj ett annat namn. En nyckel som skrivs över går inte att få tillbaka.",
    ],
    en: [
      "There is a file {detail} already, and it has not been changed.",
      "Use it, or choose another name. A key that is overwritten cannot be had back.",
    ],
  },
  key_file_not_written: {
    status: 500,
    sv: [
      "Nyckelfilen {detail} kunde inte skrivas.",
      "Kontrollera att mappen finns, att servern får skriva i den och att disken inte är full.",
    ],
    en: [
      "The key file {detail} could not be written.",
      "See that the folder exists, that the server may write in it, and that the disk is not full.",
    ],
  },
  box_key_missing: {
    status: 500,
    sv: [
      "Nyckeln {detail}, som en sparad hemlighet är låst med, finns inte bland serverns nycklar.",
      "Lägg tillbaka den gamla raden i nyckelfilen. Är nyckeln borta behöver de berörda lägga in koder på nytt.",
    ],
    en: [
      "The key {detail}, with which a stored secret is locked, is not among the server's keys.",
      "Put the old line back into the key file. If the key is lost, those concerned have to set up codes anew.",
    ],
  },
  box_broken: {
    status: 500,
    sv: [
      "En sparad hemlighet är ändrad, eller hör till någon annan.",
      "Ta reda på vem som har ändrat i databasen. Den berörda behöver lägga in koder på nytt.",
    ],
    en: [
      "A stored secret has been altered, or belongs to somebody else.",
      "Find out who has altered the database. The person concerned has to set up codes anew.",
    ],
  },
} as const satisfies Readonly<Record<string, LocalEntry>>;

export type LocalProblemCode = keyof typeof localProblems;

/** A value, or the local problem that stood in its way; `refusal.values.detail` fills its sentence. */
export type LocalResult<T> = Result<T, LocalProblemCode>;
