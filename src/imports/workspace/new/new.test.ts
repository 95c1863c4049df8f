import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCube } from "#domain/cube/cube.ts";
import { monthOf } from "#domain/periods/month.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadWorkspace } from "../load.ts";
import { newWorkspace } from "./new.ts";

let parent = "";

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "tertial-new-"));
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

test("the starter workspace loads with no problems and has one of each kind", async () => {
  const folder = join(parent, "deep", "region");
  expect(await newWorkspace(folder)).toEqual([]);
  const { workspace, problems } = await loadWorkspace(folder);
  expect(problems).toEqual([]);
  expect(workspace.organisation.units.map((unit) => unit.code)).toEqual(["RE", "VARD", "SERV"]);
  expect(workspace.statements[0]?.rows.map((row) => row.measure)).toEqual([
    "income.revenue",
    "income.costs",
    "income.result",
  ]);
  expect(workspace.rounds[0]?.assessments).toHaveLength(2);
  expect(workspace.reports.map((report) => report.id)).toEqual(["delarsrapport"]);
});

test("the starter's figures can be asked for", async () => {
  await newWorkspace(parent);
  const { workspace } = await loadWorkspace(parent);
  const cube = createCube(workspace);
  const period = { from: monthOf(2025, 1), to: monthOf(2025, 4) };
  for (const measure of ["income.result", "sick_leave", "headcount"]) {
    expect(cube.answer({ measure, unit: "RE", period, scenario: "outcome" }).state).toBe("value");
  }
});

test("a folder with something in it is refused and left as it is", async () => {
  await writeFile(join(parent, "viktigt.txt"), "mitt");
  const problems = await newWorkspace(parent);
  expect(problems.map((problem) => problem.code)).toEqual(["folder-not-empty"]);
  expect(await readdir(parent)).toEqual(["viktigt.txt"]);
});
