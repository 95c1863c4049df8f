import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Problem } from "#domain/problems/problem.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { madeFiles } from "#made/files.ts";

export interface MadeSources {
  /** What is wrong with the example's folder. Where any is an error, nothing was made. */
  readonly problems: readonly Problem[];
  /** The workspace's id. */
  readonly id: string;
  /** In the order in which they are to be read; null where nobody's files are made up for the workspace. */
  readonly files: readonly string[] | null;
}

/** Writes the files that the systems of an example would give into a folder. `onFile` is told before each is made. */
export async function makeSources(
  example: string,
  folder: string,
  onFile: (name: string) => void,
): Promise<MadeSources> {
  const { workspace, problems } = await loadWorkspace(example);
  const { id } = workspace;
  if (problems.some(({ severity }) => severity === "error")) return { problems, id, files: [] };
  const files = madeFiles(workspace);
  if (files === null) return { problems, id, files };
  await mkdir(folder, { recursive: true });
  for (const { name, make } of files) {
    onFile(name);
    await writeFile(join(folder, name), await make());
  }
  return { problems, id, files: files.map(({ name }) => name) };
}
