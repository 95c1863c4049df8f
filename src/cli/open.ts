import { stat } from "node:fs/promises";

import { openWorkspaces, type OpenWorkspace } from "#app/workspaces/open.ts";

import { UsageError, withProgress, type CommonOptions } from "./output.ts";
import { word } from "./words.ts";

/** Throws a UsageError when there is no such folder. */
export async function requireFolder(folder: string, { language }: CommonOptions): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new UsageError(`${word("noFolder", language)} ${folder}`);
}

/** Opens one workspace folder. Throws a UsageError when there is no such folder. */
export async function openFolder(folder: string, options: CommonOptions): Promise<OpenWorkspace> {
  const { language } = options;
  await requireFolder(folder, options);
  const workspaces = await withProgress("reading", language, openWorkspaces([folder]));
  const [open] = await workspaces.list();
  if (open === undefined) throw new UsageError(`${word("noFolder", language)} ${folder}`);
  return open;
}
