import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCube } from "#domain/cube/cube.ts";
import type { Workspace } from "#domain/workspace.ts";
import { folderOf } from "#imports/workspace/folder.ts";
import { loadFolder, loadWorkspace } from "#imports/workspace/load.ts";
import { writeWorkspace } from "#imports/workspace/write/write.ts";
import { buildReport } from "#reports/build/build.ts";
import { writeHtml } from "#reports/write/html.ts";
import { writeJson } from "#reports/write/json.ts";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));

function printedReports(workspace: Workspace): readonly (readonly [string, string, string])[] {
  const cube = createCube(workspace);
  return workspace.reports.map(({ id }) => {
    const { document } = buildReport(workspace, cube, id);
    return [id, writeJson(document), writeHtml(document)];
  });
}

test.each(readdirSync(folder))(
  "the reports of %s are, to the letter, the same from its canonical form",
  async (name) => {
    const { workspace } = await loadWorkspace(`${folder}${name}`);
    const written = await loadFolder(folderOf(Object.fromEntries(writeWorkspace(workspace))));
    const reports = printedReports(workspace);
    expect(reports.length).toBeGreaterThan(0);
    expect(printedReports(written.workspace)).toEqual(reports);
  },
);
