import { makeSources } from "#app/made/make.ts";
import { fill } from "#domain/terms.ts";

import { requireFolder } from "../open.ts";
import {
  exitCode,
  hasErrors,
  print,
  printJson,
  problemJson,
  problemText,
  tell,
  UsageError,
  type CommonOptions,
} from "../output.ts";
import { word } from "../words.ts";

export interface MakeSourcesOptions extends CommonOptions {
  readonly out: string;
}

/** `tertial make-sources <example> --out <folder>`: the files that an example's systems would give; the same each time. */
export async function makeSourcesOf(example: string, options: MakeSourcesOptions): Promise<number> {
  const { language, out, json } = options;
  await requireFolder(example, options);
  const made = await makeSources(example, out, (name) => tell(`${word("making", language)} ${name} …`));
  const { problems, id, files } = made;
  if (files === null) throw new UsageError(fill(word("notMade", language), { id }));
  const failed = hasErrors(problems);
  if (json === true) printJson({ files, problems: problems.map((problem) => problemJson(problem, language)) });
  else {
    const written = `${fill(word("written", language), { files: String(files.length) })} ${out}`;
    const outcome = failed ? word("notWritten", language) : written;
    print([...problems.map((problem) => problemText(problem, language)), outcome].join("\n\n"));
  }
  return failed ? exitCode.failed : exitCode.ok;
}
