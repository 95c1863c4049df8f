import { stat } from "node:fs/promises";

import { storeFailure } from "#app/store/failure.ts";
import { openWorkspaces, type OpenWorkspace } from "#app/workspaces/open.ts";

import { UsageError, withProgress, type CommonOptions } from "./output.ts";
import { momentOf, type AsOfOptions } from "./store.ts";
import { word } from "./words.ts";

/** Throws a UsageError when there is no such folder. */
export async function requireFolder(folder: string, { language }: CommonOptions): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new UsageError(`${word("noFolder", language)} ${folder}`);
}

/** As `requireFolder`; whether a database answers is seen when it is opened. */
export async function requirePlace(place: string, options: CommonOptions): Promise<void> {
  if (!/^postgres(ql)?:\/\//u.test(place)) await requireFolder(place, options);
}

/** What a store refuses becomes a sentence; the rest is a fault of ours. */
export function refuseStore(error: unknown, { language }: CommonOptions): never {
  const failure = storeFailure(error, language);
  if (failure === null) throw error;
  throw new UsageError(`${failure.message} ${failure.advice}`);
}

/** Works with one workspace: a folder of plain files or a database. Throws a UsageError when there is none at the place. */
export async function withPlace<T>(
  place: string,
  options: AsOfOptions,
  work: (open: OpenWorkspace) => Promise<T>,
): Promise<T> {
  const { language } = options;
  await requirePlace(place, options);
  try {
    const workspaces = await withProgress("reading", language, openWorkspaces([place], null, momentOf(options)));
    try {
      const [open] = await workspaces.list();
      if (open === undefined) throw new UsageError(`${word("noFolder", language)} ${place}`);
      return await work(open);
    } finally {
      await workspaces.close();
    }
  } catch (error) {
    return refuseStore(error, options);
  }
}
