import type { Context } from "hono";

import type { Names } from "#app/history/names.ts";
import { actorAt, type Actor } from "#app/permissions/actor.ts";
import type { Judged } from "#app/result.ts";
import { actOnUnit } from "#app/rounds/act.ts";
import { alterRound, removeRound, type Altered } from "#app/rounds/alter.ts";
import { besideIndicator } from "#app/rounds/beside.ts";
import { childrenOf } from "#app/rounds/children.ts";
import { mayMakeRound, roundChoices, roundForm, roundStands } from "#app/rounds/form.ts";
import { listRounds } from "#app/rounds/list.ts";
import { makeRound } from "#app/rounds/make.ts";
import { roundOverrides } from "#app/rounds/overrides.ts";
import { roundProgress } from "#app/rounds/progress.ts";
import { saveAnswer, saveComment, type Saved } from "#app/rounds/save.ts";
import { changeStage } from "#app/rounds/stage.ts";
import { unitSummaryFile } from "#app/rounds/summary.ts";
import { takeIn } from "#app/rounds/take-in.ts";
import { standsIn, unitRound } from "#app/rounds/unit.ts";
import { settled } from "#app/settled.ts";

import { stageRoutes, unitActRoutes } from "../contract/rounds/acts.ts";
import { saveAnswerRoute, saveCommentRoute, takeInRoute } from "../contract/rounds/answers.ts";
import {
  alterRoundRoute,
  makeRoundRoute,
  removeRoundRoute,
  roundChoicesRoute,
  roundFormRoute,
} from "../contract/rounds/form.ts";
import { overridesRoute, progressRoute, roundsRoute } from "../contract/rounds/list.ts";
import { besideRoute, childrenRoute, summaryRoute, unitRoundRoute } from "../contract/rounds/unit.ts";
import { languageOf, valueOf } from "../errors.ts";
import { judged } from "../gate.ts";
import { seatIn, type Api, type Env, type Services } from "../services.ts";
import { answerFile } from "./reports.ts";

export function addRoundRoutes(api: Api, services: Services, names: Names): void {
  const actorIn = (c: Context<Env>): Actor => actorAt(seatIn(c), services.now().toISOString());
  api.openapi(roundsRoute, (c) => {
    const seat = seatIn(c);
    const language = languageOf(c);
    const rounds = listRounds(seat.open, actorIn(c), language);
    return c.json({ rounds, may: { make: mayMakeRound(seat, language) } }, 200);
  });
  api.openapi(roundChoicesRoute, (c) => {
    const { period = "" } = c.req.valid("query");
    return c.json(roundChoices(seatIn(c), period, languageOf(c)), 200);
  });
  api.openapi(roundFormRoute, async (c) => {
    const { round } = c.req.valid("param");
    return c.json(valueOf(await roundForm(seatIn(c).open, actorIn(c), round, languageOf(c))), 200);
  });
  api.openapi(makeRoundRoute, async (c) => {
    const outcome = await makeRound(seatIn(c).open, actorIn(c), c.req.valid("json"));
    return c.json({ round: (await judged(c, services, outcome)).value }, 200);
  });
  /** What came of altering a round: done, or what somebody else has written meanwhile. */
  const alteredOr = async (c: Context<Env>, outcome: Judged<Altered>) => {
    const altered = await judged(c, services, outcome);
    if (altered.state === "saved") return { status: 200, body: { change: altered.change } } as const;
    const language = languageOf(c);
    const nameOf = await names(language, [altered.stands.by]);
    return { status: 409, body: roundStands(altered.stands, language, nameOf) } as const;
  };
  api.openapi(alterRoundRoute, async (c) => {
    const { written, change, reason } = c.req.valid("json");
    const seen = { ...c.req.valid("param"), change };
    const done = await alteredOr(c, await alterRound(seatIn(c).open, actorIn(c), seen, written, reason));
    return done.status === 200 ? c.json(done.body, 200) : c.json(done.body, 409);
  });
  api.openapi(removeRoundRoute, async (c) => {
    const { change, reason } = c.req.valid("json");
    const seen = { ...c.req.valid("param"), change };
    const done = await alteredOr(c, await removeRound(seatIn(c).open, actorIn(c), seen, reason));
    return done.status === 200 ? c.json(done.body, 200) : c.json(done.body, 409);
  });
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
    const children = await childrenOf(seatIn(c).open, actorIn(c), c.req.valid("param"), languageOf(c));
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
