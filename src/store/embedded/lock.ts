import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { StoreError } from "../errors.ts";

/** Who keeps a folder for itself. */
interface Holder {
  readonly process: string;
  readonly host: string;
  readonly since: string;
}

export interface FolderLock {
  readonly release: () => void;
}

/**
 * Keeps a folder for this process: two that write to one embedded database lose each other's rows. The lock is the operating
 * system's, so it ends with the process, however that ends. Throws a StoreError that says who holds the folder.
 */
export function lockFolder(folder: string, since: string): FolderLock {
  const holderFile = join(folder, "holder.json");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = takeLock(join(folder, "lock"));
    const holder: Holder = { process: String(process.pid), host: hostname(), since };
    writeFileSync(holderFile, `${JSON.stringify(holder)}\n`);
    return { release: () => lock.close() };
  } catch (error) {
    if (isBusy(error)) throw new StoreError("folder_held", { folder, ...readHolder(holderFile) }, error);
    throw error;
  }
}

/** SQLite's exclusive lock, which the operating system gives to one process at a time. */
function takeLock(file: string): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

function readHolder(file: string): Readonly<Record<keyof Holder, string>> {
  const unknown = { process: "?", host: "?", since: "?" };
  try {
    const told: unknown = JSON.parse(readFileSync(file, "utf8"));
    return { ...unknown, ...(told instanceof Object ? told : {}) };
  } catch {
    return unknown;
  }
}
