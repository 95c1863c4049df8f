import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
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
  for (const file of readdirSync(prepared, { recursive: true, encoding: "utf8" })) keep(join(prepared, file));
  keep(prepared);
  renameSync(prepared, data);
  keep(folder);
}

/** Has the disk keep a file or a folder as it is now. */
function keep(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
