import { openFolder } from "../open.ts";
import { exitCode, hasErrors, print, printJson, problemJson, problemText, type CommonOptions } from "../output.ts";
import { word } from "../words.ts";

/** `tertial check <folder>`: everything that is wrong with a workspace. Exit code 1 if anything is an error. */
export async function check(folder: string, options: CommonOptions): Promise<number> {
  const { problems } = await openFolder(folder, options);
  const { language } = options;
  if (options.json === true) printJson(problems.map((problem) => problemJson(problem, language)));
  else if (problems.length === 0) print(word("noProblems", language));
  else print(problems.map((problem) => problemText(problem, language)).join("\n\n"));
  return hasErrors(problems) ? exitCode.failed : exitCode.ok;
}
