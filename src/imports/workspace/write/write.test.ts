import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "#domain/workspace.ts";
import { expect, test } from "vitest";
import { placeless } from "../../../../tests/factories/placeless.ts";
import { folderOf } from "../folder.ts";
import { loadFolder, loadWorkspace } from "../load.ts";
import { writeWorkspace } from "./write.ts";

const examples = join(import.meta.dirname, "../../../../examples");
const folders = [
  ...readdirSync(examples).map((name) => join(examples, name)),
  join(import.meta.dirname, "../new/files"),
  join(import.meta.dirname, "../../../../tests/errors/base"),
];

async function loadAgain(workspace: Workspace) {
  const files = writeWorkspace(workspace);
  return { files, ...(await loadFolder(folderOf(Object.fromEntries(files)))) };
}

test.each(folders)("%s: what is written is the same workspace, and written again the same bytes", async (folder) => {
  const { workspace, problems } = await loadWorkspace(folder);
  const first = await loadAgain(workspace);
  const told = (all: typeof problems) => all.map(({ code, values }) => ({ code, values }));
  expect(told(first.problems)).toEqual(told(problems));
  expect(placeless(first.workspace)).toStrictEqual(placeless(workspace));
  const second = await loadAgain(first.workspace);
  expect([...second.files]).toEqual([...first.files]);
});
