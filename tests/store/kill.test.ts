import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { describe, expect, onTestFinished, test } from "vitest";

import { parsePlace, type StorePlace } from "../../src/store/place.ts";
import { databases } from "./databases.ts";
import { textOf } from "./places.ts";
import { expectKept, kills, timeout, type Told } from "./kills.ts";
import { startServer } from "./postgres.ts";

const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));

/** What a writer said until its end. */
interface Said {
  readonly opened: { readonly changes: number; readonly faults: readonly unknown[] } | null;
  readonly recorded: readonly Told[];
  /** What a database that had gone away was to it. */
  readonly refused: string | null;
  readonly signal: NodeJS.Signals | null;
}

type Line = { readonly opened: Said["opened"] } | { readonly recorded: Told } | { readonly refused: string };

/** After so many lines a writer is struck, in turn; after none while it is still opening the store. */
const moments = [3, 0, 24, 1, 12, 47];

/** Starts a writer, strikes at a random moment after so many of its lines, and waits for its end. */
async function writeUntil(place: StorePlace, wanted: number, strike: (child: ChildProcess) => unknown): Promise<Said> {
  const text = textOf(place);
  const child = spawn(process.execPath, [writer, text], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("close", (_, signal) => resolve(signal));
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: Line[] = [];
  const reached = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (lines.push(JSON.parse(line) as Line) === wanted) reached.resolve();
  });
  if (wanted > 0) await Promise.race([reached.promise, ended]);
  await wait(Math.random() * (wanted === 0 ? 1500 : 300));
  await strike(child);
  const signal = await ended;
  return {
    opened: lines.flatMap((line) => ("opened" in line ? [line.opened] : []))[0] ?? null,
    recorded: lines.flatMap((line) => ("recorded" in line ? [line.recorded] : [])),
    refused: lines.flatMap((line) => ("refused" in line ? [line.refused] : []))[0] ?? null,
    signal,
  };
}

/** A store is proved whole each time it is opened: many kills go to several stores, so that none grows too large for that. */
const killsAStore = 20;

/** Kills again and again and holds what writers told of against what is there. Gives how many changes they told of. */
async function killOn(at: StorePlace, count: number, run: (moment: number) => Promise<Said>): Promise<number> {
  const told = new Map<number, Told>();
  for (let kill = 0; kill < count; kill += 1) {
    const { opened, recorded } = await run(moments[kill % moments.length] ?? 0);
    if (opened !== null) {
      expect(opened.faults).toEqual([]);
      expect(opened.changes).toBeGreaterThanOrEqual(Math.max(0, ...told.keys()));
    }
    for (const one of recorded) told.set(one.change, one);
  }
  await expectKept(at, [...told.values()], count);
  return told.size;
}

describe.each(databases())("on $name", ({ storePlace }) => {
  test(`a writer killed ${kills} times loses nothing and leaves nothing half written`, { timeout }, async () => {
    let told = 0;
    for (let left = kills; left > 0; left -= killsAStore) {
      const at = await storePlace();
      told += await killOn(at, Math.min(left, killsAStore), async (moment) => {
        const said = await writeUntil(at, moment, (child) => child.kill("SIGKILL"));
        expect(said.signal, "the writer must not have ended by itself").toBe("SIGKILL");
        return said;
      });
    }
    expect(told).toBeGreaterThan(0);
  });
});

test(
  `a PostgreSQL killed ${kills} times with all its processes loses nothing that it confirmed`,
  { timeout },
  async () => {
    const server = await startServer();
    onTestFinished(() => server.stop());
    let told = 0;
    for (let left = kills; left > 0; left -= killsAStore) {
      const at = parsePlace(await server.createDatabase());
      told += await killOn(at, Math.min(left, killsAStore), async (moment) => {
        const said = await writeUntil(at, moment, server.kill);
        await server.start();
        expect(["database_gone", "database_unreachable"], "the writer is told, and ends").toContain(said.refused);
        return said;
      });
    }
    expect(told).toBeGreaterThan(0);
  },
);
