import type { OpenAPIHono } from "@hono/zod-openapi";

import type { Names } from "#app/history/names.ts";
import { batchUses } from "#app/uses/batch.ts";
import { factUses } from "#app/uses/fact.ts";
import { fileUses } from "#app/uses/file.ts";
import { measureUses } from "#app/uses/measure.ts";
import { settled } from "#app/settled.ts";
import type { Workspaces } from "#app/workspaces/open.ts";

import { batchUsesRoute, factUsesRoute, fileUsesRoute, measureUsesRoute } from "../contract/uses.ts";
import { valueOf } from "../errors.ts";
import { findWorkspace } from "./find.ts";

export function addUsesRoutes(api: OpenAPIHono, workspaces: Workspaces, names: Names): void {
  api.openapi(measureUsesRoute, async (c) => {
    const { workspace, measure } = c.req.valid("param");
    const open = await findWorkspace(workspaces, workspace);
    const language = c.req.valid("query").language ?? "sv";
    return c.json(valueOf(await settled(open, () => measureUses(open, measure, language))), 200);
  });
  api.openapi(fileUsesRoute, async (c) => {
    const open = await findWorkspace(workspaces, c.req.valid("param").workspace);
    const { file, language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await fileUses(open, file, language, await names(language))), 200);
  });
  api.openapi(factUsesRoute, async (c) => {
    const open = await findWorkspace(workspaces, c.req.valid("param").workspace);
    const { ref, language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await factUses(open, ref, language, await names(language))), 200);
  });
  api.openapi(batchUsesRoute, async (c) => {
    const { workspace, batch } = c.req.valid("param");
    const open = await findWorkspace(workspaces, workspace);
    const { language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await batchUses(open, batch, language, await names(language))), 200);
  });
}
