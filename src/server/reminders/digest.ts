import type { PersonalDue } from "#app/reminders/due.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { formatDay } from "#domain/periods/format.ts";
import type { ReminderKind } from "#domain/reminders/reminder.ts";
import { fill } from "#domain/terms.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import type { MailContent } from "../mail/message.ts";

/** What somebody is reminded of in one workspace. */
export interface WorkspaceDue {
  readonly open: OpenWorkspace;
  readonly due: readonly PersonalDue[];
}

type Words = Readonly<Record<ReminderKind | "openedWithoutDay" | "one" | "many" | "more" | "link", string>>;

const words: Readonly<Record<Language, Words>> = {
  sv: {
    one: "Påminnelse: {about}, {unit}",
    many: "Påminnelse: {count} saker att göra",
    mentioned: "Du är nämnd i en diskussion. {about}, {unit}.",
    opened: "{round} är öppen. {unit} ska svara senast {day}.",
    openedWithoutDay: "{round} är öppen för svar från {unit}.",
    soon: "{round}: {unit} ska svara senast {day}.",
    late: "{round}: {unit} skulle ha svarat senast {day} och har inte klarmarkerat sina svar.",
    returned: "{round}: svaren från {unit} är återlämnade. Läs kommentaren, rätta och klarmarkera på nytt.",
    escalated: "{round}: {unit} skulle ha svarat senast {day} och är fortfarande sen. Du godkänner enhetens svar.",
    more: "Och {count} till.",
    link: "Öppna Att göra",
  },
  en: {
    one: "Reminder: {about}, {unit}",
    many: "Reminder: {count} things to do",
    mentioned: "You are mentioned in a discussion. {about}, {unit}.",
    opened: "{round} is open. {unit} is to answer by {day}.",
    openedWithoutDay: "{round} is open for answers from {unit}.",
    soon: "{round}: {unit} is to answer by {day}.",
    late: "{round}: {unit} was to answer by {day} and has not submitted its answers.",
    returned: "{round}: the answers of {unit} have been returned. Read the comment, mend them and submit again.",
    escalated: "{round}: {unit} was to answer by {day} and is still late. You approve the unit’s answers.",
    more: "And {count} more.",
    link: "Open To do",
  },
};

/** So many things are told one by one. */
const mostTold = 30;

/** One message of all that somebody is reminded of. `origin`: where people reach the server; null: no link. */
export function digest(of: readonly WorkspaceDue[], language: Language, origin: string | null): MailContent {
  const said = words[language];
  const lines = of.flatMap(({ due }) => due.map((one) => lineOf(one, language)));
  const left = lines.length - mostTold;
  const [first] = of;
  const [only] = first?.due ?? [];
  const subject =
    lines.length === 1 && only !== undefined
      ? fill(said.one, namesOf(only, language))
      : fill(said.many, { count: String(lines.length) });
  const path = of.length === 1 && first !== undefined ? `/${first.open.id}/tasks` : "/";
  const asked = language === "en" ? `${path}?language=en` : path;
  return {
    subject,
    paragraphs: [...lines.slice(0, mostTold), ...(left > 0 ? [fill(said.more, { count: String(left) })] : [])],
    language,
    ...(origin === null ? {} : { link: { text: said.link, url: new URL(asked, origin) } }),
  };
}

/** What the reminder is about, and the unit. */
function namesOf(due: PersonalDue, language: Language) {
  const about = due.kind === "mentioned" ? due.about[language] : inLanguage(due.round.name, language);
  return { about, unit: inLanguage(due.unitName, language) };
}

function lineOf(due: PersonalDue, language: Language): string {
  const said = words[language];
  const { about, unit } = namesOf(due, language);
  if (due.kind === "mentioned") return fill(said.mentioned, { about, unit });
  const { kind, deadline } = due;
  const form = kind === "opened" && deadline === null ? said.openedWithoutDay : said[kind];
  return fill(form, { round: about, unit, day: deadline === null ? "" : formatDay(deadline, language) });
}
