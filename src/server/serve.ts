import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

import { getRequestListener } from "@hono/node-server";

import { firstPerson } from "#app/people/first.ts";
import { addDemoPeople } from "#app/permissions/demo.ts";
import { openWorkspaces, type Keeping } from "#app/workspaces/open.ts";
import { openDirectoryAt } from "#store/directory/open.ts";

import { createApi } from "./api.ts";
import { proxiesOf } from "./proxies.ts";
import { reminderClock } from "./reminders/clock.ts";
import type { Services } from "./services.ts";
import { appearanceSetting } from "./settings/appearance.ts";
import { settingOf } from "./settings/setting.ts";
import { newToken } from "./sign-in/one-time.ts";
import type { Environment } from "./sign-in/secret-reference.ts";
import { serverKeys } from "./sign-in/server-keys.ts";
import { watchFolder, type WatchedFolder } from "./watch/watch.ts";
import { serveWeb } from "./web.ts";

export interface ServeOptions {
  /** Folders of plain files, stores' folders, addresses of PostgreSQL databases. */
  readonly places: readonly string[];
  /** Keeps folders of plain files in embedded stores. */
  readonly keeping?: Keeping | undefined;
  /** 0: any free port. A port that is taken is passed over for the next, at most ten steps up. */
  readonly port?: number | undefined;
  /** 127.0.0.1 if left out: only this machine. */
  readonly host?: string | undefined;
  /** The address that people use, where another server stands in front of this one: `https://tertial.region.example`. */
  readonly origin?: string | undefined;
  /** Where the directory of people is: a folder, or the address of a PostgreSQL database. */
  readonly directory: string;
  /** `TERTIAL_KEY` and what it may refer to, `TERTIAL_PROXIES`. This process's if left out. */
  readonly environment?: Environment | undefined;
  /** Folders whose files are imported as they come, and who then imports, as the history has it. */
  readonly watching?: { readonly folders: readonly WatchedFolder[]; readonly by: string } | undefined;
  /** Lets anybody sign in as one of the demo's people. */
  readonly isDemo?: boolean | undefined;
  /** This machine's if left out. */
  readonly now?: (() => Date) | undefined;
  /** Milliseconds between two looks for whom to remind. An hour if left out. */
  readonly remindEvery?: number | undefined;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Where the first to sign in does so, once; null where there are people already, or it is a demo. */
  readonly firstLink: string | null;
  /** Lets what is under way finish, for at most two seconds. */
  readonly close: () => Promise<void>;
}

/** No port was free of those that were tried. */
export class NoPortError extends Error {
  readonly ports: string;

  constructor(ports: string) {
    super(`ports ${ports} are taken`);
    this.ports = ports;
  }
}

const webFolder = fileURLToPath(new URL("../../dist/web", import.meta.url));
const steps = 10;
const patience = 2000;

/** Serves workspaces over HTTP: the API under /api and the web application beside it. Throws a ProxiesError, a NoPortError, or a StoreError. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { host = "127.0.0.1", environment = process.env } = options;
  const proxies = proxiesOf(environment);
  const directory = await openDirectoryAt(options.directory);
  try {
    const keys = serverKeys(directory.place, environment);
    const workspaces = await openWorkspaces(options.places, options.keeping ?? null);
    const closeAll = (): Promise<void> => workspaces.close().then(directory.close);
    try {
      const { port, close, token } = await start(options, host, { workspaces, directory, keys, proxies });
      const shown = host.includes(":") ? `[${host}]` : host;
      const url = `${options.origin ?? `http://${shown}:${port}`}/`;
      const firstLink = token === null ? null : `${url}sign-in/link#${token}`;
      return { url, port, firstLink, close: () => close().then(closeAll) };
    } catch (error) {
      await workspaces.close();
      throw error;
    }
  } catch (error) {
    await directory.close();
    throw error;
  }
}

async function start(
  options: ServeOptions,
  host: string,
  stores: Pick<Services, "workspaces" | "directory" | "keys" | "proxies">,
): Promise<{ readonly port: number; readonly close: () => Promise<void>; readonly token: string | null }> {
  const { origin = null, isDemo = false, now = () => new Date() } = options;
  if (isDemo) await addDemoPeople(stores.directory, now().toISOString());
  const token = isDemo ? null : await firstPerson(stores.directory, randomUUID(), now(), newToken);
  const names = origin === null ? [host] : [host, new URL(origin).hostname];
  const services = { ...stores, now, isDemo, origin };
  const api = createApi(services, names);
  const web = await serveWeb(webFolder, () => settingOf(stores.directory, appearanceSetting));
  api.get("/api/*", (c) => c.notFound());
  api.get("/scim/*", (c) => c.notFound());
  api.get("*", web);
  const answer = getRequestListener(api.fetch);
  const server = createServer((request, response) => void answer(request, response));
  const port = await listenFrom(server, options.port ?? 4180, host);
  const { folders = [], by = "" } = options.watching ?? {};
  const watches = folders.map((folder) => watchFolder(services, folder, by));
  const reminders = reminderClock(services, options.remindEvery);
  const closeAll = async (): Promise<void> => {
    for (const watch of [...watches, reminders]) await watch.close();
    await close(server);
  };
  return { port, close: closeAll, token };
}

async function listenFrom(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; port < first + steps; port += 1) {
    const got = await listen(server, port, host);
    if (got !== null) return got;
  }
  throw new NoPortError(`${first}–${first + steps - 1}`);
}

/** Null when the port is taken. */
async function listen(server: Server, port: number, host: string): Promise<number | null> {
  const listening = once(server, "listening");
  server.listen(port, host);
  try {
    await listening;
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return null;
    throw error;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
