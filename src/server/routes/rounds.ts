import type { Context } from "hono";

import type { Names } from "#app/history/names.ts";
import { actorAt, type Actor } from "#app/permissions/actor.ts";
import type { Judged } from "#app/result.ts";
import { actOnUnit } from "#app/rounds/act.ts";
import { besideIndicator } from "#app/rounds/beside.ts";
import { childrenOf } from "#app/rounds/children.ts";
import { listRounds } from "#app/rounds/list.ts";
import { roundOverrides } from "#app/rounds/overrides.ts";
import { roundProgress } from "#app/rounds/progress.ts";
import { saveAnswer, saveComment, type Saved } from "#app/rounds/save.ts";
import { changeStage } from "#app/rounds/stage.ts";
import { unitSummaryFile } from "#app/rounds/summary.ts";
import { takeIn } from "#app/rounds/take-in.ts";
import { standsIn, unitRound } from "#app/rounds/unit.ts";
import { settled } from "#app/settled.ts";

import {
  besideRoute,
  childrenRoute,
  overridesRoute,
  progressRoute,
  roundsRoute,
  saveAnswerRoute,
  saveCommentRoute,
  stageRoutes,
  summaryRoute,
  takeInRoute,
  unitActRoutes,
  unitRoundRoute,
} from "../contract/rounds.ts";
import { languageOf, valueOf } from "../errors.ts";
import { judged } from "../gate.ts";
import { seatIn, type Api, type Env, type Services } from "../services.ts";
import { answerFile } from "./reports.ts";

export function addRoundRoutes(api: Api, services: Services, names: Names): void {
  const actorIn = (c: Context<Env>): Actor => actorAt(seatIn(c), services.now().toISOString());
  api.openapi(roundsRoute, (c) => c.json({ rounds: listRounds(seatIn(c).open, actorIn(c), languageOf(c)) }, 200));
  api.openapi(unitRoundRoute, async (c) => {
    const language = languageOf(c);
    const asked = c.req.valid("param");
    const unit = await unitRound(seatIn(c).open, actorIn(c), asked, language, (by) => names(language, by));
    return c.json(valueOf(unit), 200);
  });
  /** What came of a save: kept, or what somebody else has written meanwhile. */
  const keptOr = async (c: Context<Env>, outcome: Judged<Saved>) => {
    const saved = await judged(c, services, outcome);
    if (saved.state === "saved") return { status: 200, body: { change: saved.change } } as const;
    const language = languageOf(c);
    return { status: 409, body: standsIn(saved.stands, language, await names(language, [saved.stands.by])) } as const;
  };
  api.openapi(saveAnswerRoute, async (c) => {
    const answer = { ...c.req.valid("param"), ...c.req.valid("json") };
    const kept = await keptOr(c, await saveAnswer(seatIn(c).open, actorIn(c), answer));
    return kept.status === 200 ? c.json(kept.body, 200) : c.json(kept.body, 409);
  });
  api.openapi(saveCommentRoute, async (c) => {
    const comment = { ...c.req.valid("param"), ...c.req.valid("json") };
    const kept = await keptOr(c, await saveComment(seatIn(c).open, actorIn(c), comment));
    return kept.status === 200 ? c.json(kept.body, 200) : c.json(kept.body, 409);
  });
  api.openapi(takeInRoute, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("json") };
    const kept = await keptOr(c, await takeIn(seatIn(c).open, actorIn(c), asked));
    return kept.status === 200 ? c.json(kept.body, 200) : c.json(kept.body, 409);
  });
  api.openapi(childrenRoute, async (c) => {
    const { open } = seatIn(c);
    const children = await settled(open, () => childrenOf(open, actorIn(c), c.req.valid("param"), languageOf(c)));
    return c.json({ children: valueOf(children) }, 200);
  });
  api.openapi(progressRoute, (c) => {
    const { round } = c.req.valid("param");
    return c.json(valueOf(roundProgress(seatIn(c).open, actorIn(c), round, languageOf(c))), 200);
  });
  api.openapi(overridesRoute, async (c) => {
    const { open } = seatIn(c);
    const { round } = c.req.valid("param");
    return c.json(valueOf(await roundOverrides(open, round, languageOf(c))), 200);
  });
  api.openapi(besideRoute, async (c) => {
    const { open } = seatIn(c);
    const asked = c.req.valid("param");
    return c.json({ parts: valueOf(await settled(open, () => besideIndicator(open, asked, languageOf(c)))) }, 200);
  });
  api.openapi(summaryRoute, async (c) => {
    const { format, language = "sv" } = c.req.valid("query");
    const file = await unitSummaryFile(seatIn(c).open, actorIn(c), c.req.valid("param"), format, language);
    return answerFile(c, valueOf(file));
  });
  for (const { act, route } of stageRoutes)
    api.openapi(route, async (c) => {
      const change = { act, ...c.req.valid("json") };
      const outcome = await changeStage(seatIn(c).open, actorIn(c), c.req.valid("param").round, change);
      return c.json({ stage: (await judged(c, services, outcome)).value }, 200);
    });
  for (const { act, route } of unitActRoutes)
    api.openapi(route, async (c) => {
      const asked = { act, ...c.req.valid("param"), ...c.req.valid("json") };
      const outcome = await actOnUnit(seatIn(c).open, actorIn(c), asked);
      return c.json({ state: (await judged(c, services, outcome)).value }, 200);
    });
}
