import { undoBatch } from "#app/store/operate.ts";
import { fill } from "#domain/terms.ts";

import { exitCode, print, printJson, UsageError, withProgress } from "../output.ts";
import { authorOf, refuse, type SignedOptions } from "../store.ts";
import { word } from "../words.ts";

/** `tertial undo <place> <batch>`: what held before the batch holds again. Undoing an undo brings the batch back. */
export async function undo(place: string, batch: string, options: SignedOptions): Promise<number> {
  const { language } = options;
  if (!/^\d{1,9}$/u.test(batch)) throw new UsageError(word("badBatch", language));
  const done = fill(word("undoneBatch", language), { batch });
  const kept = await withProgress("storing", language, undoBatch(place, Number(batch), authorOf(options, done)));
  if (!kept.ok) return refuse(kept.error, options);
  if (options.json === true) printJson(kept.value);
  else print(`${done}.`);
  return exitCode.ok;
}
