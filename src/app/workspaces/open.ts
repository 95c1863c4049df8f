import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { createCube, type Cube } from "#domain/cube/cube.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Workspace } from "#domain/workspace.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";

/** A workspace in memory, as its folder was when it was last read. A new object each time the folder has changed. */
export interface OpenWorkspace {
  /** Its address: the workspace's id, with a number after it where two folders claim the same. */
  readonly id: string;
  readonly folder: string;
  readonly workspace: Workspace;
  readonly cube: Cube;
  readonly problems: readonly Problem[];
}

export interface Workspaces {
  /** In the order the folders were given. Reads again what has changed on disk. */
  readonly list: () => Promise<readonly OpenWorkspace[]>;
  readonly find: (id: string) => Promise<OpenWorkspace | null>;
}

interface Kept {
  readonly fingerprint: string;
  readonly open: OpenWorkspace;
}

/** Opens workspace folders and keeps them in memory; a folder whose files have changed is read again when it is next asked for. */
export async function openWorkspaces(folders: readonly string[]): Promise<Workspaces> {
  const kept = new Map<string, Kept>();
  const ids = new Map<string, string>();
  let running: Promise<readonly OpenWorkspace[]> | null = null;
  const refresh = async (): Promise<readonly OpenWorkspace[]> => {
    const all: OpenWorkspace[] = [];
    for (const folder of folders) all.push(await current(folder, kept, ids));
    return all;
  };
  const list = (): Promise<readonly OpenWorkspace[]> => {
    running ??= refresh().finally(() => {
      running = null;
    });
    return running;
  };
  await list();
  return { list, find: async (id) => (await list()).find((open) => open.id === id) ?? null };
}

async function current(folder: string, kept: Map<string, Kept>, ids: Map<string, string>): Promise<OpenWorkspace> {
  const fingerprint = await fingerprintOf(folder);
  const before = kept.get(folder);
  if (before?.fingerprint === fingerprint) return before.open;
  const { workspace, problems } = await loadWorkspace(folder);
  const id = addressOf(folder, workspace.id, ids);
  const open = { id, folder, workspace, cube: createCube(workspace), problems };
  kept.set(folder, { fingerprint, open });
  return open;
}

/** A folder keeps the address it first got, so that links live through a reload. */
function addressOf(folder: string, wanted: string, ids: Map<string, string>): string {
  const given = ids.get(folder);
  if (given !== undefined) return given;
  const taken = new Set(ids.values());
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  ids.set(folder, id);
  return id;
}

/** Names, sizes and times of change of all files: cheap to take, and different when anything is. A folder that is gone has none. */
async function fingerprintOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const lines = await Promise.all(files.map(fingerprintLine));
  return lines.toSorted().join("\n");
}

async function fingerprintLine(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found === null ? file : `${file} ${found.mtimeMs} ${found.size}`;
}
