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

type Words = Readonly<
  Record<ReminderKind | "openedWithoutDay" | "milestoneNears" | "one" | "many" | "more" | "link", string>
>;

const words: Readonly<Record<Language, Words>> = {
  sv: {
    one: "Påminnelse: {what}, {unit}",
    many: "Påminnelse: {count} saker att göra",
    opened: "{what} är öppen. {unit} ska svara senast {day}.",
    openedWithoutDay: "{what} är öppen för svar från {unit}.",
    soon: "{what}: {unit} ska svara senast {day}.",
    late: "{what}: {unit} skulle ha svarat senast {day} och har inte klarmarkerat sina svar.",
    returned: "{what}: svaren från {unit} är återlämnade. Läs kommentaren, rätta och klarmarkera på nytt.",
    escalated: "{what}: {unit} skulle ha svarat senast {day} och är fortfarande sen. Du godkänner enhetens svar.",
    nears: "Uppdraget ”{what}” för {unit}, som du ansvarar för, ska vara klart senast {day}.",
    milestoneNears:
      "Uppdraget ”{what}” för {unit}, som du ansvarar för: milstolpen ”{milestone}” ska vara klar senast {day}.",
    mentioned: "Du är nämnd i en diskussion. {what}, {unit}.",
    more: "Och {count} till.",
    link: "Öppna Att göra",
  },
  en: {
    one: "Reminder: {what}, {unit}",
    many: "Reminder: {count} things to do",
    opened: "{what} is open. {unit} is to answer by {day}.",
    openedWithoutDay: "{what} is open for answers from {unit}.",
    soon: "{what}: {unit} is to answer by {day}.",
    late: "{what}: {unit} was to answer by {day} and has not submitted its answers.",
    returned: "{what}: the answers of {unit} have been returned. Read the comment, mend them and submit again.",
    escalated: "{what}: {unit} was to answer by {day} and is still late. You approve the unit’s answers.",
    nears: "The assignment “{what}” of {unit}, which you answer for, is to be done by {day}.",
    milestoneNears:
      "The assignment “{what}” of {unit}, which you answer for: the milestone “{milestone}” is to be done by {day}.",
    mentioned: "You are mentioned in a discussion. {what}, {unit}.",
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
  return { what: whatOf(due, language), unit: inLanguage(due.unitName, language) };
}

function whatOf(due: PersonalDue, language: Language): string {
  if (due.kind === "mentioned") return due.about[language];
  return inLanguage(due.kind === "nears" ? due.assignment.name : due.round.name, language);
}

function lineOf(due: PersonalDue, language: Language): string {
  const said = words[language];
  const values = namesOf(due, language);
  if (due.kind === "mentioned") return fill(said.mentioned, values);
  const date = due.kind === "nears" ? due.date : due.deadline;
  const dated = { ...values, day: date === null ? "" : formatDay(date, language) };
  if (due.kind !== "nears")
    return fill(due.kind === "opened" && date === null ? said.openedWithoutDay : said[due.kind], dated);
  if (due.milestone === null) return fill(said.nears, dated);
  return fill(said.milestoneNears, { ...dated, milestone: inLanguage(due.milestone.name, language) });
}
