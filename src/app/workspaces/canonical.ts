import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { problem, type Problem } from "#domain/problems/problem.ts";
import type { Workspace } from "#domain/workspace.ts";
import { folderOf } from "#imports/workspace/folder.ts";
import { loadFolder, loadWorkspace } from "#imports/workspace/load.ts";
import { UnwritableError, type UnwritableKind } from "#imports/workspace/write/unwritable.ts";
import { writeWorkspace } from "#imports/workspace/write/write.ts";

export interface SavedFolder {
  /** Where any is an error, nothing was written. */
  readonly problems: readonly Problem[];
  /** What no folder can say, where there is such: then nothing was written. */
  readonly unwritable: { readonly kind: UnwritableKind; readonly id: string } | null;
  /** Paths inside the folder. */
  readonly files: readonly string[];
}

function nothingWritten(problems: readonly Problem[], unwritable: SavedFolder["unwritable"] = null): SavedFolder {
  return { problems, unwritable, files: [] };
}

/** Writes the canonical form of a folder into another, which is empty or not there yet. */
export async function formatFolder(from: string, to: string): Promise<SavedFolder> {
  const { workspace, problems } = await loadWorkspace(from);
  if (hasErrors(problems)) return nothingWritten(problems);
  return saveFolder(workspace, to);
}

/**
 * Writes a workspace as plain files into a folder that is empty or not there yet; all of them or none. What was written is read
 * again before it is left: a folder that would not say the same is not made, and what is wrong with it is told.
 */
export async function saveFolder(workspace: Workspace, folder: string): Promise<SavedFolder> {
  const [present] = await readdir(folder).catch(() => []);
  if (present !== undefined) {
    return nothingWritten([problem("folder-not-empty", { file: "", line: null, excerpt: present }, {})]);
  }
  const files = written(workspace);
  if (files instanceof UnwritableError) return nothingWritten([], files);
  const again = await loadFolder(folderOf(Object.fromEntries(files)));
  if (hasErrors(again.problems)) return nothingWritten(again.problems);
  const changed = changedIn(files, writeWorkspace(again.workspace));
  if (changed !== undefined) throw new Error(`${changed} is not read back as it is written`);
  await moveIn(files, resolve(folder));
  return { problems: again.problems, unwritable: null, files: [...files.keys()] };
}

function written(workspace: Workspace): ReadonlyMap<string, string> | UnwritableError {
  try {
    return writeWorkspace(workspace);
  } catch (error) {
    if (error instanceof UnwritableError) return error;
    throw error;
  }
}

function changedIn(files: ReadonlyMap<string, string>, again: ReadonlyMap<string, string>): string | undefined {
  return [...new Set([...files.keys(), ...again.keys()])].find((path) => files.get(path) !== again.get(path));
}

/** Written beside its place and moved there when it is whole. */
async function moveIn(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const prepared = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  try {
    await mkdir(prepared);
    for (const [path, text] of files) {
      await mkdir(dirname(join(prepared, path)), { recursive: true });
      await writeFile(join(prepared, path), text);
    }
    await rmdir(folder).catch(() => undefined);
    await rename(prepared, folder);
  } finally {
    await rm(prepared, { recursive: true, force: true });
  }
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
