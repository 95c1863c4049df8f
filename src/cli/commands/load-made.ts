import { loadMade, type MadeLoaded } from "#app/made/load.ts";
import { fill } from "#domain/terms.ts";

import { refuseStore, requireFolder } from "../open.ts";
import { exitCode, print, printJson, problemJson, problemText, tell, UsageError } from "../output.ts";
import { authorOf, type SignedOptions } from "../store.ts";
import { word } from "../words.ts";

export interface LoadMadeOptions extends SignedOptions {
  readonly to: string;
}

/** `tertial load-made <example> --to <place>`: makes a database of an example out of its made-up source files, imported one by one. */
export async function loadMadeInto(example: string, options: LoadMadeOptions): Promise<number> {
  const { language, to } = options;
  await requireFolder(example, options);
  const { by, at, reason } = authorOf(options, fill(word("loadedFrom", language), { folder: example }));
  const loading = loadMade(example, to, {
    by,
    reason,
    reasonFor: (file) => fill(word("importOf", language), { file }),
    now: () => new Date().toISOString(),
    today: at.slice(0, 10),
    onFile: (file, number, count) =>
      tell(`${fill(word("importing", language), { number: String(number), count: String(count) })} ${file} …`),
  }).catch((error: unknown) => refuseStore(error, options));
  return tellLoaded(await loading, options);
}

function tellLoaded(loaded: MadeLoaded, { to, language, json }: LoadMadeOptions): number {
  if (loaded.kind === "unknown") throw new UsageError(fill(word("notMade", language), { id: loaded.id }));
  const problems = loaded.kind === "refused" ? loaded.problems : [];
  const imported = loaded.kind === "loaded" ? loaded.imported : 0;
  if (json === true) printJson({ imported, problems: problems.map((problem) => problemJson(problem, language)) });
  else if (loaded.kind === "refused") print(problems.map((problem) => problemText(problem, language)).join("\n\n"));
  else print(fill(word(imported === 0 ? "allMade" : "madeLoaded", language), { files: String(imported), place: to }));
  return loaded.kind === "refused" ? exitCode.failed : exitCode.ok;
}
