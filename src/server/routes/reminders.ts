import { authorOf } from "#app/permissions/who.ts";
import { namesOf } from "#app/people/names.ts";
import { listReminders } from "#app/reminders/list.ts";
import { unreadMentions } from "#app/posts/view.ts";
import { unreachedIn } from "#app/reminders/reach.ts";
import { tasksOf } from "#app/reminders/tasks.ts";
import { refused } from "#app/result.ts";
import { roundIn, wrongStage } from "#app/rounds/settle.ts";
import { listPeople } from "#store/directory/person.ts";

import { remindersRoute, remindRoute, tasksRoute } from "../contract/reminders.ts";
import { languageOf, valueOf } from "../errors.ts";
import { remindLate } from "../reminders/remind.ts";
import { seatIn, type Api, type Services } from "../services.ts";

export function addReminderRoutes(api: Api, services: Services): void {
  const { directory } = services;
  api.openapi(tasksRoute, async (c) => {
    const { isActive } = await namesOf(directory);
    const [seat, language] = [seatIn(c), languageOf(c)];
    const mentions = await unreadMentions(seat, (authors) => namesOf(directory, authors), language);
    return c.json({ tasks: tasksOf(seat, isActive, language), mentions }, 200);
  });
  api.openapi(remindersRoute, async (c) => {
    const language = languageOf(c);
    const { ofPerson, isActive } = await namesOf(directory);
    const withMail = new Set((await listPeople(directory)).filter(({ mail }) => mail !== null).map(({ id }) => id));
    const people = {
      isActive,
      hasMail: (person: string) => withMail.has(person),
      nameOf: (person: string) => ofPerson(person, language),
    };
    const { round } = c.req.valid("param");
    const reminders = valueOf(await listReminders(seatIn(c), round, ofPerson, language));
    const unreached = valueOf(unreachedIn(seatIn(c), round, people, language));
    return c.json({ reminders, unreached }, 200);
  });
  api.openapi(remindRoute, async (c) => {
    const { open, may, who } = seatIn(c);
    const standing = valueOf(roundIn(open.workspace, c.req.valid("param").round));
    const wrong = wrongStage(standing) ?? (open.stored === null ? refused("not_kept", { name: open.id }) : null);
    if (wrong !== null) return valueOf(wrong);
    const isAsked = (unit: string): boolean => may("model", { unit }).allowed;
    const late = { open, round: standing.round, isAsked, by: authorOf(who) };
    const reminded = await remindLate(services, late, services.now());
    if (reminded === null) return valueOf(refused("no_mail_server"));
    const { mailed, inApp, already, failed } = reminded;
    return c.json({ mailed, inApp, already, failed: failed.length }, 200);
  });
}
