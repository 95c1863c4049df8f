import type { OpenAPIHono } from "@hono/zod-openapi";

import { reportFile } from "#app/reports/file.ts";
import { listReports } from "#app/reports/list.ts";
import { readReport } from "#app/reports/read.ts";
import { settled } from "#app/settled.ts";
import type { Workspaces } from "#app/workspaces/open.ts";

import { attachment } from "../attachment.ts";
import { reportFileRoute, reportRoute, reportsRoute } from "../contract/report.ts";
import { valueOf } from "../errors.ts";
import { choiceOf, findWorkspace } from "./find.ts";

export function addReportRoutes(api: OpenAPIHono, workspaces: Workspaces): void {
  api.openapi(reportsRoute, async (c) => {
    const open = await findWorkspace(workspaces, c.req.valid("param").workspace);
    return c.json({ reports: listReports(open.workspace, c.req.valid("query").language ?? "sv") }, 200);
  });
  api.openapi(reportRoute, async (c) => {
    const { workspace, report } = c.req.valid("param");
    const open = await findWorkspace(workspaces, workspace);
    const choice = choiceOf(c.req.valid("query"));
    return c.json(valueOf(await settled(open, () => readReport(open, report, choice))), 200);
  });
  api.openapi(reportFileRoute, async (c) => {
    const { workspace, report } = c.req.valid("param");
    const { format, ...choice } = c.req.valid("query");
    const open = await findWorkspace(workspaces, workspace);
    const file = valueOf(await reportFile(open, report, format, choiceOf(choice)));
    c.header("Content-Type", file.mediaType);
    c.header("Content-Disposition", attachment(file.name));
    return c.body(file.bytes, 200);
  });
}
