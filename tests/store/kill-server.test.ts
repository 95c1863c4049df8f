import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { expect, onTestFinished, test } from "vitest";

import { parsePlace } from "../../src/store/place.ts";
import { emptyFolder, serving, starter, tertial, type Serving } from "../cli/run.ts";
import { expectKept, kills, timeout, type Told } from "./kills.ts";
import { startServer } from "./postgres.ts";

const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));

interface HistoryAnswer {
  readonly total: number;
  readonly items: readonly { readonly number: number; readonly hash: string }[];
}

/** The newest change that a server tells of, and how many there are. Throws where it does not answer. */
async function newest({ ask }: Serving): Promise<Told & { readonly total: number }> {
  const { workspaces } = await answer<{ workspaces: { id: string }[] }>(ask, "api/workspaces");
  const at = `api/workspaces/${workspaces[0]?.id}`;
  await answer(ask, `${at}/pages/overview`);
  const { total, items } = await answer<HistoryAnswer>(ask, `${at}/history?limit=1`);
  return { total, change: items[0]?.number ?? 0, hash: items[0]?.hash ?? "" };
}

/** What is answered with 200; anything else is no answer of a server that is well. */
async function answer<T>(ask: Serving["ask"], path: string): Promise<T> {
  const response = await ask(path);
  const body = await response.text();
  expect({ status: response.status, body }).toMatchObject({ status: 200 });
  return JSON.parse(body) as T;
}

/** Asks a server, and changes what it serves in between, until it is killed at a random moment. Gives what it told. */
async function askUntilKilled(server: Serving, change: () => void): Promise<readonly Told[]> {
  const told: Told[] = [];
  const kill = new AbortController();
  const killed = wait(Math.random() * 1500).then(() => {
    kill.abort();
    return server.end("SIGKILL");
  });
  while (!kill.signal.aborted) {
    change();
    const asked = newest(server);
    // What was under way when the server was killed is not answered.
    const one = await asked.catch((error: unknown) => {
      if (!kill.signal.aborted) throw error;
      return null;
    });
    if (one !== null) told.push(one);
  }
  await killed;
  return told;
}

test(
  `a server that keeps a folder, killed ${kills} times: its history is whole and nothing stops the next`,
  { timeout },
  async () => {
    const [folder, keep] = [await starter(), emptyFolder()];
    const ledger = join(folder, "facts", "ledger.csv");
    const text = readFileSync(ledger, "utf8");
    let amount = 0;
    const change = (): void => writeFileSync(ledger, `${text}ledger,VARD,2025-05,30,outcome,tkr,${(amount += 1)}\n`);
    const told = new Map<number, Told>();
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await serving(folder, "--keep", keep);
      const before = await newest(server);
      expect(before.total).toBeGreaterThanOrEqual(Math.max(1, ...told.keys()));
      for (const one of await askUntilKilled(server, change)) told.set(one.change, one);
    }
    const last = await serving(folder, "--keep", keep);
    expect((await newest(last)).total).toBeGreaterThanOrEqual(Math.max(...told.keys()));
    const asked = ["ledger", "--unit", "VARD", "--period", "2025-05", "--cut", "account=30"];
    await last.end("SIGTERM");
    const store = join(keep, basename(folder));
    expect((await tertial("value", store, ...asked)).out).toBe((await tertial("value", folder, ...asked)).out);
    await expectKept(parsePlace(store), [...told.values()], kills);
  },
);

test(`a server on PostgreSQL killed ${kills} times while another process writes`, { timeout }, async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const url = await server.createDatabase();
  expect(await tertial("load", await starter(), "--to", url)).toMatchObject({ code: 0 });
  const child = spawn(process.execPath, [writer, url], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const told: Told[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { recorded } = JSON.parse(line) as { recorded?: Told };
    if (recorded !== undefined) told.push(recorded);
  });
  for (let kill = 0; kill < kills; kill += 1) await askUntilKilled(await serving(url), () => undefined);
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await ended;
  expect(told.length).toBeGreaterThan(0);
  const last = await serving(url);
  expect((await newest(last)).total).toBeGreaterThanOrEqual(told.at(-1)?.change ?? 0);
  await expectKept(parsePlace(url), told, kills);
});
