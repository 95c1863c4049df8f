import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createWorkspace } from "#app/workspaces/create.ts";

/** The starter workspace in a folder of its own: real files, with monthly accounts of two units. */
export async function starterFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tertial-"));
  const problems = await createWorkspace(folder);
  if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join(", "));
  return folder;
}
