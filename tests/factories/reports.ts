import { createCube } from "#domain/cube/cube.ts";
import type { Workspace } from "#domain/workspace.ts";
import { buildReport } from "#reports/build/build.ts";
import { writeHtml } from "#reports/write/html.ts";
import { writeJson } from "#reports/write/json.ts";

/** Every report of a workspace as JSON and as HTML, to the letter. */
export function writtenReports(workspace: Workspace): Readonly<Record<string, string>> {
  const cube = createCube(workspace);
  const files = workspace.reports.flatMap(({ id }): [string, string][] => {
    const { document } = buildReport(workspace, cube, id);
    return [
      [`${id}.json`, writeJson(document)],
      [`${id}.html`, writeHtml(document)],
    ];
  });
  return Object.fromEntries(files);
}
