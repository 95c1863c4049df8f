import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { starterFolder } from "../../../tests/factories/folder.ts";
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
  expect(changed?.workspace.facts.length).toBe((first?.workspace.facts.length ?? 0) + 1);
});

test("a fault that is written into a file is told at the next question, and the workspace is still there", async () => {
  const folder = await starterFolder();
  const workspaces = await openWorkspaces([folder]);
  await writeFile(join(folder, "measures", "broken.yaml"), "- id: [\n");
  const [open] = await workspaces.list();
  expect(open?.problems.some(({ file }) => file === "measures/broken.yaml")).toBe(true);
  expect(open?.workspace.facts.length).toBeGreaterThan(0);
});

test("two folders that claim the same id get addresses of their own", async () => {
  const workspaces = await openWorkspaces([await starterFolder(), await starterFolder()]);
  const [one, other] = await workspaces.list();
  expect(other?.id).toBe(`${one?.id}-2`);
  expect(await workspaces.find(other?.id ?? "")).toBe(other);
  expect(await workspaces.find("none")).toBeNull();
});
