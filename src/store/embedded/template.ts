import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { homedir } from "node:os";
import { join, relative } from "node:path";

import { z } from "zod";

import { dataFolder } from "../place.ts";
import { startEmbedded } from "./connection.ts";
import { makeOnce } from "./folder.ts";
import { lockFolder } from "./lock.ts";

/** Where programs keep what they can make again, for this person on this machine. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ".cache");
}

const packageSchema = z.object({ version: z.string() });

function databaseVersion(): string {
  const file = new URL("../package.json", import.meta.resolve("@electric-sql/pglite"));
  return packageSchema.parse(JSON.parse(readFileSync(file, "utf8"))).version;
}

/** Laid out as a store's folder, with the digest of its data beside. No schema is in it: it fits every version of the program. */
export function templateFolder(): string {
  return join(cacheFolder(), "tertial", `empty-pglite-${databaseVersion()}`);
}

/**
 * Fills a folder that is not there yet with an empty database. Making one takes seconds and a gigabyte of memory, so it is done
 * once for each version of the embedded database and copied from then on. Without a place to keep it, it is made each time.
 */
export async function fillEmpty(data: string): Promise<void> {
  const template = templateFolder();
  if (isWhole(template) || (await prepare(template))) await cp(dataFolder(template), data, { recursive: true });
  else await initialise(data);
}

/** Whether there is a template, as it was made. */
function isWhole(template: string): boolean {
  try {
    return digestOf(dataFolder(template)) === readFileSync(digestFile(template), "utf8");
  } catch {
    return false;
  }
}

const preparing = new Map<string, Promise<boolean>>();

/** Makes the template once, however many in this process ask for it; whether it could. That it can't be made costs time and nothing else. */
function prepare(template: string): Promise<boolean> {
  const made = (): boolean => isWhole(template);
  const started = preparing.get(template) ?? make(template).then(made, made);
  preparing.set(template, started);
  return started.finally(() => preparing.delete(template));
}

/** Where another process is making it the lock is taken, and this throws. */
async function make(template: string): Promise<void> {
  const lock = lockFolder(template, new Date().toISOString());
  try {
    // Another process may have been first; what is whole may be in use and stays.
    if (isWhole(template)) return;
    rmSync(dataFolder(template), { recursive: true, force: true });
    await makeOnce(template, async (data) => {
      await initialise(data);
      writeFileSync(digestFile(template), digestOf(data));
    });
  } finally {
    lock.release();
  }
}

async function initialise(data: string): Promise<void> {
  await (await startEmbedded(data)).end();
}

const digestFile = (template: string): string => join(template, "sha256");

/** One SHA-256 over the names and bytes of all files below a folder. */
function digestOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = createHash("sha256");
  for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(folder, file)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
