import type { OpenAPIHono } from "@hono/zod-openapi";

import { historyOf } from "#app/store/history.ts";
import type { Workspaces } from "#app/workspaces/open.ts";

import { historyRoute } from "../contract/history.ts";
import { valueOf } from "../errors.ts";
import { findWorkspace } from "./find.ts";

export function addHistoryRoutes(api: OpenAPIHono, workspaces: Workspaces): void {
  api.openapi(historyRoute, async (c) => {
    const open = await findWorkspace(workspaces, c.req.valid("param").workspace);
    const { offset, limit } = c.req.valid("query");
    return c.json(valueOf(await historyOf(open, { offset: offset ?? 0, limit: limit ?? 50 })), 200);
  });
}
