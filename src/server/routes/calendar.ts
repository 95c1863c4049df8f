import type { Context } from "hono";

import { addEntry, changeEntry, removeEntry } from "#app/calendar/change.ts";
import { calendarFeed } from "#app/calendar/feed.ts";
import { calendarView } from "#app/calendar/view.ts";
import { actorAt } from "#app/permissions/actor.ts";
import { seatOf } from "#app/permissions/seat.ts";
import { refused } from "#app/result.ts";
import { inLanguage } from "#domain/text.ts";

import {
  calendarAddressRoute,
  calendarFeedRoute,
  calendarRoute,
  entryAddRoute,
  entryChangeRoute,
  entryRemoveRoute,
} from "../contract/calendar.ts";
import { OwnError, valueOf } from "../errors.ts";
import { judged } from "../gate.ts";
import { originOf } from "../origin.ts";
import { dayOf, seatIn, sessionOf, whoAsks, type Api, type Env, type Services } from "../services.ts";
import { bearerOf } from "../sign-in/session.ts";
import { lastDayFrom, makeToken } from "./tokens.ts";

export function addCalendarRoutes(api: Api, services: Services): void {
  const { directory, workspaces, now } = services;
  const actor = (c: Context<Env>) => actorAt(seatIn(c), now().toISOString());
  api.openapi(calendarRoute, (c) => {
    const seat = seatIn(c);
    const { year, unit, language } = c.req.valid("query");
    const shown = year ?? Number(seat.asker.today.slice(0, 4));
    return c.json(calendarView(seat, shown, unit || null, language ?? "sv"), 200);
  });
  api.openapi(entryAddRoute, async (c) => {
    const added = await addEntry(seatIn(c).open, actor(c), c.req.valid("json"));
    return c.json({ entry: await judged(c, services, added) }, 200);
  });
  api.openapi(entryChangeRoute, async (c) => {
    const { mark, ...sent } = c.req.valid("json");
    const seen = { id: c.req.valid("param").id, mark };
    const changed = await changeEntry(seatIn(c).open, actor(c), seen, sent);
    return c.json({ entry: await judged(c, services, changed) }, 200);
  });
  api.openapi(entryRemoveRoute, async (c) => {
    const { mark, reason } = c.req.valid("json");
    const seen = { id: c.req.valid("param").id, mark };
    const removed = await removeEntry(seatIn(c).open, actor(c), seen, reason);
    return c.json({ entry: await judged(c, services, removed) }, 200);
  });
  api.openapi(calendarAddressRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const who = whoAsks(c);
    const { workspace } = c.req.valid("json");
    const open = await workspaces.find(workspace);
    const seat = open === null ? null : await seatOf(directory, open, who, dayOf(now()));
    if (seat === null) return valueOf(refused("unknown_workspace", { name: workspace }));
    const name = inLanguage(seat.open.workspace.name, who.person.language);
    const scope = { workspace: seat.open.id, rights: ["read" as const], unit: null, people: false, calendar: true };
    const lastDay = lastDayFrom(now());
    const token = await makeToken(services, who.person, { name, lastDay }, scope);
    return c.json({ address: `${originOf(c, services)}/api/calendars/${token}/calendar.ics`, lastDay }, 200);
  });
  api.openapi(calendarFeedRoute, async (c) => {
    const used = await bearerOf(c.req.valid("param").token, services);
    const { workspace } = used?.scope ?? {};
    if (used === null || used.scope?.calendar !== true || !workspace) throw new OwnError("not_found");
    const open = await workspaces.find(workspace);
    const seat = open === null ? null : await seatOf(directory, open, used, dayOf(now()));
    if (seat === null || !seat.may("read", "anything").allowed) throw new OwnError("not_found");
    const text = calendarFeed(seat, now().toISOString(), originOf(c, services), used.person.language);
    c.header("Content-Type", "text/calendar; charset=utf-8");
    return c.body(text, 200);
  });
}
