import type { OpenAPIHono } from "@hono/zod-openapi";

import { settled } from "#app/settled.ts";
import type { Workspaces } from "#app/workspaces/open.ts";
import { summarise } from "#app/workspaces/summary.ts";
import { viewWorkspace } from "#app/workspaces/view.ts";

import { workspaceRoute, workspacesRoute } from "../contract/workspace.ts";
import { valueOf } from "../errors.ts";
import { choiceOf, findWorkspace } from "./find.ts";

export function addWorkspaceRoutes(api: OpenAPIHono, workspaces: Workspaces): void {
  api.openapi(workspacesRoute, async (c) => {
    const { language } = c.req.valid("query");
    const all = await workspaces.list();
    const summaries = all.map((open) => settled(open, () => summarise(open, language ?? "sv")));
    return c.json({ workspaces: await Promise.all(summaries) }, 200);
  });
  api.openapi(workspaceRoute, async (c) => {
    const open = await findWorkspace(workspaces, c.req.valid("param").workspace);
    return c.json(valueOf(viewWorkspace(open, choiceOf(c.req.valid("query")))), 200);
  });
}
