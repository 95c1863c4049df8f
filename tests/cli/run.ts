import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { run } from "../../src/cli/main.ts";
import { demoCookie } from "../factories/demo.ts";

const root = join(import.meta.dirname, "..", "..");
const main = join(root, "src", "cli", "main.ts");
export const example = join(root, "examples", "norrbotten-lansteknik-2018t1");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** The command in this process: what `tertialProcess` gives, in a tenth of the time. One at a time, since it takes over what the process writes. */
export async function tertial(...args: readonly string[]): Promise<Ran> {
  const [out, told] = [taken(process.stdout), taken(process.stderr)];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await run(args);
    return { code: process.exitCode, out: out.text(), told: told.text() };
  } finally {
    process.exitCode = before;
    out.giveBack();
    told.giveBack();
  }
}

/** Keeps what is written to a stream, until it is given back. */
function taken(stream: NodeJS.WriteStream) {
  const write = stream.write.bind(stream);
  let text = "";
  stream.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return { text: () => text, giveBack: () => void (stream.write = write) };
}

/** The real command in a process of its own. */
export function tertialProcess(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args]);
    const texts = { out: "", told: "" };
    child.stdout.on("data", (data) => (texts.out += String(data)));
    child.stderr.on("data", (data) => (texts.told += String(data)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}

/** A server in a process of its own. */
export interface Serving {
  readonly url: string;
  /** Asks as the demo's controller. */
  readonly ask: (path: string) => Promise<Response>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Starts a server and waits until it answers; it is ended after the test. */
export async function serving(...args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [
    main,
    "serve",
    "--demo",
    "--directory",
    join(emptyFolder(), "people"),
    ...args,
    "--port",
    "0",
    "--json",
  ]);
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
  });
  const end = (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(() => end("SIGTERM"));
  let told = "";
  child.stderr.on("data", (data) => (told += String(data)));
  for await (const chunk of child.stdout) {
    const url = /"url": "([^"]+)"/u.exec(String(chunk))?.[1];
    if (url === undefined) continue;
    const headers = { Cookie: await demoCookie(url, "demo-controller") };
    return { url, ask: (path) => fetch(`${url}${path}`, { headers }), end };
  }
  throw new Error(`the server ended: ${told}`);
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
