import { serve as start } from "#server/serve.ts";

import { requireFolder } from "../open.ts";
import { exitCode, print, printJson, withProgress, type CommonOptions } from "../output.ts";
import { word } from "../words.ts";

export interface ServeOptions extends CommonOptions {
  readonly port: number;
  readonly host: string;
}

/** `tertial serve <folder>…`: pages and API on this machine until stopped. */
export async function serve(folders: readonly string[], options: ServeOptions): Promise<number> {
  const { language, port, host } = options;
  for (const folder of folders) await requireFolder(folder, options);
  const server = await withProgress("reading", language, start({ folders, port, host }));
  if (options.json === true) printJson({ url: server.url });
  else print(`${word("serving", language)} ${server.url}\n${word("stop", language)}`);
  await stopped();
  await server.close();
  return exitCode.ok;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
