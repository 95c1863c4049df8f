import type { Context } from "hono";

import { reportFile, type ReportFile } from "#app/reports/file.ts";
import { listReports } from "#app/reports/list.ts";
import { readReport } from "#app/reports/read.ts";

import { attachment } from "../attachment.ts";
import { reportFileRoute, reportRoute, reportsRoute } from "../contract/report.ts";
import { valueOf } from "../errors.ts";
import { seatIn, type Api } from "../services.ts";
import { choiceOf } from "./choice.ts";

export function addReportRoutes(api: Api): void {
  api.openapi(reportsRoute, async (c) => {
    const { open } = seatIn(c);
    return c.json({ reports: listReports(open, c.req.valid("query").language ?? "sv") }, 200);
  });
  api.openapi(reportRoute, async (c) => {
    const { report } = c.req.valid("param");
    const { open } = seatIn(c);
    const choice = choiceOf(c.req.valid("query"));
    return c.json(valueOf(await readReport(open, report, choice)), 200);
  });
  api.openapi(reportFileRoute, async (c) => {
    const { report } = c.req.valid("param");
    const { format, ...choice } = c.req.valid("query");
    const { open } = seatIn(c);
    const file = valueOf(await reportFile(open, report, format, choiceOf(choice)));
    return answerFile(c, file);
  });
}

export function answerFile(c: Context, { name, mediaType, bytes }: ReportFile) {
  c.header("Content-Type", mediaType);
  c.header("Content-Disposition", attachment(name));
  return c.body(bytes, 200);
}
