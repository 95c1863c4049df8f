import { existsSync } from "node:fs";
import { join } from "node:path";

import { loadWorkspace } from "#imports/workspace/load.ts";
import { expect, test } from "vitest";

import { starterFolder } from "../../../tests/factories/folder.ts";
import { saveFolder } from "./canonical.ts";

test("a workspace is saved whole or not at all, and why is told", async () => {
  const folder = await starterFolder();
  const { workspace } = await loadWorkspace(folder);
  const place = join(folder, "saved");
  const withoutMeasures = await saveFolder({ ...workspace, measures: [] }, place);
  expect(withoutMeasures).toMatchObject({ unwritable: { kind: "fact_without_measure" }, files: [] });
  const withoutLevels = await saveFolder({ ...workspace, plan: { ...workspace.plan, levels: [] } }, place);
  expect(withoutLevels.problems).toContainEqual(expect.objectContaining({ code: "unknown-level" }));
  expect([withoutLevels.files, existsSync(place)]).toEqual([[], false]);
  const whole = await saveFolder(workspace, place);
  expect(whole.files).toContain("plans/plan.yaml");
  expect((await saveFolder(workspace, place)).problems.map(({ code }) => code)).toEqual(["folder-not-empty"]);
});
