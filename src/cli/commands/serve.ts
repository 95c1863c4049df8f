import { userInfo } from "node:os";
import { basename, join } from "node:path";

import { describeKept } from "#app/store/reach.ts";
import type { Keeping } from "#app/workspaces/open.ts";
import { fill } from "#domain/terms.ts";
import { ProxiesError } from "#server/proxies.ts";
import { NoPortError, serve as start } from "#server/serve.ts";
import type { WatchedFolder } from "#server/watch/watch.ts";

import { refuseStore, requireFolder, requirePlace } from "../open.ts";
import { exitCode, print, printJson, tell, UsageError, withProgress, type CommonOptions } from "../output.ts";
import { word } from "../words.ts";

export interface ServeOptions extends CommonOptions {
  readonly port: number;
  readonly host: string;
  /** Below this folder, folders of plain files are kept in embedded databases. */
  readonly keep?: string;
  /** Where the directory of people is; `DIRECTORY_URL` where it is left out, else below `keep`. */
  readonly directory?: string;
  readonly demo?: boolean;
  /** `<workspace>=<folder>`: what is put in the folder is imported. */
  readonly watch: readonly string[];
  readonly origin?: string;
}

/** `tertial serve <place>…`: pages and API on this machine until stopped. */
export async function serve(written: readonly string[], options: ServeOptions): Promise<number> {
  const { language, port, host } = options;
  const places = [...written, ...databasesOf(process.env)];
  if (places.length === 0) throw new UsageError(word("noPlace", language));
  for (const place of places) await requirePlace(place, options);
  const keeping = keepingOf(options);
  const { origin, demo: isDemo } = options;
  const watching = { folders: await watchedFolders(options), by: userInfo().username };
  const directory = options.directory ?? process.env["DIRECTORY_URL"] ?? join(options.keep ?? "data", "_directory");
  const starting = start({ places, port, host, keeping, directory, origin, isDemo, watching }).catch((error: unknown) =>
    refuse(error, options),
  );
  const server = await withProgress("reading", language, starting);
  const { url, firstLink } = server;
  if (options.json === true) printJson({ url, firstLink });
  else {
    print(`${word("serving", language)} ${url}`);
    if (firstLink !== null) print(`${word("firstSignIn", language)}\n  ${firstLink}`);
    print(word("stop", language));
  }
  await stopped();
  await server.close();
  return exitCode.ok;
}

/** Throws a UsageError for what is not written so, and for a folder that there is not. */
async function watchedFolders(options: ServeOptions): Promise<readonly WatchedFolder[]> {
  const folders = options.watch.map((text) => {
    const [, workspace, folder] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
    if (workspace === undefined || folder === undefined) throw new UsageError(word("badWatch", options.language));
    return { workspace, folder };
  });
  for (const { folder } of folders) await requireFolder(folder, options);
  return folders;
}

/** `DATABASE_URL`, and `DATABASE_URLS` with spaces between. */
function databasesOf(environment: NodeJS.ProcessEnv): string[] {
  const written = [environment["DATABASE_URL"], environment["DATABASE_URLS"]].join(" ");
  return [...new Set(written.split(/\s+/u).filter((url) => url !== ""))];
}

/** Where folders of plain files are kept, when they are to be; the clock and the person come in here. */
function keepingOf({ keep, language }: ServeOptions): Keeping | undefined {
  if (keep === undefined) return undefined;
  return {
    folder: keep,
    by: userInfo().username,
    now: () => new Date().toISOString(),
    reason: (folder) => fill(word("loadedFrom", language), { folder: basename(folder) }),
    onFirst: (folder) => tell(`${fill(word("firstLoad", language), { folder: basename(folder) })} …`),
    onRefused: (folder, error) => {
      const { message, advice } = describeKept(error, language);
      tell(`${fill(word("notKept", language), { folder: basename(folder) })}\n  ${message} ${advice}`);
    },
  };
}

/** What the machine refuses becomes a sentence; the rest is a fault of ours. */
function refuse(error: unknown, options: ServeOptions): never {
  const { language, host } = options;
  if (error instanceof NoPortError) throw new UsageError(`${word("noPort", language)} ${error.ports}.`);
  if (error instanceof ProxiesError)
    throw new UsageError(fill(word("badProxies", language), { written: error.written }));
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES") throw new UsageError(word("portNotAllowed", language));
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") throw new UsageError(`${word("noHost", language)} ${host}.`);
  return refuseStore(error, options);
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
