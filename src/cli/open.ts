import { stat } from "node:fs/promises";

import { openWorkspaces, type OpenWorkspace } from "#app/workspaces/open.ts";

import { UsageError, withProgress, type CommonOptions } from "./output.ts";
import { word } from "./words.ts";

/** Opens one workspace folder. Throws a UsageError when there is no such folder. */
export async function openFolder(folder: string, { language }: CommonOptions): Promise<OpenWorkspace> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new UsageError(`${word("noFolder", language)} ${folder}`);
  const workspaces = await withProgress("reading", language, openWorkspaces([folder]));
  const [open] = await workspaces.list();
  if (open === undefined) throw new UsageError(`${word("noFolder", language)} ${folder}`);
  return open;
}
