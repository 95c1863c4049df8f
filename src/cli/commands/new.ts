import { createWorkspace } from "#app/workspaces/create.ts";

import { exitCode, hasErrors, print, printJson, problemJson, problemText, type CommonOptions } from "../output.ts";
import { word } from "../words.ts";

/** `tertial new <folder>`: a small commented workspace to start from. Refuses a folder that has something in it. */
export async function create(folder: string, options: CommonOptions): Promise<number> {
  const { language } = options;
  const problems = await createWorkspace(folder);
  if (options.json === true) printJson({ folder, problems: problems.map((problem) => problemJson(problem, language)) });
  else if (problems.length > 0) print(problems.map((problem) => problemText(problem, language)).join("\n\n"));
  else {
    print(`${word("created", language)} ${folder}\n${word("next", language)}`);
    print(
      `  ./tertial check ${folder}\n  ./tertial report ${folder} delarsrapport --format pdf\n  ./tertial serve ${folder}`,
    );
  }
  return hasErrors(problems) ? exitCode.failed : exitCode.ok;
}
