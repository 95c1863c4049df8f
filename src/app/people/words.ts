import type { Sentences } from "#domain/problems/catalogue/entry.ts";
import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

import type { Refusal } from "../result.ts";

/** Why something could not be done with the register of people. */
export type PeopleCode =
  | "unknown_person"
  | "unknown_session"
  | "unknown_token"
  | "bad_user_name"
  | "bad_name"
  | "bad_mail"
  | "no_mail_address"
  | "user_name_taken"
  | "external_id_taken"
  | "last_operator"
  | "operator_by_program"
  | "not_confirmed"
  | "person_blocked"
  | "bad_word"
  | "line_conflict"
  | "incomplete_grant"
  | "not_allowed"
  | "role_by_program"
  | "no_grants_here";

type PeopleWords = { readonly [L in Language]: Sentences } & {
  /** What it is about, as the contract calls it; null for no single field. */
  readonly field: string | null;
};

export const peopleWords: { readonly [Code in PeopleCode]: PeopleWords } = {
  unknown_person: {
    field: null,
    sv: { message: "Personen finns inte.", advice: "Välj en person i listan." },
    en: { message: "There is no such person.", advice: "Choose a person in the list." },
  },
  unknown_session: {
    field: null,
    sv: { message: "Inloggningen finns inte längre.", advice: "Den är redan avslutad. Läs in sidan på nytt." },
    en: { message: "The session is not there any more.", advice: "It has ended already. Load the page anew." },
  },
  unknown_token: {
    field: null,
    sv: { message: "Åtkomstnyckeln finns inte längre.", advice: "Den är redan återkallad. Läs in sidan på nytt." },
    en: {
      message: "The access token is not there any more.",
      advice: "It has been revoked already. Load the page anew.",
    },
  },
  bad_user_name: {
    field: "userName",
    sv: {
      message: "Användarnamnet går inte att använda.",
      advice: "Skriv 1–200 tecken utan mellanslag. Det får inte börja med =, +, - eller @.",
    },
    en: {
      message: "The user name cannot be used.",
      advice: "Write 1–200 characters without spaces. It may not begin with =, +, - or @.",
    },
  },
  bad_name: {
    field: "name",
    sv: {
      message: "Namnet går inte att använda.",
      advice: "Skriv för- och efternamn, högst 200 tecken. Det får inte börja med =, +, - eller @.",
    },
    en: {
      message: "The name cannot be used.",
      advice: "Write first name and surname, at most 200 characters. It may not begin with =, +, - or @.",
    },
  },
  bad_mail: {
    field: "mail",
    sv: { message: "E-postadressen går inte att använda.", advice: "Skriv en adress som eva.berg@region.example." },
    en: { message: "The mail address cannot be used.", advice: "Write an address such as eva.berg@region.example." },
  },
  no_mail_address: {
    field: "mail",
    sv: { message: "Personen har ingen e-postadress.", advice: "Skriv in den bland uppgifterna först." },
    en: { message: "The person has no mail address.", advice: "Enter it among the person's details first." },
  },
  user_name_taken: {
    field: "userName",
    sv: { message: "Användarnamnet är upptaget.", advice: "Välj ett annat, eller sök upp den som har det." },
    en: { message: "The user name is taken.", advice: "Choose another, or find whoever has it." },
  },
  external_id_taken: {
    field: "externalId",
    sv: {
      message: "En annan person har redan samma id i den katalog som personerna kommer från.",
      advice: "Rätta i den katalogen: ett id hör till en person.",
    },
    en: {
      message: "Another person has the same id already in the directory that people come from.",
      advice: "Correct it there: an id belongs to one person.",
    },
  },
  last_operator: {
    field: null,
    sv: {
      message: "Personen är den sista aktiva driftansvariga, och måste vara kvar.",
      advice: "Gör någon annan till driftansvarig först.",
    },
    en: {
      message: "The person is the last active operator, and has to stay.",
      advice: "Make somebody else an operator first.",
    },
  },
  operator_by_program: {
    field: null,
    sv: {
      message: "Uppgifter om en driftansvarig får inte ändras av ett program; det får bara spärra.",
      advice: "Ändra på personens sida i Tertial.",
    },
    en: {
      message: "What is known of an operator may not be changed by a program; it may only block.",
      advice: "Change it on the person's page in Tertial.",
    },
  },
  not_confirmed: {
    field: "userName",
    sv: {
      message: "Det du skrev är inte personens användarnamn, och inget är raderat.",
      advice: "Skriv användarnamnet precis som det står på sidan.",
    },
    en: {
      message: "What you wrote is not the person's user name, and nothing has been erased.",
      advice: "Write the user name exactly as it stands on the page.",
    },
  },
  person_blocked: {
    field: null,
    sv: { message: "Personen är spärrad och kan inte logga in.", advice: "Häv spärren först." },
    en: { message: "The person is blocked and cannot sign in.", advice: "Unblock the person first." },
  },
  bad_word: {
    field: null,
    sv: {
      message: "”{value}” går inte att välja i kolumnen ”{column}”.",
      advice: "Det som går att välja är {allowed}.",
    },
    en: { message: "“{value}” is not a choice in the column “{column}”.", advice: "The choices are: {allowed}." },
  },
  line_conflict: {
    field: "userName",
    sv: {
      message: "Raden säger något annat om {userName} än rad {line}.",
      advice: "Skriv samma uppgifter på alla rader om en person, eller lämna dem tomma efter den första.",
    },
    en: {
      message: "The row says something else of {userName} than row {line}.",
      advice: "Write the same on all rows of a person, or leave it empty after the first.",
    },
  },
  incomplete_grant: {
    field: "role",
    sv: {
      message: "Behörigheten är inte fullständig: {column} är fel eller saknas.",
      advice: "Skriv arbetsyta, enhet och roll ({roles}). Dagar skrivs som 2026-03-01; till och med får vara tomt.",
    },
    en: {
      message: "The role is not complete: {column} is wrong or missing.",
      advice: "Write workspace, unit and role ({roles}). Days are written as 2026-03-01; the last may be empty.",
    },
  },
  not_allowed: {
    field: null,
    sv: { message: "Du kan inte ge rollen. {why}", advice: "Be en administratör i arbetsytan att ge den." },
    en: { message: "You cannot give the role. {why}", advice: "Ask an administrator of the workspace to give it." },
  },
  role_by_program: {
    field: null,
    sv: {
      message: "Rollen får inte ges eller tas bort av ett program.",
      advice: "Ge eller avsluta den på arbetsytans sida för behörigheter.",
    },
    en: {
      message: "The role may not be given or withdrawn by a program.",
      advice: "Give or end it on the workspace's page of roles.",
    },
  },
  no_grants_here: {
    field: null,
    sv: {
      message: "Roller kan inte ges från kommandoraden.",
      advice: "Läs in filen på sidan Personer, eller ta bort kolumnerna workspace, unit, role, from och to.",
    },
    en: {
      message: "Roles cannot be given from the command line.",
      advice: "Load the file on the page People, or take away the columns workspace, unit, role, from and to.",
    },
  },
};

/** Why it could not be done, and what to do about it. */
export function peopleText({ code, values }: Refusal<PeopleCode>, language: Language): Sentences {
  const { message, advice } = peopleWords[code][language];
  return { message: fill(message, values), advice: fill(advice, values) };
}

/** Why roles are given or withdrawn where nobody has written a reason: it stands in the history. */
const reasons = {
  csv: { sv: "Inläst från en fil med personer", en: "Read from a file of people" },
  scim: { sv: "Enligt registret som personerna kommer från", en: "By the register that people come from" },
} as const satisfies Readonly<Record<string, LocalText>>;

export function reasonText(from: keyof typeof reasons, language: Language): string {
  return inLanguage(reasons[from], language);
}
