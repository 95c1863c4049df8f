import { backUp, restore as restoreFrom } from "#app/store/backup.ts";
import { fill } from "#domain/terms.ts";

import { exitCode, print, printJson, withProgress, type CommonOptions } from "../output.ts";
import { refuse } from "../store.ts";
import { word } from "../words.ts";
import { tellVerified } from "./verify.ts";

/** `tertial backup <place> <file>`: a database in one file, also while a server runs on it. */
export async function backup(place: string, file: string, options: CommonOptions): Promise<number> {
  const { language } = options;
  const kept = await withProgress("backingUp", language, backUp(place, file));
  if (!kept.ok) return refuse(kept.error, options);
  const { change, rows, bytes, hash } = kept.value;
  const counts = { change: String(change), rows: String(rows), bytes: String(bytes), hash, file };
  if (options.json === true) printJson({ file, ...kept.value });
  else print(fill(word("backedUp", language), counts));
  return exitCode.ok;
}

/** `tertial restore <file> <place>`: the database again, in a place that is empty, verified. Exit code 1 if it is not whole. */
export async function restore(file: string, place: string, options: CommonOptions): Promise<number> {
  const kept = await withProgress("restoring", options.language, restoreFrom(file, place));
  return kept.ok ? tellVerified(kept.value, options) : refuse(kept.error, options);
}
