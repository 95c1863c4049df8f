import { formatDay } from "#domain/periods/format.ts";
import type { Denial } from "#domain/permissions/may.ts";
import type { Right, Role } from "#domain/permissions/role.ts";
import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

const roleTexts: Readonly<Record<Role, LocalText>> = {
  reader: { sv: "läsare", en: "reader" },
  reporter: { sv: "rapportör", en: "reporter" },
  manager: { sv: "chef", en: "manager" },
  controller: { sv: "controller", en: "controller" },
  publisher: { sv: "publicist", en: "publisher" },
  administrator: { sv: "administratör", en: "administrator" },
  auditor: { sv: "revisor", en: "auditor" },
  confidant: { sv: "behörig till skyddade uppgifter", en: "cleared for sensitive data" },
};

const rightTexts: Readonly<Record<Right, LocalText>> = {
  read: { sv: "läsa", en: "read" },
  report: { sv: "rapportera", en: "report" },
  approve: { sv: "godkänna", en: "approve" },
  model: { sv: "ändra definitioner, enheter och inläsningar", en: "change definitions, units and imports" },
  publish: { sv: "publicera", en: "publish" },
  administer: { sv: "ge och ta bort behörigheter", en: "give and withdraw roles" },
  history: { sv: "se historiken", en: "see the history" },
  sensitive: { sv: "se skyddade uppgifter", en: "see sensitive data" },
};

const denials: Readonly<Record<Denial["reason"], LocalText>> = {
  none: { sv: "Du har ingen behörighet att {right} här.", en: "You have no right to {right} here." },
  elsewhere: {
    sv: "Du har behörighet att {right} för andra enheter, men inte för den här.",
    en: "You have the right to {right} for other units, but not for this one.",
  },
  ended: { sv: "Din behörighet att {right} upphörde {day}.", en: "Your right to {right} ended on {day}." },
  ahead: { sv: "Din behörighet att {right} börjar gälla {day}.", en: "Your right to {right} begins on {day}." },
  withdrawn: {
    sv: "Behörigheten att {right} gäller inte längre, eftersom den som gav dig den inte själv har den kvar.",
    en: "The right to {right} holds no longer, because whoever gave it to you does not have it any more.",
  },
  scope: {
    sv: "Åtkomstnyckeln tillåter inte att {right} här.",
    en: "The access token does not allow to {right} here.",
  },
};

/** Why a role can't be altered where rights are not what lacks. */
const fixed = {
  in_file: {
    sv: "Arbetsytan är en mapp med filer: behörigheterna skrivs i dess grants.csv.",
    en: "The workspace is a folder of files: its roles are written in grants.csv.",
  },
  not_given: {
    sv: "Rollen är inte given i arbetsytan: den följer av demon, eller av att ingen annan kan ge roller.",
    en: "The role has not been given in the workspace: it comes with the demo, or with nobody else being able to give roles.",
  },
  ended: { sv: "Behörigheten har redan slutat.", en: "The role has ended already." },
  not_delegable: {
    sv: "Rollen kan inte lämnas över av dig.",
    en: "You cannot hand over this role.",
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export function fixedText(reason: keyof typeof fixed, language: Language): string {
  return inLanguage(fixed[reason], language);
}

/** Why somebody who looks after the server has roles that nobody has given them. */
const operatorTexts = {
  nobody_yet: {
    sv: "Ingen har fått någon roll i arbetsytan än. Den som är driftansvarig för servern kan därför läsa allt och ge roller, tills den första rollen är given.",
    en: "Nobody has been given a role in the workspace yet. Whoever is an operator of the server can therefore read everything and give roles, until the first role has been given.",
  },
  no_administrator: {
    sv: "Ingen som kan logga in är i dag administratör överst i arbetsytan. Den som är driftansvarig för servern kan därför ge roller här, tills någon är det.",
    en: "Nobody who can sign in is an administrator at the top of the workspace today. Whoever is an operator of the server can therefore give roles here, until somebody is.",
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export function operatorText(reason: keyof typeof operatorTexts, language: Language): string {
  return inLanguage(operatorTexts[reason], language);
}

export function roleText(role: Role, language: Language): string {
  return inLanguage(roleTexts[role], language);
}

export function rightText(right: Right, language: Language): string {
  return inLanguage(rightTexts[right], language);
}

/** Why somebody may not do something, as a sentence. */
export function denialText(right: Right, { reason, day }: Denial, language: Language): string {
  const values = { right: rightText(right, language), day: day === null ? "" : formatDay(day, language) };
  return fill(inLanguage(denials[reason], language), values);
}
