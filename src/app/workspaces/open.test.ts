import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { starterFolder } from "../../../tests/factories/folder.ts";
import { viewpointOf } from "../viewpoint.ts";
import { createWorkspace } from "./create.ts";
import { openWorkspaces } from "./open.ts";

test("a folder that has not changed is not read again, and one that has is", async () => {
  const folder = await starterFolder();
  const workspaces = await openWorkspaces([folder]);
  const [first] = await workspaces.list();
  const [same] = await workspaces.list();
  expect(same).toBe(first);
  await appendFile(join(folder, "facts", "ledger.csv"), "ledger,VARD,2025-05,30,outcome,tkr,1234\n");
  const [changed] = await workspaces.list();
  expect(changed).not.toBe(first);
  expect(changed?.cube.counts().facts).toBe((first?.cube.counts().facts ?? 0) + 1);
});

test("a fault that is written into a file is told at the next question, and the workspace is still there", async () => {
  const folder = await starterFolder();
  const workspaces = await openWorkspaces([folder]);
  await writeFile(join(folder, "measures", "broken.yaml"), "- id: [\n");
  const [open] = await workspaces.list();
  expect(open?.problems.some(({ file }) => file === "measures/broken.yaml")).toBe(true);
  expect(open?.cube.counts().facts).toBeGreaterThan(0);
});

test("two folders that claim the same id get addresses of their own", async () => {
  const workspaces = await openWorkspaces([await starterFolder(), await starterFolder()]);
  const [one, other] = await workspaces.list();
  expect(other?.id).toBe(`${one?.id}-2`);
  expect(await workspaces.find(other?.id ?? "")).toBe(other);
  expect(await workspaces.find("none")).toBeNull();
});

test("a folder that is taken away keeps its address, says what is wrong, and comes back with its files", async () => {
  const [folder, other] = [await starterFolder(), await starterFolder()];
  const workspaces = await openWorkspaces([folder, other]);
  const [before] = await workspaces.list();
  await rm(folder, { recursive: true });
  const [gone, still] = await workspaces.list();
  expect(gone?.id).toBe(before?.id);
  expect(gone?.problems.some(({ severity }) => severity === "error")).toBe(true);
  expect(still?.problems).toEqual([]);
  const choice = { unit: null, round: null, period: null, language: "sv" } as const;
  expect(gone === undefined ? null : viewpointOf(gone, choice)).toMatchObject({ refusal: { code: "no_units" } });
  await createWorkspace(folder);
  const [again] = await workspaces.list();
  expect(again?.cube.counts().facts).toBe(before?.cube.counts().facts);
});
