import { loadIntoStore, type Loaded } from "#app/store/load.ts";
import { fill } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";

import { requireFolder } from "../open.ts";
import { exitCode, hasErrors, print, printJson, problemJson, problemText, withProgress } from "../output.ts";
import { authorOf, refuse, type SignedOptions } from "../store.ts";
import { word } from "../words.ts";

export interface LoadOptions extends SignedOptions {
  readonly to: string;
}

/** `tertial load <folder> --to <place>`: makes a database say what a folder says. Refuses a folder with errors. */
export async function load(folder: string, options: LoadOptions): Promise<number> {
  const { language, to } = options;
  await requireFolder(folder, options);
  const author = authorOf(options, fill(word("loadedFrom", language), { folder }));
  const kept = await withProgress("storing", language, loadIntoStore(folder, to, author));
  return kept.ok ? tellLoaded(kept.value, options) : refuse(kept.error, options);
}

function tellLoaded({ problems, recorded }: Loaded, { language, json }: LoadOptions): number {
  const failed = hasErrors(problems);
  if (json === true) printJson({ recorded, problems: problems.map((problem) => problemJson(problem, language)) });
  else {
    const outcome =
      recorded === null ? word(failed ? "notRecorded" : "nothingNew", language) : recordedText(recorded, language);
    print([...problems.map((problem) => problemText(problem, language)), outcome].join("\n\n"));
  }
  return failed ? exitCode.failed : exitCode.ok;
}

function recordedText({ change, items, batches }: NonNullable<Loaded["recorded"]>, language: Language): string {
  const counts = { change: String(change), items: String(items), batches: String(batches.length) };
  return fill(word("recorded", language), counts);
}
