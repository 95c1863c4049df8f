import { lateNow } from "#app/reminders/due-rounds.ts";
import { remindersDue } from "#app/reminders/due.ts";
import { recordReminders } from "#app/reminders/record.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Reminder } from "#domain/reminders/reminder.ts";
import type { Round } from "#domain/rounds/round.ts";
import { useOnce } from "#store/directory/once.ts";
import { listPeople, type Person } from "#store/directory/person.ts";

import type { MailCode } from "../mail/failures.ts";
import { mailerOf, type Mailer } from "../mail/mailer.ts";
import { dayOf, type Services } from "../services.ts";
import { digest, type WorkspaceDue } from "./digest.ts";

/**
 * What came of reminding: how many people were sent a mail, how many are told in the app alone, how many had been told of something that
 * day already, and what failed for whom, by id.
 */
export interface Reminded {
  readonly mailed: number;
  readonly inApp: number;
  readonly already: number;
  readonly failed: readonly { readonly person: string; readonly code: MailCode }[];
}

type Reminding = Pick<Services, "workspaces" | "directory" | "origin">;

/** Who reminds, as the history has it. */
const machine = "tertial";

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Reminds everybody of what they have not been reminded of: one mail to a person and day at most, whichever process sends it; null
 * where no mail server is set. What fails for the time being is tried again the next day. Throws a StoreError.
 */
export async function remind(services: Reminding, now: Date): Promise<Reminded | null> {
  const { workspaces, directory } = services;
  const mailer = await mailerOf(directory);
  if (mailer === null) return null;
  const people = new Map((await listPeople(directory)).map((person) => [person.id, person]));
  const isActive = (id: string): boolean => people.get(id)?.status === "active";
  const day = dayOf(now);
  const byPerson = new Map<Person, WorkspaceDue[]>();
  for (const open of await workspaces.list())
    for (const [id, due] of Map.groupBy(await remindersDue(open, isActive, day), ({ person }) => person)) {
      const person = people.get(id);
      if (person !== undefined) byPerson.set(person, [...(byPerson.get(person) ?? []), { open, due }]);
    }
  return tellAll(services, mailer, byPerson, { by: machine, now });
}

/** Units of one round that are late, to be reminded of now. */
export interface LateOnes {
  readonly open: OpenWorkspace;
  readonly round: Round;
  readonly isAsked: (unit: UnitCode) => boolean;
  /** Who asks for it, as the history has it. */
  readonly by: string;
}

/** Reminds those who report for units that are late, when somebody asks for it: whoever has been told of something that day is left alone. As `remind`. */
export async function remindLate(
  services: Reminding,
  { open, round, isAsked, by }: LateOnes,
  now: Date,
): Promise<Reminded | null> {
  const { directory } = services;
  const mailer = await mailerOf(directory);
  if (mailer === null) return null;
  const people = new Map((await listPeople(directory)).map((person) => [person.id, person]));
  const isActive = (id: string): boolean => people.get(id)?.status === "active";
  const due = Map.groupBy(lateNow(open.workspace, round, isAsked, isActive, dayOf(now)), ({ person }) => person);
  const byPerson = new Map(
    [...due].flatMap(([id, of]): [Person, WorkspaceDue[]][] => {
      const person = people.get(id);
      return person === undefined ? [] : [[person, [{ open, due: of }]]];
    }),
  );
  return tellAll(services, mailer, byPerson, { by, now });
}

async function tellAll(
  { directory, origin }: Reminding,
  mailer: Mailer,
  byPerson: ReadonlyMap<Person, readonly WorkspaceDue[]>,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<Reminded> {
  const [day, at] = [dayOf(now), now.toISOString()];
  const reminded = { mailed: 0, inApp: 0, already: 0, failed: [] as { person: string; code: MailCode }[] };
  for (const [person, of] of byPerson) {
    const until = new Date(now.getTime() + 2 * dayLength).toISOString();
    if (!(await useOnce(directory, `reminders ${person.id} ${day}`, until))) {
      reminded.already += 1;
      continue;
    }
    const outcome = await tell(mailer, person, of, origin);
    if (outcome.code !== null) reminded.failed.push({ person: person.id, code: outcome.code });
    if (outcome.way === null) continue;
    for (const { open, due } of of) await recordReminders(open, { by, at }, due, { day, way: outcome.way });
    reminded[outcome.way === "mail" ? "mailed" : "inApp"] += 1;
  }
  return reminded;
}

/** How somebody was told; no way where it is to be tried again. */
interface Told {
  readonly way: Reminder["way"] | null;
  readonly code: MailCode | null;
}

/** What will not be another tomorrow, and what may have been sent after all: nobody is told twice. */
const settled: { readonly [Code in MailCode]?: Reminder["way"] } = {
  mail_recipient_refused: "app",
  mail_message_refused: "app",
  mail_timeout: "mail",
};

async function tell(
  mailer: Mailer,
  { name, mail, language }: Person,
  of: readonly WorkspaceDue[],
  origin: string | null,
): Promise<Told> {
  if (mail === null) return { way: "app", code: null };
  const sent = await mailer({ ...digest(of, language, origin), to: { name, address: mail } });
  if (sent.ok) return { way: "mail", code: null };
  const { code } = sent.failure;
  return { way: settled[code] ?? null, code };
}
