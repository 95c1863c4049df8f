import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { Directory } from "#store/directory/open.ts";
import { addPerson } from "#store/directory/person.ts";

import { demoId, demoRoles } from "./grants.ts";

type DemoRole = (typeof demoRoles)[number];

const people: Readonly<Record<DemoRole, { readonly name: string; readonly text: LocalText }>> = {
  controller: {
    name: "Controller",
    text: {
      sv: "Ser allt, ändrar definitioner och läser in siffror",
      en: "Sees everything, changes definitions and loads figures",
    },
  },
  manager: {
    name: "Chef",
    text: { sv: "Ser och godkänner det som rör den egna enheten", en: "Sees and approves what concerns the own unit" },
  },
  reporter: {
    name: "Rapportör",
    text: { sv: "Rapporterar för en enhet och ser bara den", en: "Reports for one unit and sees only that" },
  },
  reader: { name: "Läsare", text: { sv: "Läser allt, ändrar inget", en: "Reads everything, changes nothing" } },
  publisher: {
    name: "Publicist",
    text: { sv: "Läser allt och publicerar", en: "Reads everything and publishes" },
  },
  auditor: {
    name: "Revisor",
    text: { sv: "Läser allt, med historik", en: "Reads everything, with its history" },
  },
  administrator: {
    name: "Administratör",
    text: {
      sv: "Sköter personer, behörigheter och inställningar. Ser inga siffror",
      en: "Looks after people, roles and settings. Sees no figures",
    },
  },
};

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export function demoPeople(language: Language): readonly DemoPerson[] {
  return demoRoles.map((role) => {
    const { name, text } = people[role];
    return { id: demoId(role), name, text: inLanguage(text, language) };
  });
}

/** Puts the demo's people in the directory, where they are not there yet. They belong to no one, and have no mail. */
export async function addDemoPeople(directory: Directory, now: string): Promise<void> {
  for (const { id, name } of demoPeople("sv")) {
    const isOperator = id === demoId("administrator");
    const own = { id, userName: id, name, mail: null, externalId: null, createdAt: now };
    await addPerson(directory, { ...own, language: "sv", status: "active", isOperator, source: "demo" });
  }
}
