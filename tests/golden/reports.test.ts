import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createCube } from "#domain/cube/cube.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { buildReport, type BuiltReport } from "#reports/build/build.ts";
import { writeJson } from "#reports/write/json.ts";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));
/** Those that have their figures in the folder: the region's are made and imported. */
const examples = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/facts`));

async function reportsOf(example: string): Promise<ReadonlyMap<string, BuiltReport>> {
  const { workspace } = await loadWorkspace(`${folder}${example}`);
  const cube = createCube(workspace);
  return new Map(workspace.reports.map(({ id }) => [id, buildReport(workspace, cube, id)]));
}

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(2);
});

test.each(examples)("the reports of %s are whole: no gap, no error", async (example) => {
  const reports = await reportsOf(example);
  expect(reports.size).toBeGreaterThan(0);
  for (const { document, problems } of reports.values()) {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('"kind":"gap"');
  }
});

/** After a change that is meant: `vitest run tests/golden -u`, and read the difference. */
test("the interim report is, to the letter, what it was", async () => {
  const reports = await reportsOf("norrbotten-lansteknik-2018t1");
  const built = reports.get("interim");
  if (built === undefined) throw new Error("the example has its report");
  await expect(writeJson(built.document)).toMatchFileSnapshot("norrbotten-lansteknik-2018t1-interim.json");
});
