import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository. */
export const root = join(import.meta.dirname, "..");

/** The folders of the examples that have their figures with them, each a workspace. */
export function exampleFolders(): string[] {
  const folder = join(root, "examples");
  const folders = readdirSync(folder).map((name) => join(folder, name));
  return folders.filter((example) => existsSync(join(example, "facts"))).toSorted();
}

/** The files below a folder, as paths from the repository, in order. */
export function filesBelow(path: string): string[] {
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

/** A JSON file that one of our tools wrote. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
