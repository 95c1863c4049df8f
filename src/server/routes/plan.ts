import type { Context } from "hono";

import { namesOf } from "#app/people/names.ts";
import { adoptPlan } from "#app/plan/adopt.ts";
import { carryOver } from "#app/plan/carry-over.ts";
import { comparePlans } from "#app/plan/compare.ts";
import { copyPlan } from "#app/plan/copy.ts";
import { endThing } from "#app/plan/end.ts";
import { ownerChoices } from "#app/plan/owners.ts";
import { moveThing } from "#app/plan/move.ts";
import { saveThing } from "#app/plan/save.ts";
import { planningAt, type Planned, type Planning } from "#app/plan/settle.ts";
import { spreadObjective } from "#app/plan/spread.ts";
import { undoPlanChange } from "#app/plan/undo.ts";
import { unusedIndicators } from "#app/plan/unused.ts";
import { viewPlan } from "#app/plan/view.ts";
import { settled } from "#app/settled.ts";
import type { Judged } from "#app/result.ts";
import { personPrefix } from "#domain/permissions/grant.ts";

import {
  adoptPlanRoute,
  carryOverRoute,
  copyPlanRoute,
  endThingRoute,
  moveThingRoute,
  planComparisonRoute,
  planOwnersRoute,
  planRoute,
  saveThingRoute,
  spreadObjectiveRoute,
  undoPlanRoute,
  unusedRoute,
} from "../contract/plan.ts";
import { valueOf } from "../errors.ts";
import { judged } from "../gate.ts";
import { seatIn, type Api, type Env, type Services } from "../services.ts";
import { choiceOf } from "./choice.ts";

export function addPlanRoutes(api: Api, services: Services): void {
  const done = async (c: Context<Env>, act: (planning: Planning) => Promise<Judged<Planned>>): Promise<Planned> =>
    judged(c, services, await act(planningAt(seatIn(c), services.now().toISOString())));
  api.openapi(planRoute, async (c) => {
    const { below, ...query } = c.req.valid("query");
    const seat = seatIn(c);
    const namesOfPeople = (ids: readonly string[]) =>
      namesOf(
        services.directory,
        ids.map((id) => personPrefix + id),
      );
    return c.json(valueOf(await viewPlan(seat, choiceOf(query), below === "yes", namesOfPeople)), 200);
  });
  api.openapi(planOwnersRoute, async (c) => {
    const { unit, language = "sv" } = c.req.valid("query");
    const choices = ownerChoices(seatIn(c), unit, await namesOf(services.directory), language);
    return c.json({ people: await judged(c, services, choices) }, 200);
  });
  api.openapi(unusedRoute, async (c) => {
    const { below, ...query } = c.req.valid("query");
    const { open } = seatIn(c);
    const unused = await settled(open, () => unusedIndicators(open, choiceOf(query), below === "yes"));
    return c.json({ indicators: valueOf(unused) }, 200);
  });
  api.openapi(planComparisonRoute, (c) => {
    const { unit = "", language = "sv", fromSide = "all", toSide = "all", ...asked } = c.req.valid("query");
    const comparing = { ...asked, unit, fromSide, toSide };
    return c.json(valueOf(comparePlans(seatIn(c).open.workspace, comparing, language)), 200);
  });
  api.openapi(carryOverRoute, (c) => {
    const { unit = "", period, language = "sv" } = c.req.valid("query");
    return c.json(valueOf(carryOver(seatIn(c).open.workspace, { unit, period }, language)), 200);
  });
  api.openapi(saveThingRoute, async (c) =>
    c.json(await done(c, (planning) => saveThing(planning, c.req.valid("json"))), 200),
  );
  api.openapi(moveThingRoute, async (c) =>
    c.json(await done(c, (planning) => moveThing(planning, c.req.valid("json"))), 200),
  );
  api.openapi(endThingRoute, async (c) => {
    const { date, ...ending } = c.req.valid("json");
    return c.json(await done(c, (planning) => endThing(planning, { ...ending, date: date || null })), 200);
  });
  api.openapi(copyPlanRoute, async (c) =>
    c.json(await done(c, (planning) => copyPlan(planning, c.req.valid("json"))), 200),
  );
  api.openapi(spreadObjectiveRoute, async (c) =>
    c.json(await done(c, (planning) => spreadObjective(planning, c.req.valid("json"))), 200),
  );
  api.openapi(adoptPlanRoute, async (c) =>
    c.json(await done(c, (planning) => adoptPlan(planning, c.req.valid("json"))), 200),
  );
  api.openapi(undoPlanRoute, async (c) =>
    c.json(await done(c, (planning) => undoPlanChange(planning, c.req.valid("json").change)), 200),
  );
}
