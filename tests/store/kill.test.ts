import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { describe, expect, onTestFinished, test } from "vitest";

import { history } from "../../src/store/history.ts";
import { openStore } from "../../src/store/open.ts";
import { verify } from "../../src/store/verify.ts";
import type { StorePlace } from "../../src/store/place.ts";
import { databases } from "./databases.ts";

/** How many times the writer is killed; more by hand: `TERTIAL_KILLS=200 vitest run tests/store/kill.test.ts`. */
const kills = Number(process.env["TERTIAL_KILLS"] ?? 8);
const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));

/** What a writer said until it was killed. */
interface Said {
  readonly opened: { readonly changes: number; readonly faults: readonly unknown[]; readonly hash: string } | null;
  readonly recorded: readonly { readonly change: number; readonly hash: string }[];
}

type Line = { readonly opened: Said["opened"] } | { readonly recorded: Said["recorded"][number] };

/** Starts a writer and kills it at a random moment, now and then while it is still opening the store. */
async function writeUntilKilled(place: string): Promise<Said> {
  const child = spawn(process.execPath, [writer, place], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("close", (_, signal) => resolve(signal));
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: Line[] = [];
  const started = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(JSON.parse(line) as Line);
    started.resolve();
  });
  const isEarly = Math.random() < 0.1;
  await Promise.race([isEarly ? wait(Math.random() * 1500) : started.promise, ended]);
  if (!isEarly) await wait(Math.random() * 1200);
  child.kill("SIGKILL");
  expect(await ended, "the writer must not have ended by itself").toBe("SIGKILL");
  return {
    opened: lines.flatMap((line) => ("opened" in line ? [line.opened] : []))[0] ?? null,
    recorded: lines.flatMap((line) => ("recorded" in line ? [line.recorded] : [])),
  };
}

/** A store is proved whole each time it is opened: many kills go to several stores, so that none grows too large for that. */
const killsAStore = 20;

/** Kills writers on one store and holds what they told of against what is there. Gives how many changes they told of. */
async function killOn(at: StorePlace, count: number): Promise<number> {
  const told = new Map<number, string>();
  for (let kill = 0; kill < count; kill += 1) {
    const { opened, recorded } = await writeUntilKilled(at.kind === "folder" ? at.folder : at.url);
    if (opened !== null) {
      expect(opened.faults).toEqual([]);
      expect(opened.changes).toBeGreaterThanOrEqual(Math.max(0, ...told.keys()));
    }
    for (const { change, hash } of recorded) told.set(change, hash);
  }
  const store = await openStore(at);
  onTestFinished(() => store.close());
  const { faults, changes, facts } = await verify(store);
  expect(faults).toEqual([]);
  const hashes = new Map((await history(store, { limit: 1_000_000 })).map(({ id, hash }) => [id, hash]));
  // Every change that was told of is there, and as it was told.
  expect([...told].filter(([change, hash]) => hashes.get(change) !== hash)).toEqual([]);
  console.log(`${count} kills, ${told.size} changes told of, ${changes} there, ${facts} facts, 0 lost`);
  return told.size;
}

describe.each(databases())("on $name", ({ place }) => {
  const timeout = 20_000 + kills * 15_000;
  test(`a writer killed ${kills} times loses nothing and leaves nothing half written`, { timeout }, async () => {
    let told = 0;
    for (let left = kills; left > 0; left -= killsAStore)
      told += await killOn(await place(), Math.min(left, killsAStore));
    expect(told).toBeGreaterThan(kills);
  });
});
