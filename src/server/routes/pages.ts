import type { OpenAPIHono } from "@hono/zod-openapi";

import { assignmentPage, assignmentsPage } from "#app/pages/assignments.ts";
import { controlPage } from "#app/pages/control.ts";
import { dataPage } from "#app/pages/data.ts";
import { economyPage } from "#app/pages/economy.ts";
import { historyPage } from "#app/pages/history.ts";
import { measurePage } from "#app/pages/measure.ts";
import { objectivePage } from "#app/pages/objective.ts";
import { organisationPage } from "#app/pages/organisation.ts";
import { overviewPage } from "#app/pages/overview.ts";
import { registerPage, registersPage } from "#app/pages/registers.ts";
import { scorecardPage } from "#app/pages/scorecard.ts";
import { staffPage } from "#app/pages/staff.ts";
import { statementRowPage } from "#app/pages/statement-row.ts";
import { viewpointOf, type Viewpoint } from "#app/viewpoint.ts";
import type { Workspaces } from "#app/workspaces/open.ts";

import * as routes from "../contract/page.ts";
import { valueOf } from "../errors.ts";
import { choiceOf, findWorkspace } from "./find.ts";

type ChoiceQuery = Parameters<typeof choiceOf>[0];

export function addPageRoutes(api: OpenAPIHono, workspaces: Workspaces): void {
  const from = async (params: { readonly workspace: string }, query: ChoiceQuery): Promise<Viewpoint> =>
    valueOf(viewpointOf(await findWorkspace(workspaces, params.workspace), choiceOf(query)));

  api.openapi(routes.overviewRoute, async (c) =>
    c.json(overviewPage(await from(c.req.valid("param"), c.req.valid("query"))), 200),
  );
  api.openapi(routes.scorecardRoute, async (c) =>
    c.json(scorecardPage(await from(c.req.valid("param"), c.req.valid("query"))), 200),
  );
  api.openapi(routes.economyRoute, async (c) =>
    c.json(economyPage(await from(c.req.valid("param"), c.req.valid("query"))), 200),
  );
  api.openapi(routes.staffRoute, async (c) =>
    c.json(staffPage(await from(c.req.valid("param"), c.req.valid("query"))), 200),
  );
  api.openapi(routes.assignmentsRoute, async (c) =>
    c.json(assignmentsPage(await from(c.req.valid("param"), c.req.valid("query"))), 200),
  );
  api.openapi(routes.controlRoute, async (c) =>
    c.json(controlPage(await from(c.req.valid("param"), c.req.valid("query"))), 200),
  );
  api.openapi(routes.registersRoute, async (c) =>
    c.json(registersPage(await from(c.req.valid("param"), c.req.valid("query"))), 200),
  );
  api.openapi(routes.dataRoute, async (c) => {
    const open = await findWorkspace(workspaces, c.req.valid("param").workspace);
    const viewpoint = valueOf(viewpointOf(open, choiceOf(c.req.valid("query"))));
    return c.json(dataPage(viewpoint, open), 200);
  });
  api.openapi(routes.organisationRoute, async (c) => {
    const { date, acts, ...choice } = c.req.valid("query");
    const open = await findWorkspace(workspaces, c.req.valid("param").workspace);
    const lines = (acts ?? "").split("\n").filter((line) => line.trim() !== "");
    const asked = lines.length === 0 && !date ? null : { date: date ?? "", acts: lines };
    return c.json(organisationPage(valueOf(viewpointOf(open, choiceOf(choice))), open, asked), 200);
  });
  api.openapi(routes.historyPageRoute, async (c) => {
    const { workspace, page } = c.req.valid("param");
    const open = await findWorkspace(workspaces, workspace);
    return c.json(valueOf(await historyPage(open, page, c.req.valid("query").language ?? "sv")), 200);
  });
  api.openapi(routes.objectiveRoute, async (c) => {
    const params = c.req.valid("param");
    return c.json(valueOf(objectivePage(await from(params, c.req.valid("query")), params.objective)), 200);
  });
  api.openapi(routes.assignmentRoute, async (c) => {
    const params = c.req.valid("param");
    return c.json(valueOf(assignmentPage(await from(params, c.req.valid("query")), params.assignment)), 200);
  });
  api.openapi(routes.statementRowRoute, async (c) => {
    const params = c.req.valid("param");
    const viewpoint = await from(params, c.req.valid("query"));
    return c.json(valueOf(statementRowPage(viewpoint, params.statement, params.row)), 200);
  });
  api.openapi(routes.registerRoute, async (c) => {
    const params = c.req.valid("param");
    return c.json(valueOf(registerPage(await from(params, c.req.valid("query")), params.register)), 200);
  });
  api.openapi(routes.measureRoute, async (c) => {
    const params = c.req.valid("param");
    return c.json(valueOf(measurePage(await from(params, c.req.valid("query")), params.measure)), 200);
  });
}
