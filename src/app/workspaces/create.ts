import type { Problem } from "#domain/problems/problem.ts";
import { newWorkspace } from "#imports/workspace/new/new.ts";

/** Writes the starter workspace into an empty folder; a folder that has something in it is left as it is, and told. */
export function createWorkspace(folder: string): Promise<readonly Problem[]> {
  return newWorkspace(folder);
}
