import { NoPortError, serve as start } from "#server/serve.ts";

import { requireFolder } from "../open.ts";
import { exitCode, print, printJson, UsageError, withProgress, type CommonOptions } from "../output.ts";
import { word } from "../words.ts";

export interface ServeOptions extends CommonOptions {
  readonly port: number;
  readonly host: string;
}

/** `tertial serve <folder>…`: pages and API on this machine until stopped. */
export async function serve(folders: readonly string[], options: ServeOptions): Promise<number> {
  const { language, port, host } = options;
  for (const folder of folders) await requireFolder(folder, options);
  const starting = start({ folders, port, host }).catch((error: unknown) => refuse(error, options));
  const server = await withProgress("reading", language, starting);
  if (options.json === true) printJson({ url: server.url });
  else print(`${word("serving", language)} ${server.url}\n${word("stop", language)}`);
  await stopped();
  await server.close();
  return exitCode.ok;
}

/** What the machine refuses becomes a sentence; the rest is a fault of ours. */
function refuse(error: unknown, { language, host }: ServeOptions): never {
  if (error instanceof NoPortError) throw new UsageError(`${word("noPort", language)} ${error.ports}.`);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES") throw new UsageError(word("portNotAllowed", language));
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") throw new UsageError(`${word("noHost", language)} ${host}.`);
  throw error;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
