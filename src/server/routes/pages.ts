import type { Context } from "hono";

import type { Names } from "#app/history/names.ts";
import { assignmentPage, assignmentsPage } from "#app/pages/assignments.ts";
import { batchPage } from "#app/pages/batch.ts";
import { controlPage } from "#app/pages/control.ts";
import { dataPage } from "#app/pages/data.ts";
import { economyPage } from "#app/pages/economy.ts";
import { factPage } from "#app/pages/fact.ts";
import { filePage } from "#app/pages/file.ts";
import { measurePage } from "#app/pages/measure.ts";
import { objectivePage } from "#app/pages/objective.ts";
import { organisationPage } from "#app/pages/organisation.ts";
import { overviewPage } from "#app/pages/overview.ts";
import { registerPage, registersPage } from "#app/pages/registers.ts";
import { scorecardPage } from "#app/pages/scorecard.ts";
import { staffPage } from "#app/pages/staff.ts";
import { statementRowPage } from "#app/pages/statement-row.ts";
import { viewpointOf, type Viewpoint } from "#app/viewpoint.ts";
import type { Page } from "#app/page.ts";
import { found, type Result } from "#app/result.ts";
import { settled } from "#app/settled.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";

import * as routes from "../contract/page.ts";
import { valueOf } from "../errors.ts";
import { seatIn, type Api, type Env } from "../services.ts";
import { choiceOf } from "./choice.ts";

type ChoiceQuery = Parameters<typeof choiceOf>[0];

export function addPageRoutes(api: Api, names: Names): void {
  /** A page as it is seen from where the address says. */
  const page = async (
    c: Context<Env>,
    query: ChoiceQuery,
    build: (viewpoint: Viewpoint, open: OpenWorkspace) => Result<Page>,
  ): Promise<Page> => {
    const { open } = seatIn(c);
    const viewpoint = valueOf(viewpointOf(open, choiceOf(query)));
    return valueOf(await settled(open, () => build(viewpoint, open)));
  };

  api.openapi(routes.overviewRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from) => found(overviewPage(from))), 200),
  );
  api.openapi(routes.scorecardRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from) => found(scorecardPage(from))), 200),
  );
  api.openapi(routes.economyRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from) => found(economyPage(from))), 200),
  );
  api.openapi(routes.staffRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from) => found(staffPage(from))), 200),
  );
  api.openapi(routes.assignmentsRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from) => found(assignmentsPage(from))), 200),
  );
  api.openapi(routes.controlRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from) => found(controlPage(from))), 200),
  );
  api.openapi(routes.registersRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from) => found(registersPage(from))), 200),
  );
  api.openapi(routes.dataRoute, async (c) =>
    c.json(await page(c, c.req.valid("query"), (from, open) => found(dataPage(from, open, mayOnData(c)))), 200),
  );
  api.openapi(routes.organisationRoute, async (c) => {
    const { date, acts, ...choice } = c.req.valid("query");
    const lines = (acts ?? "").split("\n").filter((line) => line.trim() !== "");
    const asked = lines.length === 0 && !date ? null : { date: date ?? "", acts: lines };
    const shown = await page(c, choice, (from, open) => found(organisationPage(from, open, asked)));
    return c.json(shown, 200);
  });
  api.openapi(routes.filePageRoute, async (c) => {
    const { open } = seatIn(c);
    const { file, language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await filePage(open, file, language, (by) => names(language, by))), 200);
  });
  api.openapi(routes.factPageRoute, async (c) => {
    const { open } = seatIn(c);
    const { ref, language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await factPage(open, ref, language, (by) => names(language, by))), 200);
  });
  api.openapi(routes.batchPageRoute, async (c) => {
    const { batch } = c.req.valid("param");
    const { open } = seatIn(c);
    const { language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await batchPage(open, batch, language, (by) => names(language, by))), 200);
  });
  api.openapi(routes.objectiveRoute, async (c) => {
    const params = c.req.valid("param");
    return c.json(
      await page(c, c.req.valid("query"), (from, open) => objectivePage(open, from, params.objective)),
      200,
    );
  });
  api.openapi(routes.assignmentRoute, async (c) => {
    const params = c.req.valid("param");
    return c.json(
      await page(c, c.req.valid("query"), (from, open) => assignmentPage(open, from, params.assignment)),
      200,
    );
  });
  api.openapi(routes.statementRowRoute, async (c) => {
    const params = c.req.valid("param");
    const { statement, row } = params;
    return c.json(
      await page(c, c.req.valid("query"), (from, open) => statementRowPage(open, from, statement, row)),
      200,
    );
  });
  api.openapi(routes.registerRoute, async (c) => {
    const params = c.req.valid("param");
    return c.json(await page(c, c.req.valid("query"), (from, open) => registerPage(open, from, params.register)), 200);
  });
  api.openapi(routes.measureRoute, async (c) => {
    const params = c.req.valid("param");
    const query = c.req.valid("query");
    return c.json(await page(c, query, (from, open) => measurePage(open, from, params.measure)), 200);
  });
}

/** What the page of data leads on to. */
const mayOnData = (c: Context<Env>) => ({
  history: seesHistory(c),
  imports: seatIn(c).may("model", "anything").allowed,
});

const seesHistory = (c: Context<Env>): boolean => seatIn(c).may("history", "everything").allowed;
