import type { SomeSentences } from "./sentence.ts";

/** Giving, handing over and ending roles. */
export const roleRefusals = {
  roles_in_file: {
    sv: {
      message: "Arbetsytan {name} är en mapp med filer: behörigheterna skrivs i dess grants.csv.",
      advice:
        "Skriv i filen. Eller ta bort den och starta servern med --keep, så att mappen hålls i en databas: då ges behörigheter här.",
    },
    en: {
      message: "The workspace {name} is a folder of files: its roles are written in grants.csv.",
      advice:
        "Write in the file. Or remove it and run the server with --keep, so that the folder is kept in a database: then roles are given here.",
    },
  },
  unknown_grant: {
    sv: {
      message: "Det finns ingen sådan behörighet.",
      advice: "Någon kan ha tagit bort den. Läs in sidan på nytt.",
    },
    en: {
      message: "There is no such role.",
      advice: "Somebody may have withdrawn it. Load the page again.",
    },
  },
  unknown_person: {
    sv: {
      message: "Det finns ingen sådan person.",
      advice: "Sök efter namnet och välj en person i listan.",
    },
    en: {
      message: "There is no such person.",
      advice: "Search for the name and choose a person in the list.",
    },
  },
  no_such_unit: {
    sv: {
      message: "Det finns ingen enhet med koden {name}.",
      advice: "Välj en enhet i listan.",
    },
    en: {
      message: "There is no unit with the code {name}.",
      advice: "Choose a unit in the list.",
    },
  },
  no_such_role: {
    sv: {
      message: "Det finns ingen roll som heter {name}.",
      advice: "Välj en av rollerna: {roles}.",
    },
    en: {
      message: "There is no role called {name}.",
      advice: "Choose one of the roles: {roles}.",
    },
  },
  bad_day: {
    sv: {
      message: "”{name}” är inget datum.",
      advice: "Skriv år, månad och dag, som 2026-09-01.",
    },
    en: {
      message: "“{name}” is not a date.",
      advice: "Write year, month and day, as 2026-09-01.",
    },
  },
  days_reversed: {
    sv: {
      message: "Sista dagen, {to}, kommer före den första, {from}.",
      advice: "Ändra en av dagarna.",
    },
    en: {
      message: "The last day, {to}, comes before the first, {from}.",
      advice: "Change one of the days.",
    },
  },
  day_passed: {
    sv: {
      message: "Sista dagen, {to}, har redan varit.",
      advice: "Välj i dag eller en senare dag.",
    },
    en: {
      message: "The last day, {to}, has passed.",
      advice: "Choose today or a later day.",
    },
  },
  reason_missing: {
    sv: {
      message: "Skriv varför.",
      advice: "Skälet står i historiken, för den som undrar senare.",
    },
    en: {
      message: "Write why.",
      advice: "The reason stands in the history, for whoever wonders later.",
    },
  },
  role_held: {
    sv: {
      message: "Personen har redan den rollen på enheten, {days}.",
      advice: "Avsluta den först, eller välj dagar då den inte gäller.",
    },
    en: {
      message: "The person has that role on the unit already, {days}.",
      advice: "End it first, or choose days when it does not hold.",
    },
  },
  role_ended: {
    sv: {
      message: "Behörigheten slutar redan {day}.",
      advice: "Välj en tidigare dag. Ge en ny behörighet om den ska gälla längre.",
    },
    en: {
      message: "The role ends already on {day}.",
      advice: "Choose an earlier day. Give a new role if it is to hold longer.",
    },
  },
  beyond_source: {
    sv: {
      message: "Din egen roll slutar {day}, och det du lämnar över slutar senast då.",
      advice: "Välj den dagen eller en tidigare.",
    },
    en: {
      message: "Your own role ends on {day}, and what you hand over ends then at the latest.",
      advice: "Choose that day or an earlier one.",
    },
  },
  last_administrator: {
    sv: {
      message: "Ingen skulle längre kunna ge behörigheter i hela arbetsytan.",
      advice: "Ge rollen administratör till någon annan först.",
    },
    en: {
      message: "Nobody could give roles in the whole workspace any more.",
      advice: "Give somebody else the role of administrator first.",
    },
  },
} as const satisfies SomeSentences;
