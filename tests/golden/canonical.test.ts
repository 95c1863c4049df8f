import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { folderOf } from "#imports/workspace/folder.ts";
import { loadFolder, loadWorkspace } from "#imports/workspace/load.ts";
import { writeWorkspace } from "#imports/workspace/write/write.ts";
import { expect, test } from "vitest";
import { writtenReports } from "../factories/reports.ts";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));

test.each(readdirSync(folder))(
  "the reports of %s are, to the letter, the same from its canonical form",
  async (name) => {
    const { workspace } = await loadWorkspace(`${folder}${name}`);
    const written = await loadFolder(folderOf(Object.fromEntries(writeWorkspace(workspace))));
    const reports = writtenReports(workspace);
    expect(Object.keys(reports).length).toBeGreaterThan(0);
    expect(writtenReports(written.workspace)).toEqual(reports);
  },
);
