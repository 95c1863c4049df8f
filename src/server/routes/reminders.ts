import { namesOf } from "#app/people/names.ts";
import { listReminders } from "#app/reminders/list.ts";
import { unreadMentions } from "#app/posts/view.ts";
import { tasksOf } from "#app/reminders/tasks.ts";

import { remindersRoute, tasksRoute } from "../contract/reminders.ts";
import { languageOf, valueOf } from "../errors.ts";
import { seatIn, type Api, type Services } from "../services.ts";

export function addReminderRoutes(api: Api, { directory }: Services): void {
  api.openapi(tasksRoute, async (c) => {
    const { isActive } = await namesOf(directory);
    const [seat, language] = [seatIn(c), languageOf(c)];
    const mentions = await unreadMentions(seat, (authors) => namesOf(directory, authors), language);
    return c.json({ tasks: tasksOf(seat, isActive, language), mentions }, 200);
  });
  api.openapi(remindersRoute, async (c) => {
    const { ofPerson } = await namesOf(directory);
    const { round } = c.req.valid("param");
    return c.json({ reminders: valueOf(await listReminders(seatIn(c), round, ofPerson, languageOf(c))) }, 200);
  });
}
