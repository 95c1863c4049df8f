import type { Context } from "hono";

import type { Names } from "#app/history/names.ts";
import { setAside, takeBack, type SettingAside } from "#app/reports/check/set-aside.ts";
import { viewCheck } from "#app/reports/check/view.ts";
import type { Judged } from "#app/result.ts";

import { reportCheckRoute, setAsideRoute, takeBackRoute } from "../contract/report-check.ts";
import { languageOf, valueOf } from "../errors.ts";
import { judged } from "../gate.ts";
import { seatIn, type Api, type Env, type Services } from "../services.ts";
import { choiceOf, type ChoiceQuery } from "./choice.ts";

export function addReportCheckRoutes(api: Api, services: Services, names: Names): void {
  api.openapi(reportCheckRoute, async (c) => {
    const { report } = c.req.valid("param");
    const choice = choiceOf(c.req.valid("query"));
    const view = await viewCheck(seatIn(c), report, choice, (by) => names(choice.language, by));
    return c.json(valueOf(view), 200);
  });
  const setting = (
    c: Context<Env>,
    report: string,
    { fingerprint, ...chosen }: ChoiceQuery & Pick<SettingAside, "fingerprint">,
  ): SettingAside => {
    const choice = choiceOf({ ...chosen, language: languageOf(c) });
    return { seat: seatIn(c), at: services.now().toISOString(), report, choice, fingerprint };
  };
  const recorded = async (c: Context<Env>, outcome: Judged<string>) => {
    return c.json({ fingerprint: await judged(c, services, outcome) }, 200);
  };
  api.openapi(setAsideRoute, async (c) => {
    const { reason, ...found } = c.req.valid("json");
    return recorded(c, await setAside(setting(c, c.req.valid("param").report, found), reason));
  });
  api.openapi(takeBackRoute, async (c) => {
    return recorded(c, await takeBack(setting(c, c.req.valid("param").report, c.req.valid("json"))));
  });
}
