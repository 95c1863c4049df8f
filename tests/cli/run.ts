import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

const root = join(import.meta.dirname, "..", "..");
export const example = join(root, "examples", "norrbotten-lansteknik-2018t1");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** The real command in a process of its own. */
export function tertial(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "src", "cli", "main.ts"), ...args]);
    const texts = { out: "", told: "" };
    child.stdout.on("data", (data) => (texts.out += String(data)));
    child.stderr.on("data", (data) => (texts.told += String(data)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}

/** An empty folder, gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The starter workspace, as `tertial new` makes it. */
export async function starter(): Promise<string> {
  const folder = join(emptyFolder(), "egen");
  const { code, told } = await tertial("new", folder);
  if (code !== 0) throw new Error(told);
  return folder;
}
