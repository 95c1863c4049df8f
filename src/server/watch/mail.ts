import { controllersOf } from "#app/imports/controllers.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { fill } from "#domain/terms.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import { mailerOf } from "../mail/mailer.ts";
import { dayOf, type Services } from "../services.ts";

/** Why a file that came by itself was not imported. */
export interface Undelivered {
  readonly file: string;
  /** The import that stands as pending; null where the file could not even be taken in. */
  readonly import: string | null;
  readonly why: (language: Language) => readonly string[];
}

const words = {
  sv: {
    subject: "Filen {file} kunde inte läsas in i {workspace}",
    what: "Filen {file} lades i arbetsytans mapp, men har inte lästs in. Inga värden har ändrats.",
    open: "Öppna inläsningen",
  },
  en: {
    subject: "The file {file} could not be imported into {workspace}",
    what: "The file {file} was put in the workspace's folder, and has not been imported. No values have been changed.",
    open: "Open the import",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** So many problems are told in a mail. */
const mostTold = 10;

/** Tells those who may import in the workspace, each in their language. Without a mail server nobody is told so; the list of imports tells all. */
export async function tellControllers(
  services: Services,
  { id, workspace }: OpenWorkspace,
  { file, import: number, why }: Undelivered,
): Promise<void> {
  const { directory, now, origin } = services;
  const mailer = await mailerOf(directory);
  if (mailer === null) return;
  for (const { name, mail, language } of await controllersOf(directory, workspace, dayOf(now()))) {
    const said = words[language];
    const values = { file, workspace: inLanguage(workspace.name, language) };
    const path = number === null ? `imports` : `imports/${number}`;
    const link = origin === null ? {} : { link: { text: said.open, url: new URL(`/${id}/${path}`, origin) } };
    const content = {
      subject: fill(said.subject, values),
      paragraphs: [fill(said.what, values), ...why(language).slice(0, mostTold)],
      language,
      ...link,
    };
    const sent = await mailer({ ...content, to: { name, address: mail } });
    if (!sent.ok) console.error(sent.failure.code);
  }
}
