import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";

import { StoreError } from "../errors.ts";
import { dataFolder, isStoreFolder } from "../place.ts";

/** What a store's folder holds; anything else is not ours to write beside. */
const ours = /^(lock(-.*)?|holder\.json|door\.json|data|data\.new)$/u;

/** Refuses a folder with anything else than a store in it. */
export function refuseOthers(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).some((name) => !ours.test(name)))
    throw new StoreError("folder_not_store", { folder });
}

/**
 * The first start makes the database beside its place and moves it there when it is whole, so that a process killed halfway
 * leaves no half database. `make` fills the folder that it is given.
 */
export async function makeOnce(folder: string, make: (data: string) => Promise<void>): Promise<void> {
  if (isStoreFolder(folder)) return;
  const data = dataFolder(folder);
  // A database without its mark is a broken one: it must not be taken for none, and be made anew.
  if (existsSync(data)) throw new StoreError("folder_broken", { folder, detail: "data/PG_VERSION is missing" });
  const prepared = join(folder, "data.new");
  rmSync(prepared, { recursive: true, force: true });
  await make(prepared);
  await keepAll(prepared);
  renameSync(prepared, data);
  await keepNames(folder);
}

/** So many files are given to the disk at once: it keeps several as quickly as one. */
const lanes = 8;

/** Has the disk keep a folder and everything below it. */
async function keepAll(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const lane = async (): Promise<void> => {
    for (let entry = entries.pop(); entry !== undefined; entry = entries.pop()) {
      const path = join(entry.parentPath, entry.name);
      await (entry.isDirectory() ? keepNames(path) : keep(path, "r+"));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await keepNames(folder);
}

/** Has the disk keep which files a folder has; Windows does so by itself, and refuses to be asked. */
async function keepNames(folder: string): Promise<void> {
  if (process.platform !== "win32") await keep(folder, "r");
}

/** Has the disk keep a file or a folder as it is now. */
async function keep(path: string, flags: "r" | "r+"): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
