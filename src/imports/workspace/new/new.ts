import { cp, mkdir, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { problem, type Problem } from "#domain/problems/problem.ts";

const starter = fileURLToPath(new URL("files/", import.meta.url));

/**
 * Writes the starter workspace, small and commented, into a folder that is empty or does not exist yet. A folder with
 * anything in it is left as it is, and told. Throws where the file system does not let the folder be written.
 */
export async function newWorkspace(folder: string): Promise<readonly Problem[]> {
  const present = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const [first] = present;
  if (first !== undefined) return [problem("folder-not-empty", { file: "", line: null, excerpt: first }, {})];
  await mkdir(folder, { recursive: true });
  await cp(starter, folder, { recursive: true });
  return [];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
