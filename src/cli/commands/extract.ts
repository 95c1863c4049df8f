import { extractOf } from "#app/store/operate.ts";

import { exitCode, printJson, withProgress, type CommonOptions } from "../output.ts";
import { refuse } from "../store.ts";

/** `tertial extract <place> <person>`: all that a database has of somebody, as JSON, for the one it is about. */
export async function extract(place: string, by: string, options: CommonOptions): Promise<number> {
  const kept = await withProgress("storing", options.language, extractOf(place, by));
  if (!kept.ok) return refuse(kept.error, options);
  printJson(kept.value);
  return exitCode.ok;
}
