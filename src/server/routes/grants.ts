import type { Context } from "hono";

import { findPeople, namesOf } from "#app/people/names.ts";
import { grantChoices, mayFindPeople } from "#app/permissions/choices.ts";
import { delegateRole } from "#app/permissions/delegate.ts";
import { endRole } from "#app/permissions/end.ts";
import { giveRole } from "#app/permissions/give.ts";
import type { Acting } from "#app/permissions/settle.ts";
import { viewGrants } from "#app/permissions/view.ts";

import {
  delegateRoleRoute,
  endRoleRoute,
  findPeopleRoute,
  giveRoleRoute,
  grantChoicesRoute,
  grantsRoute,
} from "../contract/grants.ts";
import { judged } from "../gate.ts";
import { seatIn, type Api, type Env, type Services } from "../services.ts";

export function addGrantRoutes(api: Api, services: Services): void {
  const { directory, now } = services;
  const acting = async (c: Context<Env>): Promise<Acting> => {
    const { open, who, asker } = seatIn(c);
    return { open, who, names: await namesOf(directory), at: now().toISOString(), today: asker.today };
  };
  api.openapi(grantsRoute, async (c) => {
    const { unit, person, day, language } = c.req.valid("query");
    const asked = { unit: unit || null, person: person || null, day: day || null };
    const view = await viewGrants(seatIn(c), await namesOf(directory), asked, language ?? "sv");
    return c.json(await judged(c, services, view), 200);
  });
  api.openapi(grantChoicesRoute, (c) => c.json(grantChoices(seatIn(c), c.req.valid("query").language ?? "sv"), 200));
  api.openapi(findPeopleRoute, async (c) => {
    await judged(c, services, mayFindPeople(seatIn(c)));
    return c.json({ people: await findPeople(directory, c.req.valid("query").q ?? "") }, 200);
  });
  api.openapi(giveRoleRoute, async (c) => {
    const grant = await judged(c, services, await giveRole(await acting(c), c.req.valid("json")));
    return c.json({ grant: grant.id }, 200);
  });
  api.openapi(delegateRoleRoute, async (c) => {
    const grant = await judged(c, services, await delegateRole(await acting(c), c.req.valid("json")));
    return c.json({ grant: grant.id }, 200);
  });
  api.openapi(endRoleRoute, async (c) => {
    const ending = { ...c.req.valid("json"), grant: c.req.valid("param").grant };
    const grant = await judged(c, services, await endRole(await acting(c), ending));
    return c.json({ grant: grant?.id ?? null }, 200);
  });
}
